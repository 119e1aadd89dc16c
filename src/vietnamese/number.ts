/** `1.234,5` → 1234.5. @throws RangeError when it is no number. */
export function parseNumber(text: string, style: 'vi' | 'machine'): number {
  const clean = text.trim().replace(/\s|%/gu, '');
  const valid = style === 'vi' ? /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/u : /^-?\d+(?:\.\d+)?$/u;
  if (!valid.test(clean)) throw new RangeError(`“${text}” không phải số`);
  return Number(style === 'vi' ? clean.replaceAll('.', '').replace(',', '.') : clean);
}

const formatter = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** 1234.5 → `1.234,5`. */
export function formatNumber(value: number): string {
  return formatter.format(value);
}
