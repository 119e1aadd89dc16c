import type { LiveLoader } from 'astro/loaders';
import type { Content } from '../content/content.ts';
import type { CollectionItem, Kind } from '../content/kind.ts';
import { asked, once } from '../content/once.ts';
import { kinds } from './index.ts';

type Data = Record<string, unknown>;

/**
 * Astro's loader of a kind over the one reading of the content. It answers when a page asks: nothing of the content is bundled with the
 * pages, a saved file shows at once, and a page is made anew when what it was given is another.
 */
export function collectionLoader<D extends Data>(
  { collection }: Pick<Kind, 'collection'>,
  content: () => Content,
): LiveLoader<D, { id: string }> {
  return {
    name: 'portal-content',
    loadEntry: ({ filter }) =>
      Promise.resolve(itemOf(content(), collection, filter.id) as CollectionItem<D> | undefined),
    loadCollection: () => Promise.resolve({ entries: itemsOf(content(), collection) as CollectionItem<D>[] }),
  };
}

const itemsByName = once(
  'entries of the collections',
  (content) =>
    new Map(
      kinds.map((kind) => [
        kind.collection,
        new Map(kind.collected(content).map((item) => [item.id, item as CollectionItem<Data>])),
      ]),
    ),
);
const itemOf = asked('entry of a collection', (content, collection: string, id: string) =>
  itemsByName(content).get(collection)?.get(id),
);
const itemsOf = asked('collection', (content, collection: string) => [
  ...(itemsByName(content).get(collection)?.values() ?? []),
]);
