import type { Cell, Grid } from '../statistics/table/grid.ts';
import { STATUSES } from '../statistics/labels.ts';
import { readUnit } from '../statistics/said-units.ts';
import { fold } from '../vietnamese/fold.ts';

/** One direction of a cube: “Xã”, and what stands in it, in order. */
export interface Dimension {
  id: string;
  label: string;
  categories: readonly { label: string; unit?: Unit; notes?: readonly string[] }[];
}

/** What a category of figures is counted in, as JSON-stat says it; `multiplier` is a power of ten. */
export interface Unit {
  label?: string;
  symbol?: string;
  base?: string;
  multiplier?: number;
}

/** A figure, with the flag that its office sets beside it and what it notes. */
export interface CubeCell {
  cell: Cell;
  status?: string;
  notes?: readonly string[];
}

/** A table of a statistics office: one figure for every meeting of its dimensions, the last of which runs fastest. */
export interface Cube {
  /** What is counted, where the table says so apart from its dimensions. */
  content?: string;
  title?: string;
  unit?: string;
  notes?: readonly string[];
  dimensions: readonly Dimension[];
  cells: readonly CubeCell[];
}

/** Columns that a cube has beside those of its dimensions: what they say of a figure is read whether or not sources.yaml names them. */
const BESIDE = { status: 'status', note: 'note', unit: 'unit' } as const;
/** The figure, by whatever name sources.yaml asks for it. */
const VALUE = /^(?:value|gia tri|so lieu|obs value)$/u;

/**
 * Unfolds a cube into a table of one row for each figure. A dimension of several categories that no column reads would give one place and
 * moment several figures.
 * @param wanted headings that sources.yaml names
 * @throws RangeError in Vietnamese, the hint behind a line break
 */
export function gridOfCube(file: string, cube: Cube, wanted: readonly string[]): Grid {
  const { dimensions, cells } = cube;
  const keys = new Map(wanted.map((name) => [keyOf(name), name]));
  const names = dimensions.map(({ id, label }) => (!keys.has(keyOf(label)) && keys.has(keyOf(id)) ? id : label));
  for (const [at, { categories, label }] of dimensions.entries()) refuseUnread(label, categories.map((one) => one.label), keys.has(keyOf(names[at]!)));
  for (const { label, categories } of dimensions) refuseTwins(label, categories.map((one) => one.label));
  const asked = wanted.find((name) => VALUE.test(keyOf(name)));
  const content = cube.content?.trim() ?? '';
  const value = asked === undefined ? content || 'value' : content ? `${content} / ${asked}` : asked;
  const rows = cells.map((one, index) => rowOf(one, index, dimensions, cube.unit));
  const beside = (['status', 'note', 'unit'] as const).filter(
    (name) => rows.some((row) => row[name]) && !names.some((own) => keyOf(own) === BESIDE[name]),
  );
  const flagged = rows.filter(({ flag }) => flag !== '');
  const flags = [...new Set(flagged.map(({ flag }) => `“${flag}”`))].join(', ');
  const lines: Cell[][] = [
    ...(cube.title ? [[{ text: cube.title }]] : []),
    [...names, value, ...beside].map((text) => ({ text })),
    ...rows.map((row) => [...row.places.map((text) => ({ text })), row.cell, ...beside.map((name) => ({ text: row[name] }))]),
    ...(cube.notes ?? []).map((text) => [{ text }]),
  ];
  return {
    file,
    rows: lines.map((line, at) => ({ line: at + 1, cells: line })),
    remarks: flagged.length ? [{ message: `CHÚ Ý: ${flagged.length} số có dấu ${flags} của nơi công bố, ghi vào chú thích của số: xem dấu ấy nghĩa là gì (b thường là gián đoạn chuỗi số)` }] : [],
    beside: Object.fromEntries(beside.map((name) => [name, BESIDE[name]])),
  };
} // prettier-ignore

