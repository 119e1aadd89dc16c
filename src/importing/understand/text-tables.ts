import type { SourceLine } from '../line.ts';

/** Words that head the columns of a table, so that two columns under them are no head or signature set side by side. */
const HEADS =
  /^(?:s?tt|số tt|nội dung|nhiệm vụ|công việc|hoạt động|thời gian|tiến độ|giai đoạn|chỉ tiêu|mục tiêu|đơn vị|cơ quan|đơn vị tính|đvt|bước|thôn|xã)(?=\s|$)/iu;
/** So many bars that stand alone are what is left of tables. */
const LOST_TABLE = 3;
const SEPARATOR = /^[\s:|-]+$/u;

/**
 * Rows that a plain text writes with `|` or tabs become cells, as Word and HTML give them; bars that stand alone only part
 * the cells of a lost table and go. Tabs between two columns that are no table stay as a wide gap.
 */
export function readTextTables(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = [];
  const bars = lines.filter((line) => line.text === '|').length;
  let table = Math.max(0, ...lines.map((line) => line.cell?.table ?? 0));
  for (let at = 0; at < lines.length;) {
    const rows = rowsFrom(lines, at);
    if (!rows.length) {
      const line = lines[at]!;
      const text = line.cell ? line.text : withoutEdge(line.text).replaceAll('\t', '    ');
      if (isFlatHead(text))
        result.push(
          ...cellsOf(text, '|')
            .filter(Boolean)
            .map((part) => ({ ...line, text: part })),
        );
      else if (text !== '|' || bars < LOST_TABLE) result.push(text === line.text ? line : { ...line, text });
      at++;
      continue;
    }
    table++;
    const columns = Math.max(...rows.map((cells) => cells.length));
    rows.forEach((cells, row) => {
      const line = lines[at + row]!;
      if (SEPARATOR.test(line.text) && /-{3}/u.test(line.text)) return;
      cells.forEach((text, column) => {
        if (text) result.push({ ...line, text, whole: true, cell: { table, row, column, columns } });
      });
    });
    at += rows.length;
  }
  return result;
}

/** All of a head on one line, its lines parted by bars. */
function isFlatHead(text: string): boolean {
  return /\s\|\s/u.test(text) && /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM/u.test(text);
}

/** `ỦY BAN NHÂN DÂN |`: one cell to a line is what a page leaves of a head; its edge says nothing. */
function withoutEdge(text: string): string {
  // Not by one pattern: on a line of a megabyte it would try every letter of it with every other.
  if (!/\s\|$/u.test(text.slice(-2))) return text;
  const cell = text.slice(0, -2).replace(/^\|\s/u, '');
  return !cell.includes('|') && /\p{L}/u.test(cell) ? cell : text;
}

/** Cells of the rows that begin at a line; none when no table begins there. */
function rowsFrom(lines: readonly SourceLine[], from: number): string[][] {
  const rows: string[][] = [];
  const sign = signOf(lines[from]!);
  if (!sign) return rowsOfGaps(lines, from);
  // Bars without room beside them part cells only below a row that heads columns; elsewhere they are letters like any other.
  const first = cellsOf(lines[from]!.text, sign);
  if (sign === '|' && isSet(lines[from]!.text) && first.filter((cell) => HEADS.test(cell)).length < 2)
    return rows;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!;
    // A row with one cell names a group of rows, when more of the table stands below.
    const group = sign === '|' && rows.length > 0 && isLoneCell(line) && signOf(lines[at + 1]) === sign;
    if (signOf(line) !== sign && !group) break;
    rows.push(cellsOf(line.text, sign));
  }
  if (sign === '|') return rows.length > 1 || lines[from]!.text.endsWith('|') ? rows : [];
  const wide = rows.filter((cells) => cells.length > 2).length;
  if (wide >= 2 && wide >= rows.length / 2) return rows;
  return rows.length > 1 && rows[0]!.every((cell) => HEADS.test(cell)) ? rows : [];
}

/**
 * Columns set by wide gaps alone, as Word's tabs and the layout of a PDF leave them: only below a row that heads three columns or more,
 * and as long as every row has as many.
 */
function rowsOfGaps(lines: readonly SourceLine[], from: number): string[][] {
  const cells = (line: SourceLine | undefined): string[] =>
    !line || line.cell || line.footnote !== undefined ? [] : line.text.trim().split(/\s{3,}/u);
  const heads = cells(lines[from]);
  if (heads.length < 3 || heads.filter((cell) => HEADS.test(cell)).length < 2) return [];
  const rows = [heads];
  while (cells(lines[from + rows.length]).length === heads.length)
    rows.push(cells(lines[from + rows.length]));
  return rows.length > 2 ? rows : [];
}

function isLoneCell(line: SourceLine): boolean {
  return !line.cell && line.footnote === undefined && withoutEdge(line.text) !== line.text;
}

function signOf(line: SourceLine | undefined): '|' | '\t' | undefined {
  if (!line || line.cell || line.footnote !== undefined) return undefined;
  if (line.text.includes('\t')) return '\t';
  // A bar that parts cells has room on both sides; inside words it is a letter like any other.
  const inner = line.text.trim().replace(/^\||\|$/gu, '');
  return inner.includes('|') && (!isSet(inner) || isTight(inner)) ? '|' : undefined;
}

/** Is there a bar with no room beside it? */
function isSet(row: string): boolean {
  return /\S\||\|\S/u.test(row.trim().replace(/^\||\|$/gu, ''));
}

/** `STT|Công việc|Thời gian`, `I|Năm 2025`: cells without room beside their bars, as a sheet saved as text has them. */
function isTight(row: string): boolean {
  const cells = row.split('|').map((cell) => cell.trim());
  return cells.every((cell) => !cell || HEADS.test(cell)) ||
    /^(?:\d{1,3}|[IVX]{1,5}|[a-zđ])\)?\.?\|/u.test(row)
    ? cells.length > 1
    : cells.length > 2;
}

function cellsOf(text: string, sign: '|' | '\t'): string[] {
  const inner = sign === '|' ? text.trim().replace(/^\||\|$/gu, '') : text;
  return inner.split(sign).map((cell) => cell.trim());
}
