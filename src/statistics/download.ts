import { dsvFormat } from 'd3-dsv';
import type { Observation } from '../schemas/observation.ts';
import { COLUMNS } from '../schemas/observation.ts';
import { harmless } from './harmless.ts';

const csv = dsvFormat(',');
/** Spreadsheet programs read UTF-8 only behind this mark. */
const BOM = '\uFEFF';

export type CsvRows = readonly Record<string, string | number | undefined>[];

/** A table as CSV (RFC 4180), UTF-8 with byte order mark, LF line ends; no text in it is worked out as a formula. */
export function writeCsv(columns: readonly string[], rows: CsvRows): string {
  return joinCsv(columns, [csvLines(columns, rows)]);
}

/** Rows of such a table, each with its line end. */
export function csvLines(columns: readonly string[], rows: CsvRows): string {
  let lines = '';
  for (const row of rows) lines += `${columns.map((name) => cell(row[name])).join()}\n`;
  return lines;
}

/** The whole table. @param parts rows as `csvLines` gives them */
export function joinCsv(columns: readonly string[], parts: readonly string[]): string {
  return `${BOM}${csv.formatRow([...columns])}\n${parts.join('')}`;
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? csv.formatValue(harmless(value)) : String(value);
}

export const DOWNLOAD_COLUMNS = [
  ...COLUMNS,
  'INDICATOR_NAME',
  'REF_AREA_NAME',
  'REFERENCE_TITLE',
  'REFERENCE_URL',
] as const;

/** A figure as one row of the long form, with names beside ids. */
export function downloadRow(
  row: Observation,
  names: { indicator: string; place: string; reference: { title: string; url?: string | undefined } },
): Record<(typeof DOWNLOAD_COLUMNS)[number], string> {
  return {
    INDICATOR: row.indicator,
    REF_AREA: row.place,
    TIME_PERIOD: row.period,
    PERIOD_LABEL: row.periodLabel,
    OBS_VALUE: String(row.value),
    VALUE_MAX: row.valueMax === undefined ? '' : String(row.valueMax),
    WRITTEN: row.written,
    UNIT_MEASURE: row.unit,
    OBS_STATUS: row.status,
    KIND: row.kind,
    COMPARATOR: row.comparator ?? '',
    STANDARD: row.standard,
    GROUP: row.group,
    REFERENCE: row.reference,
    CLAUSE: row.clause ?? '',
    NOTE: row.note,
    INDICATOR_NAME: names.indicator,
    REF_AREA_NAME: names.place,
    REFERENCE_TITLE: names.reference.title,
    REFERENCE_URL: names.reference.url ?? '',
  };
}
