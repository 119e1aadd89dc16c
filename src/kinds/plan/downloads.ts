import type { Content } from '../../content/content.ts';
import { writeCsv } from '../../statistics/download.ts';
import { dueOf, timesIn, type Due } from './due.ts';
import { lastDay } from './period.ts';
import { planIndex } from './plan-index.ts';
import { targetTable } from './target-table.ts';
import * as routes from '../../routes.ts';

type Rows = Record<string, string | number | undefined>[];

/** Targets of all plans; `clause` is an address below the site. */
export function targetsCsv(content: Content): string {
  const rows: Rows = targetTable(content).all.map((target) => ({
    plan: target.place.plan.id,
    place: target.place.plan.data.place,
    level: target.place.plan.data.level,
    year: target.place.plan.data.year,
    indicator: target.observation?.indicator,
    value: target.value,
    value_max: target.upper,
    comparator: target.comparator,
    unit: target.unit,
    sense: target.sense,
    standard: target.observation?.standard || target.place.plan.data.standard,
    figure: target.printed,
    words: target.words,
    clause_name: target.place.name,
    clause: routes.plan(target.place.plan.id, target.clause),
  }));
  return writeCsv(
    [
      'plan',
      'place',
      'level',
      'year',
      'indicator',
      'value',
      'value_max',
      'comparator',
      'unit',
      'sense',
      'standard',
      'figure',
      'words',
      'clause_name',
      'clause',
    ],
    rows,
  );
}

export function tasksCsv(content: Content): string {
  const index = planIndex(content);
  const times = new Map(index.plans.map(({ id }) => [id, timesIn(index, id)]));
  const rows: Rows = index.tasks.map((task) => ({
    agency: task.agency,
    name: task.name,
    plan: task.place.plan.id,
    place: task.place.plan.data.place,
    year: task.place.plan.data.year,
    mode: task.mode,
    role: task.role,
    text: task.text,
    ...dueColumns(dueOf(times.get(task.place.plan.id)!, task)),
    clause_name: task.place.name,
    clause: routes.plan(task.place.plan.id, task.clause),
  }));
  return writeCsv(
    [
      'agency',
      'name',
      'plan',
      'place',
      'year',
      'mode',
      'role',
      'text',
      'due',
      'due_day',
      'clause_name',
      'clause',
    ],
    rows,
  );
}

/** When a task is due: in the words of the plan, and the last day where they give one. */
function dueColumns(due: readonly Due[]): { due: string | undefined; due_day: string | undefined } {
  const days = due.flatMap((each) => ('kind' in each ? [lastDay(each.end)] : []));
  return { due: due.map(({ words }) => words).join('; ') || undefined, due_day: days.sort().at(-1) };
}
