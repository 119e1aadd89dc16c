import { fold, hasMarks } from '../vietnamese/fold.ts';
import type { Lexicon } from './lexicon.ts';
import { indexOf } from './names.ts';
import { wordForm } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A query with what is shortened as in messages written out, “vay dc bn” → “vay được bao nhiêu”, and abbreviations that are
 * several in one parted, “XDNTM” → “XD NTM”: only what the site does not have as it is typed.
 */
export function writeOut(text: string, vocabulary: Vocabulary, lexicon: Lexicon): string {
  const marked = hasMarks(text);
  return text.replace(WORD, (word) => {
    const form = wordForm(word);
    const isKnown = vocabulary.markings(fold(form)).length > 0;
    const whole = MESSAGES.get(word);
    // Beside words with their marks, a bare “ko” is not “Kơ” either.
    if (whole !== undefined && (marked ? vocabulary.frequency(form) === 0 : !isKnown))
      return marked ? whole : fold(whole);
    return isKnown ? word : (partsOf(word, lexicon)?.join(' ') ?? word);
  });
}

/** The fewest abbreviations that a longer one is made of; null when it is one itself, or no such. */
function partsOf(word: string, lexicon: Lexicon): string[] | null {
  const { shorts } = indexOf(lexicon);
  const bare = fold(word.toLowerCase());
  const isShort = /^\p{Lu}+$/u.test(word) || !/[aeiouy]/.test(bare);
  if (!isShort || bare.length !== word.length || shorts.has(bare)) return null;
  // “PGD”, “PTC”: an office is shortened by one letter before its field.
  if (OFFICE.test(bare) && shorts.has(bare.slice(1))) return ['phòng', word.slice(1)];
  if (word.length < 2 * SHORTEST) return null;
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    let fewest: string[] | null = null;
    for (let start = 0; start <= end - SHORTEST; start++) {
      const before = best[start];
      if (before && shorts.has(bare.slice(start, end)) && before.length + 1 < (fewest?.length ?? Infinity))
        fewest = [...before, word.slice(start, end)];
    }
    best.push(fewest);
  }
  return best.at(-1) ?? null;
}

const SHORTEST = 2;
const OFFICE = /^p\p{L}{2}/u;
const WORD = /(?<![\p{L}\p{M}\d-])[\p{L}\p{M}]+(?![\p{L}\p{M}\d-])/gu;
/** As people write in messages; in small letters only. */
const MESSAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ko: 'không',
    k: 'không',
    kg: 'không',
    hok: 'không',
    hông: 'không',
    khum: 'không',
    dc: 'được',
    đc: 'được',
    bn: 'bao nhiêu',
    bnhiu: 'bao nhiêu',
    bnhieu: 'bao nhiêu',
    nhiu: 'nhiêu',
    j: 'gì',
    ntn: 'như thế nào',
    vs: 'với',
    trc: 'trước',
    ng: 'người',
    mk: 'mình',
    tui: 'tôi',
    cx: 'cũng',
    lm: 'làm',
    bik: 'biết',
    đt: 'điện thoại',
    gđ: 'gia đình',
    hs: 'học sinh',
  }),
);
