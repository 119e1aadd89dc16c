import { isPartOfYear, momentOfHeading } from './heading-words.ts';
import { fold } from '../../vietnamese/fold.ts';

/** Words that make a count the count of something else: all headings over a column are looked at, and the name of its indicator. */
const QUALIFIERS: readonly RegExp[] = [
  /cận nghèo/iu,
  /(?<!\p{L})thoát(?!\p{L})/iu,
  /(?<!\p{L})thiếu(?!\p{L})/iu,
  /tái nghèo/iu,
  /phát sinh/iu,
  /nghèo/iu,
  /DTTS|dân tộc thiểu số/iu,
  /(?<!\p{L})nữ(?!\p{L})/iu,
  /(?:^|(?<!\p{L})(?:số|đó:?) )nam(?: giới)?$/iu,
  /(?<!\p{L})[Dd]ân tộc \p{Lu}/u,
  /(?<!\p{L})(?:thành thị|đô thị|nông thôn)(?! mới)(?!\p{L})/iu,
  /(?<!\p{L})(?:vụ (?:đông|xuân|hè|thu|mùa|chiêm|hai|ba|\d)|học kỳ)(?!\p{L})/iu,
  /(?<!\p{L})(?:đợt|lần|kỳ|vòng|học kỳ) (?:\d|[IVX]+)(?![\p{L}\d])/iu,
  /(?<!\p{L})(?:khác|còn lại)$/iu,
  /trẻ em|dưới \d+ tuổi/iu,
  /khuyết tật/iu,
  /cao tuổi/iu,
  /(?<!\p{L})(?:nhu cầu|đề nghị|đề xuất|đăng ký)(?!\p{L})/iu,
  /(?<!\p{L})(?:chưa|không) (?:có|đạt|được)(?!\p{L})/iu,
  // Columns that number, code or rate the rows.
  /^(?:mã(?: số)?|s?tt|số (?:tt|thứ tự)|thứ tự|(?:xếp |thứ )?hạng|xếp loại|điểm)(?!\p{L})/iu,
  // Shares and ratios of another kind than the one that is meant.
  /^(?:cơ cấu|t[ỷỉ] trọng)(?!\p{L})/iu,
  /^chỉ số(?!\p{L})/iu,
  /^(?:đạt|hoàn thành)(?:\s*[(%]|$)/iu,
];
/** A moment that is told from another one, which the table names elsewhere. */
const OTHER_TIME = /(?<!\p{L})(?:cùng kỳ|(?:năm|kỳ|quý|tháng) (?:trước|ngoái)|năm liền kề)(?!\p{L})/iu;

/** “Lũy kế đến tháng 6/2023”: all since a beginning, where the period is that month or quarter alone. */
const CUMULATED = /(?<!\p{L})(?:l[ũu][ỹy] kế|cộng dồn|từ đầu năm)(?!\p{L})/iu;

/** “Trong tháng”, “Quý này”: a part of the year that the table leaves open. */
const WITHIN = /(?<!\p{L})(?:trong (?:tháng|quý|tuần)|(?:tháng|quý|tuần) (?:này|báo cáo))(?!\p{L})/iu;

/** A heading of sums since a beginning over figures of one later month or quarter. */
export function cumulatedHeading(headings: readonly string[], period: string): string | undefined {
  const isLater = /^\d{4}-(?:0[2-9]|1[0-2]|Q[2-4])$/u.test(period);
  return isLater ? headings.find((heading) => CUMULATED.test(heading)) : undefined;
}

/** A season, a term or a round that a title names, and its figures do not: “Kết quả rà soát đợt 1”. */
export function partOfTime(title: string, name: string): boolean {
  return /(?<!\p{L})(?:vụ (?:đông|xuân|hè|thu|mùa|chiêm)|học kỳ|đợt (?:\d|[IVX])|tuần (?:thứ )?\d)/iu.test(title) && !/(?<!\p{L})(?:vụ|học kỳ|đợt|tuần)(?!\p{L})/iu.test(name);
} // prettier-ignore

/** A heading that says of what its figures are, more narrowly than the name and the group of their indicator do. */
export function narrowerHeading(headings: readonly string[], ...names: string[]): string | undefined {
  if (/^trong đó:?$/iu.test(headings.at(-1) ?? '')) return headings.at(-1);
  return headings.find(
    (heading) =>
      QUALIFIERS.some((word) => word.test(heading) && !names.some((name) => word.test(name))) ||
      names.some((name) => isOfSome(heading, name)),
  );
}

/** “Số hộ nghèo được hỗ trợ nhà ở”: the name of the indicator, and which of these are meant. */
function isOfSome(heading: string, name: string): boolean {
  const [words, whole] = [heading, name].map((text) => text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()) as [string, string];
  const behind = whole.includes(' ') && words.includes(whole) ? words.slice(words.indexOf(whole) + whole.length) : '';
  return /^ (?:được|có|là|thuộc|do|không|chưa|đã|đang|bị|mới)(?!\p{L})/u.test(behind);
} // prettier-ignore

/** Headings that part what stands left of them: “Trong đó”, “Chia ra”, “Phân theo giới tính”. */
const PARTED = /^(?:trong đó|chia ra|bao gồm|gồm|(?:phân|chia) theo(?: .+)?)\s*:?$/iu;

/** A column below “Trong đó” that is of a part, where its indicator does not bear the name of that part. */
export function partedHeading(headings: readonly string[], name: string): string | undefined {
  const own = headings.at(-1) ?? '';
  const isPart = headings.slice(0, -1).some((heading) => PARTED.test(heading)) && !isPartOfYear(own) && momentOfHeading(own) === undefined;
  return isPart && !fold(name).includes(fold(own)) ? own : undefined;
} // prettier-ignore

/** A heading whose moment hangs on another, “Cùng kỳ năm trước”, or that is of a part of the year it is taken for, “Trong tháng”. */
export function relativeHeading(headings: readonly string[], period: string): string | undefined {
  const isYear = /^\d{4}$/u.test(period);
  const isRelative = (heading: string): boolean =>
    OTHER_TIME.test(heading) || (isYear && WITHIN.test(heading));
  return headings.find((heading) => isRelative(heading) && !/(?:19|20)\d{2}/u.test(heading));
}
