import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gridOf,
  headingsOf,
  parseTable,
  renderTable,
  tablesIn,
  valuesOf,
  type Table,
  type TableCell,
} from '../../../../src/kinds/plan/clauses/table.ts';

const MERGED = [
  '| TT | Thôn | Hộ dùng nước sạch | << |',
  '| ^^ | ^^ | Số hộ | Tỷ lệ (%) |',
  '| --- | --- | --- | --- |',
  '| 1 | Thôn Một | 120 | 96,5 |',
  '| Tổng cộng | << | 120 | 96,5 |',
];

/** A table of any size cut into rectangles at random. */
const anyTable: fc.Arbitrary<Table> = fc
  .record({
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
    headings: fc.nat(2),
    spans: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), { minLength: 36, maxLength: 36 }),
    texts: fc.array(
      fc.oneof(
        fc.constantFrom('', '<<', '^^', '\\', '|', '\\|', 'a | b', 'a\nb', '\\<<', '- một\n- hai', '---', '95 %', 'a \\ b', '<b>'),
        fc.string({ maxLength: 6 }).map((text) => text.replace(/\s+/gu, ' ').trim().normalize('NFC')),
      ),
      { minLength: 36, maxLength: 36 },
    ),
  })
  .map(({ rows, columns, headings, spans, texts }) => {
    const heads = Math.min(headings, rows);
    const taken = new Set<string>();
    const cells: TableCell[] = [];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        if (taken.has(`${row} ${column}`)) continue;
        const [high, wide] = spans[row * 6 + column]!;
        const limit = row < heads ? heads : rows;
        let colSpan = 1;
        while (colSpan < wide && column + colSpan < columns && !taken.has(`${row} ${column + colSpan}`)) colSpan++;
        const rowSpan = Math.min(high, limit - row);
        for (let y = row; y < row + rowSpan; y++)
          for (let x = column; x < column + colSpan; x++) taken.add(`${y} ${x}`);
        cells.push({ row, column, colSpan, rowSpan, header: row < heads, text: texts[row * 6 + column]! });
      }
    return { caption: null, rows, columns, cells };
  }); // prettier-ignore

describe('a table in the text of a plan', () => {
  it('is read with its merged headings and cells', () => {
    const { table, problems } = parseTable(MERGED)!;
    expect(problems).toEqual([]);
    expect(table.cells.map(({ text, row, column, colSpan, rowSpan, header }) => [text, row, column, colSpan, rowSpan, header])).toEqual([
      ['TT', 0, 0, 1, 2, true], ['Thôn', 0, 1, 1, 2, true], ['Hộ dùng nước sạch', 0, 2, 2, 1, true],
      ['Số hộ', 1, 2, 1, 1, true], ['Tỷ lệ (%)', 1, 3, 1, 1, true],
      ['1', 2, 0, 1, 1, false], ['Thôn Một', 2, 1, 1, 1, false], ['120', 2, 2, 1, 1, false], ['96,5', 2, 3, 1, 1, false],
      ['Tổng cộng', 3, 0, 2, 1, false], ['120', 3, 2, 1, 1, false], ['96,5', 3, 3, 1, 1, false],
    ]); // prettier-ignore
  });

  it('says the heading of each column from top to bottom', () => {
    expect(headingsOf(parseTable(MERGED)!.table)).toEqual([
      'TT',
      'Thôn',
      'Hộ dùng nước sạch / Số hộ',
      'Hộ dùng nước sạch / Tỷ lệ (%)',
    ]);
  });

  it('says a merged cell for every column and row that it covers', () => {
    expect(valuesOf(parseTable(MERGED)!.table)).toEqual([
      ['1', 'Thôn Một', '120', '96,5'],
      ['Tổng cộng', 'Tổng cộng', '120', '96,5'],
    ]);
  });

  it('is written as a plain Markdown table where nothing is merged', () => {
    const plain = ['| Chỉ tiêu | Năm 2025 |', '| --- | --- |', '| Hộ nghèo | ≤ 5% |'];
    expect(renderTable(parseTable(plain)!.table)).toEqual(plain);
  });

  it('keeps bars, backslashes and lines of a cell', () => {
    const { table } = parseTable([
      '| a \\| b | c\\\\d | - một \\ - hai | \\<< |',
      '| --- | --- | --- | --- |',
    ])!;
    expect(table.cells.map(({ text }) => text)).toEqual(['a | b', 'c\\d', '- một\n- hai', '<<']);
  });

  it('any table comes back as it was written', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(parseTable(renderTable(table))).toEqual({ table, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('every place of a table belongs to one cell', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const grid = gridOf(parseTable(renderTable(table))!.table);
        expect(grid.map((row) => row.filter(Boolean).length)).toEqual(Array.from({ length: table.rows }, () => table.columns));
      }),
      { numRuns: 100 },
    ); // prettier-ignore
  });
});

describe('a table that an editor wrote wrong', () => {
  it('tells a row with too few cells and fills it', () => {
    const { table, problems } = parseTable(['| a | b |', '| --- | --- |', '| 1 |'])!;
    expect(problems).toEqual([{ line: 2, message: 'dòng có 1 ô, bảng có 2 cột' }]);
    expect(table.cells.at(-1)).toMatchObject({ row: 1, column: 1, text: '' });
  });

  it('tells a merge with nothing to merge into', () => {
    expect(parseTable(['| << | b |', '| --- | --- |'])!.problems).toEqual([
      { line: 0, message: 'ô “<<” không có ô nào để nối' },
    ]);
  });

  it('tells a merge that is no rectangle, and keeps every cell', () => {
    const { table, problems } = parseTable(['| a | << |', '| ^^ | b |', '| --- | --- |'])!;
    expect(problems).toEqual([{ line: 0, message: 'các ô nối vào “a” không thành hình chữ nhật' }]);
    expect(table.cells.map(({ text }) => text)).toEqual(['a', '<<', '^^', 'b']);
  });
});

describe('the tables of a text', () => {
  it('are found with the caption that stands right above', () => {
    const found = tablesIn(['Lời dẫn.', '', 'Bảng 1. Chỉ tiêu', ...MERGED, '', 'Lời kết | không phải bảng']);
    expect(found.map(({ table, start, end }) => [table.caption, table.rows, start, end])).toEqual([
      ['Bảng 1. Chỉ tiêu', 4, 2, 8],
    ]);
  });

  it('have no caption where an empty line parts them from the text', () => {
    expect(tablesIn(['Lời dẫn.', '', ...MERGED])[0]!.table.caption).toBeNull();
  });
});
