import type { Dropped, ImportWarning, SourceLine, SourceText } from '../line.ts';
import { count, take, wordsOf, type Words } from './words.ts';

/** What became of every letter of a source. */
export interface Coverage {
  /** Letters and digits of the source. */
  letters: number;
  /** Share of them that is in the plan or left out with a reason, 0 to 1. */
  share: number;
  /** What was left out, by reason; head and signature are read into the metadata and stand in the report. */
  dropped: { reason: string; letters: number; text: string }[];
  /** Words that are nowhere, in order, with the line near them where it is known. */
  missing: { text: string; line: number | null }[];
}

/** Below this the report warns. */
export const ENOUGH = 0.995;
export const FRAME = 'phần đầu và phần ký, đã đọc vào khai báo';
const SECOND = 'văn bản khác trong cùng tệp, không nhập';

/** What went out of a source. */
export interface Outcome {
  source: SourceText;
  /** Paragraphs of the plan. */
  body: readonly string[];
  /** Lines of the source that body and appendices were made from. */
  bodyLines: ReadonlySet<number>;
  /** Parts of such lines that were read into the metadata. */
  framed?: readonly string[];
  /** Lines of another document in the source. */
  secondLines?: ReadonlySet<number>;
}

/**
 * Compares all that the source holds, found in a second and plain way (`SourceText.raw`), with the text of the plan, the lines of
 * head and signature and what was left out with a reason, as words in any order. A word cut in two or two joined are no loss.
 */
export function coverageOf({
  source,
  body,
  bodyLines,
  framed = [],
  secondLines = new Set(),
}: Outcome): Coverage {
  const legacy =
    /TCVN3|VNI/u.test(source.encoding) || source.warnings.some(({ code }) => code === 're-encoded');
  const words = (text: string): string[] => wordsOf(withoutJoins(text), legacy);
  const raw = words(source.raw ?? source.lines.map(({ text }) => text).join('\n'));
  const dropped: Dropped[] = [
    ...(source.dropped ?? []),
    ...frameOf(source, bodyLines, secondLines),
    ...framed.map((text) => ({ reason: FRAME, text, line: 0 })),
  ];
  const kept = count(body.flatMap(words));
  for (const word of madeBy(source, bodyLines).flatMap(words)) take(kept, word);
  const told = dropped.filter((item) => !item.needed).map(({ text }) => words(text));
  const left = count(told.flat());

  const lost = lostAmong(raw, kept, left, [...body.map(words), ...told]);
  const needed = dropped.filter((item) => item.needed);
  const letters = sum(raw) + sum(needed.flatMap(({ text }) => words(text)));
  const missingLetters =
    sum(raw.filter((_, index) => lost[index])) + sum(needed.flatMap(({ text }) => words(text)));
  return {
    letters,
    share: letters ? Math.floor((1 - missingLetters / letters) * 10_000) / 10_000 : 1,
    dropped: byReason(dropped, words),
    missing: [
      ...phrasesOf(raw, lost, source.lines, words),
      ...needed.map(({ text, reason, line }) => ({ text: `${text} (${reason})`, line: line || null })),
    ],
  };
}

/** Signs of merged cells are no text: neither those that are written nor those of a plan that was typed as this portal writes it. */
function withoutJoins(text: string): string {
  return text.replace(/(?<=\| )(?:<<|\^\^)(?= \|)/g, '');
}

/** What the reviewer reads when letters are missing. */
export function lossWarning({ share, missing }: Coverage): ImportWarning {
  const shown = missing
    .slice(0, 5)
    .map(({ text, line }) => `“${text}”${line === null ? '' : ` (gần dòng ${line})`}`);
  return {
    code: 'coverage',
    line: 0,
    message: `Chỉ giữ được ${percent(share)} chữ của tệp. Thiếu: ${shown.join('; ')}${missing.length > 5 ? '; …' : ''}. So với bản gốc rồi gõ thêm.`,
  };
}

/** 0.9984 → `99,84%`; never rounded up to a whole. */
export function percent(share: number): string {
  return `${(Math.floor(share * 10_000) / 100).toLocaleString('vi-VN')}%`;
}

/** Lines before and after the body: they are in the metadata, and in the report word for word. Lone page numbers are told as such. */
function frameOf(
  source: SourceText,
  bodyLines: ReadonlySet<number>,
  secondLines: ReadonlySet<number>,
): Dropped[] {
  const rows = new Set(
    source.lines
      .filter(({ line, cell }) => cell && bodyLines.has(line))
      .map(({ cell }) => `${cell!.table} ${cell!.row}`),
  );
  const inBody = (line: SourceLine): boolean =>
    bodyLines.has(line.line) || (line.cell !== undefined && rows.has(`${line.cell.table} ${line.cell.row}`));
  const first = source.lines.findIndex(inBody);
  const last = source.lines.findLastIndex(inBody);
  const numbered = source.warnings.some(({ code }) => code === 'page-furniture');
  return source.lines.flatMap((line, index) => {
    if (inBody(line)) return [];
    if (secondLines.has(line.line)) return [{ reason: SECOND, text: line.text, line: line.line }];
    if (numbered && !line.cell && /^\d{1,3}$/.test(line.text.trim()))
      return [{ reason: 'số trang', text: line.text, line: line.line }];
    const outside = first < 0 || index < first || index > last || isTail(source.lines, index, last, inBody);
    return outside ? [{ reason: FRAME, text: line.text, line: line.line }] : [];
  });
}

