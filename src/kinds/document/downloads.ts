import type { Content } from '../../content/content.ts';
import { writeCsv } from '../../statistics/download.ts';
import { planIndex } from '../plan/plan-index.ts';
import * as routes from '../../routes.ts';

/** One row for each clause that cites a document. */
export function documentsCsv(content: Content): string {
  const rows = planIndex(content).documents.flatMap((document) =>
    document.places.map(({ place }) => ({
      document: document.slug,
      type: document.type,
      number: document.number,
      date: document.date,
      issuer: document.issuer,
      plan: place.plan.id,
      clause_name: place.name,
      clause: routes.plan(place.plan.id, place.clause.id),
    })),
  );
  return writeCsv(['document', 'type', 'number', 'date', 'issuer', 'plan', 'clause_name', 'clause'], rows);
}
