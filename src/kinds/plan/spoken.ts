import type { Content } from '../../content/content.ts';
import { readingLexicon } from '../../vietnamese/reading/abbreviations.ts';
import { readOnce } from '../../vietnamese/reading/read-once.ts';
import { PRESETS } from '../../vietnamese/reading/settings.ts';
import { ended } from '../../vietnamese/sentences.ts';
import { planIndex } from './plan-index.ts';
import type { Table } from './clauses/table.ts';
import { clauseAloud } from './tables/table-aloud.ts';

/**
 * Clauses of a plan that set targets and can be said as they stand. An official text may not be reworded for the ear: a clause with
 * signs nobody can say stays on the page, out of the summary. A row of a table is said with its headings, the first one after the name
 * of the table. They come one by one: a summary takes only the first few.
 */
export function* sayableTargets(content: Content, plan: string): Generator<{ id: string; text: string }> {
  const lexicon = readingLexicon(content.glossary);
  const clauses = planIndex(content)
    .setBy(plan)
    .targets.map(({ place }) => place.clause);
  const named = new Set<Table>();
  for (const clause of new Set(clauses)) {
    const text = clauseAloud(clause);
    if (readOnce(text, PRESETS.standard, lexicon).unread.length > 0) continue;
    const model = clause.table?.model;
    const caption = model && !named.has(model) && model.caption;
    if (model) named.add(model);
    yield { id: clause.id, text: caption ? `${ended(caption)} ${text}` : text };
  }
}
