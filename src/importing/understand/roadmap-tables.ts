import { readSeason, readStepTime } from '../../kinds/plan/terms/periods.ts';
import { TASK, WORKS } from '../../kinds/plan/tables/table-columns.ts';
import { MARK } from '../../kinds/plan/tables/table-rows.ts';
import { beginAndEnd } from '../../kinds/plan/terms/table-times.ts';
import { yearBelow } from '../../kinds/plan/terms/term-context.ts';
import type { RoadmapStep } from './roadmap.ts';
import { rowsUnder, type TableLine } from './tables.ts';

/** Heads of the column that says when, and of those that say what. */
const STAGE_COLUMN = /^(?:các\s+)?(?:giai đoạn|mốc)(?:\s|$)/iu;
const TIME_COLUMN =
  /^(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hoàn thành|hạn hoàn thành|ngày hoàn thành|tháng|quý|mốc thời gian)/iu;
const BEFORE = /(?<!\p{L})(?:trước|chậm nhất|muộn nhất)(?!\p{L})/iu;
const STEP_COLUMN = /giai đoạn|bước|việc/iu;

/** A table of times: one column says when, or each of several is a time and marked. */
interface TimeColumns {
  task: number;
  time: number;
  /** `Tháng`, `Quý`: what the heading says for cells that are numbers alone. */
  named: string;
  marked: { at: number; words: string; year: number | undefined }[];
  /** The heading sets an end and no begin: “Hoàn thành trước ngày”. */
  before: boolean;
  /** Columns of a begin and of an end, where the time stands in two. */
  span: { begin: number; end: number } | undefined;
}

/**
 * Rows of tables that say when: each is a step with one task, or with those of all rows that a time reaches over; “Thường xuyên”,
 * “Cả năm” set no time.
 */
export function readTimeTables(lines: readonly TableLine[], year: number | undefined): RoadmapStep[] {
  return [...timedRows(lines, year), ...titledRows(lines, year)];
}

function timedRows(lines: readonly TableLine[], year: number | undefined): RoadmapStep[] {
  let last: RoadmapStep | undefined;
  return [...rowsUnder(lines, timeColumnsOf)].flatMap(({ cells, columns, group, path, line, above }) => {
    const under = last;
    last = undefined;
    if (!cells[columns.task]) return [];
    const ofYear = yearBelow([group], year);
    const step = (words: string, of = ofYear): RoadmapStep[] => {
      const time = words ? (readStepTime(words, of) ?? readSeason(words)) : undefined;
      return time
        ? [{ period: words, start: time.start, end: time.end, sectionPath: path, tasks: 1, line }]
        : [];
    };
    if (columns.span) {
      const [begin, end] = [columns.span.begin, columns.span.end].map(
        (at) => cells[at] || above?.get(at) || '',
      );
      const [from, to] = [step(begin!)[0], step(end!)[0]];
      return from && to ? [{ ...from, period: `${begin} – ${end}`, end: to.end }] : [];
    }
    if (columns.time >= 0) {
      const printed = cells[columns.time] || above?.get(columns.time) || '';
      const words = columns.named && NUMBERS.test(printed) ? `${columns.named} ${printed}` : printed;
      if (under && !cells[columns.time] && words === under.period) {
        under.tasks++;
        last = under;
        return [];
      }
      const steps = step(words).map((one) => (columns.before ? { ...one, start: null } : one));
      last = steps[0];
      return steps;
    }
    return runsOf(columns.marked, cells).flatMap(([first, last]) => {
      const from = step(first!.words, first!.year ?? ofYear);
      const to = step(last!.words, last!.year ?? ofYear);
      const period = first === last ? first!.words : `${first!.words} – ${last!.words}`;
      return from[0] && to[0] ? [{ ...from[0], period, end: to[0].end }] : [];
    });
  });
}

