import { repairText } from '../../vietnamese/encoding/decode.ts';
import { tidy, type Dropped, type ImportWarning, type SourceLine, type SourceText } from '../line.ts';
import { FileRefusal } from '../../office/refusal.ts';
import { broken, openArchive, type Archive } from '../../office/zip.ts';
import { child, childrenOf, isElement, parseXml, textOf, type XmlElement } from '../../office/xml.ts';
import { toldPictures } from '../pictures.ts';
import { BodyReader, notesOf } from './body.ts';
import { Numbering } from './numbering.ts';
import { plainText, wordArtIn } from './nodes.ts';
import { Styles } from './styles.ts';
import { wordText } from '../conservation/office.ts';

const PARTS =
  /^word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*|diagrams\/data\d*|charts\/chart\d*)\.xml$|^word\/_rels\/document\d*\.xml\.rels$|^\[Content_Types\]\.xml$|^_rels\/\.rels$/;
/** A chunk may hold chunks; a file that goes on so was made to. */
const MOST_CHUNKS = 3;

/** Reads a part that is a file of its own (`altChunk`). */
export type PartReader = (name: string, bytes: Uint8Array, depth: number) => SourceText;

/**
 * Reads a Word file (OOXML) directly: text as printed with tracked changes accepted, automatic numbers written out, footnotes
 * after the paragraph that calls them, tables as cells, embedded parts in their place. What is not text of the document (hidden
 * text, table of contents, page heads, comments) is left out and told.
 * @param readPart reads the parts that other programs put in whole
 * @throws FileRefusal when the archive or its XML is broken, encrypted or too large, or a part cannot be read.
 */
export function readDocx(bytes: Uint8Array, readPart: PartReader = unreadable, depth = 0): SourceText {
  const archive = openArchive(bytes, (name) => PARTS.test(name));
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  const source = main && archive.text(main);
  if (!source) throw broken();
  const part = (name: string): XmlElement | undefined => {
    const text = archive.text(`word/${name}.xml`);
    return text ? parseXml(text) : undefined;
  };
  const document = child(parseXml(source), 'w:body');
  if (!document) throw broken();
  const above = headAbove(archive, document);
  const body = above ? { ...document, children: [...above.root.children, ...document.children] } : document;
  const embedded: string[] = [];
  const reader = new BodyReader(
    {
      styles: new Styles(part('styles')),
      numbering: new Numbering(part('numbering')),
      notes: {
        footnotes: notesOf(part('footnotes'), 'w:footnote'),
        endnotes: notesOf(part('endnotes'), 'w:endnote'),
      },
      chunk: (id) => {
        const text = readPart(...chunkOf(bytes, archive, main, id, depth));
        embedded.push(text.raw ?? text.lines.map((line) => line.text).join('\n'));
        return { lines: text.lines, warnings: text.warnings, dropped: text.dropped ?? [] };
      },
    },
    body,
  );
  const beside = partsBeside(archive, above?.name);
  const marks = watermarksOf(archive);
  const lines = repairPasted(reader.lines, reader.warnings);
  return {
    format: 'docx',
    lines,
    warnings: [
      ...reader.warnings,
      ...warningsOf(beside),
      ...marks.warnings,
      ...toldPictures(reader.pictures, lines),
    ],
    encoding: ['Word (OOXML)', reader.legacy.length ? `chữ ${reader.legacy.join(', ')}` : '']
      .filter(Boolean)
      .join(', '),
    raw: [wordText(archive), ...embedded].join('\n'),
    dropped: [...reader.dropped, ...beside, ...marks.dropped],
  };
}

