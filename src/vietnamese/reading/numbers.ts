import type { ReadingSettings } from './settings.ts';

type Style = Pick<ReadingSettings, 'zeroTens' | 'thousand' | 'fourAfterTens'>;

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const BILLION = 1_000_000_000n;

/** Longest whole number that is read; longer ones are left for a person. */
export const LONGEST = 18;

/** Whole number in words, groups of three from the right: nghìn, triệu, tỷ, nghìn tỷ, triệu tỷ. */
export function sayInteger(value: bigint | number, style: Style): string {
  const whole = BigInt(value);
  return whole === 0n ? 'không' : parts(whole, style, true).join(' ');
}

/** “08” → “không tám”. */
export function sayDigits(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)]).join(' ');
}

/** `first`: nothing of the number stands before, so leading zeros are silent. */
function parts(whole: bigint, style: Style, first: boolean): string[] {
  if (whole >= BILLION)
    return [...parts(whole / BILLION, style, first), 'tỷ', ...parts(whole % BILLION, style, false)];
  const rest = Number(whole);
  const words: string[] = [];
  for (const [size, unit] of [
    [1_000_000, 'triệu'],
    [1_000, style.thousand],
    [1, ''],
  ] as const) {
    const group = Math.floor(rest / size) % 1000;
    // A group of three zeros is silent: 1.000.001 = một triệu không trăm linh một.
    if (group > 0) words.push(...threeDigits(group, style, first && words.length === 0), unit);
  }
  return words.filter(Boolean);
}

function threeDigits(group: number, style: Style, first: boolean): string[] {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words = hundreds > 0 || !first ? [DIGITS[hundreds]!, 'trăm'] : [];
  if (tens === 0 && units > 0 && words.length > 0) words.push(style.zeroTens);
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(DIGITS[tens]!, 'mươi');
  if (units > 0) words.push(unitAfter(tens, units, style));
  return words;
}

function unitAfter(tens: number, units: number, style: Style): string {
  if (units === 5 && tens > 0) return 'lăm';
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 4 && tens > 1) return style.fourAfterTens;
  return DIGITS[units]!;
}
