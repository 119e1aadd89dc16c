import { decodeText } from '../encoding/decode.ts';
import { type SourceFormat, type SourceLine, type SourceText } from '../line.ts';

/** Lines of a plain text; a form feed turns the page. Empty lines are not lines, but keep their number. */
export function readPlainText(bytes: Uint8Array, format: SourceFormat = 'txt'): SourceText {
  const decoded = decodeText(bytes);
  return {
    format,
    lines: linesOf(decoded.text),
    warnings: decoded.repairs.map((message) => ({
      code: message.includes('(NFC)') ? 'not-nfc' : 're-encoded',
      line: 0,
      message,
    })),
    encoding: decoded.encoding,
    raw: decoded.text,
  };
}

/** Splits text into source lines, keeping the number each has in the file. */
export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let page = 1;
  text.split('\n').forEach((raw, index) => {
    page += raw.split('\f').length - 1;
    const kept = raw
      .replace(/\f/g, '')
      .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '')
      .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, '')
      // Tabs and runs of spaces separate columns in heads and signatures; they go when the columns are read.
      .replace(/\t/g, '    ')
      .replace(/[^\S\n]/g, ' ')
      .trim();
    if (kept) lines.push({ text: kept, line: index + 1, page, whole: false });
  });
  return lines;
}
