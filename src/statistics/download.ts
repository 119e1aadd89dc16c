import { dsvFormat } from 'd3-dsv';
import type { Observation } from '../schemas/observation.ts';
import { COLUMNS } from '../schemas/observation.ts';
import { harmless } from './harmless.ts';

const csv = dsvFormat(',');
/** Spreadsheet programs read UTF-8 only behind this mark. */
const BOM = '\uFEFF';

/** A table as CSV (RFC 4180), UTF-8 with byte order mark, LF line ends; no text in it is worked out as a formula. */
export function writeCsv(
  columns: readonly string[],
  rows: readonly Record<string, string | number | undefined>[],
): string {
  const safe = rows.map((row) => Object.fromEntries(columns.map((name) => [name, safeValue(row[name])])));
  return `${BOM}${csv.format(safe, [...columns])}\n`;
}

function safeValue(value: string | number | undefined): string | number | undefined {
  return typeof value === 'string' ? harmless(value) : value;
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
