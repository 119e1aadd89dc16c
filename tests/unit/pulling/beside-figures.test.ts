import { describe, expect, it } from 'vitest';
import { declareAnew, pulled } from './declared.ts';

declareAnew();

it.each([
  ['Tỷ lệ', 'so-ho', true],
  ['Số nhân khẩu', 'so-ho', true],
  ['Số hộ', 'ty-le', true],
  ['Sản lượng', 'dien-tich', true],
  ['Tổng số hộ', 'so-ho', false],
  ['Số hộ (%)', 'ty-le', false],
  ['Kinh phí', 'von', false],
])('“%s” over figures of %s names another thing: %s', async (heading, indicator, other) => {
  const { rows, told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
    [heading]: `indicator: ${indicator}, period: 2023`,
  });
  expect(rows).toHaveLength(1);
  expect(told.includes(`CHÚ Ý: tiêu đề ghi “${heading}” mà số được lấy làm`)).toBe(other);
});

describe('a column that sources.yaml does not name', () => {
  it.each([
    ['Năm', '2021', 'von', 'CHÚ Ý: cột “Năm” ghi “2021” mà số được lấy với thời điểm “2023” (dòng 2)'],
    ['Quý', 'II', 'von', ''],
    [
      'ĐVT',
      'triệu đồng',
      'von',
      'CHÚ Ý: cột “ĐVT” ghi “triệu đồng” mà số được lấy với đơn vị “đồng” (dòng 2)',
    ],
    ['ĐVT', 'đồng', 'von', ''],
    ['Năm', '2023', 'von', ''],
    ['Ghi chú', '2021', 'von', ''],
  ])('“%s” with “%s” beside figures of 2023', async (name, said, indicator, message) => {
    const { rows, told } = await pulled(`Đơn vị;${name};Số\nMột;${said};120\n`, {
      Số: `indicator: ${indicator}, period: 2023`,
    });
    expect(rows).toHaveLength(1);
    if (message) expect(told).toContain(message);
    else expect(told).toBe('');
  });
});
