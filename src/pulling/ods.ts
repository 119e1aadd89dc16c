import type { Archive } from '../office/zip.ts';
import { child, childrenOf, isElement, parseXml, type XmlElement } from '../office/xml.ts';
import { cellName, type Cell, type Grid } from '../statistics/table/grid.ts';
import { PullFailure } from './failure.ts';
import { raised, struck } from './letters.ts';
import { isTrue, MOST_COLUMNS, visibleGrid, type Area, type Sheet } from './sheet.ts';
import { isNear, plainText } from './shown.ts';

const MOST_CELLS = 2_000_000;
export const ODS_PARTS = /^(?:content|styles)\.xml$/u;

/**
 * Visible sheets of an OpenDocument spreadsheet (ISO/IEC 26300), row by row as the screen shows them: like `readXlsx`.
 * @throws PullFailure when it has too many cells; FileRefusal when it is broken or blown up
 */
export function readOds(file: string, archive: Archive): Grid[] {
  const content = parseXml(archive.text('content.xml')!);
  const common = archive.text('styles.xml');
  const styles = stylesOf([content, ...(common === undefined ? [] : [parseXml(common)])]);
  const tables = childrenOf(child(child(content, 'office:body'), 'office:spreadsheet'), 'table:table');
  const shown = tables.filter((table) => !styles.hiddenTables.has(table.attributes['table:style-name'] ?? ''));
  const hidden = tables.filter((table) => !shown.includes(table)).map((table) => `“${nameOf(table)}”`);
  const grids = shown.map((table) => visibleGrid(file, readTable(table, styles)));
  if (hidden.length) grids[0]?.remarks?.push({ message: `bảng tính ẩn không lấy: ${hidden.join(', ')}` });
  return grids;
} // prettier-ignore

interface Styles {
  hiddenTables: ReadonlySet<string>;
  /** Styles of letters that stand raised. */
  raisedText: ReadonlySet<string>;
  /** Styles of letters that are struck through. */
  struckText: ReadonlySet<string>;
  /** Parts of a date that a style of cells shows: `day month year`. */
  dates: ReadonlyMap<string, ReadonlySet<string>>;
}

function nameOf(table: XmlElement): string {
  return (table.attributes['table:name'] ?? '').normalize('NFC');
}

function stylesOf(roots: readonly XmlElement[]): Styles {
  const groups = ['office:automatic-styles', 'office:styles'];
  const all = roots.flatMap((root) => groups.flatMap((group) => child(root, group)?.children ?? [])).filter(isElement);
  const shown = new Map(
    all
      .filter(({ name }) => name === 'number:date-style')
      .map((style) => [
        style.attributes['style:name'],
        new Set(style.children.filter(isElement).map(({ name }) => name.replace('number:', ''))),
      ]),
  );
  const own = all.filter(({ name }) => name === 'style:style');
  const named = (fits: (style: XmlElement) => boolean): string[] => own.filter(fits).map(({ attributes }) => attributes['style:name'] ?? '');
  return {
    hiddenTables: new Set(named((style) => child(style, 'style:table-properties')?.attributes['table:display'] === 'false')),
    raisedText: new Set(named((style) => /^(?:super|[1-9]\d*%)/u.test(child(style, 'style:text-properties')?.attributes['style:text-position'] ?? ''))),
    struckText: new Set(named((style) => (child(style, 'style:text-properties')?.attributes['style:text-line-through-style'] ?? 'none') !== 'none')),
    dates: new Map(
      own.flatMap(({ attributes }) => {
        const parts = shown.get(attributes['style:data-style-name']);
        return parts ? [[attributes['style:name'] ?? '', parts] as const] : [];
      }),
    ),
  };
} // prettier-ignore

