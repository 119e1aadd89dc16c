/** How often each word stands in a text. */
export type Words = Map<string, number>;

/** Signs that carry meaning as letters do: a lost “≥” changes a target. */
const WORD = /[\p{L}\p{M}\p{N}]+|[%‰≥≤<>=±×√]/gu;
/** Words of a text in an old table: whatever stands between spaces and plain punctuation. */
const LEGACY_WORD = /[^\s!-/:-@[-`{-~]+/gu;

/**
 * Words of a text in its order, however they are cased or composed. Raised digits are words of their own: they call notes.
 * @param legacy the text was converted from an old table, so only words of plain letters compare; others are `·`
 */
export function wordsOf(text: string, legacy = false): string[] {
  const plain = text
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\uFE0F|\u20E3/g, '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, legacy ? '$&' : ' $& ');
  if (legacy)
    return [...plain.matchAll(LEGACY_WORD)].map(([word]) =>
      /\P{ASCII}/u.test(word) ? '·' : word.toLowerCase(),
    );
  return [...plain.normalize('NFKC').toLowerCase().normalize('NFC').matchAll(WORD)].map(([word]) => word);
}

export function count(words: readonly string[], into: Words = new Map()): Words {
  for (const word of words) into.set(word, (into.get(word) ?? 0) + 1);
  return into;
}

/** Takes one of a word away; false when there is none left. */
export function take(words: Words, word: string): boolean {
  const left = words.get(word) ?? 0;
  if (left === 0) return false;
  words.set(word, left - 1);
  return true;
}
