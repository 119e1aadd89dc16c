import { expect, test } from 'vitest';
import {
  asQuarters,
  dayBefore,
  firstDay,
  isoDay,
  isoMonth,
  lastDay,
  runsForward,
} from '../../../../src/kinds/plan/terms/period.ts';

/** Days of the months of 2023, as a calendar has them. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

test('every month has its days and no more', () => {
  for (const [index, days] of DAYS.entries()) {
    const month = String(index + 1).padStart(2, '0');
    expect(isoDay(2023, index + 1, days)).toBe(`2023-${month}-${days}`);
    expect(isoDay(2023, index + 1, days + 1)).toBeUndefined();
    expect(isoDay(2023, index + 1, 0)).toBeUndefined();
    expect(lastDay(`2023-${month}`)).toBe(`2023-${month}-${days}`);
    expect(firstDay(`2023-${month}`)).toBe(`2023-${month}-01`);
  }
  for (const month of [0, 13]) {
    expect(isoDay(2023, month, 1)).toBeUndefined();
    expect(isoMonth(2023, month)).toBeUndefined();
  }
  expect([isoMonth(2023, 1), isoMonth(2023, 12)]).toEqual(['2023-01', '2023-12']);
});

test('29 February is there every fourth year, of the hundreds every fourth', () => {
  for (const year of [2024, 2000]) expect(isoDay(year, 2, 29)).toBe(`${year}-02-29`);
  for (const year of [2023, 1900, 2100]) expect(isoDay(year, 2, 29)).toBeUndefined();
  expect(lastDay('2024-02')).toBe('2024-02-29');
});

test('a year nobody plans for is no year', () => {
  expect([isoDay(1900, 1, 1), isoDay(2100, 1, 1)]).toEqual(['1900-01-01', '2100-01-01']);
  expect([isoDay(1899, 1, 1), isoDay(2101, 1, 1)]).toEqual([undefined, undefined]);
});

test.each([
  ['2024', '2024-01-01', '2024-12-31', '2023-12-31'],
  ['2024-Q1', '2024-01-01', '2024-03-31', '2023-12-31'],
  ['2024-Q2', '2024-04-01', '2024-06-30', '2024-03-31'],
  ['2024-Q3', '2024-07-01', '2024-09-30', '2024-06-30'],
  ['2024-Q4', '2024-10-01', '2024-12-31', '2024-09-30'],
  ['2024-03', '2024-03-01', '2024-03-31', '2024-02-29'],
  ['2024-03-15', '2024-03-15', '2024-03-15', '2024-03-14'],
])('%s is from %s to %s', (period, first, last, before) => {
  expect([firstDay(period), lastDay(period), dayBefore(period)]).toEqual([first, last, before]);
});

test('what is no period has no days', () => {
  for (const words of ['', 'tháng 5', '24'])
    for (const read of [firstDay, lastDay]) expect(() => read(words)).toThrow(RangeError);
});

test('a stretch runs forward when its last day is not before its first', () => {
  expect(runsForward({ start: null, end: '2024' })).toBe(true);
  expect(runsForward({ start: '2024-05', end: '2024-05-31' })).toBe(true);
  expect(runsForward({ start: '2024-Q2', end: '2024-04-01' })).toBe(true);
  expect(runsForward({ start: '2024-Q2', end: '2024-03' })).toBe(false);
});

test('“quí” is “quý”, in the letters of its kind', () => {
  expect(asQuarters('Quí I, quí II, QUÍ III')).toBe('Quý I, quý II, QUÝ III');
  expect(asQuarters('quít')).toBe('quít');
});
