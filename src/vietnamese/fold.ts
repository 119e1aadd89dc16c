/**
 * The bare letters of a text: lower case, without tone and vowel marks, đ → d and ƀ → b (which have no decomposition).
 * “Đắk Tô”, “Đăk Tô”, “ĐĂK TÔ” and “dak to” all fold to “dak to”. Idempotent; spaces and signs stay.
 */
export function fold(text: string): string {
  // Twice, because lower-casing a foreign letter may yield a new mark (İ → i̇).
  return stripMarks(stripMarks(text).toLowerCase());
}

/** Like `fold`, but capitals stay capitals: “Đề án” → “De an”. */
export function stripMarks(text: string): string {
  return text.normalize('NFD').replace(MARK, '').replace(STROKED, unstroke).normalize('NFC');
}

/** Whether a text carries any Vietnamese mark or đ: such a text says exactly which word it means. */
export function hasMarks(text: string): boolean {
  return stripMarks(text) !== text.normalize('NFC');
}

const MARK = /\p{M}/gu;
const STROKED = /[đĐƀɃ]/g;
const PLAIN: Record<string, string> = { đ: 'd', Đ: 'D', ƀ: 'b', Ƀ: 'B' };
const unstroke = (letter: string): string => PLAIN[letter] ?? letter;
