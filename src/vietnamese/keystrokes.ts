import { placeTone } from './tones.ts';

/**
 * Telex and VNI: what the fingers typed when the input method was off. “dduwowcj”, “duocwj” and “d9u7o75c” are “được”.
 * Both methods allow the marks right after their letter or later in the syllable, so decoding follows the input
 * methods letter by letter rather than looking for fixed patterns.
 */

/** The word that Telex keystrokes spell, lower case; null when the keys change nothing or spell no word. */
export function decodeTelex(raw: string): string | null {
  const keys = raw.toLowerCase();
  if (!/^[a-z]{2,12}$/.test(keys)) return null;
  const word: Typed = { letters: [], tone: '', changed: false };
  for (const key of keys) if (!pressTelex(word, key)) word.letters.push(key);
  return finish(word);
}

/** The word that VNI keystrokes spell, lower case; null when the keys change nothing or spell no word. */
export function decodeVni(raw: string): string | null {
  const keys = raw.toLowerCase();
  if (!/^[a-z]+\d[a-z0-9]*$/.test(keys) || keys.length > 14) return null;
  const word: Typed = { letters: [], tone: '', changed: false };
  for (const key of keys) {
    if (/[a-z]/.test(key)) word.letters.push(key);
    else if (!pressVni(word, key)) return null;
  }
  return finish(word);
}

/** A word while it is being typed. */
interface Typed {
  letters: string[];
  /** Combining mark, or `''`. */
  tone: string;
  /** Whether any key acted as more than a letter. */
  changed: boolean;
}

/** Lets one Telex key act on the word; false when it is just a letter. */
function pressTelex(word: Typed, key: string): boolean {
  const tone = TELEX_TONES[key];
  if (tone !== undefined) return word.letters.some(isVowel) && setTone(word, tone);
  if (key === 'w') return hornOrBreve(word) || insertHornedU(word);
  if (key === 'd') return shape(word, 'd', STROKE);
  if (key in CIRCUMFLEX) return undoCircumflex(word, key) || shape(word, key, CIRCUMFLEX);
  return false;
}

/** Lets one VNI digit act on the word; false when it has nothing to act on. */
function pressVni(word: Typed, key: string): boolean {
  const tone = VNI_TONES[key];
  if (tone !== undefined) return word.letters.some(isVowel) && setTone(word, tone);
  if (key === '6') return shape(word, 'aeo', CIRCUMFLEX);
  if (key === '7') return horn(word);
  if (key === '8') return shape(word, 'a', BREVE);
  if (key === '9') return shape(word, 'd', STROKE);
  return false;
}

function setTone(word: Typed, tone: string): boolean {
  word.tone = tone;
  word.changed = true;
  return true;
}

/** Gives the last letter out of `candidates` its shape. */
function shape(word: Typed, candidates: string, shapes: Record<string, string>): boolean {
  const at = word.letters.findLastIndex((letter) => candidates.includes(letter));
  const shaped = shapes[word.letters[at] ?? ''];
  if (shaped === undefined) return false;
  word.letters[at] = shaped;
  word.changed = true;
  return true;
}

/** “ooo” is a real double o (“xoong”). */
function undoCircumflex(word: Typed, key: string): boolean {
  if (word.letters.at(-1) !== CIRCUMFLEX[key]) return false;
  word.letters.splice(-1, 1, key, key);
  return true;
}

/** Horn on the last o or u, before the u that closes “ưu” and “ươu”; “uo” becomes “ươ” whole, except after q. */
function horn(word: Typed): boolean {
  const last = word.letters.findLastIndex((letter) => letter === 'o' || letter === 'u');
  const closed = word.letters[last] === 'u' && /[ou]/.test(word.letters[last - 1] ?? '');
  const at = closed ? last - 1 : last;
  if (at < 0) return word.letters.includes('ơ');
  const pair = word.letters[at] === 'o' && word.letters[at - 1] === 'u' && word.letters[at - 2] !== 'q';
  if (pair) word.letters[at - 1] = 'ư';
  word.letters[at] = word.letters[at] === 'o' ? 'ơ' : 'ư';
  word.changed = true;
  return true;
}

/** Telex w: the horn of “ua” (cưa) and of o and u, else the breve of a. */
function hornOrBreve(word: Typed): boolean {
  const at = word.letters.findLastIndex((letter) => 'aou'.includes(letter));
  const opensUa = word.letters[at - 1] === 'u' && word.letters[at - 2] !== 'q';
  if (word.letters[at] !== 'a') return at >= 0 && horn(word);
  word.letters[opensUa ? at - 1 : at] = opensUa ? 'ư' : 'ă';
  word.changed = true;
  return true;
}

function insertHornedU(word: Typed): boolean {
  if (word.letters.some(isVowel)) return word.letters.includes('ơ');
  word.letters.push('ư');
  word.changed = true;
  return true;
}

function finish(word: Typed): string | null {
  if (!word.changed) return null;
  // Both methods let “ưo” stand for “ươ”: no syllable has the first. An open syllable has “uơ” instead (thuở).
  const letters = word.letters.join('').replace(/ưo/g, 'ươ').replace(/ươ$/, 'uơ');
  return word.tone ? placeTone(letters, word.tone) : letters;
}

const isVowel = (letter: string): boolean => /[aeiouyăâêôơư]/.test(letter);

const CIRCUMFLEX: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const BREVE: Record<string, string> = { a: 'ă' };
const STROKE: Record<string, string> = { d: 'đ' };
const [ACUTE, GRAVE, HOOK, TILDE, DOT] = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const TELEX_TONES: Record<string, string> = { s: ACUTE, f: GRAVE, r: HOOK, x: TILDE, j: DOT, z: '' };
const VNI_TONES: Record<string, string> = { 1: ACUTE, 2: GRAVE, 3: HOOK, 4: TILDE, 5: DOT, 0: '' };
