import { fold, hasMarks } from '../../vietnamese/fold.ts';
import { canonicalTones } from '../../vietnamese/tones.ts';
import { cellName, type Cell, type Grid } from './grid.ts';

/** How far down an office puts the headings of its tables, and how many rows they take. */
const LAST_ROW = 40;
const MOST_ROWS = 6;

/** A grid whose headings were found: place of each wanted column, and the rows below. */
export interface Headed {
  columnOf: ReadonlyMap<string, number>;
  /** Every word that stands over a wanted column, from the top: the headings that name it, and what is written above these. */
  over: ReadonlyMap<string, { own: string[]; above: string[] }>;
  /** What each column is called, upper headings first. */
  headings: readonly string[];
  /** Cells that the headings reach over. */
  width: number;
  rows: Grid['rows'];
  /** Every row below the headings, where only some of them are taken. */
  all?: Grid['rows'];
  /** Rows taken for numbers of columns although a village may be called so. */
  numbered: number[];
}

/** Headings that were not found, or that stand over several columns. */
export interface Unheaded {
  missing: string[];
  /** Columns that carry one wanted name: `B, D`. */
  doubled: { name: string; columns: string }[];
  seen: string[];
  line: number;
  /** An upper heading stands over the middle of its columns, unmerged. */
  isCentred?: true;
}

/**
 * Finds the row or rows of headings that hold every wanted column: titles above them are passed over, merged headings are joined
 * (`Năm 2023 / Số hộ`; the last part alone is enough where no other column has it). Spelling counts without case, spaces and signs.
 * Rows that only number the columns and headings that a page break repeats are no rows of the table.
 * @param isPlace tells a row of figures from a row of column numbers where villages are numbered
 * @param namesPlaces rows name their place; where sources.yaml gives one for all, no row is told from headings by it
 */
export function findHeadings(
  grid: Grid,
  wanted: readonly string[],
  isPlace: (row: Grid['rows'][number], columnOf: ReadonlyMap<string, number>) => boolean = () => false,
  namesPlaces = true,
): Headed | Unheaded {
  // A text has no merged cells: what stands over several columns is said once, and the cells beside it are empty.
  const found = search(grid, wanted, isPlace, namesPlaces, (cells) => cells.map(headingText));
  return 'columnOf' in found || found.doubled.length
    ? found
    : orElse(search(grid, wanted, isPlace, namesPlaces, saidOnce), found);
}

function orElse(second: Headed | Unheaded, first: Unheaded): Headed | Unheaded {
  return 'columnOf' in second ? second : { ...first, ...(second.isCentred && { isCentred: true }) };
}

function search(
  grid: Grid,
  wanted: readonly string[],
  isPlace: (row: Grid['rows'][number], columnOf: ReadonlyMap<string, number>) => boolean,
  namesPlaces: boolean,
  read: (cells: readonly Cell[], isLast: boolean) => string[],
): Headed | Unheaded {
  let best: Unheaded = { missing: [...wanted], doubled: [], seen: [], line: grid.rows[0]?.line ?? 1 };
  for (let start = 0; start < Math.min(LAST_ROW, grid.rows.length); start++) {
    if (isTitle(grid.rows[start]!.cells) || isAbout(grid.rows[start]!.cells)) continue;
    const natural = naturalHeight(grid.rows.slice(start, start + MOST_ROWS));
    for (let height = 1; height <= MOST_ROWS && start + height <= grid.rows.length; height++) {
      const block = grid.rows.slice(start, start + height);
      if (read === saidOnce && isCentred(block.map(({ cells }) => cells.map(headingText)))) {
        best.isCentred = true;
        continue;
      }
      const texts = block.map((row, index) => read(row.cells, index === height - 1));
      const headings = joinHeadings(texts);
      const below = grid.rows.slice(start + height);
      const positions = new Map(wanted.map((name) => [name, positionsOf(headings, name, below)]));
      const columnOf = new Map([...positions].flatMap(([name, at]) => (at.length === 1 ? [[name, at[0]!]] : [])));
      const missing = wanted.filter((name) => positions.get(name)!.length === 0);
      const doubled = [...positions]
        .filter(([, at]) => at.length > 1)
        .map(([name, at]) => ({ name, columns: at.map((column) => cellName(column, 0)).join(', ') }));
      if (isBlank(block.at(-1)!.cells)) break;
      // A row of a place is no heading: it would be lost among them.
      if (block.slice(1).some((row) => namesPlaces && isPlace(row, columnOf) && !isColumnNumbers(row.cells))) break;
      if (missing.length === 0 && !continuesHeadings(below[0]?.cells, positions)) {
        if (doubled.length) return { missing, doubled, seen: [], line: grid.rows[start]!.line };
        const over = wordsOver(columnOf, texts, rightAbove(grid.rows.slice(0, start)));
        return { columnOf, over, headings, width: headings.length, ...tableRows(below, texts, columnOf, (row) => isPlace(row, columnOf)) };
      }
      const seen = [...new Set(headings.filter(Boolean))];
      const better = missing.length < best.missing.length || best.seen.length === 0;
      if (height === natural && better) best = { missing, doubled: [], seen, line: grid.rows[start]!.line };
    }
  }
  return best;
} // prettier-ignore

