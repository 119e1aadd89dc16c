import type { PDFPageProxy } from 'unpdf/pdfjs';
import { OPS } from 'unpdf/pdfjs';
import { times, type Matrix } from './matrix.ts';
import type { Run } from './rows.ts';

interface Glyph {
  unicode: string;
  /** Its number in the font. */
  originalCharCode?: number;
  /** Thousandths of the letter size. */
  width: number;
  isSpace: boolean;
}

/** Text state of PDF (ISO 32000-1, 9.3), as far as places depend on it. */
interface TextState {
  matrix: Matrix;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
}

/** A gap wider than this part of the letter size parts two words even without a space between them. */
const WORD_GAP = 0.18;

/** `.VnTimeH`, `ABCDEF+.VnArialH,Bold`: fonts of TCVN3 that draw small letters as capitals. */
const CAPITALS = /\.?Vn\w*H(?:[,-].*)?$/u;
/** A letter that such a font draws, until it is converted: its code in a private block. */
export const CAPITAL_BLOCK = 0xe100;

/**
 * Letters of an old table as they were typed. pdf.js takes 0xAD for a hyphen, as the usual table of letters of a PDF does; in TCVN3 it is “ư”.
 */
function typed({ unicode, originalCharCode }: Glyph, capitals: boolean): string {
  const letter = originalCharCode === 0xad ? '\u00AD' : unicode;
  const code = letter.charCodeAt(0);
  return capitals && letter.length === 1 && code < 0x100 && letter.trim()
    ? String.fromCharCode(CAPITAL_BLOCK + code)
    : letter;
}

/**
 * Text of a page letter by letter, from its drawing operators. Needed where a printing program took Vietnamese letters from a
 * second font: pdf.js then gives each font's letters as one run across the line, and no order of runs reads right.
 * @param table `old` keeps letters as TCVN3 has them, those of fonts of capitals in a block of their own
 */
export async function readGlyphs(page: PDFPageProxy, table: 'old' | 'new' = 'new'): Promise<Run[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const runs: Run[] = [];
  const stack: TextState[] = [];
  let state: TextState = {
    matrix: [1, 0, 0, 1, 0, 0],
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
  };
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = text;
  const move = (x: number, y: number): void => void (text = line = times(line, [1, 0, 0, 1, x, y]));

  let capitals = false;
  const show = (glyphs: readonly (Glyph | number)[]): void => {
    for (const glyph of glyphs) {
      const start = times(state.matrix, text);
      const advance =
        typeof glyph === 'number'
          ? (-glyph / 1000) * state.size
          : (glyph.width / 1000) * state.size + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      text = times(text, [1, 0, 0, 1, advance * state.scale, 0]);
      if (typeof glyph === 'number' || Math.abs(start[1]) > 0.01) continue;
      const end = times(state.matrix, text);
      const size = Math.abs(state.size * start[3]);
      const last = runs.at(-1);
      // A mark is drawn right behind its letter, wherever the font has it stand.
      if (last && /^\p{M}+$/u.test(glyph.unicode) && Math.abs(start[5] - last.y) < size) {
        last.text += glyph.unicode;
        continue;
      }
      runs.push({
        text: table === 'old' ? typed(glyph, capitals) : glyph.unicode,
        x: start[4],
        y: start[5] + state.rise * start[3],
        width: end[4] - start[4],
        size,
      });
    }
  };

  fnArray.forEach((operator: number, index: number) => {
    const args = (argsArray[index] ?? []) as unknown[];
    const [a = 0, b = 0] = args as number[];
    switch (operator) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state });
        if (operator === OPS.paintFormXObjectBegin && args[0])
          state = { ...state, matrix: times(state.matrix, args[0] as Matrix) };
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        state = { ...state, matrix: times(state.matrix, args as Matrix) };
        break;
      case OPS.beginText:
        text = line = [1, 0, 0, 1, 0, 0];
        break;
      case OPS.setTextMatrix:
        text = line = (
          Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? [...(args[0] as Matrix)] : args
        ) as Matrix;
        break;
      case OPS.setFont:
        state.size = b;
        if (table === 'old') capitals = CAPITALS.test(nameOf(page, `${args[0] as string}`));
        break;
      case OPS.setCharSpacing:
        state.charSpacing = a;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = a;
        break;
      case OPS.setHScale:
        state.scale = a / 100;
        break;
      case OPS.setTextRise:
        state.rise = a;
        break;
      case OPS.setLeading:
        state.leading = -a;
        break;
      case OPS.moveText:
        move(a, b);
        break;
      case OPS.setLeadingMoveText:
        state.leading = b;
        move(a, b);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        show(args[0] as (Glyph | number)[]);
        break;
    }
  });
  return words(runs);
}

function nameOf(page: PDFPageProxy, font: string): string {
  const found = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { name?: string }) : {};
  return found.name ?? '';
}

/** Letters to words, left to right on each line. */
function words(letters: readonly Run[]): Run[] {
  const lines = Map.groupBy(letters, ({ y, size }) => `${Math.round(y * 2)} ${Math.round(size * 2)}`);
  return [...lines.values()].flatMap((line) => {
    const found: Run[] = [];
    for (const letter of line.toSorted((a, b) => a.x - b.x)) {
      const last = found.at(-1);
      if (!letter.text.trim()) {
        if (last && !last.text.endsWith(' ')) last.text += ' ';
      } else if (
        last &&
        letter.x - last.x - last.width <= WORD_GAP * letter.size &&
        !last.text.endsWith(' ')
      ) {
        last.text += letter.text;
        last.width = letter.x + letter.width - last.x;
      } else found.push({ ...letter });
    }
    return found;
  });
}
