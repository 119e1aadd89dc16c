import { byteOf } from './legacy.ts';
import { vietnameseScore } from './syllable.ts';

/**
 * UTF-8 read in an old table and saved as UTF-8 again: `KẾ` → `Káº¾`. Undone run by run, so clean stretches survive.
 * @param table byte of a letter in the table it was read in, −1 outside it
 */
export function undouble(text: string, table: (char: string) => number): string | null {
  let changed = false;
  const result = text.replace(/\P{ASCII}{2,}/gu, (run) => {
    const bytes = [...run].map(table);
    if (bytes.some((byte) => byte < 0)) return run;
    const once = strict('utf-8', Uint8Array.from(bytes));
    if (once === null) return run;
    changed = true;
    return once;
  });
  return changed ? result : null;
}

/** What went through two programs that both read it wrong was encoded three times. */
export function undoneAgain(text: string): string {
  const again = vietnameseScore(text).score < 0.8 ? undouble(text, byteOf) : null;
  return again !== null && vietnameseScore(again).score > vietnameseScore(text).score ? again : text;
}

const TABLE_1258 = new Map(
  [...Array(256).keys()].map((byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
);

export function byteOf1258(char: string): number {
  return TABLE_1258.get(char) ?? -1;
}

export function as1258(text: string): string {
  const bytes = [...text].map(byteOf);
  if (bytes.some((byte) => byte < 0)) return text;
  return new TextDecoder('windows-1258').decode(Uint8Array.from(bytes));
}

export function strict(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null; // Not this encoding: the caller tries the next one.
  }
}
