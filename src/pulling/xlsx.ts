import { openArchive, type Archive } from '../office/zip.ts';
import { child, childrenOf, parseXml, textOf, type XmlElement } from '../office/xml.ts';
import { FileRefusal } from '../office/refusal.ts';
import type { Cell, Grid } from '../statistics/grid.ts';
import { PullFailure } from './failure.ts';

const MOST_CELLS = 2_000_000;
const PARTS = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(?:\.rels)?$/iu;

/**
 * Visible sheets of an Excel workbook, row by row as the screen shows them: merged cells are said in each place they cover, percents
 * are numbers times 100, dates are `31/12/2023`, hidden rows and comments are left out, formulas give their last result.
 * @throws PullFailure when the file is no workbook, is broken, locked or blown up
 */
export function readWorkbook(file: string, bytes: Uint8Array): Grid[] {
  try {
    const archive = openArchive(bytes, (name) => PARTS.test(name));
    const part = (name: string): XmlElement | undefined => {
      const text = archive.text(name);
      return text === undefined ? undefined : parseXml(text);
    };
    const workbook = part('xl/workbook.xml');
    if (!workbook) throw notWorkbook();
    const strings = childrenOf(part('xl/sharedStrings.xml'), 'si').map(richText);
    const formats = numberFormats(part('xl/styles.xml'));
    const from1904 = child(workbook, 'workbookPr')?.attributes['date1904'] === '1';
    return visibleSheets(workbook, part('xl/_rels/workbook.xml.rels'), archive).map(({ name, path }) => ({
      file,
      sheet: name,
      rows: readSheet(part(path), { strings, formats, from1904 }),
    }));
  } catch (error) {
    if (error instanceof FileRefusal) throw new PullFailure(error.message, error.hint);
    throw error;
  }
}

function notWorkbook(): PullFailure {
  return new PullFailure(
    'tệp không phải bảng tính Excel (.xlsx)',
    'mở bằng phần mềm bảng tính và lưu lại dạng .xlsx hoặc .csv',
  );
}

function visibleSheets(
  workbook: XmlElement,
  relations: XmlElement | undefined,
  archive: Archive,
): { name: string; path: string }[] {
  const targets = new Map(
    childrenOf(relations, 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target']]),
  );
  return childrenOf(child(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => /(?:^|:)id$/u.test(name))?.[1];
    const target = targets.get(id)?.replace(/^\/?(?:xl\/)?/u, '');
    const path = `xl/${target}`;
    const visible = (attributes['state'] ?? 'visible') === 'visible';
    return visible && archive.names.includes(path)
      ? [{ name: (attributes['name'] ?? '').normalize('NFC'), path }]
      : [];
  });
}

interface Book {
  strings: readonly string[];
  formats: readonly ('number' | 'percent' | 'date')[];
  from1904: boolean;
}

function readSheet(sheet: XmlElement | undefined, book: Book): Grid['rows'] {
  const rows = new Map<number, { hidden: boolean; cells: Cell[] }>();
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
      if (at < 16_384) cells[at] = readCell(cell, book);
    }
    rows.set(line, { hidden: row.attributes['hidden'] === '1', cells });
  }
  for (const { attributes } of childrenOf(child(sheet, 'mergeCells'), 'mergeCell'))
    spread(attributes['ref'] ?? '', rows);
  return [...rows]
    .filter(([, row]) => !row.hidden)
    .sort(([a], [b]) => a - b)
    .map(([line, { cells }]) => ({ line, cells: Array.from(cells, (cell) => cell ?? { text: '' }) }));
}

/** Words in a merged cell speak for every place it covers; a figure does not, or it would count more than once. */
function spread(reference: string, rows: Map<number, { hidden: boolean; cells: Cell[] }>): void {
  const [from = '', to = from] = reference.split(':');
  const [top, bottom] = [lineOf(from), lineOf(to)];
  const [left, right] = [columnOf(from), columnOf(to)];
  const value = rows.get(top)?.cells[left];
  if (!value?.text || value.number !== undefined || right - left > 1_000) return;
  for (const [line, { cells }] of rows) {
    if (line < top || line > bottom) continue;
    for (let at = left; at <= right; at++) if (!cells[at]?.text) cells[at] = value;
  }
}

function readCell(cell: XmlElement, { strings, formats, from1904 }: Book): Cell {
  const value = textOf(child(cell, 'v') ?? { name: '', attributes: {}, children: [] });
  switch (cell.attributes['t']) {
    case 's':
      return { text: strings[Number(value)] ?? '' };
    case 'inlineStr':
      return { text: richText(child(cell, 'is') ?? cell) };
    case 'str':
      return { text: value.normalize('NFC').trim() };
    case 'b':
      return { text: value === '1' ? 'có' : 'không' };
    case 'e':
      return { text: value };
    case 'd':
      return { text: value.slice(0, 10).split('-').reverse().join('/') };
    default:
      return value === ''
        ? { text: '' }
        : numberCell(Number(value), formats[Number(cell.attributes['s'] ?? 0)], from1904);
  }
}

function numberCell(value: number, format: Book['formats'][number] | undefined, from1904: boolean): Cell {
  if (format === 'date') {
    const day = new Date(Date.UTC(1899, 11, 30) + (Math.floor(value) + (from1904 ? 1462 : 0)) * 86_400_000);
    return { text: day.toISOString().slice(0, 10).split('-').reverse().join('/') };
  }
  // A spreadsheet keeps 15 digits; what is beyond is dust of its sums.
  const number = Number((format === 'percent' ? value * 100 : value).toPrecision(15));
  return { text: String(number), number };
}

/** Words of a string in several styles, without the reading aids of East Asian text. */
function richText(element: XmlElement): string {
  const runs = childrenOf(element, 'r').flatMap((run) => childrenOf(run, 't'));
  return [...childrenOf(element, 't'), ...runs].map(textOf).join('').normalize('NFC').trim();
}

/** What each style of the workbook makes of a number (ECMA-376, 18.8.30). */
function numberFormats(styles: XmlElement | undefined): Book['formats'] {
  const own = new Map(
    childrenOf(child(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? '',
    ]),
  );
  return childrenOf(child(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'];
    const code = own.get(id)?.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '') ?? '';
    if (id === '9' || id === '10' || code.includes('%')) return 'percent';
    const builtInDate = Number(id) >= 14 && Number(id) <= 22;
    return builtInDate || /[dy]/iu.test(code) ? 'date' : 'number';
  });
}

/** `C12` → 2. */
function columnOf(reference: string): number {
  return (
    [.../^[A-Z]*/u.exec(reference)![0]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** `C12` → 12. */
function lineOf(reference: string): number {
  return Number(reference.replace(/\D/gu, ''));
}
