import type { IndexKey, IndexWord, Spelt } from '../../search/index/spelt.ts';

/**
 * The words that Pagefind's script looks for where this is written, signs and all, each with its own list: its letters and digits as one, and
 * the pieces that its signs and its capitals cut it into. As Pagefind 1.6 indexes them (`fossick/splitting.rs`) where no language is stemmed;
 * emoji apart, which nobody looks for.
 */
export const indexWords = (written: Spelt): readonly (readonly IndexWord[])[] =>
  (written.index ??= written.text
    .split(SPACES)
    .filter((word) => word !== '')
    .map(split));

function split(written: string): IndexWord[] {
  const whole = lettersOf(written);
  if (whole === '') return [];
  const words = [{ key: keyOf(whole), part: false }];
  if (!CUT.test(written)) return words;
  const pieces = written
    .replace(SIGNS, ' ')
    .replace(BOUNDARIES, ' ')
    .toLowerCase()
    .split(SPACES)
    .filter((piece) => piece !== '');
  if (pieces.length === 1 && whole.startsWith(pieces[0]!)) return words;
  const parts = [...pieces, ...afterDots(written).filter((rest) => rest !== whole && !pieces.includes(rest))];
  for (const piece of parts) if (Buffer.byteLength(piece) > 1) words.push({ key: keyOf(piece), part: true });
  return words;
}

const lettersOf = (written: string): string => written.replace(NO_LETTERS, '').toLowerCase();

/** What follows each full stop within a word, as one, where that is cut into pieces too. */
function afterDots(written: string): string[] {
  const between = written.split('.');
  const rests = between.slice(1).map((_, at) => between.slice(at + 1).join('.'));
  const cut = rests.filter((rest) => CUT.test(rest)).map(lettersOf);
  return [...new Set(cut)].filter((rest) => /../su.test(rest));
}

function keyOf(form: string): IndexKey {
  const word = form.normalize('NFD').replace(MARKS, '');
  const text = word === form ? word : `${word}\t${form}`;
  let key = keys.get(text);
  if (!key) keys.set(text, (key = { text, places: undefined }));
  return key;
}
/** Of all that were ever indexed: two of one text would be two words. */
const keys = new Map<string, IndexKey>();

const NO_LETTERS = /[^\p{Alphabetic}\p{N}_]+/gu;
/** What may cut it into pieces: a sign, or a capital that does not open it. */
const CUT = /[^\p{Alphabetic}\p{N}]|(?<=.)\p{Uppercase}/su;
const SIGNS = /[!-/:-@[-`{-~]/g;
const MARKS = /\p{M}/gu;
export const SPACES = /\p{White_Space}+/u;
/** Between a small letter and a capital, letters and digits, and before the last of some capitals when a small letter follows. */
const BOUNDARIES =
  /(?<=\p{Lowercase})(?=\p{Uppercase})|(?<=[\p{Lowercase}\p{Uppercase}])(?=[0-9])|(?<=[0-9])(?=[\p{Lowercase}\p{Uppercase}])|(?<=\p{Uppercase})(?=\p{Uppercase}\p{Lowercase})/gu;
