import type { Coverage } from '../conservation/coverage.ts';

/** One thing the importer read, for the reviewer. */
export interface Finding {
  /** “Tiêu đề”, “Chỉ tiêu”, “Văn bản dẫn” … */
  label: string;
  value: string;
  sure: boolean;
  /** Why it is not sure. */
  why?: string;
}

/** One paragraph of the source and what was read in it. */
export interface ReviewRow {
  line: number;
  page?: number;
  source: string;
  findings: Finding[];
}

/** Everything a reviewer needs to compare a plan with its source. */
export interface Review {
  /** Name of the source file as given. */
  file: string;
  id: string;
  /** Format and encoding in words. */
  encoding: string;
  /** Front matter: what was understood, with the line it came from. */
  fields: (Finding & { line: number | null })[];
  rows: ReviewRow[];
  /** What became of every letter of the file. */
  coverage: Coverage;
  /** Remarks on the whole file. */
  notes: string[];
}

/** Findings a person must look at, with their source line. */
export function unsureOf(review: Review): { line: number | null; source: string; finding: Finding }[] {
  return [
    ...review.fields
      .filter((field) => !field.sure)
      .map((field) => ({ line: field.line, source: '', finding: field })),
    ...review.rows.flatMap((row) =>
      row.findings
        .filter((finding) => !finding.sure)
        .map((finding) => ({ line: row.line, source: row.source, finding })),
    ),
  ];
}
