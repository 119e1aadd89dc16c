import type { NumberWords } from '../number.ts';
import { count, number } from './count.ts';
import { monthName } from './date.ts';

export const numberText: NumberWords = {
  plain: number,
  written: (whole, decimals) => {
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
    return decimals === undefined ? grouped : `${grouped}.${decimals}`;
  },
  billions: (amount) => `${amount} billion`,
  millions: (amount) => `${amount} million`,
  range: (low, high) => `${low} to ${high}`,
  above: (figure) => `above ${figure}`,
  below: (figure) => `below ${figure}`,
  least: (figure) => `${figure} or more`,
  most: (figure) => `${figure} or less`,
  about: (figure) => `about ${figure}`,
  nearly: (figure) => `nearly ${figure}`,
  bytes: 'bytes',
  unit: (unit) => (unit === 'điểm %' ? 'percentage points' : unit),
  points: 'percentage points',
  moment,
  estimated: (when) => (when ? `${when}, estimate` : 'estimate'),
  provisional: (when) => (when ? `${when}, provisional` : 'provisional'),
  standing: { A: '', E: ' (estimate)', P: ' (provisional)' },
  divided: (part, whole) => `${part} divided by ${whole}`,
  added: (places) => `sum of ${count(places, 'place')}`,
  computed: (how) => `Worked out here: ${how}.`,
};

/** Words before a moment that narrow it, in the labels of sources. */
const NARROWED: Readonly<Record<string, string>> = {
  đầu: 'beginning of ',
  giữa: 'middle of ',
  cuối: 'end of ',
  'tính đến': 'as of ',
};

/** The moment of a figure from its normalised form; what that does not say (“cuối”) from the label of the source. */
function moment(label: string, period: string): string {
  const said = plainMoment(period);
  if (!said) return label;
  const kind = /^(?:năm học|niên vụ)/iu.exec(label)?.[0].toLowerCase();
  if (kind) return `${kind === 'năm học' ? 'school year' : 'crop year'} ${said}`;
  const narrowed = /^(đầu|giữa|cuối|tính đến)(?!\p{L})/iu.exec(label)?.[1]?.toLowerCase();
  return (narrowed && /^\d{4}$/.test(period) ? NARROWED[narrowed]! : '') + said;
}

/** `2023-Q2` → “second quarter of 2023”; `2021/2024` → “2021–2024”. */
function plainMoment(period: string): string | undefined {
  if (period.includes('/')) {
    const ends = period.split('/').map(plainMoment);
    return ends.every(Boolean) ? ends.join(/-/.test(period) ? ' – ' : '–') : undefined;
  }
  const [, year, half, quarter, month, day] =
    /^(\d{4})(?:-S([12])|-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(period) ?? [];
  if (!year) return undefined;
  if (half) return `${half === '1' ? 'first' : 'second'} half of ${year}`;
  if (quarter) return `${['first', 'second', 'third', 'fourth'][Number(quarter) - 1]} quarter of ${year}`;
  if (!month) return year;
  return `${day ? `${Number(day)} ` : ''}${monthName(Number(month))} ${year}`;
}
