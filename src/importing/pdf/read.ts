import { getDocumentProxy } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { repairText, TCVN3 } from '../../vietnamese/encoding/decode.ts';
import { tidy, type ImportWarning, type SourceLine, type SourceText } from '../line.ts';
import { FileRefusal } from '../../office/refusal.ts';
import { broken, encrypted } from '../../office/zip.ts';
import { splitBlocks, type Block, type PrintedLine } from './columns.ts';
import { stripFurniture } from './furniture.ts';
import { CAPITAL_BLOCK, readGlyphs } from './glyphs.ts';
import { findPageColumns, type PageColumns } from './page-columns.ts';
import { joinParagraphs, type Edge } from './paragraphs.ts';
import { readGrids, type Grid } from './grid.ts';
import { areInterleaved, buildRows, type Row, type Run, type TextItem } from './rows.ts';
import { toldPdfPictures } from './pictures.ts';
import { readRules } from './rules.ts';
import { drawnOnce, toRuns, type Upright } from './runs.ts';
import { liftStamps, withoutReceipt } from './stamps.ts';
import { placeOf, settle } from '../table.ts';

const MAX_PAGES = 400;
const MAX_ITEMS = 60_000;
/** A soft hyphen, which is “ư” in TCVN3: pdf.js shows it among the drawn letters alone, and it must last until the letters are converted. */
const KEPT_HYPHEN = '\uE0AD';
/** Fewer letters than this on a page: the page is a picture. */
const PICTURE_PAGE = 15;

/**
 * Reads the text layer of a PDF in reading order. Nothing is fetched and no script of the file runs: fonts,
 * character maps and pictures are not loaded.
 * @throws FileRefusal `broken`, `encrypted`, `pictures-only` or `too-large`.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceText> {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-4096));
  if (!tail.includes('%%EOF')) throw broken();
  const { pages: stored, raw, turned, received } = await readPages(bytes);
  const { pages, from } = inUnicode(stored);
  const warnings: ImportWarning[] = [];
  const empty = pages.flatMap((page, index) => (letters(page) < PICTURE_PAGE ? [index + 1] : []));
  if (empty.length === pages.length) throw picturesOnly();
  if (empty.length)
    warnings.push({
      code: 'page-without-text',
      line: 0,
      message: `Trang ${empty.join(', ')} không có chữ (trang trống hoặc ảnh quét); phần ấy chưa nhập được.`,
    });
  warnings.push(...toldPdfPictures(bytes, pages.length));
  let count = 0;
  const numbered = pages.map((page) =>
    page.map((row) => {
      const line = count + 1;
      count += row.grid?.rows ?? 1;
      return { ...row, line };
    }),
  );
  const stamped = liftStamps(numbered);
  const clean = stripFurniture(stamped.pages);
  if (clean.dropped.length)
    warnings.push({
      code: 'page-furniture',
      line: 0,
      message: `Đã bỏ số trang và dòng đầu, cuối trang: ${[...new Set(clean.dropped)].slice(0, 6).join(' · ')}.`,
    });
  const repeated: string[] = [];
  const lines = toLines(
    joinGrids(
      clean.pages.map((page) => splitBlocks(page.rows)),
      repeated,
    ),
    clean.pages.flatMap((page) => page.footnotes),
  );
  if (from)
    warnings.push({
      code: 're-encoded',
      line: 0,
      message: `Chữ ở dạng ${from}; đã chuyển sang Unicode.`,
    });
  return {
    format: 'pdf',
    lines,
    warnings,
    encoding: `PDF, ${pages.length} trang`,
    raw,
    dropped: [
      ...clean.dropped.map((text) => ({ reason: 'số trang, dòng đầu và cuối trang', text, line: 0 })),
      ...stamped.dropped.map((text) => ({ reason: 'dấu của chữ ký số', text, line: 0 })),
      ...repeated.map((text) => ({ reason: 'tiêu đề bảng lặp lại ở trang sau', text, line: 0 })),
      ...received.map((text) => ({ reason: 'dấu công văn đến', text, line: 0 })),
      ...turned.map((text) => ({ reason: 'chữ xoay (dấu, hình chìm)', text, line: 0 })),
    ],
  };
}

/** Rows of every page, all text of the file in the order it is stored, text that stands aslant, and the stamp of who received it. */
async function readPages(
  bytes: Uint8Array,
): Promise<{ pages: Row[][]; raw: string; turned: string[]; received: string[] }> {
  const pages: Row[][] = [];
  const turned: string[] = [];
  const received: string[] = [];
  let raw = '';
  try {
    const pdf = await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      stopAtErrors: false,
    });
    if (pdf.numPages > MAX_PAGES)
      throw new FileRefusal(
        'too-large',
        `PDF có ${pdf.numPages} trang, quá dài đối với một kế hoạch.`,
        'Tách riêng các trang của kế hoạch thành một tệp rồi nhập.',
      );
    let items = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const texts = drawnOnce(
        content.items.filter((item): item is typeof item & TextItem & { hasEOL: boolean } => 'str' in item),
      );
      items += texts.length;
      if (items > MAX_ITEMS * 4 || texts.length > MAX_ITEMS)
        throw new FileRefusal('too-large', 'PDF có quá nhiều mẩu chữ.', 'Xuất lại PDF từ Word rồi nhập.');
      const said = texts.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
      const upright = toRuns(texts);
      const old = upright.straight && repairText(said).from === TCVN3;
      const all = old
        ? (await readGlyphs(page, 'old')).map((run) => ({
            ...run,
            text: run.text.replaceAll('\u00AD', KEPT_HYPHEN),
          }))
        : upright.straight && areInterleaved(upright.runs)
          ? await readGlyphs(page)
          : upright.runs;
      const { runs, dropped } = number === 1 ? withoutReceipt(all) : { runs: all, dropped: [] };
      received.push(...dropped);
      raw += `${old ? repaired(wordsOf(buildRows(all, number))).text : said}\n`;
      const rows = upright.straight
        ? await rowsOf(page, { ...upright, runs }, number)
        : buildRows(runs, number);
      pages.push(rows);
      const inCells = new Set(rows.flatMap(({ grid }) => grid?.turned ?? []));
      turned.push(...upright.turned.filter((one) => !inCells.has(one)).map(({ text }) => text));
      page.cleanup();
    }
    await pdf.destroy();
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted();
    throw broken();
  }
  if (!pages.length) throw broken();
  return { pages, raw, turned, received };
}

