/** Signs that are drawn as nothing. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const DASHES = /[\u2010-\u2015\u2212\u00B7\u2022\u2043\uFE58\uFE63]/gu;
/** Addresses of web pages carry long numbers of articles; the ones that lead to a person are looked at before. */
const ADDRESS = /https?:\/\/[^\s"')\]}>]+/g;

/** Figures of other scripts: “٠٩١٢” is a number to whoever reads it. */
const FIGURE = /(?![0-9])\p{Nd}/gu;

/** Figures of one script follow one another from its zero. */
function valueOf(figure: string): number {
  const code = figure.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

/** What a text of our own hardly holds: without any of it there is nothing to make plain but dashes. */
const RARE = /[\\*`~&\u00A0-\u00BE\u061C\u0660-\u0DEF\u0E50-\u109F\u1680\u180E\u2000-\u2012\u2015-\u2017\u2022\u2024-\u206F\u2070-\u218F\u2212\u2460-\u24FF\u3000\uF900-\uFFFF\uD835]|\d[ .-]?[OolI]|[Oo][ .-]?\d|[\t\r]|%40/;

/**
 * A text as a reader sees it, line by line: wide and fancy figures are figures, blanks of every kind one blank, dashes of every kind one
 * sign, nothing that is not drawn, a letter O among figures is a zero and an l a one. Backslashes of Markdown go.
 */
export function plainLines(text: string): string[] {
  const rare = RARE.test(text);
  return text
    .replace(/[–—]/g, '-')
    .split('\n')
    .map((line) => (rare && RARE.test(line) ? plainLine(line) : line));
}

function plainLine(raw: string): string {
  return raw
    .replace(/&#(?:x([\da-f]{1,5})|(\d{1,6}));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .normalize('NFKC')
    .replace(FIGURE, (figure) => String(valueOf(figure)))
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/\s/gu, ' ')
    .replace(/\\(?=[-._()/+*~])/g, '')
    .replace(/(?<=\d)[*`~]{1,3}|[*`~]{1,3}(?=\d)/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&commat;|%40/g, '@')
    .replace(/(?<![\p{L}\d])[Oo](?=[\d .-]{8,})/gu, '0')
    .replace(/(?<=\d[ .-]?)[Oo](?=[ .-]?\d)/g, '0')
    .replace(/(?<=\d{2}[ .-]?)[lI](?=(?:[ .-]?\d){5})|(?<=(?:\d[ .-]?){6})[lI](?=\d|(?![\p{L}]))/gu, '1');
}

export const withoutAddresses = (line: string): string => line.replace(ADDRESS, ' ');

/** A stretch of figures and the signs between them. */
export interface Run {
  text: string;
  /** Words close before it on the line. */
  before: string;
  after: string;
  groups: string[];
  /** Signs between the groups, without blanks around them; a bare blank is ' '. One fewer than groups. */
  gaps: string[];
}

/** So many letters around a number tell what it is. */
const NEAR = 60;
const RUN = /[+(]{0,2}\d(?:[ .\-/_,()]{0,3}\d)*/g;

/** Stretches of figures of a line, in order. */
export function runs(line: string): Run[] {
  return [...line.matchAll(RUN)].map(({ 0: text, index }) => {
    const pieces = text.split(/(\d+)/);
    const gaps = pieces.slice(2, -1).filter((_, at) => at % 2 === 0);
    return {
      text,
      before: line.slice(Math.max(0, index - NEAR), index),
      after: line.slice(index + text.length, index + text.length + NEAR),
      groups: text.match(/\d+/g)!,
      gaps: gaps.map((gap) => gap.replace(/[()]/g, '').trim() || ' '),
    };
  });
}
