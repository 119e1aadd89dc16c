import { splitTone } from '../../vietnamese/tones.ts';

/** One letter left out, added or changed, or two neighbours swapped. */
export function oneTypoAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Whether two bare words differ only in how the sound at their beginning is written: “giay” and “day”, “chong” and “trong”. */
export function soundsAlike(a: string, b: string): boolean {
  if (a === b) return false;
  const [first, second] = [sound(a), sound(b)];
  return first !== null && first === second;
}

/** The word with one writing for beginnings that sound alike in most places; null when its beginning has no other. */
function sound(word: string): string | null {
  const begun = BEGINNINGS.find(([written]) => word.startsWith(written) && word.length > written.length);
  return begun ? begun[1] + word.slice(begun[0].length) : null;
}

/** As written, and the one writing for it. */
const BEGINNINGS = [
  ['tr', 'ch'],
  ['ch', 'ch'],
  ['gi', 'd'],
  ['d', 'd'],
  ['r', 'd'],
  ['ph', 'f'],
  ['f', 'f'],
] as const;

/**
 * Whether two words with their marks, or two bare words, are said alike somewhere in the country: who spells by ear writes “vửng” for “vững”,
 * “thoác” for “thoát”, “ngèo”, “xửa”, “nhìu”. One habit makes all such words of a query, so they are no slips to be counted.
 */
export const heardAlike = (a: string, b: string): boolean => a !== b && heard(a) === heard(b);

const heardForms = new Map<string, string>();
const KEPT = 20_000;

function heard(word: string): string {
  const known = heardForms.get(word);
  if (known !== undefined) return known;
  if (heardForms.size >= KEPT) heardForms.clear();
  const { bare, tone } = splitTone(word);
  const read = HEARD.reduce((letters, [written, one]) => letters.replace(written, one), bare);
  const said = (tone === TILDE ? HOOK : tone) + read;
  heardForms.set(word, said);
  return said;
}

/** In this order: the beginning, the vowel, the end. */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/^[ck](?!h)/, 'k'],
  [/^tr/, 'ch'],
  [/^(?:gi(?=[aeouăâêôơư])|[drv])/, 'd'],
  [/^s/, 'x'],
  [/^l/, 'n'],
  [/^ph/, 'f'],
  [/y/g, 'i'],
  [/iêu$/, 'iu'],
  [/ươu$/, 'ưu'],
  [/ieu$/, 'iu'],
  [/uou$/, 'uu'],
  [/ng$/, 'n'],
  [/t$/, 'c'],
];
const HOOK = '\u0309';
const TILDE = '\u0303';
