import type { Clause } from './clauses.ts';
import { LETTER } from './markers.ts';
import { gridOf, headingRows, type Table, type TableCell } from './table.ts';
import type { TextTable } from './table-paragraphs.ts';

/** Where a clause stands in a table: the table itself, or one of its rows. */
export interface TablePlace {
  model: Table;
  /** Row of the grid; undefined for the table as a whole. */
  row?: number;
}

/**
 * A table among the clauses of a plan: `bang-1`, its rows below the headings `bang-1-d1` … as its children. Its own text is what
 * stands above the rows; the text of a row is the cells that begin in it, so that every word of the table stands once.
 * @param paragraphId gives a row that is a paragraph to the outline the id it has always had
 */
export function tableClause(
  { model, lines, loose }: TextTable,
  number: number,
  paragraphId: (line: number) => string,
): Clause {
  const id = `${LETTER.table}${number}`;
  const first = headingRows(model);
  const grid = gridOf(model);
  const base = { label: '', heading: undefined, warnings: [] };
  return {
    ...base,
    id,
    kind: 'table',
    text: words([model.caption ?? '', ...textsOf(model.cells.filter(({ header }) => header))]),
    line: lines[0]!,
    table: { model },
    children: Array.from({ length: model.rows - first }, (_, index): Clause => {
      const row = first + index;
      return {
        ...base,
        id: loose ? paragraphId(lines[row]!) : `${id}-${LETTER.row}${index + 1}`,
        kind: 'row',
        text: words(textsOf(grid[row]!.filter((cell, at) => cell.row === row && cell.column === at))),
        line: lines[row]!,
        table: { model, row },
        children: [],
      };
    }),
  };
}

function textsOf(cells: readonly TableCell[]): string[] {
  return cells.map(({ text }) => text.replace(/\n/g, ' '));
}

function words(texts: readonly string[]): string {
  return texts.filter(Boolean).join(' | ');
}
