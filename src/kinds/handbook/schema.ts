import { z } from 'zod';
import { clauseRef, day, slug, source, text } from '../../schemas/common.ts';
import { audio, photo } from '../story/schema.ts';

/** Front matter of `handbook/NN-<id>.mdx`. */
export const handbookSection = z.strictObject({
  /** What the section is about, in the reader's words. */
  title: text,
  /** One sentence for lists and search engines. */
  summary: text,
  /** The short form, at most 120 words: paragraphs read in half a minute. */
  quick: z
    .array(text)
    .min(1)
    .superRefine((paragraphs, context) => {
      const count = paragraphs.join(' ').split(/\s+/).length;
      if (count > 120)
        context.addIssue({
          code: 'custom',
          message: `phần đọc nhanh dài ${count} chữ, nhiều nhất là 120 chữ`,
        });
    }),
  /** What a reader types or says; each leads here (“Tôi muốn vay vốn nuôi bò”). */
  questions: z
    .array(
      z.strictObject({
        /** `want`: “Tôi muốn…”, `family`: “Gia đình tôi…”, `ask`: any other question. */
        group: z.enum(['want', 'family', 'ask']),
        question: text,
        /** Two or three plain sentences. */
        answer: text,
        /** Heading of this section that tells more, as printed in the text. */
        heading: text.optional(),
        /** Other words in which people ask the same, for the search alone (“mưa dột vào nhà”). */
        alsoAsked: z.array(text).default([]),
      }),
    )
    .min(1),
  /** Whom to ask: kinds of office, never private telephone numbers. */
  ask: z
    .array(
      z.strictObject({
        /** Id in agencies.yaml. */
        agency: slug,
        /** For what. */
        about: text,
        /** Clause of a plan that gives the office this task. */
        clause: clauseRef.optional(),
      }),
    )
    .min(1),
  /** Papers to bring. Of a section with neither these nor `papersNote` the page has no such part. */
  papers: z.array(text).default([]),
  /** Said when the papers are not known for certain: where to ask. */
  papersNote: text.optional(),
  /** What is not known for certain, with where to ask. */
  unknown: z.array(text).default([]),
  sources: z.array(source).min(1),
  related: z
    .strictObject({
      handbook: z.array(slug).default([]),
      stories: z.array(slug).default([]),
      plans: z.array(clauseRef).default([]),
      indicators: z.array(slug).default([]),
    })
    .default({ handbook: [], stories: [], plans: [], indicators: [] }),
  /** Day the section was last compared with its sources. */
  reviewed: day,
  /** What changed, newest first. */
  changes: z.array(z.strictObject({ date: day, note: text })).min(1),
  /** First picture of the section. */
  photo: photo.optional(),
  photos: z.array(photo).default([]),
  audio: z.array(audio).default([]),
  /** Only for a translation (`<id>.<lang>.mdx`). */
  translation: z.strictObject({ translator: text, reviewed: day.nullable(), source: day }).optional(),
});
export type HandbookSection = z.infer<typeof handbookSection>;
