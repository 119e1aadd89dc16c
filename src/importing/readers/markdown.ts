import { isRow } from '../../kinds/plan/clauses/table.ts';
import { STRUCK, superscript, type Dropped } from '../line.ts';
import { drawnRows } from './drawn-tables.ts';
import { htmlRows, TABLE_TAG } from './html-tables.ts';

/** A text whose Markdown signs are taken off, line by line: each line keeps its number. */
export interface Unmarked {
  text: string;
  /** The text with its signs, those aside that count as words elsewhere. */
  raw: string;
  dropped: Dropped[];
  /** Lines with a picture. */
  pictures: number[];
}

/**
 * Takes off what Markdown adds to a text (CommonMark, tables and notes of GitHub and Pandoc): signs of headings, emphasis, quotes,
 * links, escapes and hard breaks. Words and labels stay as typed. A text without such signs, as this portal writes its plans, is
 * given back as it is: there a star opens a group and a backslash stands in a table.
 */
export function unmark(source: string): Unmarked {
  const { text: whole, dropped } = withoutFrontMatter(source);
  if (!isMarkdown(whole)) return { text: whole, raw: source, dropped, pictures: [] };
  const pictures = whole
    .split('\n')
    .flatMap((line, index) => (PICTURE.test(line) || PICTURE_LEFT.test(line) ? [index + 1] : []));
  const lines = drawnRows(htmlRows(withoutComments(whole, dropped)).split('\n')).lines;
  const numbers = noteNumbers(lines);
  const star = lines.some((line) => /^[-+]\s+\S/.test(line)) ? '*' : '-';
  let at = 0;
  while (at < lines.length) {
    const end = blockEnd(lines, at);
    const block = lines.slice(at, end).map((line) => lineSigns(line, star));
    const inline = isRow(lines[at]!.trim())
      ? block.map((row) => inlineSigns(row, numbers, /\\([!-/:;=>?@[\]_`{}~])/g))
      : inlineSigns(block.join('\n'), numbers, /\\([!-/:-@[-`{-~])/g).split('\n');
    inline.forEach((line, index) => (lines[at + index] = line));
    at = end;
  }
  struck(lines, dropped);
  count(nested(lines));
  return {
    text: lines.map((line) => line.replaceAll(LEVEL, '')).join('\n'),
    raw: source
      .replaceAll(/<!--|-->/g, ' ')
      .replace(/^(?:[ \t]*>)+/gmu, '')
      .replaceAll(PICTURES, ' ')
      .replaceAll(ADDRESS, '](')
      .replaceAll(ATTRIBUTES, ' ')
      .replaceAll(TABLE_TAG, ' ')
      .replaceAll(TAG, ''),
    dropped,
    pictures,
  };
}

const PICTURE = /!\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)(?:\{[^}]*\})?/;
const PICTURES = new RegExp(PICTURE, 'g');
/** What programs that read PDFs leave where a picture was. */
const PICTURE_LEFT = /<!--\s*(?:image|picture|figure|formula-not-decoded)\s*-->/i;
/** Where a link leads: it is no word of the document, and the words of the link stay. */
const ADDRESS = /\]\((?:https?:|mailto:|#|\/|\.)[^)\s]*(?:\s+"[^"]*")?(?=\))/g;
/** `[…]{.underline}`, `# … {#muc-dich}`: looks and names that Pandoc writes. */
const ATTRIBUTES = /(?<=[\]\s])\{[.#][^}\n]*\}/g;
const TAG = /<\/?(?:u|b|i|em|strong|center|span|div|p|font|mark|small)(?:\s[^>]*)?>/gi;

/** Headings, emphasis, escaped labels or notes: signs that nobody types for their own sake. */
function isMarkdown(text: string): boolean {
  return /^ {0,3}#{1,6}[ \t]+\S|\*\*(?=\S)[^*\n]*[^*\s]\*\*|^\s*(?:>\s*)?(?:\d{1,3}\\[.)]|\\[-*+])|\[\^[^\]\s]+\]|^#{1,6}\s|<table[\s>]/mu.test(text); // prettier-ignore
}

/** What other programs write above a text between two lines of dashes. */
function withoutFrontMatter(text: string): Pick<Unmarked, 'text' | 'dropped'> {
  const lines = text.split('\n');
  if (lines[0]?.replace(/^\uFEFF/, '').trim() !== '---') return { text, dropped: [] };
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const own = lines.slice(1, Math.max(end, 1));
  if (!own.length || !own.every((line) => /^(?:[\w-]+:(?:\s|$)|\s+\S|-\s|\s*$|#)/.test(line)))
    return { text, dropped: [] };
  const dropped = [{ reason: 'phần khai báo ở đầu tệp Markdown', text: own.join(' '), line: 1 }];
  return { text: [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n'), dropped };
}

/** What an author or a program noted beside the text; whoever shows the file does not print it. */
function withoutComments(text: string, dropped: Dropped[]): string {
  return text.replaceAll(/<!--([^]*?)-->/g, (whole, note: string, at: number) => {
    if (note.trim())
      dropped.push({
        reason: 'ghi chú ẩn trong tệp Markdown',
        text: note.trim(),
        line: text.slice(0, at).split('\n').length,
      });
    return whole.replace(/[^\n]/g, '');
  });
}

/** Emphasis may go over a line end, never over an empty line, a heading or a row of a table. */
function blockEnd(lines: readonly string[], from: number): number {
  const alone = (line: string): boolean => !line.trim() || isRow(line.trim()) || /^ {0,3}#{1,6}\s/.test(line);
  if (alone(lines[from]!)) return from + 1;
  let end = from + 1;
  while (end < lines.length && !alone(lines[end]!)) end++;
  return end;
}

/** Signs that stand before the words of a line. */
function lineSigns(line: string, star: string): string {
  const quoted = line.replace(/^(?:[ \t]*>)+ ?/, '');
  if (/^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*|```.*|~~~.*)$/.test(quoted))
    return '';
  const heading = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*(?:\{[#.][^}]*\})?[ \t]*$/.exec(quoted);
  if (heading) return heading[1]!;
  return quoted
    .replace(OWN_LABEL, '$1')
    .replace(
      /^([ \t]*)([-*+])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)/,
      (_, gap: string, sign: string) =>
        // A word processor's bullet below another one is the plus of a plan.
        `${gap}${LEVEL}${sign === '*' ? star : sign} `,
    )
    .replace(/(?:\\|[ \t]{2,})$/, '');
}

/** A bullet before a label that the document prints itself: `- a) …`, `- - …`, as programs write that read PDFs. */
const OWN_LABEL =
  /^([ \t]*)[-*+][ \t]+(?=(?:[-+*•–][ \t]|(?:[a-zđ]\)|\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}[.)])[ \t])[ \t]*\S)/u;

/** Stands before a bullet that is one of Markdown, until its depth is known. */
const LEVEL = '\uFDD0';

/** Signs inside a line: what is escaped is no sign. */
function inlineSigns(text: string, notes: ReadonlyMap<string, number>, escapes: RegExp): string {
  let marked = text
    .replace(/^\[\^([^\]\s]+)\]:[ \t]*/gmu, (whole, name: string) => noteSign(notes, name, whole, ' '))
    .replace(/\[\^([^\]\s]+)\]/gu, (whole, name: string) => noteSign(notes, name, whole, ''))
    .replaceAll(PICTURES, '')
    .replace(/\[([^\]]+)\]\((?:https?:|mailto:|#|\/|\.)[^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/\[([^\]]+)\]\{[.#][^}]*\}/g, '$1')
    .replaceAll(TAG, '')
    .replace(/<sup>(\d{1,3})<\/sup>/gi, (_, digits: string) => superscript(digits));
  for (let before = ''; before !== marked;) {
    before = marked;
    marked = marked
      .replace(/(?<![\\*])(\*{1,3})(?=[^\s*])((?:[^*]|\\\*)*?[^\s*\\])\1(?!\*)/gu, '$2')
      .replace(/(?<![\p{L}\p{N}_\\])(_{1,3})(?=[^\s_])([^_]*?[^\s_\\])\1(?![\p{L}\p{N}_])/gu, '$2');
  }
  return marked.replace(escapes, '$1');
}

function noteSign(notes: ReadonlyMap<string, number>, name: string, whole: string, gap: string): string {
  const number = notes.get(name);
  return number === undefined ? whole : superscript(number) + gap;
}

/** Notes that are called and defined: by their number, or in the order of their calls. */
function noteNumbers(lines: readonly string[]): Map<string, number> {
  const text = lines.join('\n');
  const defined = new Set([...text.matchAll(/^\[\^([^\]\s]+)\]:/gmu)].map((match) => match[1]!));
  const called = new Set([...text.matchAll(/\[\^([^\]\s]+)\](?!:)/gu)].map((match) => match[1]!));
  const names = [...called].filter((name) => defined.has(name));
  const numbered = names.every((name) => /^\d{1,3}$/.test(name));
  return new Map(names.map((name, index) => [name, numbered ? Number(name) : index + 1]));
}

/** Words struck through are told and left out, as those deleted in other kinds of files are. */
function struck(lines: string[], dropped: Dropped[]): void {
  for (const [index, line] of lines.entries())
    lines[index] = line.replace(/~~(?=\S)([^~]*\S)~~/gu, (_, text: string) => {
      dropped.push({ reason: STRUCK, text, line: index + 1 });
      return '';
    });
}

/** A bullet further in than the bullet above it is the plus of a plan. */
function nested(lines: string[]): string[] {
  const open: number[] = [];
  for (const [index, line] of lines.entries()) {
    const bullet = /^([ \t]*)\uFDD0([-*+])/u.exec(line);
    if (!line.trim()) continue;
    const indent = widthOf(/^[ \t]*/.exec(line)![0]);
    if (!bullet) {
      if (/^[ \t]*(?:\d{1,3}[.)]|[a-zđ]\))\s/u.test(line))
        while (open.length && open.at(-1)! >= indent) open.pop();
      else if (indent === 0) open.length = 0;
      continue;
    }
    while (open.length && open.at(-1)! >= indent) open.pop();
    if (open.length && bullet[2] === '-') lines[index] = `${bullet[1]}+${line.slice(bullet[0].length)}`;
    open.push(indent);
  }
  return lines;
}

/** A list whose items all bear the number of the first is counted by whoever shows it (CommonMark, “List items”). */
function count(lines: string[]): void {
  const runs: { indent: number; number: number; sign: string; at: number[] }[] = [];
  let run: (typeof runs)[number] | undefined;
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) continue;
    const item = /^( {0,3})(\d{1,3})([.)])[ \t]+\S/.exec(line);
    if (item && run && run.number === Number(item[2]) && run.sign === item[3]) run.at.push(index);
    else if (item)
      runs.push((run = { indent: item[1]!.length, number: Number(item[2]), sign: item[3]!, at: [index] }));
    else if (!/^[ \t]{2,}\S/.test(line)) run = undefined;
  }
  for (const { number, sign, at } of runs)
    if (at.length > 1)
      for (const [order, index] of at.entries())
        lines[index] = lines[index]!.replace(/\d{1,3}[.)]/, `${number + order}${sign}`);
}

function widthOf(gap: string): number {
  return gap.replaceAll('\t', '    ').length;
}
