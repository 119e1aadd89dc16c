import { expect, it } from 'vitest';
import { source } from '../../../src/schemas/common.ts';
import { officialDate } from '../../../src/text/date.ts';

const dated = (date: unknown): unknown =>
  source.safeParse({ key: 'bao', title: 'Bài', publisher: 'Báo', date }).data?.date;

it('a source is dated as far as it says: a day, a month or a year', () => {
  expect([dated('2024-05-06'), dated('2024-05'), dated('2024'), dated(2024), dated(null)]).toEqual(['2024-05-06', '2024-05', '2024', '2024', null]);
  expect(officialDate('2024-05-06')).toBe('ngày 06 tháng 5 năm 2024');
  expect(officialDate('2024-02')).toBe('tháng 02 năm 2024');
  expect(officialDate('2024')).toBe('năm 2024');
}); // prettier-ignore

it.each(['2024-13', '2024-02-30', '24', '2124', '05/2024', '2024-5'])('“%s” is none of them', (date) => {
  expect(source.safeParse({ key: 'bao', title: 'Bài', publisher: 'Báo', date }).success).toBe(false);
});
