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
