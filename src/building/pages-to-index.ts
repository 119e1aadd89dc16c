import { hash } from 'node:crypto';
import { printOf, remembered } from '../remembered.ts';
import { outlineOf, type PageOutline } from '../search/index/page-outline.ts';
import { plainLetters } from '../search/query/plain-letters.ts';
import { type Findable, pagesOf } from '../search/record-page.ts';
import { type CutRecord, cutRecord } from '../search/index/written.ts';

/** A page on its way into the index. */
export interface PageToIndex {
  url: string;
  /** Tells all that its records say. */
  name: string;
  outline: PageOutline;
  /** Made and cut into words when they are first asked for, and let go when the page is done. */
  records: () => readonly CutRecord[];
  letGo: () => void;
}

/**
 * The pages in their order, in runs of some sixty: where one ends follows from an address, so that a page more or less leaves all other
 * runs as they are.
 */
export function runsToIndex(found: readonly Findable[]): PageToIndex[][] {
  const runs: PageToIndex[][] = [];
  for (const page of pagesOf(found).map(toIndex)) {
    const last = runs.at(-1);
    if (!last || hash('sha1', page.url, 'buffer')[0]! % RUN === 0) runs.push([page]);
    else last.push(page);
  }
  return runs;
}

function toIndex({ url, from, records: make }: ReturnType<typeof pagesOf>[number]): PageToIndex {
  let made: readonly CutRecord[] | undefined;
  const records = (): readonly CutRecord[] =>
    (made ??= make().map((record) => cutRecord({ ...record, text: plainLetters(record.text) })));
  const told = from === undefined ? undefined : printOf([url, from]);
  const name = told ?? hash('sha1', JSON.stringify(make()));
  return {
    url,
    name,
    outline: remembered('outline of a page', name, () => outlineOf(records())),
    records,
    letGo: () => (made = undefined),
  };
}

/** Of as many pages, one begins a run. */
const RUN = 64;