function readTable(table: XmlElement, styles: Styles): Sheet {
  const rows: Sheet['rows'] = new Map();
  const merged: Area[] = [];
  const columns = columnsOf(table);
  let line = 1;
  let count = 0;
  for (const { row, hidden } of rowsOf(table, false)) {
    const repeated = Number(row.attributes['table:number-rows-repeated'] ?? 1);
    const cells: Cell[] = [];
    let at = 0;
    for (const cell of row.children.filter(isElement)) {
      if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
      const times = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
      const style = cell.attributes['table:style-name'] ?? row.attributes['table:default-cell-style-name'] ?? columns.styles.get(at) ?? '';
      const read = readCell(cell, cellName(at, line), style, styles);
      const isCovered = cell.name === 'table:covered-table-cell';
      if ((read.text || read.fault) && !isCovered)
        for (let copy = 0; copy < times && at + copy < MOST_COLUMNS; copy++) cells[at + copy] = read;
      if ((count += read.text || read.fault ? times * repeated : 0) > MOST_CELLS)
        throw new PullFailure('bảng tính có quá nhiều ô', 'tách phần cần lấy ra một tệp riêng');
      const [wide, high] = ['columns', 'rows'].map((way) => Number(cell.attributes[`table:number-${way}-spanned`] ?? 1)) as [number, number];
      if (wide > 1 || high > 1) merged.push({ top: line, left: at, bottom: line + high - 1, right: at + wide - 1 });
      at += times;
    }
    // The empty rest of a sheet is one row said a million times.
    if (cells.length || repeated === 1)
      for (let copy = 0; copy < repeated; copy++) rows.set(line + copy, { hidden, cells: [...cells] });
    line += repeated;
  }
  return { name: nameOf(table), rows, merged, hiddenColumns: columns.hidden };
} // prettier-ignore

/** Rows, also those in groups and among the headings that are printed on each page. */
function* rowsOf(parent: XmlElement, hidden: boolean): Generator<{ row: XmlElement; hidden: boolean }> {
  for (const element of parent.children.filter(isElement)) {
    if (element.name === 'table:table-row') yield { row: element, hidden: hidden || isHidden(element) };
    else if (/^table:table-(?:row-group|header-rows|rows)$/u.test(element.name))
      yield* rowsOf(element, hidden || element.attributes['table:display'] === 'false');
  }
}

function isHidden({ attributes }: XmlElement): boolean {
  return /^(?:collapse|filter)$/u.test(attributes['table:visibility'] ?? '');
}

function columnsOf(table: XmlElement): { hidden: Set<number>; styles: Map<number, string> } {
  const hidden = new Set<number>();
  const styles = new Map<number, string>();
  let at = 0;
  const visit = (parent: XmlElement, inHidden: boolean): void => {
    for (const element of parent.children.filter(isElement)) {
      if (/^table:table-(?:column-group|header-columns|columns)$/u.test(element.name))
        visit(element, inHidden || element.attributes['table:display'] === 'false');
      if (element.name !== 'table:table-column') continue;
      const repeated = Number(element.attributes['table:number-columns-repeated'] ?? 1);
      const style = element.attributes['table:default-cell-style-name'];
      for (const end = Math.min(at + repeated, MOST_COLUMNS); at < end; at++) {
        if (inHidden || isHidden(element)) hidden.add(at);
        if (style) styles.set(at, style);
      }
    }
  };
  visit(table, false);
  return { hidden, styles };
}

function readCell(cell: XmlElement, name: string, style: string, styles: Styles): Cell {
  const read = readPlainCell(cell, name, style, styles);
  return read.text !== '' && styles.struckText.has(style) ? { text: struck(read.text) } : read;
}

