import { LONGEST, sayDigits, sayInteger } from './numbers.ts';
import type { ReadingSettings } from './settings.ts';

/** A written number: thousands parted by dots or not at all, a comma before the decimals. A dot is never a decimal sign. */
export const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?`;

/** “14.832,55” → “mười bốn nghìn tám trăm ba mươi hai phẩy năm mươi lăm”; undefined when a person must decide. */
export function sayNumber(written: string, settings: ReadingSettings): string | undefined {
  const [integer = '', fraction = ''] = written.replaceAll('.', '').split(',');
  // More than one leading zero, or a long number that begins with zero, is a code or a telephone number.
  if (integer.length > LONGEST || /^0\d{2,}$/.test(integer)) return undefined;
  const whole = sayInteger(BigInt(integer), settings);
  const kept = settings.trailingZeros === 'drop' ? fraction.replace(/0+$/, '') : fraction;
  return kept ? `${whole} phẩy ${sayFraction(kept, settings)}` : whole;
}

/** “1.234,5” → 1234.5. */
export function valueOf(written: string): number {
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

/**
 * The part after the comma is a number in itself. A zero right after the comma is said (05 → không năm); three places that
 * begin with zero keep their hundreds (032 → không trăm ba mươi hai); more than three places go digit by digit.
 */
function sayFraction(digits: string, settings: ReadingSettings): string {
  const value = Number(digits);
  if (settings.decimals === 'digits' || digits.length > 3 || value === 0) return sayDigits(digits);
  if (!digits.startsWith('0')) return sayInteger(value, settings);
  if (digits.length < 3) return sayDigits(digits);
  return value < 10
    ? `không trăm ${settings.zeroTens} ${sayInteger(value, settings)}`
    : `không trăm ${sayInteger(value, settings)}`;
}
