import type { Cube, CubeCell, Dimension } from './cube.ts';
import { numberOf } from '../statistics/table/grid.ts';
import { PullFailure } from './failure.ts';

/** `KEYWORD[en]("Xã","2023")="…";` of a PX file (Statistics Sweden, PX file format 2013). */
interface Statement {
  keyword: string;
  language: string;
  of: string[];
  value: string;
}

const FIRST =
  /^\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|DECIMALS|MATRIX|SUBJECT-\w+|TITLE)(?:\[\w+\])?\s*=/iu;
const NAME = /\s*([A-Z][\w-]*)\s*(?:\[([\w-]+)\])?\s*(?:\(((?:\s*"(?:[^"]|"")*"\s*,?)*)\))?\s*=/iuy;
const QUOTED = /"((?:[^"]|"")*)"/gu;
/** A figure, or the sign that its office sets where it has none. */
const TOKEN = /"((?:[^"]|"")*)"|[^\s,;"]+/gu;
const ASK = 'tải lại tệp px từ nơi công bố, hoặc tải bảng ấy dạng csv hay xlsx';

/** Whether a text is a PX file, as PX-Web and PC-Axis write it. */
export function isPx(text: string): boolean {
  return FIRST.test(text.replace(/^\uFEFF/u, ''));
}

/** The coding that a PX file says it is in: `CODEPAGE="iso-8859-15";`. */
export function codepageOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  return isPx(head) ? /^CODEPAGE\s*=\s*"([\w-]+)"/imu.exec(head)?.[1] : undefined;
}

/** The cube that a PX file holds, in its first language. @throws PullFailure when a part of it is missing */
export function pxCube(text: string): Cube {
  const statements = statementsOf(text.replace(/^\uFEFF/u, '').normalize('NFC')).filter(({ language }) => language === '');
  const find = (keyword: string): Statement[] => statements.filter((one) => one.keyword === keyword);
  const words = (keyword: string, of = ''): string[] => find(keyword).filter((one) => (one.of[0] ?? '') === of).flatMap(({ value }) => stringsOf(value));
  if (find('KEYS').length)
    throw new PullFailure('tệp px chỉ ghi một phần các ô (KEYS), lệnh này không đọc kiểu ấy', 'tải bảng ấy dạng csv, xlsx hoặc JSON-stat'); // prettier-ignore
  const names = [...words('STUB'), ...words('HEADING')];
  if (!names.length) throw new PullFailure('tệp px không ghi chiều nào (STUB, HEADING)', ASK);
  const contents = words('CONTVARIABLE')[0];
  const dimensions = names.map((name): Dimension => {
    const values = words('VALUES', name);
    if (!values.length) throw new PullFailure(`tệp px không ghi các mục của “${name}” (VALUES)`, ASK);
    return {
      id: name,
      label: name,
      categories: values.map((label) => {
        const notes = notesOf(statements, [name, label]);
        const unit = name === contents ? words('UNITS', label)[0] : undefined;
        return { label, ...(unit && { unit: { label: unit } }), ...(notes.length && { notes }) };
      }),
    };
  });
  const data = find('DATA')[0]?.value;
  if (data === undefined) throw new PullFailure('tệp px không có phần số (DATA)', ASK);
  const cells = cellsOf(data);
  const length = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  if (cells.length !== length)
    throw new PullFailure(`tệp px có ${length} ô mà phần số (DATA) ghi ${cells.length}: tệp thiếu hoặc thừa`, ASK);
  noteCells(cells, dimensions, statements);
  const [content = '', title = '', unit = ''] = [words('CONTENTS')[0], words('TITLE')[0] ?? words('DESCRIPTION')[0], words('UNITS')[0]];
  const notes = notesOf(statements, []);
  return { dimensions, cells, ...(content && { content }), ...(title && { title }), ...(unit && { unit }), ...(notes.length && { notes }) };
} // prettier-ignore

function statementsOf(text: string): Statement[] {
  const all: Statement[] = [];
  for (let at = 0; at < text.length;) {
    if (!text.slice(at).trim()) break;
    NAME.lastIndex = at;
    const name = NAME.exec(text);
    if (!name) throw new PullFailure(`tệp px viết sai từ chỗ “${text.slice(at).trim().slice(0, 40)}”`, ASK);
    const from = NAME.lastIndex;
    const end = endOfValue(text, from);
    const keyword = name[1]!.toUpperCase();
    if (end < 0)
      throw new PullFailure(`tệp px bị cắt dở ở “${keyword}”: không thấy dấu chấm phẩy kết thúc`, ASK);
    all.push({
      keyword,
      language: name[2] ?? '',
      of: stringsOf(name[3] ?? ''),
      value: text.slice(from, end),
    });
    at = end + 1;
  }
  return all;
}

/** Place of the semicolon that ends a value; those within quotation marks do not. */
function endOfValue(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++)
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ';' && !quoted) return at;
  return -1;
}

/** `"Số hộ " "nghèo","Tỷ lệ"`: a long text goes on in the next marks, a comma begins another. */
function stringsOf(value: string): string[] {
  const all: string[] = [];
  let end = -1;
  for (const { 0: whole, 1: inner = '', index } of value.matchAll(QUOTED)) {
    const goesOn = end >= 0 && value.slice(end, index).trim() === '';
    const part = inner.replaceAll('""', '"');
    if (goesOn) all.push(`${all.pop() ?? ''}${part}`);
    else all.push(part);
    end = index + whole.length;
  }
  return all.map((text) => text.replaceAll(/[\s#]+/gu, ' ').trim());
}

function cellsOf(data: string): CubeCell[] {
  return [...data.matchAll(TOKEN)].map(({ 0: token, 1: quoted }) => {
    if (quoted !== undefined) return { cell: { text: quoted.trim() } };
    if (/^-?\d*\.?\d+(?:e[-+]?\d+)?$/iu.test(token)) return { cell: numberOf(Number(token)) };
    if (/^[-.]+$/u.test(token)) return { cell: { text: token } };
    throw new PullFailure(`phần số (DATA) của tệp px ghi “${token}”, không phải số`, ASK);
  });
}

const NOTES = /^(?:NOTE|NOTEX|VALUENOTE|VALUENOTEX)$/u;

/** Notes of the whole table, of a dimension (`of` its name) or of one category of it. */
function notesOf(statements: readonly Statement[], of: readonly string[]): string[] {
  return statements
    .filter((one) => NOTES.test(one.keyword) && (one.of.join('\n') === of.join('\n') || (of.length === 0 && one.of.length === 1)))
    .flatMap(({ value }) => stringsOf(value).join(' '));
} // prettier-ignore

/** `CELLNOTE("Bến Đá","*")`: a note of the figures where these categories meet; a star stands for all. */
function noteCells(cells: CubeCell[], dimensions: readonly Dimension[], statements: readonly Statement[]): void {
  for (const { keyword, of, value } of statements) {
    if (!/^CELLNOTEX?$/u.test(keyword) || of.length !== dimensions.length) continue;
    const places = dimensions.reduce<number[]>((before, { categories }, at) => {
      const meant = categories.flatMap(({ label }, position) => (['*', label].includes(of[at]!) ? [position] : []));
      return before.flatMap((place) => meant.map((position) => place * categories.length + position));
    }, [0]);
    for (const place of places) {
      const one = cells[place]!;
      one.notes = [...(one.notes ?? []), stringsOf(value).join(' ')];
    }
  }
} // prettier-ignore
