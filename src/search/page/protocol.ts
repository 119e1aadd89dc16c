import type { Shard } from '../answer/shards.ts';
import type { SearchRequest } from '../answer/site.ts';
import type { AnswerView } from './view.ts';

/** How many results there are in all, and by filter and value. */
export type Counted = Pick<AnswerView, 'total' | 'counts'>;

/** Page → worker. `base`: address of the site's root, with a slash at the end; `portals`: others searched along. */
export type Call = { id: number; base: string; portals: readonly Shard[] } & (
  | { kind: 'open' }
  | { kind: 'search'; request: SearchRequest }
  | { kind: 'counts'; request: SearchRequest }
);

/** Worker → page, with the id of the call. */
export type Reply =
  | { id: number; kind: 'opened' }
  | { id: number; kind: 'answer'; answer: AnswerView }
  | { id: number; kind: 'counts'; counted: Counted }
  | { id: number; kind: 'failed' };
