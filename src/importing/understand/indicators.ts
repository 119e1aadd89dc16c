import { POINTS } from '../../kinds/plan/figures.ts';
import { type Target, findTargets } from '../../kinds/plan/targets.ts';
import type { ResultIndicator } from '../import-result.ts';
import { readMeasured, yearOf } from './measured.ts';
import type { Structure } from './structure.ts';
import { readTables, type TableLine } from './tables.ts';

type Found = ResultIndicator & { line: number };

/** Targets and measured baselines of a plan, from sentences and from tables; `targets` with the doubts about their wording. */
export function readIndicators(
  structure: Structure,
  rows: readonly TableLine[],
  appendices: readonly TableLine[],
): { found: Found[]; targets: (Target & { line: number })[] } {
  const byId = new Map(structure.clauses.map((entry) => [entry.clause.id, entry]));
  const targets = findTargets(structure.tree.clauses)
    // A row of a table is read by its columns.
    .filter((target) => !byId.get(target.clause)!.clause.text.startsWith('|'))
    .map((target) => ({ ...target, line: byId.get(target.clause)!.clause.line }));
  return {
    found: [
      ...targets.map((target) => ofTarget(target, byId.get(target.clause)!)),
      ...readMeasured(structure),
      ...readTables(rows),
      ...readTables(appendices),
    ],
    targets,
  };
}

function ofTarget(target: Target, { clause, path }: Structure['clauses'][number]): Found {
  return {
    text: target.words,
    value: target.value,
    upper: target.upper ?? null,
    // Document grammar, “Comparators”: a change of a rate is in percentage points.
    unit: target.unit === POINTS ? 'pp' : target.unit,
    // A range says both ends; no comparator is left.
    comparator: target.upper === undefined ? target.comparator : '=',
    period: yearOf(target.words, target.written) ?? yearOf(clause.text, target.written),
    sectionPath: path,
    line: clause.line,
  };
}
