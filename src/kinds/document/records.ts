import type { Content } from '../../content/content.ts';
import type { SearchRecord } from '../../search/record.ts';
import { officialDate } from '../../text/date.ts';
import { documentName } from '../plan/citations/citations.ts';
import { described } from './facts.ts';
import { planIndex } from '../plan/plan-index.ts';
import * as routes from '../../routes.ts';

/** One record for each cited document; its date stands in the text, because people look it up by it. */
export function documentRecords(content: Content): SearchRecord[] {
  return planIndex(content).documents.map((document) => {
    const title = documentName(document);
    const { date, issuer, titles } = described(content, document);
    const day = date && officialDate(date);
    return {
      url: routes.document(document.slug),
      title,
      pageTitle: title,
      kind: 'document',
      text: [day ? `${title} ${day}` : title, issuer, ...titles].filter(Boolean).join('. '),
      year: date ? Number(date.slice(0, 4)) : undefined,
      date,
    };
  });
}
