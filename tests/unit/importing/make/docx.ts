import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Parts of a Word file written by hand; only `document` is needed. */
export interface DocxParts {
  /** XML inside `<w:body>`. */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  extra?: Zippable;
  /** Text before the root element of document.xml (for DOCTYPE attacks). */
  prolog?: string;
}

/** A .docx of the given parts. */
export function docx(parts: DocxParts): Uint8Array {
  const wrap = (root: string, inner: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${parts.prolog ?? ''}<w:${root} xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:${root}>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': wrap('document', `<w:body>${parts.body}</w:body>`),
    ...(parts.styles ? { 'word/styles.xml': wrap('styles', parts.styles) } : {}),
    ...(parts.numbering ? { 'word/numbering.xml': wrap('numbering', parts.numbering) } : {}),
    ...(parts.footnotes ? { 'word/footnotes.xml': wrap('footnotes', parts.footnotes) } : {}),
    ...parts.extra,
  });
}

export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A paragraph; line breaks become `<w:br/>`. */
export function p(text: string, properties = '', runProperties = ''): string {
  const runs = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${runProperties}</w:rPr>${runs}</w:r></w:p>`;
}

/** A paragraph in list `numId` at a level. */
export function item(text: string, numId: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
}

/** A table of cells; each cell is a list of paragraph texts. */
export function table(rows: readonly (readonly (readonly string[])[])[]): string {
  const cell = (texts: readonly string[]): string => `<w:tc>${texts.map((text) => p(text)).join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** One level of a list definition. */
export function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

/** A list definition and the `w:num` of the same id. */
export function list(id: number, levels: string, more = ''): string {
  return `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
}

export function num(id: number, abstract = id, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
}

/** A cell with properties (`<w:gridSpan w:val="2"/>`) around blocks. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

export function tr(cells: string, properties = ''): string {
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells}</w:tr>`;
}

export function tbl(rows: string): string {
  return `<w:tbl>${rows}</w:tbl>`;
}

/** A content control around anything. */
export function sdt(content: string, properties = ''): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
}

/** A field with its code and result; `end` is left out by files that were cut. */
export function field(
  code: string,
  result: string,
  end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}${end}`;
}

/** Parts for `extra` that an `altChunk` of id `rId9` points to. */
export function chunk(name: string, bytes: Uint8Array): Zippable {
  return {
    [`word/${name}`]: bytes,
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${name}"/></Relationships>`,
    ),
  };
}
