import type { Kind } from '../content/kind.ts';
import { agencyKind } from './agency/index.ts';
import { documentKind } from './document/index.ts';
import { handbookKind } from './handbook/index.ts';
import { indicatorKind } from './indicator/index.ts';
import { placeKind } from './place/index.ts';
import { planKind } from './plan/index.ts';
import { storyKind } from './story/index.ts';

/** Every kind of content, in the order of menu, site map and search index. A new kind is one folder and one line here. */
const list = [handbookKind, storyKind, planKind, indicatorKind, documentKind, agencyKind, placeKind] as const;

export const kinds: readonly Kind[] = list;
export type KnownKind = (typeof list)[number];
