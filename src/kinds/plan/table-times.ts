import type { Clause } from './clauses.ts';
import type { Period } from './period.ts';
import { columnsOf } from './table-columns.ts';
import { knownOf, MARK, readRow } from './table-rows.ts';
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
  const terms = (text: string): void => {
    const found = findTerms(text, context);
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
  const time = title ? undefined : columns.time;
  const own = time && knownOf(model).grid[at!]![time.at]!;
  if (time && own?.text) {
    const text = own.text.replace(/\n/g, ' ');
    const period = readRoadmapHeading(text, context.year);
    if (!period && readsNone(text)) undated.push({ words: text, why: 'unread' });
    else if (!period) terms(text);
    else if (time.due) dated.push({ kind: 'by', start: period.end, end: period.end, words: text });
    else dated.push({ kind: 'step', ...period, words: text });
  }
  if (!title) dated.push(...marked(row, context.year));
  for (const { cell, text, own: begins } of shown)
    if (begins && cell !== own && !MARK.test(text)) for (const line of text.split('\n')) terms(line);
  return { dated, undated };
}

/** A cell of times that holds no time known to the rules (“T6-T9”, “theo mùa vụ”) is kept as it stands; a dash or a mark says nothing. */
function readsNone(text: string): boolean {
  const { deadlines, undated } = findTerms(text);
  return !deadlines.length && !undated.length && /[\p{L}\d]/u.test(text) && !MARK.test(text);
}

/** “x” below “Quý I” and “Quý II” is one step from the first to the second. */
function marked(row: Clause, year: number | undefined): RowTime[] {
  const { model, row: at } = row.table!;
  const steps: RowTime[] = [];
  let open = false;
  knownOf(model).grid[at!]!.forEach(({ text }, column) => {
    const heading = MARK.test(text) ? knownOf(model).headings[column]!.split(' / ').at(-1)! : '';
    const period = heading ? readRoadmapHeading(heading, year) : undefined;
    const last = steps.at(-1);
    if (period && open && last) {
      last.end = period.end;
      last.words = `${last.words.split(' – ')[0]!} – ${heading}`;
    } else if (period) steps.push({ kind: 'step', ...period, words: heading });
    open = period !== undefined;
  });
  return steps;
}
