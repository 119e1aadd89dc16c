import type { Rule } from './rules.ts';

const YEAR = String.raw`(?:19|20)\d{2}(?!\d)`;

/** Spaces that are missing, or stand where none belongs: “ngày15/6”, “5 / 6 / 2026”, “Kế hoạch số 12/KH - UBND”. Read as they stand, they would be other words. */
export const SPACING: readonly Rule[] = [
  [/[ygmýố]\d/iu, /(?<=(?<!\p{L})(?:ngày|tháng|năm|quý|số))(?=\d)/giu, ' '],
  [/\d[tnđ]/iu, /(?<=\d)(?=(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng)(?!\p{L}))/gu, ' '],
  // “60tạ”, “3hộ”, “5con”: words of the language that no unit is written like.
  [
    /\d\p{Ll}{2}/u,
    /(?<=(?<![\p{L}\d./-])\d[\d.,]*)(?=(?:tạ|tấn|yến|sào|mẫu|hộ|người|khẩu|con|cây|gốc|lít|mét|giờ|phút|ngày|tuần|tháng|năm|tuổi|thôn|xã|lớp|bao|lần|độ)(?!\p{L}))/gu,
    ' ',
  ],
  [
    /\d\s*\/\s*\d{1,2}\s*\/\s*\d/u,
    new RegExp(String.raw`(?<![\d./,-])(\d{1,2})\s?/\s?(\d{1,2})\s?/\s?(${YEAR})`, 'gu'),
    '$1/$2/$3',
  ],
  [
    /ngày\s\d{1,2}\s?[.-]/iu,
    new RegExp(String.raw`(?<=ngày\s)(\d{1,2})\s?([.-])\s?(\d{1,2})\s?\2\s?(${YEAR})`, 'giu'),
    '$1$2$3$2$4',
  ],
  [
    /\s\/|\/\s/u,
    new RegExp(
      String.raw`(?<=(?<!\p{L})(?:tháng\s\d{1,2}|quý\s(?:[IV]{1,3}|[1-4])))\s?/\s?(?=${YEAR})`,
      'giu',
    ),
    '/',
  ],
  [
    /\d\s+\//u,
    /(?<=(?<!\p{L})(?:số:?|văn|định|hoạch|luận|báo|quyết|thị|tư)\s\d{1,5})\s+\/\s?(?=(?:\d{4}\s?\/\s?)?\p{Lu})/gu,
    '/',
  ],
  // “1 000 000 đồng”, “250 000 đ”: three figures behind each space, and something that is paid or counted behind the last.
  [
    /\d \d{3}/u,
    /(?<![\p{L}\d.,/-]|\d )[1-9]\d{0,2}(?:(?: \d{3}){2,}|(?: \d{3})* 000)(?=\s?(?:đ|đồng|VNĐ|VND|hộ|người|cây|con|lượt|tấn|ha)(?![\p{L}\d]))/gu,
    (whole) => whole.replaceAll(' ', '.'),
  ],
  [/\s-\s/u, /(?<=\d\s?\/\s?\p{Lu}\p{L}{0,6}(?:\s?-\s?\p{Lu}{2}\p{L}*){0,3})\s?-\s?(?=\p{Lu}{2})/gu, '-'],
];
