/**
 * One of a list of words as a pattern, longest first, so that “Ủy ban” never hides “Ủy ban Mặt trận”.
 * Entries are pieces of a pattern: `QUYỀN?` is allowed.
 */
export function anyOf(words: readonly string[]): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}

/** Runs of spaces to one; the text is otherwise left alone. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Has letters, and all of them are capitals. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}
