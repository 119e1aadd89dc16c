import type { Content } from '../content/content.ts';
import type { Kind } from '../content/kind.ts';
import { asked, once } from '../content/once.ts';
import { kinds } from './index.ts';

interface Presence {
  living: Kind[];
  emptyPages: string[];
}

/** Kinds that this campaign has entries of. The others stand in no menu, list, feed or map, and their pages are not published. */
export function livingKinds(content: Content): Kind[] {
  return presence(content).living;
}

/** Whether this campaign has anything of a kind, by its id. */
export function hasKinds(content: Content): (kind: string) => boolean {
  const living = new Set(livingKinds(content).map(({ id }) => id));
  return (kind) => living.has(kind);
}

/** Addresses below the base that belong to kinds without entries: their lists, and further pages and feeds of theirs. */
export function emptyPages(content: Content): string[] {
  return presence(content).emptyPages;
}

/** Every page asks; a content is looked through once. */
const presence = asked(
  'living kinds',
  once('kinds and their presence', lookThrough),
  ({ living, emptyPages }) => [living.map(({ id }) => id), emptyPages],
);

function lookThrough(content: Content): Presence {
  const isLiving = (kind: Kind): boolean => kind.entries(content).some(({ withdrawn }) => !withdrawn);
  const living = kinds.filter(isLiving);
  const pages = kinds
    .filter((kind) => !living.includes(kind))
    .flatMap((kind) => [
      kind.section(content).path,
      ...(kind.links?.(content) ?? []).map(({ path }) => path),
      ...[kind.feed?.(content)?.path ?? []].flat(),
    ]);
  return { living, emptyPages: pages };
}
