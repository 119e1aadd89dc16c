const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese dictionary order (a < ă < â, d < đ; tone marks break ties), numbers by value: for `Array.prototype.sort`. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
