import { firstDay, isoDay, isoMonth, lastDay, type Period } from './period.ts';

export type Part =
  | 'đầu'
  | 'giữa'
  | 'cuối'
  | 'trung tuần'
  | 'nửa đầu'
  | 'nửa cuối'
  | `${number} ngày ${'đầu' | 'cuối'}`;

/** Other words for a part. */
const PARTS: Partial<Record<string, Part>> = {
  'nửa sau': 'nửa cuối',
  'thượng tuần': 'đầu',
  'hạ tuần': 'cuối',
  '10 ngày giữa': 'trung tuần',
};

/** “Trung tuần”, “nửa sau”: the part that the words of a text mean. */
export function partNamed(words: string): Part {
  const part = words.toLowerCase();
  return PARTS[part] ?? (part as Part);
}

/**
 * Parts of a month are its ten-day spans (“thượng, trung, hạ tuần”) or halves, parts of a quarter its months, parts of a year its
 * thirds or halves.
 */
export function partOf(start: Period, end: Period, part: Part): { start: Period; end: Period } {
  const [year, month] = firstDay(start).split('-').map(Number) as [number, number];
  const final = Number(lastDay(end).slice(8));
  if (!start.includes('Q') && start.includes('-')) {
    const days = {
      đầu: [1, 10],
      giữa: [11, 20],
      'trung tuần': [11, 20],
      cuối: [21, final],
      'nửa đầu': [1, 15],
      'nửa cuối': [16, final],
    };
    const [count, side] = part.split(' ngày ') as [string, string | undefined];
    const some = Math.min(Number(count), final);
    const [from, to] = side === undefined ? days[part as keyof typeof days] as [number, number] : side === 'đầu' ? [1, some] : [final - some + 1, final]; // prettier-ignore
    return { start: isoDay(year, month, from)!, end: isoDay(year, month, to)! };
  }
  const length = start.includes('Q') ? 1 : 4;
  const whole = length * 3;
  const months = {
    đầu: [0, length - 1],
    giữa: [length, 2 * length - 1],
    'trung tuần': [length, 2 * length - 1],
    cuối: [2 * length, whole - 1],
    'nửa đầu': [0, Math.ceil(whole / 2) - 1],
    'nửa cuối': [Math.floor(whole / 2), whole - 1],
  };
  const [from, to] = months[part as keyof typeof months] as [number, number];
  return { start: isoMonth(year, month + from)!, end: isoMonth(year, month + to)! };
}
