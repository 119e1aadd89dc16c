import { describe, expect, it, test } from 'vitest';
import { importPlan } from '../../../../src/importing/import-plan.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { findTargets } from '../../../../src/kinds/plan/targets/targets.ts';

/** The targets of a clause below “Chỉ tiêu” of a plan of 2024, as they are shown. */
const shown = (text: string): string[] =>
  findTargets(parseClauses(paragraphsOf(`I. CHỈ TIÊU\n1. ${text}`)).clauses, 2024).map(
    ({ printed }) => printed,
  );

describe('what was reached in an earlier year is no target', () => {
  it.each([
    ['Năm 2023 đạt 81%; năm 2024 phấn đấu đạt 86% hộ có hố rác', ['86%']],
    ['Tỷ lệ hộ nghèo cuối năm 2023: 14,5%; kế hoạch năm 2024: 11%', ['11%']],
    ['Bao phủ bảo hiểm y tế đạt từ 94% trở lên (năm 2023 đạt 92,1%)', ['từ 94% trở lên']],
    ['Hiện nay tỷ lệ che phủ là 62%, phấn đấu đến năm 2025 đạt 64%', ['64%']],
    ['Đến nay toàn xã còn 320 hộ nghèo, chiếm 21,4%', []],
    ['Đã có 95% hộ ký cam kết; tiếp tục vận động để đạt 100%', ['100%']],
    ['Giảm từ 27% năm 2022 xuống dưới 24% năm 2025', ['dưới 24%']],
    ['Tăng từ 12 tiêu chí lên 14 tiêu chí', ['14 tiêu chí']],
    ['Từ 61% (năm 2023) lên 66% (năm 2024) số hộ dùng nước sạch', ['66%']],
    ['Hộ dùng nước sạch đạt 60% (2023: 52%)', ['60%']],
    ['Giai đoạn 2021-2023 đạt 75%; giai đoạn 2024-2025 đạt 90%', ['90%']],
    ['Tỷ lệ hộ nghèo đầu năm là 17,7%, cuối năm còn 14,5%', ['14,5%']],
    ['Xã có 80% dân số là đồng bào dân tộc thiểu số', []],
    ['Năm 2023 giảm 4%, năm 2024 giảm 3% hộ nghèo', ['giảm 3%']],
    ['Kết quả rà soát cuối năm 2023: 168 hộ nghèo, tỷ lệ 14,2%', []],
    ['Số hộ nghèo giảm từ 168 hộ (14,2%) xuống còn 120 hộ (10,1%)', ['120 hộ', '10,1%']],
    ['Hiện tại 60% hộ có nhà tiêu, chỉ tiêu giao 75%', ['75%']],
    ['Từ kết quả năm 2023 (tỷ lệ hộ nghèo 8,12%), năm 2024 phấn đấu còn dưới 5%', ['dưới 5%']],
    ['Số hộ nghèo đầu kỳ 204 hộ, cuối kỳ còn 90 hộ', ['90 hộ']],
    ['Hộ dân tộc thiểu số chiếm 85,6% dân số toàn xã', []],
    ['Toàn xã có 85,6% là người dân tộc thiểu số', []],
  ])('%s', (text, printed) => {
    expect(shown(text)).toEqual(printed);
  });

  it.each([
    ['Duy trì kết quả năm 2023 với 98% hộ có điện', ['98%']],
    ['Giải ngân 100% vốn năm 2023 chuyển sang', ['100%']],
    ['Giảm 3% so với thực hiện năm 2023', ['giảm 3%']],
    ['Các mô hình hiện có, 100% được duy trì', ['100%']],
    ['Trong số hộ nghèo hiện có, giảm 30% số hộ', ['giảm 30%']],
    ['Giải ngân vốn mới đạt 72%', ['72%']],
    ['Tỷ lệ hộ đã có nước sạch đạt 80%', ['80%']],
    ['Tỷ lệ hộ nghèo giảm so với năm 2023 là 1,2%', ['giảm 1,2%']],
  ])(
    'but an earlier year that is only compared with, or the work of which goes on, hides none: %s',
    (text, printed) => {
      expect(shown(text)).toEqual(printed);
    },
  );
});

test.each([
  ['Không để quá 5% số hộ tái nghèo', ['không quá 5%']],
  ['Không phấn đấu dưới 80% số hộ', ['dưới 80%']],
  ['Vận động ít nhất 05 hộ nuôi bò làm chuồng', ['ít nhất 05 hộ']],
  ['Các thôn có từ 90% số hộ trở lên được công nhận gia đình văn hóa', ['từ 90% số hộ trở lên']],
  ['Trồng rừng từ 50 ha trở lên', ['từ 50 ha trở lên']],
  ['80% cán bộ nữ được bồi dưỡng, trong đó 50% là người dân tộc thiểu số', ['80%', '50%']],
  ['Nguồn vốn ủy thác chiếm từ 15% trở lên', ['từ 15% trở lên']],
  ['Đạt từ 18/19 tiêu chí trở lên', ['từ 18/19 tiêu chí trở lên']],
  ['Ít nhất 15/21 thôn có sân chơi', ['ít nhất 15/21 thôn']],
  ['Trong 5 năm hỗ trợ ít nhất 50 hộ', ['ít nhất 50 hộ']],
])('an aim that looks like a rule stays one: %s', (text, printed) => {
  expect(shown(text)).toEqual(printed);
});

