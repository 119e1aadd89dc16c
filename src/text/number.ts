import { numberText as en } from './en/number.ts';
import { inLanguage, type Words } from './language.ts';
import { numberFormat } from './number-format.ts';

/** How numbers and figures are written. */
const vi = {
  /** 1234.5 → “1.234,5”. */
  plain: (value: number, digits: number) => numberFormat('vi-VN', digits).format(value),
  /** A number with the sign of thousands set: “21848” → “21.848”; “97,00” keeps its decimals. */
  written: (whole: string, decimals: string | undefined) => {
    const dotted = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
    return decimals === undefined ? dotted : `${dotted},${decimals}`;
  },
  billions: (amount: string) => `${amount} tỷ`,
  millions: (amount: string) => `${amount} triệu`,
  /** The word of the source always goes with the number. */
  range: (low: string, high: string) => `từ ${low} đến ${high}`,
  above: (figure: string) => `trên ${figure}`,
  below: (figure: string) => `dưới ${figure}`,
  least: (figure: string) => `từ ${figure} trở lên`,
  most: (figure: string) => `từ ${figure} trở xuống`,
  about: (figure: string) => `khoảng ${figure}`,
  nearly: (figure: string) => `gần ${figure}`,
  bytes: 'byte',
  /** Units are words of the content, but for the two that the portal itself makes. */
  unit: (unit: string) => unit,
  /** By which a rate changes. */
  points: 'điểm phần trăm',
  /** A moment as its source words it; `period`: the same by ISO 8601 and SDMX. */
  moment: (label: string, _period: string) => label,
  /** The moment of an estimate or of a provisional figure, which is no final one. */
  estimated: (when: string) =>
    /(?<!\p{L})(?:ước|dự kiến|dự báo)(?!\p{L})/iu.test(when) ? when : when ? `ước ${when}` : 'số ước',
  provisional: (when: string) =>
    /(?<!\p{L})(?:sơ bộ|tạm tính)(?!\p{L})/iu.test(when) ? when : when ? `sơ bộ ${when}` : 'số sơ bộ',
  /** The same behind a figure whose moment stands elsewhere. */
  standing: { A: '', E: ' (ước)', P: ' (sơ bộ)' },
  divided: (part: string, whole: string) => `${part} chia ${whole}`,
  added: (places: number) => `cộng ${places} địa bàn`,
  computed: (how: string) => `Tính thêm: ${how}.`,
};

export type NumberWords = Words<typeof vi>;
export const numberText = inLanguage({ vi, en });

/** 1234.5 → “1.234,5”; in English “1,234.5”. */
export function shownNumber(value: number, digits = 6): string {
  return numberText.plain(value, digits);
}

/** “856 byte”, “12 KB”, “1,4 MB”: decimal units, as a telephone counts them. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ${numberText.bytes}`;
  if (bytes < 1_000_000) return `${shownNumber(Math.round(bytes / 1_000))} KB`;
  return `${shownNumber(Math.round(bytes / 100_000) / 10)} MB`;
}
