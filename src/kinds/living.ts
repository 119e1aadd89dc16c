import type { Content } from '../content/content.ts';
import type { Kind } from '../content/kind.ts';
import { asked, once } from '../content/once.ts';
import { kinds } from './index.ts';
import * as routes from '../routes.ts';
import { statisticsText } from '../text/statistics.ts';

interface Presence {
  living: Kind[];
  emptyPages: string[];
  tables: DataTable[];
}

/** Name of a download of the page of data. */
export type DataTable = keyof typeof statisticsText.downloads;

/** Kinds that this campaign has entries of. The others stand in no menu, list, feed or map, and their pages are not published. */
export function livingKinds(content: Content): Kind[] {
  return presence(content).living;
}

/** Whether this campaign has anything of a kind, by its id. */
export function hasKinds(content: Content): (kind: string) => boolean {
  const living = new Set(livingKinds(content).map(({ id }) => id));
  return (kind) => living.has(kind);
}

/** Addresses below the base of pages that would be empty: lists of kinds without entries, further pages and feeds of theirs. No link leads there. */
export function emptyPages(content: Content): string[] {
  return presence(content).emptyPages;
}

/** Addresses below those of entries that were taken back: their pages say so, also where they were the last of their kind. */
export function keptNotices(content: Content): string[] {
  return kinds.flatMap((kind) =>
    kind.entries(content).flatMap(({ path, withdrawn }) => (withdrawn ? [path] : [])),
  );
}

/** Downloads of the page of data, in its order; none where the campaign has nothing to put into tables, and then there is no such page. */
export function dataTables(content: Content): readonly DataTable[] {
  return presence(content).tables;
}

/** Every page asks; a content is looked through once. */
const presence = asked(
  'living kinds',
  once('kinds and their presence', lookThrough),
  ({ living, emptyPages }) => [living.map(({ id }) => id), emptyPages],
);

/** What explains the tables, and is of no use without them. */
const ABOUT_TABLES: readonly DataTable[] = ['doc-truoc.txt', 'danh-muc.jsonld'];

function lookThrough(content: Content): Presence {
  const isLiving = (kind: Kind): boolean => kind.entries(content).some(({ withdrawn }) => !withdrawn);
  const living = kinds.filter(isLiving);
  const pages = kinds
    .filter((kind) => !living.includes(kind))
    .flatMap((kind) => [
      kind.section(content).path,
      ...(kind.links?.(content) ?? []).map(({ path }) => path),
      ...[kind.feed?.(content)?.path ?? []].flat(),
      ...(kind.further ?? []),
    ])
    .concat(living.flatMap((kind) => kind.withheld?.(content) ?? []));
  const all = Object.keys(statisticsText.downloads) as DataTable[];
  const filled = all.filter((file) => !pages.includes(routes.dataFile(file)));
  const tables = filled.every((file) => ABOUT_TABLES.includes(file)) ? [] : filled;
  // The packs of the handbook stand below the page of data, which is told by its file for that.
  if (tables.length === 0) pages.push(`${routes.data}index.html`, ...ABOUT_TABLES.map(routes.dataFile));
  return { living, emptyPages: pages, tables };
}
