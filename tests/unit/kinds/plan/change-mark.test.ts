import { expect, test } from 'vitest';
import { changeMark } from '../../../../src/kinds/plan/targets/change-mark.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { findTargets } from '../../../../src/kinds/plan/targets/targets.ts';

test.each([
  ['Giảm tỷ lệ hộ nghèo 3%', 'mức thay đổi, tính bằng điểm phần trăm'],
  ['Giảm 20% số vụ phá rừng', 'mức thay đổi'],
  ['Giảm ít nhất 40 hộ nghèo', 'mức thay đổi'],
  ['Thu nhập tăng gấp 1,5 lần', 'mức thay đổi'],
  ['Tỷ lệ hộ nghèo còn 3%', undefined],
])('only a rate is said to change by percentage points: %s', (text, mark) => {
  const targets = findTargets(parseClauses(paragraphsOf(`I. CHỈ TIÊU\n1. ${text}`)).clauses, 2025);
  expect(targets.map(changeMark)).toEqual([mark]);
});
