import { describe, expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { findTargets } from '../../../../src/kinds/plan/targets/targets.ts';

/** Targets of a clause of a plan of 2025 below a part of this name, as they are shown, with their unit and sense. */
const below = (part: string, text: string): string[] =>
  findTargets(parseClauses(paragraphsOf(`II. ${part}\n1. ${text}`)).clauses, 2025).map(
    ({ printed, unit, sense }) => `${sense} ${printed} (${unit})`,
  );
const aims = (text: string): string[] => below('CHỈ TIÊU', text);

describe('what is reduced may stand between “giảm” and its figure', () => {
  test.each([
    ['Giảm tỷ lệ hộ nghèo 3-4%', ['change giảm 3-4% (điểm %)']],
    ['Giảm tỷ lệ phụ nữ sinh con tại nhà 5%', ['change giảm 5% (điểm %)']],
    ['Giảm tỷ lệ trẻ dưới 5 tuổi thấp còi 1,5%', ['change giảm 1,5% (điểm %)']],
    ['Giảm số vụ bạo lực gia đình 20%', ['change giảm 20% (%)']],
    ['Giảm tỷ lệ hộ nghèo của xã trên 3%', ['change giảm trên 3% (điểm %)']],
    ['Tăng tỷ lệ hộ dùng bếp cải tiến thêm 10%', ['change tăng 10% (điểm %)']],
    ['Giảm 30% số hộ nghèo', ['change giảm 30% (%)']],
  ])('%s', (text, told) => expect(aims(text)).toEqual(told));

  test.each([
    ['Giảm tỷ lệ hộ nghèo còn 3%', ['level 3% (%)']],
    ['Giảm tỷ lệ tảo hôn xuống dưới 2%', ['level dưới 2% (%)']],
    ['Giảm nghèo cho ít nhất 30% hộ có lao động', ['level ít nhất 30% (%)']],
    ['Tăng tỷ lệ cán bộ nữ lên 35%', ['level 35% (%)']],
    ['Tăng cường vận động để 90% hộ nuôi nhốt gia súc', ['level 90% (%)']],
    ['Giảm hủ tục, 95% hộ ký cam kết', ['level 95% (%)']],
  ])('but here a level is set: %s', (text, told) => expect(aims(text)).toEqual(told));
});

test.each([
  ['Giảm ít nhất 40 hộ nghèo', ['change giảm ít nhất 40 hộ (hộ)']],
  ['Giảm số cặp tảo hôn 3 cặp', ['change giảm 3 cặp (cặp)']],
  ['Diện tích rừng trồng tăng tối thiểu 20 ha', ['change tăng tối thiểu 20 ha (ha)']],
  ['Hỗ trợ giảm nghèo ít nhất 02 mô hình', ['level ít nhất 02 mô hình (mô hình)']],
  ['Giảm từ 10 cặp xuống còn không quá 4 cặp', ['level không quá 4 cặp (cặp)']],
])('an amount that changes by so much is a change too: %s', (text, told) => {
  expect(aims(text)).toEqual(told);
});

describe('in a part on aims a count needs no bound behind a word that sets it', () => {
  test.each([
    ['Năng suất lúa nước đạt 48 tạ/ha', ['level 48 tạ/ha (tạ/ha)']],
    ['Nâng thu nhập bình quân lên 42 triệu đồng/người/năm', ['level 42 triệu đồng/người/năm (triệu đồng/người/năm)']],
    ['Trồng 50.000 cây phân tán', ['level 50.000 cây (cây)']],
    ['Xã phấn đấu, mỗi thôn xây dựng 02 mô hình', ['level 02 mô hình (mô hình)']],
    ['Mỗi chi hội giúp 02 hộ thoát nghèo', ['level 02 hộ (hộ)']],
    ['Tăng thêm 15 ha rừng trồng', ['change tăng thêm 15 ha (ha)']],
    ['Thành lập mới 12 tổ truyền thông', ['level 12 tổ (tổ)']],
    ['Sản lượng lương thực 3.250 tấn', ['level 3.250 tấn (tấn)']],
    ['Có 05 thôn đạt chuẩn, 02 thôn kiểu mẫu', ['level 05 thôn (thôn)', 'level 02 thôn (thôn)']],
    ['Thu hút 15.000 lượt khách du lịch', ['level 15.000 lượt (lượt)']],
    ['Kiên cố hóa 35 km kênh mương', ['level 35 km (km)']],
    ['Số người tham gia BHXH bắt buộc 4.120 người, BHTN 3.800 người', ['level 4.120 người (người)', 'level 3.800 người (người)']],
    ['Doanh thu du lịch 850 tỷ đồng', ['level 850 tỷ đồng (tỷ đồng)']],
    ['Số lao động được đào tạo nghề 400 người, trong đó nữ 150 người', ['level 400 người (người)', 'level 150 người (người)']],
    ['Đến hết năm 2025, có 03 xã về đích', ['level 03 xã (xã)']],
    ['Nước tưới năm 2025 đạt 200 ha, định hướng năm 2030 là 550 ha', ['level 200 ha (ha)', 'level 550 ha (ha)']],
    ['Chỉ số tăng 5 bậc', ['change tăng 5 bậc (bậc)']],
    ['Tuổi thọ trung bình đạt 74,5 tuổi', ['level 74,5 tuổi (tuổi)']],
  ])('%s', (text, told) => {
    expect(aims(text)).toEqual(told);
    expect(below('NHIỆM VỤ', text)).toEqual([]);
  }); // prettier-ignore

  test.each([
    'Làng có 85 hộ, 340 khẩu',
    'Hỗ trợ 400.000 đồng/ha tiền khoán bảo vệ rừng',
    'Trong 200 hộ nghèo chọn hộ có lao động',
    'Con bò tăng 0,5 kg mỗi ngày nếu đủ cỏ',
    'Năm 2024 đạt 46 tạ/ha',
    'Chăm sóc rừng trên diện tích 30 ha',
    'Trẻ em 5 tuổi đến lớp, 6 tuổi vào lớp một',
    'Toàn huyện có 15 xã; trong đó 09 xã đặc biệt khó khăn',
    'Phát huy vai trò của 25 hội viên nòng cốt',
    'Học sinh lớp 5 trường tiểu học được học bơi',
    'Trợ cấp tiền ăn 40.000 đồng/trẻ/ngày',
  ])('but none is set by “%s”', (text) => expect(aims(text)).toEqual([]));

  test('a clause that begins with “Chỉ tiêu” needs no word behind it', () => {
    expect(below('NHIỆM VỤ', 'Chỉ tiêu giao: 1.250 lao động/năm')).toEqual([
      'level 1.250 lao động/năm (lao động/năm)',
    ]);
  });

  test('a part on aims may be named with other words', () => {
    expect(below('MỤC TIÊU, NHIỆM VỤ', 'Trồng 40 ha mắc ca')).toEqual(['level 40 ha (ha)']);
  });
});

test('who goes up to a class starts no change: the bound before the figure holds', () => {
  expect(aims('Trên 98% học sinh lên lớp')).toEqual(['level trên 98% (%)']);
  expect(aims('Giảm từ 30% hộ xuống còn dưới 20%')).toEqual(['level dưới 20% (%)']);
});

test('a count for each square metre or kilometre names its unit whole', () => {
  expect(aims('Trồng ít nhất 4 cây/m² và 20 cây/km2')).toEqual([
    'level ít nhất 4 cây/m² (cây/m²)',
    'level 20 cây/km2 (cây/km2)',
  ]);
});

test.each([
  ['Tối thiểu 8/10 thôn có tổ thu gom rác', ['level tối thiểu 8/10 thôn (/10 thôn)']],
  ['Từ 8/10 thôn có tổ thu gom rác', []],
])('a part of few is no day where its bound is none of a day: %s', (text, told) => {
  expect(aims(text)).toEqual(told);
});
