import { z } from 'zod';
import { day, sourceFields, text } from '../../schemas/common.ts';

/** A document that plans cite, in `documents.yaml`: what is known of it beyond the words of the plans. */
export const documentFacts = z
  .strictObject({
    /** Number and signs as printed: “88/2019/QH14”. */
    number: text,
    /** Day the document itself bears. */
    date: day,
    /** Day the plans print, when it is another one: both are shown. */
    citedAs: day.optional(),
    issuer: text,
    /** What it is about, as `titleFrom` says; left out when only the plans tell. */
    title: text.optional(),
    /** `document`: read in the document; `source`: on a page about it; `cited`: in another document; `plan`: in a sentence of a plan. */
    titleFrom: z.enum(['document', 'source', 'cited', 'plan']).optional(),
    state: z.enum(['in-force', 'replaced', 'ended', 'unknown']),
    /** How the state is known. */
    stateNote: text.optional(),
    /** Where sources tell different things, one sentence each. */
    conflicts: z.array(text).default([]),
    note: text.optional(),
    /** Where it can be read. */
    url: sourceFields.url,
    /** What stands there: “toàn văn, …”. */
    urlKind: text.optional(),
    sources: z.array(z.strictObject(sourceFields)).default([]),
  })
  .refine(({ title, titleFrom }) => (title === undefined) === (titleFrom === undefined), {
    path: ['titleFrom'],
    error: 'có “title” thì ghi “titleFrom”: document, source, cited hoặc plan; không có thì bỏ cả hai',
  })
  .refine(({ state, stateNote }) => state === 'unknown' || stateNote !== undefined, {
    path: ['stateNote'],
    error: 'nói văn bản còn hay hết hiệu lực thì phải ghi theo đâu',
  });
export type DocumentFacts = z.infer<typeof documentFacts>;
export const documents = z.array(documentFacts);
