import { expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex, type PlanText } from '../../../../src/kinds/plan/plan-index.ts';
import { rowHead } from '../../../../src/kinds/plan/tables/row-head.ts';
import { sameTimes } from '../../../../src/kinds/plan/calendar/same-work.ts';

const plan = (id: string, body: string): PlanText => ({
  id,
  tree: parseClauses(paragraphsOf(body)),
  // Only what the index reads of a plan's front matter.
  data: { number: null, place: 'xa', recipients: [] } as unknown as PlanText['data'],
});
const told = (...bodies: string[]) => {
  const { scheduledItems } = makePlanIndex(
    bodies.map((body, at) => plan(`xa-${at + 1}`, `I. TỔ CHỨC THỰC HIỆN\n${body}`)),
    [],
  );
  return sameTimes(scheduledItems).map(({ words, count, works }) => ({
    words,
    count,
    works: works.map(({ works: named, entries }) => [named, entries.map(({ plan: { id } }) => id)]),
  }));
};

test('what three communes write in the same words for one day is one thing to read and three places to go to', () => {
  const body = '1. Các thôn nạo vét giếng trước ngày 30/11/2024.';
  expect(told(body, body, body)).toEqual([
    {
      words: 'trước ngày 30/11/2024',
      count: 3,
      works: [[['Các thôn nạo vét giếng trước ngày 30/11/2024.'], ['xa-1', 'xa-2', 'xa-3']]],
    },
  ]);
});

test('other words for the same day stand under the day beside them, each with its own plan', () => {
  expect(
    told(
      '1. Các thôn nạo vét giếng trước ngày 30/11/2024.',
      '1. Các thôn che giếng trước ngày 30/11/2024.',
    )[0]!.works.map(([, plans]) => plans),
  ).toEqual([['xa-1'], ['xa-2']]);
});

test('the same work for two days is told twice', () => {
  expect(
    told(
      '1. Các thôn nạo vét giếng trước ngày 30/11/2024.',
      '1. Các thôn nạo vét giếng trước ngày 30/11/2025.',
    ).map(({ words }) => words),
  ).toEqual(['trước ngày 30/11/2024', 'trước ngày 30/11/2025']);
});

test('equal words that mean the days of two years stay apart', () => {
  expect(
    told(
      '1. Năm 2024: Đo nước.\n2. Quý II/2024: Ghi sổ.',
      '1. Năm 2025: Đo nước.\n2. Quý II/2025: Ghi sổ.',
    ).every(({ count }) => count === 1),
  ).toBe(true);
});

test('a row of a wide table is cut between two cells, and nothing of it is lost', () => {
  const cells = Array.from({ length: 12 }, (_, at) => `Cột có tên dài ${at + 1}: ${at + 100}`);
  const { head, rest } = rowHead(cells.join('; '))!;
  expect(`${head}; ${rest}`).toBe(cells.join('; '));
  expect(head.length).toBeLessThanOrEqual(150);
});

test('a short row, and a long sentence without cells, stand as they are', () => {
  expect(rowHead('Thôn: Ví Dụ; Số hộ: 12')).toBeUndefined();
  expect(rowHead('Rà soát từng hộ '.repeat(30))).toBeUndefined();
});

test('a time that stands in a heading of capitals is told in small letters, Roman numbers as they are', () => {
  expect(told('II. QUÝ III/2026\n1. Xây 3 giếng.\nIII. QUÝ IV/2026\n1. Che 3 giếng.').map(({ words }) => words)).toEqual(['quý III/2026', 'quý IV/2026']); // prettier-ignore
});
