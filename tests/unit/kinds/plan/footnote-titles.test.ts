import { expect, test } from 'vitest';
import { findMentions } from '../../../../src/kinds/plan/citations/citations.ts';
import { titledByFootnote } from '../../../../src/kinds/plan/citations/footnote-titles.ts';

/** Titles of the documents that a sentence cites, with its footnotes. */
function titles(text: string, notes: Record<number, string>): (string | undefined)[] {
  const byNumber = new Map(Object.entries(notes).map(([number, note]) => [Number(number), note]));
  return findMentions(text).map(
    (mention, index, all) => titledByFootnote(mention, all[index + 1], text, byNumber).title,
  );
}

test('a footnote right behind a document tells what it is about', () => {
  expect(
    titles('Thực hiện Quyết định số 12/QĐ-UBND ngày 05/3/2021 của UBND xã¹; Nghị quyết số 7/NQ-HĐND²…', {
      1: 'phê duyệt Đề án nước sạch',
      2: 'về việc làm đường',
    }),
  ).toEqual(['phê duyệt Đề án nước sạch', 'về việc làm đường']);
});

test('a footnote that names another document is no title', () => {
  expect(
    titles('Thực hiện Quyết định số 12/QĐ-UBND ngày 05/3/2021¹', {
      1: 'Kế hoạch số 9/KH-UBND của UBND huyện',
    }),
  ).toEqual([undefined]);
});

test('a footnote further on belongs to something else', () => {
  expect(
    titles('Thực hiện Quyết định số 12/QĐ-UBND; giao trưởng thôn họp dân¹', { 1: 'về việc bầu trưởng thôn' }),
  ).toEqual([undefined]);
});

test('a title in the sentence stays', () => {
  expect(
    titles('Thực hiện Quyết định số 12/QĐ-UBND của UBND xã về nước sạch cho mọi nhà¹', { 1: 'về việc khác' }),
  ).toEqual(['về nước sạch cho mọi nhà']);
});
