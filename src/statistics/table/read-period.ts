import { endOf, lastDay, startOf } from '../period.ts';

/**
 * Normalises a moment as reports, spreadsheets and data portals write it, at its own precision: “Quý II/2023” → `2023-Q2`, “6 tháng đầu
 * năm 2023” → `2023-S1`, “ngày 30 tháng 9 năm 2023” → `2023-09-30`, “cuối 2013” → `2013-12-31`, “2021–2024” → `2021/2024`,
 * `2023-03-31T00:00:00` → `2023-03-31`. A remark in brackets is passed over, unless the moment stands in it. Returns an empty string when
 * the source gives no moment.
 * @throws RangeError in Vietnamese when the text is no moment, or one that does not exist (30/02, 13/2023, quý V)
 */
export function parsePeriod(text: string): string {
  const label = text.normalize('NFC').toLowerCase().replaceAll(/[‐-—−]/gu, '-').replaceAll(/(?<!\p{L})quí(?!\p{L})/gu, 'quý').replaceAll(/\s+/gu, ' ').trim(); // prettier-ignore
  if (label === '' || label.includes('không ghi ngày')) return '';
  if (LUNAR.test(label)) throw new RangeError(`“${text.trim()}” là ngày âm lịch: ghi ngày dương lịch`);
  const found = readings(label)
    .map((reading) => moment(reading) ?? reach(reading))
    .find((period) => period !== undefined);
  if (found) return found;
  if (/(?<!\d)\d\d?[/.-]\d\d$/u.test(label))
    throw new RangeError(`“${text.trim()}” thiếu chữ số của năm hoặc thiếu năm`);
  throw new RangeError(`“${text.trim()}” không phải thời điểm`);
}

/** A day of the calendar of the moon is another day of the sun, and nothing here knows which. */
const LUNAR = /(?<!\p{L})(?:âm lịch|âl|a\.l)(?!\p{L})/u;

/** Words that narrow a year down: what they say may not be passed over. */
const NARROWER = /(?<!\p{L})(?:quý|q|tháng|ngày|tuần|nửa|vụ|kỳ|đợt|đầu|giữa|cuối|lần)(?!\p{L})/u;

/** “đến 30/11”: a day that leaves its year to the words beside it. */
const DAY_OF_YEAR = /^(?:[\p{L} ]+ )?\d\d?[/.-]\d\d?$/u;

/** What a label with a remark in brackets may mean, the best first: “2016–2020 (đến 6/2020)”, “sau 1 năm (khoảng 2022)”, “quý I (2023)”. */
function readings(label: string): string[] {
  const parts = /^([^()]*)\(([^()]+)\)([^()]*)$/u.exec(label);
  if (!parts) return [label];
  const outside = `${parts[1]!} ${parts[3]!}`.replaceAll(/\s+/gu, ' ').trim();
  const inside = parts[2]!.trim();
  if (!/\d{4}/u.test(outside))
    return NARROWER.test(outside) ? [`${outside} ${inside}`] : DAY_OF_YEAR.test(outside) ? [`${outside}/${inside}`] : [`${outside} ${inside}`, inside]; // prettier-ignore
  // “Năm 2023 (đến 30/11)”: the day takes the year before it.
  const year = /^(?:năm )?(\d{4})$/u.exec(outside)?.[1];
  if (year && DAY_OF_YEAR.test(inside)) return [`${inside}/${year}`];
  const narrows = NARROWER.test(inside) && !/\d{4}/u.test(inside);
  return narrows ? [`${inside} ${outside}`] : [outside];
}

