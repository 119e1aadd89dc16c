import { expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses.ts';
import { alignSections } from '../../../../src/kinds/plan/compare.ts';

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
