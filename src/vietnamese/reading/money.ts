import { applyRules, type Rule } from './rules.ts';

const RULES: readonly Rule[] = [
  [/\d\s*tr/, /(?<=\d)\s*tr\.?\s?(?:đ|đồng)(?![\p{L}\d])/gu, ' triệu đồng'],
  [
    /(?:\d|n|u|ỷ)\s*(?:đ|VN)/,
    /(?<=\d|(?<!\p{L})(?:nghìn|ngàn|triệu|tỷ))\s*(?:đ|VNĐ|VND)(?![\p{L}\d])/gu,
    ' đồng',
  ],
  [/\//, /(?<=đồng)\s*\/\s*0?1\s+(?=\p{L})/gu, ' mỗi '],
  [/\//, /(?<=đồng)\s*\/\s*(?=\p{L}+(?![\p{L}\s]*\/))/gu, ' mỗi '],
  // “500 mg x 2 lần/ngày” is a dose, no product.
  [/\s[x×]\s/, /(?<=[\p{L}\d])\s+[x×]\s+(?=\d{1,2} lần(?!\p{L}))/gu, ', '],
  [/\s[x×]\s/, /(?<=[\p{L}\d])\s+[x×]\s+(?=\d)/gu, ' nhân với '],
  // “2x3 mét”, “40x40x40 xăng-ti-mét”: what is measured on each side.
  [
    /\d[x×]\d/,
    /(?<=\d)[x×](?=\d+(?:,\d+)?(?:[x×]\d+(?:,\d+)?)*\s(?:mét|xăng-ti-mét|mi-li-mét|đề-xi-mét)(?!\p{L}))/gu,
    ' nhân với ',
  ],
  [/=/, /(?<=[\p{L}\d])\s*=\s*(?=\d)/gu, ' bằng '],
];

/**
 * Money and sums: `đ` → đồng, `tr.đ` → triệu đồng, `/01 đơn vị` → mỗi đơn vị, `x` → nhân với, `=` → bằng. Figures stay for the
 * rule of numbers. A price over two things (“đồng/người/tháng”) is left for a person.
 */
export function sayMoney(text: string): string {
  return applyRules(text, RULES);
}
