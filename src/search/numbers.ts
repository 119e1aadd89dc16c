/**
 * One form for one number. “2.135”, “2 135” written together as “2135” → “2135”; “77,17” and “77.17” → “77.17”;
 * “03” → “3”. A dot or comma followed by exactly three digits separates thousands (Vietnamese practice), except after
 * a leading zero (“0,125”); otherwise it is the decimal sign.
 */
export function canonicalNumber(written: string): string {
  const parts = written.split(/[.,]/);
  const [first = '', ...rest] = parts;
  const grouped = rest.length > 0 && first.length <= 3 && !first.startsWith('0');
  const thousands = grouped ? rest.findIndex((part) => part.length !== 3) : 0;
  const groups = thousands < 0 ? rest.length : thousands;
  const whole = [first, ...rest.slice(0, groups)].join('').replace(/^0+(?=\d)/, '');
  const decimals = rest.slice(groups).join('').replace(/0+$/, '');
  return decimals ? `${whole}.${decimals}` : whole;
}

/** A number as it stands in running text: digits with dots or commas between them. */
export const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
