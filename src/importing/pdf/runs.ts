import { isSyllable } from '../../vietnamese/encoding/syllable.ts';
import { times, type Matrix } from './matrix.ts';
import type { Run, TextItem } from './rows.ts';

/** A piece of text turned another way than its page is read, with the place where it begins. */
export interface Turned {
  text: string;
  x: number;
  y: number;
  /** It reads upwards or downwards; undefined where it stands aslant or upside down. */
  way: 'up' | 'down' | undefined;
}

/** Runs that stand upright as the page is read, and text turned another way: stamps, watermarks, narrow headings. */
export interface Upright {
  runs: Run[];
  turned: Turned[];
  /** The page is read as it is stored; else its letters had to be turned. */
  straight: boolean;
}

/** Bold letters of a printer without a bold font: the same words again, hardly aside of themselves. */
export function drawnOnce<T extends TextItem>(items: readonly T[]): T[] {
  const drawn = new Set<string>();
  return items.filter(({ str, transform: [, , , , x = 0, y = 0] }) => {
    if (!str.trim()) return true;
    const place = (right: number, up: number): string =>
      `${Math.round(x / ASIDE) + right} ${Math.round(y / ASIDE) + up} ${str}`;
    const around = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((up) => place(right, up)));
    if (around.some((key) => drawn.has(key))) return false;
    drawn.add(place(0, 0));
    return true;
  });
}

/** So far aside, in points, such words may stand; no letter is as narrow. */
const ASIDE = 0.8;

/**
 * Pieces of text in reading position. A landscape page may be stored upright with its letters turned: the way most letters stand is
 * the way the page is read.
 */
export function toRuns(items: readonly TextItem[]): Upright {
  const shown = items.filter((item) => item.str !== '');
  const weight = [0, 0, 0, 0];
  for (const item of shown) {
    const turn = quarter(item);
    if (turn !== undefined) weight[turn]! += item.str.trim().length;
  }
  const way = weight.indexOf(Math.max(...weight));
  const back = BACK[way]!;
  const runs = shown
    .filter((item) => quarter(item) === way)
    .map((item) => {
      const [a, , , d, e, f] = times(back, item.transform as Matrix);
      return {
        text: settleTones(item.str),
        x: e,
        y: f,
        width: item.width,
        size: Math.abs(d) || Math.abs(a) || 10,
      };
    });
  const turned = shown
    .filter((item) => quarter(item) !== way && item.str.trim())
    .map((item): Turned => {
      const [, , , , x, y] = times(back, item.transform as Matrix);
      return { text: item.str, x, y, way: WAYS[((quarter(item) ?? way) - way + 4) % 4] };
    });
  return { runs: attachMarks(runs), turned, straight: way === 0 };
}

const WAYS = [undefined, 'up', undefined, 'down'] as const;

/** Turns a page back by so many quarters. */
const BACK: Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
];

/** 0 reads to the right, 1 upwards, 2 upside down, 3 downwards; undefined when the text is aslant. */
function quarter({ transform: [a = 0, b = 0] }: TextItem): number | undefined {
  if (Math.abs(b) < 0.01) return a >= 0 ? 0 : 2;
  if (Math.abs(a) < 0.01) return b > 0 ? 1 : 3;
  return undefined;
}

