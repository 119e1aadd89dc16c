import type { Problem } from '../problem.ts';

/** With a point behind the commas; or of two commas and more, where one or two figures before them make it no list of three-figure numbers. */
const ENGLISH = /(?<![\d.,\p{L}])(?:\d{1,3}(?:,\d{3}){1,5}\.\d{1,6}|[1-9]\d?(?:,\d{3}){2,5})(?![\d.,]*\d)/u;

/** Figures written the English way (“1,234.5”), in a text that the portal itself composed. Addresses of pages are left out. */
export function englishFigures(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((raw, index) => {
    const line = raw.replace(/https?:\/\/[^\s"')\]}>]+/g, (address) => ' '.repeat(address.length));
    const match = ENGLISH.exec(line);
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
