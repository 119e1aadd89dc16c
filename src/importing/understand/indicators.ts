import { POINTS } from '../../kinds/plan/figures.ts';
import { type Figure, type Target, findFigures } from '../../kinds/plan/targets/targets.ts';
import type { ResultIndicator } from '../import-result.ts';
import { yearBelow } from '../../kinds/plan/terms/term-context.ts';
import { periodOf, readMeasured } from './measured.ts';
import type { Structure } from './structure.ts';
import { readTables, type TableLine } from './tables.ts';

type Found = ResultIndicator & { line: number };

/** Targets and measured baselines of a plan, from sentences and from tables; `targets` with the doubts about their wording. */
export function readIndicators(
  structure: Structure,
  rows: readonly TableLine[],
  appendices: readonly TableLine[],
  title: string | null,
): { found: Found[]; targets: (Target & { line: number })[] } {
  const titled = yearBelow([title ?? ''], undefined);
  const byId = new Map(structure.clauses.map((entry) => [entry.clause.id, entry]));
  const figures = findFigures(structure.tree.clauses)
    // A row of a table is read by its columns; how much may be lent, and to whom, is a rule; “19/19 tiêu chí” says all of them.
    .filter(
      ({ target, aim }) =>
        aim !== 'rule' &&
        !target.unit.startsWith(`/${target.written} `) &&
        !byId.get(target.clause)!.clause.text.startsWith('|'),
    );
  const told = new Set(figures.map(({ target, at }) => `${target.clause} ${at}`));
  const targets = figures.map(({ target }) => ({ ...target, line: byId.get(target.clause)!.clause.line }));
  return {
    found: [
      ...figures.map((figure) => ofFigure(figure, byId.get(figure.target.clause)!, titled)),
      ...readMeasured(structure, (clause, at) => told.has(`${clause} ${at}`), titled),
      ...readTables(rows),
      ...readTables(appendices),
    ],
    targets,
  };
}

function ofFigure(
  { target, at, aim }: Figure,
  { clause, ancestors, path }: Structure['clauses'][number],
  titled: number | undefined,
): Found {
  return {
    text: target.words,
    value: target.value,
    upper: target.upper ?? null,
    // Document grammar, “Comparators”: a change of a rate is in percentage points.
    unit: target.unit === POINTS ? 'pp' : target.unit,
    // A range says both ends; no comparator is left.
    comparator: target.upper === undefined ? target.comparator : '=',
    // Only what is aimed at is of the year that the title names.
    period: periodOf([...ancestors, clause], at, target.written.length, aim === 'aim' ? titled : undefined),
    sectionPath: path,
    line: clause.line,
  };
}
