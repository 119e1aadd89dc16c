import { placeKey } from '../lexicon.ts';
import { type Asked, isWholeTerm } from './hits.ts';
import type { Passage } from '../index/passages.ts';
import type { Query, Slot, Wording } from '../query/query.ts';
import { withoutNumber } from '../record.ts';
import { bareText, type Token } from '../tokens.ts';

/** Words for kinds of unit, which a place is often asked for without. */
const KINDS_OF_PLACE = new Set([
  'tinh',
  'thanh',
  'pho',
  'huyen',
  'thi',
  'xa',
  'phuong',
  'tran',
  'dac',
  'khu',
]);

/**
 * How far these words of a title hold the slot: a former or other name counts for its share. No title tells a percentage; and
 * numbers mean a date or an amount only side by side.
 */
export const heldShare = ({ wordings }: Slot, words: ReadonlySet<string>, title: readonly Token[]): number =>
  Math.max(
    0,
    ...wordings.map((wording) =>
      allIn(wording, words) &&
      (!isRunOfNumbers(wording) || bareText(title).includes(bareText(wording.tokens))) &&
      (!isWholeTerm(wording) || formText(title).includes(formText(wording.tokens)))
        ? wording.share
        : 0,
    ),
  );

const formText = (tokens: readonly Token[]): string => ` ${tokens.map(({ form }) => form).join(' ')} `;

const isRunOfNumbers = ({ tokens }: Wording): boolean =>
  tokens.length > 1 && tokens.some(({ number }) => number);

/** How far the slot names the body that issued the plan: by a name of several words, for “uy” is part of many. */
export const issuerShare = ({ wordings }: Slot, { issuer }: Passage): number =>
  Math.max(
    0,
    ...wordings
      .filter(({ tokens }) => tokens.length > 1 && issuer.includes(bareText(tokens)))
      .map(({ share }) => share),
  );

const allIn = ({ tokens }: Wording, words: ReadonlySet<string>): boolean =>
  tokens.every(({ fold, percent, month }) => words.has(fold) && !percent && !(month && tokens.length === 1));

/**
 * What of the query the titles above a clause hold, and not its own words (`own`: shares by slot): it says whose plan is asked
 * for. “Phòng Dân tộc huyện Ví Dụ” asks for the heading “Phòng Dân tộc” in a plan of the huyện.
 */
export function heldAbove(
  { title, heading }: Passage,
  slots: readonly Slot[],
  own: readonly number[],
  inTitle: readonly number[],
): Asked {
  const above = slots.map(({ weight }, k) =>
    title === heading ? 0 : weight * Math.max(0, inTitle[k]! - own[k]!),
  );
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0) || 1;
  return { total, open: total - above.reduce((sum, weight) => sum + weight, 0), above };
}

/**
 * Share of the heading that is typed when the query is its beginning, “cải tạo vườn t”, or asks for what it counts: “mấy huyện nghèo”,
 * “Số huyện nghèo”; 0 when it is not.
 */
export function typedShare({ heading }: Passage, { title, titleBegun, countTitle }: Query): number {
  const begun = titleBegun ? title : countTitle;
  if (begun === null) return 0;
  const key = placeKey(withoutNumber(heading));
  return key.startsWith(begun) ? begun.length / key.length : 0;
}

/** Share of the heading's words that the query asks for: 1 when it says nothing else. */
export function headingPrecision({ headingWords }: Passage, slots: readonly Slot[]): number {
  const asked = new Set(
    slots.flatMap((slot) => slot.wordings.flatMap(({ tokens }) => tokens.map((token) => token.fold))),
  );
  const telling = [...headingWords].filter((word) => !KINDS_OF_PLACE.has(word) || asked.has(word));
  return telling.length > 0 ? telling.filter((word) => asked.has(word)).length / telling.length : 0;
}