/** Words before a moment that do not change it; they stay in its label. */
const LEAD =
  /^(?:(?:(?:sơ bộ|ước(?: tính)?) - (?:prel|est)\.?|năm(?! học)|vào|trong|tính|tại|thời điểm|đến|tới|khoảng|cả năm|ước|ước tính|ước thực hiện|thực hiện|kế hoạch|ước th|ưth|th|kh|lũy kế|luỹ kế|chính thức|sơ bộ|số liệu|báo cáo|giai đoạn|thời kỳ|nhiệm kỳ|năm năm|5 năm|có|0 giờ|0h)(?: ?: ?| |(?=\d)))+/u;
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const COUNTED: Record<string, number> = {
  giêng: 1, một: 1, nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10, 'mười một': 11, 'mười hai': 12, chạp: 12,
}; // prettier-ignore
const COUNT = Object.keys(COUNTED).sort((a, b) => b.length - a.length).join('|'); // prettier-ignore
const NUMBER = String.raw`(\d\d?|${COUNT})`;
const YEAR = String.raw`(?: ?[/.,-] ?| )(?:của )?(?:năm )?(\d{4})`;

/** Ways to write a single moment, and what each comes to; dashes are hyphens, letters small. */
const FORMS: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^(\d{4})(?:-a1)?$/u, (year) => yearOf(year)],
  [/^(\d{4})[-/.]?m?(?<=[-m/.])(\d\d)$/u, (year, month) => monthOf(year, month)],
  [/^((?:19|20)\d\d)(0\d|1[0-2])$/u, (year, month) => monthOf(year, month)],
  [/^(\d{4})[- ]?q(\d)$/u, (year, quarter) => quarterOf(year, quarter)],
  [/^(\d{4})-?[sh](\d)$/u, (year, half) => halfOf(year, half)],
  [/^(\d{4})([-/.])(\d\d?)\2(\d\d?)$/u, (year, _, month, day) => dayOf(year, month, day)],
  [/^(\d{4})-(\d\d)-(\d\d)[t ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(z|[+-]\d\d:?\d\d)?$/u, (...parts) => dayAt(...parts)],
  [/^(?:ngày )?(\d\d?) ?([/.-]) ?(\d\d?) ?\2 ?(\d{4})(?: \d\d?:\d\d(?::\d\d)?)?$/u, (day, _, month, year) => dayOf(year, month, day)],
  [new RegExp(`^(?:ngày )?(\\d\\d?) tháng (?!năm \\d)${NUMBER},? (?:năm )?(\\d{4})$`, 'u'), (day, month, year) => dayOf(year, month, day)],
  [/^(?:tháng ?|t\.? ?)?(\d\d?) ?[/.-] ?(\d{4})$/u, (month, year) => monthOf(year, month)],
  [new RegExp(`^tháng ${NUMBER}${YEAR}$`, 'u'), (month, year) => monthOf(year, month)],
  [new RegExp(`^(?:quý ?|q\\.? ?)([ivx]+|\\d+|${COUNT})${YEAR}$`, 'u'), (quarter, year) => quarterOf(year, quarter)],
  [/^h([12]) ?[/.-]? ?(\d{4})$/u, (half, year) => halfOf(year, half)],
  [new RegExp(`^${NUMBER} quý(?: (đầu|cuối))?${YEAR}$`, 'u'), (quarters, side, year) => quartersOf(year, quarters, side)],
  [new RegExp(`^(quý|tháng) ([iv]+|\\d\\d?)(?: và | ?\\+ ?|, ?)(?:\\1 )?([iv]+|\\d\\d?)${YEAR}$`, 'u'), (...parts) => both(...parts)],
  [/^(\d\d?)t(\d{4})$/u, (months, year) => monthsOf(year, months)],
  [new RegExp(`^${NUMBER} ?(?:tháng|t)(?: (đầu|cuối))?${YEAR}$`, 'u'), (months, side, year) => monthsOf(year, months, side)],
  [new RegExp(`^nửa (đầu|cuối)${YEAR}$`, 'u'), (side, year) => halfOf(year, side === 'đầu' ? '1' : '2')],
  [/^(?:năm học|niên học|nh|niên vụ|mùa vụ|vụ)(?: [\p{L} ,]+)?:? ?(\d{4}) ?[/-] ?(\d{4}|\d\d)$/u, (from, to) => twoYears(from, to)],
]; // prettier-ignore

