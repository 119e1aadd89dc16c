// A period is spelled as SDMX does: `2023`, `2023-S1` (half), `2023-Q2` (quarter), `2023-06`, `2023-06-30`, and `2021/2024` for what reaches
// from one to the other (a sum over years, nine months, a school year).

/** First day of a period. */
export function startOf(period: string): string {
  return days(period.split('/')[0]!)[0];
}

/** Last day of a period, so that `2022` ends after `2022-06`. */
export function endOf(period: string): string {
  return days(period.split('/').at(-1)!)[1];
}

/** Whether one moment lies in another. */
export function isWithin(inner: string, outer: string): boolean {
  return startOf(inner) >= startOf(outer) && endOf(inner) <= endOf(outer);
}

function days(period: string): [first: string, last: string] {
  const [year = '', part, day] = period.split('-');
  if (part === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (day !== undefined) return [period, period];
  const number = Number(part.replace(/^[SQ]/, ''));
  const length = part.startsWith('S') ? 6 : part.startsWith('Q') ? 3 : 1;
  const month = (at: number): string => String(at).padStart(2, '0');
  const last = number * length;
  return [`${year}-${month(last - length + 1)}-01`, `${year}-${month(last)}-${lastDay(Number(year), last)}`];
}

/** Periods in the order of their letters are in the order of time, once quarters and halves are named by their last month. */
export function orderOf(period: string): string {
  return period.replaceAll(
    /-([SQ])(\d)/gu,
    (_, kind: string, number: string) =>
      `-${String(Number(number) * (kind === 'S' ? 6 : 3)).padStart(2, '0')}~`,
  );
}

/** Days that a month has. */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A position on the time axis, in years: `2023` stands in the middle of its year; sums over years at their end. */
export function positionOf(period: string): number | undefined {
  if (period === '') return undefined;
  const [year = 0, part = '', day] = (period.split('/').at(-1) ?? period).split('-');
  const number = Number(part.replace(/^[SQ]/, ''));
  if (!number) return Number(year) + 0.5;
  if (part.startsWith('S')) return Number(year) + (number - 0.5) / 2;
  if (part.startsWith('Q')) return Number(year) + (number - 0.5) / 4;
  return Number(year) + (number - 1) / 12 + (Number(day ?? 15) - 1) / 365;
}

/** A sum over several years may not share an axis with single years. */
export function isCumulative(period: string): boolean {
  return period.includes('/');
}
