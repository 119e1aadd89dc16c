import { expect, test } from 'vitest';
import { paragraphsOf, parseClauses, walk } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { planFacts } from '../../../../src/kinds/plan/plan-facts.ts';
import type { PlanText } from '../../../../src/kinds/plan/plan-index.ts';
import { clauseAloud } from '../../../../src/kinds/plan/tables/table-aloud.ts';

/** A table below “Chỉ tiêu” of a plan of 2024: its targets, its terms, its rows for the ear. */
const read = (table: string) => {
  const tree = parseClauses(paragraphsOf(`I. CHỈ TIÊU\n\n${table}`));
  const data = {
    title: 'Kế hoạch năm 2024',
    year: 2024,
    date: null,
    number: null,
    place: 'xa',
    recipients: [],
  };
  const { targets, scheduled, undated } = planFacts(
    { id: 'mau', tree, data } as unknown as PlanText,
    () => undefined,
  );
  return {
    targets: targets.map(
      ({ comparator, printed, unit, sense }) => `${sense} ${comparator} ${printed} (${unit})`,
    ),
    times: [...scheduled, ...undated].map(({ words }) => words),
    aloud: [...walk(tree.clauses)].flatMap(({ clause }) =>
      clause.kind === 'row' ? [clauseAloud(clause)] : [],
    ),
  };
};

test('cells that say more than a figure are targets too', () => {
  const { targets } = read(`| TT | Chỉ tiêu | Mức phấn đấu |
| --- | --- | --- |
| 1 | Thu nhập | Tăng gấp 1,5 lần |
| 2 | Tỷ lệ hộ nghèo | Giảm ít nhất 3%/năm |
| 3 | Tỷ lệ tảo hôn | Giảm còn dưới 2% |
| 4 | Bao phủ bảo hiểm y tế | Đạt trên 95% |
| 5 | Trẻ đi học | Không dưới 98% |`);
  expect(targets).toEqual([
    'change = Tăng gấp 1,5 lần (lần)',
    'change >= Giảm ít nhất 3%/năm (điểm %)',
    'level < Giảm còn dưới 2% (%)',
    'level > Đạt trên 95% (%)',
    'level >= Không dưới 98% (%)',
  ]);
});

test('a column that compares sets nothing, one of a fall says what falls', () => {
  const { targets } = read(`| TT | Chỉ tiêu | ĐVT | KH 2024 | So sánh (%) | KH 2024/TH 2023 (%) |
| --- | --- | --- | --- | --- | --- |
| 1 | Nước sạch | % | 80 | 111,9 | 108,1 |`);
  expect(targets).toEqual(['level = 80% (%)']);
  const falls = read(`| TT | Thôn | Số hộ nghèo đầu năm | Chỉ tiêu giảm hộ nghèo năm 2024 |
| --- | --- | --- | --- |
| 1 | Thôn Một | 14 | 5 |`);
  expect(falls.targets).toEqual(['level = giảm 5 hộ (hộ)']);
});

test('“3/7” counts what the row counts, a share of nothing known is none', () => {
  const { targets } = read(`| TT | Chỉ tiêu | ĐVT | KH 2024 |
| --- | --- | --- | --- |
| 1 | Thôn nông thôn mới | Thôn | 3/7 |
| 2 | Lễ ra quân | | 2/7 |`);
  expect(targets).toEqual(['level = 3/7 Thôn (/7 Thôn)']);
});

test('years below “Lộ trình thực hiện” hold what is to be reached, no times', () => {
  const { targets, times, aloud } = read(`| TT | Chỉ tiêu | Năm 2023 | Lộ trình thực hiện | << |
| ^^ | ^^ | ^^ | 2024 | 2025 |
| --- | --- | --- | --- | --- |
| 1 | Hộ dùng nước sạch (%) | 60 | 65 | 70 |`);
  expect(targets).toEqual(['level = 65% (%)', 'level = 70% (%)']);
  expect(times).toEqual([]);
  expect(aloud).toEqual([
    'Hộ dùng nước sạch: năm 2023 là 60%; lộ trình thực hiện, năm 2024 là 65%; năm 2025 là 70%.',
  ]);
});

test('for the ear short headings are words, and the unit of a row stands behind each of its figures', () => {
  const { aloud } = read(`| Chỉ tiêu | TH 2023 | KH 2024 | Tăng (%) |
| --- | --- | --- | --- |
| Trồng mới cà phê (ha) | 12 | 15,5 | 29 |`);
  expect(aloud).toEqual([
    'Trồng mới cà phê: thực hiện năm 2023 là 12 ha; kế hoạch năm 2024 là 15,5 ha; tăng là 29%.',
  ]);
});

test('a column that names its unit has it, whatever the unit of the row', () => {
  const { targets } = read(`| TT | Chỉ tiêu | ĐVT | Diện tích | Sản lượng (tấn) |
| --- | --- | --- | --- | --- |
| 1 | Lúa nước | ha | 210 | 1.008 |`);
  expect(targets).toEqual(['level = 210 ha (ha)', 'level = 1.008 tấn (tấn)']);
});