/** The letters of an old table, before anything is told by the words: head, signature and tables stand beside each other as their words say. */
function inUnicode(pages: readonly Row[][]): { pages: Row[][]; from: string | null } {
  const texts: string[] = [];
  const put = (text: string): string => `${texts.push(text.replaceAll(KEPT_HYPHEN, '\u00AD'))}`;
  const withTexts = (given: readonly Row[][], text: (given: string) => string): Row[][] =>
    given.map((rows) =>
      rows.map((row) => ({
        ...row,
        segments: row.segments.map((segment) => ({
          ...segment,
          text: text(segment.text),
          pieces: segment.pieces.map((piece) => ({ ...piece, text: text(piece.text) })),
        })),
        ...(row.grid && {
          grid: {
            ...row.grid,
            cells: row.grid.cells.map((cell) => ({ ...cell, texts: cell.texts.map(text) })),
          },
        }),
      })),
    );
  const places = withTexts(pages, put);
  const { text, from } = repaired(texts.join('\n'));
  const fixed = text.replaceAll('\u00AD', '').split('\n');
  return { pages: withTexts(places, (place) => fixed[Number(place) - 1]!), from };
}

/** Repairs letters of an old table. It knows those of a font of capitals as small ones; each is one letter of Unicode. */
function repaired(words: string): { text: string; from: string | null } {
  const capital = (sign: string): boolean => sign.charCodeAt(0) >> 8 === CAPITAL_BLOCK >> 8;
  const typed = [...words].map((sign) =>
    capital(sign) ? String.fromCharCode(sign.charCodeAt(0) - CAPITAL_BLOCK) : sign,
  );
  const { text, from } = repairText(typed.join(''));
  const letters = [...text];
  if (letters.length !== typed.length) return { text, from };
  return {
    text: [...words].map((sign, at) => (capital(sign) ? letters[at]!.toUpperCase() : letters[at]!)).join(''),
    from,
  };
}

function wordsOf(rows: readonly Row[]): string {
  const texts = rows.flatMap(({ segments }) => segments.map(({ text }) => text));
  return texts.join('\n').replaceAll(KEPT_HYPHEN, '\u00AD');
}

