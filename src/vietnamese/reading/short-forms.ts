import type { Rule } from './rules.ts';

const TITLES: Record<string, string> = {
  GS: 'giáo sư',
  PGS: 'phó giáo sư',
  TS: 'tiến sĩ',
  THS: 'thạc sĩ',
  BS: 'bác sĩ',
  BSCKI: 'bác sĩ chuyên khoa một',
  BSCKII: 'bác sĩ chuyên khoa hai',
  TX: 'thị xã',
};
/** “PGS.TS. Ví Dụ”, “BS.CKI Ví Dụ”, “TX. Ví Dụ”: with its full stop, before a name; without one it may be something else (“TS” in a table). */
const TITLED =
  /(?<![\p{L}\d./-])(?:(?:P?GS|T[Ss]|Th[Ss]|B[Ss])\.\s?)*(?:(?:P?GS|T[Ss]|Th[Ss]|B[Ss])\.|B[Ss]\.?\s?CKI{1,2}\.?|(?<=\.)(?:T[Ss]|B[Ss])(?=\s)|T[Xx]\.)\s?(?=\p{Lu}\p{Ll})/gu;

function sayTitles(whole: string): string {
  const forms = whole
    .replace(/B[Ss]\.?\s?(?=CK)/u, 'BS')
    .split(/[.\s]+/u)
    .filter(Boolean);
  return `${forms.map((form) => TITLES[form.toUpperCase()] ?? form).join(', ')} `;
}

/** Short forms that everyone writes and reads alike, whatever a glossary holds. */
export const SHORT_FORMS: readonly Rule[] = [
  [/[A-Za-z]\.|CKI/u, TITLED, sayTitles],
  // “anh Ví Dụ (SN 1989)”.
  [/SN/, /(?<![\p{L}\d])SN:?\s(?=(?:19|20)\d{2}(?!\d))/gu, 'sinh năm '],
  // “SĐT 0905 …”; “ĐT 675” is a road.
  [/ĐT/, /(?<![\p{L}\d])(?:SĐT|(?<!\p{L}\s)ĐT(?=\s?:\s?\(?0\d{2}))(?![\p{L}\d])/gu, 'số điện thoại'],
  [/VD/i, /(?<![\p{L}\d])(V)D(?=\s?:\s)/giu, (_whole, first) => `${first!}í dụ`],
  [/v\./, /(?<!\p{L})v\.\s?v\.?(?:\s*(?:…|\.+))?(?=\s*$|\s+\p{Lu})/gu, 'vân vân.'],
  [/v\./, /(?<!\p{L})v\.\s?v\b\.*…?/gu, 'vân vân'],
  // “T.Ư”, “TW” in running text; in the number of a document they stand behind a slash.
  // Between words in capitals “TƯ” is one of them: “ĐẦU TƯ”, “TƯ PHÁP”.
  [
    /T\.?[ƯW]/u,
    /(?<![\p{L}\d/.-])(?:T\.Ư|T\.?W|(?<!(?:\p{Lu}{2}|[Tt]háng|[Tt]hứ|[Đđ]ầu|riêng|mươi)\s)TƯ(?!\s\p{Lu}{2}))(?![\p{L}\d/-])/gu,
    'Trung ương',
  ],
  [
    /v\/v/iu,
    /(?<![\p{L}\d/])(v)\/v(?=\s+\p{L})/giu,
    (_whole, first) => `${first === 'V' ? 'Về' : 'về'} việc`,
  ],
  // “đ/c Bí thư”; before the name of a place it is an address.
  [
    /đ\/c/iu,
    /(?<![\p{L}\d/])(đ)\/c(?=\s+(?:(?:phó )?(?:bí thư|chủ tịch|trưởng|giám đốc|ủy viên)|(?!(?:Thôn|Làng|Buôn|Bản|Xã|Phường|Huyện|Tỉnh|Số|Tổ|Khu|Khối|Đường|Ấp|TP|Thành)(?!\p{L}))\p{Lu}))/giu,
    (_whole, first) => `${first === 'Đ' ? 'Đ' : 'đ'}ồng chí`,
  ],
  [/ÂL/u, /(?<=\d\s*)\(?ÂL(?![\p{L}\d])\)?/gu, ' âm lịch'],
  // A crossing of four roads has a name of its own: nobody says “ngã bốn”.
  [/ngã 4/iu, /(?<=(?<!\p{L})ngã )4(?![\p{L}\d]|[.,/-]\d)/giu, 'tư'],
  // “≥ 95%”, “< 5 tuổi”; an arrow, or a sign between two figures, is something else.
  [/≥/u, /(?<!(?:\d|từ|trên|hơn|nhất)\s?)≥\s?(?=\d)/gu, 'ít nhất '],
  [/≤/u, /(?<!(?:\d|đến|dưới|quá|nhất)\s?)≤\s?(?=\d)/gu, 'không quá '],
  [/</u, /(?<!(?:\d|đến|dưới|quá)\s?)<\s?(?=\d)/gu, 'dưới '],
  [/>/u, /(?<!(?:[-=–\d]|từ|trên|hơn)\s?)>\s?(?=\d)/gu, 'trên '],
];
