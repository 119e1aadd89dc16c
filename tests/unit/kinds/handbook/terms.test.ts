import { expect, test } from 'vitest';
import { explainTerms } from '../../../../src/kinds/handbook/terms.ts';
import { glossary } from '../../../../src/schemas/glossary.ts';

const words = glossary.parse([
  { id: 'ha', short: 'ha', long: 'héc-ta', plain: 'Mười nghìn mét vuông.' },
  { id: 'ho-ngheo', long: 'hộ nghèo', plain: 'Gia đình có thu nhập thấp.', notIn: ['ủng hộ nghèo'] },
  { id: 'nha-tam', long: 'nhà tạm', plain: 'Nhà không chắc.', notIn: ['nhà tạm giữ', 'nhà tạm giam'] },
  { id: 'khu-vuc-ii', long: 'khu vực II', plain: 'Vùng còn khó khăn.' },
]);
const explained = (text: string): string[] => explainTerms(`<p>${text}</p>`, words).terms.map(({ id }) => id);

test.each([
  ['a unit is one behind a figure', 'Làm 2 ha rẫy.', ['tu-ha']],
  ['or without a space', 'Làm 3ha lúa.', ['tu-ha']],
  ['or counted in words', 'Mỗi ha thu 5 tấn.', ['tu-ha']],
  ['or behind a slash', 'Thu 5 tấn/ha.', ['tu-ha']],
  ['not in laughter', 'Cả làng cười ha ha.', []],
  ['a word is none within a longer one that the glossary names', 'Bà con ủng hộ nghèo khó.', []],
  ['at its beginning neither', 'Đưa về nhà tạm giữ, nhà tạm giam.', []],
  ['beside that it still is', 'Ủng hộ hộ nghèo, xóa nhà tạm.', ['tu-ho-ngheo', 'tu-nha-tam']],
  ['a numeral is whole', 'Xã khu vực III.', []],
])('%s: “%s”', (_, text, ids) => {
  expect(explained(text)).toEqual(ids);
});
