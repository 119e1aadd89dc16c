import { dsvFormat } from 'd3-dsv';
import { COLUMNS } from '../schemas/observation.ts';
import type { Problem } from '../schemas/problem.ts';
import type { StatisticsSource } from '../schemas/statistics-source.ts';
import { parseNumber } from './number.ts';
import { parsePeriod } from './period.ts';

/** Finds the id of a place written in any spelling: “huyện Giọng”. */
export type PlaceLookup = (written: string) => string | undefined;

/** A normalised row, keyed by the columns of the long form. */
export type Row = Record<(typeof COLUMNS)[number], string>;

const KINDS: Record<string, string> = {
  'chỉ tiêu': 'target',
  'đầu kỳ': 'baseline',
  'kết quả': 'actual',
  target: 'target',
  baseline: 'baseline',
  actual: 'actual',
  '': 'actual',
};
const COMPARATORS: Record<string, string> = {
  '': '',
  trên: '>',
  dưới: '<',
  'từ … trở lên': '>=',
  'từ … trở xuống': '<=',
  khoảng: '~',
  gần: '~',
  hơn: '>',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
  '~': '~',
};

/**
 * Turns a table as an office writes it into rows of the long form. All faults are told at once, with row, column, value and
 * what was expected; rows are counted as the spreadsheet shows them (the heading is row 1).
 */
export function normaliseTable(
  source: StatisticsSource,
  table: string,
  placeOf: PlaceLookup,
  unitOf: (indicator: string) => string | undefined,
): { rows: Row[]; problems: Problem[] } {
  const file = `statistics/${source.from.path}`;
  const problems: Problem[] = [];
  const parsed = dsvFormat(source.from.delimiter).parse(table.replace(/^\uFEFF/, '').normalize('NFC'));
  for (const [field, wanted] of Object.entries(source.columns))
    if (typeof wanted === 'string' && !parsed.columns.includes(wanted))
      problems.push({
        file,
        line: 1,
        field: wanted,
        message: `bảng không có cột “${wanted}” (cho ${field})`,
        hint: `các cột đang có: ${parsed.columns.join(', ')}; sửa tên cột trong sources.yaml hoặc trong bảng`,
      });
  if (problems.length) return { rows: [], problems };

  const rows = parsed.map((record, index): Row => {
    const line = index + 2;
    const cell = (field: keyof StatisticsSource['columns']): string => {
      const wanted = source.columns[field];
      if (wanted === undefined) return '';
      return (typeof wanted === 'string' ? record[wanted] : wanted.constant)?.trim() ?? '';
    };
    const say = (field: keyof StatisticsSource['columns'], message: string, hint: string): string => {
      const column = source.columns[field];
      problems.push({ file, line, field: typeof column === 'string' ? column : field, message, hint });
      return '';
    };
    const attempt = (
      field: keyof StatisticsSource['columns'],
      read: (text: string) => string,
      hint: string,
    ): string => {
      try {
        return read(cell(field));
      } catch (error) {
        return say(field, (error as Error).message, hint);
      }
    };
    const number = (text: string): string => String(parseNumber(text, source.numbers));
    const example = source.numbers === 'vi' ? 'viết số dạng 1.234,5' : 'viết số dạng 1234.5';
    const indicator = cell('indicator');
    const place = cell('place');
    const kind = KINDS[cell('kind').toLowerCase()];
    const comparator = COMPARATORS[cell('comparator').toLowerCase()];
    return {
      INDICATOR: indicator || say('indicator', 'thiếu mã chỉ tiêu', 'ghi mã trong indicators.yaml'),
      REF_AREA:
        placeOf(place) ??
        say(
          'place',
          `không có địa bàn nào tên “${place}”`,
          'ghi đủ loại và tên, ví dụ “huyện …”, hoặc mã trong places.yaml',
        ),
      TIME_PERIOD: attempt(
        'period',
        parsePeriod,
        'ghi ví dụ: 2023, 6/2024, cuối 2023, đầu 2022, 2021–2025, không ghi ngày',
      ),
      PERIOD_LABEL: cell('period'),
      OBS_VALUE: attempt('value', number, example),
      VALUE_MAX: cell('valueMax') === '' ? '' : attempt('valueMax', number, example),
      WRITTEN: cell('value').replace('%', '').trim(),
      UNIT_MEASURE:
        cell('unit') ||
        unitOf(indicator) ||
        say('unit', 'thiếu đơn vị', 'ghi đơn vị, hoặc khai “unit” trong indicators.yaml'),
      KIND: kind ?? say('kind', `loại “${cell('kind')}” không rõ`, 'ghi: chỉ tiêu, đầu kỳ hoặc kết quả'),
      COMPARATOR:
        comparator ??
        say(
          'comparator',
          `mức “${cell('comparator')}” không rõ`,
          'ghi: trên, dưới, khoảng, từ … trở lên, hoặc để trống',
        ),
      STANDARD: cell('standard'),
      GROUP: cell('group'),
      REFERENCE:
        cell('reference') || say('reference', 'thiếu tài liệu nguồn', 'ghi mã trong references.yaml'),
      CLAUSE: cell('clause'),
      NOTE: cell('note'),
    };
  });
  return { rows, problems };
}

const csv = dsvFormat(',');

export function writeRows(rows: readonly Row[]): string {
  return `${csv.format(rows as Row[], [...COLUMNS])}\n`;
}

export function readRows(text: string): Record<string, string>[] {
  return csv.parse(text).map((row) => ({ ...row }) as Record<string, string>);
}
