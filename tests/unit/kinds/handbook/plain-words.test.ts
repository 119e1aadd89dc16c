import { expect, test } from 'vitest';
import {
  countSyllables,
  figuresWithoutSource,
  longSentences,
  SYLLABLES,
} from '../../../../src/kinds/handbook/plain-words.ts';
import { readContent } from '../../../../src/portal.ts';
import { handbookSection } from '../../../../src/kinds/handbook/schema.ts';

const { handbook } = readContent('content');
const [sample] = handbook;
const words = (count: number): string => `Nhà ${Array.from({ length: count - 1 }, () => 'ta').join(' ')}.`;

test('a sentence is measured by its syllables and ends at a full stop, not inside a number', () => {
  expect(countSyllables('Cả tỉnh có 1.749 ha – rất rộng.')).toBe(7);
  const body = `${words(36)} Cả tỉnh có 1.749 ha.\n\n- ${words(35)}`;
  expect(
    longSentences({ ...sample!.data, summary: 'Ngắn.' }, body, 35).map(({ syllables }) => syllables),
  ).toEqual([36]);
});

test('a figure in a paragraph without a source is found, one with a source is not', () => {
  expect(
    figuresWithoutSource(
      'Có 88 sản phẩm. <Src id="a-1" />\n\nCó 90 sản phẩm.\n\n<Steps>\n\n1. Xem lại đất.\n2. Thử 3 sào.\n\n</Steps>',
    ),
  ).toEqual(['Có 90 sản phẩm.', 'Thử 3 sào.']);
});

test('the short form of a section has at most 120 words', () => {
  const long = handbookSection.safeParse({ ...sample!.data, quick: [words(60), words(61)] });
  expect(long.error?.issues.map((issue) => issue.message).join()).toContain('121 chữ');
  expect(handbookSection.safeParse({ ...sample!.data, quick: [words(60), words(60)] }).success).toBe(true);
});

for (const { id, data, body } of handbook) {
  test(`“${id}” has no sentence above ${SYLLABLES.warned} syllables`, () => {
    expect(longSentences(data, body, SYLLABLES.warned)).toEqual([]);
  });
  test(`“${id}” gives a source for every figure`, () => {
    expect(figuresWithoutSource(body)).toEqual([]);
  });
}
