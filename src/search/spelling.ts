import { stripMarks } from '../vietnamese/fold.ts';
import { placeTone, splitTone } from '../vietnamese/tones.ts';
import { placeKey } from './lexicon.ts';
import { canonicalNumber, NUMBER } from './numbers.ts';

/**
 * The spelling in which text enters the index. Pagefind cuts its index by bare letters and loads, with a word, every
 * other word of the same letters; for Vietnamese that is most of the language. So each word is written as bare letters,
 * a stop sign and a code of its marks: “Đồng” → “Dongǀadbqf”. Then
 *  - a typed mark asks for exactly that word: “dongǀadbqf”, and only its places are loaded;
 *  - a word typed without marks is a prefix, “dongǀ”, which Pagefind completes by itself to every marking;
 *  - đ needs no special care, and both tone placements are one word.
 * Signs that Pagefind would take for letters are written with ASCII signs. Nothing is lost: `decodeText` gives the text
 * back to the letter, so excerpts come from the same small files.
 */

/** Text → index spelling. White space is kept as it is. */
export function encodeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(PIECE, (piece, number: string | undefined, word: string | undefined) => {
      if (number !== undefined) return number + STOP;
      if (word !== undefined) return encodeWord(word);
      return ESCAPE + (SIGN_CODES.get(piece) ?? '');
    });
}

/** Index spelling → text. */
export function decodeText(encoded: string): string {
  return encoded.replace(
    ENCODED,
    (whole, number?: string, word?: string, code?: string, at?: string, sign?: string) => {
      if (number !== undefined) return number;
      if (word !== undefined) return code ? decodeKnown(word, code, at) : word;
      return SIGNS.get(sign ?? '') ?? whole;
    },
  );
}

/**
 * Index words under which a number may stand, likeliest first; all words of one choice must be there. “97” may stand as
 * “97,00”, “8” as “08”; Pagefind indexes “30,71” as a whole, “3071”, and by its parts.
 */
export function numberKeys(written: string): string[][] {
  const whole = canonicalNumber(written);
  const [integer = '', decimals = ''] = whole.split('.');
  const key = (digits: string): string => digits + STOP;
  if (decimals) return ['', '0'].map((zero) => [key(integer + decimals + zero), key(decimals + zero)]);
  const typed = written.replace(/\D/g, '');
  const short = integer.length === 1 ? [[key(`0${integer}`)], [key(integer)]] : [[key(integer)]];
  const first = typed === integer ? short.toReversed() : short;
  // The second choice pads or not, the third adds decimals: numbers of one query are spelled alike, “22 tháng 2”.
  const padded = [first[0]!, first[1] ?? first[0]!];
  return integer.length <= 3 ? [...padded, [key(`${integer}00`), key('00')]] : padded;
}

/** The index word of a whole document number typed with its signs: “08-KL/TU”. */
export function codeKey(code: string): string {
  return encodeText(code.toLowerCase()).replace(new RegExp(`${ESCAPE}${AT}?.|[^\\p{L}\\p{N}]`, 'gu'), '');
}

/** The index word that a word is looked up by, from its form: lower case, canonical tone. */
export function indexKey(form: string): string {
  return encodeWord(form).replace(TONE_AT, '');
}

/** Prefix that Pagefind completes to every marking of these bare letters. */
export function foldedKey(fold: string): string {
  return fold + STOP;
}

/**
 * The index word of a whole title, by which its page is found before all those that only hold its words: “Số hộ nghèo” →
 * “sohongheoǃ”. Null when it is empty, holds digits (which Pagefind would cut it at), or is too long to be typed.
 * `begun`: the beginning of one, which Pagefind completes to all that begin so; null when it is too short to tell any.
 */
export function titleKey(title: string, begun = false): string | null {
  const key = placeKey(title);
  if (!key || key.length > LONGEST_TITLE || /\d/.test(key)) return null;
  if (begun) return key.length >= SHORTEST_BEGINNING ? key : null;
  return key + TITLE_END;
}

function encodeWord(word: string): string {
  let encoded = encodedWords.get(word);
  if (encoded === undefined) {
    encoded = spell(word);
    if (encodedWords.size >= KEPT) encodedWords.clear();
    encodedWords.set(word, encoded);
  }
  return encoded;
}

function spell(word: string): string {
  const { bare, tone } = splitTone(word);
  const shapes = shapeCode(bare);
  // What the code cannot say (foreign marks, two tones) keeps its own letters.
  if (shapes === null) return word + STOP;
  const marked = shapes !== '' || tone !== '';
  const encoded = stripMarks(bare) + STOP + (marked ? shapes + TONE_CODES.get(tone) : '');
  const at = ESCAPE + AT + DIGITS.charAt(toneIndex(word));
  return [encoded, encoded + at].find((candidate) => decodeText(candidate) === word) ?? word + STOP;
}

