import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/importing/understand/tables.ts';

const rows = (...texts: string[]): { text: string; line: number; path: string }[] =>
  texts.map((text, index) => ({ text, line: index + 1, path: 'Phụ lục' }));

describe('tables of indicators', () => {
  it('give each figure with its unit, year and comparator', () => {
    const found = readTables(
      rows(
        '| TT | Chỉ tiêu | ĐVT | Năm 2023 | Kế hoạch 2024 | Ghi chú |',
        '| 1 | Hộ ký cam kết | % | 71,5 | ≥ 80 | |',
        '| 2 | Cây tre trồng mới | cây | 1.200 | 2.000 - 2.500 | |',
      ),
    );
    expect(
      found.map(({ text, value, upper, unit, comparator, period, line }) => [
        text,
        value,
        upper,
        unit,
        comparator,
        period,
        line,
      ]),
    ).toEqual([
      ['Hộ ký cam kết (Năm 2023)', 71.5, null, '%', '=', '2023', 2],
      ['Hộ ký cam kết (Kế hoạch 2024)', 80, null, '%', '>=', '2024', 2],
      ['Cây tre trồng mới (Năm 2023)', 1200, null, 'cây', '=', '2023', 3],
      ['Cây tre trồng mới (Kế hoạch 2024)', 2000, 2500, 'cây', '=', '2024', 3],
    ]);
  });

  it('take nothing from a table of tasks, dates or telephone numbers', () => {
    expect(
      readTables(
        rows('| TT | Nội dung | Cơ quan chủ trì | Thời hạn |', '| 1 | Họp thôn | UBND xã | 15/3/2024 |'),
      ),
    ).toEqual([]);
    expect(readTables(rows('| Họ tên | Số máy |', '| Tổ trưởng | 060 |'))).toEqual([]);
  });

  it('end with the table', () => {
    expect(readTables(rows('| Chỉ tiêu | Năm 2024 |', 'Lời dẫn', '| Hộ | 80 |'))).toEqual([]);
  });
});
