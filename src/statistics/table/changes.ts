import type { Row } from './normalise.ts';

/** What a pull would change in the rows of a source. */
export interface Changes {
  added: Row[];
  removed: Row[];
  changed: { before: Row; after: Row }[];
  /** Series whose figures were never below zero and now are, or the other way round. */
  flipped: string[];
  /** Share of the old rows that change or go, from 0 to 1. */
  share: number;
}

/** Compares two states of a source, row by row of the same indicator, place, time, kind, standard, group and reference. */
export function compareRows(before: readonly Row[], after: readonly Row[]): Changes {
  const old = numbered(before);
  const fresh = numbered(after);
  const removed = [...old].filter(([key]) => !fresh.has(key)).map(([, row]) => row);
  const added = [...fresh].filter(([key]) => !old.has(key)).map(([, row]) => row);
  const changed = [...old].flatMap(([key, row]) => {
    const next = fresh.get(key);
    return next && differ(row, next) ? [{ before: row, after: next }] : [];
  });
  return {
    added,
    removed,
    changed,
    flipped: flippedSeries(before, after),
    share: before.length ? (changed.length + removed.length) / before.length : 0,
  };
}

export function isEmpty({ added, removed, changed }: Changes): boolean {
  return added.length + removed.length + changed.length === 0;
}

/** Columns that the older table did not have yet say nothing of a change. */
function differ(before: Row, after: Row): boolean {
  return (Object.keys(before) as (keyof Row)[]).some((column) => before[column] !== after[column]);
}

/** Rows by what they speak of; rows that speak of the same (sources that disagree) are told apart by order. */
function numbered(rows: readonly Row[]): Map<string, Row> {
  const result = new Map<string, Row>();
  const next = new Map<string, number>();
  for (const row of rows) {
    const key = [seriesOf(row), row.TIME_PERIOD, row.REFERENCE].join('|');
    const number = next.get(key) ?? 0;
    result.set(`${key}|${number}`, row);
    next.set(key, number + 1);
  }
  return result;
}

function flippedSeries(before: readonly Row[], after: readonly Row[]): string[] {
  const old = signs(before);
  const fresh = signs(after);
  return [...fresh]
    .filter(([series, sign]) => {
      const was = old.get(series);
      return was !== undefined && was !== 0 && sign !== was;
    })
    .map(([series]) => series.split('|').filter(Boolean).join(', '));
}

/** 1 or −1 where all figures of a series have that sign, else 0. */
function signs(rows: readonly Row[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const row of rows) {
    const sign = Math.sign(Number(row.OBS_VALUE)) || 1;
    const series = seriesOf(row);
    result.set(series, (result.get(series) ?? sign) === sign ? sign : 0);
  }
  return result;
}

function seriesOf(row: Row): string {
  return [row.INDICATOR, row.REF_AREA, row.KIND, row.STANDARD, row.GROUP].join('|');
}
