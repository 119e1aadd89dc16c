import { parsePeriod } from './read-period.ts';
import { endOf, isWithin, startOf } from '../period.ts';

/** What words of a heading or of a moment say of the figures below them. */
export interface WordsOfFigures {
  kind?: 'target';
  status?: 'E' | 'P';
}

const WHEN = String.raw`(?:(?:đến |tới |cho )?(?:hết |cuối |giữa |đầu )?(?:năm|quý|tháng|giai đoạn|nhiệm kỳ|vụ|\d))`;
const TARGET = new RegExp(
  [
    String.raw`^(?:KH|kế hoạch|mục tiêu)(?:$|[\s:/(]+(?:giao\s+|được giao\s+|đề ra\s+)?(?:${WHEN}|giao|được giao|đề ra|$))`,
    String.raw`^chỉ tiêu(?: kế hoạch)?(?: (?:\p{L}+ )?(?:được )?giao| phấn đấu| đề ra)?\s+${WHEN}`,
    String.raw`^chỉ tiêu (?:(?:tỉnh|huyện|xã|HĐND|nghị quyết) )?(?:được )?(?:giao|đề ra|phấn đấu)|^chỉ tiêu (?:NQ|nghị quyết)(?!\p{L})`,
    String.raw`^mục tiêu(?!\p{L}| \d+(?!\d))`,
    String.raw`^(?:phấn đấu|định hướng|dự toán|đăng ký|cam kết)(?:$|[\s:/(]+${WHEN})`,
    // “Nghị quyết HĐND 2023”, “Tỉnh giao năm 2023”: what was decided, not what came of it; “NQ 120/2020” is a paper.
    String.raw`^(?:NQ|nghị quyết)(?: (?:HĐND|đại hội|ĐH|đảng bộ))?(?: (?:tỉnh|huyện|xã))?(?: (?:được )?giao)?[\s:(]+(?:đến |cho )?(?:năm )?(?:19|20)\d\d(?![\d/])`,
    String.raw`^(?:(?:KH|kế hoạch|NQ|nghị quyết|HĐND|UBND|TW|trung ương|cấp trên|tỉnh|huyện|xã) )*(?:được )?giao(?:$|[\s:/(]+${WHEN})`,
    // “Năm 2025 (KH)”, “Số hộ kế hoạch”; a share of the plan, or what is held against it, is no plan.
    String.raw`^(?!.*(?:so|với|đạt|vượt|hoàn thành|thực hiện|kết quả|tình hình|%|tỷ lệ|TH\s?/)).*[\s(–-](?:KH|kế hoạch|mục tiêu|chỉ tiêu giao)\)?$`,
  ].join('|'),
  'iu',
);
/** Letters for “dự kiến”, “sơ bộ” stand beside the year or in brackets; elsewhere they may be short for anything. */
const ESTIMATE =
  /(?<!\p{L})(?:[ƯU]TH|ước(?: tính| thực hiện| đạt| TH)?|dự (?:kiến|báo|ước)|est(?:\.|imated?))(?!\p{L})|(?:^|[\s(])DK(?=\)|[\s.]+(?:năm )?(?:19|20)\d\d)|(?:19|20)\d\d\s*\(?DK\)?$/iu;
const PROVISIONAL =
  /(?<!\p{L})(?:sơ bộ|tạm tính|chưa chính thức|prel(?:\.|iminary)?|provisional)(?!\p{L})|(?:^|[\s(])SB(?=\)|[\s.]+(?:năm )?(?:19|20)\d\d)|(?:19|20)\d\d\s*\(?SB\)?$/iu;
/** Words that an estimate or a provisional figure is called by, and words of results beside them. */
const OTHERS =
  /(?<!\p{L})(?:kết quả|tình hình|thực hiện|kế hoạch|chỉ tiêu|so với|chính thức|trừ|riêng)(?!\p{L})/iu;

/** “KH 2025” is a target, “Ước TH 2025” an estimate, “Sơ bộ 2024” provisional, whatever nobody declared. */
export function wordsOfFigures(words: string): WordsOfFigures {
  const plain = words.normalize('NFC').trim();
  return {
    ...(TARGET.test(plain) && { kind: 'target' }),
    ...(ESTIMATE.test(plain) ? { status: 'E' } : PROVISIONAL.test(plain) ? { status: 'P' } : {}),
  };
}

