import { NUMBER, sayNumber, valueOf } from './decimals.ts';
import type { ReadingSettings } from './settings.ts';

const RANGE = new RegExp(
  `(từ\\s+)?(?<![\\p{L}\\d./,])(${NUMBER})\\s*%?\\s*[-–]\\s*(${NUMBER})\\s*%(?!\\p{L})`,
  'giu',
);
const ONE = new RegExp(`(?<![\\p{L}\\d./,-])(${NUMBER})\\s*%(?!\\p{L})`, 'gu');

/** “3-4%” → “từ ba đến bốn phần trăm”; “5,63%” → “năm phẩy sáu mươi ba phần trăm”. */
export function sayPercent(text: string, settings: ReadingSettings): string {
  return text
    .replace(RANGE, (whole, from: string | undefined, low: string, high: string) => {
      const [a, b] = [sayNumber(low, settings), sayNumber(high, settings)];
      return a && b && valueOf(low) < valueOf(high) ? `${from ?? 'từ '}${a} đến ${b} phần trăm` : whole;
    })
    .replace(ONE, (whole, number: string) => {
      const words = sayNumber(number, settings);
      return words ? `${words} phần trăm` : whole;
    });
}
