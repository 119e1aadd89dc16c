import type { SearchRecord } from './record.ts';

/** The records of one page, which are made when somebody reads them: in a build, most pages are those of the last one. */
export interface RecordPage {
  /** Address of the page, which all its records share. */
  url: string;
  /** Plain data that the records are made from, all of it: as long as it is the same, so are they. */
  from: unknown;
  /** In reading order. */
  records: () => SearchRecord[];
}

/** What a kind gives to the search: records as they are, or a page of them that may never be made. */
export type Findable = SearchRecord | RecordPage;

const isPage = (found: Findable): found is RecordPage => 'records' in found;

/** Every record, made. */
export const recordsOf = (found: readonly Findable[]): SearchRecord[] =>
  found.flatMap((each) => (isPage(each) ? each.records() : each));

/** Pages in their order; neighbouring records of one address are one. */
export function pagesOf(
  found: readonly Findable[],
): (Pick<RecordPage, 'url' | 'records'> & { from?: unknown })[] {
  const pages: (Pick<RecordPage, 'url' | 'records'> & { from?: unknown })[] = [];
  let open: SearchRecord[] = [];
  for (const each of found) {
    if (isPage(each)) {
      pages.push(each);
      open = [];
    } else if (open[0]?.url === each.url) open.push(each);
    else {
      const own = (open = [each]);
      pages.push({ url: each.url, records: () => own });
    }
  }
  return pages;
}
