import { dsvFormat } from 'd3-dsv';
import { MOST_DIGITS, tooLong } from '../../vietnamese/number.ts';

/** A cell as the table shows it. */
export interface Cell {
  /** Words, or the number in Vietnamese signs where the table keeps numbers as such: `1.234,5`, `15,32%`. */
  text: string;
  /** The number behind the text, where the table keeps one. */
  number?: number;
  /** Words of a merged cell that reaches over this empty place: they name it, and are no figure of its own. */
  over?: string;
  /** The cell holds a day, whatever part of it is shown. */
  isDay?: true;
  /** Why the cell cannot be read, in Vietnamese. */
  fault?: string;
}

/** Something of a table that is left out or looks odd, for the log. */
export interface Remark {
  line?: number;
  message: string;
}

/** A sheet or file of cells, before anything is known of its columns. */
export interface Grid {
  /** File or address, as told to the editor. */
  file: string;
  sheet?: string;
  /** `line` is the row as the spreadsheet counts it. */
  rows: { line: number; cells: Cell[] }[];
  /** What the reader of the file left out. */
  remarks?: Remark[];
  /** Every row of a text must have the cells of its headings and no more. */
  isText?: boolean;
  /** Sign between the cells of a text. */
  delimiter?: string;
  /** Columns of a table of a statistics office that say more of its figures, whether or not sources.yaml names them. */
  beside?: Partial<Record<'status' | 'note' | 'unit', string>>;
}

/** Rows that a message names; the others are counted. */
const NAMED_ROWS = 20;

/** `2, 3, 7` once each; of very many the first ones. */
export function rowList(lines: Iterable<number>): string {
  const all = [...new Set(lines)];
  const named = all.slice(0, NAMED_ROWS).join(', ');
  return all.length > NAMED_ROWS ? `${named} và ${all.length - NAMED_ROWS} dòng nữa` : named;
}

/** `B7` for the second cell of row 7. */
export function cellName(column: number, line: number): string {
  let letters = '';
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26))
    letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters;
  return line ? `${letters}${line}` : letters;
}

/**
 * A table in text; the sign between columns is the one that parts the most cells when none is given.
 * @throws RangeError in Vietnamese when a quotation mark is never closed: it swallows every row behind it
 */
export function gridOfCsv(file: string, text: string, delimiter?: string): Grid {
  const clean = text.replace(/^\uFEFF/, '').normalize('NFC');
  const sign = delimiter ?? likelyDelimiter(clean);
  const rows = dsvFormat(sign).parseRows(clean);
  const isOpen = (clean.split('"').length - 1) % 2 === 1;
  if (isOpen && rows.at(-1)?.some((cell) => cell.includes('\n')))
    throw new RangeError(`dấu ngoặc kép mở ở dòng ${rows.length} mà không đóng, nuốt mất các dòng sau`);
  return {
    file,
    isText: true,
    delimiter: sign,
    rows: rows.map((cells, index) => ({
      line: index + 1,
      cells: cells.map((cell) => ({ text: cell.trim() })),
    })),
  };
}

/** A list of records, or of rows under a row of headings. @throws RangeError when `value` is neither */
export function gridOfRecords(file: string, value: unknown): Grid {
  if (!Array.isArray(value) || value.some((row) => typeof row !== 'object' || row === null))
    throw new RangeError('không phải danh sách các dòng');
  if (value.every((row) => Array.isArray(row)))
    return { file, rows: value.map((row, index) => ({ line: index + 1, cells: row.map(cellOf) })) };
  const records = (value as Record<string, unknown>[]).map((record) => Object.fromEntries(flat(record)));
  const headings = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return {
    file,
    rows: [
      { line: 0, cells: headings.map((heading) => ({ text: heading })) },
      ...records.map((record, index) => ({
        line: index + 1,
        cells: headings.map((heading) => cellOf(record[heading])),
      })),
    ],
  };
}

/** Follows `result.records` into what was read. Returns undefined where the way ends early. */
export function follow(value: unknown, path: string | undefined): unknown {
  return (path?.split('.') ?? []).reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

/** `{ dv: { ten: … } }` has the column `dv.ten`. */
function flat(record: object, before = ''): [string, unknown][] {
  return Object.entries(record).flatMap(([name, value]: [string, unknown]): [string, unknown][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? flat(value, `${before}${name}.`)
      : [[`${before}${name}`, value]],
  );
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return { text: JSON.stringify(value) };
  if (typeof value === 'number') return numberOf(value);
  return {
    text:
      value === null || value === undefined
        ? ''
        : String(value as string)
            .normalize('NFC')
            .trim(),
  };
}

/** A number of JSON or of a PX file: what is behind its fifteenth digit is dust of sums, or digits of a longer one that reading it has already changed. */
export function numberOf(value: number): Cell {
  const clean = Number(value.toPrecision(MOST_DIGITS));
  const cell = { text: String(clean).replace('.', ','), number: clean };
  return Math.abs(value) >= 10 ** MOST_DIGITS && clean !== value
    ? { ...cell, fault: tooLong(String(value)) }
    : cell;
}

function likelyDelimiter(text: string): string {
  const head = text.split(/\r?\n/u, 20).join('\n');
  const counts = [';', '\t', ',', '|'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}
