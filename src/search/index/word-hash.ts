/** A number that follows from the letters of a word alone (FNV-1a, 32 bits). */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (const letter of word) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash;
}
