/** Syllables of words already spelled out. */
export function syllables(words: string): number {
  return words.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word)).length;
}
