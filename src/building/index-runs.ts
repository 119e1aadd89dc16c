import { hash } from 'node:crypto';
import { keepRemembered, recall, remember, remembered } from '../remembered.ts';
import { type Bundle, bundlePage } from '../search/index/bundles.ts';
import type { Frequent } from '../search/index/frequent.ts';
import { joinedWords, type PageWords, wordsOnPage } from '../search/index/word-lists.ts';
import { indexedPage } from './pagefind/indexed-page.ts';
import { type Fragment, type IndexedRun, indexedRun, withFragments } from './pagefind/indexed-run.ts';
import type { PageToIndex } from './pages-to-index.ts';

/** One page that changed adds up its own run anew, from what the others gave the last time. */
export function wordsOfRun(run: readonly PageToIndex[]): PageWords {
  const names = run.map(({ name }) => name);
  const known = recall<PageWords>(RUN_WORDS, names);
  if (known) {
    for (const name of names) keepRemembered(PAGE_WORDS, name);
    return known;
  }
  const made = joinedWords(
    run.map(({ name, records }) => remembered(PAGE_WORDS, name, () => wordsOnPage(records()))),
  );
  remember(RUN_WORDS, names, made);
  return made;
}

/** The bundles of a run in the index, as `wordsOfRun` its words. @param bundles each with the name of its page */
export function indexRun(
  bundles: readonly (Bundle & { name: string })[],
  frequent: Frequent,
): IndexedRun & { fragments: Fragment[] } {
  const sign = hash('sha1', frequent.sign);
  const about = bundles.map(({ url, name, from, anchors }) => [sign, url, name, from, anchors.length]);
  const indexed = ({ url, records }: Bundle, at: number) =>
    remembered(INDEXED, about[at], () => indexedPage(url, bundlePage(records(), frequent)));
  const known = recall<IndexedRun>(RUN_INDEXED, about);
  if (known) {
    for (const bundle of about) keepRemembered(INDEXED, bundle);
    return withFragments(known, (at) => indexed(bundles[at]!, at).fragment);
  }
  const pages = bundles.map(indexed);
  const made = indexedRun(pages);
  remember(RUN_INDEXED, about, made);
  const fragments = pages.map(({ fragment }) => fragment);
  return withFragments(made, (at) => fragments[at]!);
}

const PAGE_WORDS = 'words of a page';
const RUN_WORDS = 'words of a run of pages';
const INDEXED = 'index of a bundle';
const RUN_INDEXED = 'index of a run of bundles';
