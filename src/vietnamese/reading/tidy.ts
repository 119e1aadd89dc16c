/** Before the rules: NFC, no footnote marks, emphasis or quotation marks, no bracketed short forms, no heading label. */
export function prepare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ')
    .replace(/(?<![\d\s][kcdm]?m)[¹²³⁰⁴-⁹]+|\[\d+\]/gu, '')
    .replace(/[*_“”"„«»]/gu, '')
    .replace(/(?<!\p{L})[‘’']|[‘’'](?!\p{L})/gu, '')
    .replace(/\.\/\./g, '.')
    .replace(/\s*\((?:[\p{Lu}\d&.\s-]{2,}|\p{Ll}\/\p{Ll})\)/gu, '')
    .replace(/\s*\((gọi tắt là|gọi là|viết tắt là)\s([^()]*)\)/giu, ', $1 $2,')
    .replace(/\s*\(([^()]*)\)/gu, ', $1,')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[IVXLC]+\.|\d+(?:\.\d+)*(?:\.|\)|-|\.-|\.\))|[a-zđ]\)|[-–+•])\s+/u, '');
}

/** After the rules: signs between words, then spaces and commas. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\s*&\s*/g, ' và ')
      // A slash after a number or a price may stand for “mỗi”, a date or a ratio: only words of letters are joined by “hoặc”.
      .replace(/(?<=(?:^|[\s,])(?!đồng)\p{Ll}+)\s*\/\s*(?=\p{Ll}+(?![\p{L}]*[\p{L}\s]*\/))/gu, ' hoặc ')
      .replace(/\s*(?:…|\.{3,})(?=\s+\p{Ll})/gu, ',')
      .replace(/\s*(?:…|\.{3,})/gu, '')
      .replace(/(?<=\p{L}),?\s+[-–—]\s+(?=\p{L})/gu, ', ')
      .replace(/\s+([.,;:!?])/g, '$1')
      .replace(/,(?=[.,;:!?])/g, '')
      .replace(/([;:.!?]),/g, '$1')
      .replace(/\s+/g, ' ')
      .replace(/^[,;:\s]+|[,\s]+$/g, '')
      .normalize('NFC')
  );
}
