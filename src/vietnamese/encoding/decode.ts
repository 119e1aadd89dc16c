import { FileRefusal } from '../../office/refusal.ts';
import { byteOf, fromTcvn3, fromVni } from './legacy.ts';
import { as1258, byteOf1258, strict, undoneAgain, undouble } from './doubled.ts';
import { vietnameseScore } from './syllable.ts';

/** Text of a file, NFC, with `\n` line ends, and how it was stored. */
export interface Decoded {
  text: string;
  /** Name of the encoding for the report: “UTF-8”, “TCVN3 (ABC)”. */
  encoding: string;
  /** What was repaired on the way, in Vietnamese; empty for plain UTF-8 NFC. */
  repairs: string[];
}

export const TCVN3 = 'TCVN3 (ABC)';

/**
 * Finds the encoding of a text file by its byte-order mark, its bytes and, for the old Vietnamese tables,
 * by which table yields Vietnamese syllables.
 * @throws FileRefusal when the bytes are no text at all.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked) return finish(marked.text, marked.encoding, []);
  if (looksBinary(bytes))
    throw new FileRefusal(
      'not-text',
      'Tệp này không phải văn bản (có nhiều byte nhị phân).',
      'Kiểm tra lại đuôi tệp; nếu là tệp Word hoặc PDF, giữ nguyên đuôi .docx hoặc .pdf.',
    );
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return finish(utf8, 'UTF-8', []);
  const latin = new TextDecoder('windows-1252').decode(bytes);
  const candidates = [
    { encoding: 'Windows-1258', text: new TextDecoder('windows-1258').decode(bytes) },
    { encoding: TCVN3, text: fromTcvn3(latin) },
    { encoding: 'VNI', text: fromVni(latin) },
    { encoding: 'UTF-8 bị hỏng vài chỗ', text: new TextDecoder('utf-8').decode(bytes) },
  ];
  const best = pick(candidates);
  return finish(best.text, best.encoding, [`Tệp dùng bảng mã ${best.encoding}; đã chuyển sang Unicode.`]);
}

/**
 * Repairs Unicode text that was pasted from an old table or encoded twice.
 * Returns the text unchanged when it already reads as Vietnamese.
 */
export function repairText(text: string): { text: string; from: string | null } {
  const now = vietnameseScore(text);
  if (now.marked < 3 || now.score >= 0.8) return { text, from: null };
  const doubled = [byteOf, byteOf1258].flatMap((table) => undouble(text, table) ?? []);
  const candidates = [
    ...doubled.map((once) => ({ encoding: 'UTF-8 mã hóa hai lần', text: undoneAgain(once) })),
    { encoding: TCVN3, text: fromTcvn3(text) },
    { encoding: 'VNI', text: fromVni(text) },
    { encoding: 'Windows-1258', text: as1258(text) },
  ];
  const best = pick(candidates);
  return vietnameseScore(best.text).score > now.score + 0.2
    ? { text: best.text, from: best.encoding }
    : { text, from: null };
}

function finish(decoded: string, encoding: string, repairs: string[]): Decoded {
  const source = decoded.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const fixed = repairText(source);
  const all = [...repairs];
  if (fixed.from) all.push(`Chữ ở dạng ${fixed.from} nhưng dán vào tệp ${encoding}; đã chuyển lại.`);
  const lines = fixed.from ? { text: fixed.text, count: 0 } : repairLines(fixed.text);
  if (lines.count) all.push(`${lines.count} dòng còn ở bảng mã cũ; đã chuyển sang Unicode.`);
  const text = lines.text.normalize('NFC');
  if (text !== lines.text) all.push('Một số chữ lưu dạng tổ hợp (chữ và dấu rời); đã ghép lại (NFC).');
  return { text, encoding, repairs: all };
}

/** A good text may hold a few lines pasted from an old file; they are told by themselves. */
function repairLines(text: string): { text: string; count: number } {
  let count = 0;
  const lines = text.split('\n').map((line) => {
    const fixed = repairLine(line);
    if (fixed) count++;
    return fixed?.text ?? line;
  });
  return { text: lines.join('\n'), count };
}

/** One line in an old table or encoded twice; undefined when it reads as it stands, or no better otherwise. */
export function repairLine(line: string): { text: string; from: string } | undefined {
  if (!/[\u0080-\u00FF]/.test(line) || vietnameseScore(line).score > 0.5) return undefined;
  const { text, from } = repairText(line);
  return from && vietnameseScore(text).score >= 0.9 ? { text, from } : undefined;
}

function byMark(bytes: Uint8Array): { text: string; encoding: string } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8 có BOM' };
  if (a === 0xff && b === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16 LE' };
  if (a === 0xfe && b === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16 BE' };
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2) odd++;
    else even++;
  });
  // Vietnamese UTF-16 has a zero high byte in about four letters of five; a text file has no zero at all.
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < half * 0.05)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16 LE' };
  if (even > half * 0.3 && odd < half * 0.05)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16 BE' };
  return null;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) control++;
  }
  return control > sample.length * 0.05;
}

/**
 * The candidate that reads best. What could not be decoded counts as wrong words, so that a text which lost its accents does not
 * win by having no word left to judge.
 */
function pick<T extends { text: string }>(candidates: readonly T[]): T {
  const scored = candidates.map((candidate) => {
    const { score, marked } = vietnameseScore(candidate.text);
    const lost = candidate.text.match(/\uFFFD+/gu)?.length ?? 0;
    return { candidate, score: (score * marked) / Math.max(1, marked + lost) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).candidate;
}
