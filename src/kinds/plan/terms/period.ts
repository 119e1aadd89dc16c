/** A stretch of time at the precision the text gives: `2024`, `2023-04`, `2024-Q1`, `2023-11-30`. */
export type Period = string;

/** `2024-2-30` → undefined. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const exists = year >= 1900 && year <= 2100 && day >= 1 && day <= daysIn(year, month);
  return exists ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** `(2024, 3)` → `2024-03`; undefined for a month 0 or 13. */
export function isoMonth(year: number, month: number): string | undefined {
  return month >= 1 && month <= 12 ? `${year}-${two(month)}` : undefined;
}

/** Days of a month; 0 for what is no month. */
function daysIn(year: number, month: number): number {
  const leaps = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leaps ? 29 : (DAYS[month - 1] ?? 0);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (number: number): string => String(number).padStart(2, '0');
const DAY = /^\d{4}-\d\d-\d\d$/;
const PERIOD = /^(\d{4})(?:-(.+))?$/;

/** “Quí” is another spelling of “quý”, letter for letter. */
export function asQuarters(text: string): string {
  return /quí/iu.test(text)
    ? text.replace(
        /(?<!\p{L})(qu)(í)(?!\p{L})/giu,
        (_, start: string, end: string) => start + (end === 'Í' ? 'Ý' : 'ý'),
      )
    : text;
}

/** Last day of a period: `2024-Q1` → `2024-03-31`, `2023-04` → `2023-04-30`, `2024` → `2024-12-31`. */
export function lastDay(period: Period): string {
  if (DAY.test(period)) return period;
  const [, year, part] = PERIOD.exec(period) ?? [];
  if (!year) throw new RangeError(`not a period: ${period}`);
  if (!part) return `${year}-12-31`;
  if (part.startsWith('Q')) return lastDay(`${year}-${two(Number(part[1]) * 3)}`);
  if (part.includes('-')) return period;
  return `${year}-${part}-${daysIn(Number(year), Number(part))}`;
}

/** First day of a period. */
export function firstDay(period: Period): string {
  if (DAY.test(period)) return period;
  const [, year, part] = PERIOD.exec(period) ?? [];
  if (!year) throw new RangeError(`not a period: ${period}`);
  if (!part) return `${year}-01-01`;
  if (part.startsWith('Q')) return `${year}-${two(Number(part[1]) * 3 - 2)}-01`;
  return part.includes('-') ? period : `${period}-01`;
}

/** Whether a stretch ends no earlier than it begins: “tháng 5/2025 - tháng 2/2025” is a slip, no time. */
export function runsForward({ start, end }: { start: Period | null; end: Period }): boolean {
  return start === null || firstDay(start) <= lastDay(end);
}

/** The last day that is before a period: `2024-06` → `2024-05-31`, `2025` → `2024-12-31`. */
export function dayBefore(period: Period): string {
  const day = new Date(`${firstDay(period)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
