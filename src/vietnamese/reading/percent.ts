import { NUMBER, sayNumber, valueOf } from './decimals.ts';
import type { ReadingSettings } from './settings.ts';

const PARTS: Record<string, string> = { '%': 'phần trăm', '‰': 'phần nghìn' };
const RANGE = new RegExp(
  `(từ\\s+)?(?<![\\p{L}\\d./,])(${NUMBER})\\s*[%‰]?\\s*[-–]\\s*(${NUMBER})\\s*([%‰])(?!\\p{L})`,
  'giu',
);
/** “khoảng 70–80%” has its word before the span. */
const ABOUT = /(?<!\p{L})(?:khoảng|chừng|trên|dưới|hơn|gần|độ ẩm)\s$/iu;
const ONE = new RegExp(`(?<![\\p{L}\\d./,-])(${NUMBER})\\s*([%‰])(?!\\p{L})`, 'gu');

/** “3-4%” → “từ ba đến bốn phần trăm”; “5,63%” → “năm phẩy sáu mươi ba phần trăm”. */
export function sayPercent(text: string, settings: ReadingSettings): string {
  return text
    .replace(/(?<!\p{L})điểm\s%/giu, 'điểm phần trăm')
    .replace(
      RANGE,
      (whole, from: string | undefined, low: string, high: string, sign, at: number, all: string) => {
        const [a, b] = [sayNumber(low, settings), sayNumber(high, settings)];
        const lead = from ?? (ABOUT.test(all.slice(0, at)) ? '' : 'từ ');
        return a && b && valueOf(low) < valueOf(high) ? `${lead}${a} đến ${b} ${PARTS[sign]}` : whole;
      },
    )
    .replace(ONE, (whole, number: string, sign) => {
      const words = sayNumber(number, settings);
      return words ? `${words} ${PARTS[sign]}` : whole;
    });
}
