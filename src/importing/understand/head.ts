import type { ImportWarning, SourceLine } from '../line.ts';
import { isAgency } from './agency-names.ts';
import {
  ABOUT,
  DOCUMENT_NUMBER,
  isOpenNumber,
  MOTTO,
  NATION,
  PARTY,
  PLACE_DATE,
  RULE,
  STAMP,
  UNION_HEAD,
  UNIT_ALONE,
} from './patterns.ts';
import { collapse, isCapitals } from './words.ts';

/** What stands above the kind of document. */
export interface Head {
  /** Bodies named at the upper left, highest first: superior, issuer. As printed, wrapped lines joined. */
  agencies: string[];
  number: string | null;
  symbol: string | null;
  place: string | null;
  date: string | null;
  year: number | null;
  /** Lines that fit nowhere. */
  unknown: SourceLine[];
  /** Line each part was read from. */
  lines: { agencies?: number; number?: number; date?: number };
  warnings: ImportWarning[];
}

/** Reads issuing bodies, number, place and date (Nghị định 30/2020, Phụ lục I, mục II). */
export function readHead(source: readonly SourceLine[]): Head {
  const head: Head = {
    agencies: [], number: null, symbol: null, place: null, date: null, year: null,
    unknown: [], lines: {}, warnings: [],
  }; // prettier-ignore
  let about: SourceLine | undefined;
  // `V/v …` below the number says what the document is about, on as many lines of its cell as stand in small letters.
  const isAbout = (line: SourceLine, text: string): boolean => {
    if (ABOUT.test(text)) about = line;
    else if (isCapitals(text) || line.cell?.column !== about?.cell?.column) about = undefined;
    return about !== undefined;
  };
  for (const line of mendBroken(source)) {
    // The star that parts the Party's head may stand on the line of its body.
    const text = collapse(line.text).replace(/(?<=\p{Lu})\s\*+$/u, '');
    if (
      RULE.test(text) ||
      NATION.test(text) ||
      MOTTO.test(text) ||
      PARTY.test(text) ||
      isNationPiece(text) ||
      UNION_HEAD.test(text)
    )
      continue;
    const numbered = bareNumber(head, text) ? `Số: ${text}` : text;
    if (readNumber(head, numbered, line.line) || readPlaceDate(head, text, line.line)) continue;
    if (STAMP.test(text)) {
      head.warnings.push({ code: 'stamp', line: line.line, message: `Văn bản có dấu “${text}”.` });
      continue;
    }
    // What stands in brackets says something of the document: “(Trình kỳ họp thứ 5)”.
    if (
      !/^[([]/u.test(text) &&
      !isSentence(text) &&
      !LABELLED.test(text) &&
      !isAbout(line, text) &&
      (namesAgency(head, line, text) || UNIT_ALONE.test(text))
    ) {
      addAgency(head, text);
      head.lines.agencies ??= line.line;
    } else head.unknown.push(line);
  }
  // The youth union prints its name where the State prints the nation; printed twice, it stands above the body as well.
  if (source.filter(({ text }) => UNION_HEAD.test(collapse(text))).length > 1)
    head.agencies.unshift('ĐOÀN TNCS HỒ CHÍ MINH');
  // Beside the name of a union its confederation stands where the State prints the nation.
  if (head.agencies.length > 1)
    head.agencies = head.agencies.filter((name) => !/^TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM$/iu.test(name));
  return head;
}

/** A number or a day whose rest stands on the next line, or behind a line of the other column. */
function mendBroken(source: readonly SourceLine[]): SourceLine[] {
  const lines = [...source];
  for (let at = 0; at < lines.length; at++)
    for (const next of /[-/]$/u.test(lines[at]!.text) ? [1, 2, 3, 4, 5] : [1, 2]) {
      const rest = lines[at + next];
      const words = rest && wholeOf(collapse(lines[at]!.text), collapse(rest.text));
      if (!words) continue;
      lines[at] = { ...lines[at]!, text: words };
      lines.splice(at + next, 1);
      break;
    }
  return lines;
}

/** `Số: 41` and `/KH-UBND`, `Ví Dụ, ngày 05` and `tháng 9 năm 2025`: both in one, when it is a number or a day. */
function wholeOf(text: string, rest: string): string | undefined {
  const number = isOpenNumber(text) && /^[-/]?[\p{Lu}\d][\p{L}\d&/-]*$/u.test(rest);
  if (number && (/\d.*\p{Lu}.*[-/]$/u.test(text) || /\p{L}[-/]|[-/]\p{L}/u.test(rest))) {
    const words = `${text}${/[\d:ốỐ]$/u.test(text) && !/^[-/]/u.test(rest) ? ' ' : ''}${rest}`;
    return DOCUMENT_NUMBER.test(words) ? words : undefined;
  }
  const day = /,\s*ngày(?:\s[\d.…\s]*)?(?:tháng[\d.…\s]*)?(?:năm)?$/u.test(text);
  const words = `${text} ${rest}`;
  return day && /^(?:tháng\s|năm\s|\d)/u.test(rest) && PLACE_DATE.test(words) ? words : undefined;
}

/** `Địa chỉ: …`, `Số: 2O3/KH-UBND`: no body has a colon in its name, nor a number of a document. */
const LABELLED = /:|^S\p{L}\s+\S*\//iu;

function namesAgency(head: Head, { cell }: SourceLine, text: string): boolean {
  if (cell) return cell.column === 0 || isAgency(text);
  return isAgency(text) || continuesAgency(head, text);
}

/** “Ban quản trị xin đăng toàn văn:” begins like a body and is what a page says of the document. */
function isSentence(text: string): boolean {
  return (
    !isCapitals(text) &&
    (/[.:;!?]$|\s(?:xin|đã|vừa|sẽ|đăng|về|ban hành|triển khai|tổ chức|công bố|thực hiện)\s/u.test(text) ||
      text.length > 100)
  );
}

/** Narrow cells wrap the nation line and the motto. */
function isNationPiece(text: string): boolean {
  return /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI.*|CHỦ NGHĨA VIỆT NAM|NGHĨA VIỆT NAM|VIỆT NAM|NAM|Độc lập\s*[-–].*|Hạnh phúc)$/u.test(
    text,
  );
}

/** `45/KH-UBND` alone on its line, below the body that issues: a number whose word was left out. */
function bareNumber({ agencies, number }: Head, text: string): boolean {
  return (
    agencies.length > 0 &&
    number === null &&
    /^\d{1,5}\s?[-/]\s?\p{Lu}{2,}\s?[-/]\s?\p{Lu}[\p{L}\d-]*$/u.test(text)
  );
}

function readNumber(head: Head, text: string, line: number): boolean {
  const match = DOCUMENT_NUMBER.exec(text);
  if (!match) return false;
  head.lines.number = line;
  const word = /^\p{L}+/u.exec(text)![0];
  if (word.toLowerCase() !== 'số')
    head.warnings.push({
      code: 'ocr-diacritic',
      line,
      message: `Trước số văn bản ghi “${word}”; đọc là “Số”.`,
    });
  // `Số: 12 KHLT/ĐTN`: the sign behind the number is missing; none is put in its place.
  const [, , , bare, after] = match;
  const digits = bare ? `${bare} ` : match[1]!.replace(/[^\d\p{Ll}]/gu, '');
  const rest = (match[2] ?? after)!
    .replace(/\s+/g, '')
    .replaceAll('–', '-')
    .replace(/[.;,]$/, '');
  head.symbol = rest.replace(/^[-/]/, '').replace(/^\d{4}\//, '') || null;
  if (digits) head.number = `${digits}${rest}`;
  else head.warnings.push({ code: 'blank-number', line, message: `Số văn bản để trống: “${text}”.` });
  return true;
}

function readPlaceDate(head: Head, text: string, line: number): boolean {
  const match = PLACE_DATE.exec(text) ?? PLACE_DATE.exec(text.replace(/^Ngày\s/u, `${NO_PLACE}, ngày `));
  if (!match) return false;
  const place = match[1];
  const [day = '', month = '', year = ''] = (match[5] === undefined ? match.slice(2, 5) : match.slice(5)).map(
    (part) => part?.replace(/\s/gu, ''),
  );
  head.lines.date = line;
  if (place !== NO_PLACE) head.place = place!.trim();
  head.year = /^\d{4}$/.test(year) ? Number(year) : null;
  const iso = isoDay(Number(day), Number(month), Number(year));
  if (/\d/.test(day) && /\d/.test(month) && iso) head.date = iso;
  else
    head.warnings.push({ code: 'blank-date', line, message: `Ngày ban hành để trống hoặc sai: “${text}”.` });
  return true;
}

/** “Ngày 05 tháng 3 năm 2024” stands alone where the place was forgotten. */
const NO_PLACE = 'Không ghi nơi';

/** `2019-03-05`, or null when there is no such day. */
export function isoDay(day: number, month: number, year: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

function addAgency(head: Head, text: string): void {
  const last = head.agencies.at(-1);
  if (last !== undefined && (!isAgency(text) || isLoneWord(text) || goesOn(last)))
    head.agencies[head.agencies.length - 1] = `${last} ${text}`;
  else head.agencies.push(text);
}

/** “SỞ NÔNG NGHIỆP VÀ MÔI” ⏎ “TRƯỜNG”: no body is called by one such word. */
function isLoneWord(text: string): boolean {
  return /^\p{L}+$/u.test(text) && !/^(?:UBND|HĐND|UBMTTQ\p{L}*|MTTQ|CĐCS)$/u.test(text);
}

function goesOn(name: string): boolean {
  return /(?:\s(?:VÀ|CỦA|&|-|–)|[,-]|\s(?:ỦY|UỶ) BAN)$|^(?:ỦY|UỶ) BAN TRUNG ƯƠNG$|^(?:TỔNG |CHI )?CỤC$/u.test(
    name,
  );
}

function continuesAgency(head: Head, text: string): boolean {
  return head.agencies.length > 0 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
}
