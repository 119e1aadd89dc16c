/** The first letter of a sentence: “huyện Giọng” → “Huyện Giọng”. */
export function capitalise(words: string): string {
  return words.replace(/^./u, (first) => first.toUpperCase());
}

/**
 * A heading as it stands inside a sentence: “Tiếng Ba Na” → “tiếng Ba Na”. Names within it keep their capitals, and so does a short form at its
 * head: “GRDP bình quân”.
 */
export function inSentence(heading: string): string {
  return heading.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

/**
 * The whole title of a document: “Kế hoạch triển khai …”. The title follows its type inside one phrase, so its first letter is small;
 * one that names its type itself is told as it is, not “Kế hoạch kế hoạch …”.
 */
export function typedTitle({ type, title }: { type: string; title: string }): string {
  const rest = title.slice(type.length);
  const own = title.slice(0, type.length).toLowerCase() === type.toLowerCase();
  return own && !LONGER_WORD.test(rest) ? title : `${type} ${inSentence(title)}`;
}

/** “Kế hoạch hóa gia đình” is a word of its own: a plan about it is “Kế hoạch kế hoạch hóa gia đình”. */
const LONGER_WORD = /^(?:[\p{L}\d]|\s+(?:hóa|hoá)(?!\p{L}))/u;
