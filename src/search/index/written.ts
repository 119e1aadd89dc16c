import type { SearchRecord } from '../record.ts';
import { everyWord, type Word } from '../tokens.ts';

/**
 * What stands between two spaces of a text, signs and all: “nghèo,”. The texts of a site are made of a few thousand of them, millions of
 * times over: each is looked at once, and told from the others by a look into a map.
 */
export interface Written {
  text: string;
  words: readonly Word[];
}

/** A record of which the text is cut at its spaces: once, for all that an index is made of. */
export interface CutRecord extends SearchRecord {
  cut: readonly Written[];
}

export const cutRecord = (record: SearchRecord): CutRecord => ({ ...record, cut: cutText(record.text) });

export const cutText = (text: string): Written[] =>
  text.split(' ').map((piece) => known.get(piece) ?? look(piece));

function look(text: string): Written {
  const made = { text, words: everyWord(text) };
  if (known.size >= KEPT) known.clear();
  known.set(text, made);
  return made;
}
const known = new Map<string, Written>();
const KEPT = 100_000;

/** Every word of a cut text: no word has a space in it. */
export function wordsOf<T extends Word>(cut: readonly { words: readonly T[] }[]): T[] {
  const all: T[] = [];
  for (const { words } of cut) {
    if (words.length === 1) all.push(words[0]!);
    else for (const word of words) all.push(word);
  }
  return all;
}

/** Whether one space parts each two words of a text, and nothing else does. */
export const isEven = (text: string): boolean => !UNEVEN.test(text);
const UNEVEN = /^$|^ | $| {2}|[^\S ]|\u0085/;
