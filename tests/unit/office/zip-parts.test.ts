import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openArchive } from '../../../src/office/zip.ts';
import { storedPart, zipOf } from '../../../src/office/zip-archive.ts';
import { zipPart } from '../../../src/office/zip-parts.ts';

const WORDS = 'Họp thôn & đọc <loa>. '.repeat(200);
const files = new Map([
  ['[Content_Types].xml', strToU8('<Types/>')],
  ['thư mục/lời đọc.xml', strToU8(WORDS)],
  ['trống.txt', new Uint8Array()],
]);
const parts = [...files].map(([name, data]) => zipPart(name, data));
const archive = zipOf(parts);

test('an archive of parts compressed before opens with its names, in order, and its bytes', () => {
  const read = unzipSync(archive);
  expect(Object.keys(read)).toEqual([...files.keys()]);
  for (const [name, data] of files) expect(read[name]).toEqual(data);
  expect(openArchive(archive, () => true).text('thư mục/lời đọc.xml')).toBe(WORDS);
  expect(archive.length).toBeLessThan(1000);
});

test('a part that nothing compressed opens with its bytes beside compressed ones', () => {
  const words = storedPart('lời đọc.xml', strToU8(WORDS));
  const mixed = zipOf([words, parts[0]!]);
  expect(strFromU8(unzipSync(mixed)['lời đọc.xml']!)).toBe(WORDS);
  expect(openArchive(mixed, () => true).text('lời đọc.xml')).toBe(WORDS);
  // The check sum of the standard's own example (ISO 3309).
  expect(storedPart('a', strToU8('123456789')).crc).toBe(0xcbf43926);
});

test('a part can stand in several archives, and the same parts give the same bytes', () => {
  const other = zipOf([zipPart('a.txt', strToU8('khác')), parts[1]!]);
  expect(strFromU8(unzipSync(other)['thư mục/lời đọc.xml']!)).toBe(WORDS);
  expect(zipOf(parts)).toEqual(archive);
});
