import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRecord, writeRecord, type BuildRecord } from '../../../../src/building/kept/record.ts';

let room: string;
const path = (): string => join(room, 'cong.json');
beforeEach(() => void (room = mkdtempSync(join(tmpdir(), 'ghi-chep-'))));
afterEach(() => rmSync(room, { recursive: true }));

const RECORD: BuildRecord = {
  version: 2,
  output: '/cong/dist',
  ground: 'nền',
  pieces: ['["today"]'],
  prints: ['2026-11-24'],
  pages: { 'lich/index.html': { props: 'p', reads: [0] } },
  files: { 'lich/index.html': [1200, 1_796_000_000_000.5] },
  whole: 'tất cả',
  warned: ['   ⚠ số liệu cũ'],
};

test('a record is read as it was written; where none is, there is nothing to read', () => {
  expect(readRecord(path())).toBeUndefined();
  writeRecord(path(), RECORD);
  expect(readRecord(path())).toEqual(RECORD);
});

test.each([
  ['no end', '{"pages": ['],
  ['a list of pages that is none', JSON.stringify({ ...RECORD, pages: 'lich/index.html' })],
  ['a page without what it was handed', JSON.stringify({ ...RECORD, pages: { a: { reads: [] } } })],
  [
    'a page that reads what has no place',
    JSON.stringify({ ...RECORD, pages: { a: { props: 'p', reads: ['0'] } } }),
  ],
  ['a file without its time', JSON.stringify({ ...RECORD, files: { a: [1200] } })],
  ['a size in words', JSON.stringify({ ...RECORD, files: { a: ['1200', 1] } })],
  ['another version', JSON.stringify({ ...RECORD, version: 1 })],
])('a record with %s is damaged', (_, written) => {
  writeFileSync(path(), written);
  expect(readRecord(path())).toBe('damaged');
});