/** The part of that relationship, ready to be read. */
function chunkOf(
  bytes: Uint8Array,
  archive: Archive,
  main: string,
  id: string,
  depth: number,
): [name: string, bytes: Uint8Array, depth: number] {
  const relations = archive.text(main.replace(/^word\//, 'word/_rels/').concat('.rels'));
  const relation = childrenOf(relations ? parseXml(relations) : undefined, 'Relationship').find(
    ({ attributes }) => attributes['Id'] === id && attributes['TargetMode'] !== 'External',
  );
  const target = relation?.attributes['Target'];
  const name = target?.startsWith('/') ? target.slice(1) : `word/${target}`;
  const part = target && openArchive(bytes, (entry) => entry === name).bytes(name);
  if (!part || depth >= MOST_CHUNKS || /\.(?:mht|mhtml|eml)$/i.test(name)) return unreadable(target ?? id);
  return [name, part, depth + 1];
}

function unreadable(name: string): never {
  throw new FileRefusal(
    'embedded',
    `Tệp Word này chứa một phần nhúng (altChunk “${name}”) chưa đọc được.`,
    'Mở bằng Word, chọn “Lưu thành” (Save As) loại .docx để Word ghép phần ấy vào, rồi nhập tệp mới.',
  );
}

/** The head of the document where it was put into the head of the page: the nation stands there, and nowhere in the text. */
function headAbove(archive: Archive, body: XmlElement): { name: string; root: XmlElement } | undefined {
  if (NATION.test(plainText(body))) return undefined;
  return archive.names
    .filter((name) => /^word\/header\d*\.xml$/.test(name))
    .map((name) => ({ name, root: parseXml(archive.text(name)!) }))
    .find(({ root }) => NATION.test(plainText(root)));
}

const NATION = /CỘNG H(?:ÒA|OÀ)\s+XÃ HỘI CHỦ NGHĨA\s+VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/u;

/**
 * Words that stand outside the running text: heads and feet of pages, comments, drawings of other programs.
 * @param read the head of pages that has been read with the text
 */
function partsBeside(archive: Archive, read: string | undefined): Dropped[] {
  const kinds: [RegExp, string, boolean][] = [
    [/^word\/(?:header|footer)\d*\.xml$/, 'đầu trang, chân trang', false],
    [/^word\/comments\.xml$/, 'ghi chú bên lề (Comment)', false],
    [/^word\/diagrams\//, 'chữ trong sơ đồ (SmartArt)', true],
    [/^word\/charts\//, 'chữ và số trong biểu đồ vẽ bằng Word', true],
  ];
  return kinds.flatMap(([pattern, reason, needed]) =>
    archive.names
      .filter((name) => pattern.test(name) && name !== read)
      .flatMap((name) => {
        const root = parseXml(archive.text(name)!);
        const text = tidy(needed ? drawnText(root) : plainText(root));
        return /[\p{L}\d]/u.test(text)
          ? [{ reason, text, line: 0, ...(needed ? { needed: true as const } : {}) }]
          : [];
      }),
  );
}

/** Words drawn behind the text of every page; “DỰ THẢO” says that the document has not been issued. */
function watermarksOf(archive: Archive): { dropped: Dropped[]; warnings: ImportWarning[] } {
  const heads = archive.names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  const words = [...new Set(heads.flatMap((name) => wordArtIn(parseXml(archive.text(name)!))))];
  return {
    dropped: words.map((text) => ({ reason: 'hình chìm', text, line: 0 })),
    warnings: words
      .filter((text) => /dự thảo|bản nháp|draft/iu.test(text))
      .map((text) => ({
        code: 'stamp',
        line: 0,
        message: `Trang có hình chìm “${text}”: xem đây đã là bản ban hành chưa.`,
      })),
  };
}

/** Words of a diagram (`a:t`) and labels and values of a chart (`c:v`). */
function drawnText(element: XmlElement): string {
  if (/^(?:a:t|c:v)$/.test(element.name)) return `${textOf(element)} `;
  return element.children.filter(isElement).map(drawnText).join('');
}

function warningsOf(dropped: readonly Dropped[]): ImportWarning[] {
  return dropped
    .filter(({ needed }) => needed)
    .map(({ reason, text }) => ({
      code: 'drawn-text',
      line: 0,
      message: `Chưa nhập được ${reason}: “${text.length > 120 ? `${text.slice(0, 120)}…` : text}”. Gõ lại thành chữ hoặc bảng trong Word.`,
    }));
}

/** Word files hold text pasted from old tables under a modern font name; told like a text file. */
function repairPasted(lines: SourceLine[], warnings: ImportWarning[]): SourceLine[] {
  const whole = repairText(lines.map((line) => line.text).join('\n'));
  if (!whole.from) return lines;
  warnings.push({
    code: 're-encoded',
    line: 0,
    message: `Chữ trong tệp ở dạng ${whole.from}; đã chuyển sang Unicode.`,
  });
  const texts = whole.text.split('\n');
  return texts.length === lines.length
    ? lines.map((line, index) => ({ ...line, text: texts[index]!.normalize('NFC') }))
    : lines;
}