function readPlainCell(cell: XmlElement, name: string, style: string, styles: Styles): Cell {
  const { attributes } = cell;
  const text = childrenOf(cell, 'text:p').map((line) => lineText(line, styles)).join(' ').normalize('NFC').trim();
  const type = attributes['calcext:value-type'] ?? attributes['office:value-type'];
  const value = attributes['office:value'];
  if (attributes['table:formula'] !== undefined && (type === undefined || (type !== 'string' && type !== 'error' && !(value ?? attributes['office:date-value'] ?? attributes['office:time-value'] ?? attributes['office:boolean-value']))))
    return { text: '', fault: `ô ${name} là công thức chưa có kết quả lưu trong tệp` };
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(value);
      if (value === undefined || !Number.isFinite(number)) return { text: '', fault: `ô ${name} có giá trị hỏng “${value ?? ''}”` };
      const shown = numberText(number, type === 'percentage', text);
      return shown === undefined
        ? { text: '', fault: `ô hiện “${text}” mà giá trị bên trong là ${plainText(number)}: định dạng của ô đổi đơn vị` }
        : { text: shown, number };
    }
    case 'date':
      return { text: dateText(attributes['office:date-value'] ?? '', styles.dates.get(style), text), isDay: true };
    case 'boolean':
      return { text: isTrue(attributes['office:boolean-value']) ? 'có' : 'không' };
    default:
      return { text: text || (attributes['office:string-value'] ?? '').normalize('NFC').trim() };
  }
} // prettier-ignore

/**
 * A number as its cell shows it. The signs on the screen are those of the country the file was written in, so only their digits are
 * trusted: they tell how many decimals of the number are shown. Undefined where they are another number: thousands, millions of it.
 */
function numberText(value: number, isPercent: boolean, shown: string): string | undefined {
  const number = isPercent ? Number((value * 100).toPrecision(15)) : value;
  const plain = `${plainText(number)}${isPercent ? '%' : ''}`;
  const match = /^(\D*?)(\d(?:[\d.,'\s]*\d)?)(\D*)$/u.exec(shown);
  if (!match) return plain;
  const [, before = '', written = '', behind = ''] = match;
  const digits = written.replaceAll(/\D/gu, '');
  const places = Array.from({ length: 15 }, (_, at) => at);
  const decimals = places.find((at) => isNear(Number(digits) / 10 ** at, Math.abs(number), at));
  if (decimals === undefined) return undefined;
  const isShownNegative = /[-−(]\s*$/u.test(before);
  if (number < 0 && !isShownNegative && /[1-9]/u.test(digits)) return plain;
  const whole = plainText(Number(digits) / 10 ** decimals, decimals);
  const isGrouped = /^\d{1,3}[.,'\s]\d{3}/u.test(written) && Math.abs(number) >= 1000;
  return `${before}${isGrouped ? whole.replace(/^\d+/u, (all) => all.replaceAll(/\B(?=(?:\d{3})+$)/gu, '.')) : whole}${behind}`.trim();
} // prettier-ignore

/** `2023-06-30` as the style shows it: a day, a month or a year; where there is no style, as the words of the cell do. */
function dateText(value: string, shows: ReadonlySet<string> | undefined, text: string): string {
  const [year = '', month = '', day = ''] = value.slice(0, 10).split('-');
  if (!shows && (text === year || text === `${month}/${year}` || text === `${Number(month)}/${year}`)) return text;
  if (!shows || !(shows.has('day') || shows.has('month') || shows.has('year'))) return `${day}/${month}/${year}`;
  return [shows.has('day') && day, (shows.has('month') || shows.has('day')) && month, shows.has('year') && year].filter(Boolean).join('/');
} // prettier-ignore

/** Words of one line, without comments; what stands raised stays raised. */
function lineText(element: XmlElement, styles: Styles): string {
  return element.children
    .map((node) => {
      if (!isElement(node)) return node;
      if (node.name === 'text:s') return ' '.repeat(Number(node.attributes['text:c'] ?? 1));
      if (node.name === 'text:tab' || node.name === 'text:line-break') return ' ';
      if (node.name === 'office:annotation' || node.name === 'text:ruby-text') return '';
      const words = lineText(node, styles);
      const style = node.attributes['text:style-name'] ?? '';
      if (styles.struckText.has(style)) return struck(words);
      return styles.raisedText.has(style) ? raised(words) : words;
    })
    .join('');
}
