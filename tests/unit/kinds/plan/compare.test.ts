import { expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { alignSections, layBeside, type ComparedTarget } from '../../../../src/kinds/plan/compare/compare.ts';
import { subjectName, subjectOf } from '../../../../src/kinds/plan/targets/subject.ts';

const sections = (...titles: string[]) => parseClauses(paragraphsOf(titles.join('\n'))).clauses;
const align = (left: string[], right: string[]) =>
  alignSections(sections(...left), sections(...right)).map((row) => [row.left?.heading, row.right?.heading]);

test('“Kinh phí thực hiện” does not take the place of “Tổ chức thực hiện”', () => {
  expect(
    align(
      ['I. MỤC ĐÍCH, YÊU CẦU', 'II. KINH PHÍ THỰC HIỆN', 'III. TỔ CHỨC THỰC HIỆN'],
      ['I. MỤC ĐÍCH, YÊU CẦU', 'II. TỔ CHỨC THỰC HIỆN'],
    ),
  ).toEqual([
    ['MỤC ĐÍCH, YÊU CẦU', 'MỤC ĐÍCH, YÊU CẦU'],
    ['KINH PHÍ THỰC HIỆN', undefined],
    ['TỔ CHỨC THỰC HIỆN', 'TỔ CHỨC THỰC HIỆN'],
  ]);
});

test('what only the second plan has stands where it stood', () => {
  expect(
    align(['I. MỤC ĐÍCH', 'II. NỘI DUNG TUYÊN TRUYỀN'], ['I. MỤC ĐÍCH', 'II. CHỈ TIÊU', 'III. NỘI DUNG']),
  ).toEqual([
    ['MỤC ĐÍCH', 'MỤC ĐÍCH'],
    [undefined, 'CHỈ TIÊU'],
    ['NỘI DUNG TUYÊN TRUYỀN', 'NỘI DUNG'],
  ]);
});

test('no section is lost when nothing agrees', () => {
  expect(align(['I. GIẾNG'], ['I. RỪNG', 'II. ĐƯỜNG']).flat().filter(Boolean).sort()).toEqual([
    'GIẾNG',
    'RỪNG',
    'ĐƯỜNG',
  ]);
});

const plan = (
  id: string,
  ...targets: [name: string, printed: string, clause?: string, indicator?: string][]
) => ({
  id,
  title: id,
  sections: [],
  targets: targets.map(([name, printed, clause = 'm1-k1', indicator]): ComparedTarget => ({
    name,
    printed,
    clause,
    indicator,
    subject: indicator ?? subjectOf(name, clause),
    change: false,
    place: 'mục I.1',
  })),
});

test('targets that two communes write in the same words stand side by side, whatever their figures and years', () => {
  const { targets, onlyLeft, onlyRight } = layBeside(
    plan('a', ['Đến cuối năm 2026, 89% đường trục thôn có đèn', '89%']),
    plan('b', ['Đến cuối năm 2027, ít nhất 92,5% đường trục thôn có đèn', 'ít nhất 92,5%']),
  );
  expect(targets).toMatchObject([
    {
      name: 'Đến cuối năm …, …% đường trục thôn có đèn',
      left: [{ printed: '89%' }],
      right: [{ printed: 'ít nhất 92,5%' }],
    },
  ]);
  expect([onlyLeft.targets, onlyRight.targets]).toEqual([[], []]);
});

test.each([
  ['a share and a count', ['Có 10% hộ làm bể lọc', '10%'], ['Có 10 hộ làm bể lọc', '10 hộ']],
  ['a rise and a fall', ['Tăng 5% số hộ nuôi ong', '5%'], ['Giảm 5% số hộ nuôi ong', '5%']],
  [
    'villages of one name in two communes',
    ['Thôn Một (Số hộ)', '203 hộ', 'bang-1-d1'],
    ['Thôn Một (Số hộ)', '159 hộ', 'bang-1-d1'],
  ],
] as const)('%s are not one target', (_, left, right) => {
  const { targets, onlyLeft, onlyRight } = layBeside(plan('a', [...left]), plan('b', [...right]));
  expect(targets).toEqual([]);
  expect([onlyLeft.targets.length, onlyRight.targets.length]).toEqual([1, 1]);
});

test.each([
  ['Đến cuối năm 2026, từ 85% trở lên hộ có túi cứu thương', ['Đến cuối năm 2026']],
  ['100% hộ có túi cứu thương trong năm 2027', ['trong năm 2027']],
  ['ít nhất 70% hộ có túi cứu thương', []],
])('“%s” is of what others say for another time', (words, times) => {
  expect(subjectOf(words, 'm1-k1', times)).toBe('% ho co tui cuu thuong');
  expect(subjectName(words, times)).toMatch(/^(?:từ |ít nhất )?…%(?: trở lên)? hộ có túi cứu thương$/);
});
