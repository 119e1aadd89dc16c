import { dsvFormat } from 'd3-dsv';
import { COLUMNS } from '../../schemas/observation.ts';
import type { Problem } from '../../content/problem.ts';
import type { StatisticsSource } from '../../schemas/statistics-source.ts';
import { chosenRows } from './chosen-rows.ts';
import type { Grid, Remark } from './grid.ts';
import { findHeadings, type Unheaded } from './headings.ts';
import { placeOfTable } from './places-of-table.ts';
import { headingOf, takeText, type Lookups, type Row } from './row.ts';
import { Table } from './table.ts';

export type { Lookups, Row } from './row.ts';

/** A table in the long form. */
export interface Normalised {
  /** The wanted columns were found. */
  understood: boolean;
  rows: Row[];
  problems: Problem[];
  /** What was left out or looks odd, for the log. */
  remarks: Remark[];
}

const SDMX_COLUMNS = {
  indicator: 'INDICATOR',
  place: 'REF_AREA',
  period: 'TIME_PERIOD',
  value: 'OBS_VALUE',
} as const;
/** Columns that change what a figure says: read where they are there, whether or not sources.yaml names them. */
const SDMX_MEANING = { status: 'OBS_STATUS', multiplier: 'UNIT_MULT' } as const;
/** Codes of units (CL_UNIT) that are other measures of what an indicator counts; a code that is not here leaves the unit to the indicator. */
const SDMX_UNITS = {
  PS: 'người', PC: '%', PT: '%', PCT: '%', PERCENT: '%', HA: 'ha', KM2: 'km²', M2: 'm²', KG: 'kg', T: 'tấn', TON: 'tấn', TN: 'tấn', VND: 'đồng', USD: 'USD', HH: 'hộ',
}; // prettier-ignore

/**
 * Turns a table as an office writes it into rows of the long form. All faults are told at once, with sheet, row, column, value and
 * what was expected; rows are counted as the spreadsheet shows them. Totals, notes and cells without a figure are left out, and said.
 */
export function normaliseGrid(source: StatisticsSource, given: Grid, lookups: Lookups): Normalised {
  const grid = source.from.kind === 'sdmx-csv' ? withoutDeleted(given) : given;
  const columns =
    source.from.kind === 'sdmx-csv'
      ? sdmxColumns(source, grid)
      : { ...besideOf(source, grid), ...source.columns };
  const values = (source.values ?? []).map((value) => value.column);
  const wanted = [
    ...new Set([...Object.values(columns).flatMap(headingOf), ...values, ...Object.keys(source.only ?? {})]),
  ];
  const found = findHeadings(
    grid,
    wanted,
    ({ cells }, columnOf) => {
      const written = takeText(columns.place, (name) => cells[columnOf.get(name)!] ?? { text: '' });
      return placeOfTable(written, source, lookups) !== undefined;
    },
    headingOf(columns.place).length > 0,
  );
  const file = grid.sheet ? `${grid.file} (bảng tính “${grid.sheet}”)` : grid.file;
  if (!('columnOf' in found))
    return { understood: false, rows: [], problems: unheaded(file, found, grid), remarks: [] };
  const chosen = chosenRows(source, found);
  if (chosen.problems.length)
    return {
      understood: true,
      rows: [],
      problems: chosen.problems.map((problem) => ({ file, ...problem })),
      remarks: [],
    };
  const { rows, problems, remarks } = new Table(
    source,
    columns,
    lookups,
    { ...found, rows: chosen.rows, all: found.rows },
    grid,
  );
  return {
    understood: true,
    rows,
    problems: problems.map((problem) => ({ file, ...problem })),
    remarks: [...(grid.remarks ?? []), ...chosen.remarks, ...remarks],
  };
}

/** SDMX-CSV 2.0 may tell of figures that no longer hold: `ACTION` is `D`. */
function withoutDeleted(grid: Grid): Grid {
  const at = grid.rows[0]?.cells.findIndex(({ text }) => text === 'ACTION') ?? -1;
  const rows = at < 0 ? grid.rows : grid.rows.filter(({ cells }) => cells[at]?.text !== 'D');
  if (rows.length === grid.rows.length) return grid;
  const message = `${grid.rows.length - rows.length} số mà nguồn ghi là đã xóa (ACTION: D), không lấy`;
  return { ...grid, rows, remarks: [...(grid.remarks ?? []), { message }] };
}

function sdmxColumns({ columns, times }: StatisticsSource, { rows }: Grid): StatisticsSource['columns'] {
  const seen = new Set(rows[0]?.cells.map(({ text }) => text));
  const meaning = Object.entries(SDMX_MEANING).filter(
    ([field, name]) => seen.has(name) && !(field === 'multiplier' && times !== undefined),
  );
  const unit = {
    column: 'UNIT_MEASURE',
    match: `^(?:${Object.keys(SDMX_UNITS).join('|')})$`,
    map: SDMX_UNITS,
  };
  return {
    ...SDMX_COLUMNS,
    ...Object.fromEntries(meaning),
    ...(seen.has(unit.column) && { unit }),
    ...columns,
  };
}

/** What a table of a statistics office says beside its figures; a factor in sources.yaml settles the unit. */
function besideOf({ times, values }: StatisticsSource, { beside = {} }: Grid): NonNullable<Grid['beside']> {
  const isSettled = times !== undefined || values?.some((value) => value.times !== undefined);
  const { unit, ...others } = beside;
  return isSettled || unit === undefined ? others : beside;
}

function unheaded(
  file: string,
  { missing, doubled, seen, line, isCentred }: Unheaded,
  { remarks }: Grid,
): Problem[] {
  const hidden = (remarks ?? []).filter((remark) => remark.message.includes('ẩn'));
  const sign = seen.length === 1 ? /[;,\t|]/.exec(seen[0]!)?.[0] : undefined;
  if (sign && missing.length)
    return [
      {
        file,
        line,
        message: `bảng chỉ có một cột “${seen[0]}”: các ô cách nhau bằng ${sign === '\t' ? 'phím Tab' : `dấu “${sign}”`}, không phải dấu đã khai`,
        hint: `trong sources.yaml, ở nguồn này ghi from: { …, delimiter: ${sign === '\t' ? '"\\t"' : `'${sign}'`} }`,
      },
    ];
  const also = hidden.length ? `; ${hidden.map(({ message }) => message).join('; ')}` : '';
  return [
    ...missing.map((name) => ({
      file,
      line,
      field: name,
      message: `bảng không có cột “${name}”`,
      hint: `các cột đang có: ${seen.join(', ') || 'không thấy'}${also}; ${isCentred ? 'tiêu đề trên viết ở giữa các cột của nó: gộp ô (merge) cho đủ các cột ấy' : 'sửa tên cột trong sources.yaml hoặc trong bảng'}`,
    })),
    ...doubled.map(({ name, columns }) => ({
      file,
      line,
      field: name,
      message: `bảng có nhiều cột tên “${name}” (cột ${columns})`,
      hint: 'ghi thêm tiêu đề ở trên trong sources.yaml (“Năm 2023 / Số hộ”), hoặc đổi tên cột trong bảng',
    })),
  ];
}

const csv = dsvFormat(',');

export function writeRows(rows: readonly Row[]): string {
  return `${csv.format(rows as Row[], [...COLUMNS])}\n`;
}

export function readRows(text: string): Record<string, string>[] {
  return csv.parse(text).map((row) => ({ ...row }) as Record<string, string>);
}
