import type { Content } from '../../content/content.ts';
import { readingLexicon } from '../../vietnamese/reading/abbreviations.ts';
import { readAloud } from '../../vietnamese/reading/read-aloud.ts';
import { PRESETS } from '../../vietnamese/reading/settings.ts';
import { planIndex } from './plan-index.ts';
import type { Table } from './table.ts';
import { clauseAloud } from './table-aloud.ts';

/**
 * Clauses of a plan that set targets and can be said as they stand. An official text may not be reworded for the ear: a clause with
 * signs nobody can say stays on the page, out of the summary. A row of a table is said with its headings, the first one after the name
 * of the table.
 */
export function sayableTargets(content: Content, plan: string): { id: string; text: string }[] {
  const lexicon = readingLexicon(content.glossary);
  const clauses = planIndex(content)
    .targets.filter(({ place }) => place.plan.id === plan)
    .map(({ place }) => place.clause)
    .filter((clause) => readAloud(clauseAloud(clause), PRESETS.standard, lexicon).unread.length === 0);
  const named = new Set<Table>();
  return [...new Set(clauses)].map((clause) => {
    const model = clause.table?.model;
    const caption = model && !named.has(model) && model.caption;
    if (model) named.add(model);
    return {
      id: clause.id,
      text: caption ? `${sentence(caption)} ${clauseAloud(clause)}` : clauseAloud(clause),
    };
  });
}

function sentence(words: string): string {
  return /[.!?…]$/u.test(words) ? words : `${words}.`;
}