/** Rows of a table without times below a title that is one, `Tháng 9/2025` over the whole width: a step with as many tasks. */
function titledRows(lines: readonly TableLine[], year: number | undefined): RoadmapStep[] {
  const steps: RoadmapStep[] = [];
  for (const { cells, columns, group, path, line } of rowsUnder(lines, untimedColumnsOf)) {
    const time = cells[columns.task] && group ? readStepTime(group, year) : undefined;
    if (!time || cells.includes(group)) continue;
    const known = steps.find(({ period, sectionPath }) => period === group && sectionPath === path);
    if (known) known.tasks++;
    else steps.push({ period: group, start: time.start, end: time.end, sectionPath: path, tasks: 1, line });
  }
  return steps;
}

/** A heading row that counts its rows and says what is to be done, but not when. */
function untimedColumnsOf(cells: readonly string[]): { task: number } | null {
  if (!cells.some((cell) => COUNTS.test(cell)) || timeColumnsOf(cells)) return null;
  const task = cells.findIndex((cell) => cell.length < 60 && (TASK.test(cell) || STEP_COLUMN.test(cell)));
  return task < 0 ? null : { task };
}

const COUNTS = /^(?:S?TT|số TT|số thứ tự)$/iu;

/** `3`, `5 - 6`, `III` below “Tháng”, “Quý”. */
const NUMBERS = /^(?:\d{1,2}|[IVX]{1,4})(?:\s*[-–,]\s*(?:\d{1,2}|[IVX]{1,4}))*$/u;

/** First and last of the columns that are marked one beside the other: “x” below “Quý I” and “Quý II” is one step. */
function runsOf(marked: TimeColumns['marked'], cells: readonly string[]): TimeColumns['marked'][] {
  const runs: TimeColumns['marked'][] = [];
  let last = -2;
  for (const column of marked) {
    if (!MARK.test(cells[column.at] ?? '')) continue;
    if (column.at === last + 1) runs.at(-1)![1] = column;
    else runs.push([column, column]);
    last = column.at;
  }
  return runs;
}

function timeColumnsOf(cells: readonly string[]): TimeColumns | null {
  const headed = cells.findIndex(
    // “Quý III/2024” is a time, no name of a column.
    (cell) => cell.length < 60 && TIME_COLUMN.test(cell) && !/^(?:tháng|quý)\s+[\dIVX]/iu.test(cell),
  );
  // “Giai đoạn” alone holds the times, beside “Thời gian” the names of steps.
  const time = headed >= 0 ? headed : cells.findIndex((cell) => cell.length < 60 && STAGE_COLUMN.test(cell));
  const columnOf = (said: (cell: string) => boolean): number =>
    cells.findLastIndex((cell, at) => at !== time && cell.length < 60 && said(cell));
  const done = columnOf((cell) => TASK.test(cell) || STEP_COLUMN.test(cell));
  const works = done >= 0 ? done : columnOf((cell) => WORKS.test(cell));
  const span = beginAndEnd(cells);
  // What begins and ends is named by the first column, whatever its heading.
  const counts = cells.some((cell) => COUNTS.test(cell));
  const task =
    works < 0 && (span || (time >= 0 && counts))
      ? cells.findIndex((cell, at) => at !== time && cell && !COUNTS.test(cell))
      : works;
  if (task < 0) return null;
  const before = BEFORE.test(cells[time] ?? '');
  if (span) return { task, time: -1, named: '', marked: [], before, span };
  const marked = cells.flatMap((cell, at): TimeColumns['marked'] => {
    // “Năm 2024 / Quý I”, “Thời gian / Quý I”: below a heading of several columns.
    const parts = cell.split(' / ');
    const words = parts.at(-1)!;
    const year = yearBelow(parts.slice(0, -1), undefined);
    return at !== task && readStepTime(words, ANY_YEAR) ? [{ at, words, year }] : [];
  });
  if (marked.length > 1) return { task, time: -1, named: '', marked, before, span };
  const named = /^(?:tháng|quý)(?=\s|$)/iu.exec(cells[time] ?? '')?.[0] ?? '';
  return time < 0 ? null : { task, time, named, marked: [], before, span };
}

/** Only whether words are a time is asked. */
const ANY_YEAR = 2024;
