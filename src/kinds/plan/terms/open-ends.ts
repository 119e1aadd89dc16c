import { firstDay } from './period.ts';
import type { Deadline } from './terms.ts';

const OPEN =
  /^\s*(?:trở (?:đi|về sau)|về sau(?: này)?|và (?:các |những )?(?:năm|quý|tháng)(?: tiếp)? (?:theo|tiếp theo|sau|tiếp sau|kế tiếp)(?: đó)?)(?!\p{L})/iu;

/** Whether words behind a time leave its end open: “từ năm 2025 trở đi”, “trong năm 2024 và các năm tiếp theo”. */
export function isOpenEnd(after: string): boolean {
  return OPEN.test(after);
}

/** A term whose end is open only begins: it has a first day, and the words that say that it goes on. */
export function widen(term: Deadline, after: string): Deadline {
  const open = OPEN.exec(after)?.[0];
  if (open === undefined || term.kind === 'before') return term;
  const day = firstDay(term.start ?? term.date);
  return { words: term.words + open, kind: 'window', start: day, date: day };
}
