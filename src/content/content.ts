import type { Agency } from '../kinds/agency/schema.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { HandbookSection } from '../kinds/handbook/schema.ts';
import type { Gazetteer, Place } from '../schemas/place.ts';
import type { Plan } from '../kinds/plan/schema.ts';
import type { Redirect } from '../schemas/redirect.ts';
import type { Site } from '../schemas/site.ts';
import type { Story } from '../kinds/story/schema.ts';
import type { Statistics } from '../statistics/statistics.ts';
import type { ClauseTree } from '../kinds/plan/clauses.ts';
import type { ComponentUse } from './components.ts';
import type { LinkUse } from './gate/judge.ts';

/** A text of one of the collections: its front matter, its body and where both stand. */
export interface Entry<Data> {
  id: string;
  /** Path relative to the content folder. */
  file: string;
  data: Data;
  body: string;
  /** 1-based line of `file` on which the body starts. */
  bodyLine: number;
  /** Registered components found in the body. */
  uses: ComponentUse[];
  /** Links found in the body. */
  links: LinkUse[];
  /** Headings of the body with the ids they get on the page; undefined when the body could not be read. */
  headings: { id: string; text: string }[] | undefined;
}

/** A handbook section or one of its translations. */
export interface HandbookEntry extends Entry<HandbookSection> {
  /** Position in the handbook, from the file name `NN-<id>.mdx`. */
  order: number;
  /** Language code; `vi` for the source. */
  language: string;
}

/** Everything an editor wrote, read and checked one by one. Maps are keyed by id. */
export interface Content {
  site: Site;
  plans: Entry<Plan>[];
  /** Clause tree of each plan. */
  trees: Map<string, ClauseTree>;
  /** Sections in Vietnamese, in order. */
  handbook: HandbookEntry[];
  /** Translations of sections. */
  translations: HandbookEntry[];
  stories: Entry<Story>[];
  gazetteer: Gazetteer;
  places: Map<string, Place>;
  agencies: Map<string, Agency>;
  glossary: GlossaryEntry[];
  redirects: Redirect[];
  statistics: Statistics;
  /** Clause ids of a plan, in order. */
  clauseIds: (plan: string) => string[];
  /** Printed place of a clause: “mục II.2”. */
  clauseName: (plan: string, clause: string) => string;
}
