import type { Agency } from '../schemas/agency.ts';
import type { DocumentFacts } from '../schemas/document.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { HandbookSection } from '../schemas/handbook.ts';
import type { Gazetteer, Place } from '../schemas/place.ts';
import type { Plan } from '../schemas/plan.ts';
import type { Redirect } from '../schemas/redirect.ts';
import type { Site } from '../schemas/site.ts';
import type { Story } from '../schemas/story.ts';
import type { Statistics } from '../statistics/statistics.ts';
import type { ClauseTree } from '../plans/clauses.ts';
import type { ComponentUse } from './content-code.ts';

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
  /** What is known of cited documents beyond the words of the plans. */
  documents: DocumentFacts[];
  statistics: Statistics;
  /** Clause ids of a plan, in order. */
  clauseIds: (plan: string) => string[];
  /** Printed place of a clause: “mục II.2”. */
  clauseName: (plan: string, clause: string) => string;
}
