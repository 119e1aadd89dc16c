import { expect, test } from 'vitest';
import { findings, sourceFiles } from './files.ts';

// A build makes a page anew when something that the page has read is different. What pages read past the listener would be missed.

const shown = ['pages', 'layouts', 'components', 'kinds', 'spoken'].flatMap((room) =>
  sourceFiles(`src/${room}`),
);

test('pages read the disk through functions that tell the listener', () => {
  expect(
    findings(shown, /from 'node:fs/).filter((line) => !line.includes('kinds/indicator/read.ts')),
  ).toEqual([]);
});

test('texts come from the one reading of the content, not from a list that Astro keeps beside it', () => {
  expect(findings(shown, /\b(?:getCollection|getEntry|getEntries)\b/)).toEqual([]);
});

test('what is worked out from the whole content is remembered by `once` alone', () => {
  expect(findings(shown, /WeakMap<(?:Content|Pick<Content)/)).toEqual([]);
});
