import { dateText as en } from './en/date.ts';
import { inLanguage, type Words } from './language.ts';

const vi = {
  /** Days under 10 and months 1 and 2 carry a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  short: (day: number, month: number, year: number) =>
    `${pad(day)}/${month < 3 ? pad(month) : month}/${year}`,
  official: (day: number, month: number, year: number) =>
    `ngày ${pad(day)} tháng ${month < 3 ? pad(month) : month} năm ${year}`,
  /** Of a paper that says no day. */
  month: (month: number, year: number) => `tháng ${month < 3 ? pad(month) : month} năm ${year}`,
  year: (year: number) => `năm ${year}`,
};

export type DateWords = Words<typeof vi>;
const words = inLanguage({ vi, en });

/** `2021-02-24` → `24/02/2021`; in English `24 February 2021`. */
export function shortDate(iso: string): string {
  const [year, month, day] = parts(iso);
  return words.short(day, month, year);
}

/** `2021-02-24` → `ngày 24 tháng 02 năm 2021`, `2021-02` → `tháng 02 năm 2021`; in English `24 February 2021`. */
export function officialDate(iso: string): string {
  const [year, month, day] = parts(iso);
  if (month === 0) return words.year(year);
  if (day === 0) return words.month(month, year);
  return words.official(day, month, year);
}

function parts(iso: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return [year, month, day];
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
