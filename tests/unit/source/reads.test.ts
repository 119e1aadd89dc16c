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

test('texts that Astro renders are asked for in one place, which reads their words besides', () => {
  const asking = findings(shown, /from 'astro:content'/).map((line) => line.split(':')[0]);
  // Pages of plain kinds are handed their kind, which no fingerprint can tell: they are made anew whenever anything changes.
  expect(asking).toEqual(['src/pages/[section]/[entry].astro', 'src/components/rendered.ts']);
});

test('what is worked out from the whole content is remembered by `once` alone', () => {
  expect(findings(shown, /WeakMap<(?:Content|Pick<Content)/)).toEqual([]);
});
