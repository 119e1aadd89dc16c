/** How a table writes its numbers: `vi` 1.234,5 · `en` 1,234.5 · `machine` 1234.5. */
export type NumberStyle = 'vi' | 'en' | 'machine';

/** Digits of a number that a machine keeps as they are (IEEE 754, binary64); of longer ones the last become others. */
export const MOST_DIGITS = 15;

/** Why a number with more digits than that is refused. */
export function tooLong(text: string): string {
  return `“${text}” dài hơn ${MOST_DIGITS} chữ số: các chữ số cuối không giữ đúng được`;
}

/** Sign, whole part with thousands apart by a blank or the sign of the style, decimals. No thousands follow a nought: `0.125` is no 125. */
const PATTERNS: Record<NumberStyle, RegExp> = {
  vi: /^([-−–+]?) ?(\d+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?(?: ?%)?$/u,
  en: /^([-−–+]?) ?(\d+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?(?: ?%)?$/u,
  machine: /^([-−–+]?) ?(\d+|[1-9]\d{0,2}(?: \d{3})+)(?:\.(\d+))?(?: ?%)?$/u,
};

/** `1.234,50` → `1234.50`: all digits as written, so that decimals can be counted; undefined when it is no number in that style. */
export function plainNumber(text: string, style: NumberStyle): string | undefined {
  const match = PATTERNS[style].exec(text.replaceAll(/\s+/gu, ' ').trim());
  if (!match) return undefined;
  const sign = match[1] && match[1] !== '+' ? '-' : '';
  return `${sign}${match[2]!.replaceAll(/\D/gu, '')}${match[3] === undefined ? '' : `.${match[3]}`}`;
}

/** `1234.50` → `1234,50`: the decimals stay. */
export function vietnameseDecimals(plain: string): string {
  return plain.replace('.', ',');
}

const formatter = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** 1234.5 → `1.234,5`. */
export function formatNumber(value: number): string {
  return formatter.format(value);
}
