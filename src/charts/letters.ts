import { LETTER } from './style.ts';

/** Mean advance of letters by kind, in ems, of the widest of the common system fonts (DejaVu Sans): in any other a text is shorter. */
const ADVANCE: [RegExp, number][] = [
  [/[\s.,:;|!'’‘ilíìỉĩịjt()[\]/I-]/u, 0.4],
  [/[mwMW%–—→≥≤*+=<>~]/u, 0.95],
  [/[\d]/u, 0.64],
  [/\p{Lu}/u, 0.72],
];

/** Width of a text in pixels, rather too much than too little; bold letters are a seventh wider. */
export function widthOf(text: string, weight: 'normal' | 'bold' = 'normal'): number {
  const ems = [...text.normalize('NFC')].reduce(
    (sum, sign) => sum + (ADVANCE.find(([kind]) => kind.test(sign))?.[1] ?? 0.62),
    0,
  );
  return ems * LETTER.height * (weight === 'bold' ? 1.15 : 1);
}

/** Breaks a text at spaces into lines of at most `room` pixels; a longer word is broken after a slash or a dash, else it stays whole. */
export function wrap(text: string, room: number, weight: 'normal' | 'bold' = 'normal'): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const pieces = widthOf(word, weight) <= room ? [word] : word.split(/(?<=[/–])/u);
    pieces.forEach((piece, at) => {
      const last = lines.at(-1);
      const joined = `${last}${at === 0 ? ' ' : ''}${piece}`;
      if (last !== undefined && widthOf(joined, weight) <= room) lines[lines.length - 1] = joined;
      else lines.push(piece);
    });
  }
  return lines;
}
