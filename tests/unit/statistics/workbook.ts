import { strToU8, zipSync } from 'fflate';

/** A cell: words, a number, a number shown as percent, a day, a formula that was never worked out, or nothing. */
export type MadeCell = string | number | { percent: number } | { day: number } | { formula: string } | null;

export interface MadeSheet {
  name: string;
  rows: readonly (readonly MadeCell[])[];
  merged?: readonly string[];
  hidden?: boolean;
  hiddenRows?: readonly number[];
}

/** An Excel workbook as a spreadsheet program writes it (ECMA-376): shared strings, styles, merged cells, a comment. */
export function makeWorkbook(sheets: readonly MadeSheet[]): Uint8Array {
  const strings: string[] = [];
  const part = (xml: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  const cell = (value: MadeCell, reference: string): string => {
    if (value === null) return `<c r="${reference}"/>`;
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    if (typeof value === 'object' && 'formula' in value)
      return `<c r="${reference}"><f>${value.formula}</f></c>`;
    if (typeof value === 'object')
      return 'percent' in value
        ? `<c r="${reference}" s="1"><v>${value.percent}</v></c>`
        : `<c r="${reference}" s="2"><v>${value.day}</v></c>`;
    strings.push(value);
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const bodies = sheets.map(({ rows, merged = [], hiddenRows = [] }) => {
    const lines = rows.map((row, index) => {
      const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
      const cells = row.map((value, at) => cell(value, `${String.fromCharCode(65 + at)}${index + 1}`));
      return `<row r="${index + 1}"${hidden}>${cells.join('')}</row>`;
    });
    const joined = merged.length
      ? `<mergeCells count="${merged.length}">${merged.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`
      : '';
    return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${joined}</worksheet>`;
  });
  const names = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipSync({
    'xl/workbook.xml': part(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': part(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`),
    'xl/styles.xml': part(`<styleSheet xmlns="${MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>`),
    'xl/sharedStrings.xml': part(`<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`),
    'xl/comments1.xml': part(`<comments xmlns="${MAIN}"><commentList><comment ref="B5"><text><t>99</t></text></comment></commentList></comments>`),
    ...Object.fromEntries(bodies.map((body, index) => [`xl/worksheets/sheet${index + 1}.xml`, part(body)])),
  }); // prettier-ignore
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
