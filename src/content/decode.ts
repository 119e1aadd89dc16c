import { isUtf8 } from 'node:buffer';
import { decodeText, repairLine } from '../vietnamese/encoding/decode.ts';
import { FileRefusal } from '../office/refusal.ts';
import type { Problem } from './problem.ts';
import { forbiddenSigns } from './signs.ts';

/** Bounds of one content text; what is larger is no text that a person wrote here, and every later step stays quick. */
export const LIMITS = { textBytes: 1_000_000, tableBytes: 20_000_000, lineCharacters: 20_000 };

/** A text of the content folder: as an editor means it, or what is wrong with the file. */
export interface ReadText {
  /** UTF-8, without byte-order mark, `\n` line ends, NFC; undefined when the file cannot be read as text. */
  text: string | undefined;
  problems: Problem[];
}

/**
 * Bytes of a content file → text. Damaged or foreign encodings, texts and lines too long, and signs that no text may hold are
 * refused with line (and byte); a byte-order mark, `\r\n`, a lone `\r`, signs that are drawn as nothing and letters with loose marks (NFD)
 * are put right.
 */
export function decodeContent(file: string, bytes: Uint8Array): ReadText {
  const refuse = (problem: Omit<Problem, 'file'>): ReadText => ({ text: undefined, problems: [{ file, ...problem }] });
  const other = otherFile(bytes);
  if (other) return refuse({ message: `đây là ${other}, không phải tệp chữ`, hint: 'mở bằng chương trình ấy, chép lời sang một tệp mới viết bằng Notepad hay VS Code, lưu kiểu UTF-8' });
  const foreign = encodingFault(file, bytes);
  if (foreign) return { text: undefined, problems: [foreign] };
  const written = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n').replace(UNDRAWN, '');
  const long = longLine(written);
  if (long)
    return refuse({
      line: long.line,
      message: `dòng này dài ${long.length.toLocaleString('vi-VN')} ký tự, nhiều nhất ${LIMITS.lineCharacters.toLocaleString('vi-VN')}`,
      hint: 'tách thành nhiều dòng; ảnh dán thẳng vào bài (data:…) thì lưu thành tệp đặt cạnh bài và khai ở “photo”',
    });
  const unmerged = conflict(written);
  if (unmerged) return refuse(unmerged);
  return { text: written.normalize('NFC'), problems: [...forbiddenSigns(file, written), ...oldLetters(file, written)] };
}

/**
 * Places where a word may break, as other programs leave them: nobody sees them, and no search finds a word that holds one. Khmer and its
 * neighbours write words without blanks and break them there.
 */
const UNDRAWN =
  /[\u00AD\u2060\uFEFF]|(?<![\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}])\u200B|(?<=\p{Script=Latin}\p{M}?)[\u200C\u200D]|[\u200C\u200D](?=\p{Script=Latin})/gu;

/** First bytes of files that programs write and nobody reads as they are, and what an editor calls them. */
const OTHER_FILES: [begins: string, called: string][] = [
  ['PK\x03\x04', 'tệp Word, Excel hoặc tệp nén'],
  ['\xD0\xCF\x11\xE0', 'tệp Word hoặc Excel đời cũ'],
  ['{\\rtf', 'tệp RTF của WordPad hoặc Word'],
  ['%PDF-', 'tệp PDF'],
];

/** A file of another program under the name of a text. */
function otherFile(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  return OTHER_FILES.find(([begins]) => head.startsWith(begins))?.[1];
}

/** What git leaves where two versions of a file changed the same lines. */
export function conflict(text: string): Omit<Problem, 'file'> | undefined {
  const mark = /^(?:<{7}|>{7})(?: .*)?$/m.exec(text);
  if (!mark) return undefined;
  return {
    line: text.slice(0, mark.index).split('\n').length,
    message: `còn dấu “${mark[0].slice(0, 7)}” của hai bản sửa cùng một chỗ, chưa gộp`,
    hint: 'giữ lời của một bản, rồi xóa các dòng “<<<<<<<”, “=======” và “>>>>>>>”',
  };
}

