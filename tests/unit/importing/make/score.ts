import type { ImportResult } from '../../../../src/importing/import-result.ts';

/** Precision, recall and F1 of what was found against an annotation made by reading. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
  missing: string[];
  extra: string[];
}

export interface Annotation {
  metadata: Record<string, unknown> & {
    signer: { nameLine: number; role: string; onBehalf: string } | null;
    recipients: string[];
    legalBases: string[];
  };
  outline: { path: string; label: string; heading: string; level: number }[];
  bullets: ImportResult['bullets'];
  indicators: Record<string, unknown>[];
  roadmap: ImportResult['roadmap'];
  responsibilities: ImportResult['responsibilities'];
  citations: (Omit<ImportResult['citations'][number], never> & Record<string, unknown>)[];
  deadlines: { date: string; sectionPath: string }[];
  footnotes: { n: number; sectionPath: string }[];
}

/** Scores facts, each written as one string; a fact counted twice must be found twice. */
export function score(expected: readonly string[], found: readonly string[]): Score {
  const left = [...found];
  const missing = expected.filter((fact) => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const hits = expected.length - missing.length;
  const precision = found.length ? hits / found.length : 1;
  const recall = expected.length ? hits / expected.length : 1;
  return {
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    missing,
    extra: left,
  };
}

/** Facts of each category as strings; headings are compared by the words the annotation gives. */
export function facts(
  annotation: Annotation,
  plan: ImportResult,
  sourceLines: readonly string[],
): Record<string, [string[], string[]]> {
  const { metadata } = annotation;
  const name = metadata.signer
    ? sourceLines[metadata.signer.nameLine - 1]!.trim()
        .split(/\s{3,}/u)
        .at(-1)!
    : null;
  const flat = (values: object): string[] =>
    Object.entries(values).flatMap(([key, value]) =>
      Array.isArray(value) ? value.map((item) => `${key}=${String(item)}`) : [`${key}=${String(value)}`],
    );
  const expectedMeta = {
    ...metadata,
    signer: metadata.signer && `${metadata.signer.onBehalf}|${metadata.signer.role}|${name}`,
  };
  const signer = plan.metadata.signer;
  const foundMeta = {
    ...plan.metadata,
    signer: signer && `${signer.onBehalf}|${signer.role}|${signer.name}`,
  };
  const headings = new Map(annotation.outline.map((entry) => [entry.path, entry.heading]));
  const outline = (entry: { path: string; label: string; heading: string; level: number }): string =>
    `${entry.path}|${entry.label}|${entry.level}|${entry.heading.slice(0, headings.get(entry.path)?.length ?? 20)}`;
  const pick =
    (keys: readonly string[]) =>
    (item: object): string =>
      keys.map((key) => String((item as Record<string, unknown>)[key])).join('|');
  const pair = (
    expected: readonly object[],
    found: readonly object[],
    keys: readonly string[],
  ): [string[], string[]] => [expected.map(pick(keys)), found.map(pick(keys))];
  return {
    metadata: [flat(expectedMeta), flat(foundMeta)],
    outline: [
      [
        ...annotation.outline.map(outline),
        ...annotation.bullets.map(pick(['sectionPath', 'marker', 'count'])),
      ],
      [...plan.outline.map(outline), ...plan.bullets.map(pick(['sectionPath', 'marker', 'count']))],
    ],
    indicators: pair(annotation.indicators, plan.indicators, [
      'sectionPath',
      'value',
      'upper',
      'unit',
      'comparator',
    ]),
    roadmap: pair(annotation.roadmap, plan.roadmap, ['period', 'start', 'end', 'sectionPath', 'tasks']),
    responsibilities: pair(annotation.responsibilities, plan.responsibilities, [
      'agency',
      'sectionPath',
      'tasks',
    ]),
    citations: pair(annotation.citations, plan.citations, [
      'number',
      'type',
      'date',
      'issuer',
      'sectionPath',
      'mentions',
    ]),
    deadlines: pair(annotation.deadlines, plan.deadlines, ['date', 'sectionPath']),
    footnotes: pair(annotation.footnotes, plan.footnotes, ['n', 'sectionPath']),
  };
}

/** Least F1 that each category must reach, on the source plans and on documents written for the purpose. */
export const LEAST: Record<string, number> = {
  metadata: 0.98,
  outline: 0.98,
  citations: 0.98,
  roadmap: 0.98,
  responsibilities: 0.98,
  indicators: 0.95,
  deadlines: 0.98,
  footnotes: 0.98,
};
