import { parsePeriod } from './read-period.ts';
import { endOf, startOf } from './period.ts';

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
    String.raw`^(?:phấn đấu|định hướng|dự toán)(?:$|[\s:/(]+${WHEN})`,
    // “Năm 2025 (KH)”, “Số hộ kế hoạch”; a share of the plan, or what is held against it, is no plan.
    String.raw`^(?!.*(?:so|với|đạt|vượt|hoàn thành|thực hiện|kết quả|tình hình|%|tỷ lệ|TH\s?/)).*[\s(–-](?:KH|kế hoạch|mục tiêu|chỉ tiêu giao)\)?$`,
  ].join('|'),
  'iu',
);
const ESTIMATE = /(?<!\p{L})(?:ƯTH|ước(?: tính| thực hiện| đạt| TH)?|dự (?:kiến|báo|ước))(?!\p{L})/iu;
const PROVISIONAL = /(?<!\p{L})(?:sơ bộ|tạm tính)(?!\p{L})/iu;

/** “KH 2025” is a target, “Ước TH 2025” an estimate, “Sơ bộ 2024” provisional, whatever nobody declared. */
export function wordsOfFigures(words: string): WordsOfFigures {
  const plain = words.normalize('NFC').trim();
  return {
    ...(TARGET.test(plain) && { kind: 'target' }),
    ...(ESTIMATE.test(plain) ? { status: 'E' } : PROVISIONAL.test(plain) ? { status: 'P' } : {}),
  };
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
