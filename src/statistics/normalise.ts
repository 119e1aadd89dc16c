import { dsvFormat } from 'd3-dsv';
import { COLUMNS } from '../schemas/observation.ts';
import type { Problem } from '../content/problem.ts';
import type { SourceColumn, StatisticsSource } from '../schemas/statistics-source.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Cell, Grid } from './grid.ts';
import { findHeadings } from './headings.ts';
import { formatNumber, parseNumber } from '../vietnamese/number.ts';
import { parsePeriod } from './period.ts';

/** A normalised row, keyed by the columns of the long form. */
export type Row = Record<(typeof COLUMNS)[number], string>;

/** What a table is read against. */
export interface Lookups {
  /** Id of a place written in any spelling: “huyện Giọng”. */
  placeOf(written: string): string | undefined;
  /** Id of an indicator given by id or by name. */
  indicatorOf(written: string): string | undefined;
  unitOf(indicator: string): string | undefined;
}

type Field = keyof StatisticsSource['columns'];
type ValueColumn = NonNullable<StatisticsSource['values']>[number];

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
const SDMX_COLUMNS = {
  indicator: 'INDICATOR',
  place: 'REF_AREA',
  period: 'TIME_PERIOD',
  value: 'OBS_VALUE',
} as const;
/** What an office writes where it has no figure. */
const NO_FIGURE = /^(?:|[-–—]|…|\.{2,3}|x|n\/?a|không có)$/iu;
/** Sums below a table; the figures of the parent place are given by itself, not made by adding. */
const TOTAL = /^(?:tong|tong cong|tong so|tong cac .*|cong|toan .*)$/u;

/**
 * Turns a table as an office writes it into rows of the long form. All faults are told at once, with sheet, row, column, value and
 * what was expected; rows are counted as the spreadsheet shows them. Rows of totals, notes and figures that are missing are left out.
 */
export function normaliseGrid(
  source: StatisticsSource,
  grid: Grid,
  lookups: Lookups,
): { rows: Row[]; problems: Problem[] } {
  const columns: StatisticsSource['columns'] =
    source.from.kind === 'sdmx-csv' ? { ...SDMX_COLUMNS, ...source.columns } : source.columns;
  const values = source.values ?? [];
  const wanted = [...Object.values(columns).flatMap(headingOf), ...values.map((value) => value.column)];
  const found = findHeadings(grid, wanted);
  const at = grid.sheet ? { file: `${grid.file} (bảng tính “${grid.sheet}”)` } : { file: grid.file };
  if (!('columnOf' in found))
    return {
      rows: [],
      problems: found.missing.map((name) => ({
        ...at,
        line: found.line,
        field: name,
        message: `bảng không có cột “${name}”`,
        hint: `các cột đang có: ${found.seen.join(', ') || 'không thấy'}; sửa tên cột trong sources.yaml hoặc trong bảng`,
      })),
    };

  const problems: Problem[] = [];
  const rows: Row[] = [];
  for (const { line, cells } of found.rows) {
    const cellAt = (name: string): Cell => cells[found.columnOf.get(name)!] ?? { text: '' };
    const place = takeText(columns.place, cellAt);
    if (isAside(place, values.length ? values.map((value) => cellAt(value.column)) : cells)) continue;
    for (const wide of values.length ? values : [undefined]) {
      const figure = wide ? cellAt(wide.column) : takeCell(columns.value, cellAt);
      if (wide && NO_FIGURE.test(figure.text)) continue;
      const reader = rowReader(source, columns, wide, cellAt, (field, message, hint) =>
        problems.push({
          ...at,
          line,
          field: (wide && field === 'value' ? wide.column : headingOf(columns[field])[0]) ?? field,
          message,
          hint,
        }),
      );
      rows.push(reader(place, figure, lookups));
    }
  }
  return { rows, problems };
}

type Say = (field: Field, message: string, hint: string) => void;

