import { expect, test } from 'vitest';
import { layCalendar, workOf } from '../../../../src/kinds/plan/calendar/calendar.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex, type PlanText } from '../../../../src/kinds/plan/plan-index.ts';
import { findTerms } from '../../../../src/kinds/plan/terms/terms.ts';

const plan = (body: string): PlanText => ({
  id: 'mau',
  tree: parseClauses(paragraphsOf(body)),
  // Only what the library reads of a plan's front matter.
  data: { number: null, place: 'xa', recipients: [] } as unknown as PlanText['data'],
});
const read = (body: string) => makePlanIndex([plan(body)], []);

const BODY = `I. LỘ TRÌNH
1. Quý II và III/2024
- Đo nước.
- Ghi sổ.
2. Năm 2025: Tổng kết.
II. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế:
- Báo cáo trước ngày 30/11/2024.
- Hằng năm rà soát giếng.
- Gửi danh sách chậm nhất ngày 25/12 hằng năm.`;

test('lays steps where they begin and terms where they end, at the precision of the plan', () => {
  expect(
    layCalendar(read(BODY).scheduledItems).map(({ year, parts }) => [
      year,
      parts.map(({ when, scheduledItems }) => [when, scheduledItems.map(({ words }) => words)]),
    ]),
  ).toEqual([
    [
      '2024',
      [
        [{ quarter: 2 }, ['Quý II và III/2024']],
        [{ quarter: 4 }, ['trước ngày 30/11/2024']],
      ],
    ],
    ['2025', [[{ from: '2025', to: '2025' }, ['Năm 2025']]]],
  ]);
});

test('numbers of a plan without sections set terms; what stands before and behind them does not', () => {
  const { scheduledItems } =
    read(`Thực hiện kế hoạch phải xong trước ngày 20/10/2024 của tỉnh, thôn làm như sau:
1. Họp dân trước ngày 30/11/2024.
2. Dọn suối.
- Ký cam kết chậm nhất ngày 10/12/2024.
Trên đây là kế hoạch, báo cáo trước ngày 15/12/2024.`);
  expect(scheduledItems.map(({ words }) => words)).toEqual([
    'trước ngày 30/11/2024',
    'chậm nhất ngày 10/12/2024',
  ]);
});

test('a term without a year is kept in its words and gets no day', () => {
  const { undated, scheduledItems } = read(BODY);
  expect(undated.map(({ words }) => words)).toEqual(['Hằng năm', 'chậm nhất ngày 25/12 hằng năm']);
  expect(scheduledItems.map(({ clause }) => clause.id)).not.toContain('m2-k1-g3');
});

test.each([
  ['nộp trước ngày 15 hằng tháng', ['trước ngày 15 hằng tháng']],
  ['định kỳ hàng quý báo cáo', ['định kỳ hàng quý']],
  ['trước ngày 30/11/2023', []],
  ['chậm nhất ngày 10/3/2018; gửi về xã', []],
  ['trước ngày 05 tháng 4 năm 2023', []],
])('reads the terms without a year in “%s”', (text, words) => {
  expect(findTerms(text).undated.map((term) => term.words)).toEqual(words);
});

test('a year that only measures is no term', () => {
  expect(findTerms('giảm bình quân 5,12% so với cuối năm 2023').deadlines).toEqual([]);
  expect(findTerms('Đến cuối năm 2022, có từ 15% trở lên').deadlines).toMatchObject([
    { words: 'Đến cuối năm 2022', kind: 'by', date: '2022' },
  ]);
});

test('tells what is to be done: the tasks below a step, the words after a heading, or the clause itself', () => {
  const { scheduledItems } = read(BODY);
  expect(scheduledItems.map(workOf)).toEqual([
    ['Đo nước.', 'Ghi sổ.'],
    ['Báo cáo trước ngày 30/11/2024.'],
    ['Tổng kết.'],
  ]);
});
