import { sayInteger } from './numbers.ts';
import type { ReadingSettings } from './settings.ts';

/** Measures of the field and the market: “một tạ rưỡi” is what people say. Official measures (héc-ta, đồng) keep their comma. */
const ONE_ALONE = 'tạ|sào|yến|cân|tấn|mẫu|thước|lạng|lít';
const COUNTED = 'giờ|tiếng|ngày|tuần|tháng|năm';
const HALF = new RegExp(
  `(?<![\\p{L}\\d./,–-]|\\d [–-] )(\\d{1,2}),50?\\s+(${ONE_ALONE}|${COUNTED})(?![\\p{L}\\d])(?!\\s*[-–]|\\s+(?:công|đêm|tuổi|đầu|cuối)(?!\\p{L}))`,
  'giu',
);

/** “1,5 tạ” → “tạ rưỡi”, “2,5 sào” → “hai sào rưỡi”, “0,5 sào” → “nửa sào”; by the setting, with the comma. */
export function sayHalves(text: string, settings: ReadingSettings): string {
  if (settings.halves === 'comma') return text;
  return text.replace(HALF, (_whole, number: string, unit: string) => {
    const whole = Number(number);
    if (whole === 0) return `nửa ${unit}`;
    const alone = whole === 1 && new RegExp(`^(?:${ONE_ALONE})$`, 'iu').test(unit);
    return alone ? `${unit} rưỡi` : `${sayInteger(whole, settings)} ${unit} rưỡi`;
  });
}
