import type { Archive } from '../office/zip.ts';
import { child, childrenOf, parseXml, textOf, type XmlElement } from '../office/xml.ts';
import { cellName, type Cell, type Grid } from '../statistics/table/grid.ts';
import { PullFailure } from './failure.ts';
import { struck } from './letters.ts';
import { richText } from './rich-text.ts';
import { isTrue, MOST_COLUMNS, visibleGrid, type Area, type Sheet } from './sheet.ts';
import { formatCode, numberCell } from './shown.ts';

const MOST_CELLS = 2_000_000;
export const XLSX_PARTS =
  /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/iu;

/**
 * Visible sheets of an Excel workbook, row by row as the screen shows them: merged cells are said in each place they cover, numbers and
 * dates as their cell shows them, hidden rows, columns and comments are left out, formulas give their last result.
 * @throws PullFailure when the archive is no workbook; FileRefusal when it is broken, locked or blown up
 */
export function readXlsx(file: string, archive: Archive): Grid[] {
  const part = (name: string): XmlElement | undefined => {
    const text = archive.text(name);
    return text === undefined ? undefined : parseXml(text);
  };
  const workbook = part('xl/workbook.xml');
  if (!workbook)
    throw new PullFailure(
      'tệp không phải bảng tính Excel (.xlsx) hay OpenDocument (.ods)',
      'mở bằng phần mềm bảng tính và lưu lại dạng .xlsx, .ods hoặc .csv',
    );
  const book: Book = {
    strings: childrenOf(part('xl/sharedStrings.xml'), 'si').map(richText),
    formats: formatsOf(part('xl/styles.xml')),
    struckStyles: struckIn(part('xl/styles.xml')),
    from1904: isTrue(child(workbook, 'workbookPr')?.attributes['date1904']),
    isStale: isTrue(child(workbook, 'calcPr')?.attributes['fullCalcOnLoad']),
  };
  const sheets = sheetsOf(workbook, part('xl/_rels/workbook.xml.rels'), archive);
  const hidden = sheets.filter(({ visible }) => !visible).map(({ name }) => `“${name}”`);
  const grids = sheets
    .filter(({ visible }) => visible)
    .map(({ name, path }) => visibleGrid(file, readSheet(name, part(path), book)));
  if (hidden.length) grids[0]?.remarks?.push({ message: `bảng tính ẩn không lấy: ${hidden.join(', ')}` });
  return grids;
}

function sheetsOf(
  workbook: XmlElement,
  relations: XmlElement | undefined,
  archive: Archive,
): { name: string; path: string; visible: boolean }[] {
  const targets = new Map(
    childrenOf(relations, 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target']]),
  );
  return childrenOf(child(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => /(?:^|:)id$/u.test(name))?.[1];
    const path = `xl/${targets.get(id)?.replace(/^\/?(?:xl\/)?/u, '')}`;
    const visible = (attributes['state'] ?? 'visible') === 'visible';
    const name = (attributes['name'] ?? '').normalize('NFC');
    return archive.names.includes(path) ? [{ name, path, visible }] : [];
  });
}

interface Book {
  strings: readonly string[];
  /** Format code of each style of cells. */
  formats: readonly string[];
  /** Styles of cells whose letters are struck through. */
  struckStyles: ReadonlySet<number>;
  from1904: boolean;
  /** The program that wrote the file asks to work everything out anew: its nought is no result. */
  isStale: boolean;
}

function readSheet(name: string, sheet: XmlElement | undefined, book: Book): Sheet {
  const rows: Sheet['rows'] = new Map();
  let count = 0;
  let last = 0;
  for (const row of childrenOf(child(sheet, 'sheetData'), 'row')) {
    const line = Number(row.attributes['r'] ?? last + 1);
    last = line;
    const cells: Cell[] = [];
    for (const cell of childrenOf(row, 'c')) {
      if (++count > MOST_CELLS)
        throw new PullFailure('bảng tính có quá nhiều ô', 'tách phần cần lấy ra một tệp riêng');
      const at = cell.attributes['r'] ? columnOf(cell.attributes['r']) : cells.length;
      if (at < MOST_COLUMNS) cells[at] = readCell(cell, cellName(at, line), book);
    }
    rows.set(line, { hidden: isTrue(row.attributes['hidden']) || isNought(row.attributes['ht']), cells });
  }
  return { name, rows, merged: mergedIn(sheet), hiddenColumns: hiddenIn(sheet) };
}