function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => headingText(cell) === '');
}

/** `Nguồn | UBND xã` over a table tells of the file, not of the columns below. */
function isAbout(cells: readonly Cell[]): boolean {
  return ABOUT.test(headingText(cells[0])) && cells.filter((cell) => headingText(cell) !== '').length <= 2;
}

const ABOUT =
  /^(?:tên (?:bảng|biểu|tệp)|nguồn|cập nhật|ngày (?:cập nhật|xuất|lập|in)|người (?:lập|xuất)|cơ quan|phạm vi|ghi chú|mã bảng)(?!\p{L})/iu;

/** The rows that run into the headings: a blank row ends what stands over them. */
function rightAbove(rows: Grid['rows']): Grid['rows'] {
  const blank = rows.findLastIndex(({ cells }) => isBlank(cells));
  return rows.slice(blank + 1).filter(({ cells }) => !isAbout(cells));
}

function wordsOver(
  columnOf: ReadonlyMap<string, number>,
  headings: readonly (readonly string[])[],
  rows: Grid['rows'],
): Headed['over'] {
  const above = rows.filter(({ cells }) => new Set(cells.map(headingText).filter(Boolean)).size > 1);
  return new Map(
    [...columnOf].map(([name, at]) => [
      name,
      {
        own: [...new Set(headings.map((row) => row[at] ?? '').filter(Boolean))],
        above: above.map(({ cells }) => headingText(cells[at])).filter(Boolean),
      },
    ]),
  );
}

/** One text over the whole width is a title, not a row of headings. */
function isTitle(cells: readonly Cell[]): boolean {
  const texts = cells.map(headingText).filter(Boolean);
  return texts.length === 0 || (texts.length > 1 && new Set(texts).size === 1);
}

/** Rows of headings under one another share the cells that are merged downwards. */
function naturalHeight(rows: Grid['rows']): number {
  const height = rows.findIndex((row, index) => {
    const above = rows[index - 1]?.cells ?? [];
    const shares = row.cells.some((cell, at) => headingText(cell) && headingText(cell) === headingText(above[at]));
    return index > 0 && !shares;
  });
  return height < 0 ? rows.length : height;
} // prettier-ignore

function headingText(cell: Cell | undefined): string {
  return (cell?.text || cell?.over || '').replaceAll(/\s+/gu, ' ').trim();
}

/** An upper heading goes on to the right until the next one; the last row of headings names each column by itself. */
function saidOnce(cells: readonly Cell[], isLast: boolean): string[] {
  const texts = cells.map(headingText);
  if (isLast) return texts;
  for (let at = 1; at < texts.length; at++) texts[at] ||= texts[at - 1]!;
  return texts;
}

/**
 * “Năm 2022” over the middle or the end of its columns: the first of them stand below nothing, and bear names that come again below the next
 * year. Nobody knows then which columns a year is over.
 */
function isCentred(rows: readonly (readonly string[])[]): boolean {
  const last = rows.at(-1)!;
  return rows.slice(0, -1).some((upper, row) => {
    const isStub = (at: number): boolean => rows.slice(row + 1).every((lower) => !lower[at]);
    // A name of rows, “Đơn vị”, stands over no other column.
    const first = upper.findIndex((text, at) => text !== '' && !isStub(at));
    const orphans = last.slice(0, Math.max(0, first)).filter((name, at) => name !== '' && !upper[at]);
    return orphans.some((name) => last.slice(first).includes(name));
  });
}

/** `Năm 2023` above `Số hộ` → `Năm 2023 / Số hộ`; a cell merged over both rows is said once. */
function joinHeadings(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, at) =>
    rows
      .map((row) => row[at] ?? '')
      .filter((part, index, parts) => part !== '' && part !== parts[index - 1])
      .join(' / '),
  );
}

