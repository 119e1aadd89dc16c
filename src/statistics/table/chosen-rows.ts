import type { Problem } from '../../content/problem.ts';
import type { StatisticsSource } from '../../schemas/statistics-source.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Grid, Remark } from './grid.ts';
import type { Headed } from './headings.ts';

/** Words that a message lists. */
const MOST_NAMED = 8;

/**
 * Rows that `only` asks for, where a table of the whole country or of all groups holds more. A word that no row says is a fault: a table that
 * calls a place otherwise would lose it without a word.
 */
export function chosenRows({ only }: StatisticsSource, { columnOf, rows }: Headed): { rows: Grid['rows']; remarks: Remark[]; problems: Omit<Problem, 'file'>[] } {
  if (!only) return { rows, remarks: [], problems: [] };
  const asked = Object.entries(only).map(([name, words]) => ({ name, at: columnOf.get(name)!, words: [words].flat() }));
  const problems = asked.flatMap(({ name, at, words }) => {
    const said = new Map(rows.map((row) => [plain(saidAt(row, at)), saidAt(row, at)]).filter(([key]) => key !== '') as [string, string][]);
    return words.filter((one) => !said.has(plain(one))).map((one) => {
      const near = [...said.values()].find((other) => fold(other) === fold(one));
      const named = [...said.values()].slice(0, MOST_NAMED).join(', ') + (said.size > MOST_NAMED ? ', …' : '');
      return {
        field: name,
        message: `“only” hỏi “${one}” mà không dòng nào ghi thế ở cột “${name}”`,
        hint: `${near ? `có phải ý bạn là “${near}”? ` : ''}cột ấy ghi: ${named}; sửa “only” trong sources.yaml`,
      };
    });
  });
  const chosen = rows.filter((row) => asked.every(({ at, words }) => words.some((one) => plain(one) === plain(saidAt(row, at)))));
  const left = rows.length - chosen.length;
  return { rows: chosen, problems, remarks: left ? [{ message: `lấy ${chosen.length} dòng như “only” ghi, bỏ ${left} dòng khác` }] : [] };
} // prettier-ignore

/** What a cell says, also where a merged one reaches over it. */
function saidAt({ cells }: Grid['rows'][number], at: number): string {
  return (cells[at]?.text || (cells[at]?.over ?? '')).replaceAll(/\s+/gu, ' ').trim();
}

/** Words count without case. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
