import { z } from 'zod';
import { day, slug, text } from '../../schemas/common.ts';

/** A body in `agencies.yaml`: it issues plans, or carries tasks in them. */
export const agency = z.strictObject({
  id: slug,
  name: text,
  kind: z.enum(['party', 'state', 'front', 'union', 'service', 'bank', 'other']),
  level: z.enum(['trung-uong', 'tinh', 'huyen', 'xa']).nullable(),
  /** Place id, for a body that exists once; left out for a kind of office found in many places. */
  place: slug.optional(),
  /** Every other spelling that documents use. */
  aliases: z.array(text).default([]),
  endedOn: day.optional(),
  /** Body that took over, when known. */
  successor: slug.optional(),
  note: text.optional(),
});
export type Agency = z.infer<typeof agency>;
/** A portal that names no body has none: `[]`. */
export const agencies = z.array(agency);
