import type { Content } from '../content/content.ts';
import { kinds } from '../kinds/index.ts';
import { type Findable, recordsOf } from '../search/record-page.ts';
import type { SearchRecord } from '../search/record.ts';

/** Everything that can be found, pages in a fixed order, the records of a page in reading order. Withdrawn texts are left out. */
export const findables = (content: Content): Findable[] => kinds.flatMap((kind) => kind.records(content));

/** The same, every record made. */
export const siteRecords = (content: Content): SearchRecord[] => recordsOf(findables(content));
