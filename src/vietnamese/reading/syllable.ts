/** First consonants and endings of Vietnamese spelling. */
const ONSET = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]';
const CODA = 'ch|ng|nh|[cmnpt]';
const SYLLABLE = new RegExp(`^(?:${ONSET})?[aăâeêioôơuưy]{1,3}(?:${CODA})?$`, 'u');

const known = new Map<string, boolean>();
/** Words of a language are few beside the places they stand in; a text of nothing but codes must not fill the memory. */
const KNOWN_AT_MOST = 50_000;

/** Whether a word could be one Vietnamese syllable: `Kon` could, `Đăk`, `Plông`, `H’Drai` could not. */
export function makesVietnameseSyllable(word: string): boolean {
  let makes = known.get(word);
  if (makes === undefined) {
    if (known.size >= KNOWN_AT_MOST) known.clear();
    known.set(word, (makes = isSpelled(word)));
  }
  return makes;
}

function isSpelled(word: string): boolean {
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    // The five tones; circumflex, horn and breve belong to the letter.
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return SYLLABLE.test(bare);
}
