import type { Content } from '../../../content/content.ts';
import { asked, once } from '../../../content/once.ts';
import type { Mention } from '../citations/citations.ts';
import { oncePerClause } from './undated.ts';
import { mentionKey, planIndex, type UndatedTerm } from '../plan-index.ts';

// What the page of a plan shows of all plans together, each a question of its own: a page of a thousand is made anew only when its own
// answer has changed.

/** A cited document as a plan names and links it. */
export interface NamedDocument {
  slug: string;
  type: string | undefined;
  number: string;
}

/** Documents that a plan cites, by each of its mentions of them. */
export const documentsCited = asked(
  'documents that a plan cites',
  (content, id: string): ReadonlyMap<string, NamedDocument> => documentsByPlan(content).get(id) ?? new Map(),
);

/** The document that stands behind a mention in a plan. */
export function documentCited(content: Content, id: string, mention: Mention): NamedDocument | undefined {
  return documentsCited(content, id).get(mentionKey(id, mention));
}

const documentsByPlan = once('cited documents by plan', (content) => {
  const plans = new Map<string, Map<string, NamedDocument>>();
  for (const { slug, type, number, places } of planIndex(content).documents) {
    // One for all of its places: it is told apart once.
    const named: NamedDocument = { slug, type, number };
    for (const { place, mention } of places) {
      const { id } = place.plan;
      if (!plans.has(id)) plans.set(id, new Map());
      plans.get(id)!.set(mentionKey(id, mention), named);
    }
  }
  return plans;
});

/** Clauses of any plan that cite this one by its number: the first, how many more, and the document that has all of them on its page. */
export const citingClauses = asked('clauses that cite a plan', (content, id: string) => {
  const { planWith, citing, documents, planOf } = planIndex(content);
  const self = planWith(id);
  const all = self ? citing(self) : [];
  // What a province gives out, each of its communes cites: paper would begin with pages of links.
  const document = all.length > CITING ? documents.find((each) => planOf(each)?.id === id) : undefined;
  const shown = document ? all.slice(0, CITING) : all;
  return {
    shown: shown.map(({ plan, clauseId, name }) => ({
      plan: plan.id,
      title: plan.data.shortTitle,
      clause: clauseId,
      name,
    })),
    more: all.length - shown.length,
    document: document?.slug,
  };
});

/** Citing clauses named on the page of the plan they cite. */
const CITING = 12;

/** The plan of this portal that is a cited document itself. */
export const planBehind = asked(
  'plan that is a document',
  (content, number: string, date: string | undefined) => {
    const plan = planIndex(content).planOf({ number, date });
    if (!plan) return undefined;
    const { shortTitle, title, issuer, status } = plan.data;
    return {
      id: plan.id,
      title: shortTitle,
      about: title,
      issuer: content.agencies.get(issuer)!.name,
      status,
    };
  },
);

/** How many targets a plan sets, whether it has terms with a day, and its terms without one. */
export const setByPlan = asked('what a plan sets', (content, id: string) => {
  const { targets, scheduledItems, undated } = planIndex(content).setBy(id);
  return {
    targets: targets.length,
    hasCalendar: scheduledItems.length > 0,
    undated: oncePerClause(undated).map(({ clauseId, short, words, why }): NamedTerm => ({
      clause: clauseId,
      short,
      words,
      why,
    })),
  };
});

/** A term without a day, and the id of its clause. */
export type NamedTerm = Pick<UndatedTerm, 'short' | 'words' | 'why'> & { clause: string };
