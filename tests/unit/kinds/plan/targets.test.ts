import { describe, expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { findTargets, tellsPurpose } from '../../../../src/kinds/plan/targets/targets.ts';

/** Targets of one clause of a plan of 2024, below a part of this name. */
const below = (part: string, text: string) =>
  findTargets(parseClauses(paragraphsOf(`I. ${part}\n1. ${text}`)).clauses, 2024);
const printed = (part: string, text: string) => below(part, text).map((target) => target.printed);
const AIM = 'CHỈ TIÊU';

describe('where a figure stands says whether it is aimed at', () => {
  const SHARE = 'Ít nhất 90% hộ dùng nước sạch';
  test.each([
    AIM,
    'MỤC TIÊU',
    'NHIỆM VỤ',
    'KẾT QUẢ DỰ KIẾN',
    'KẾT QUẢ CẦN ĐẠT',
    'KẾT QUẢ MONG ĐỢI',
    'KINH PHÍ',
  ])('below “%s” it is', (part) => expect(printed(part, SHARE)).toEqual(['ít nhất 90%']));
  test.each(['THỰC TRẠNG', 'HIỆN TRẠNG', 'BỐI CẢNH', 'TÌNH HÌNH', 'KẾT QUẢ ĐẠT ĐƯỢC', 'ĐÁNH GIÁ', 'NGUYÊN NHÂN', 'ĐẶC ĐIỂM'])(
    'below “%s” it tells how things are',
    (part) => expect(printed(part, SHARE)).toEqual([]),
  ); // prettier-ignore

  test('money and shares of funds in a part on costs are spent, not aimed at', () => {
    for (const part of ['KINH PHÍ', 'NGUỒN VỐN', 'DỰ TOÁN'])
      for (const text of ['Ít nhất 20 triệu đồng mỗi thôn', 'Ngân sách huyện 90%', 'Vốn đối ứng 10%'])
        expect(printed(part, text)).toEqual([]);
    expect(printed('NHIỆM VỤ', 'Nguồn vốn ủy thác chiếm 15 - 20%')).toEqual([]);
    expect(printed(AIM, 'Ít nhất 20 triệu đồng mỗi thôn')).toEqual(['ít nhất 20 triệu đồng']);
    expect(printed(AIM, 'Nguồn vốn ủy thác chiếm 15 - 20%')).toEqual(['15 - 20%']);
  });

  test('a part on purposes says why', () => {
    for (const text of ['I. MỤC ĐÍCH', 'I. YÊU CẦU', 'I. Mục đích, yêu cầu'])
      expect(tellsPurpose({ kind: 'section', text })).toBe(true);
    expect(tellsPurpose({ kind: 'section', text: 'I. MỤC TIÊU' })).toBe(false);
    expect(tellsPurpose({ kind: 'clause', text: '1. Mục đích' })).toBe(false);
  });
});

describe('a sentence over says nothing of the next one', () => {
  test.each([
    ['Đến nay toàn xã còn 215 hộ nghèo; ít nhất 90% hộ dùng nước sạch', ['ít nhất 90%']],
    ['Đến nay toàn xã còn 215 hộ nghèo. Ít nhất 90% hộ dùng nước sạch', ['ít nhất 90%']],
    ['Hộ dùng nước sạch (đến nay là 62%) đạt ít nhất 70%', ['ít nhất 70%']],
  ])('%s', (text, targets) => expect(printed(AIM, text)).toEqual(targets));
});

test.each([
  [
    'Giảm còn 15/1.000 trẻ đẻ sống',
    { value: 15, unit: '/1.000 trẻ đẻ sống', comparator: '=', sense: 'level' },
  ],
  ['Còn 60,5/100.000 Dân', { value: 60.5, unit: '/100.000 dân', comparator: '=', sense: 'level' }],
  ['Tỷ suất sinh 5 phần nghìn trở xuống', { value: 5, unit: '‰', comparator: '<=', sense: 'level' }],
  ['Tăng 5‰ so với năm 2023', { value: 5, unit: '‰', sense: 'change', printed: 'tăng 5‰' }],
  ['Tỷ lệ hộ nghèo giảm 3%', { value: 3, unit: 'điểm %', sense: 'change', printed: 'giảm 3%' }],
  ['Thu nhập tăng 10%', { value: 10, unit: '%', sense: 'change', printed: 'tăng 10%' }],
  ['Hộ nghèo giảm còn 3%', { value: 3, unit: '%', sense: 'level' }],
  ['Có từ 03 đến 05 mô hình', { value: 3, upper: 5, unit: 'mô hình' }],
  ['Trồng tối đa 1.250,5 ha', { value: 1250.5, unit: 'ha', comparator: '<=' }],
  ['Có khoảng 200 hộ', { value: 200, unit: 'hộ', comparator: 'approx' }],
  ['Còn dưới 5% hộ nghèo', { value: 5, unit: '%', comparator: '<' }],
  ['Vượt 90% hộ', { value: 90, unit: '%', comparator: '>' }],
  ['Không để nợ quá hạn vượt 0,3%', { value: 0.3, unit: '%', comparator: '<=' }],
  ['Tối thiểu mỗi thôn có 01 mô hình', { value: 1, unit: 'mô hình', comparator: '>=' }],
  ['Có trên 60% hộ trở lên', { value: 60, comparator: '>=', doubt: 'bản nguồn viết “trên … trở lên”' }],
  ['Có từ 60% hộ', { value: 60, comparator: '>=', doubt: 'bản nguồn viết “từ …%” không kèm “trở lên”' }],
  ['Có từ 60% trở lên hộ', { value: 60, comparator: '>=', doubt: undefined }],
])('%s', (text, target) => {
  const found = below(AIM, text);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject(target);
});

test('the words of a target go from the stop before it to the stop or bracket after it', () => {
  const words = (text: string) => below(AIM, text).map((target) => target.words);
  expect(words('Vệ sinh: mở ít nhất 3 lớp (mỗi lớp 20 người). Sau đó làm bể')).toEqual(['mở ít nhất 3 lớp']);
  expect(words('Hộ nghèo còn 5%; ít nhất 90% hộ dùng nước sạch. Hết')).toEqual([
    'Hộ nghèo còn 5%',
    'ít nhất 90% hộ dùng nước sạch',
  ]);
});

test('a figure that English and Vietnamese read two ways is no target', () => {
  expect(printed(AIM, 'Có ít nhất 1,250 hộ')).toEqual([]);
  expect(printed(AIM, 'Có ít nhất 1.250 hộ')).toEqual(['ít nhất 1.250 hộ']);
  expect(printed(AIM, 'Trồng ít nhất 1,250 ha')).toEqual(['ít nhất 1,250 ha']);
  expect(printed(AIM, 'Có ít nhất 1,250,000 cây')).toEqual([]);
});
