import { expect, test } from 'vitest';
import { handbookText } from '../../../src/text/handbook.ts';
import { plansText } from '../../../src/text/plans.ts';
import { readingText } from '../../../src/text/reading.ts';
import { capitalise, inSentence, typedTitle } from '../../../src/text/sentence.ts';

test('names keep their capitals where a sentence takes in a heading', () => {
  expect(handbookText.languages.fallBack('Tiếng Ba Na')).toBe(
    'Mục này chưa có bản tiếng Ba Na. Dưới đây là bản tiếng Việt.',
  );
  expect(
    readingText.recording(
      { reader: 'một phát thanh viên', language: 'sed', seconds: 125 },
      'ngày 05 tháng 3 năm 2026',
      1_400_000,
    ),
  ).toMatch(/^Bản ghi tiếng Xơ Đăng, một phát thanh viên đọc ngày 05 tháng 3 năm 2026, 2 phút 5 giây/);
  expect(plansText.agenciesOf('Cơ quan Đảng')).toBe('Cơ quan và việc được giao: Cơ quan Đảng');
});

test.each([
  ['Triển khai nước sạch năm 2024', 'Kế hoạch triển khai nước sạch năm 2024'],
  ['Kế hoạch triển khai nước sạch', 'Kế hoạch triển khai nước sạch'],
  ['KẾ HOẠCH triển khai nước sạch', 'KẾ HOẠCH triển khai nước sạch'],
  ['Kế hoạch hóa gia đình ở thôn', 'Kế hoạch kế hoạch hóa gia đình ở thôn'],
])('a title that names its type itself does not get it twice: “%s”', (title, whole) => {
  expect(typedTitle({ type: 'Kế hoạch', title })).toBe(whole);
});

test.each([
  ['Tiếng Ba Na', 'tiếng Ba Na'],
  ['GRDP bình quân', 'GRDP bình quân'],
  ['UBND xã họp', 'UBND xã họp'],
  ['Đường liên thôn', 'đường liên thôn'],
])('“%s” inside a sentence is “%s”: short forms keep their capitals', (heading, within) => {
  expect(inSentence(heading)).toBe(within);
});

test.each([
  ['huyện Giọng', 'Huyện Giọng'],
  ['ước cuối năm', 'Ước cuối năm'],
  ['đặc khu', 'Đặc khu'],
  ['2 xã', '2 xã'],
])('“%s” at the head of a sentence is “%s”', (words, sentence) => {
  expect(capitalise(words)).toBe(sentence);
});
