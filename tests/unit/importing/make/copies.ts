/** What copying, pasting and retyping do to the text of a plan without changing what it says. */
export interface Copy {
  name: string;
  of(text: string): string;
  /** Rows, columns and lone long lines that this way of copying would change in what they say. */
  spares?: RegExp;
}

const TYPE_LINE =
  /^\s*(?:KẾ HOẠCH|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|QUYẾT ĐỊNH|NGHỊ QUYẾT|HƯỚNG DẪN|BÁO CÁO|PHƯƠNG ÁN|ĐỀ ÁN)\s*$/u;
const eachLine =
  (change: (line: string) => string) =>
  (text: string): string =>
    text.split('\n').map(change).join('\n');

export const COPIES: readonly Copy[] = [
  { name: 'letters apart from their marks', of: (text) => text.normalize('NFD') },
  { name: 'lines ended as on Windows', of: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'an empty line after each', of: (text) => text.replaceAll('\n', '\n\n') },
  {
    name: 'indented',
    of: eachLine((line) => (/^\S/u.test(line) && !line.includes('|') ? `  ${line}` : line)),
  },
  { name: 'spaces that do not break', of: (text) => text.replace(/(?<=\p{Ll}) (?=\p{Ll}{3})/gu, '\u00A0') },
  { name: 'wrapped at 60', of: (text) => wrap(text, 60), spares: /.{700}/u },
  { name: 'wrapped at 80', of: (text) => wrap(text, 80), spares: /.{700}/u },
  {
    name: 'below a menu and above links',
    of: (text) =>
      `Trang chủ\nGiới thiệu\nTin tức - Sự kiện\nĐăng nhập\n${text}\nLượt xem: 231\nTin liên quan\nKế hoạch số 9/KH-UBND về việc khác\n`,
  },
  {
    name: 'kind of document letter-spaced',
    of: eachLine((line) => (TYPE_LINE.test(line) ? [...line.trim().replaceAll(' ', '')].join(' ') : line)),
  },
  {
    name: 'numbers with a slash',
    of: eachLine((line) => line.replace(/^(\s*\d{1,2})\.\s(?=\p{Lu})/u, '$1/ ')),
  },
  {
    name: 'numbers with a bracket',
    of: eachLine((line) => line.replace(/^(\s*\d{1,2})\.\s(?=\p{Lu})/u, '$1) ')),
  },
  {
    name: 'numbers with a dash',
    of: eachLine((line) =>
      line.replace(/^(\s*[IVX]{1,4})\.\s/u, '$1- ').replace(/^(\s*\d{1,2})\.\s(?=\p{Lu})/u, '$1- '),
    ),
  },
  { name: 'letters with a stop', of: eachLine((line) => line.replace(/^(\s*[a-eđ])\)\s/u, '$1. ')) },
  { name: 'long dashes', of: eachLine((line) => line.replace(/^(\s*)-\s(?=[\p{L}\d])/u, '$1– ')) },
  { name: 'round bullets', of: eachLine((line) => line.replace(/^(\s*)-\s(?=[\p{L}\d])/u, '$1• ')) },
  {
    name: 'the old place of tone marks',
    of: (text) =>
      text
        .replace(/òa(?!\p{L})/gu, 'oà')
        .replace(/óa(?!\p{L})/gu, 'oá')
        .replaceAll('ủy', 'uỷ')
        .replaceAll('Ủy', 'Uỷ'),
  },
];

/** Cuts lines at a width as an editor does; rows of tables and lines in columns stay. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.length <= width || /\||\s{3,}|\t/u.test(line)) return [line];
      const lines: string[] = [''];
      for (const word of line.split(' '))
        if (`${lines.at(-1)} ${word}`.trim().length > width) lines.push(word);
        else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
      return lines;
    })
    .join('\n');
}
