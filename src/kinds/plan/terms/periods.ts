import { capitalise } from '../../../text/sentence.ts';
import { asQuarters, isoDay, runsForward } from './period.ts';
import { findDates, findMonths, findQuarters, readRoadmapHeading, type Period } from './time.ts';

/** A time of a step: from when (null where only an end is set) to when. */
export interface StepTime {
  start: Period | null;
  end: Period;
  /** The words that say it. */
  words: string;
}

/** `Giai đoạn 1 (2026 - 2027)`, `Bước 2: tháng 3/2024`, `Đợt I, từ …`: the name of a step before its time. */
const STEP_NAME =
  /^(?:Giai đoạn|Bước|Đợt|Kỳ)(?:\s+(?:thứ\s+\p{L}+|\d{1,2}(?!\d|\s*[-–/])|[IVX]{1,4}))?\s*[:(,.–-]*\s*/iu;
const BEFORE =
  /^(?:(?:hoàn thành|xong|thực hiện)\s+)?(?:trước|chậm nhất(?: là| vào)?|(?:đến|tới) hết|trong hạn|không quá)\s+(?:ngày\s+)?/iu;
const YEAR = '(?:19|20)\\d{2}';
const QUARTERS: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

/**
 * Reads words that are nothing but a time, as heads of steps and cells of time columns have them.
 * @param year the year of the plan, for times without one
 */
export function readStepTime(words: string, year?: number): StepTime | undefined {
  const text = words
    .replace(/[\s:.;]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const named = STEP_NAME.exec(text)?.[0];
  const bare = named
    ? text.slice(named.length).replace(/[()]/gu, '').trim()
    : text.replace(/^\((.*)\)$/u, '$1');
  const plain = asQuarters(inFull(bare));
  const found = readBare(plain, year) ?? readBare(asQuarters(text), year);
  return found && { ...found, words: text };
}

/** `T5 - T6/2024`: months, since “T5” alone may be a day of the week. `Sáng 21/4/2026`, `14h00 ngày 20/4/2026`: the day. */
function inFull(words: string): string {
  const day = words.replace(HOUR, '');
  return MONTHS_SHORT.test(day) ? day.replace(/T\.?\s?(?=\d)/gu, 'tháng ') : day;
}

const HOUR =
  /^(?:(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối)|\d{1,2}\s?(?:h|giờ)\s?(?:\d{2}(?:\s?phút)?)?)\s*,?\s+)+(?=ngày\s|\d{1,2}[/.]\d)/iu;
const MONTHS_SHORT = new RegExp(String.raw`T\.?\s?\d{1,2}\s?/\s?${YEAR}`, 'u');

/** A step that names a school year or a season: on which days it begins and ends no text says. */
export interface SeasonTime {
  start: null;
  end: null;
  words: string;
}

const SEASON = new RegExp(
  String.raw`^(?:trong\s+)?(?:(?:học kỳ\s+(?:I{1,2}|[12]|một|hai),?\s+)?năm học|niên (?:vụ|khóa|học)|vụ|mùa|hè)(?:\s[\p{L} ,]{1,30})?\s${YEAR}(?:\s?[-–/]\s?${YEAR})?$`,
  'iu',
);

/** `Năm học 2024-2025`, `Giai đoạn 1 (vụ Hè Thu 2025)`: words that are nothing but such a time. */
export function readSeason(words: string): SeasonTime | undefined {
  const text = words.replace(/[\s:.;]+$/u, '').replace(/\s+/gu, ' ');
  const bare = text.replace(STEP_NAME, '').replace(/[()]/gu, '').trim();
  return SEASON.test(bare) ? { start: null, end: null, words: text.trim() } : undefined;
}

/** `Bước 1`, `Đợt II`: the name of a step and nothing else. */
export function isStepName(words: string): boolean {
  return words !== '' && words.replace(STEP_NAME, '') === '';
}

function readBare(text: string, year: number | undefined): Omit<StepTime, 'words'> | undefined {
  if (!text) return undefined;
  const before = BEFORE.exec(text)?.[0];
  if (before) {
    const rest = text.slice(before.length);
    const end = readBare(rest, year) ?? readBare(`ngày ${rest}`, year);
    return end && { start: null, end: end.end };
  }
  for (const read of [readHeading, readYears, readMonths, readQuarters, readDays, readSpan]) {
    const time = read(text, year);
    if (time && runsForward(time)) return time;
  }
  return undefined;
}

function readHeading(text: string, year: number | undefined): Omit<StepTime, 'words'> | undefined {
  return readRoadmapHeading(
    capitalise(text.replace(/^(?:trong|vào|thực hiện(?: trong)?|đầu|cuối|giữa)\s+/iu, '')),
    year,
  );
}

/** `từ tháng 8/2025 đến hết năm 2025`, `ngày 20/8/2024 - cuối tháng 11`: two times of two precisions, each a time by itself. */
function readSpan(text: string, year: number | undefined): Omit<StepTime, 'words'> | undefined {
  const between = /\s*(?:đến|tới)(?:\s+(?:hết|cuối))?\s+|\s+[-–]\s+/giu;
  const words = text.replace(/^từ\s+/iu, '');
  for (const { 0: join, index } of words.matchAll(between)) {
    const to = readBare(words.slice(index + join.length), year);
    const ends = to && Number(to.end.slice(0, 4));
    const from = ends && readBare(words.slice(0, index), ends);
    if (from && from.start !== null && to.start !== null) {
      const span = { start: from.start, end: to.end };
      if (runsForward(span)) return span;
    }
  }
  return undefined;
}

function readYears(text: string): Omit<StepTime, 'words'> | undefined {
  const span = new RegExp(
    `^(?:năm |từ năm |các năm )?(${YEAR})\\s*(?:[-–]|đến(?: năm)?)\\s*(${YEAR})$`,
    'iu',
  ).exec(text);
  if (span) return { start: span[1]!, end: span[2]! };
  const one = new RegExp(`^(?:năm )?(${YEAR})$`, 'iu').exec(text);
  return one ? { start: one[1]!, end: one[1]! } : undefined;
}

/** `09 - 10/2026`, `Từ tháng 4 đến hết tháng 9/2019`, `tháng 11/2025 - tháng 2/2026`, `10/2026`. */
function readMonths(text: string, year: number | undefined): Omit<StepTime, 'words'> | undefined {
  const month =
    '(?:(?:đầu|giữa|cuối|hết)\\s+)?(?:tháng\\s+)?(\\d{1,2})(?:\\s*(?:\\/|năm)\\s*((?:19|20)\\d{2}))?';
  const match = new RegExp(`^(?:từ\\s+|trong\\s+)?${month}(?:\\s*(?:-|–|đến|và|,)\\s*${month})?$`, 'iu').exec(
    text,
  );
  if (!match || (!/tháng/iu.test(text) && !match[2] && !match[4])) return undefined;
  const last = match[3] ?? match[1]!;
  const said = (match[3] ? match[4] : match[2]) ?? match[2];
  const endYear = Number(said ?? year ?? NaN);
  // Over the turn of the year: into the year that is said. The year of the plan may be the one or the other.
  const isOver = said !== undefined && Number(match[1]) > Number(last);
  const startYear = Number(match[2] ?? (isOver ? endYear - 1 : endYear));
  if (![Number(match[1]), Number(last)].every((value) => value >= 1 && value <= 12) || !endYear)
    return undefined;
  const two = (value: string): string => value.padStart(2, '0');
  return { start: `${startYear}-${two(match[1]!)}`, end: `${endYear}-${two(last)}` };
}

/** `Quý III - IV/2022`, `Quý III và đầu Quý IV/2023`, `Quý IV/2024 đến quý I/2025`. */
function readQuarters(text: string, year: number | undefined): Omit<StepTime, 'words'> | undefined {
  const quarter =
    '(?:(?:đầu|giữa|cuối|hết)\\s+)?(?:quý\\s+)?(IV|I{1,3}|[1-4])(?:\\s*(?:\\/|năm)\\s*((?:19|20)\\d{2}))?';
  const match = new RegExp(
    `^(?:từ\\s+|trong\\s+)?(?=.*quý)${quarter}(?:\\s*(?:-|–|đến|và|,)\\s*${quarter})?$`,
    'iu',
  ).exec(text);
  if (!match) return undefined;
  const of = (label: string): number => QUARTERS[label.toUpperCase()] ?? Number(label);
  const endYear = (match[3] ? match[4] : match[2]) ?? match[2] ?? year;
  if (endYear === undefined) return undefined;
  const [first, last] = [of(match[1]!), of(match[3] ?? match[1]!)];
  return { start: `${match[2] ?? endYear}-Q${first}`, end: `${endYear}-Q${last}` };
}

/** `Từ ngày 06/4 đến ngày 31/10/2025`, `15/3/2024`, `01 - 15/3/2024`. */
function readDays(text: string, year: number | undefined): Omit<StepTime, 'words'> | undefined {
  const dates = findDates(text);
  const whole = text.replace(/(?:từ|đến|hết|ngày|tháng|năm|vào|trong|và|dự kiến|[\d\s/.,–-])+/giu, '') === '';
  if (!whole) return undefined;
  const [only] = dates;
  if (only && dates.length === 1) {
    const [before, last] = [text.slice(0, only.index), only.start];
    if (/\d/u.test(text.slice(only.index + only.length))) return undefined;
    const from = findMonths(before)[0];
    if (from) return { start: from.start, end: last };
    const open = /^(?:từ\s+)?(?:ngày\s+)?(\d{1,2})(?:\s*\/\s*(\d{1,2}))?\s*(?:-|–|đến)/iu.exec(before);
    if (!open) return /\d/u.test(before) ? undefined : { start: last, end: last };
    const start = isoDay(Number(last.slice(0, 4)), Number(open[2] ?? last.slice(5, 7)), Number(open[1]));
    return start === undefined ? undefined : { start, end: last };
  }
  if (dates.length > 1) return { start: dates[0]!.start, end: dates.at(-1)!.end };
  const short = year === undefined ? null : /^(?:ngày\s+)?(\d{1,2})\/(\d{1,2})$/u.exec(text);
  const day = short && findDates(`${short[1]}/${short[2]}/${year}`)[0]?.start;
  return day ? { start: day, end: day } : undefined;
}

const WINDOW =
  /từ\s+(?:ngày\s+|đầu\s+)?(?:tháng\s+|quý\s+)?[\dIV][\d/IV\s]*(?:đến|-|–)\s*(?:hết\s+|cuối\s+)?(?:ngày\s+|tháng\s+|quý\s+)?[\dIV]+(?:\s*\/\s*\d{1,4}){1,2}/giu;
/** “bắt đầu từ tháng 12/2024, hoàn thành trước ngày 31/01/2025” */
const BEGIN_AND_END =
  /từ\s+((?:ngày|tháng|quý)\s+[\dIV][\d/IV]*)\s*,?\s*(?:và\s+)?(?:hoàn thành|kết thúc|xong)\s+((?:trước|trong|vào)?\s*(?:ngày|tháng|quý)\s+[\dIV]+(?:\s*\/\s*\d{1,4}){1,2})/giu;
const QUARTER_SPAN =
  /quý\s+(?:IV|I{1,3}|[1-4])\s*(?:-|–|đến|và)\s*(?:(?:đầu|giữa|cuối|hết)\s+)?(?:quý\s+)?(?:IV|I{1,3}|[1-4])\s*(?:\/|\s+năm\s+)\s*\d{4}/giu;
const TERM =
  /(?:trước|chậm nhất(?: là| vào)?|(?:đến|tới) hết)\s+(?:ngày\s+)?(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|tháng\s+\d{1,2}\s*(?:\/|\s+năm\s+)\s*\d{4})/giu;

/** The time a sentence sets: a window before a term, of several terms the last, else the day, month or quarter it names. */
export function stepTimeIn(printed: string, year?: number): StepTime | undefined {
  const text = asQuarters(printed);
  for (const match of text.matchAll(BEGIN_AND_END)) {
    const end = readStepTime(match[2]!, year);
    const start = end && readStepTime(match[1]!, Number(end.end.slice(0, 4)))?.start;
    if (start && runsForward({ start, end: end.end })) return { start, end: end.end, words: match[0] };
  }
  for (const pattern of [WINDOW, QUARTER_SPAN, TERM])
    for (const [words] of [...text.matchAll(pattern)].reverse()) {
      const time = readStepTime(words, year);
      if (time) return time;
    }
  // `Họp dân (20 - 25/3/2026)`
  const inner = readStepTime(/\(([^()]{3,60})\)$/u.exec(text)?.[1] ?? '', year);
  if (inner) return inner;
  const named = [...findDates(text), ...findMonths(text), ...findQuarters(text)]
    .filter(runsForward)
    .sort((a, b) => a.index - b.index)
    .at(-1);
  // `T4/2024: khảo sát`
  if (!named) return readStepTime(/^([^:;]{2,40}?)\s*:/u.exec(text)?.[1] ?? '', year);
  const lead = /(?:ngày|trong|vào)\s+$/iu.exec(text.slice(0, named.index))?.[0].length ?? 0;
  return {
    start: named.start,
    end: named.end,
    words: text.slice(named.index - lead, named.index + named.length),
  };
}
