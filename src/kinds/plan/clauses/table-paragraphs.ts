import type { Paragraph } from './clauses.ts';
import { readFootnote } from './footnotes.ts';
import { readMarker } from './markers.ts';
import { isRow, isRule, parseTable, type Table, type TableProblem } from './table.ts';

/** A table as it stands in the text of a plan. */
export interface TextTable {
  model: Table;
  /** What is wrong with it; `line` is that of the text. */
  problems: TableProblem[];
  /** Line of each row, headings first. */
  lines: number[];
  /** Its rows stand apart and no line of dashes says which are headings: each is a paragraph of its own to the outline. */
  loose: boolean;
}

/**
 * Puts the rows of each table of a text together as one paragraph, its caption with them. A table is rows on lines that follow one
 * another, one of them the line of dashes; or, as texts of before have them, rows with empty lines between and equally many cells.
 */
export function withTables(paragraphs: readonly Paragraph[]): Paragraph[] {
  const result: Paragraph[] = [];
  for (let index = 0; index < paragraphs.length;) {
    const end = endOfBlock(paragraphs, index);
    const block = paragraphs.slice(index, end);
    const loose = block.length === 1 ? looseRows(paragraphs, index) : [];
    const ruled = block.some(({ text }) => isRule(text));
    const rows = ruled ? block : loose;
    const caption = ruled && isCaption(result.at(-1), block[0]!) ? result.pop()! : undefined;
    const parsed = rows.length
      ? parseTable(
          rows.map(({ text }) => text),
          caption?.text ?? null,
        )
      : null;
    if (parsed) {
      const of = rows.filter((row) => row !== rows.find(({ text }) => isRule(text)));
      result.push({
        text: [...(caption ? [caption] : []), ...rows].map(({ text }) => text).join('\n'),
        line: (caption ?? rows[0]!).line,
        table: {
          model: parsed.table,
          problems: parsed.problems.map((problem) => ({ ...problem, line: rows[problem.line]!.line })),
          lines: of.map(({ line }) => line),
          loose: !ruled,
        },
      });
      index += rows.length;
    } else {
      if (caption) result.push(caption);
      result.push(...(block.length ? block : [paragraphs[index]!]));
      index = Math.max(end, index + 1);
    }
  }
  return result;
}

/** Behind the rows that stand on lines right below one another; `from` itself when it is no row. */
function endOfBlock(paragraphs: readonly Paragraph[], from: number): number {
  let end = from;
  while (
    end < paragraphs.length &&
    isRow(paragraphs[end]!.text) &&
    (end === from || paragraphs[end]!.line === paragraphs[end - 1]!.line + 1)
  )
    end++;
  return end;
}

/** Two rows or more, each on a line between empty ones. */
function looseRows(paragraphs: readonly Paragraph[], from: number): Paragraph[] {
  let end = from;
  const width = (at: number): number => parseTable([paragraphs[at]!.text])?.table.columns ?? 0;
  while (
    end < paragraphs.length &&
    endOfBlock(paragraphs, end) === end + 1 &&
    !isRule(paragraphs[end]!.text) &&
    width(end) === width(from)
  )
    end++;
  return end - from > 1 && width(from) > 1 ? paragraphs.slice(from, end) : [];
}

/** The line right above a table names it, unless that line is a clause or a note of its own. */
function isCaption(above: Paragraph | undefined, first: Paragraph): boolean {
  return (
    above !== undefined &&
    above.line === first.line - 1 &&
    !above.table &&
    !readFootnote(above) &&
    !readMarker(above.text, -1) &&
    !/^(?:[IVXL]{1,8}\s*[.\-–:/]\s*\p{Lu}|Trên đây|Căn cứ\s)/u.test(above.text)
  );
}
