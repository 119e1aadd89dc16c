import type { Content } from '../../content/content.ts';
import { once } from '../../content/once.ts';
import { readingLexicon } from '../../vietnamese/reading/abbreviations.ts';
import { readAloud } from '../../vietnamese/reading/read-aloud.ts';
import { PRESETS } from '../../vietnamese/reading/settings.ts';
import type { Clause } from './clauses.ts';
import { planIndex } from './plan-index.ts';

/**
 * Clauses of a plan that set targets and can be said as they stand. An official text may not be reworded for the ear: a clause with
 * signs nobody can say stays on the page, out of the summary. They come one by one: a summary takes only the first few.
 */
export function* sayableTargets(content: Content, plan: string): Generator<Clause> {
  const lexicon = readingLexicon(content.glossary);
  const clauses = (targetsByPlan(content).get(plan) ?? []).map(({ place }) => place.clause);
  for (const clause of new Set(clauses))
    if (readAloud(clause.text, PRESETS.standard, lexicon).unread.length === 0) yield clause;
}

const targetsByPlan = once('targets by plan', (content) =>
  Map.groupBy(planIndex(content).targets, ({ place }) => place.plan.id),
);
