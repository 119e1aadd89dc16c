import { format, getFormatDateInfo, getFormatFromId, isValidFormat } from 'numfmt';
import type { Cell } from '../statistics/table/grid.ts';

/** Days between the first day of the two calendars of spreadsheets, 1900 and 1904. */
const CALENDARS_APART = 1_462;
const GENERAL = 'General';

/** Format code of a style: own ones by number, then the built-in ones (ECMA-376, 18.8.30), as spreadsheets show them everywhere. */
export function formatCode(id: string | undefined, own: ReadonlyMap<string | undefined, string>): string {
  // Dates of East Asian spreadsheets (27–36, 50–58) and unknown numbers.
  return own.get(id) ?? getFormatFromId(Number(id ?? 0)) ?? GENERAL;
}

/** A number as its cell shows it: `1.250`, `15,32%`, `45 hộ`, `31/12/2023`, `6/2023`. */
export function numberCell(value: number, code: string, from1904: boolean): Cell {
  const known = isValidFormat(code) ? code : GENERAL;
  const { year, month, day, hours, minutes, seconds } = getFormatDateInfo(known);
  if (year || month || day) return { text: dateText(value + (from1904 ? CALENDARS_APART : 0), { year, month, day }), isDay: true };
  if (hours || minutes || seconds) return { text: format(known, value, { locale: 'vi' }).trim() };
  const shown = known === GENERAL ? '' : format(known, value, { locale: 'vi', throws: false }).normalize('NFC').trim();
  if (shown === '' && known !== GENERAL && value !== 0) return { text: '', fault: 'định dạng của ô giấu con số đi' };
  // Powers of ten, fractions, a dash for nought and a colour for less than nought hide a number that the cell does hold.
  const isShown = ONE_NUMBER.test(shown) && (value >= 0 || /[-(−]/u.test(shown) || !/[1-9]/u.test(shown));
  return { text: isShown ? shown : plainText(value), number: value };
} // prettier-ignore

/** Whether a figure with so many decimals is the number, rounded; the last places of a sum are dust. */
export function isNear(figure: number, number: number, decimals: number): boolean {
  return Math.abs(figure - number) <= 0.5 * 10 ** -decimals + number * 1e-12;
}

const ONE_NUMBER = /^[^\d]*\d[\d.]*(?:,\d+)?(?!\/)[^\d/]*$/u;

/** A spreadsheet keeps 15 digits; what is beyond is dust of its sums. */
export function plainText(value: number, decimals?: number): string {
  const digits = decimals === undefined ? String(Number(value.toPrecision(15))) : value.toFixed(decimals);
  return digits.replace('.', ',');
}

/** The parts of a date that the cell shows: a day, a month, a year; a day without its year stays without. */
function dateText(serial: number, shows: { year: boolean; month: boolean; day: boolean }): string {
  const [year, month, day] = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10).split('-'); // prettier-ignore
  return [shows.day && day, (shows.month || shows.day) && month, shows.year && year]
    .filter(Boolean)
    .join('/');
}
