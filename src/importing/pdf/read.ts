import { getDocumentProxy } from 'unpdf';
import { repairText } from '../encoding/decode.ts';
import { tidy, type ImportWarning, type SourceLine, type SourceText } from '../line.ts';
import { FileRefusal } from '../../office/refusal.ts';
import { broken, encrypted } from '../../office/zip.ts';
import { splitBlocks, type Block, type PrintedLine } from './columns.ts';
import { stripFurniture } from './furniture.ts';
import { readGlyphs } from './glyphs.ts';
import { joinParagraphs } from './paragraphs.ts';
import { areInterleaved, buildRows, toRuns, type Row, type TextItem } from './rows.ts';

const MAX_PAGES = 400;
const MAX_ITEMS = 60_000;
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
  const pages = await readPages(bytes);
  const warnings: ImportWarning[] = [];
  const empty = pages.flatMap((page, index) => (letters(page) < PICTURE_PAGE ? [index + 1] : []));
  if (empty.length === pages.length) throw picturesOnly();
  if (empty.length)
    warnings.push({
      code: 'page-without-text',
      line: 0,
      message: `Trang ${empty.join(', ')} không có chữ (trang trống hoặc ảnh quét); phần ấy chưa nhập được.`,
    });
  let count = 0;
  const numbered = pages.map((page) => page.map((row) => ({ ...row, line: ++count })));
  const clean = stripFurniture(numbered);
  if (clean.dropped.length)
    warnings.push({
      code: 'page-furniture',
      line: 0,
      message: `Đã bỏ số trang và dòng đầu, cuối trang: ${[...new Set(clean.dropped)].slice(0, 6).join(' · ')}.`,
    });
  const lines = toLines(
    clean.pages.map((page) => splitBlocks(page.rows)),
    clean.pages.flatMap((page) => page.footnotes),
  );
  const fixed = repairText(lines.map((line) => line.text).join('\n'));
  const texts = fixed.text.split('\n');
  if (fixed.from)
    warnings.push({
      code: 're-encoded',
      line: 0,
      message: `Chữ ở dạng ${fixed.from}; đã chuyển sang Unicode.`,
    });
  return {
    format: 'pdf',
    lines: fixed.from ? lines.map((line, index) => ({ ...line, text: texts[index] ?? line.text })) : lines,
    warnings,
    encoding: `PDF, ${pages.length} trang`,
  };
}

async function readPages(bytes: Uint8Array): Promise<Row[][]> {
  const pages: Row[][] = [];
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
      const texts = content.items.filter((item): item is typeof item & TextItem => 'str' in item);
      items += texts.length;
      if (items > MAX_ITEMS * 4 || texts.length > MAX_ITEMS)
        throw new FileRefusal('too-large', 'PDF có quá nhiều mẩu chữ.', 'Xuất lại PDF từ Word rồi nhập.');
      const runs = toRuns(texts);
      pages.push(buildRows(areInterleaved(runs) ? await readGlyphs(page) : runs, number));
      page.cleanup();
    }
    await pdf.destroy();
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted();
    throw broken();
  }
  if (!pages.length) throw broken();
  return pages;
}

function toLines(
  pages: readonly Block[][],
  footnotes: readonly { number: number; text: string; line: number; page: number }[],
): SourceLine[] {
  const lines: SourceLine[] = [];
  let stream: PrintedLine[] = [];
  let column = false;
  let tables = 0;
  const flush = (): void => {
    for (const paragraph of joinParagraphs(stream))
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
    if (block.kind === 'table')
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

function leftOf(lines: readonly PrintedLine[]): number {
  return Math.min(...lines.map((line) => line.x0));
}

function letters(rows: readonly Row[]): number {
  return rows.reduce(
    (sum, row) =>
      sum + row.segments.reduce((all, segment) => all + segment.text.replace(/\P{L}/gu, '').length, 0),
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
