import { findMoments, periodsOf } from './moments.ts';
import { firstDay, lastDay, type Period } from './period.ts';

/** “năm sau”, “năm trước”, “năm nay đến …”: a year told from another one. */
const TOLD =
  /^\s*,?\s*(?:của\s+)?năm\s+(?:sau|tới|trước|ngoái|kế tiếp|tiếp theo|liền kề|nay(?=\s*(?:đến|tới|-|–)))(?!\p{L})[^,.;:]{0,40}/iu;
const HABIT = /(?:h[ằà]ng|mỗi)\s+(?:năm|quý|tháng|tuần)(?!\p{L})(?![^.;]*(?:19|20)\d{2})[^.;]*$/iu;
const REPORT = /(?<!\p{L})(?:báo cáo|tổng kết|quyết toán|số liệu|kết quả)(?!\p{L})[^,.;:]{0,40}$/iu;

/** Words behind a time that name its year by another: “trước ngày 15/01 năm sau”, “đầu năm sau”, where the time ends with “năm”. */
export function yearToldFrom(after: string, endsWithYear: boolean): string | undefined {
  return endsWithYear ? TOLD.exec(`năm${after}`)?.[0].slice('năm'.length) : TOLD.exec(after)?.[0];
}

/** “6 tháng (trước ngày 15/6), năm (trước ngày 15/12) hằng năm”: said once behind all brackets. */
const HABIT_BEHIND = /^\)(?:[^.;()]*\([^()]*\))*\s*(?:h[ằà]ng|mỗi)\s+(?:năm|quý|tháng)(?!\p{L})/iu;

/** Whether the sentence around a time speaks of what comes back: “Hằng năm, các thôn báo cáo trước ngày 25/12”. */
export function comesBack(before: string, behind: string): boolean {
  return HABIT.test(before) || HABIT_BEHIND.test(behind);
}

/**
 * Whether a day may not take its year from a heading: its sentence speaks of another year (“báo cáo quý I/2025 trước 20/3”), or of a
 * report on a time that has hardly begun by then (“báo cáo năm 2024 trước 15/01”).
 */
export function isForeignYear(before: string, date: Period, year: number): boolean {
  const sentence = before.slice(before.search(/[^.;]*$/u));
  const named = findMoments(sentence).filter((moment) => moment.unit !== 'day');
  const day = lastDay(date);
  const told = named.some((moment) => {
    const of = moment.unit === 'year' ? moment.first : moment.year;
    if (of && of !== year) return true;
    const period = REPORT.test(sentence.slice(0, moment.index)) ? periodsOf(moment, of || year) : undefined;
    return period !== undefined && day < middleOf(firstDay(period.start), lastDay(period.end));
  });
  return told || (/báo cáo năm\s*$/iu.test(sentence) && day < `${year}-07-01`);
}

function middleOf(first: string, last: string): string {
  return new Date((Date.parse(first) + Date.parse(last)) / 2).toISOString().slice(0, 10);
}
