import type { ImportWarning } from '../line.ts';
import type { NeutralIndicator } from '../neutral.ts';
import type { Structure } from './structure.ts';
import { readTables, type TableLine } from './tables.ts';

/** Targets and measured baselines of a plan, from sentences and from tables. */
export function readIndicators(
  structure: Structure,
  appendices: readonly TableLine[],
): { found: (NeutralIndicator & { line: number })[]; warnings: ImportWarning[] } {
  const rows = structure.clauses.map(({ clause, path }) => ({ text: clause.text, line: clause.line, path }));
  return { found: [...readTables(rows), ...readTables(appendices)], warnings: [] };
}