/** One moment, perhaps with “đầu”, “giữa”, “cuối”, “hết” before it; undefined when it is written in no known form. */
function moment(text: string): string | undefined {
  for (const spoken of new Set([text, text.replace(LEAD, '')])) {
    for (const [pattern, read] of FORMS) {
      const match = pattern.exec(spoken);
      if (match) return read(...match.slice(1));
    }
    const edge = /^(đầu|giữa|cuối|hết)(?: kỳ)? (.+)$/u.exec(spoken);
    const inner = edge && moment(edge[2]!);
    if (inner) return edgeOf(edge[1]!, inner);
  }
  return undefined;
}

/** From one moment to another: “2021–2025”, “từ tháng 1 đến tháng 6/2023”, “4/2023–30/11/2023”, “quý I–III/2023”. */
function reach(text: string): string | undefined {
  const whole = /^(đầu|giữa|cuối|hết) (?:kỳ )?((?:giai đoạn|nhiệm kỳ|thời kỳ) .+)$/u.exec(text);
  // The end of several years is the end of the last; a term of office begins and ends within a year.
  if (whole) {
    const years = whole[1] === 'giữa' || whole[2]!.startsWith('nhiệm kỳ') ? undefined : reach(whole[2]!);
    return years && (whole[1] === 'đầu' ? startOf(years) : endOf(years));
  }
  const spoken = text
    .replace(LEAD, '')
    .replace(/^từ /u, '')
    .replaceAll(/(?<![\p{L}\d])t\.? ?(?=\d)/gu, 'tháng ');
  for (const cut of spoken.matchAll(/ ?- ?| (?:đến|tới)(?: hết)? |(?<=\d{4})\/(?=\d{4})/gu)) {
    const [left, right] = [spoken.slice(0, cut.index), spoken.slice(cut.index + cut[0].length)];
    const unit = /^(?:tháng|quý|ngày) /u.exec(left)?.[0] ?? '';
    const to = (unit && moment(unit + right)) || moment(right);
    if (!to || to.includes('/')) continue;
    const year = to.slice(0, 4);
    // A left side without a year takes the one of the right side; a bare number is only as good as the unit before it.
    const from = moment(left) ?? (unit || /\d[/.]\d/u.test(left) ? moment(`${left}/${year}`) : undefined);
    if (!from || from.includes('/')) continue;
    if (startOf(from) >= startOf(to) && endOf(from) >= endOf(to))
      throw new RangeError(`“${text}” đi ngược: đầu khoảng không sớm hơn cuối khoảng`);
    return `${monthsFrom(from, startOf)}/${monthsFrom(to, endOf)}`;
  }
  return undefined;
}

/** A span is told in years, months or days: quarters and halves become the month they begin or end with. */
function monthsFrom(period: string, side: (period: string) => string): string {
  return /[SQ]/u.test(period) ? side(period).slice(0, 7) : period;
}

function edgeOf(edge: string, period: string): string | undefined {
  if (period.includes('/')) return undefined;
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(period);
  if (edge === 'hết' && isDay) return period;
  if (isDay) return undefined;
  if (edge === 'đầu') return startOf(period);
  if (edge !== 'giữa') return endOf(period);
  // The middle of a year is told by its month, as reports of half a year do; no day is made up for a month.
  if (period.length === 4) return `${period}-06`;
  return period.includes('S') || period.includes('Q') ? undefined : period;
}

