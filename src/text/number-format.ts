/** Made once: a new one takes longer than all numbers of a page. @param digits decimals at most */
export function numberFormat(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  let format = known.get(key);
  if (!format) known.set(key, (format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits })));
  return format;
}

const known = new Map<string, Intl.NumberFormat>();
