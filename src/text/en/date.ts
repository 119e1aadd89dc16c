import type { DateWords } from '../date.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** “24 February 2021”: no order of figures to mistake. */
const long = (day: number, month: number, year: number): string => `${day} ${MONTHS[month - 1]} ${year}`;

export const monthName = (month: number): string => MONTHS[month - 1]!;
export const dateText: DateWords = {
  short: long,
  official: long,
  month: (month, year) => `${MONTHS[month - 1]} ${year}`,
  year: String,
};
