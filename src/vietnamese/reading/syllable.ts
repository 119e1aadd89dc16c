/** First consonants and endings of Vietnamese spelling. */
const ONSET = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]';
const CODA = 'ch|ng|nh|[cmnpt]';
const SYLLABLE = new RegExp(`^(?:${ONSET})?[aăâeêioôơuưy]{1,3}(?:${CODA})?$`, 'u');

/** Whether a word could be one Vietnamese syllable: `Kon` could, `Đăk`, `Plông`, `H’Drai` could not. */
export function makesVietnameseSyllable(word: string): boolean {
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    // The five tones; circumflex, horn and breve belong to the letter.
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return SYLLABLE.test(bare);
}
