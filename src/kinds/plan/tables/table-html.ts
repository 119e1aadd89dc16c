import { escapeHtml } from '../../../html/escape.ts';
import { plansText } from '../../../text/plans.ts';
import type { Clause } from '../clauses/clauses.ts';
import { countsColumns, headingRows, type Table, type TableCell } from '../clauses/table.ts';
import { isFigure, knownOf, readRow, type RowCell } from './table-rows.ts';

/** What the page of a plan puts into a table: its links, its marks of addresses. */
export interface TableWriter {
  /** HTML of words of the source. */
  words: (text: string) => string;
  /** Old addresses of a clause. */
  old: (clause: Clause) => string;
  /** Permanent link and citation of the whole table. */
  tools: string;
}

/** More columns than this stand on a sheet of their own, lengthwise. */
const UPRIGHT = 7;

/**
 * A table of a plan as HTML. The words are the source's; `data-h` repeats the headings of a cell for the form of cards that a narrow
 * screen gets (`tables.css`), `data-above` what a row shares with the rows above it.
 */
export function tableHtml(clause: Clause, { words, old, tools }: TableWriter): string {
  const table = clause.table!.model;
  const name = table.caption ?? plansText.tableNumber(clause.id.replace(/\D+/u, ''));
  const caption =
    table.caption === null ? `<span class="ui">${escapeHtml(name)}</span>` : words(table.caption);
  const classes = [
    'plan-table',
    ...(table.columns > 2 ? ['cards'] : []),
    ...(table.columns > UPRIGHT ? ['wide'] : []),
  ];
  return (
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(name)}">` +
    `<table class="${classes.join(' ')}"><caption>${old(clause)}${caption} ${tools}</caption>` +
    `${columnGroups(table)}${head(table, words)}${bodies(clause, words, old)}</table></div>`
  );
}

/** Columns under one merged heading belong together; without any, a table needs no groups. */
function columnGroups(table: Table): string {
  const top = headingRows(table) ? [...new Set(knownOf(table).grid[0])] : [];
  if (top.every(({ colSpan }) => colSpan === 1)) return '';
  return top.map(({ colSpan }) => `<colgroup span="${colSpan}"></colgroup>`).join('');
}

function head(table: Table, words: TableWriter['words']): string {
  const rows = headingRows(table);
  if (!rows) return '';
  const { grid } = knownOf(table);
  const lines = grid.slice(0, rows).map((row, at) => {
    // Numbers of the columns head nothing.
    const counts = countsColumns(row);
    const cells = beginningIn(row, at).map((cell) => {
      const scope = cell.colSpan > 1 && at === 0 ? 'colgroup' : 'col';
      return counts || cell.text === ''
        ? `<td${spans(cell)}>${words(cell.text)}</td>`
        : `<th scope="${scope}"${spans(cell)}>${lined(cell.text, words)}</th>`;
    });
    return `<tr${counts ? ' class="counts"' : ''}>${cells.join('')}</tr>`;
  });
  return `<thead>${lines.join('')}</thead>`;
}

/** The rows below the headings; a row that is the title of those below it opens a group. */
function bodies(clause: Clause, words: TableWriter['words'], old: TableWriter['old']): string {
  const table = clause.table!.model;
  const labelled = headingRows(table) > 0 && table.columns > 2;
  const { name } = knownOf(table);
  let html = '';
  let open = false;
  for (const row of clause.children) {
    const { cells, title } = readRow(table, row.table!.row!);
    if (!open || title) html += `${open ? '</tbody>' : ''}<tbody>`;
    open = true;
    const above = labelled ? cells.filter(({ own, text }) => !own && text).map(labelledWords) : [];
    const shared = above.length ? ` data-above="${escapeHtml(above.join('; '))}"` : '';
    const addresses = old(row);
    const inner = cells
      .filter(({ own }) => own)
      .map(({ cell, heading }, at) => {
        const text = (at === 0 ? addresses : '') + lined(cell.text, words);
        if (title) return `<th scope="rowgroup"${spans(cell)}>${text}</th>`;
        if (cell.column <= name && cell.column + cell.colSpan > name && cell.text !== '')
          return `<th scope="row"${classOf(cell, false)}${spans(cell)}>${text}</th>`;
        const label = labelled && cell.text !== '' && heading ? ` data-h="${escapeHtml(heading)}"` : '';
        return `<td${classOf(cell, isFigure(cell.text))}${spans(cell)}${label}>${text}</td>`;
      });
    html += `<tr id="${row.id}"${shared}>${inner.join('')}</tr>`;
  }
  return html + (open ? '</tbody>' : '');
}

/** Words of a sentence or more want a wider column than a name; what holds no space for long is broken on paper. */
function classOf({ text }: TableCell, figure: boolean): string {
  const classes = [
    ...(figure ? ['n'] : []),
    ...(text.length > 48 ? ['wordy'] : []),
    ...(/\S{25}/u.test(text) ? ['unbroken'] : []),
  ];
  return classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
}

function labelledWords({ heading, text }: RowCell): string {
  return [heading, text.replace(/\n/g, ' ')].filter(Boolean).join(': ');
}

function beginningIn(row: readonly TableCell[], at: number): TableCell[] {
  return [...new Set(row)].filter((cell) => cell.row === at);
}

function spans({ colSpan, rowSpan }: TableCell): string {
  return (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
}

/** Lines of a cell stay lines. */
function lined(text: string, words: TableWriter['words']): string {
  return text.split('\n').map(words).join('<br>\n');
}
