import type { Content } from '../../content/content.ts';
import * as routes from '../../routes.ts';
import { writeCsv } from '../../statistics/download.ts';
import { planIndex } from '../plan/plan-index.ts';
import { described } from './facts.ts';

/** One row for each clause that cites a document. */
export function documentsCsv(content: Content): string {
  const rows = planIndex(content).documents.flatMap((document) => {
    const { date, issuer, titles, state } = described(content, document);
    return document.places.map(({ place }) => ({
      document: document.slug,
      type: document.type,
      number: document.number,
      date,
      issuer,
      plan: place.plan.id,
      clause_name: place.name,
      clause: routes.plan(place.plan.id, place.clauseId),
      title: titles[0],
      state,
    }));
  });
  return writeCsv(
    ['document', 'type', 'number', 'date', 'issuer', 'plan', 'clause_name', 'clause', 'title', 'state'],
    rows,
  );
}
