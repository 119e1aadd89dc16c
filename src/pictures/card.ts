import { ProblemsError } from '../content/problem.ts';
import { escapeHtml } from '../html/escape.ts';
import { OWN, type Tokens } from '../schemas/palette.ts';
import { drawText, missingLetters, widthOf } from './letters.ts';

/** What a sharing picture says. */
export interface Card {
  /** Part of the portal, and the place where there is one: “Điển hình · xã Ví Dụ, tỉnh Mẫu”. */
  label: string;
  title: string;
  /** One line below the title. */
  line?: string | undefined;
  /** Inside of an SVG of 24 × 24 in `currentColor`. */
  mark?: string | undefined;
  /** Beside the emblem at the foot. */
  foot: string;
  /** Content file the words come from, told when one of them cannot be drawn. */
  file: string;
}

export const WIDTH = 1200;
export const HEIGHT = 630;
const [LEFT, RIGHT] = [90, 1110];
/** Between the band at the head and the emblem at the foot; the middle is what title and line share. */
const [TOP, BOTTOM] = [185, 530];
/** Colour of each kind of words. */
const INK = { title: '--ink', line: '--muted', label: '--madder', foot: '--indigo' };
const LINE_SIZE = 30;
/** Sizes of a title, largest first, and how many lines each may take. */
const TITLES = [
  { size: 62, lines: 3 },
  { size: 54, lines: 4 },
  { size: 46, lines: 5 },
  { size: 38, lines: 6 },
];

/**
 * A card of 1200 × 630 as SVG, in the light colours of the campaign. Words are paths, so it looks the same on every machine; each word is a path of its own that names it.
 * @throws ProblemsError when a letter cannot be drawn
 */
export function cardSvg(card: Card, colours: Tokens = OWN.light): string {
  refuseUnknownLetters(card);
  const { size, lines } = titleLines(card.title);
  const titleHeight = lines.length * size * 1.25;
  const below =
    card.line && BOTTOM - TOP - titleHeight >= LINE_SIZE * 2.2 ? lineLines(card.line, titleHeight) : [];
  const labelLeft = card.mark ? LEFT + 76 : LEFT;
  const words = (role: keyof typeof INK, line: string, x: number, y: number, size: number): string =>
    wordPaths(role, line, x, y, size, colours[INK[role]]!);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${colours['--paper']}"/>
<rect width="${WIDTH}" height="34" fill="${colours['--indigo-deep']}"/><rect y="34" width="${WIDTH}" height="42" fill="${colours['--weave']}"/>${band(colours['--turmeric-bright']!)}
${card.mark ? markAt(card.mark, LEFT - 4, 100, colours['--madder']!) : ''}
${words('label', fitted(card.label, LINE_SIZE, RIGHT - labelLeft), labelLeft, 142, LINE_SIZE)}
${lines.map((line, index) => words('title', line, LEFT, TOP + size + index * size * 1.25, size)).join('\n')}
${below.map((line, index) => words('line', line, LEFT, TOP + titleHeight + 46 + index * 42, LINE_SIZE)).join('\n')}
<g data-emblem=""><path d="M118 548 150 580 118 612 86 580z" fill="${colours['--madder']}"/><path d="M118 558v44l-22-22z" fill="${colours['--paper']}"/><path d="M118 558v44l22-22z" fill="${colours['--turmeric-bright']}"/></g>
${words('foot', fitted(card.foot, 34, RIGHT - 170), 170, 592, 34)}</svg>`;
}

/** The largest size at which the title fits; one too long for the smallest ends in “…”. */
function titleLines(title: string): { size: number; lines: string[] } {
  for (const { size, lines: most } of TITLES) {
    const lines = wrap(title, size, RIGHT - LEFT);
    if (lines.length <= most) return { size, lines: evened(title, size, lines) };
  }
  const { size, lines } = TITLES.at(-1)!;
  return { size, lines: cut(wrap(title, size, RIGHT - LEFT), lines, size, RIGHT - LEFT) };
}

/** The same number of lines, as alike in length as they can be: no word is left alone on the last. */
function evened(title: string, size: number, lines: string[]): string[] {
  let even = lines;
  for (let limit = RIGHT - LEFT - 20; limit > 300; limit -= 20) {
    const narrower = wrap(title, size, limit);
    if (narrower.length > lines.length) return even;
    even = narrower;
  }
  return even;
}

/** The line below the title in the room that is left, two lines at most. */
function lineLines(line: string, titleHeight: number): string[] {
  const room = Math.min(2, Math.floor((BOTTOM - TOP - titleHeight - 20) / 42));
  return cut(wrap(line, LINE_SIZE, RIGHT - LEFT), room, LINE_SIZE, RIGHT - LEFT);
}

function fitted(text: string, size: number, limit: number): string {
  return cut(wrap(text, size, limit), 1, size, limit)[0]!;
}

/** The first lines; where more follow, the last ends in “…” behind a whole word. */
function cut(lines: readonly string[], most: number, size: number, limit: number): string[] {
  if (lines.length <= most) return [...lines];
  let last = lines[most - 1]!;
  while (widthOf(`${last}…`, size) > limit) last = last.replace(/\s*\S+$/u, '');
  return [...lines.slice(0, most - 1), `${last.replace(/[\s,;:.–]+$/u, '')}…`];
}

function wrap(text: string, size: number, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text
    .normalize('NFC')
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((each) => pieces(each, size, limit))) {
    const current = lines.at(-1);
    if (current !== undefined && widthOf(`${current} ${word}`, size) <= limit)
      lines[lines.length - 1] = `${current} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A word wider than the line, parted where it must be. */
function pieces(word: string, size: number, limit: number): string[] {
  const parts = [''];
  for (const letter of word.match(/\P{M}\p{M}*/gu) ?? [])
    if (widthOf(parts.at(-1)! + letter, size) <= limit) parts[parts.length - 1] += letter;
    else parts.push(letter);
  return parts;
}

function wordPaths(
  role: keyof typeof INK,
  line: string,
  x: number,
  y: number,
  size: number,
  colour: string,
): string {
  const space = widthOf(' ', size);
  return line
    .split(' ')
    .map((word) => {
      const path = `<path data-${role}="${escapeHtml(word)}" d="${drawText(word, x, y, size)}" fill="${colour}"/>`;
      x += widthOf(word, size) + space;
      return path;
    })
    .join('');
}

function markAt(mark: string, x: number, y: number, colour: string): string {
  return `<g data-mark="" transform="translate(${x} ${y}) scale(2.5)" color="${colour}">${mark}</g>`;
}

function refuseUnknownLetters({ label, title, line = '', foot, file }: Card): void {
  const missing = missingLetters([label, title, line, foot].join(' '));
  if (missing.length)
    throw new ProblemsError([
      {
        file,
        message: `hình chia sẻ không vẽ được chữ ${missing.map((letter) => `“${letter}”`).join(', ')}`,
        hint: 'viết lại tựa và tóm tắt bằng chữ và dấu thường dùng',
      },
    ]);
}

function band(colour: string): string {
  let path = '';
  for (let x = 0; x < WIDTH; x += 60)
    path += `M${x} 55l15-15 15 15-15 15zM${x + 33} 55h6v-6h6v-6h6v6h6v6h-6v6h-6v6h-6v-6h-6z`;
  return `<path d="${path}" fill="${colour}"/>`;
}
