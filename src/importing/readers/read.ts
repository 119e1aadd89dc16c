import { readDocx } from '../docx/read.ts';
import { withoutArrivals } from '../arrival-stamps.ts';
import { withoutStamps } from '../electronic-stamps.ts';
import type { SourceText } from '../line.ts';
import { readPdf } from '../pdf/read.ts';
import { requireReadable } from '../conservation/readable.ts';
import { FileRefusal } from '../../office/refusal.ts';
import { withoutEmoji } from './emoji.ts';
import { readHtml } from './html.ts';
import { kindOf, type Kind } from './kind.ts';
import { withLabels } from './misread-labels.ts';
import { readOdt } from './odt.ts';
import { readRtf } from './rtf.ts';
import { linesOf, readPlainText } from './text.ts';

/** Larger files are scans or picture books, not plans. */
export const MAX_FILE = 60 * 1024 * 1024;
const MAX_TEXT = 8 * 1024 * 1024;

/**
 * Reads a file of any known kind to the one line model. The kind is told by the bytes; the name only decides
 * where bytes do not (txt, md, html).
 * @param recognised text that OCR read from the pictures of the file, one string a page; then the bytes are not read
 * @throws FileRefusal when the file cannot be read, with what the editor can do.
 */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  recognised?: readonly string[],
): Promise<SourceText> {
  if (recognised) return withLabels(fromRecognised(recognised));
  if (bytes.length === 0)
    throw new FileRefusal('empty', 'Tệp rỗng.', 'Kiểm tra lại tệp; có thể chép chưa xong.');
  if (bytes.length > MAX_FILE) throw tooLarge(bytes.length);
  const read = await readKind(kindOf(name, bytes), bytes);
  return requireReadable(withLabels(withLetters(withBullets(withoutArrivals(withoutStamps(read))))));
}

/**
 * Bullets of a symbol font mean nothing without the font, be they signs of its own (U+F0B7) or the letters under which it keeps its squares,
 * arrows and ticks (`§`, `Ø`, `ü`); squares, stars and arrows of Unicode say no more. They become dashes, and the report says so. Boxes to
 * tick (☐, ☑) keep what they say.
 */
function withBullets(given: SourceText): SourceText {
  const source = withoutEmoji(given);
  const bullet =
    /^[\uE000-\uF8FF\u2023\u2043\u2192\u21D2\u21E8\u25A1-\u25A9\u25AB-\u25E5\u25E7-\u25FF\u2605\u2606\u2666\u2713\u2714\u2726\u2727\u2751-\u2756\u2794-\u27BF]\s*(?=[\p{L}\d“(])|^[§Øü·¤√]\s+(?=[\p{Lu}\d“(])|^\u2212\s+(?=\p{L})/u;
  const first = source.lines.find((line) => bullet.test(line.text));
  if (!first) return source;
  return {
    ...source,
    lines: source.lines.map((line) => ({ ...line, text: line.text.replace(bullet, '- ') })),
    warnings: [
      ...source.warnings,
      {
        code: 'bullet-mapped',
        line: first.line,
        message: 'Dấu đầu dòng là ký hiệu riêng của phông chữ; được ghi là “-”.',
      },
    ],
  };
}

/** Letters of no Vietnamese word that some programs and fonts give for those they look like: `đƣợc`, `ðảng`. */
const LIKE: Record<string, string> = { ƣ: 'ư', Ƣ: 'Ư', ð: 'đ', Ð: 'Đ' };

/** Those, and the letters of mathematics that stand for bold ones where nothing can be set bold: `𝗞𝗲̂́ 𝗵𝗼𝗮̣𝗰𝗵`. */
function withLetters(source: SourceText): SourceText {
  const alike = /[ƣƢðÐ]|(?:[\u{1D400}-\u{1D7FF}]\p{M}*)+/gu;
  const first = source.lines.find(({ text }) => text.search(alike) >= 0);
  if (!first) return source;
  const right = (text: string): string =>
    text.replace(alike, (letters) => LIKE[letters] ?? letters.normalize('NFKC')).normalize('NFC');
  return {
    ...source,
    lines: source.lines.map((line) => ({ ...line, text: right(line.text) })),
    ...(source.raw === undefined ? {} : { raw: right(source.raw) }),
    warnings: [
      ...source.warnings,
      {
        code: 're-encoded',
        line: first.line,
        message: `Có chữ lưu thành ký hiệu giống nó (“${first.text.match(alike)![0]}”); đã chuyển lại.`,
      },
    ],
  };
}

async function readKind(kind: Kind, bytes: Uint8Array): Promise<SourceText> {
  return kind === 'pdf' ? readPdf(bytes) : readAtOnce(kind, bytes, 0);
}

/** Reads all kinds but PDF. @param depth how many files stand around this one */
function readAtOnce(kind: Exclude<Kind, 'pdf'>, bytes: Uint8Array, depth: number): SourceText {
  if (['txt', 'md', 'html'].includes(kind) && bytes.length > MAX_TEXT) throw tooLarge(bytes.length);
  switch (kind) {
    case 'docx':
      return readDocx(bytes, readPart, depth);
    case 'odt':
      return readOdt(bytes);
    case 'rtf':
      return readRtf(bytes);
    case 'html':
      return readHtml(bytes);
    case 'md':
      return readPlainText(bytes, 'md');
    default:
      return readPlainText(bytes, 'txt');
  }
}

/** A file that stands inside a Word file (`altChunk`). Other programs name it as they like: its bytes tell the kind. */
function readPart(name: string, bytes: Uint8Array, depth: number): SourceText {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const looks = /<(?:html|body|p|div|table)[\s>]/i.test(start) ? 'chunk.html' : 'chunk.txt';
  const kind = kindOf(/\.(?:html?|txt|docx|rtf|odt)$/i.test(name) ? name : looks, bytes);
  if (kind === 'pdf')
    throw new FileRefusal(
      'embedded',
      `Tệp Word chứa một tệp PDF nhúng (“${name}”).`,
      'Mở bằng Word, lưu thành .docx không có phần nhúng; tệp PDF thì nhập riêng.',
    );
  return readAtOnce(kind, bytes, depth);
}

function fromRecognised(pages: readonly string[]): SourceText {
  const text = pages.join('\f').normalize('NFC');
  return {
    format: 'ocr',
    lines: linesOf(text).map((line) => ({ ...line, unsure: true })),
    warnings: [
      { code: 'ocr', line: 0, message: 'Chữ do máy nhận dạng từ ảnh quét: soát từng dòng với bản giấy.' },
    ],
    raw: text,
    encoding: `ảnh quét nhận dạng bằng Tesseract, ${pages.length} trang`,
  };
}

function tooLarge(size: number): FileRefusal {
  return new FileRefusal(
    'too-large',
    `Tệp nặng ${Math.round(size / 1048576)} MB, quá lớn đối với văn bản một kế hoạch.`,
    'Bỏ bớt ảnh, hoặc xuất lại từ Word; tài liệu quét cần nhận dạng chữ trước.',
  );
}
