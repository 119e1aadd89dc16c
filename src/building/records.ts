import type { Content } from '../content/content.ts';
import { kinds } from '../kinds/index.ts';
import type { SearchRecord } from '../search/record.ts';

/** Everything that can be found, pages in a fixed order, the records of a page in reading order. Withdrawn texts are left out. */
export function siteRecords(content: Content): SearchRecord[] {
  return kinds.flatMap((kind) => kind.records(content));
}
