/**
 * Normalises a moment as Vietnamese reports write it. Returns ISO parts: `2013-12-31` for “cuối 2013”, `2016-01-01` for “đầu 2016”,
 * `2024-06` for “6/2024”, `2021/2024` for a sum over years, and an empty string when the source gives no moment.
 * @throws RangeError when the text looks like a moment but is none that is known
 */
export function parsePeriod(text: string): string {
  const label = text.trim();
  if (label === '' || /không ghi ngày/u.test(label)) return '';
  const year = /(\d{4})/u.exec(label)?.[1];
  if (!year) throw new RangeError(`“${text}” không phải thời điểm`);
  if (/^(?:đến\s+)?cuối/u.test(label)) return `${year}-12-31`;
  if (label.startsWith('đầu')) return `${year}-01-01`;
  if (label.startsWith('giữa')) return `${year}-06`;
  const range = /((?:\d{1,2}\/)?\d{4})\s*[–-]\s*((?:\d{1,2}\/){0,2}\d{4})/u.exec(label);
  if (range && !/^\d{1,2}-\d{1,2}-/u.test(label)) return `${simple(range[1]!)}/${simple(range[2]!)}`;
  const day = /(\d{1,2})[/-](\d{1,2})[/-](\d{4})/u.exec(label);
  if (day) return simple(`${day[1]}/${day[2]}/${day[3]}`);
  const month = /(?<!\d)(\d{1,2})\/(\d{4})/u.exec(label);
  return month ? simple(`${month[1]}/${month[2]}`) : year;
}

/** `24/6/2025` → `2025-06-24`, `4/2025` → `2025-04`, `2025` → `2025`. */
function simple(text: string): string {
  return text
    .split('/')
    .reverse()
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** A position on the time axis, in years: `2023` stands in the middle of its year; sums over years at their end. */
export function positionOf(period: string): number | undefined {
  if (period === '') return undefined;
  const [year = 0, month, day] = (period.split('/').at(-1) ?? period).split('-').map(Number);
  if (!month) return year + 0.5;
  return year + (month - 1) / 12 + ((day ?? 15) - 1) / 365;
}

/** A sum over several years may not share an axis with single years. */
export function isCumulative(period: string): boolean {
  return period.includes('/');
}