/** @throws RangeError in Vietnamese for a dimension of several categories that no column reads */
export function refuseUnread(label: string, categories: readonly string[], isRead: boolean): void {
  if (isRead || categories.length < 2) return;
  const named = categories.slice(0, 4).join(', ') + (categories.length > 4 ? ', …' : '');
  throw new RangeError(
    `bảng có chiều “${label}” với ${categories.length} mục (${named}) mà sources.yaml không khai cột nào đọc nó: một nơi sẽ có ${categories.length} số\n` +
      `khai một trường của “columns” đọc cột “${label}” (ví dụ group, indicator), hoặc lấy bảng chỉ có một mục của chiều ấy`,
  );
} // prettier-ignore

/** @throws RangeError in Vietnamese where two categories have one name: nobody knows which is which */
function refuseTwins(label: string, categories: readonly string[]): void {
  const twin = [...Map.groupBy(categories, (one) => one).entries()].find(([, same]) => same.length > 1)?.[0];
  if (twin === undefined) return;
  throw new RangeError(
    `chiều “${label}” có hai mục cùng tên “${twin}”: không biết số nào là của mục nào\nlấy bảng ấy dạng csv hay xlsx và sửa tên cho khác nhau, hoặc chỉ lấy một trong hai mục`,
  );
} // prettier-ignore

interface CubeRow extends Record<keyof typeof BESIDE, string> {
  places: string[];
  cell: Cell;
  /** Flag of the office that says neither “estimate” nor “provisional”. */
  flag: string;
}

function rowOf({ cell, status = '', notes = [] }: CubeCell, index: number, dimensions: readonly Dimension[], unit = ''): CubeRow {
  const at: Dimension['categories'][number][] = [];
  let rest = index;
  for (const { categories } of dimensions.toReversed()) {
    at.unshift(categories[rest % categories.length]!);
    rest = Math.floor(rest / categories.length);
  }
  const own = at.map((category) => category.unit && unitText(category.unit)).find(Boolean) ?? unit;
  const standing = standingOf(status);
  const hasFigure = cell.number !== undefined || cell.text !== '';
  const flag = status && standing === undefined && hasFigure ? status : '';
  const all = [...notes, ...at.flatMap((category) => category.notes ?? []), ...(flag ? [`nguồn đánh dấu “${flag}”`] : [])];
  return {
    places: at.map(({ label }) => label),
    // A flag beside an empty cell says that its office has no figure to give.
    cell: hasFigure || !status ? cell : { text: '..' },
    status: standing ?? '',
    note: [...new Set(all)].join('; '),
    unit: own,
    flag,
  };
} // prettier-ignore

/** Flags that JSON-stat and SDMX use for figures as usual, estimates and provisional ones; another flag is only noted. */
function standingOf(status: string): string | undefined {
  const code = status.trim().toUpperCase();
  if (/^[AEP]$/u.test(code)) return code;
  return STATUSES[status.trim().toLowerCase()];
}

const POWERS: Readonly<Record<number, string>> = { 3: 'nghìn ', 6: 'triệu ', 9: 'tỷ ' };

/** A unit in words: its label, unless only the base and its power of ten say how many it stands for. */
function unitText({ label = '', symbol = '', base = '', multiplier = 0 }: Unit): string {
  const plain = label || symbol || base;
  if (multiplier === 0) return [label, base, symbol].find((text) => text && readUnit(text)) ?? plain;
  const scaled = readUnit(label);
  if (scaled && scaled.factor % 10 ** multiplier === 0) return label;
  return POWERS[multiplier] && base ? `${POWERS[multiplier]}${base}` : `${plain} × 10^${multiplier}`;
}

/** Headings are the same whatever their case, marks and signs. */
export function keyOf(name: string): string {
  return fold(name.normalize('NFC'))
    .replaceAll(/[^\p{L}\d/%]+/gu, ' ')
    .trim();
}