describe('a rule that a figure is part of is no target', () => {
  it.each([
    'Nếu trên 60% số hộ đồng ý thì thôn làm đường',
    'Thôn có từ 85% hộ gia đình văn hóa trở lên thì được xét công nhận',
    'Hộ vay tối đa 50 triệu đồng, lãi suất 7,9%/năm',
    'Mỗi mô hình được hỗ trợ không quá 30 triệu đồng',
    'Ngân sách nhà nước hỗ trợ 70%, Nhân dân đóng góp 30%',
    'Hộ nghèo được hỗ trợ 100% mức đóng bảo hiểm y tế',
    'Mức hỗ trợ: hộ nghèo 100%, hộ cận nghèo 70% chi phí',
    'Không phấn đấu bằng mọi giá 100% hộ đăng ký',
    'Hộ nghèo là hộ thu nhập dưới 2,2 triệu đồng/người/tháng',
    'Chưa đặt ra chỉ tiêu 80% cho các thôn mới',
    'Hộ nuôi từ 05 con bò trở lên phải có chuồng',
    'Hộ có trên 02 ha đất sản xuất được vay thêm',
    'Chuồng trại cách nhà ở ít nhất 10 m',
    'Học sinh ở cách trường từ 7 km trở lên được hỗ trợ gạo',
    'Xã mới được sáp nhập từ 03 xã',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it.each([
    ['100% vụ việc khi phát hiện thì phải xử lý', ['100%']],
    ['Thu nhập bình quân đạt trên 45 triệu đồng/người/năm', ['trên 45 triệu đồng/người/năm']],
    ['100% hộ nghèo được hỗ trợ kinh phí', ['100%']],
    ['Trên 80% thôn nông thôn mới được công nhận lại', ['trên 80%']],
    ['Hợp tác xã có lãi từ 20% trở lên', ['từ 20% trở lên']],
    ['Kết nạp đảng viên, ít nhất 60% là người dân tộc thiểu số', ['ít nhất 60%']],
    ['Cho vay tối thiểu 5 tỷ đồng', ['tối thiểu 5 tỷ đồng']],
  ])('but here one is set: %s', (text, printed) => {
    expect(shown(text)).toEqual(printed);
  });
});

describe('what changes, and parts of all, are targets however they are written', () => {
  it.each([
    ['Thu nhập của hộ tăng gấp 1,5 lần so với năm 2020', ['tăng gấp 1,5 lần']],
    [
      'Hộ nghèo giảm 1,2 điểm %, hộ cận nghèo giảm 0,8 điểm phần trăm',
      ['giảm 1,2 điểm %', 'giảm 0,8 điểm phần trăm'],
    ],
    ['80 phần trăm số hộ ký cam kết', ['80 phần trăm']],
    ['Ít nhất 2/3 số thôn có đội văn nghệ', ['ít nhất 2/3 số thôn']],
    ['Giảm 1/3 số vụ vi phạm', ['giảm 1/3 số vụ']],
    ['Xã đạt 19/19 tiêu chí', ['19/19 tiêu chí']],
    ['Nâng tổng số xã đạt chuẩn lên 41/85 xã', ['41/85 xã']],
    ['Thấp nhất cũng phải đạt 60% số hộ', ['thấp nhất cũng phải đạt 60%']],
  ])('%s', (text, printed) => {
    expect(shown(text)).toEqual(printed);
  });

  test('“còn 1,7 lần so với nam giới” is a level, and a day is no part', () => {
    expect(shown('Giảm số giờ làm việc của phụ nữ còn 1,7 lần so với nam giới')).toEqual([]);
    expect(shown('Trước 2/3 số hộ phải đăng ký')).toEqual([]);
  });
});

test.each([
  ['Hộ nghèo: năm 2024: 3%, năm 2025: 2%', ['3 2024', '2 2025']],
  ['Đến hết năm 2025 có 70% và đến năm 2030 có trên 90% số hộ', ['70 2025', '90 2030']],
  ['Các năm 2024, 2025, 2026 lần lượt đạt 60%, 70% và 80%', ['60 2024', '70 2025', '80 2026']],
  ['Các năm 2024-2026 lần lượt: 93%, 94%, 95%', ['93 2024', '94 2025', '95 2026']],
  ['Hộ có hố rác: 2024: 60%; 2025: 70%', ['60 2024', '70 2025']],
  ['Thu nhập gấp 1,5 lần năm 2020', ['1.5 null']],
])('each figure has the year that stands with it: %s', async (text, told) => {
  const known = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
  const file = new TextEncoder().encode(`KẾ HOẠCH\nLàm sạch làng\nỦy ban nhân dân xã Ví Dụ xây dựng kế hoạch như sau:\nI. CHỈ TIÊU\n1. ${text}.\n`); // prettier-ignore
  const { result } = await importPlan('plan.txt', file, known, { edition: 'full' });
  expect(result.indicators.map(({ value, period }) => `${value} ${period}`)).toEqual(told);
});
