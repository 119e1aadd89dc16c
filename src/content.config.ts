import { defineCollection, type CollectionConfig } from 'astro/content/config';
import { collectionLoader } from './content/collection.ts';
import { configuration } from './config.ts';
import { kinds, type KnownKind } from './kinds/index.ts';
import { forgetPortal, portal } from './portal.ts';

/** One collection for each kind, with the schema of the kind; every entry comes from the one reader, checked. */
type Collections = { [K in KnownKind as K['collection']]: CollectionConfig<K['schema']> };

export const collections = Object.fromEntries(
  kinds.map((kind) => [
    kind.collection,
    defineCollection({
      loader: collectionLoader({
        folder: configuration().content,
        items: () => kind.collected(portal()),
        forget: forgetPortal,
      }),
      schema: kind.schema,
    }),
  ]),
) as unknown as Collections;
