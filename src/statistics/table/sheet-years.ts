import { areApart, isPartOfYear, momentOfHeading } from './heading-words.ts';
import type { Row } from './row.ts';

/** Rows of one sheet of a workbook, or of one file of several. */
interface SheetRows {
  file: string;
  sheet?: string | undefined;
  rows: readonly Row[];
}

/** “T1”, “so-ho-quy-2” as names of files, where marks are rare; “xa-mot-t1” may be a village. */
const PART = /(?:^|[-_. ])(thang|tháng|quy|quý|^[tq](?=\d+$))[-_. ]?(\d{1,2}|[ivx]{1,4})(?=$|[-_. ])/iu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** Files that one pattern found, as sheets of one workbook: each is called by the month, the quarter or the one year in its name. */
export function filesAsSheets(tables: readonly SheetRows[]): (SheetRows & { path: string })[] {
  const files = [...Map.groupBy(tables, ({ file }) => file)];
  return files.map(([path, sheets]) => {
    const name = path.split('/').at(-1)!.replace(/\.\w+$/u, '');
    const [, kind = '', number] = PART.exec(name) ?? [];
    const years = [...name.matchAll(YEAR)].map(([year]) => year);
    const sheet = number ? `${/^t/iu.test(kind) ? 'tháng' : 'quý'} ${number}` : years.length === 1 ? years[0] : undefined;
    return { path, file: '', sheet, rows: sheets.flatMap(({ rows }) => rows) };
  });
} // prettier-ignore

/**
 * Sheets called “2022” and “2023” that were all read for one moment: the figures of one year would be published as those of the other.
 * Returns the sheets whose name is another time than all their figures were taken for, where a sheet beside them has the name of that time.
 */
export function sheetsOfOtherTimes<T extends SheetRows>(tables: readonly T[]): T[] {
  const named = tables.flatMap((table) => {
    const moment = table.sheet === undefined ? undefined : momentOfHeading(table.sheet);
    const periods = table.rows.map(({ TIME_PERIOD }) => TIME_PERIOD);
    return moment && periods.length > 0 && !periods.includes('') ? [{ table, moment, periods }] : [];
  });
  const isApart = ({ moment, periods }: (typeof named)[number]): boolean =>
    periods.every((period) => areApart(moment, period));
  const years = named
    .filter(
      (one) => isApart(one) && named.some((other) => other.table.file === one.table.file && !isApart(other)),
    )
    .map(({ table }) => table);
  return years.length ? years : sheetsOfParts(tables);
}

/** Sheets of several months or quarters that were all read for one moment. */
function sheetsOfParts<T extends SheetRows>(tables: readonly T[]): T[] {
  const parts = tables.filter(({ sheet, rows }) => rows.length > 0 && isPartOfYear(sheet ?? ''));
  const moments = (table: T): string => [...new Set(table.rows.map(({ TIME_PERIOD }) => TIME_PERIOD))].join(' ');
  return [...Map.groupBy(parts, (table) => `${table.file}|${moments(table)}`).values()].find((same) => same.length > 1) ?? [];
} // prettier-ignore
