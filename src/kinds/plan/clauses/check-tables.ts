import type { Problem } from '../../../content/problem.ts';
import { cellsIn, isRow, isRule, tablesIn } from './table.ts';

/** What an editor is told: line of the text from 0, what is wrong, what to write. */
type Fault = Pick<Problem, 'message' | 'hint'> & { line: number };

/**
 * Tables of a plan that cannot be shown as they were meant.
 * @param text words of the plan, one paragraph or row a line
 * @param firstLine line of `file` on which they begin
 */
export function checkTables(file: string, text: string, firstLine: number): Problem[] {
  const lines = text.split('\n');
  const blocks = blocksOf(lines);
  return [...blocks.flatMap((block) => faultsOf(lines, block)), ...halfRows(lines)]
    .sort((a, b) => a.line - b.line)
    .map(({ line, ...fault }) => ({ file, line: firstLine + line, ...fault }));
}

/** Rows on lines that follow one another, `from` to before `end`. */
interface Block {
  from: number;
  end: number;
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  lines.forEach((line, at) => {
    if (!isRow(line)) return;
    const last = blocks.at(-1);
    if (last?.end === at) last.end++;
    else blocks.push({ from: at, end: at + 1 });
  });
  return blocks;
}

function faultsOf(lines: readonly string[], { from, end }: Block): Fault[] {
  const rows = lines.slice(from, end);
  const rules = rows.flatMap((row, at) => (isRule(row) ? [at] : []));
  // A row between empty lines is a paragraph; texts of before have their tables so.
  if (rows.length === 1 && !rules.length) return [];
  if (!rules.length)
    return [
      {
        line: from,
        message: 'bảng thiếu hàng gạch ngăn tiêu đề với các dòng',
        hint: `thêm dòng “|${' --- |'.repeat(Math.min(6, cellsIn(rows[0]!)))}” dưới dòng tiêu đề; bảng không có tiêu đề thì đặt trên dòng đầu`,
      },
    ];
  if (rules.length > 1)
    return rules.slice(1).map((at) => ({
      line: from + at,
      message: 'bảng có hai hàng gạch',
      hint: 'chỉ để một hàng gạch, dưới dòng tiêu đề cuối; chữ gạch trong ô thì viết “\\---”',
    }));
  if (rows.length === 1)
    return [
      { line: from, message: 'bảng chỉ có hàng gạch', hint: 'viết thêm dòng tiêu đề và các dòng của bảng' },
    ];
  return raggedRows(rows, rules[0]!, from) ?? brokenMerges(lines, from, end);
}

/** Rows with more or fewer cells than the line of dashes says there are columns. */
function raggedRows(rows: readonly string[], rule: number, from: number): Fault[] | undefined {
  const columns = cellsIn(rows[rule]!);
  const faults = rows.flatMap((row, at) => {
    const cells = cellsIn(row);
    if (cells === columns) return [];
    return [
      {
        line: from + at,
        message: `dòng có ${cells} ô mà hàng gạch có ${columns} cột`,
        hint:
          cells < columns
            ? 'thêm ô cho đủ: ô trống “| |”, ô nối với bên trái “<<”, nối với bên trên “^^”'
            : 'bớt ô, hoặc thêm cột vào hàng gạch và các dòng khác; dấu “|” trong chữ thì viết “\\|”',
      },
    ];
  });
  return faults.length ? faults : undefined;
}

function brokenMerges(lines: readonly string[], from: number, end: number): Fault[] {
  const rows = lines.slice(from, end);
  if (!rows.some((row) => /<<|\^\^/u.test(row))) return [];
  const [found] = tablesIn(rows);
  return (found?.problems ?? []).map(({ line, message }) => ({
    line: from + line,
    message,
    hint: '“<<” nối với ô bên trái, “^^” với ô bên trên, không nối qua hàng gạch; ô trộn phải là hình chữ nhật. Chữ “<<” thật thì viết “\\<<”',
  }));
}

/** Lines at a table that lack a bar at one end, so that the table would break off there. */
function halfRows(lines: readonly string[]): Fault[] {
  const belongs = (at: number): boolean => isRow(lines[at] ?? '') || HALF_RULE.test(lines[at] ?? '');
  return lines.flatMap((raw, line): Fault[] => {
    if (!raw.includes('|')) return [];
    const text = raw.trim();
    if (isRow(text)) return [];
    const message = HALF_RULE.test(text)
      ? 'hàng gạch của bảng phải mở và kết thúc bằng dấu “|”'
      : !(belongs(line - 1) || belongs(line + 1)) || !/(?:^\||\s\|\s|\|$)/u.test(text)
        ? undefined
        : text.startsWith('|')
          ? 'dòng của bảng không kết thúc bằng dấu “|”'
          : 'dòng của bảng không mở bằng dấu “|”';
    return message ? [{ line, message, hint: BARS }] : [];
  });
}

/** The line of dashes as other kinds of Markdown allow it. */
const HALF_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/u;
const BARS = 'mỗi dòng của bảng, cả hàng gạch, mở và kết thúc bằng “|”: “| ô một | ô hai |”';