/** Spacing forms of the Vietnamese marks that some programs draw over a letter. */
const SPACING: Record<string, string> = {
  '`': '\u0300',
  '´': '\u0301',
  '˜': '\u0303',
  '~': '\u0303',
  ˆ: '\u0302',
  '^': '\u0302',
  '˘': '\u0306',
};
const MARK = /^(?:\p{M}|[`´˜ˆ˘])+$/u;

/** Marks drawn by themselves go to the letter that they stand over. */
function attachMarks(runs: readonly Run[]): Run[] {
  const marks = runs.filter(({ text }) => MARK.test(text.trim()));
  if (!marks.length) return [...runs];
  const bases = runs.filter((run) => !marks.includes(run)).map((run) => ({ ...run }));
  const left: Run[] = [];
  for (const mark of marks) {
    const x = mark.x + mark.width / 2;
    const base = bases
      .filter(
        (run) =>
          /\p{L}/u.test(run.text) &&
          Math.abs(run.y - mark.y) <= 0.9 * run.size &&
          x >= run.x - 0.4 * run.size &&
          x <= run.x + run.width + 0.4 * run.size,
      )
      .sort((a, b) => Math.abs(a.y - mark.y) - Math.abs(b.y - mark.y))[0];
    const at = base && letterUnder(base, x);
    if (!base || at === undefined) {
      left.push(mark);
      continue;
    }
    const signs = [...mark.text.trim()].map((sign) => SPACING[sign] ?? sign).join('');
    base.text = (base.text.slice(0, at + 1) + signs + base.text.slice(at + 1)).normalize('NFC');
  }
  return [...bases, ...left];
}

/** The vowel nearest to a place above a run; letters are taken as equally wide. */
function letterUnder(run: Run, x: number): number | undefined {
  const step = run.width / Math.max(1, run.text.length);
  const middle = (index: number): number => run.x + (index + 0.5) * step;
  const vowels = [...run.text].flatMap((letter, index) => (/[aeiouyăâêôơư]/iu.test(letter.normalize('NFD')[0] ?? '') ? [index] : [])); // prettier-ignore
  const nearest = vowels.sort((a, b) => Math.abs(middle(a) - x) - Math.abs(middle(b) - x))[0];
  return nearest !== undefined && Math.abs(middle(nearest) - x) <= 1.5 * run.size ? nearest : undefined;
}

/** A tone mark that came behind its word goes back to the vowel that carries it: `HOACH̩` → `HOẠCH`. */
function settleTones(text: string): string {
  if (!/[\u0300\u0301\u0303\u0309\u0323]/u.test(text.normalize('NFD'))) return text;
  return text.normalize('NFD').replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const stray = /(?<=[bcdđghklmnpqrstvx])[\u0300\u0301\u0303\u0309\u0323]/iu.exec(word);
    if (!stray) return word;
    const bare = word.slice(0, stray.index) + word.slice(stray.index + 1);
    // A vowel with a sign of its own carries the tone, else the last one before the closing consonants.
    const vowels = [...bare.matchAll(/[aeiouy][\u0302\u0306\u031B]?/giu)];
    const carrier = vowels.findLast(([vowel]) => vowel.length > 1) ?? vowels.at(-1);
    if (!carrier) return word;
    const at = carrier.index + carrier[0].length;
    return bare.slice(0, at) + stray[0] + bare.slice(at);
  }).normalize('NFC'); // prettier-ignore
}

/**
 * `K Ế   H O Ạ C H` → `KẾ HOẠCH`. Wide gaps part the words; where all gaps are alike, syllables do.
 * Text that is not letter-spaced comes back as it is.
 */
export function unspaced(text: string): string {
  if (!/^(?:\p{L}\p{M}*\s+){3,}\p{L}\p{M}*\s*[:.]?$/u.test(text.trim())) return text;
  const words = text.trim().split(/\s{2,}/u);
  if (words.length > 1) return words.map((word) => word.replace(/\s/gu, '')).join(' ');
  return syllables([...text.normalize('NFC').replace(/\s/gu, '')]) ?? text;
}

/** The fewest syllables that a row of letters can be cut into; undefined when it cannot. */
function syllables(letters: readonly string[]): string | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++)
    for (let start = Math.max(0, end - 7); start < end; start++) {
      const before = best[start];
      const word = letters.slice(start, end).join('');
      if (!before || !isSyllable(word) || (best[end]?.length ?? Infinity) <= before.length + 1) continue;
      best[end] = [...before, word];
    }
  return best[letters.length]?.join(' ');
}
