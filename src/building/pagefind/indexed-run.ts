import { hash } from 'node:crypto';
import { heldWords, type HeldWords } from './held-words.ts';
import type { IndexedPage } from './indexed-page.ts';

/** What the index holds of neighbouring pages, in plain data: it stays the same whatever other pages there are. */
export interface IndexedRun {
  /** Number of words of each. */
  sizes: readonly number[];
  /** Of the file of each. */
  digests: readonly string[];
  held: HeldWords;
}

/** The file of a page for readers. */
export interface Fragment {
  digest: string;
  bytes: () => Uint8Array;
}

export const indexedRun = (pages: readonly IndexedPage[]): IndexedRun => ({
  sizes: pages.map(({ size }) => size),
  digests: pages.map(({ fragment }) => hash('sha1', fragment)),
  held: heldWords(pages),
});

/** With the files of its pages, each read when somebody asks for it. */
export const withFragments = (
  run: IndexedRun,
  read: (page: number) => Uint8Array,
): IndexedRun & { fragments: Fragment[] } => ({
  ...run,
  fragments: run.digests.map((digest, at) => ({ digest, bytes: () => read(at) })),
});
