import { defineLiveCollection, type LiveCollectionConfig } from 'astro/content/config';
import type { LiveLoader } from 'astro/loaders';
import type { z } from 'zod';
import { collectionLoader } from './kinds/collections.ts';
import { kinds, type KnownKind } from './kinds/index.ts';
import { portal } from './portal.ts';

/** One collection for each kind, typed by the schema of the kind; every entry comes from the one reader, checked. */
type Collections = {
  [K in KnownKind as K['collection']]: LiveCollectionConfig<
    LiveLoader<z.output<K['schema']> & Record<string, unknown>, { id: string }>
  >;
};

export const collections = Object.fromEntries(
  kinds.map((kind) => [kind.collection, defineLiveCollection({ loader: collectionLoader(kind, portal) })]),
) as unknown as Collections;
