import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize, withoutJoiners } from '../../../src/search/tokens.ts';
import { cutText, isEven, wordsOf } from '../../../src/search/index/written.ts';
import '../seed.ts';

const text = fc.string({ unit: fc.constantFrom(...'aÁđ12.,/-“” \u00A0\tsốnăm'), maxLength: 40 });

test('a text cut at its spaces has the words of the whole text', () => {
  fc.assert(
    fc.property(text, (any) => {
      const words = withoutJoiners(wordsOf(cutText(any))).map(({ written }) => written);
      expect(words).toEqual(tokenize(any).map(({ written }) => written));
    }),
  );
  const date = wordsOf(cutText('“Quyết định số 12, ngày 30 tháng 11 năm 2023”'));
  expect(withoutJoiners(date).map(({ form }) => form)).toEqual([
    'quyết',
    'định',
    '12',
    'ngày',
    '30',
    '11',
    '2023',
  ]);
});

test('pieces of a text give it back', () => {
  fc.assert(
    fc.property(text, (any) => {
      const pieces = cutText(any).map((piece) => piece.text);
      expect(pieces.join(' ')).toBe(any);
    }),
  );
});

test('a text is even where single spaces part its words, and nothing else does', () => {
  expect(['nước', 'nước sạch'].map(isEven)).toEqual([true, true]);
  expect(
    ['', ' nước', 'nước ', 'nước  sạch', 'nước\nsạch', 'nước\u00A0sạch', 'nước\u0085sạch'].map(isEven),
  ).toEqual(Array.from({ length: 7 }, () => false));
});
