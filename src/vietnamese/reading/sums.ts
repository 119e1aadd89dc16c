import { sayNumber } from './decimals.ts';
import type { Doubt } from './doubts.ts';
import { PRESETS } from './settings.ts';

const WORD =
  'không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|linh|lẻ|trăm|nghìn|ngàn|triệu|tỷ|phẩy|đồng|chẵn';
/** “30% (ba mươi phần trăm)”, “02 năm (hai năm)”: with what is counted on both sides. */
const COUNTED_IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d.,/-])(\\d[\\d.,]*)(\\s?(?:%|\\p{Ll}{2,}))\\s*\\(((?:(?:${WORD})\\s+)+)(phần trăm|\\p{Ll}+)\\)`,
  'giu',
);
/** A bracket that says a figure once more in words: “10 (mười)”, “50.000.000đ (Năm mươi triệu đồng chẵn)”. */
const SUM_IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d.,/-])(\\d[\\d.,]*)(\\s?(?:đ|đồng)?)\\s*\\(((?:(?:${WORD})(?:\\s+|(?=\\))))+)\\)`,
  'giu',
);

/** The text without the words that only say its figures again; words that say another figure stay. */
export function dropSums(text: string): string {
  if (!text.includes('(')) return text;
  return text
    .replace(SUM_IN_WORDS, (whole, figure: string, unit: string, words: string) =>
      saysTheSame(figure, words) ? figure + unit : whole,
    )
    .replace(COUNTED_IN_WORDS, (whole, figure: string, unit: string, words: string, counted: string) =>
      counted.toLowerCase() === unit.trim().replace('%', 'phần trăm').toLowerCase() &&
      saysTheSame(figure, words)
        ? figure + unit
        : whole,
    );
}

/** Figures that their own words contradict: “10 (mười một)”. */
export function findOtherSums(text: string): Doubt[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(SUM_IN_WORDS)]
    .filter(([, figure, , words]) => !saysTheSame(figure!, words!))
    .map(([word]) => ({ word, why: 'số và chữ khác nhau: hỏi lại nguồn' }));
}

function saysTheSame(figure: string, words: string): boolean {
  const said = words
    .toLowerCase()
    .replace(/(?<!\p{L})(?:đồng|chẵn)(?!\p{L})/gu, '')
    .replaceAll('ngàn', 'nghìn')
    .replaceAll('lẻ', 'linh')
    .replaceAll('mươi bốn', 'mươi tư')
    .replaceAll('mươi năm', 'mươi lăm')
    .replaceAll('mươi một', 'mươi mốt')
    .replace(/\s+/g, ' ')
    .trim();
  return said === sayNumber(figure, PRESETS.standard);
}
