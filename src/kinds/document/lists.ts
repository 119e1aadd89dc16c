import type { Content } from '../../content/content.ts';
import {
  byYear,
  fits,
  listPages,
  type ListPage,
  sectionName,
  type SectionName,
  THUMB,
} from '../../content/long-list.ts';
import { once } from '../../content/once.ts';
import type { CitedDocument } from '../plan/citations/citations.ts';
import { planIndex, type ClausePlace, type PlanText } from '../plan/plan-index.ts';
import { described } from './facts.ts';
import * as routes from '../../routes.ts';

export type DescribedDocument = CitedDocument<ClausePlace> &
  ReturnType<typeof described> & { plans: PlanText[] };

export interface DocumentLists {
  /** All documents, newest first; those without a day last. */
  all: DescribedDocument[];
  /** Years of documents, when they are too many for one page. */
  sections: SectionName[];
  pages: ListPage<DescribedDocument>[];
}

/** Plans named beside a document in the list; its own page names all. */
export const PLANS_SHOWN = 3;

/** Cited documents as the list shows them, laid out once for each reading of the content. */
export const documentLists = once('lists of documents', layDocuments);

function layDocuments(content: Content): DocumentLists {
  const all = planIndex(content)
    .documents.map((document) => ({
      ...document,
      ...described(content, document),
      plans: [...new Set(document.places.map(({ place }) => place.plan))],
    }))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (a.slug < b.slug ? -1 : 1));
  const sections = fits(all, weigh) ? [] : byYear(all, ({ date }) => date?.slice(0, 4));
  return {
    all,
    sections: sections.map(sectionName),
    pages: listPages(routes.documents, sections, weigh, THUMB),
  };
}

/** Characters of a document in the list. */
function weigh({ titles, plans }: DescribedDocument): number {
  return 620 + (titles[0]?.length ?? 0) + Math.min(plans.length, PLANS_SHOWN) * 110;
}

export interface CitingLists {
  /** Clauses that cite the document, each once, newest plan first. */
  all: ClausePlace[];
  sections: SectionName[];
  pages: ListPage<ClausePlace>[];
}

/** Clauses that cite a document, by the year of their plan where they are too many for its page. */
export function citingLists({ slug, places }: CitedDocument<ClausePlace>): CitingLists {
  // The same clause may cite a document twice.
  const all = [
    ...new Map(places.map(({ place }) => [`${place.plan.id} ${place.name}`, place])).values(),
  ].sort((a, b) => b.plan.data.year - a.plan.data.year);
  const sections = fits(all, weighPlace) ? [] : byYear(all, ({ plan }) => String(plan.data.year));
  return {
    all,
    sections: sections.map(sectionName),
    pages: listPages(routes.document(slug), sections, weighPlace),
  };
}

/** Links of a list compress less well than prose: their addresses differ all along. */
function weighPlace({ plan, name }: ClausePlace): number {
  return 160 + 2 * (plan.id.length + plan.data.shortTitle.length + name.length);
}
