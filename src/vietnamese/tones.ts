/**
 * Where the tone mark stands. “hoá” and “hóa”, “thuỷ” and “thủy” are one word written by two rules; slips such as “cuả”
 * or “qúy” are common too. Comparing needs one canonical place: the vowel that carries the sound (hoá, thuỷ, quý).
 */

/** The text with every Vietnamese syllable's tone mark at its canonical place, in NFC. Other words stay. Idempotent. */
export function canonicalTones(text: string): string {
  return text.normalize('NFC').replace(WORD, canonicalWord);
}

/** A word without its tone, and the combining mark of the tone (`''` for the level tone). Vowel marks stay. */
export function splitTone(word: string): { bare: string; tone: string } {
  const parts = word.normalize('NFD');
  const tone = parts.match(TONE)?.[0] ?? '';
  return { bare: tone ? parts.replace(TONE, '').normalize('NFC') : word.normalize('NFC'), tone };
}

/**
 * Puts a tone (one of the five combining marks, or `''`) on the vowel of a toneless syllable that carries it.
 * Returns null when the letters are not a Vietnamese syllable.
 */
export function placeTone(bare: string, tone: string): string | null {
  const syllable = SYLLABLE.exec(bare.toLowerCase());
  if (!syllable) return null;
  const [, onset = '', vowels = '', coda = ''] = syllable;
  const at = onset.length + carrier(vowels, coda !== '');
  return (bare.slice(0, at + 1) + tone + bare.slice(at + 1)).normalize('NFC');
}

function canonicalWord(word: string): string {
  const { bare, tone } = splitTone(word);
  if (!tone || bare.normalize('NFD').match(TONE)) return word;
  return placeTone(bare, tone) ?? word;
}

/** Index, among the vowels of a syllable, of the one that carries the tone. */
function carrier(vowels: string, closed: boolean): number {
  for (let i = vowels.length - 1; i >= 0; i--) if (/[ăâêôơư]/.test(vowels.charAt(i))) return i;
  if (vowels.length === 1) return 0;
  if (vowels.length > 2 || closed) return 1;
  return /^(?:oa|oe|uy)$/.test(vowels) ? 1 : 0;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Onset (with the u of “qu” and the i of “gi” before a vowel), vowels, coda. “k” closes syllables in highland names. */
const SYLLABLE =
  /^(qu(?=[aăâeêioôơy])|gi(?=[aăâeêoôơuư])|[bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]{1,3})(ch|nh|ng|[ckmnpt])?$/;
