import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { writeCsv } from '../../../src/statistics/download.ts';
import { columnText } from '../../../src/text/columns.ts';
import { readMe } from '../../../src/text/read-me.ts';

const opened = (value: string | number): string =>
  (parse(writeCsv(['a'], [{ a: value }]), { bom: true, columns: true }) as { a: string }[])[0]!.a;

it.each([
  ['=HYPERLINK("http://vi-du.example","x")', '\'=HYPERLINK("http://vi-du.example","x")'],
  ['+cmd|x', "'+cmd|x"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  [' =1+1', "' =1+1"],
  ['＝1+1', "'＝1+1"],
  ['- Văn bản ghi 10/10 huyện', "'- Văn bản ghi 10/10 huyện"],
  ['số ước;=1+1', "số ước;'=1+1"],
  ['số ước; @SUM(A1);+2+3', "số ước;' @SUM(A1);'+2+3"],
  ['số ước\n=1+1', "số ước\n'=1+1"],
  ['số ước\t-2+3', "số ước\t'-2+3"],
])('%j opens as text in a spreadsheet', (written, cell) => {
  expect(opened(written)).toBe(cell);
});

it.each([
  ['-5,6', '-5,6'],
  ['+1.234', '+1.234'],
  ['-3%', '-3%'],
  ['>=', '>='],
  ['~', '~'],
  ['Hộ nghèo = 3', 'Hộ nghèo = 3'],
  ['2023-Q2', '2023-Q2'],
  ['giảm; -5,6; so với đầu năm', 'giảm; -5,6; so với đầu năm'],
])('%j is no formula and stays as it is', (written, cell) => {
  expect(opened(written)).toBe(cell);
});

it('a number below nought stays a number', () => {
  expect(writeCsv(['so'], [{ so: -5.6 }, { so: '-5.6' }])).toBe('\uFEFFso\n-5.6\n-5.6\n');
});

it('the read-me says the rule, and each column of each table in Vietnamese', () => {
  const site = {
    name: 'Giếng Làng',
    campaign: 'Phong trào',
    licence: 'CC0',
    operator: { name: 'Ban', statement: 'Trang thử.' },
  };
  const told = readMe(
    site,
    { observations: [], indicators: new Map(), sources: [] },
    Object.keys(columnText) as (keyof typeof columnText)[],
    'https://vi-du.example/',
  );
  expect(told).toContain("Ô chữ bắt đầu bằng = + - @ (hay dấu cách Tab, xuống dòng) có thêm dấu ' ở đầu");
  for (const columns of Object.values(columnText))
    for (const [name, title] of Object.entries(columns)) expect(told).toContain(`${name}: ${title}`);
});

it('the read-me of a portal without figures tells of its own tables alone', () => {
  const site = {
    name: 'Giếng Làng',
    campaign: 'Phong trào',
    licence: 'CC0',
    operator: { name: 'Ban', statement: 'Trang thử.' },
  };
  const none = { observations: [], indicators: new Map(), sources: [] };
  const told = readMe(site, none, ['doc-truoc.txt', 'chi-tieu.csv', 'viec.csv'], 'https://vi-du.example/');
  expect(told).toContain('chi-tieu.csv: Chỉ tiêu trong các kế hoạch');
  expect(told).toContain('clause_name: Tên khoản');
  for (const word of ['so-lieu', 'OBS_VALUE', '0 con số', 'van-ban.csv', 'NGUỒN'])
    expect(told).not.toContain(word);
});