/** Years that reports speak of. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

function yearOf(year: string): string {
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)
    throw new RangeError(`năm ${year} không có thật`);
  return year;
}

function monthOf(year: string, month: string): string {
  const number = counted(month);
  if (number < 1 || number > 12) throw new RangeError(`không có tháng ${month} (“${month}/${year}”)`);
  return `${yearOf(year)}-${String(number).padStart(2, '0')}`;
}

function dayOf(year: string, month: string, day: string): string {
  if (counted(month) > 12 && counted(month) <= 31 && Number(day) <= 12)
    throw new RangeError(
      `“${day}/${month}/${year}” không có tháng ${month}: ngày viết theo thứ tự ngày/tháng/năm, không phải tháng/ngày/năm; xem cả các dòng khác của bảng`,
    );
  const start = monthOf(year, month);
  const last = lastDay(Number(year), counted(month));
  if (Number(day) < 1 || Number(day) > last)
    throw new RangeError(
      `tháng ${counted(month)}/${year} chỉ có ${last} ngày, không có ngày ${day} (“${day}/${month}/${year}”)`,
    );
  return `${start}-${day.padStart(2, '0')}`;
}

/** A moment of a data portal; one told for another part of the world is the day in Việt Nam (UTC+7). */
function dayAt(year = '', month = '', day = '', time = '', zone?: string): string {
  const written = dayOf(year, month, day);
  if (zone === undefined) return written;
  const at = Date.parse(`${written}T${time}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/u, '$1:$2')}`);
  if (Number.isNaN(at)) throw new RangeError(`giờ “${time}” không có thật`);
  return new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
}

function quarterOf(year: string, quarter: string): string {
  const number = ROMAN[quarter] ?? counted(quarter);
  if (!(number >= 1 && number <= 4))
    throw new RangeError(`không có quý ${quarter.toUpperCase()}, một năm chỉ có bốn quý`);
  return `${yearOf(year)}-Q${number}`;
}

function halfOf(year: string, half: string): string {
  if (half !== '1' && half !== '2') throw new RangeError(`một năm chỉ có hai nửa, không có nửa ${half}`);
  return `${yearOf(year)}-S${half}`;
}

/** “6 tháng đầu năm”, “9 tháng năm 2023”, “3 tháng cuối năm”: a quarter, a half or the whole year where they are one. */
function monthsOf(year: string, months: string, side = 'đầu'): string {
  const number = counted(months);
  if (number < 1 || number > 12) throw new RangeError(`một năm không có ${months} tháng`);
  const first = side === 'đầu';
  if (number === 12) return yearOf(year);
  if (number === 6) return halfOf(year, first ? '1' : '2');
  if (number === 3) return quarterOf(year, first ? '1' : '4');
  const [from, to] = first ? [1, number] : [13 - number, 12];
  return from === to
    ? monthOf(year, String(from))
    : `${monthOf(year, String(from))}/${monthOf(year, String(to))}`;
}

/** “2 quý đầu năm”, “3 quý/2023”. */
function quartersOf(year: string, quarters: string, side = 'đầu'): string {
  const number = counted(quarters);
  if (number < 1 || number > 4) throw new RangeError(`một năm không có ${quarters} quý`);
  return monthsOf(year, String(number * 3), side);
}

/** “quý I và II/2023”, “tháng 1 và 2/2023”: one stretch of time, unless something lies between. */
function both(unit = '', first = '', second = '', year = ''): string {
  const [from, to] = [first, second].map((part) =>
    unit === 'quý' ? quarterOf(year, part) : monthOf(year, part),
  );
  const [end, start] = [endOf(from!), startOf(to!)];
  if (end.slice(0, 7) !== addMonths(start, -1))
    throw new RangeError(`“${unit} ${first} và ${second}” không liền nhau, không phải một khoảng thời gian`);
  return `${startOf(from!).slice(0, 7)}/${endOf(to!).slice(0, 7)}`;
}

function addMonths(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7);
}

/** A school year or a crop year lies in two years that follow one another: “2023–2024”, “2023/24”. */
function twoYears(from: string, short: string): string {
  const to = short.length === 2 ? from.slice(0, 2) + short : short;
  if (Number(to) !== Number(from) + 1)
    throw new RangeError(`năm học, niên vụ phải gồm hai năm liền nhau, không phải ${from}–${to}`);
  return `${yearOf(from)}/${yearOf(to)}`;
}

function counted(written: string): number {
  return COUNTED[written] ?? Number(written);
}
