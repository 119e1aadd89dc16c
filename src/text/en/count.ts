import { numberFormat } from '../number-format.ts';

/** 1234.5 → “1,234.5”. */
export function number(value: number, digits = 6): string {
  return numberFormat('en-GB', digits).format(value);
}

/** “1 plan”, “1,234 plans”; `many` where the plural is no added “s”. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${number(amount)} ${amount === 1 ? one : many}`;
}
