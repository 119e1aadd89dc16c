import { z } from 'zod';
import { day, slug, text, year } from '../../schemas/common.ts';

const bound = z.strictObject({
  date: day,
  /** Which cited document or deadline gives this bound. */
  reason: text,
});

/** Front matter of `plans/<id>/index.md` (or `.mdx`). */
export const plan = z.strictObject({
  /** Kind of document as printed: “Kế hoạch”, “Quyết định”. */
  type: text.default('Kế hoạch'),
  /** Summary (trích yếu) on one line, without the kind of document. */
  title: text,
  /** Short name for lists: “Kế hoạch UBND huyện Giọng 2022”. */
  shortTitle: text,
  /** One or two sentences for lists and search engines. */
  summary: text,
  /** `digest`: restated clause by clause in our words; `full`: the official text to the letter. */
  edition: z.enum(['digest', 'full']),
  /** Id of the issuing body in agencies.yaml. */
  issuer: slug,
  /** Id in places.yaml of the area the plan covers. */
  place: slug,
  level: z.enum(['trung-uong', 'tinh', 'huyen', 'xa']),
  /** Number and symbol; null when the source leaves it blank. */
  number: text.nullable(),
  /** Day of issue; null when the source leaves it blank. */
  date: day.nullable(),
  /** Year the plan is for. */
  year,
  /** Last year the plan is for, when it spans several. */
  yearEnd: year.optional(),
  /** Bounds for an unknown day of issue. */
  issuedNotBefore: bound.optional(),
  issuedNotAfter: bound.optional(),
  /** Poverty standard the rates in this plan follow: “2016–2020”. */
  standard: text.optional(),
  /** Campaign or programme; plans of the same campaign are compared. */
  campaign: slug,
  signer: z
    .strictObject({
      /** Official acting in office; null when the source does not give the name. */
      name: text.nullable(),
      role: text,
      onBehalf: text.nullable(),
    })
    .nullable(),
  recipients: z.array(text).default([]),
  /** Numbers of the documents this plan rests on, as printed in its bases. */
  legalBases: z.array(text).default([]),
  /** Ids of plans that this one carries out. */
  implements: z.array(slug).default([]),
  /** Ids of plans that this one amends; both pages say so. */
  amends: z.array(slug).default([]),
  /** `draft`: put out before it was issued. */
  status: z.enum(['in-force', 'draft', 'replaced', 'ended', 'unknown']),
  /** Plan that took its place. */
  replacedBy: slug.optional(),
  statusNote: text.optional(),
  /** Files beside the plan: signed PDF, Word. */
  attachments: z.array(z.strictObject({ file: text, title: text })).default([]),
  source: z.strictObject({
    /** What was used: “bản văn bản do đơn vị cung cấp”. */
    description: text,
    /** Weaknesses of the source, said to the reader. */
    notes: z.array(text).default([]),
  }),
  /** Irregularities of the source shown at the clause: id of the clause → remark. */
  remarks: z.record(z.string(), text).default({}),
  /** Old clause ids that must go on working: old id → present id. */
  aliases: z.record(z.string(), z.string()).default({}),
  /**
   * Ids that clauses kept when the text was imported again: id by order in this text → id it has had all along. Written by the import;
   * without an entry a clause is called by its order.
   */
  clauseIds: z.record(z.string(), z.string()).default({}),
  /** Day the page was entered or last changed. */
  updated: day,
  withdrawn: z.strictObject({ date: day, reason: text }).optional(),
});
export type Plan = z.infer<typeof plan>;
