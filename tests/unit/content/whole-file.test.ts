import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secondsOf } from '../../../src/content/recording-length.ts';
import { notWhole } from '../../../src/content/whole-file.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'tep-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes of a file, in Latin-1. */
function laid(words: string): string {
  const path = join(folder, 'tep');
  writeFileSync(path, Buffer.from(words, 'latin1'));
  return path;
}

const PDF = '%PDF-1.4\n%%EOF\n';
const ZIP = 'PK\u0003\u0004…PK\u0005\u0006';
const OLD = '\xD0\xCF\x11\xE0\xA1\xB1';
const PNG = '\x89PNG\r\n\x1A\nIEND';
const JPEG = '\xFF\xD8\xFF\xE0…\xFF\xD9';
const FTYP = '\0\0\0\x18ftypM4A ';
const OGG = 'OggS\0';
const WAV = 'RIFF\0\0\0\0WAVEfmt ';

describe('a file that is handed on', () => {
  test.each([
    ['pdf', PDF],
    ['pdf', `\xEF\xBB\xBF\r\n${PDF}`],
    ...['docx', 'xlsx', 'odt', 'ods', 'zip', 'doc', 'xls'].map((ending) => [ending, ZIP]),
    ...['doc', 'xls'].map((ending) => [ending, OLD]),
    ...['rtf', 'doc'].map((ending) => [ending, '{\\rtf1 }']),
    ...['csv', 'txt'].flatMap((ending) => [
      [ending, 'Thôn;Hộ'],
      [ending, '\xEF\xBB\xBFThôn'],
      [ending, '\xFF\xFET\0h\0'],
      [ending, '\xFE\xFF\0T\0h'],
      [ending, '5 < 6'],
    ]),
    ['mp3', 'ID3\x04'],
    ...['\xE2', '\xFB', '\xF3'].map((second) => ['mp3', `\xFF${second}`]),
    ['m4a', FTYP],
    ['ogg', OGG],
    ['opus', OGG],
    ['wav', WAV],
    ['jpg', JPEG],
    ['png', PNG],
    // Of an ending that nobody knows nothing is asked but words.
    ['dwg', 'AC1032'],
  ] as [string, string][])('as .%s may begin %j', (ending, bytes) => expect(notWhole(laid(bytes), ending)).toBeUndefined());

  const WEB = 'là một trang web, thường là trang báo lỗi hay đăng nhập';
  test.each([
    ['pdf', '', 'là tệp trống'],
    ['dwg', '', 'là tệp trống'],
    ['pdf', ' \n<!DOCTYPE html>', WEB],
    ['csv', '<HTML>', WEB],
    ['txt', '\xEF\xBB\xBF<html>', WEB],
    ['txt', 'a\0b', 'không phải tệp .txt'],
    ['docx', PDF, 'là tệp PDF'],
    ['pdf', ZIP, 'là tệp Word, bảng tính hoặc tệp nén'],
    ['docx', OLD, 'là tệp Word hoặc bảng tính đời cũ'],
    ['pdf', JPEG, 'là một ảnh'],
    ['pdf', PNG, 'là một ảnh'],
    ['pdf', 'GIF89a', 'là một ảnh'],
    ['mp3', FTYP, 'là tệp phim hoặc tiếng của điện thoại (MP4)'],
    ['mp3', OGG, 'là tệp tiếng Ogg'],
    ['mp3', WAV, 'là tệp tiếng WAV'],
    ['wav', 'RIFF\0\0\0\0AVI ', 'không phải tệp .wav'],
    ['mp3', '\xFF\xD8', 'không phải tệp .mp3'],
    ['mp3', 'lời ID3', 'không phải tệp .mp3'],
    ...[PDF, ZIP, PNG, JPEG].map((bytes, at) => [
      ['pdf', 'docx', 'png', 'jpg'][at]!,
      bytes.slice(0, 6),
      'bị cắt cụt, phần cuối không có',
    ]),
  ] as [string, string, string][])('as .%s must not begin %j: %s', (ending, bytes, message) =>
    expect(notWhole(laid(bytes), ending)?.message).toBe(message),
  );

  test('is looked at from both ends, however long it is', () => {
    const long = `${PDF.slice(0, 9)}${'x'.repeat(200_000)}`;
    expect(notWhole(laid(`${long}%%EOF`), 'pdf')).toBeUndefined();
    expect(notWhole(laid(`%%EOF${long}`), 'pdf')).toBeDefined();
    expect(notWhole(laid(`%PDF-1.4%%EOF${'x'.repeat(200_000)}`), 'pdf')?.message).toContain('bị cắt cụt');
  });
});

describe('the length of a recording', () => {
  const seconds = (bytes: string): number | undefined => secondsOf(laid(bytes));
  const noise = (length: number): string => 'x'.repeat(length);

  test('of MP3 is told by the rate of its first frame', () => {
    // MPEG-1, 128 kbit/s: 16 000 bytes a second. MPEG-2, 64 kbit/s: 8 000.
    expect(seconds(`\xFF\xFB\x90\x64${noise(160_000 - 4)}`)).toBeCloseTo(10, 6);
    expect(seconds(`\xFF\xF3\x80\x64${noise(80_000 - 4)}`)).toBeCloseTo(10, 6);
    expect(seconds(`\xFF\xFB\xE0\x64${noise(400_000 - 4)}`)).toBeCloseTo(10, 6);
    expect(seconds(`\xFF\xFB\x10\x64${noise(40_000 - 4)}`)).toBeCloseTo(10, 6);
  });

  test('is not that of the tags before it, however many they are', () => {
    // Lengths of tags are told in four times seven bits: 1 × 128 + 72 = 200.
    const tags = `ID3\x04\0\0\0\0\x01\x48${noise(100)}\xFF\xFB\xE0${noise(97)}`;
    expect(seconds(`${tags}\xFF\xFB\x90\x64${noise(160_000 - 4)}`)).toBeCloseTo(10, 6);
  });

  test.each(['Xing', 'VBRI'])('is not told by the first frame where the rate changes (%s)', (mark) =>
    expect(seconds(`\xFF\xFB\x90\x64${'\0'.repeat(32)}${mark}${noise(160_000)}`)).toBeUndefined(),
  );

  test('of WAV is told by its bytes a second', () => {
    const head = Buffer.from(WAV, 'latin1');
    const rate = Buffer.alloc(16);
    rate.writeUInt32LE(16_000, 12);
    const bytes = Buffer.concat([head, rate]).toString('latin1');
    expect(seconds(bytes + noise(160_000 - bytes.length))).toBeCloseTo(10, 6);
    expect(seconds(WAV)).toBeUndefined();
  });

  test.each([
    ['a telephone', FTYP],
    ['a messenger', OGG],
  ])('of %s is not guessed, though signs of a frame stand in it by chance', (_, head) =>
    expect(seconds(`${head}${noise(500)}\xFF\xFB\x90\x64${noise(160_000)}`)).toBeUndefined(),
  );

  test('is not told by a rate that is none', () => {
    for (const rates of ['\x00', '\xF0']) expect(seconds(`\xFF\xFB${rates}${noise(1000)}`)).toBeUndefined();
    expect(seconds(`ID3\x04\0\0\0\0\0\x10${noise(50)}`)).toBeUndefined();
  });
});
