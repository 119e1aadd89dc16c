/**
 * Is this a possible Vietnamese syllable? Used to tell real Vietnamese from a text read in the wrong encoding:
 * a wrong table still yields letters, but hardly ever syllables.
 */
export function isSyllable(word: string): boolean {
  const tones = word.normalize('NFD').match(TONE);
  if (tones && tones.length > 1) return false;
  const bare = word.normalize('NFD').replace(TONE, '').normalize('NFC').toLowerCase();
  const match = ONSET.exec(bare);
  const rime = bare.slice(match?.[0].length ?? 0);
  return RIMES.has(rime) || (/^(?:gi|qu)/.test(bare) && RIMES.has(bare.slice(1)));
}

/**
 * How Vietnamese a text reads: the share of words with non-ASCII letters that are syllables, weighted against
 * words holding signs that Vietnamese never puts inside a word. 1 is flawless, 0 is noise.
 * `marked` is the number of words that had anything to judge.
 */
export function vietnameseScore(text: string): { score: number; marked: number } {
  let good = 0;
  let marked = 0;
  let seen = 0;
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    if (++seen > SAMPLE) break;
    if (!NON_ASCII.test(word)) continue;
    marked++;
    if (isSyllable(word) && !MIXED_CASE.test(word)) good++;
  }
  return { score: marked ? good / marked : 1, marked };
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Words as they look in any table: letters and the signs that wrong decodings leave inside words. */
const WORD =
  /[\p{L}\p{M}\u00A1-\u00AA\u00AC-\u00BA\u00BC-\u00BF\u00D7\u00F7\u0192\u02C6\u02DC\u2020-\u2022\u2030\u20AC\u2122]+/gu;
const NON_ASCII = /\P{ASCII}/u;
const MIXED_CASE = /\p{Ll}\p{Lu}/u;
/** Enough words to judge any text; keeps a huge file quick. */
const SAMPLE = 20_000;

const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])/;
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
   i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot oong ooc
   ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyp uyu
   ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
   y yêm yên yêt yêu yêng ak ăk âk ek êk ik ok ôk uk ưk`
    .trim()
    .split(/\s+/),
);
