import { z } from 'zod';
import type { CollectionItem } from '../../content/kind.ts';
import type { CitedDocument } from '../plan/citations/citations.ts';

/** A document that plans cite, as far as they print it. */
export const citedDocument = z.strictObject({
  number: z.string(),
  /** “Quyết định”. */
  type: z.string().optional(),
  /** Day of issue, `YYYY-MM-DD`. */
  date: z.string().optional(),
  issuer: z.string().optional(),
  /** What it is about, in the words of the plans that cite it. */
  titles: z.array(z.string()),
});

export function documentData({
  slug,
  number,
  type,
  date,
  issuer,
  titles,
}: CitedDocument<unknown>): CollectionItem<z.output<typeof citedDocument>> {
  return { id: slug, data: { number, type, date, issuer, titles } };
}
