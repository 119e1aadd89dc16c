import { expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { findTargets } from '../../../../src/kinds/plan/targets/targets.ts';

const target = (text: string): string[] =>
  findTargets(parseClauses(paragraphsOf(`I. CHỈ TIÊU\n1. ${text}`)).clauses).map(
    ({ comparator, value, sense, printed }) => `${sense} ${comparator} ${value}: ${printed}`,
  );

test.each([
  ['Thấp hơn 2% số hộ cận nghèo', 'level < 2: thấp hơn 2%'],
  ['Không cao hơn 5% số hộ tái nghèo', 'level <= 5: không cao hơn 5%'],
  ['Không trên 5% số hộ tái nghèo', 'level <= 5: không trên 5%'],
  ['Cao hơn 75% phụ nữ khám thai', 'level > 75: cao hơn 75%'],
  ['Không thấp hơn 75% phụ nữ khám thai', 'level >= 75: không thấp hơn 75%'],
  ['Chưa đến 5% số hộ còn nhà tạm', 'level < 5: chưa đến 5%'],
  ['Bằng hoặc trên 85% số hộ đạt chuẩn', 'level >= 85: bằng hoặc trên 85%'],
  ['Lớn hơn hoặc bằng 85% số hộ đạt chuẩn', 'level >= 85: lớn hơn hoặc bằng 85%'],
  ['Nhỏ hơn hoặc bằng 5% số hộ', 'level <= 5: nhỏ hơn hoặc bằng 5%'],
  ['Đạt và vượt 100% kế hoạch', 'level >= 100: đạt và vượt 100%'],
  ['Chừng 25 hộ làm hầm khí sinh học', 'level approx 25: chừng 25 hộ'],
  ['Khoảng chừng 30% số hộ', 'level approx 30: khoảng chừng 30%'],
])('a bound of several words is read as a whole: %s', (text, read) => {
  expect(target(text)).toEqual([read]);
});

test.each([
  ['Giảm ít nhất 1,5% hộ cận nghèo', 'change >= 1.5: giảm ít nhất 1,5%'],
  ['Giảm trên 2% hộ nghèo', 'change > 2: giảm trên 2%'],
  ['Giảm hơn 2% hộ nghèo', 'change > 2: giảm hơn 2%'],
  ['Tăng thêm 10% số sản phẩm', 'change = 10: tăng thêm 10%'],
  ['Nâng thêm 5% số hộ vào tổ hợp tác', 'change = 5: nâng thêm 5%'],
  ['Giảm bình quân từ 3-4% hộ nghèo', 'change = 3: giảm bình quân từ 3-4%'],
])('a change is shown with its bound: %s', (text, read) => {
  expect(target(text)).toEqual([read]);
});