/** Appendices stand behind the signature, so head and tail are not all of what lies outside the body: a run of lines, not one. */
function isTail(
  lines: readonly SourceLine[],
  index: number,
  last: number,
  inBody: (line: SourceLine) => boolean,
): boolean {
  let from = index;
  while (from > 0 && !inBody(lines[from - 1]!)) from--;
  let to = index;
  while (to < last && !inBody(lines[to + 1]!)) to++;
  return lines.slice(from, to + 1).some(({ text }) => /Nơi nhận|^(?:\|\s*)?(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)[\s.]|CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG/u.test(text)); // prettier-ignore
}

/**
 * Numbers that a list or a note was given by the reading: they stand in no letter of the source and must not stand in for one.
 */
function madeBy(source: SourceText, bodyLines: ReadonlySet<number>): string[] {
  const counted = ['docx', 'odt', 'rtf'].includes(source.format);
  return source.lines.flatMap(({ numbering, line, footnote }) => [
    ...(numbering && bodyLines.has(line) ? [numbering.label] : []),
    ...(footnote !== undefined && counted ? [`${footnote}`, `${footnote}`] : []),
  ]);
}

/**
 * Which words of the source are nowhere. Of a word that stands in several places the lost ones are those whose neighbours are
 * gone too, so that the reviewer is shown the right place.
 */
function lostAmong(
  raw: readonly string[],
  kept: Words,
  left: Words,
  out: readonly (readonly string[])[],
): boolean[] {
  const pairs = new Set(
    out.flatMap((words) => words.map((word, index) => `${words[index - 1] ?? ''} ${word}`)),
  );
  const places = new Map<string, number[]>();
  raw.forEach((word, index) => {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  });
  const absent = raw.map(() => false);
  for (const [word, at] of places) {
    const short = at.length - at.filter(() => take(kept, word) || take(left, word)).length;
    if (!short) continue;
    const company = (index: number): number =>
      Number(pairs.has(`${raw[index - 1] ?? ''} ${word}`)) +
      Number(pairs.has(`${word} ${raw[index + 1] ?? ''}`));
    const alone = at.toSorted((a, b) => company(a) - company(b) || b - a);
    for (const index of alone.slice(0, short)) absent[index] = true;
  }
  const spare = lettersIn(kept, left);
  return raw.map((word, index) => absent[index]! && !takeLetters(spare, word));
}

/** Letters that words of the result have over; a word of the source that was cut or joined finds its letters here. */
function lettersIn(...all: Words[]): Words {
  const letters: Words = new Map();
  for (const [word, times] of all.flatMap((words) => [...words]))
    if (times > 0) for (const letter of word) letters.set(letter, (letters.get(letter) ?? 0) + times);
  return letters;
}

function takeLetters(letters: Words, word: string): boolean {
  const wanted = count([...word]);
  for (const [letter, times] of wanted) if ((letters.get(letter) ?? 0) < times) return false;
  for (const [letter, times] of wanted) letters.set(letter, letters.get(letter)! - times);
  return true;
}

/** Lost words that follow each other are one phrase; its line is the first that holds its words. */
function phrasesOf(
  raw: readonly string[],
  lost: readonly boolean[],
  lines: readonly SourceLine[],
  words: (text: string) => string[],
): Coverage['missing'] {
  const phrases: string[][] = [];
  raw.forEach((word, index) => {
    if (!lost[index]) return;
    if (lost[index - 1] && phrases.at(-1)!.length < 40) phrases.at(-1)!.push(word);
    else phrases.push([word]);
  });
  return phrases.slice(0, MOST_SHOWN).map((phrase) => {
    const line = lines.find(({ text }) => {
      const own = count(words(text));
      return phrase.every((word) => take(own, word));
    });
    return { text: phrase.join(' '), line: line?.line ?? null };
  });
}

const MOST_SHOWN = 30;

function byReason(dropped: readonly Dropped[], words: (text: string) => string[]): Coverage['dropped'] {
  return [...Map.groupBy(dropped, ({ reason }) => reason)].map(([reason, items]) => ({
    reason,
    letters: sum(items.flatMap(({ text }) => words(text))),
    text: items.map(({ text }) => text).join(' · '),
  }));
}

function sum(words: readonly string[]): number {
  return words.reduce((total, word) => total + word.length, 0);
}
