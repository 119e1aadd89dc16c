import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { docx, p, table } from './docx.ts';
import type { ImportResult } from '../../../../src/importing/import-result.ts';

/** What a reader wrote down about a made-up document; one fact a line, parts separated by `|`, `null` for none. */
export interface Reading {
  /** Fields that are not null; the signer as `onBehalf|role|name`. */
  metadata: Record<string, unknown>;
  /** path|label|first words of the heading */
  outline: string[];
  /** path|sign|count */
  bullets: string[];
  /** path|value|upper|unit|comparator */
  indicators: string[];
  /** period|start|end|path|tasks */
  roadmap?: string[];
  /** agency|path|tasks */
  responsibilities?: string[];
  /** number|type|date|issuer|path|mentions */
  citations: string[];
  /** date|path */
  deadlines: string[];
  /** n|path */
  footnotes?: string[];
}

/** A made-up document with what a person reads in it. */
export interface Document {
  name: string;
  text: string;
  reading: Reading;
}

/** Documents of a folder of tests/fixtures, each a `.txt` with its `.yaml`. */
export function documentsIn(folder: string): Document[] {
  const path = fileURLToPath(new URL(`../../../fixtures/${folder}/`, import.meta.url));
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file.replace('.txt', ''),
      text: readFileSync(join(path, file), 'utf8'),
      reading: parse(readFileSync(join(path, file.replace('.txt', '.yaml')), 'utf8')) as Reading,
    }));
}

/** Documents of this test's own making, with what a person reads in them, written down before the importer saw them. */
export const UNSEEN = documentsIn('importing/unseen');

/** Facts of each category, as read and as found. */
export function readings(reading: Reading, plan: ImportResult): Record<string, [string[], string[]]> {
  const { metadata } = plan;
  const signer = metadata.signer;
  const flat = (values: Record<string, unknown>): string[] =>
    Object.entries(values).flatMap(([key, value]) =>
      Array.isArray(value)
        ? value.map((item) => `${key}=${item}`)
        : value === null
          ? []
          : [`${key}=${value}`],
    );
  const starts = new Map(reading.outline.map((line) => [line.split('|')[0]!, line.split('|')[2]!.length]));
  const row = (...parts: unknown[]): string => parts.map(String).join('|');
  return {
    metadata: [
      flat(reading.metadata),
      flat({ ...metadata, signer: signer && row(signer.onBehalf, signer.role, signer.name) }),
    ],
    outline: [
      [...reading.outline, ...reading.bullets],
      [
        ...plan.outline.map(({ path, label, heading }) =>
          row(path, label, heading.slice(0, starts.get(path) ?? 30)),
        ),
        ...plan.bullets.map(({ sectionPath, marker, count }) => row(sectionPath, marker, count)),
      ],
    ],
    indicators: [
      reading.indicators,
      plan.indicators.map(({ sectionPath, value, upper, unit, comparator }) =>
        row(sectionPath, value, upper, unit, comparator),
      ),
    ],
    roadmap: [
      reading.roadmap ?? [],
      plan.roadmap.map(({ period, start, end, sectionPath, tasks }) =>
        row(period, start, end, sectionPath, tasks),
      ),
    ],
    responsibilities: [
      reading.responsibilities ?? [],
      plan.responsibilities.map(({ agency, sectionPath, tasks }) => row(agency, sectionPath, tasks)),
    ],
    citations: [
      reading.citations,
      plan.citations.map(({ number, type, date, issuer, sectionPath, mentions }) =>
        row(number, type, date, issuer, sectionPath, mentions),
      ),
    ],
    deadlines: [reading.deadlines, plan.deadlines.map(({ date, sectionPath }) => row(date, sectionPath))],
    footnotes: [reading.footnotes ?? [], plan.footnotes.map(({ n, sectionPath }) => row(n, sectionPath))],
  };
}

/** The same document as an office would type it into Word: columns and tables as tables, every other line a paragraph. */
export function typedInWord(text: string): Uint8Array {
  const parts: string[] = [];
  let columns: string[][] = [];
  let rows: string[][][] = [];
  const close = (): void => {
    if (columns.length)
      parts.push(table([[0, 1].map((side) => columns.flatMap((line) => line[side]! || []))]));
    if (rows.length) parts.push(table(rows));
    columns = [];
    rows = [];
  };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  lines.forEach((line) => {
    const sides =
      line.includes('|') || /^\s*Số:?\s|ngày\s{2,}/u.test(line) ? [] : line.trim().split(/\s{4,}/u);
    const number = /^\s*(Số.*?[-/]\S+)\s{4,}(\S.*)$/u.exec(line);
    const right = /^\s{20,}\S/u.test(line);
    if (line.startsWith('|')) {
      if (columns.length) close();
      rows.push(
        line
          .slice(1, line.lastIndexOf('|'))
          .split('|')
          .map((cell) => [cell.trim()]),
      );
    } else if (number) columns.push([number[1]!, number[2]!]);
    else if (sides.length === 2) columns.push(sides);
    else if (right && columns.length) columns.push(['', line.trim()]);
    else if (columns.length && /^\s*[-*]/u.test(line)) columns.push([line.trim(), '']);
    else {
      close();
      parts.push(p(line.trim()));
    }
  });
  close();
  return docx({ body: parts.join('') });
}
