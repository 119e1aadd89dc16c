import type { SearchRequest } from './site.ts';
import type { AnswerView } from './view.ts';

/** How many results there are in all, and by filter and value. */
export type Counted = Pick<AnswerView, 'total' | 'counts'>;

/** Page → worker. `base`: address of the site's root, with a slash at the end. */
export type Call =
  | { id: number; kind: 'open'; base: string }
  | { id: number; kind: 'search'; base: string; request: SearchRequest }
  | { id: number; kind: 'counts'; base: string; request: SearchRequest };

/** Worker → page, with the id of the call. */
export type Reply =
  | { id: number; kind: 'opened' }
  | { id: number; kind: 'answer'; answer: AnswerView }
  | { id: number; kind: 'counts'; counted: Counted }
  | { id: number; kind: 'failed' };
