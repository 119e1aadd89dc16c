import { isYear, type Token } from '../tokens.ts';

/**
 * How many words from here on say what the asker is like, not what is asked for: “62 tuổi” of “tôi 62 tuổi có được vay không”, the
 * number of “nhà tôi có 5 người”, the year of “tôi sinh năm 1962”. No text needs to hold them. 0 when there are none.
 */
export function ownNumber(tokens: readonly Token[], at: number): number {
  const [number, after] = [tokens[at], tokens[at + 1]];
  if (!number?.number || number.percent) return 0;
  const before = tokens.slice(Math.max(0, at - FARTHEST), at).map(({ form }) => form);
  if (!before.some((word) => PERSONS.has(word))) return 0;
  if (after?.fold === 'tuoi') return 2;
  if (isYear(number)) return before.includes('sinh') ? 1 : 0;
  return COUNTED.has(after?.fold ?? '') && before.some((word) => HAVING.has(word)) ? 1 : 0;
}

/** Words between a person and the number: “mẹ tôi năm nay đã 70 tuổi”. */
const FARTHEST = 5;
/** Without marks too, but for those that are then small words: “co”, “ba”, “ma”. */
const PERSONS: ReadonlySet<string> = new Set(
  (
    'tôi tui em e mình mẹ má bố cha ba ông bà chị anh cô chú bác cháu con vợ chồng cụ ' +
    'toi minh me bo ong chi chu bac chau vo chong cu'
  ).split(' '),
);
const HAVING: ReadonlySet<string> = new Set('có co được duoc còn con nuôi nuoi sinh đẻ'.split(' '));
const COUNTED: ReadonlySet<string> = new Set('nguoi dua con khau chau mieng lao'.split(' '));