/**
 * How sure all figures of a table are by a line over or under it, and the year it names: “Số liệu sơ bộ năm 2023”. Undefined where the line
 * speaks of results or of several years too: it says nothing of one column then.
 */
export function standingOfAll(line: string): { status: 'E' | 'P'; year: string | undefined } | undefined {
  const { status } = wordsOfFigures(line);
  if (!status || OTHERS.test(line.replace(ESTIMATE, '').replace(PROVISIONAL, ''))) return undefined;
  const years = new Set([...line.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([year]) => year));
  return years.size > 1 ? undefined : { status, year: [...years][0] };
}

/** The moment that a heading is: “Năm 2022”, “TH quý I/2023”; undefined for other words. */
export function momentOfHeading(words: string): string | undefined {
  try {
    return parsePeriod(words) || undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The moment that words without a year are in that year: “T3”, “30/6”, “6 tháng đầu năm”. */
export function momentInYear(words: string, year: string): string | undefined {
  const joint = /^(?:\d+\/\d+|[TQ]\.?[\dIV]+|\d+T)$/iu.test(words)
    ? '/'
    : /năm$/iu.test(words)
      ? ' '
      : ' năm ';
  return momentOfHeading(`${words}${joint}${year}`);
}

/** “T1”, “Quý II”, “Tháng 3”: a month or a quarter that leaves its year open. */
export function isPartOfYear(name: string): boolean {
  return /^(?:t(?:háng)?|q(?:uý)?)[\s.]*(?:\d{1,2}|[ivx]{1,4})$/iu.test(name.normalize('NFC').trim());
}

/** Words before a year that make it the name of something: a standard, a document, a programme, what is compared with. */
const NAMES =
  /(?<!\p{L})(?:(?:quyết định|nghị quyết|nghị định|thông tư|công văn|luật|đề án|chương trình|dự án|quy hoạch|biểu|mẫu|chuẩn|theo|QĐ|NQ|so|từ|kể)(?![\p{L}])[^,;(]{0,30}|(?:kế hoạch|CT|KH|UBND|lần thứ|khóa|(?<!(?:dân|tổng|nhân|chỉ) )số|với|sau|trước)\s*[/.-]?\s*)$/iu;

/** A moment within the words of a heading, behind them or before: “Hộ nghèo 31/12/2022”, “Cuối năm 2022: số hộ”. */
export function momentInHeading(heading: string): { period: string; isBare: boolean } | undefined {
  const words = heading.replaceAll(/\s*\((?![^)]*\d{4}\))[^()]*\)/gu, '').replaceAll(/[()]/gu, ' ').split(/[\s:,;]+/u).filter(Boolean); // prettier-ignore
  if (!words.some((word) => /(?:19|20)\d{2}$/u.test(word))) return undefined;
  for (let at = 1; at < words.length; at++) {
    const tail = words.slice(at).join(' ');
    const period = momentOfHeading(tail);
    if (period) return NAMES.test(words.slice(0, at).join(' ')) ? undefined : { period, isBare: /^\d{4}$/u.test(tail) }; // prettier-ignore
  }
  for (let until = words.length - 1; until > 0; until--) {
    const period = momentOfHeading(words.slice(0, until).join(' '));
    if (period) return { period, isBare: until === 1 };
  }
  return undefined;
}

/** Whether two moments have no day in common; a day stands for the day beside it too: the first of a year is the end of the one before. */
export function areApart(one: string, other: string): boolean {
  const isDay = [one, other].some((period) => period.length === 'YYYY-MM-DD'.length);
  const reach = (day: string): string =>
    isDay ? new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) : day;
  return startOf(one) > reach(endOf(other)) || startOf(other) > reach(endOf(one));
}

/** A part of the time that the figures are taken for; a day may be the one on which a year was counted. */
export function isPartOf(said: string, period: string): boolean {
  return (
    /^\d{4}(?:-[SQ]\d)?$|\//u.test(period) &&
    said !== period &&
    said.length !== 'YYYY-MM-DD'.length &&
    isWithin(said, period)
  );
}
