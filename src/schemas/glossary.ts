import { z } from 'zod';
import { slug, text } from './common.ts';

/** One abbreviation or hard word in `glossary.yaml`: one source for search, tooltips and reading aloud. */
export const glossaryEntry = z.strictObject({
  id: slug,
  /** Abbreviation, when there is one: “DTTS”. */
  short: text.optional(),
  /** Full words. */
  long: text,
  /** How it is read aloud, when it differs from `long`. */
  spoken: text.optional(),
  /** What it means, one plain sentence for citizens. */
  plain: text,
  /** Other spellings of either form. */
  variants: z.array(text).default([]),
  /** What people say for it, which no text needs to hold: for the search alone (“vay nóng” for “tín dụng đen”). */
  said: z.array(text).default([]),
  /** Longer words in which the same syllables mean something else: “học sinh kế bên” holds no “sinh kế”. */
  notIn: z.array(text).default([]),
  /** Set when the short form means this only in lists of recipients, or only in document numbers. */
  scope: z.enum(['recipients', 'document-number']).optional(),
  source: text.optional(),
});
export type GlossaryEntry = z.infer<typeof glossaryEntry>;
/** A portal whose words are all plain has none: `[]`. */
export const glossary = z.array(glossaryEntry);
