import { expect, test } from 'vitest';
import { Names, sharedRuns, Source } from '../../../src/vietnamese/overlap.ts';

const ORIGINAL =
  'Hội phụ nữ xã hằng tháng họp một lần ở nhà văn hóa để chị em kể nhau nghe cách nuôi heo, trồng rau và giữ nguồn nước sạch.';
const runsOf = (text: string, names: string[] = []): number[] => {
  const known = new Names(names);
  return sharedRuns(text, new Source([ORIGINAL], known), known).map(({ length }) => length);
};

test('a sentence told in other words shares no run', () => {
  expect(
    runsOf('Mỗi tháng chị em gặp nhau ở nhà văn hóa, kể cách nuôi heo, trồng rau, giữ nước sạch.'),
  ).toEqual([]);
});

test('eleven words in a row are chance, twelve are copied', () => {
  expect(runsOf('Chị em họp một lần ở nhà văn hóa để chị em kể chuyện.')).toEqual([]);
  expect(runsOf('Cả hội họp một lần ở nhà văn hóa để chị em kể nhau')).toEqual([12]);
});

test('signs, capitals and the place of a tone mark hide no copy', () => {
  expect(runsOf('HỌP MỘT LẦN – Ở NHÀ VĂN HOÁ: để chị em, kể nhau!')).toEqual([12]);
});

test('a name counts as one word, however long it is', () => {
  const text = 'Tuần này họp một lần ở nhà văn hóa để chị em kể nhau nghe.';
  expect(runsOf(text)).toEqual([13]);
  expect(runsOf(text, ['nhà văn hóa', 'chị em kể nhau nghe'])).toEqual([]);
});

test('what stands in quotes is one word', () => {
  const names = new Names([]);
  expect(names.split('phong trào “Cả nước chung sức “xây” nông thôn mới” ở xã')).toEqual([
    'phong', 'trào', 'cả_nước_chung_sức_xây_nông_thôn_mới', 'ở', 'xã',
  ]); // prettier-ignore
});
