import { expect, test } from 'vitest';
import { readingText } from '../../../src/text/reading.ts';
import { readingText as english } from '../../../src/text/en/reading.ts';

const recording = (language: string, seconds: number) => ({ reader: 'Người đọc', language, seconds });

test('a recording is told by the name of its language, its length and its size, none of them nought', () => {
  const told = (language: string, seconds: number, bytes: number): string =>
    readingText.recording(recording(language, seconds), 'ngày 03 tháng 02 năm 2026', bytes);
  expect(told('bdq', 10, 41_600)).toContain(
    'Bản ghi tiếng Ba Na, Người đọc đọc ngày 03 tháng 02 năm 2026, 10 giây, tải 42 KB.',
  );
  expect(told('vi', 60, 480_000)).toContain('Bản ghi tiếng Việt, ');
  expect(told('vi', 60, 480_000)).toContain(', 1 phút, tải 480 KB.');
  expect(told('jra', 61, 2_400_000)).toContain(
    'Bản ghi tiếng Gia Rai, Người đọc đọc ngày 03 tháng 02 năm 2026, 1 phút 1 giây, tải 2,4 MB.',
  );
  expect(told('qqx', 61, 2_400_000)).toContain('Bản ghi thứ tiếng có mã qqx, ');
});

test('so is it in English', () => {
  expect(english.recording(recording('bdq', 10), '3 February 2026', 41_600)).toContain(
    'Recording in Bahnar, read by Người đọc on 3 February 2026, 10 s, 42 KB.',
  );
});
