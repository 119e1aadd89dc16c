import { expect, test } from 'vitest';
import { statisticsSource } from '../../../src/schemas/statistics-source.ts';
import { staleSources } from '../../../src/statistics/age.ts';
import { statisticsText } from '../../../src/text/statistics.ts';

const source = statisticsSource.parse({
  id: 'thu',
  title: 'Bảng thử',
  publisher: 'Nhóm làm phần mềm',
  licence: 'CC0',
  from: { kind: 'http', url: 'https://vi-du.example/bang.csv', format: 'csv' },
  maxAge: 30,
  columns: { indicator: 'Mã', place: 'Nơi', period: 'Năm', value: 'Số', reference: 'Nguồn' },
});
const record = { source: 'thu', pulledAt: '2026-01-01', sha256: '', rows: 1, changedRows: 0 };
const said = (today: string, more = {}): string[] =>
  staleSources([{ source, record: { ...record, ...more } }], today).map(statisticsText.stale);

test('figures within their age say nothing', () => {
  expect(said('2026-01-31')).toEqual([]);
});

test('figures past their age say so', () => {
  expect(said('2026-02-01')).toEqual(['Nguồn “Bảng thử”: số liệu lấy về đã quá 30 ngày, có thể đã cũ.']);
});

test('a source that fails says since when its figures stand still', () => {
  expect(said('2026-01-10', { failing: { since: '2026-01-05', reason: 'máy chủ trả lời mã 500' } })).toEqual([
    'Nguồn “Bảng thử” chưa lấy lại được từ ngày 05/01/2026: đây là số của lần lấy tốt gần nhất, có thể đã cũ.',
  ]);
});
