import { keyOf, refuseUnread } from './cube.ts';
import { numberOf, type Cell, type Grid } from '../statistics/table/grid.ts';
import { PullFailure } from './failure.ts';

type Fields = Record<string, unknown>;

interface Column {
  code: string;
  /** As sources.yaml names it. */
  name: string;
  /** Holds figures. */
  isFigure: boolean;
  unit: string;
}

/**
 * The table in an answer of the interface of PX-Web (`columns`, `data` with `key` and `values`); undefined for other JSON.
 * @throws PullFailure when it only describes a table, or its rows do not fit its columns
 * @throws RangeError in Vietnamese for a dimension that no column reads
 */
export function pxWebGrid(file: string, json: unknown, wanted: readonly string[]): Grid | undefined {
  if (!isFields(json)) return undefined;
  if (Array.isArray(json['variables']) && json['variables'].some((one) => isFields(one) && 'valueTexts' in one))
    throw new PullFailure(
      'địa chỉ này chỉ trả phần mô tả bảng (PX-Web, variables), không có số',
      'mở bảng ấy trên trang PX-Web, chọn số liệu, bấm “Lưu truy vấn” rồi lấy địa chỉ tải về dạng JSON-stat, px hoặc csv',
    );
  const { columns: given, data } = json;
  if (!Array.isArray(given) || !Array.isArray(data)) return undefined;
  if (!data.every((row) => isFields(row) && Array.isArray(row['key']) && Array.isArray(row['values']))) return undefined; // prettier-ignore
  const rows = data as { key: unknown[]; values: unknown[] }[];
  const columns = given.map((one) => columnOf(one as Fields, wanted));
  const [keys, figures] = [columns.filter((one) => !one.isFigure), columns.filter((one) => one.isFigure)];
  const wrong = rows.findIndex(({ key, values }) => key.length !== keys.length || values.length !== figures.length); // prettier-ignore
  if (wrong >= 0)
    throw new PullFailure(
      `dòng ${wrong + 1} của câu trả lời PX-Web không đủ các cột (key, values)`,
      'chạy lại; nếu vẫn thế, lấy bảng ấy dạng JSON-stat, px hoặc csv',
    );
  const isWanted = (name: string): boolean => wanted.some((one) => keyOf(one) === keyOf(name));
  for (const [at, { name }] of keys.entries())
    refuseUnread(name, [...new Set(rows.map(({ key }) => wordsOf(key[at])))], isWanted(name));
  const note = notesOf(json['comments'], keys);
  const hasNotes = rows.some(({ key }) => note(key) !== '');
  const units = figures.map(({ unit }) => unit);
  const lines: Cell[][] = [
    [...keys, ...figures].map(({ name }) => ({ text: name })),
    // The row of units that offices write below their headings.
    ...(units.some(Boolean) ? [[...keys.map(() => ''), ...units.map((unit) => unit && `(${unit})`)].map((text) => ({ text }))] : []),
    ...rows.map(({ key, values }) => [...key.map((one) => ({ text: wordsOf(one) })), ...values.map(figureOf), ...(hasNotes ? [{ text: note(key) }] : [])]),
  ];
  if (hasNotes) lines[0]!.push({ text: 'note' });
  return {
    file,
    rows: lines.map((cells, at) => ({ line: at + 1, cells })),
    beside: hasNotes ? { note: 'note' } : {},
  };
} // prettier-ignore

function columnOf(one: Fields, wanted: readonly string[]): Column {
  const [code, text] = [wordsOf(one['code']), wordsOf(one['text'])];
  const asked = new Set(wanted.map(keyOf));
  const name = !text || (!asked.has(keyOf(text)) && asked.has(keyOf(code))) ? code : text;
  return { code, name, isFigure: one['type'] === 'c', unit: wordsOf(one['unit']) };
}

/** What the office says of a category: “Số sơ bộ” of the year 2023. */
function notesOf(comments: unknown, keys: readonly Column[]): (key: readonly unknown[]) => string {
  const all = (Array.isArray(comments) ? comments : []).filter(isFields);
  return (key) =>
    all
      .filter((one) =>
        keys.some(
          ({ code }, at) => code === wordsOf(one['variable']) && wordsOf(key[at]) === wordsOf(one['value']),
        ),
      )
      .map((one) => wordsOf(one['comment']))
      .filter(Boolean)
      .join('; ');
}

function figureOf(value: unknown): Cell {
  const text = wordsOf(value);
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? numberOf(Number(text)) : { text };
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFC').trim() : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
