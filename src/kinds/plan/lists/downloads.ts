import type { Content } from '../../../content/content.ts';
import { remembered } from '../../../remembered.ts';
import { csvLines, joinCsv, writeCsv, type CsvRows } from '../../../statistics/download.ts';
import { dueOf, timesIn, type Due, type Times } from './due.ts';
import { lastDay } from '../terms/period.ts';
import { planIndex, type PlacedTask } from '../plan-index.ts';
import { targetTable } from './target-table.ts';
import * as routes from '../../../routes.ts';

/** Targets of all plans; `clause` is an address below the site. */
export function targetsCsv(content: Content): string {
  const rows: CsvRows = targetTable(content).all.map((target) => ({
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
    status: target.place.plan.data.status,
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
      'status',
    ],
    rows,
  );
}

/** Tasks of all plans, plan by plan: rows of a plan that nobody changed are remembered. */
export function tasksCsv(content: Content): string {
  const index = planIndex(content);
  const tasks = Map.groupBy(index.tasks, ({ place }) => place.plan.id);
  const parts = index.plans.map(({ id }) =>
    remembered('rows of the tasks of a plan', index.setBy(id), () => {
      const times = timesIn(index, id);
      return csvLines(
        TASK_COLUMNS,
        (tasks.get(id) ?? []).map((task) => taskRow(task, times)),
      );
    }),
  );
  return joinCsv(TASK_COLUMNS, parts);
}

const TASK_COLUMNS = [
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
  'status',
] as const;

function taskRow(
  task: PlacedTask,
  times: Times,
): Record<(typeof TASK_COLUMNS)[number], string | number | undefined> {
  const { plan, name } = task.place;
  return {
    agency: task.agency,
    name: task.name,
    plan: plan.id,
    place: plan.data.place,
    year: plan.data.year,
    mode: task.mode,
    role: task.role,
    text: task.text,
    ...dueColumns(dueOf(times, task)),
    clause_name: name,
    clause: routes.plan(plan.id, task.clause),
    status: plan.data.status,
  };
}

/** When a task is due: in the words of the plan, and the last day where they give one. */
function dueColumns(due: readonly Due[]): { due: string | undefined; due_day: string | undefined } {
  const days = due.flatMap((each) => ('kind' in each ? [lastDay(each.end)] : []));
  return { due: due.map(({ words }) => words).join('; ') || undefined, due_day: days.sort().at(-1) };
}
