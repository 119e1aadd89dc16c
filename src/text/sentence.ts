/** A heading as it stands inside a sentence: “Tiếng Ba Na” → “tiếng Ba Na”. Names within it keep their capitals. */
export function inSentence(heading: string): string {
  return heading.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