/** Rows of a page, tables that lines draw among them. Only pages that have cells side by side are looked at for lines. */
async function rowsOf(page: PDFPageProxy, { runs, turned }: Upright, number: number): Promise<Row[]> {
  const columns = findPageColumns(runs);
  if (columns) return rowsOfColumns(columns, number);
  const plain = buildRows(runs, number);
  if (plain.filter(({ segments }) => segments.length > 1).length < 2) return plain;
  const { grids, rest } = readGrids(await readRules(page), { runs, turned }, number);
  if (!grids.length) return plain;
  const drawn = grids.map((grid) => {
    const piece = { text: '', x0: grid.left, x1: grid.right };
    const segment = { ...piece, pieces: [piece], size: Number.POSITIVE_INFINITY, firstWord: 0 };
    return { y: grid.top, page: number, line: 0, segments: [segment], grid };
  });
  return [...buildRows(rest, number), ...drawn].sort((a, b) => b.y - a.y);
}

/** Rows of a page in two columns, the left one first. */
function rowsOfColumns({ above, left, right, below }: PageColumns, number: number): Row[] {
  const inColumn = (runs: readonly Run[], column: 'left' | 'right'): Row[] =>
    buildRows(runs, number).map((row) => ({ ...row, column }));
  return [
    ...buildRows(above, number),
    ...inColumn(left, 'left'),
    ...inColumn(right, 'right'),
    ...buildRows(below, number),
  ];
}

/** A table that goes on over the page is one table; headings printed again are noted and left out. */
function joinGrids(pages: readonly Block[][], repeated: string[]): Block[][] {
  let open: (Block & { kind: 'grid' }) | undefined;
  return pages.map((page) => {
    const [first, ...rest] = page;
    const goesOn =
      first?.kind === 'grid' &&
      open !== undefined &&
      first.grid.columns === open.grid.columns &&
      first.grid.edges.every((edge, index) => Math.abs(edge - open!.grid.edges[index]!) < 4);
    const before = open;
    const last = page.at(-1);
    open = last?.kind === 'grid' ? last : undefined;
    if (!goesOn || !before) return page;
    const added = appended(before, first, repeated);
    before.grid = added;
    if (page.length === 1) open = before;
    return rest;
  });
}

function appended(
  before: Block & { kind: 'grid' },
  next: Block & { kind: 'grid' },
  repeated: string[],
): Grid {
  const textOf = (grid: Grid, row: number): string =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map(({ column, texts }) => `${column} ${texts.join(' ')}`)
      .join('|');
  let again = 0;
  while (again < next.grid.rows && again < before.grid.rows && textOf(next.grid, again) === textOf(before.grid, again)) again++; // prettier-ignore
  repeated.push(...next.grid.cells.filter(({ row }) => row < again).flatMap(({ texts }) => texts));
  const kept = next.grid.cells.filter(({ row }) => row >= again);
  const first = kept.filter(({ row }) => row === again);
  const parted = first.length > 0 && isParted(before.grid, first);
  if (parted) first.forEach((cell) => goOn(before.grid, cell));
  const shift = before.grid.rows - again - (parted ? 1 : 0);
  const { open: _, ...closed } = before.grid;
  return {
    ...closed,
    ...(next.grid.open ? { open: true } : {}),
    rows: before.grid.rows + next.grid.rows - again - (parted ? 1 : 0),
    cells: [
      ...before.grid.cells,
      ...kept
        .filter((cell) => !parted || cell.row > again)
        .map((cell) => ({ ...cell, row: cell.row + shift })),
    ],
  };
}

/**
 * Does a row go on over the page? Its lines say so, or else its number: a row without one whose words begin small goes on with the
 * numbered row before it.
 */
function isParted(grid: Grid, first: readonly Grid['cells'][number][]): boolean {
  if (first.some(({ rowSpan }) => rowSpan > 1)) return false;
  if (grid.open) return true;
  const number = lastIn(grid, 0)?.texts.join('') ?? '';
  const words = first.filter(({ texts }) => texts.length);
  return (
    /^\d{1,3}[.)]?$/.test(number) &&
    first.some(({ column, texts }) => column === 0 && !texts.length) &&
    words.some(
      ({ texts, column }) =>
        /^\p{Ll}/u.test(texts[0]!) && /[^.;:!?]$/u.test(lastIn(grid, column)?.texts.at(-1) ?? '.'),
    )
  );
}