function decodeKnown(letters: string, code: string, at: string | undefined): string {
  const key = `${letters}${STOP}${code}${at ?? ''}`;
  let word = decodedWords.get(key);
  if (word === undefined) {
    word = decodeWord(letters, code, at);
    if (decodedWords.size >= KEPT) decodedWords.clear();
    decodedWords.set(key, word);
  }
  return word;
}

function decodeWord(letters: string, code: string, at: string | undefined): string {
  const shaped = [...letters];
  for (let i = 0; i + 1 < code.length; i += 2) {
    const index = code.charCodeAt(i) - A;
    shaped[index] = addShape(shaped[index] ?? '', code.charAt(i + 1));
  }
  const bare = shaped.join('').normalize('NFC');
  const tone = TONES.get(code.at(-1) ?? '') ?? '';
  if (!tone) return bare;
  if (at === undefined) return placeTone(bare, tone) ?? letters;
  const split = DIGITS.indexOf(at) + 1;
  return (bare.slice(0, split) + tone + bare.slice(split)).normalize('NFC');
}

/** Pairs of letter index and shape: “đông” → “adbq”; null when a mark has no code. */
function shapeCode(bare: string): string | null {
  let code = '';
  for (const [index, letter] of [...bare].entries()) {
    const mark = /[đĐƀɃ]/.test(letter) ? STROKE : letter.normalize('NFD').slice(1);
    if (!mark) continue;
    const shape = SHAPE_CODES.get(mark);
    if (shape === undefined || index > 25) return null;
    code += String.fromCharCode(A + index) + shape;
  }
  return code;
}

function addShape(letter: string, code: string): string {
  if (code === SHAPE_CODES.get(STROKE)) return STROKED[letter] ?? 'đ';
  return letter + (SHAPES.get(code) ?? '');
}

/** Letters with a stroke; ƀ is a letter of Ba Na and Gia Rai. */
const STROKED: Readonly<Record<string, string>> = { d: 'đ', D: 'Đ', b: 'ƀ', B: 'Ƀ' };

/** Index of the letter that carries the tone in the word as written. */
function toneIndex(word: string): number {
  return [...word].findIndex((letter) => splitTone(letter).tone !== '');
}

/** Texts repeat few words many times; both ways are kept, up to a bound. */
const encodedWords = new Map<string, string>();
const decodedWords = new Map<string, string>();
const KEPT = 20_000;

const A = 'a'.charCodeAt(0);
/** A letter to Pagefind, never part of Vietnamese or highland text: ends the bare letters of a word. */
const STOP = '\u01C0';
/** A letter to Pagefind, never part of a text, nor of the spelling of a single word. */
const TITLE_END = '\u01C3';
const LONGEST_TITLE = 60;
const SHORTEST_BEGINNING = 5;
const ESCAPE = '`';
/** After ESCAPE: the tone stands on the letter with this index instead of its canonical place. */
const AT = '@';
/** Digits written with signs, because Pagefind indexes digits. */
const DIGITS = '!#$%&*+,-.';
const STROKE = 'stroke';
const SHAPE_CODES = new Map([
  ['\u0302', 'q'],
  ['\u031B', 'w'],
  ['\u0306', 'r'],
  [STROKE, 'd'],
]);
const TONE_CODES = new Map([
  ['', 'z'],
  ['\u0301', 's'],
  ['\u0300', 'f'],
  ['\u0309', 'v'],
  ['\u0303', 'x'],
  ['\u0323', 'j'],
]);
const inverse = (map: Map<string, string>): Map<string, string> =>
  new Map([...map].map(([key, value]) => [value, key]));
const SHAPES = inverse(SHAPE_CODES);
const TONES = inverse(TONE_CODES);
/**
 * Signs that are not ASCII, and those this spelling uses itself, each with ASCII signs of its own. Other signs stay:
 * Pagefind may index them with a word, which costs a few bytes and harms nothing.
 */
const SIGN_CODES = new Map([
  ...[...'“”‘’–—…›«»•·×`±°≥≤→ǀ'].map((sign, i): [string, string] => [sign, '()<>=/:;{}*|^`"[]?~_'.charAt(i)]),
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, i): [string, string] => [sign, `$${DIGITS.charAt(i)}`]),
]);
const SIGNS = inverse(SIGN_CODES);

const escapeClass = (text: string): string => text.replace(/[\\\]^-]/g, '\\$&');
const WORD = String.raw`(?:(?!${STOP})[\p{L}\p{M}])+`;
const PIECE = new RegExp(`(${NUMBER})|(${WORD})|[${[...SIGN_CODES.keys()].join('')}]`, 'gu');
const TONE_MOVED = `(?:${ESCAPE}${AT}([${escapeClass(DIGITS)}]))?`;
const ENCODED = new RegExp(
  `(${NUMBER})${STOP}|(${WORD})${STOP}([a-z]*)${TONE_MOVED}|${ESCAPE}(\\$[${escapeClass(DIGITS)}]|[^\\$])`,
  'gu',
);
const TONE_AT = new RegExp(`${ESCAPE}${AT}.$`);
