/**
 * Whether one word is another with some marks left out: “đo” and “dô” of “đô”, “vân” of “vấn”. Both lower case; true for equal words.
 */
export function isPartlyMarked(typed: string, full: string): boolean {
  const [a, b] = [lettersOf(typed), lettersOf(full)];
  return a.length === b.length && a.every((letter, i) => isPartOf(letter, b[i] ?? ''));
}

/** How many marks one word has and the other lacks, both ways; letters are not compared. */
export function distanceInMarks(a: string, b: string): number {
  const [marksA, marksB] = [a, b].map((word) => Array.from(lettersOf(word).join('').replace(/\P{M}/gu, '')));
  return unshared(marksA ?? [], marksB ?? []) + unshared(marksB ?? [], marksA ?? []);
}

/** Letters with their marks after them; the stroke of đ counts as a mark. */
function lettersOf(word: string): string[] {
  return (
    word
      .normalize('NFD')
      .replace(/đ/g, `d${STROKE}`)
      .match(/\P{M}\p{M}*/gu) ?? []
  );
}

const isPartOf = (letter: string, full: string): boolean =>
  letter[0] === full[0] && [...letter].every((sign) => full.includes(sign));

const unshared = (of: readonly string[], other: readonly string[]): number =>
  of.filter((mark) => !other.includes(mark)).length;

const STROKE = '\u0335';
