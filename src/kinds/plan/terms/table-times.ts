import type { Clause } from '../clauses/clauses.ts';
import { findMoments } from './moments.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import { readStepTime } from './periods.ts';
import { columnsOf } from '../tables/table-columns.ts';
import { knownOf, MARK, readRow } from '../tables/table-rows.ts';
import { yearBelow } from './term-context.ts';
import { termsAlone } from './terms-alone.ts';
import { findTerms, type TermContext, type UndatedWords } from './terms.ts';
import { readRoadmapHeading } from './time.ts';

/** A time that a row of a table sets. */
export interface RowTime {
  kind: 'step' | 'before' | 'by' | 'window';
  start: Period;
  end: Period;
  words: string;
}

/**
 * When a row of a table is to be done: what its column of times says, the columns of periods it is marked or written in, and the
 * terms among its other words.
 */
export function timesOfRow(row: Clause, context: TermContext): { dated: RowTime[]; undated: UndatedWords[] } {
  const { model, row: at } = row.table!;
  const columns = columnsOf(model);
  const { title, cells: shown } = readRow(model, at!);
  const dated: RowTime[] = [];
  const undated: UndatedWords[] = [];
  const terms = (text: string, year = context.year): void => {
    const found = findTerms(text, year === undefined ? context : { ...context, year });
    dated.push(
      ...found.deadlines.map(({ kind, start, date, words }) => ({
        kind,
        start: start ?? date,
        end: date,
        words,
      })),
    );
    undated.push(...found.undated);
  };
  const { grid, headings } = knownOf(model);
  const pair = title ? undefined : beginAndEnd(headings);
  const span = pair && spanOf(grid[at!]!, pair, (column) => yearBelow(headings[column]!.split(' / '), context.year)); // prettier-ignore
  const time = title ? undefined : columns.time;
  const own = time && grid[at!]![time.at]!;
  if (span) dated.push(span);
  else if (time && own?.text) {
    const text = own.text.replace(/\n/g, ' ');
    const year = yearBelow(headings[time.at]!.split(' / '), context.year);
    const period = readPeriod(text, year);
    if (!period && readsNone(text)) undated.push({ words: text, why: 'unread' });
    else if (!period) terms(text, year);
    else if (time.due && !isStretch(text))
      dated.push({ kind: 'by', start: period.end, end: period.end, words: text });
    else if (time.due) dated.push({ kind: 'window', ...period, words: text });
    else dated.push({ kind: 'step', ...period, words: text });
  }
  if (!title) {
    const { steps, yearless } = marked(row, context.year);
    dated.push(...steps);
    undated.push(...yearless.map((words) => ({ words, why: 'no-year' as const })));
  }
  const ofSpan = span && pair ? [grid[at!]![pair.begin], grid[at!]![pair.end]] : [];
  for (const { cell, text, own: begins } of shown)
    if (begins && cell !== own && !ofSpan.includes(cell) && !MARK.test(text))
      for (const line of text.split('\n')) terms(line);
  return { dated, undated };
}

/**
 * Words of a cell that are one time: “Tháng 5”, “11/2024”, “cả năm”. A list that leaves some out (“Quý II, IV”) is several, “từ quý II” has no
 * end, and on which days a school year or a season begins no portal knows.
 */
function readPeriod(text: string, year: number | undefined): { start: Period; end: Period } | undefined {
  const moments = findMoments(text);
  if (moments.some(({ apart, months }) => apart ?? months)) return undefined;
  if (SEASON.test(text)) return undefined;
  if (/^(?:bắt đầu )?từ\s/iu.test(text) && moments.length === 1 && moments[0]!.first === moments[0]!.last) return undefined; // prettier-ignore
  if (year !== undefined && /^(?:trong\s+)?cả năm$/iu.test(text))
    return { start: String(year), end: String(year) };
  const heading = readRoadmapHeading(text, year);
  if (heading) return heading;
  const step = readStepTime(text, year);
  return step && step.start !== null ? { start: step.start, end: step.end } : undefined;
}

/** “20-25/3/2024”, “Tháng 10-11”: from when too, also below “Thời hạn”; “Quý II” there is its end. */
function isStretch(text: string): boolean {
  const moments = findMoments(text);
  return moments.length > 1 || moments.some(({ first, last }) => first !== last);
}

/** “Năm học 2025-2026”, “Vụ Đông Xuân 2025-2026”. */
const SEASON = /^(?:(?:trong|cả)\s+)?(?:năm học|học kỳ|niên vụ|niên khóa|vụ|mùa|hè)(?!\p{L})/iu;

/** Columns of a begin and of an end: “Bắt đầu”, “Thời gian hoàn thành”. */
export function beginAndEnd(headings: readonly string[]): { begin: number; end: number } | undefined {
  const short = headings.map((heading) => (heading.length < 60 ? heading : ''));
  const begin = short.findIndex((heading) =>
    /(?<!\p{L})(?:bắt đầu|khởi công|từ ngày)(?!\p{L})/iu.test(heading),
  );
  const end = short.findIndex((heading, at) => at > begin && /(?<!\p{L})(?:kết thúc|hoàn thành|đến ngày)(?!\p{L})/iu.test(heading)); // prettier-ignore
  return begin >= 0 && end >= 0 ? { begin, end } : undefined;
}

function spanOf(
  cells: readonly { text: string }[],
  { begin, end }: { begin: number; end: number },
  yearOf: (column: number) => number | undefined,
): RowTime | undefined {
  const [from, to] = [begin, end].map((column) =>
    readPeriod(cells[column]!.text.replace(/\n/g, ' '), yearOf(column)),
  );
  if (!from || !to || firstDay(from.start) > lastDay(to.end)) return undefined;
  return {
    kind: 'step',
    start: from.start,
    end: to.end,
    words: `${cells[begin]!.text} – ${cells[end]!.text}`,
  };
}

/** A cell of times that holds no time known to the rules (“T6-T9”, “theo mùa vụ”) is kept as it stands; a dash or a mark says nothing. */
function readsNone(text: string): boolean {
  const { deadlines, undated } = termsAlone(text);
  return !deadlines.length && !undated.length && /[\p{L}\d]/u.test(text) && !MARK.test(text);
}

/** “x” below “Quý I” and “Quý II” is one step from the first to the second; the year may stand in a heading above these. */
function marked(row: Clause, year: number | undefined): { steps: RowTime[]; yearless: string[] } {
  const { model, row: at } = row.table!;
  const steps: RowTime[] = [];
  const yearless: string[] = [];
  let open = false;
  knownOf(model).grid[at!]!.forEach(({ text }, column) => {
    const parts = MARK.test(text) ? knownOf(model).headings[column]!.split(' / ') : [];
    const heading = parts.at(-1) ?? '';
    const period = heading ? readRoadmapHeading(heading, yearBelow(parts.slice(0, -1), year)) : undefined;
    if (heading && !period && readRoadmapHeading(heading, LEAP_YEAR)) yearless.push(parts.join(', '));
    const last = steps.at(-1);
    if (period && open && last) {
      last.end = period.end;
      last.words = `${last.words.split(' – ')[0]!} – ${heading}`;
    } else if (period) steps.push({ kind: 'step', ...period, words: heading });
    open = period !== undefined;
  });
  return { steps, yearless };
}

/** Any year: only whether words are a time is asked. */
const LEAP_YEAR = 2024;
