import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { areaOf } from '../../../src/places/lineage.ts';
import { ProblemsError } from '../../../src/content/problem.ts';
import { readContent } from '../../../src/portal.ts';
import { figureText, whenOf } from '../../../src/statistics/figure.ts';
import { officialDate, shortDate } from '../../../src/text/date.ts';
import { homeText } from '../../../src/text/home.ts';
import { speak } from '../../../src/text/language.ts';
import { fileSize, shownNumber } from '../../../src/text/number.ts';
import { plansText } from '../../../src/text/plans.ts';
import { statisticsText } from '../../../src/text/statistics.ts';

afterEach(() => speak('vi'));

test('words are Vietnamese until a portal says otherwise, and follow the portal that was read last', () => {
  expect(plansText.status).toBe('Hiệu lực');
  readContent('tests/sites/lang-sach');
  expect(plansText.status).toBe('Status');
  readContent('tests/sites/nuoc-sach');
  expect(plansText.status).toBe('Hiệu lực');
});

test('names of words can be gone through in either language', () => {
  const vietnamese = Object.keys(statisticsText);
  speak('en');
  expect(Object.keys(statisticsText)).toEqual(vietnamese);
  expect('table' in statisticsText).toBe(true);
});

test('a language that the interface does not have is refused in words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tieng-'));
  cpSync('tests/sites/nuoc-sach', folder, { recursive: true });
  appendFileSync(join(folder, 'site.yaml'), 'language: fr\n');
  const told = (): unknown => readContent(folder);
  expect(told).toThrow(ProblemsError);
  expect(told).toThrow('site.yaml:15');
  expect(told).toThrow('chọn một trong: vi, en');
  rmSync(folder, { recursive: true });
});

test.each([
  ['2021-02-24', '24/02/2021', 'ngày 24 tháng 02 năm 2021', '24 February 2021'],
  ['2026-12-05', '05/12/2026', 'ngày 05 tháng 12 năm 2026', '5 December 2026'],
])('%s is written as each language writes days', (iso, short, official, english) => {
  expect([shortDate(iso), officialDate(iso)]).toEqual([short, official]);
  speak('en');
  expect([shortDate(iso), officialDate(iso)]).toEqual([english, english]);
});

test.each([
  [1234.5, '1.234,5', '1,234.5'],
  [0.25, '0,25', '0.25'],
  [1_000_000, '1.000.000', '1,000,000'],
])('%d is written as each language writes numbers', (value, vietnamese, english) => {
  expect(shownNumber(value)).toBe(vietnamese);
  speak('en');
  expect(shownNumber(value)).toBe(english);
});

test('sizes of files', () => {
  expect(fileSize(1_440_000)).toBe('1,4 MB');
  speak('en');
  expect(fileSize(1_440_000)).toBe('1.4 MB');
});

test('one and many are told apart in English', () => {
  speak('en');
  expect(plansText.plansCount(1)).toBe('1 plan');
  expect(plansText.plansCount(1234)).toBe('1,234 plans');
  expect(homeText.commune('xã Mẫu', 1)).toBe('xã Mẫu: 1 story');
  expect(homeText.commune('xã Mẫu', 2)).toBe('xã Mẫu: 2 stories');
});

test.each([
  [undefined, '97,00', '97.00%'],
  ['>', '26', 'above 26%'],
  ['<', '5', 'below 5%'],
  ['>=', '15', '15% or more'],
  ['<=', '15', '15% or less'],
  ['~', '47,5', 'about 47.5%'],
  ['~<', '47', 'nearly 47%'],
] as const)('a figure keeps the word of its source in English: %s %s', (comparator, written, right) => {
  speak('en');
  expect(figureText({ value: 0, valueMax: undefined, comparator, unit: '%', written })).toBe(right);
});

test('thousands are set apart by the sign of the language, decimals stay as written', () => {
  speak('en');
  const figure = { valueMax: undefined, comparator: undefined, unit: 'hộ' } as const;
  expect(figureText({ ...figure, value: 21_848, written: '21.848' })).toBe('21,848 hộ');
  expect(figureText({ ...figure, value: 21_848.5, written: '21848,50' })).toBe('21,848.50 hộ');
});

test.each([
  ['2023', '2023', '2023'],
  ['2023', 'cuối 2023', 'end of 2023'],
  ['2023-Q2', 'quý II/2023', 'second quarter of 2023'],
  ['2023-S1', '6 tháng đầu năm 2023', 'first half of 2023'],
  ['2023-06', 'tháng 6/2023', 'June 2023'],
  ['2023-06-30', '30/6/2023', '30 June 2023'],
  ['2021/2024', '2021–2024', '2021–2024'],
  ['2023/2024', 'năm học 2023–2024', 'school year 2023–2024'],
  ['', 'không rõ', 'không rõ'],
])('the moment %s (“%s”) in English', (period, periodLabel, right) => {
  expect(whenOf({ period, periodLabel })).toBe(periodLabel);
  speak('en');
  expect(whenOf({ period, periodLabel })).toBe(right);
});

test('without districts the commune below the province is the area of a place', () => {
  const { places } = readContent('tests/sites/lang-sach');
  expect(areaOf(places, 'xa-suoi-mau')?.id).toBe('xa-suoi-mau');
  expect(areaOf(places, 'tinh-mau')).toBeUndefined();
  expect(areaOf(places, 'viet-nam')).toBeUndefined();
  const before = readContent('tests/sites/nuoc-sach').places;
  expect(areaOf(before, 'xa-vi-du-huyen-giong')?.id).toBe('huyen-giong');
});

test('the home page names only kinds that are there', () => {
  const { commune, 'look-up': lookUp } = homeText.needs;
  expect(commune.note(() => true)).toBe('Chuyện, kế hoạch, số liệu của nơi mình ở, theo tên cũ hay tên mới.');
  expect(commune.note((kind) => kind === 'plan')).toBe('Kế hoạch của nơi mình ở, theo tên cũ hay tên mới.');
  expect(commune.note(() => false)).toBe('Nơi mình ở, theo tên cũ hay tên mới.');
  expect(lookUp.note((kind) => kind === 'indicator')).toBe('Đến từng con số, có nguồn.');
});