/** Columns that carry the name; of several, those that hold anything. */
function positionsOf(headings: readonly string[], name: string, below: Grid['rows']): number[] {
  const key = headingKey(name);
  const all = (fits: (heading: string) => boolean): number[] => {
    const found = headings.flatMap((heading, at) => (fits(headingKey(heading)) ? [at] : []));
    // “Năm” stands beside “Nam”: of several, those that say the name letter by letter.
    const exact = found.filter((at) => markedKey(headings[at]!).endsWith(markedKey(name)));
    return exact.length ? exact : found;
  };
  const whole = all((heading) => heading === key);
  if (whole.length > 1) {
    const filled = whole.filter((at) => below.some(({ cells }) => cells[at]?.text));
    // A cell merged over two columns says the same in both.
    const one = filled.find((at) => below.every(({ cells }) => filled.every((other) => !headingText(cells[other]) || headingText(cells[other]) === headingText(cells[at])))); // prettier-ignore
    if (one !== undefined) return [one];
    return filled.length ? filled : whole.slice(0, 1);
  }
  if (whole.length) return whole;
  const ends = all((heading) => heading.endsWith(`/${key}`));
  return ends.length === 1 ? ends : [];
}

/** The row below is the lower half of merged headings: the same words again in a wanted column. */
function continuesHeadings(
  below: readonly Cell[] | undefined,
  positions: ReadonlyMap<string, readonly number[]>,
): boolean {
  if (!below) return false;
  return [...positions].some(([name, columns]) =>
    columns.some((at) => {
      const key = headingKey(headingText(below[at]));
      const wanted = headingKey(name);
      return key !== '' && (wanted === key || wanted.endsWith(`/${key}`));
    }),
  );
}

function tableRows(
  below: Grid['rows'],
  headings: readonly (readonly string[])[],
  columnOf: ReadonlyMap<string, number>,
  isPlace: (row: Grid['rows'][number]) => boolean,
): Pick<Headed, 'rows' | 'numbered'> {
  const columns = [...columnOf.values()];
  const numbered: number[] = [];
  let afterHeadings = true;
  const rows = below.filter((row) => {
    const repeats = isRepeated(row.cells, headings, columns);
    const doubtful = afterHeadings && isColumnNumbers(row.cells) && isPlace(row);
    // A village called 2, third in its list with 3 households, is less likely than a row that counts its columns.
    const numbers = afterHeadings && isColumnNumbers(row.cells) && (!doubtful || countsColumns(row.cells));
    if (numbers && doubtful) numbered.push(row.line);
    afterHeadings = repeats;
    return !repeats && !numbers;
  });
  return { rows, numbered };
} // prettier-ignore

/** `1 | 2 | 3` from the first column to the last, or in brackets. */
function countsColumns(cells: readonly Cell[]): boolean {
  const texts = cells.map(headingText);
  return texts.length > 2 && texts.every((text, at) => Number.parseInt(text.replaceAll(/[()[\]]/gu, ''), 10) === at + 1);
} // prettier-ignore

/** Headings that stand again at the top of the next page: every wanted column says the word above it. */
function isRepeated(
  cells: readonly Cell[],
  headings: readonly (readonly string[])[],
  columns: readonly number[],
): boolean {
  const said = columns.filter((at) => headingText(cells[at]) !== '');
  return (
    said.length > 0 &&
    said.every((at) => headings.some((row) => row[at] && headingKey(row[at]) === headingKey(headingText(cells[at]))))
  );
} // prettier-ignore

/** `A | B | (1) | (2) | (3)=(1)+(2)`: the row of numbers that forms have below their headings. */
function isColumnNumbers(cells: readonly Cell[]): boolean {
  const filled = cells.map(headingText).filter(Boolean);
  let last = 0;
  return (
    filled.length > 1 &&
    filled.every((text) => {
      if (/^\(?[A-ZĐ]\)?$/iu.test(text)) return true;
      const number = Number(/^[([]?(\d{1,2})[)\]]?(?: ?= ?[\d()[\]+\-–−*×x/:% ]+)?$/u.exec(text)?.[1]);
      const follows = number > last && number <= last + 3;
      last = number;
      return follows;
    })
  );
}

/** Wanted names that stand over their column with other marks: “Số hộ bán” for “Số hộ bản”. */
export function otherMarks({ columnOf, headings }: Headed): { name: string; heading: string }[] {
  return [...columnOf].flatMap(([name, at]) => {
    const heading = headings[at]!;
    const isSame = markedKey(heading).endsWith(markedKey(name)) || !hasMarks(name) || !hasMarks(heading);
    return isSame ? [] : [{ name, heading }];
  });
}

function markedKey(text: string): string {
  return plainKey(canonicalTones(text.normalize('NFC').toLowerCase()));
}

function headingKey(text: string): string {
  return plainKey(fold(text.normalize('NFC')));
}

function plainKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s*\/\s*/gu, '/')
    .replace(/[^\p{L}\d/%]+/gu, ' ')
    .trim();
}
