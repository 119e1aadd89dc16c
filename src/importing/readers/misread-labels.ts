import type { SourceText } from '../line.ts';

/** `ll.`, `IIl.`, `lV/`: a Roman number with a small letter in it. */
const ROMAN = /^(?=[IVX]*l)([IVXl]{2,5})(?=\s?[./-]\s)/u;
const WHOLE = /^X{0,2}(?:IX|IV|V?I{0,3})$/u;
/** `l.` alone, which may be “I.” or “1.”. */
const LONE = /^l(?=\s?[./-]\s)/u;
/** `l.1.`: no label begins with a letter and goes on with a number. */
const NUMBERED = /^l(?=\.\d)/u;

/**
 * Recognition of letters takes the “I” and the “1” of labels for a small “l”. A Roman number has one reading; what a lone `l.` is, the next label
 * tells: before “2.” it was “1.”, before “1.” or “II.” it was “I.”. Each is told with its line. A list that counts “k.”, “l.” keeps its letter.
 */
export function withLabels(source: SourceText): SourceText {
  const texts = source.lines.map(({ text }) => text);
  const letters = texts.some((text) => /^k\s?[./-]\s/u.test(text));
  const told: SourceText['warnings'] = [];
  const lines = source.lines.map((line, at) => {
    const read = readLabel(texts, at, letters);
    if (read === undefined) return line;
    told.push({ code: 'ocr-label', line: line.line, message: `Chữ “l” ở đầu dòng đọc là số: “${texts[at]!.slice(0, 40)}” ghi là “${read.slice(0, 40)}”.` }); // prettier-ignore
    return { ...line, text: read };
  });
  return told.length ? { ...source, lines, warnings: [...source.warnings, ...told] } : source;
}

/** The line with its label as it was printed; undefined where it has no such letter, or nothing tells what it was. */
function readLabel(texts: readonly string[], at: number, letters: boolean): string | undefined {
  const text = texts[at]!;
  const roman = ROMAN.exec(text)?.[1]!.replaceAll('l', 'I');
  if (roman !== undefined) return WHOLE.test(roman) ? text.replace(ROMAN, roman) : undefined;
  if (NUMBERED.test(text)) return text.replace(NUMBERED, '1');
  if (letters || !LONE.test(text)) return undefined;
  const next = texts.slice(at + 1).find((below) => /^(?:[12l]|[Il]{2})\s?[./-]\s/u.test(below));
  if (next === undefined) return /^l\W+\p{Lu}{2}/u.test(text) ? text.replace(LONE, 'I') : undefined;
  return text.replace(LONE, next.startsWith('2') ? '1' : 'I');
}
