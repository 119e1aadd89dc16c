import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font, type PathCommand } from 'opentype.js';
import { boxOf, contoursOf, pathOf, rectangle, shifted } from './outlines.ts';

/** A letter as it is drawn, in thousandths of its size, the baseline at 0, up being less than 0. */
interface Outline {
  commands: PathCommand[];
  advance: number;
}

/** Path data of a line of text that begins at `x` on the baseline `y`. Every letter must be one that `missingLetters` lets pass. */
export function drawText(text: string, x: number, y: number, size: number): string {
  const scale = size / EM;
  let path = '';
  for (const letter of lettersOf(text)) {
    const { commands, advance } = outlineOf(letter)!;
    path += pathOf(commands, scale, x, y);
    x += advance * scale;
  }
  return path;
}

/** Width of a line of text. Lines are tried at many lengths: a word is measured once. */
export function widthOf(text: string, size: number): number {
  let advance = 0;
  for (const piece of text.split(/(\s+)/u)) advance += advanceOf(piece);
  return advance * (size / EM);
}

const advances = new Map<string, number>();
function advanceOf(word: string): number {
  let advance = advances.get(word);
  if (advance === undefined) {
    advance = lettersOf(word).reduce((sum, letter) => sum + (outlineOf(letter)?.advance ?? 0), 0);
    advances.set(word, advance);
  }
  return advance;
}

/** Letters that nobody could draw. */
export function missingLetters(text: string): string[] {
  return [...new Set(lettersOf(text).filter((letter) => !outlineOf(letter)))];
}

const EM = 1000;
/** Letters with the marks that follow them: `ơ̆` is one. */
const lettersOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .match(/\P{M}\p{M}*/gu) ?? [];

const known = new Map<string, Outline | undefined>();
function outlineOf(letter: string): Outline | undefined {
  if (!known.has(letter)) known.set(letter, drawnByFont(LIKE[letter] ?? letter) ?? composed(letter));
  return known.get(letter);
}

/** Signs that look the same, or say the same, as one the font has. */
const LIKE: Readonly<Record<string, string>> = {
  '\u2011': '-',
  '→': '›',
  '←': '‹',
};

/** Be Vietnam Pro in its subsets; a letter is taken from the first that has it. */
let fonts: Font[] | undefined;
const require = createRequire(import.meta.url);
function loadFonts(): Font[] {
  fonts ??= ['latin', 'vietnamese', 'latin-ext'].map((subset) => {
    const bytes = readFileSync(
      require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-600-normal.woff`),
    );
    return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  });
  return fonts;
}

function drawnByFont(letter: string): Outline | undefined {
  if ([...letter].length > 1) return undefined;
  const font = loadFonts().find((each) => each.charToGlyphIndex(letter) > 0);
  return (
    font && { commands: font.getPath(letter, 0, 0, EM).commands, advance: font.getAdvanceWidth(letter, EM) }
  );
}

/** Letters of Ba Na and Gia Rai that the font lacks, and two signs, put together from what it has. */
function composed(letter: string): Outline | undefined {
  const bar = BARRED[letter];
  if (bar) {
    const under = drawnByFont(bar.letter)!;
    return { ...under, commands: [...shifted(under.commands, 0, bar.up ?? 0), ...rectangle(...bar.box)] };
  }
  const [base, mark, ...more] = [...letter.normalize('NFD').replace(/^(.)\u031B\u0306/u, '$1\u031B\u0306')];
  const marks = [mark, ...more];
  if (marks.pop() !== BREVE) return undefined;
  // All marks but the breve belong to the letter below it; an i loses its dot.
  const under = outlineOf(base === 'i' && !marks.length ? 'ı' : [base, ...marks].join('').normalize('NFC'));
  if (!under) return undefined;
  const capital = base !== base!.toLowerCase();
  const breve = breveAbove(capital ? 'A' : 'a', capital ? 'Ă' : 'ă');
  const [from, to] = [boxOf(under.commands), boxOf(breve.commands)];
  return {
    ...under,
    commands: [
      ...under.commands,
      ...shifted(breve.commands, (from.left + from.right - to.left - to.right) / 2, from.top - breve.above),
    ],
  };
}

const BREVE = '\u0306';
/** Letters with a bar through them: where it lies, as left, top, right, bottom. */
const BARRED: Readonly<
  Record<string, { letter: string; up?: number; box: [number, number, number, number] }>
> = {
  ƀ: { letter: 'b', box: [-20, -660, 330, -590] },
  Ƀ: { letter: 'B', box: [-20, -400, 330, -320] },
  '≥': { letter: '>', up: -90, box: [60, -70, 540, 0] },
  '≤': { letter: '<', up: -90, box: [60, -70, 540, 0] },
};

/** The breve of a letter that has one: its contours that lie wholly above the bare letter. */
function breveAbove(bare: string, marked: string): { commands: PathCommand[]; above: number } {
  const above = boxOf(drawnByFont(bare)!.commands).top;
  const contours = contoursOf(drawnByFont(marked)!.commands);
  return { commands: contours.filter((contour) => boxOf(contour).bottom < above).flat(), above };
}