/** What Vietnamese never holds and the old tables do: a sign glued to a letter, letters of the north, and the first bytes of UTF-8. */
const OLD_TABLE =
  /\p{L}[¡-ª¬-º¼-¿×÷ƒˆ˜†‡•‰€™]|[¡-ª¬±-º¼-¿ƒˆ˜†‡•‰€™]\p{L}|[äåæçëîïñöøûüÄÅÆÇËÎÏÑÖØÛÜ]|Ã[\u00A0-\u00BF]/u;

/** Lines pasted from a file of the nineties, or read in a wrong table once: they look like letters, and say nothing. */
function oldLetters(file: string, text: string): Problem[] {
  if (!OLD_TABLE.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const right = OLD_TABLE.test(line) ? repairLine(line) : undefined;
    if (!right) return [];
    return [
      {
        file,
        line: index + 1,
        message: `chữ trên dòng này ở bảng mã ${right.from}, người đọc không đọc được`,
        hint: `gõ lại bằng Unicode, chắc là: “${right.text.trim().slice(0, 120)}”`,
      },
    ];
  });
}

export function tooLarge(file: string, bytes: number, limit: number): Problem | undefined {
  if (bytes <= limit) return undefined;
  return {
    file,
    message: `tệp dài ${(bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB, nhiều nhất ${limit / 1e6} MB`,
    hint: 'chia thành nhiều tệp; ảnh và bản ghi âm là tệp riêng đặt cạnh bài',
  };
}

/** What the bytes are when they are not UTF-8, and where that shows first. */
function encodingFault(file: string, bytes: Uint8Array): Problem | undefined {
  const at = firstBadByte(bytes);
  // Judging every table costs more than all else of reading: whole UTF-8 without a zero byte can be nothing wider.
  if (at === undefined && !bytes.subarray(0, 4096).includes(0)) return undefined;
  const name = encodingName(bytes);
  const wide = name?.startsWith('UTF-16') ?? false;
  if (at === undefined && !wide) return undefined;
  const before = bytes.subarray(0, at ?? 0);
  return {
    file,
    line: wide ? 1 : before.reduce((lines, byte, index) => lines + Number(isLineEnd(byte, bytes[index + 1])), 1),
    message:
      name && !name.startsWith('UTF-8')
        ? `tệp không lưu bằng UTF-8 mà bằng ${name}`
        : `tệp không lưu bằng UTF-8 hoặc đã hỏng ở byte ${(at ?? 0) + 1}`,
    hint: 'mở tệp bằng phần mềm soạn thảo, chọn “Lưu thành” (Save as), lưu lại bằng UTF-8, rồi đọc lại chữ có dấu',
  };
}

function isLineEnd(byte: number, next: number | undefined): boolean {
  return byte === 0x0a || (byte === 0x0d && next !== 0x0a);
}

/** Index of the first byte that is no UTF-8; undefined when all are. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let [good, bad] = [0, bytes.length];
  // Halving: what is whole up to a byte (an unfinished last letter aside) is good up to there.
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (beginsUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // A letter that was begun and not ended is damaged from its first byte.
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

/** Whether all are UTF-8, but for a last letter that was begun. */
function beginsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // The decoder has no other way to say so.
  }
}

/** “Windows-1258”, “UTF-16 LE”; undefined when the bytes are no text at all. */
function encodingName(bytes: Uint8Array): string | undefined {
  try {
    return decodeText(bytes).encoding;
  } catch (error) {
    if (error instanceof FileRefusal) return undefined;
    throw error;
  }
}

function longLine(text: string): { line: number; length: number } | undefined {
  let start = 0;
  for (let line = 1; start <= text.length; line++) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > LIMITS.lineCharacters) return { line, length };
    if (end < 0) return undefined;
    start = end + 1;
  }
  return undefined;
}
