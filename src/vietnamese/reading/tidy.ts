/** A bracket that says a figure once more in words: “10 (mười)”, “50.000.000đ (Năm mươi triệu đồng chẵn)”. */
const SUM_IN_WORDS =
  /(?<=\d\s?(?:đ|đồng)?)\s*\((?:(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|linh|lẻ|trăm|nghìn|ngàn|triệu|tỷ|phẩy|đồng|chẵn)(?:\s+|(?=\))))+\)/giu;

/** Before the rules: NFC, no footnote marks, emphasis or quotation marks, no bracketed short forms, no heading label. */
export function prepare(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ')
      .replace(/(?<!(?<!\p{L})[kcdm]?m)[¹²³⁰⁴-⁹]+|\[\d+\]/gu, '')
      .replace(/[*_“”"„«»]/gu, '')
      .replace(/(?<!\p{L})[‘’']|[‘’'](?!\p{L})/gu, '')
      .replace(/\.\/\./g, '.')
      // Short forms only: “(DTTS)”, “(QH14)”; “(1975-2025)” is said.
      .replace(/\s*\((?:(?=[^()]*\p{Lu})[\p{Lu}\d&.\s-]{2,}|\p{Ll}\/\p{Ll})\)/gu, '')
      .replace(SUM_IN_WORDS, '')
      .replace(/\s*\((gọi tắt là|gọi là|viết tắt là)\s([^()]*)\)/giu, ', $1 $2,')
      .replace(/\s*\(([^()]*)\)/gu, ', $1,')
      .replace(/(?<!\p{L})v\.\s?v\.?(?:\s*(?:…|\.+))?(?=\s*$|\s+\p{Lu})/gu, 'vân vân.')
      .replace(/(?<!\p{L})v\.\s?v\b\.*…?/gu, 'vân vân')
      // “TP.Ví Dụ” is two words.
      .replace(/(?<!\p{L})(TP|TX)\.\s*(?=\p{Lu})/gu, '$1 ')
      .replace(/(?<=(?<!\p{L})\p{Lu}{1,3}\.)(?=\p{Lu}\p{Ll})/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:[IVXLC]+\.|\d+(?:\.\d+)*(?:\.|\)|-|\.-|\.\))|[a-zđ]\)|[-–+•])\s+/u, '')
  );
}

/** After the rules: signs between words, then spaces and commas. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\s*&\s*/g, ' và ')
      // “lần thứ năm năm hai nghìn …”: a pause tells the number from the year.
      .replace(/(?<=(?<!\p{L})năm)(?= năm (?:hai nghìn|hai ngàn|một nghìn chín|một ngàn chín))/gu, ',')
      .replace(/\s*(?:…|\.{3,})(?=\s+\p{Ll})/gu, ',')
      .replace(/\s*(?:…|\.{3,})/gu, '')
      .replace(/\s+([.,;:!?])/g, '$1')
      .replace(/,(?=[.,;:!?])/g, '')
      .replace(/([;:.!?]),/g, '$1')
      .replace(/\s+/g, ' ')
      .replace(/(?<=\p{L}{2}[.!?]\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
      .replace(/^[,;:\s]+|[,\s]+$/g, '')
      .normalize('NFC')
  );
}
