import { parsePeriod } from './read-period.ts';
import { endOf, startOf } from './period.ts';

/** What words of a heading or of a moment say of the figures below them. */
export interface WordsOfFigures {
  kind?: 'target';
  status?: 'E' | 'P';
}

const TARGET =
  /^(?:KH|kế hoạch|mục tiêu)(?:$|[\s:/(]+(?:giao\s+)?(?:năm|quý|tháng|6 tháng|\d|giao|đề ra|$))|^chỉ tiêu(?: kế hoạch)?(?: giao)?\s+(?:năm|quý|tháng|\d)/iu;
const ESTIMATE = /(?<!\p{L})(?:ƯTH|ước(?: tính| thực hiện| đạt| TH)?)(?!\p{L})/iu;
const PROVISIONAL = /(?<!\p{L})sơ bộ(?!\p{L})/iu;

/** “KH 2025” is a target, “Ước TH 2025” an estimate, “Sơ bộ 2024” provisional, whatever nobody declared. */
export function wordsOfFigures(words: string): WordsOfFigures {
  const plain = words.normalize('NFC').trim();
  return {
    ...(TARGET.test(plain) && { kind: 'target' }),
    ...(ESTIMATE.test(plain) ? { status: 'E' } : PROVISIONAL.test(plain) ? { status: 'P' } : {}),
  };
}

/** The moment that a heading is: “Năm 2022”, “TH quý I/2023”; undefined for other words. */
export function momentOfHeading(words: string): string | undefined {
  try {
    return parsePeriod(words) || undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether two moments have no day in common; a day stands for the day beside it too: the first of a year is the end of the one before. */
export function areApart(one: string, other: string): boolean {
  const isDay = [one, other].some((period) => period.length === 'YYYY-MM-DD'.length);
  const reach = (day: string): string =>
    isDay ? new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) : day;
  return startOf(one) > reach(endOf(other)) || startOf(other) > reach(endOf(one));
}

/** Whether one moment lies in another. */
export function isWithin(inner: string, outer: string): boolean {
  return startOf(inner) >= startOf(outer) && endOf(inner) <= endOf(outer);
}
