/** A stretch of time at the precision the text gives: `2024`, `2023-04`, `2024-Q1`, `2023-11-30`. */
export type Period = string;

/** `2024-2-30` → undefined. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** `(2024, 3)` → `2024-03`; undefined for a month 0 or 13. */
export function isoMonth(year: number, month: number): string | undefined {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

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
  const [, year, part] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (!year) throw new RangeError(`not a period: ${period}`);
  if (!part) return `${year}-12-31`;
  if (part.startsWith('Q')) return lastDay(`${year}-${String(Number(part[1]) * 3).padStart(2, '0')}`);
  if (part.includes('-')) return period;
  return new Date(Date.UTC(Number(year), Number(part), 0)).toISOString().slice(0, 10);
}

/** First day of a period. */
export function firstDay(period: Period): string {
  const [, year, part] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (!year) throw new RangeError(`not a period: ${period}`);
  if (!part) return `${year}-01-01`;
  if (part.startsWith('Q')) return `${year}-${String(Number(part[1]) * 3 - 2).padStart(2, '0')}-01`;
  return part.includes('-') ? period : `${period}-01`;
}

/** The last day that is before a period: `2024-06` → `2024-05-31`, `2025` → `2024-12-31`. */
export function dayBefore(period: Period): string {
  const day = new Date(`${firstDay(period)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