function rowReader(
  source: StatisticsSource,
  columns: StatisticsSource['columns'],
  wide: ValueColumn | undefined,
  cellAt: (name: string) => Cell,
  say: Say,
): (place: string, figure: Cell, lookups: Lookups) => Row {
  const field = (name: Field): string => {
    const own = wide && name in wide ? wide[name as keyof ValueColumn] : undefined;
    return typeof own === 'string' ? own : takeText(columns[name], cellAt);
  };
  const must = (name: Field, value: string | undefined, message: string, hint: string): string => {
    if (value) return value;
    say(name, message, hint);
    return '';
  };
  const attempt = <T>(name: Field, read: () => T, hint: string): T | undefined => {
    try {
      return read();
    } catch (error) {
      say(name, (error as Error).message, hint);
      return undefined;
    }
  };
  const style = source.from.kind === 'sdmx-csv' ? 'machine' : source.numbers;
  const example = style === 'vi' ? 'viết số dạng 1.234,5' : 'viết số dạng 1234.5';
  const times = wide?.times ?? source.times ?? 1;
  const numberOf = (cell: Cell): string =>
    String(tidy((cell.number ?? parseNumber(cell.text, style)) * times));

  return (place, figure, lookups) => {
    const named = field('indicator');
    const indicator = must(
      'indicator',
      lookups.indicatorOf(named),
      named ? `không có chỉ tiêu nào mang mã hay tên “${named}”` : 'thiếu mã chỉ tiêu',
      'ghi mã trong indicators.yaml',
    );
    const period = field('period');
    const kind = KINDS[field('kind').toLowerCase()];
    const comparator = COMPARATORS[field('comparator').toLowerCase()];
    const status = field('status').toUpperCase() || 'A';
    const most = takeCell(columns.valueMax, cellAt);
    const value = attempt('value', () => numberOf(figure), example) ?? '';
    return {
      INDICATOR: indicator,
      REF_AREA: must(
        'place',
        lookups.placeOf(place) ??
          (source.placePrefix ? lookups.placeOf(`${source.placePrefix} ${place}`) : undefined),
        `không có địa bàn nào tên “${place}”`,
        'ghi đủ loại và tên, ví dụ “huyện …”, hoặc mã trong places.yaml',
      ),
      TIME_PERIOD:
        attempt(
          'period',
          () => parsePeriod(period),
          'ghi ví dụ: 2023, 6/2024, cuối 2023, đầu 2022, 2021–2025, không ghi ngày',
        ) ?? '',
      PERIOD_LABEL: period,
      OBS_VALUE: value,
      VALUE_MAX: most.text === '' ? '' : (attempt('valueMax', () => numberOf(most), example) ?? ''),
      WRITTEN:
        figure.number !== undefined || times !== 1
          ? value && formatNumber(Number(value))
          : figure.text.replace('%', '').trim(),
      UNIT_MEASURE: must(
        'unit',
        field('unit') || lookups.unitOf(indicator),
        'thiếu đơn vị',
        'ghi đơn vị, hoặc khai “unit” trong indicators.yaml',
      ),
      OBS_STATUS: must(
        'status',
        /^[AEP]$/u.test(status) ? status : undefined,
        `trạng thái “${status}” không rõ`,
        'ghi: A (như thường), E (ước), P (sơ bộ), hoặc để trống',
      ),
      KIND: must('kind', kind, `loại “${field('kind')}” không rõ`, 'ghi: chỉ tiêu, đầu kỳ hoặc kết quả'),
      COMPARATOR:
        comparator ??
        must(
          'comparator',
          undefined,
          `mức “${field('comparator')}” không rõ`,
          'ghi: trên, dưới, khoảng, từ … trở lên, hoặc để trống',
        ),
      STANDARD: field('standard'),
      GROUP: field('group'),
      REFERENCE: must(
        'reference',
        field('reference'),
        'thiếu tài liệu nguồn',
        'ghi mã trong references.yaml',
      ),
      CLAUSE: field('clause'),
      NOTE: field('note'),
    };
  };
}

function headingOf(column: SourceColumn | undefined): string[] {
  if (typeof column === 'string') return [column];
  return column && 'column' in column ? [column.column] : [];
}

function takeCell(column: SourceColumn | undefined, cellAt: (name: string) => Cell): Cell {
  if (column === undefined) return { text: '' };
  if (typeof column === 'string') return cellAt(column);
  if ('constant' in column) return { text: column.constant };
  const { text } = cellAt(column.column);
  const match = column.match ? new RegExp(column.match, 'u').exec(text) : [text];
  const part = (match?.[1] ?? match?.[0] ?? '').trim();
  return { text: column.map && Object.hasOwn(column.map, part) ? column.map[part]! : part };
}

function takeText(column: SourceColumn | undefined, cellAt: (name: string) => Cell): string {
  return takeCell(column, cellAt).text.replace(/\s+/gu, ' ').trim();
}

/** Rows that carry no figure of a place: blank ones, totals, notes and signatures under the table. */
function isAside(place: string, figures: readonly Cell[]): boolean {
  const name = fold(place)
    .toLowerCase()
    .replace(/[^\p{L}\d ]+/gu, '')
    .trim();
  if (TOTAL.test(name)) return true;
  // A note merged over the whole width says the same in every cell.
  return figures.every(
    ({ text }) => NO_FIGURE.test(text) || (place === '' ? !/\d/u.test(text) : text === place),
  );
}

/** Multiplying leaves dust in the last places: 0.1532 × 100. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

const csv = dsvFormat(',');

export function writeRows(rows: readonly Row[]): string {
  return `${csv.format(rows as Row[], [...COLUMNS])}\n`;
}

export function readRows(text: string): Record<string, string>[] {
  return csv.parse(text).map((row) => ({ ...row }) as Record<string, string>);
}