/** The cell that reaches the last row in a column. */
function lastIn({ cells, rows }: Grid, column: number): Grid['cells'][number] | undefined {
  return cells.find(
    (cell) =>
      cell.row + cell.rowSpan === rows && cell.column <= column && cell.column + cell.colSpan > column,
  );
}

function goOn(grid: Grid, { column, texts }: Grid['cells'][number]): void {
  const cell = lastIn(grid, column);
  if (!cell || !texts.length) return;
  const [text, ...more] = texts;
  cell.texts = cell.texts.length
    ? [...cell.texts.slice(0, -1), `${cell.texts.at(-1)} ${text}`, ...more]
    : [...texts];
}

function toLines(
  pages: readonly Block[][],
  footnotes: readonly { number: number; text: string; line: number; page: number }[],
): SourceLine[] {
  const lines: SourceLine[] = [];
  let stream: PrintedLine[] = [];
  let column = false;
  let tables = 0;
  const edges = edgesOf(pages.flat());
  const flush = (): void => {
    for (const paragraph of joinParagraphs(stream, column ? [] : edges))
      lines.push({ ...paragraph, text: tidy(paragraph.text), whole: true });
    stream = [];
  };
  for (const block of pages.flat()) {
    if (block.kind === 'text') {
      if (block.column !== column) flush();
      column = block.column;
      // The right column is moved onto the left one, so that a paragraph runs on from one to the other.
      const shift = column && stream.length ? leftOf(block.lines) - leftOf(stream) : 0;
      stream.push(...block.lines.map((line) => ({ ...line, x0: line.x0 - shift, x1: line.x1 - shift })));
      continue;
    }
    flush();
    const table = ++tables;
    if (block.kind === 'grid') {
      const placed = settle(block.grid.cells);
      for (const cell of placed.cells)
        for (const text of cell.texts) {
          const place = placeOf(cell, { number: table, columns: placed.columns }, false);
          if (tidy(text))
            lines.push({ text: tidy(text), line: block.line + cell.row, page: block.page, whole: true, ...(place ? { cell: place } : {}) }); // prettier-ignore
        }
    } else if (block.kind === 'table')
      block.rows.forEach((row, rowIndex) => {
        row.cells.forEach((text, index) => {
          if (!tidy(text)) return;
          const cell = { table, row: rowIndex, column: index, columns: row.cells.length };
          lines.push({ text: tidy(text), line: row.line, page: row.page, whole: true, cell });
        });
      });
    else
      [block.left, block.right].forEach((side, index) => {
        for (const line of side)
          lines.push({
            text: tidy(line.text),
            line: line.line,
            page: line.page,
            whole: false,
            cell: { table, row: 0, column: index, columns: 2 },
          });
      });
  }
  flush();
  for (const note of footnotes)
    lines.push({
      text: tidy(note.text),
      line: note.line,
      page: note.page,
      whole: true,
      footnote: note.number,
    });
  return lines.filter((line) => line.text);
}

/** A word processor sets the text of a table level with the text above it, and its lines that much outside. */
const CELL_ROOM = 5.4;

/** How far head, signature and drawn tables reach on each page: as far as its text. */
function edgesOf(blocks: readonly Block[]): Edge[] {
  return blocks.flatMap((block): Edge[] => {
    if (block.kind === 'grid')
      return [{ page: block.page, x0: block.grid.left + CELL_ROOM, x1: block.grid.right - CELL_ROOM }];
    return block.kind === 'sides' ? [...block.left, ...block.right] : [];
  });
}

function leftOf(lines: readonly PrintedLine[]): number {
  return Math.min(...lines.map((line) => line.x0));
}

function letters(rows: readonly Row[]): number {
  return rows.reduce(
    (sum, row) =>
      sum +
      (row.grid?.cells.flatMap(({ texts }) => texts).join('').length ?? 0) +
      row.segments.reduce((all, segment) => all + segment.text.replace(/\P{L}/gu, '').length, 0),
    0,
  );
}

function picturesOnly(): FileRefusal {
  return new FileRefusal(
    'pictures-only',
    'PDF chỉ có ảnh quét, không có lớp chữ.',
    'Chạy nhận dạng chữ (OCR) trước, hoặc dùng --ocr nếu máy có tesseract với tiếng Việt (gói vie), hoặc xin tệp Word.',
  );
}
