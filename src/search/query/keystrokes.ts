import { decodeTelex, decodeVni } from '../../vietnamese/keystrokes.ts';
import { splitTone } from '../../vietnamese/tones.ts';
import { wordForm } from '../tokens.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/**
 * Reads words typed with the input method off: those that the site knows when read and not as typed. When there is one, words
 * that the site does not know at all are read in the same way: “mungf 10 thangs 3”. Words in capitals are abbreviations, unless all are.
 */
export function readKeystrokes(given: string, vocabulary: Vocabulary): string {
  const text = withoutKeyBehind(given, vocabulary);
  const isShouted = !/\p{Ll}/u.test(text) && /\S\s+\S/.test(text);
  const isKnown = (word: string): boolean => vocabulary.frequency(wordForm(word)) > 0;
  const decode = (keys: string): string | null => (/\d/.test(keys) ? decodeVni(keys) : decodeTelex(keys));
  const read = (from: string, accept: (keys: string, word: string) => boolean): string =>
    from.replace(KEYS, (keys) => {
      if (vocabulary.markings(keys.toLowerCase()).length > 0 || (!isShouted && /^[A-Z]{2,}\d*$/.test(keys)))
        return keys;
      const word = decode(keys);
      if (word !== null && accept(keys, word)) return isShouted ? word.toUpperCase() : word;
      // “gdd9t” is “gdđt”: an abbreviation is no syllable.
      return /^[^aeiouy]*(?:d9|dd)[^aeiouy]*$/.test(keys)
        ? keys.replace(/\d/.test(keys) ? 'd9' : 'dd', 'đ')
        : keys;
    });
  const first = read(text, (_, word) => isKnown(word));
  if (first === text) return text;
  const vni = /\d/.test(text.match(KEYS)?.find((keys) => !first.includes(keys)) ?? '');
  return read(first, (keys) => /\d/.test(keys) === vni);
}

/** Without the key of a tone pressed once more behind a word that has its tone, “nghèof”, where that makes a word that the site does not have. */
function withoutKeyBehind(text: string, vocabulary: Vocabulary): string {
  return text.replace(KEY_BEHIND, (whole, word: string) => {
    const isOfSite = (one: string): boolean => vocabulary.frequency(wordForm(one)) > 0;
    return splitTone(word).tone !== '' && isOfSite(word) && !isOfSite(whole) ? word : whole;
  });
}
const KEY_BEHIND = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,})[sfrxj](?![\p{L}\p{M}\d])/giu;

/** Bare letters and digits that may be keystrokes; no part of a word with marks. */
const KEYS = /(?<![\p{L}\p{M}])[a-z][a-z0-9]*(?![\p{L}\p{M}])/giu;
