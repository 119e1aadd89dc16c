import { describe, expect, it, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { findTargets } from '../../../../src/kinds/plan/targets/targets.ts';
import { thingAt } from '../../../../src/kinds/plan/targets/things.ts';

test.each([
  ['thanh thiếu niên chậm tiến', 'thanh thiếu niên'],
  ['điểm cầu ở các xã', 'điểm cầu'],
  ['hội chợ/năm', 'hội chợ/năm'],
  ['CĐCS ngoài công lập', 'CĐCS'],
  ['điều tra viên, tổ trưởng', 'điều tra viên'],
  ['đối tượng có biểu hiện', 'đối tượng'],
])('“%s” counts %s', (words, thing) => {
  expect(thingAt(words)).toBe(thing);
});

test.each(['ngày làm việc', 'tuổi trở lên', 'của Chính phủ', 'lần trong năm', 'điều 5', 'nội dung chủ yếu'])(
  '“%s” counts nothing',
  (words) => {
    expect(thingAt(words)).toBeUndefined();
  },
);

/** Figure, unit and comparator of every target below “Chỉ tiêu”. */
const targets = (text: string): string[] =>
  findTargets(parseClauses(paragraphsOf(`I. CHỈ TIÊU\n1. ${text}`)).clauses).map(
    ({ value, upper, unit, comparator }) =>
      `${comparator} ${value}${upper === undefined ? '' : `-${upper}`} ${unit}`,
  );

describe('a bounded figure is a target whatever it counts', () => {
  it.each([
    ['Hiến tối thiểu 500 đơn vị máu.', '>= 500 đơn vị máu'],
    ['Tổ chức từ 03 đến 05 gian trưng bày.', '= 3-5 gian trưng bày'],
    ['Xử lý từ 120 trường hợp vi phạm trở lên.', '>= 120 trường hợp'],
    ['Học sinh giỏi cấp tỉnh: 35 giải trở lên.', '>= 35 giải'],
    ['Thu hút trên 300 thanh niên tham gia.', '> 300 thanh niên'],
    ['Không để xảy ra quá 02 vụ vi phạm.', '<= 2 vụ'],
    ['Không để nợ quá hạn vượt 0,3%.', '<= 0.3 %'],
    ['Có từ 65% hộ đăng ký trở lên đạt danh hiệu.', '>= 65 %'],
  ])('%s', (text, target) => {
    expect(targets(text)).toEqual([target]);
  });

  it.each([
    'Đạt kết quả trên 3 lĩnh vực.',
    'Người từ 18 tuổi trở lên.',
    'Họp từ 8 giờ.',
    'Bụi mịn không được vượt 50 µg/m3.',
    'Người trong độ tuổi từ 15 - 60 mức độ 2.',
  ])('not in “%s”', (text) => {
    expect(targets(text)).toEqual([]);
  });
});

test.each(['Ban Chỉ đạo gồm 15 thành viên', 'Tổ công tác gồm: 03 người', 'Hội đồng gồm có 07 đồng chí'])(
  '“%s” says who makes up a body: no target',
  (text) => {
    expect(targets(text)).toEqual([]);
  },
);
