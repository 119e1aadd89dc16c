import { namesDoer, TASK, TIME, WORKS } from '../../kinds/plan/tables/table-columns.ts';
import { labelledParts, partOf } from '../../kinds/plan/tasks/table-tasks.ts';
import { splitBodies } from '../../kinds/plan/tasks/split-bodies.ts';
import {
  type Deadline,
  findDates,
  findMonths,
  findQuarters,
  readRoadmapHeading,
} from '../../kinds/plan/terms/time.ts';
import { dayBefore } from '../../kinds/plan/terms/period.ts';
import { yearBelow } from '../../kinds/plan/terms/term-context.ts';
import type { Duty } from './duties.ts';
import { rowsUnder, type TableLine } from './tables.ts';

/** What a table of tasks says: who leads which rows, and by when. */
export interface TaskTables {
  duties: Duty[];
  deadlines: (Deadline & { path: string; line: number })[];
  /** Lines of all rows read, which are not looked through again as running text. */
  lines: Set<number>;
}

/** Columns of a table of tasks, found in its heading row. */
interface Columns {
  task: number;
  lead: number;
  time: number;
  /** The heading of the time column itself asks for an end: “Thời hạn hoàn thành”. */
  asks: boolean;
}

/**
 * Tables whose heading row names who leads: one duty for each body with the number of its rows, one deadline for each
 * time that is a day, month or quarter. “Thường xuyên”, years and spans of years set no deadline.
 * @param year the year of the plan, for times without one
 */
export function readTaskTables(lines: readonly TableLine[], year: number | null): TaskTables {
  const duties = new Map<string, Duty>();
  const result: TaskTables = { duties: [], deadlines: [], lines: new Set() };
  let under: Columns | null = null;
  let lead = '';
  for (const { cells, columns, group, path, line, above } of rowsUnder(lines, headingOf)) {
    if (columns !== under) lead = '';
    under = columns;
    if (!/\p{L}{2}/u.test(cells[columns.task] ?? '')) continue;
    // A row that only names a group of tasks has neither body nor time; a merged cell goes on from above.
    const own = cells[columns.lead] || above?.get(columns.lead) || '';
    const others = cells.filter((cell, at) => at > columns.task && cell);
    if (!own && !others.length) continue;
    lead = own || lead;
    result.lines.add(line);
    // Who only helps leads nothing, also where one cell names both.
    const bodies = labelledParts(lead)
      .filter(({ own: part }) => part === undefined || part === 'lead')
      .flatMap(({ names }) => splitBodies(names.replace(/[.;,]+$/u, ''), () => undefined));
    for (const agency of bodies.map((body) => partOf(body).name)) {
      const key = `${path} ${agency}`;
      const known = duties.get(key);
      if (known) known.tasks++;
      else duties.set(key, { agencies: [agency], printed: agency, path, tasks: 1, line });
    }
    const time = columns.time >= 0 ? cells[columns.time] || above?.get(columns.time) || '' : '';
    const deadline =
      time && (columns.asks || SETS_TERM.test(time))
        ? deadlineOf(time, yearBelow([group], year ?? undefined))
        : undefined;
    if (deadline) result.deadlines.push({ ...deadline, path, line });
  }
  return { ...result, duties: [...duties.values()] };
}

function headingOf(cells: readonly string[]): Columns | null {
  const said = cells.findIndex((cell) => cell.length < 60 && namesDoer(cell));
  const lead = said >= 0 ? said : onlyBodies(cells);
  const task = [TASK, WORKS]
    .map((words) => cells.findIndex((cell, at) => at !== lead && words.test(cell) && cell.length < 60))
    .find((at) => at >= 0);
  if (lead < 0 || task === undefined) return null;
  const time = cells.findIndex(
    (cell, at) => at !== lead && at !== task && cell.length < 60 && TIME.test(cell),
  );
  return { task, lead, time, asks: time >= 0 && SETS_TERM.test(cells[time]!) };
}

/** “Đơn vị” in a table of what is to be done by when, and of nothing that is counted: who does it. */
function onlyBodies(cells: readonly string[]): number {
  const plain = cells.every(
    (cell) => !cell || BODIES.test(cell) || BESIDE.test(cell) || TASK.test(cell) || TIME.test(cell),
  );
  return plain && cells.some((cell) => TIME.test(cell)) ? cells.findIndex((cell) => BODIES.test(cell)) : -1;
}

const BODIES = /^(?:đơn vị|bộ phận|cơ quan|lực lượng|người làm)$/iu;
const BESIDE = /^(?:stt|tt|số tt|địa điểm|ghi chú|sản phẩm)$/iu;

/** Words that make the time of a cell a term; “Tháng 9/2025” only says when, which is the roadmap's. */
const SETS_TERM = /trước|chậm nhất|muộn nhất|đến hết|hết|hoàn thành|xong|không quá|hạn/iu;

function deadlineOf(cell: string, year: number | undefined): Deadline | undefined {
  const before = /trước/iu.test(cell);
  const bare = cell.replace(
    /^(?:(?:hoàn thành|xong|chậm nhất|trước|trong|đến|hết|là|vào)\s+)+(?:ngày\s+)?/iu,
    '',
  );
  const dates = findDates(bare);
  const last = dates.at(-1);
  const period = last ? undefined : readRoadmapHeading(bare, year);
  const inText = last ?? [...findMonths(bare), ...findQuarters(bare)].at(-1);
  const date = period?.end ?? inText?.end;
  if (date === undefined || /^\d{4}$/.test(date)) return undefined;
  // “trước tháng 6/2024” is over when May is; a day after “trước” stays as it is written.
  const first = period?.start ?? inText?.start ?? date;
  const end = before && !last ? dayBefore(first) : date;
  return { words: cell, kind: before ? 'before' : 'by', date: end };
}
