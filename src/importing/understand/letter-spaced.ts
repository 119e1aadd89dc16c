/** `K Ế   H O Ạ C H`, `S ố : 1 2`: single letters set apart to fill a line. */
const SPACED = /^[\p{L}\d:.,/-](?:\s+[\p{L}\d:.,/-]){3,}$/u;
const SYLLABLE =
  /(?:NGH|NG|NH|GH|GI|KH|PH|QU|TH|TR|CH|[BCDĐGHKLMNPRSTVX])?[AĂÂEÊIOÔƠUƯYÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]{1,3}(?:NG|NH|CH|[CMNPT])?/gu;

/**
 * A line of single letters as the words it says. Two spaces or more part the words; where all gaps are alike, capitals are
 * cut into syllables, which are the words of Vietnamese.
 */
export function despace(text: string): string {
  const line = text.trim();
  if (!SPACED.test(line)) return text;
  const words = line.split(/\s{2,}/u).map((word) => word.replace(/\s/gu, ''));
  if (words.length > 1) return words.join(' ');
  const whole = words[0]!;
  const syllables = whole.match(SYLLABLE) ?? [];
  return syllables.join('') === whole ? syllables.join(' ') : whole;
}
