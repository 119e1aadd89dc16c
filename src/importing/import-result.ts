import type { ImportWarning } from './line.ts';
import type { LevelName } from './understand/administrative-units.ts';
import type { Signature } from './understand/signature.ts';

/** `YYYY`, `YYYY-MM`, `YYYY-Qn` or `YYYY-MM-DD`. */
export type Period = string;

/**
 * What the importer understood, as a contract with anyone who checks it (the import result of `--json`).
 * Unknown is null, never an empty string or a guess. Paths are printed labels joined by dots, `~2` marks the
 * second use of a label under one parent; text before the first section is `preamble`.
 */
export interface ImportResult {
  status: 'ok' | 'warning';
  warnings: ImportWarning[];
  metadata: ResultMetadata;
  outline: { path: string; label: string; heading: string; level: number }[];
  bullets: { sectionPath: string; marker: string; count: number }[];
  indicators: ResultIndicator[];
  /** `start` is null where only an end is set: “trước ngày 15/6/2023”; both are for a school year or a season, whose days no text says. */
  roadmap: { period: string; start: Period | null; end: Period | null; sectionPath: string; tasks: number }[];
  responsibilities: { agency: string; sectionPath: string; tasks: number }[];
  citations: ResultCitation[];
  /** `date` is null where the term comes back: “trước ngày 15/12 hằng năm”. */
  deadlines: { text: string; date: Period | null; sectionPath: string }[];
  footnotes: { n: number; text: string; sectionPath: string }[];
}

export interface ImportRefusal {
  status: 'rejected';
  reason: string;
}

export interface ResultMetadata {
  docType: string | null;
  title: string | null;
  number: string | null;
  symbol: string | null;
  place: string | null;
  date: string | null;
  year: number | null;
  issuer: string | null;
  level: LevelName | null;
  province: string | null;
  district: string | null;
  commune: string | null;
  signer: Signature | null;
  recipients: string[];
  legalBases: string[];
}

export interface ResultIndicator {
  text: string;
  value: number;
  upper: number | null;
  unit: string | null;
  comparator: '>=' | '>' | '<=' | '<' | '=' | 'approx';
  period: Period | null;
  sectionPath: string;
}

export interface ResultCitation {
  number: string;
  type: string | null;
  date: string | null;
  issuer: string | null;
  sectionPath: string;
  mentions: number;
}