function mergedIn(sheet: XmlElement | undefined): Area[] {
  return childrenOf(child(sheet, 'mergeCells'), 'mergeCell').map(({ attributes }) => {
    const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
    return { top: lineOf(from), bottom: lineOf(to), left: columnOf(from), right: columnOf(to) };
  });
}

function hiddenIn(sheet: XmlElement | undefined): Set<number> {
  const hidden = childrenOf(child(sheet, 'cols'), 'col').filter(
    ({ attributes }) => isTrue(attributes['hidden']) || isNought(attributes['width']),
  );
  return new Set(
    hidden.flatMap(({ attributes }) => {
      const from = Number(attributes['min']);
      const to = Math.min(Number(attributes['max']), MOST_COLUMNS);
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from - 1 + at);
    }),
  );
}

/** A height or width of nought, `0` or `0.0`, hides what has it. */
function isNought(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}

function readCell(cell: XmlElement, name: string, book: Book): Cell {
  const read = readPlainCell(cell, name, book);
  const isStruck = read.text !== '' && book.struckStyles.has(Number(cell.attributes['s'] ?? 0));
  return isStruck ? { text: struck(read.text) } : read;
}

function readPlainCell(cell: XmlElement, name: string, { strings, formats, from1904, isStale }: Book): Cell {
  const element = child(cell, 'v');
  const value = element ? textOf(element) : '';
  const formula = child(cell, 'f');
  const type = cell.attributes['t'] ?? 'n';
  // An empty word is a result (`=""`); an empty number is none.
  const hasResult = type === 'str' ? element !== undefined : value.trim() !== '';
  if (formula && (!hasResult || (isStale && type === 'n' && Number(value) === 0)))
    return { text: '', fault: `ô ${name} là công thức chưa có kết quả lưu trong tệp` };
  switch (type) {
    case 's':
      return strings[Number(value)] === undefined
        ? { text: '', fault: `ô ${name} trỏ tới một chuỗi không có trong tệp` }
        : { text: strings[Number(value)]! };
    case 'inlineStr':
      return { text: richText(child(cell, 'is') ?? cell) };
    case 'str':
      return { text: unescape(value).normalize('NFC').trim() };
    case 'b':
      return { text: isTrue(value) ? 'có' : 'không' };
    case 'e':
      return { text: value };
    case 'd':
      return { text: value.slice(0, 10).split('-').reverse().join('/'), isDay: true };
    default: {
      if (value.trim() === '') return { text: '' };
      const number = Number(value);
      return Number.isFinite(number)
        ? numberCell(number, formats[Number(cell.attributes['s'] ?? 0)] ?? 'General', from1904)
        : { text: '', fault: `ô ${name} có giá trị hỏng “${value}”` };
    }
  }
}

/** Format code of each style of cells. */
function formatsOf(styles: XmlElement | undefined): string[] {
  const own = new Map(
    childrenOf(child(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? '',
    ]),
  );
  return childrenOf(child(styles, 'cellXfs'), 'xf').map(({ attributes }) =>
    formatCode(attributes['numFmtId'], own),
  );
}

/** Styles whose font is struck through: what is crossed out is no figure any more. */
function struckIn(styles: XmlElement | undefined): Set<number> {
  const fonts = childrenOf(child(styles, 'fonts'), 'font').map((font) => {
    const strike = child(font, 'strike');
    return strike !== undefined && isTrue(strike.attributes['val'] ?? '1');
  });
  const cells = childrenOf(child(styles, 'cellXfs'), 'xf');
  return new Set(cells.flatMap(({ attributes }, at) => (fonts[Number(attributes['fontId'] ?? 0)] ? [at] : [])));
} // prettier-ignore

/** `C12` → 2. */
function columnOf(reference: string): number {
  return (
    [.../^\$?([A-Z]*)/iu.exec(reference)![1]!.toUpperCase()].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}

/** `C12` → 12. */
function lineOf(reference: string): number {
  return Number(reference.replaceAll(/\D/gu, ''));
}
