import type { Moment } from './moments.ts';

const SEPARATOR = /\s*(?:,|\+|&|\/|và)\s*/iu;
/** Words that a list says again before its numbers: “tháng 3, tháng 9”. */
const AGAIN = /^(?:các\s+)?(?:ngày|tháng|quý|năm)\s+/iu;

/**
 * Numbers of a list as it stands, where some that lie between are left out: “3, 6, 9” of “tháng 3, 6 và 9/2026”. None for a span (“3-9”) and for
 * neighbours (“6 và 7”), which run without a gap.
 * @param words the whole time
 * @param first its first number as written
 * @param last its last number as written
 */
export function numbersApart(
  words: string,
  first: string,
  last: string,
  numberOf: (written: string) => number,
): number[] | undefined {
  const begin = words.indexOf(first);
  const end = new RegExp(`(?<![\\p{L}\\d])${last}(?![\\p{L}\\d])`, 'u').exec(
    words.slice(begin + first.length),
  );
  if (!end) return undefined;
  const list = words.slice(begin, begin + first.length + end.index + last.length).split(SEPARATOR);
  const numbers = list.map((each) => numberOf(each.replace(AGAIN, '')));
  const rises = numbers.every((number, at) => number > 0 && (at === 0 || number > numbers[at - 1]!));
  return rises && numbers.at(-1)! - numbers[0]! >= numbers.length ? numbers : undefined;
}

/** The single times that a time names: itself, or each of its list. */
export function namedIn(moment: Moment): Moment[] {
  const { apart, months, ...whole } = moment;
  if (months) return months.map((month) => ({ ...whole, month }));
  return apart ? apart.map((number) => ({ ...whole, first: number, last: number })) : [moment];
}
