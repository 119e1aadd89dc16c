import { globSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conflict } from '../content/decode.ts';
import { contentPath } from '../content/files.ts';
import type { StatisticsSource } from '../schemas/statistics-source.ts';
import { gridOfCube } from './cube.ts';
import { follow, gridOfCsv, gridOfRecords, type Grid, type Remark } from '../statistics/table/grid.ts';
import { headingOf } from '../statistics/table/row.ts';
import { isArchive, refuseOldSpreadsheet } from './container.ts';
import { decodeTable } from './decode.ts';
import { PullFailure } from './failure.ts';
import { jsonStatCube } from './json-stat.ts';
import { heldBack, unitBeside } from './paging.ts';
import { codepageOf, isPx, pxCube } from './px.ts';
import { pxWebGrid } from './px-web.ts';
import type { Answer, Request } from './http.ts';

/** Rows that a CKAN portal gives in one answer at most. */
const CKAN_LIMIT = 32_000;

/** What a spreadsheet program lays beside a file that is open: `~$bao-cao.xlsx`, `.~lock.bao-cao.ods#`. */
const LOCK = /(?:^|\/)(?:~\$|\.~lock\.)/u;

/** Address from which a source is fetched; undefined for files. */
export function addressOf({ from }: StatisticsSource): string | undefined {
  switch (from.kind) {
    case 'file':
      return undefined;
    case 'google-sheet':
      return publishedCsv(from.url);
    case 'ckan': {
      const address = new URL('api/3/action/datastore_search', from.url.replace(/\/*$/u, '/'));
      address.search = new URLSearchParams({
        resource_id: from.resource,
        limit: String(CKAN_LIMIT),
      }).toString();
      return address.href;
    }
    default:
      return from.url;
  }
}

/** Tables in the files of a source. @throws PullFailure when no file is there or one cannot be read */
export async function readFiles(folder: string, source: StatisticsSource): Promise<Grid[]> {
  const from = source.from as Extract<StatisticsSource['from'], { kind: 'file' }>;
  const base = join(folder, 'statistics');
  const paths = from.path.includes('*')
    ? globSync(from.path, { cwd: base })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => !LOCK.test(path))
        .sort()
    : [from.path].filter((path) => existsSync(join(base, path)));
  const grids: Grid[] = [];
  for (const path of paths) {
    const file = `statistics/${path}`;
    const real = contentPath(folder, file);
    if (typeof real !== 'string') throw new PullFailure(`${file}: ${real.message}`, real.hint!);
    const bytes = readFileSync(real);
    refuseOldSpreadsheet(bytes);
    if (isArchive(bytes)) grids.push(...sheetsOf(await readSpreadsheet(file, bytes), from.sheet));
    else {
      const text = decodeTable(bytes, from.encoding ?? codepageOf(bytes));
      const halves = conflict(text);
      if (halves) throw new PullFailure(`${file}:${halves.line}: ${halves.message}`, halves.hint!);
      grids.push(isJson(text) ? recordsOf(file, text, undefined, source) : tableOf(file, text, from.delimiter, source));
    }
  }
  return grids;
} // prettier-ignore

/** A whole file of JSON; a table in text may begin with a bracket too. */
function isJson(text: string): boolean {
  return /^\uFEFF?\s*(?:\{\s*"|\[\s*[[{])/u.test(text);
}

/** A table in text: PX says what it is, all else is CSV. */
function tableOf(file: string, text: string, delimiter: string | undefined, source: StatisticsSource): Grid {
  return isPx(text) ? unfolded(() => gridOfCube(file, pxCube(text), wantedOf(source))) : csvOf(file, text, delimiter);
} // prettier-ignore

/** Headings that a source names. */
function wantedOf({ columns, values, only = {} }: StatisticsSource): string[] {
  return [
    ...Object.keys(only),
    ...Object.values(columns).flatMap(headingOf),
    ...(values ?? []).map(({ column }) => column),
  ];
}

/** A table of several dimensions as rows. @throws PullFailure for one that no column reads */
function unfolded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [message = '', hint = ''] = error.message.split('\n');
    throw new PullFailure(message, hint);
  }
}

/** Loads what reads spreadsheets for the first of them: most sources are none. */
async function readSpreadsheet(file: string, bytes: Uint8Array): Promise<Grid[]> {
  const reader = await import('./spreadsheet.ts');
  return reader.readSpreadsheet(file, bytes);
}

/** Tables in an answer from the web. @throws PullFailure when it is not what sources.yaml says */
export async function readAnswer(
  source: StatisticsSource,
  address: string,
  { bytes, type }: Extract<Answer, { unchanged: false }>,
): Promise<Grid[]> {
  const { from } = source;
  refuseOldSpreadsheet(bytes);
  if (from.kind === 'http' && (from.format === 'xlsx' || from.format === 'ods')) {
    if (!isArchive(bytes)) {
      decodeTable(bytes, undefined, type);
      throw new PullFailure(
        `nơi lấy trả về chữ, không phải bảng tính .${from.format}`,
        'sửa “format” của nguồn này thành csv hoặc json, hoặc lấy địa chỉ tải tệp bảng tính',
      );
    }
    return sheetsOf(await readSpreadsheet(address, bytes), from.sheet);
  }
  const named = from.kind === 'http' ? (from.encoding ?? codepageOf(bytes)) : undefined;
  const text = decodeTable(bytes, named, type);
  if (from.kind === 'ckan') return [recordsOf(address, text, 'result.records', source, checkComplete)];
  if (from.kind === 'http' && from.format === 'json' && !isPx(text))
    return [recordsOf(address, text, from.path, source)];
  if (from.kind === 'http' && from.format === 'px' && !isPx(text))
    throw new PullFailure('nơi lấy không trả về tệp px', 'sửa “format” của nguồn này, hoặc lấy lại địa chỉ tải tệp px'); // prettier-ignore
  return [tableOf(address, text, from.kind === 'http' ? from.delimiter : undefined, source)];
}

/** The request that fetches an address. */
export function requestFor(
  from: Exclude<StatisticsSource['from'], { kind: 'file' }>,
  url: string,
  known: Request['known'],
): Request {
  const { insecure, private: inner, timeout, maxSize } = from;
  return { url, insecure, private: inner, timeout, maxSize, known };
}

function csvOf(file: string, text: string, delimiter: string | undefined): Grid {
  if (!text.trim())
    throw new PullFailure(`bảng trống: ${file} không có chữ nào`, 'mở tệp hay địa chỉ ấy xem có bảng không');
  try {
    return gridOfCsv(file, text, delimiter);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PullFailure(
      error.message,
      'đóng dấu ngoặc kép, hoặc viết hai dấu liền nhau (“""”) trong một ô',
    );
  }
}

function recordsOf(
  address: string,
  text: string,
  path: string | undefined,
  source: StatisticsSource,
  check?: (json: unknown) => void,
): Grid {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new PullFailure(
      'nơi lấy không trả về JSON',
      'kiểm tra địa chỉ, hoặc sửa “format” trong sources.yaml',
    );
  }
  check?.(json);
  const inner = follow(json, path);
  const cube = jsonStatCube(inner);
  if (cube) return unfolded(() => gridOfCube(address, cube, wantedOf(source)));
  if (isSdmxJson(inner))
    throw new PullFailure(
      'nơi lấy trả về SDMX-JSON, lệnh này chưa đọc dạng ấy',
      'lấy dạng SDMX-CSV và khai “kind: sdmx-csv” (thường chỉ cần thêm format=csv vào địa chỉ), hoặc JSON-stat',
    );
  const answer = unfolded(() => pxWebGrid(address, inner, wantedOf(source)));
  if (answer) return answer;
  try {
    const grid = gridOfRecords(address, inner);
    const unit = unitBeside(json, path);
    // As a line above a table says it.
    const rows = unit ? [{ line: 0, cells: [{ text: `Đơn vị tính: ${unit}` }] }, ...grid.rows] : grid.rows;
    return check ? grid : { ...grid, rows, remarks: remarksOnPages(json, path, grid.rows.length - 1) };
  } catch (error) {
    if (error instanceof PullFailure) throw error;
    throw new PullFailure(
      `không thấy danh sách các dòng ở “${path ?? 'gốc của JSON'}”${saidBy(json)}`,
      `các mục ở gốc: ${Object.keys(json as object)
        .slice(0, 12)
        .join(', ')}; sửa “path” trong sources.yaml`,
    );
  }
}

/** A portal gives long tables in parts; figures that are only a part would be wrong without a word. */
function checkComplete(json: unknown): void {
  const total = follow(json, 'result.total');
  if (follow(json, 'success') === false || follow(json, 'result') === undefined)
    throw new PullFailure(
      `cổng dữ liệu báo lỗi, không trả bảng${errorOf(json)}`,
      'kiểm tra “url” và “resource” trong sources.yaml',
    );
  const records = follow(json, 'result.records');
  if (typeof total === 'number' && Array.isArray(records) && records.length < total)
    throw new PullFailure(
      `cổng dữ liệu chỉ trả ${records.length} dòng trong ${total} dòng của bảng`,
      'chọn một bảng nhỏ hơn trên cổng dữ liệu, hoặc tải tệp về và khai nguồn “kind: file”',
    );
}

/** SDMX-JSON keeps its figures in series under numbers of their dimensions. */
function isSdmxJson(json: unknown): boolean {
  return [follow(json, 'dataSets'), follow(json, 'data.dataSets')].some(Array.isArray);
}

/** Where an answer says in words why it holds no table. */
const WORDS = ['error.message', 'error', 'message', 'msg', 'detail', 'title', 'label'];

/** What a portal says of its error. */
function errorOf(json: unknown): string {
  const message = follow(json, 'error.message');
  return typeof message === 'string' && message.trim() ? `: “${message.trim().slice(0, 200)}”` : '';
}

function saidBy(json: unknown): string {
  const said = WORDS.map((path) => follow(json, path)).find((one) => typeof one === 'string' && one.trim() !== '');
  return said === undefined ? '' : `; nơi lấy ghi “${String(said).trim().slice(0, 200)}”`;
} // prettier-ignore

/** One page of many would be figures that are only a part. */
function remarksOnPages(json: unknown, path: string | undefined, rows: number): Remark[] {
  const more = heldBack(json, path, rows);
  if (more?.sure)
    throw new PullFailure(
      `nơi lấy chỉ trả một trang: ${rows} dòng, mà ghi ${more.said}`,
      'thêm tham số vào “url” để lấy mọi dòng một lần (limit, pageSize …), hoặc tải tệp về và khai nguồn “kind: file”',
    );
  return more ? [{ message: `CHÚ Ý: nơi lấy trả ${rows} dòng mà ghi ${more.said}: xem có thiếu dòng không` }] : [];
} // prettier-ignore

/** @throws PullFailure when nothing is written in any sheet, or none has the name */
function sheetsOf(sheets: readonly Grid[], name: string | undefined): Grid[] {
  if (
    sheets.every((sheet) =>
      sheet.rows.every(({ cells }) => cells.every(({ text, fault }) => !text && !fault)),
    )
  )
    throw new PullFailure(
      'bảng trống: không bảng tính nào đang hiện có chữ',
      'mở tệp ấy xem có bảng không, có bị ẩn không',
    );
  if (name === undefined) return sheets.filter((sheet) => sheet.rows.length > 0);
  // Blanks at the end of a name are not to be seen, and sources.yaml cannot hold them.
  const found = sheets.filter((sheet) => plainName(sheet.sheet) === plainName(name));
  if (found.length) return found;
  throw new PullFailure(
    `tệp không có bảng tính “${name}”`,
    `các bảng tính đang có: ${sheets.map((sheet) => sheet.sheet).join(', ')}`,
  );
}

function plainName(name: string | undefined): string {
  return (name ?? '').normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** Published sheets end in `pubhtml` when copied from the share box; `pub?output=csv` is the same table. */
function publishedCsv(url: string): string {
  const address = new URL(url);
  address.pathname = address.pathname.replace(/\/pubhtml$/u, '/pub');
  // The sheet that was on the screen when the address was copied; without it the first one would come.
  const shown = /(?:^#|&)gid=(\d+)/u.exec(address.hash)?.[1];
  if (shown !== undefined && !address.searchParams.has('gid')) address.searchParams.set('gid', shown);
  address.searchParams.set('output', 'csv');
  address.searchParams.set('single', 'true');
  return address.href;
}
