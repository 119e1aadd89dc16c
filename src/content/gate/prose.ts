import type { Problem } from '../problem.ts';

/** With a point behind the commas; or of two commas and more, where one or two figures before them make it no list of three-figure numbers. */
const ENGLISH = /(?<![\d.,\p{L}])(?:\d{1,3}(?:,\d{3}){1,5}\.\d{1,6}|[1-9]\d?(?:,\d{3}){2,5})(?![\d.,]*\d)/u;

/** “1.5 triệu”, “0.5 ha”: one or two figures behind a point are no thousands, and neither is anything behind a nought. */
const ENGLISH_PART = /(?<![\d.,\p{L}])(?:\d{1,3}\.\d{1,2}|0\.\d{3})(?= ?(?:triệu|tỷ|tỉ|nghìn|%|ha|km|m²|m2|m|kg|tấn|tạ|lít|độ)(?![\p{L}\d]))/u;
/** “2O24”, “l5 hộ”: a letter struck for the figure it looks like. */
const LETTER = /(?<![\p{L}\d./_-])(?:\d+O\d+|l\d+)(?![\p{L}\d./_-])/u;

/** Figures written the English way (“1,234.5”), or with a letter among them, in a text that the portal itself composed. Addresses of pages are left out. */
export function englishFigures(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((raw, index) => {
    const line = raw.replace(/https?:\/\/[^\s"')\]}>]+/g, (address) => ' '.repeat(address.length));
    const struck = LETTER.exec(line);
    if (struck)
      return [
        {
          file,
          line: index + 1,
          column: struck.index + 1,
          message: `“${struck[0]}” có chữ cái ở chỗ của chữ số`,
          hint: `gõ lại: “${struck[0].replace(/O/g, '0').replace(/l/g, '1')}”`,
        },
      ];
    const match = ENGLISH.exec(line) ?? ENGLISH_PART.exec(line);
    if (!match) return [];
    const right = match[0].replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
    return [
      {
        file,
        line: index + 1,
        column: match.index + 1,
        message: `số “${match[0]}” viết kiểu Anh`,
        hint: `viết kiểu Việt Nam: “${right}”`,
      },
    ];
  });
}
