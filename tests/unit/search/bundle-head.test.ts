import { expect, test } from 'vitest';
import { headOf } from '../../../src/search/index/bundle-head.ts';
import { Rater, type RatedWord } from '../../../src/search/index/rater.ts';
import { HOLE } from '../../../src/search/index/spelt.ts';
import { readVocabulary } from '../../../src/search/index/vocabulary.ts';
import { cutText, wordsOf } from '../../../src/search/index/written.ts';

const LETTERS = [...'bcdghklm'];
/** Sixty-four words, which are frequent: there are thousands of pairs of them. */
const frequent = LETTERS.flatMap((first) => LETTERS.map((last) => `${first}a${last}`)).sort();
const slots = new Map(frequent.map((word, at) => [word, at]));
const vocabulary = readVocabulary('');
const rater = new Rater({ slots, bare: new Set(frequent), vocabulary, sign: '' });
const rated = (text: string): RatedWord[] => wordsOf(rater.rate(cutText(text)));
const placesOf = (...texts: string[]): Map<string, number> => {
  const { words } = headOf(
    { texts: texts.map(rated), headings: [], titles: [{ text: 'tieude' }] },
    { slots: slots.size, rater },
  );
  return new Map(words.flatMap((word, at) => (word === HOLE ? [] : [[word.text, at] as const])));
};
/** Eight hundred pairs, each once, many more than there are holes between the words. */
const text = Array.from(
  { length: 400 },
  (_, at) => `${frequent[at % 64]!} ${frequent[(at + (at >> 6) * 7 + 1) % 64]!}`,
).join(' ');

test('frequent words stand at their own places, every pair and every title somewhere, once', () => {
  const places = [...placesOf('bab bac', 'mam bab')];
  const isKey = ([word]: [string, number]): boolean => word.includes('\u01C2') || word === 'tieude';
  expect(places.filter((place) => !isKey(place))).toEqual([
    ['babǀ', 0],
    ['bacǀ', 1],
    ['mamǀ', 63],
  ]);
  expect(
    places
      .filter(isKey)
      .map(([word]) => word)
      .toSorted(),
  ).toEqual(['babǂbacǂ', 'mamǂbabǂ', 'tieude']);
  const many = placesOf(text);
  expect(new Set(many.values()).size).toBe(many.size);
});

test('one pair more leaves nearly all others where they stood, however many there are', () => {
  const before = placesOf(text);
  const after = placesOf(text, 'bab bab', 'mam mam');
  expect(before.size).toBeGreaterThan(500);
  const moved = [...before].filter(([word, at]) => after.get(word) !== at);
  expect(moved.length).toBeLessThan(before.size / 20);
});
