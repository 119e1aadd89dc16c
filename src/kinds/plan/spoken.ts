import type { Content } from '../../content/content.ts';
import { readingLexicon } from '../../vietnamese/reading/abbreviations.ts';
import { readAloud } from '../../vietnamese/reading/read-aloud.ts';
import { PRESETS } from '../../vietnamese/reading/settings.ts';
import type { Clause } from './clauses.ts';
import { planIndex } from './plan-index.ts';

/**
 * Clauses of a plan that set targets and can be said as they stand. An official text may not be reworded for the ear: a clause with
 * signs nobody can say stays on the page, out of the summary.
 */
export function sayableTargets(content: Content, plan: string): Clause[] {
  const lexicon = readingLexicon(content.glossary);
  const clauses = planIndex(content)
    .setBy(plan)
    .targets.map(({ place }) => place.clause)
    .filter(({ text }) => readAloud(text, PRESETS.standard, lexicon).unread.length === 0);
  return [...new Set(clauses)];
}
