import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SearchRecord } from '../../src/search/record.ts';

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
