import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { lifeOf, placesLookup } from '../../../src/places/lookup.ts';
import { readSpreadsheet } from '../../../src/pulling/spreadsheet.ts';
import { place, type Place } from '../../../src/schemas/place.ts';
import { statisticsSource, type StatisticsSource } from '../../../src/schemas/statistics-source.ts';
import { gridOfCsv, type Grid } from '../../../src/statistics/table/grid.ts';
import { normaliseGrid, type Lookups } from '../../../src/statistics/table/normalise.ts';
import { makeUp, type MadeUp } from './make-up.ts';
import { toCsv, toOds, toXlsx } from './made-table.ts';

/** Made-up tables in a normal run; `TABLES=2000` for a long one. */
const TABLES = Number(process.env['TABLES'] ?? 60);

const PLACES = new Map<string, Place>(
  [
    ['thon-ben-da', 'Bến Đá', 'xã'], ['thon-dong-cao', 'Đồng Cao', 'xã'], ['thon-suoi-nga', 'Suối Ngà', 'xã'], ['thon-toan-thang', 'Toàn Thắng', 'xã'],
    ['thon-tong', 'Tống', 'xã'], ['thon-cong', 'Cống', 'xã'], ['thon-1', '1', 'thôn'], ['lang-tum', 'Tum', 'làng'],
  ].map(([id, name, type]) => [id!, place.parse({ id, name, type, level: 'village', parent: null })]),
); // prettier-ignore
const UNITS: Record<string, [unit: string, name: string]> = {
  'so-ho': ['hộ', 'Số hộ dùng nước sạch'],
  'ty-le': ['%', 'Tỷ lệ hộ dùng nước sạch'],
  'dien-tich': ['ha', 'Diện tích'],
};
const LOOKUPS: Lookups = {
  placesOf: placesLookup(PLACES),
  lifeOf: (id) => lifeOf(PLACES, id),
  successorsOf: () => [],
  spellingsOf: (id) => [PLACES.get(id)!.name, `${PLACES.get(id)!.type} ${PLACES.get(id)!.name}`],
  indicatorOf: (id) => id,
  unitOf: (id) => UNITS[id]?.[0],
  nameOf: (id) => UNITS[id]?.[1],
  today: '2026-12-31',
};

function sourceOf({ declared }: MadeUp): StatisticsSource {
  return statisticsSource.parse({
    id: 'thu',
    title: 'Bảng thử',
    publisher: 'Xã',
    licence: 'CC0',
    maxAge: 400,
    numbers: 'vi',
    from: { kind: 'file', path: 'raw/a.csv' },
    ...(parse(declared) as object),
  });
}

/** What comes of a table: every field of every row, or what is refused, by row and column. */
function readingOf(source: StatisticsSource, grid: Grid): { rows: unknown[]; refused: string[] } {
  const { rows, problems } = normaliseGrid(source, grid, LOOKUPS);
  return problems.length
    ? { rows: [], refused: problems.map(({ line, field, message }) => `${line} ${field}: ${message}`) }
    : { rows, refused: [] };
}

it(
  `the same table as .xlsx, .ods and .csv gives the same figures or the same refusal (${TABLES} tables)`,
  () => {
    let refusals = 0;
    let figures = 0;
    fc.assert(
      fc.property(fc.gen(), fc.constantFrom('1', 'true'), fc.boolean(), (gen, isTrue, english) => {
        const made = makeUp(gen);
        const source = sourceOf(made);
        const [xlsx] = readSpreadsheet('a.xlsx', toXlsx(made.table, isTrue));
        const [ods] = readSpreadsheet('a.ods', toOds(made.table, english));
        const csv = gridOfCsv('a.csv', toCsv(made.table, made.headingRows), ';');
        const fromCsv = readingOf(source, csv);
        expect(readingOf(source, xlsx!)).toEqual(fromCsv);
        expect(readingOf(source, ods!)).toEqual(fromCsv);
        // And what comes out is what was meant, not only three times the same.
        const told = [...new Set(fromCsv.refused.map((one) => Number(/^\d+/.exec(one)![0])))];
        expect(told.sort((a, b) => a - b)).toEqual(made.faults.toSorted((a, b) => a - b));
        if (made.faults.length) refusals++;
        else {
          expect(fromCsv.rows.map(brief)).toEqual(made.figures);
          figures += made.figures.length;
        }
      }),
      { numRuns: TABLES },
    );
    expect(refusals).toBeGreaterThan(TABLES / 20);
    expect(figures).toBeGreaterThan(TABLES);
  },
  Math.max(180_000, TABLES * 2_000),
);

function brief(row: unknown): string {
  const { REF_AREA, INDICATOR, TIME_PERIOD, OBS_VALUE, VALUE_MAX, COMPARATOR } = row as Record<
    string,
    string
  >;
  return `${REF_AREA} ${INDICATOR} ${TIME_PERIOD} ${COMPARATOR}${OBS_VALUE}${VALUE_MAX && `–${VALUE_MAX}`}`;
}
