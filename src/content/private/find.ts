import type { Problem } from '../problem.ts';
import { marksOf } from './marks.ts';
import { MOBILE, numbersOf, type Found } from './numbers.ts';
import { namesSomebody } from './offices.ts';
import { personsInEnglish } from './persons-english.ts';
import { listsPersons, personsOf, rowsOfPersons, type Agreed } from './persons.ts';
import { plainLines, withoutAddresses } from './plain.ts';

/** What a file may hold. */
export interface Allowed {
  /** Names of persons who agreed in writing (`names` of a story). */
  names?: readonly string[];
  /** What they agreed to besides their name (`scope` of the consent); everything when it is not told. */
  scope?: readonly string[] | undefined;
  /** A list of offices: their telephones and addresses are there to be used. */
  offices?: boolean;
}

/** Kinds that offices have as well as persons. */
const OF_OFFICES = /điện thoại|thư điện tử|trang riêng/u;
interface Look {
  /** Quick, and true of few lines: without it the look finds nothing. */
  worth: RegExp;
  find: (line: string, agreed: Agreed) => Found[];
}
const LOOKS: readonly Look[] = [
  {
    worth:
      /@|[([{](?:at|a|a còng)[)\]}]| (?:at|a còng) |zalo\.me|facebook\.|fb\.|m\.me|messenger\.|t\.me|wa\.me|tiktok\.|youtube\.|instagram\.|viber\.|[Hh]ộ chiếu|[Gg]plx|GPLX|lái|[A-Z]\d? ?[-. ]{0,3}\d(?:[ .-]?\d){2}|\.\d{4,}.{1,14}1(?:0[2-9]|10)\.\d{4}/,
    find: marksOf,
  },
  {
    worth: /\d(?:[ ./_,()-]{0,3}\d){5}/,
    find: (line) => numbersOf(withoutAddresses(line)),
  },
  {
    worth:
      /[Ss]inh:? ?(?:ng|[mnc]|\d)|[Ss][Nn]:? \d|\p{Lu}[\p{Ll}\p{M}’']* \p{Lu}|[HK][’']\p{Lu}/u,
    find: (line, agreed) => personsOf(withoutAddresses(line), agreed),
  },
  {
    worth: /(?:M(?:r|rs|s|iss)\.? |Dr\.? |household of |family of )[A-Z]/,
    find: (line, agreed) => personsInEnglish(withoutAddresses(line), agreed),
  },
  { worth: /\|.*(?:nghèo|[Kk]huyết tật|[Tt]âm thần|[Mm]ồ côi|[Nn]eo đơn|HIV)/, find: rowsOfPersons },
  {
    worth: /\|.*(?:[Hh]ọ|HỌ) (?:và |[Vv]à |VÀ )?(?:[Tt]ên|TÊN)|\|.*(?:[Tt]ên|TÊN) (?:chủ |CHỦ )?(?:hộ|HỘ|người)|\|.*[Cc]hủ hộ|(?:[Hh]ọ|HỌ) (?:và |[Vv]à |VÀ )?(?:[Tt]ên|TÊN).*\|/,
    find: listsPersons,
  },
];

/**
 * Looks through a content file as written for what must never be published of a private person. Addresses of pages are left out, because
 * they carry long numbers of articles, but for pages of persons. A number broken at the end of a line is one number.
 */
export function findPrivateData(file: string, content: string, allowed: Allowed = {}): Problem[] {
  const lines = plainLines(content);
  return lines.flatMap((own, index) => {
    // Its second half stands at the beginning of the next line, which alone holds nothing.
    const line = /\d[ .-]?$/.test(own) ? own + brokenOff(lines[index + 1] ?? '') : own;
    const found = LOOKS.filter(({ worth }) => worth.test(line))
      .flatMap(({ find }) => find(line, { names: allowed.names ?? [], scope: allowed.scope }))
      .find(({ what, words }) => !allowed.offices || !OF_OFFICES.test(what) || (MOBILE.test(words) && namesSomebody(line)));
    return found ? [problem(file, index + 1, found)] : [];
  });
}

const brokenOff = (next: string): string => {
  const figures = /^ *(\d[\d .-]*)/.exec(next)?.[1];
  return figures ? ` ${figures.trim()}` : '';
};

function problem(file: string, line: number, { what, words }: Found): Problem {
  return {
    file,
    line,
    message: `có thể là ${what} của một người: “${mask(words)}”`,
    hint: 'xóa khỏi bài; chỉ ghi tên cơ quan để người đọc đến hỏi',
  };
}

/** The report must not spread what it warns of: only the first signs are shown. */
export function mask(found: string): string {
  const shown = found.slice(0, Math.ceil(found.length / 3));
  return shown + found.slice(shown.length).replace(/[\p{L}\d]/gu, '•');
}
