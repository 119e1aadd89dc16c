import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SearchRecord } from '../../src/search/record.ts';
import { generator } from './search-corpus.ts';

/** Everyday words and phrases of tests/search/recall.yaml. */
export const everydayWords = (): string[] =>
  parse(readFileSync('tests/search/recall.yaml', 'utf8')) as string[];

/** Addresses, with anchor, of the records whose own text holds the phrase word beside word, looked for without any index. */
export function addressesHolding(phrase: string, records: readonly SearchRecord[]): Set<string> {
  const words = phrase
    .normalize('NFC')
    .split(' ')
    .join(String.raw`\s+`);
  const whole = new RegExp(String.raw`(?<![\p{L}\p{M}\d])${words}(?![\p{L}\p{M}\d])`, 'iu');
  return new Set(
    records
      .filter(({ text }) => whole.test(text.normalize('NFC')))
      .map(({ url, anchor }) => url + (anchor === undefined ? '' : `#${anchor}`)),
  );
}

/** Share of what is expected that was found; of nothing, all. */
export const recallOf = (expected: ReadonlySet<string>, found: ReadonlySet<string>): number =>
  expected.size === 0 ? 1 : [...expected].filter((address) => found.has(address)).length / expected.size;

export const pageOf = (address: string): string => address.replace(/#.*$/, '');

/** Every run of so many words that stands in a text, with nothing but space between, and the addresses of the records that hold it. */
export function runsOfWords(records: readonly SearchRecord[], length: number): Map<string, Set<string>> {
  const runs = new Map<string, Set<string>>();
  for (const { text, url, anchor } of records) {
    const address = url + (anchor === undefined ? '' : `#${anchor}`);
    for (const piece of text.normalize('NFC').toLowerCase().split(BREAK)) {
      const words = piece.split(/\s+/);
      for (let at = 0; at + length <= words.length; at++) {
        const run = words.slice(at, at + length);
        if (!run.every((word) => WORD.test(word))) continue;
        const key = run.join(' ');
        const known = runs.get(key);
        if (known) known.add(address);
        else runs.set(key, new Set([address]));
      }
    }
  }
  return runs;
}

/** So many of the runs, every time the same. */
export function someOf<T>(all: readonly T[], count: number): T[] {
  const random = generator(all.length);
  const left = [...all];
  return Array.from({ length: Math.min(count, all.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** What stands between words and is no space, with the words it touches kept whole: numbers keep their signs. */
const BREAK = /[^\p{L}\p{M}\d\s.,]+|[.,]+(?=\s|$)|(?<=^|\s)[.,]+/u;
const WORD = /^(?:\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*)$/u;
