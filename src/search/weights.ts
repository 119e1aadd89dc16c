import { z } from 'zod';

const weight = (value: number) => z.number().min(0).max(10).default(value);

/**
 * How search results are ordered. Each number says how much one sign of a good answer counts. Most were fitted to the judged
 * queries of tests/search/ (`npm run bench -- search --fit`).
 */
export const searchWeights = z.strictObject({
  /** Power of the share of the query that a passage holds: the higher, the less a passage with missing words is worth. */
  coverage: weight(1.74),
  /** The words stand next to each other, in the order typed. */
  phrase: weight(0.75),
  /** The words stand near each other. */
  proximity: weight(0.54),
  /** The words are in the heading of the passage itself. */
  heading: weight(0.5),
  /** The heading says nothing but the query: added in proportion. */
  exactHeading: weight(0.93),
  /** Power of the share of a heading's words that the query asks for: one word more makes another heading, “Số hộ tái nghèo”. */
  exactness: weight(2.3),
  /** Share of the heading's worth for what stands below it, against the heading itself. */
  below: weight(0.51),
  /** Share that a word found only in the title of the page or the section above still counts. */
  context: weight(0.8),
  /** Repeating the whole query in one passage. */
  repetition: weight(0.08),
  /** The passage says what the question asks for: a figure for “bao nhiêu”, a cause for “vì sao”, a day for “khi nào”. */
  wanted: weight(0.36),
  /** Taken off for long passages, each doubling of the length. */
  length: weight(0.1),
  /** Share that a syllable counts when it stands without the neighbour it has in the query. */
  alone: weight(0.75),
  /** Share that a word counts when its marks differ from those typed: “dường” for “đường”. */
  otherMarks: weight(0.62),
  /** Share that a word counts when only its beginning was typed. */
  beginning: weight(0.8),
  /** Share that a synonym or long form counts, against the words typed. */
  synonym: weight(0.92),
  /** Share that the present name counts for the name of a former unit. */
  successor: weight(0.6),
  /** Worth of each kind of result when all else is equal: the clause that says it before the page that retells or lists it. */
  kinds: z
    .strictObject({
      plan: weight(1),
      handbook: weight(0.79),
      story: weight(0.69),
      indicator: weight(0.48),
      document: weight(0.44),
      agency: weight(0.71),
      place: weight(0.72),
    })
    .prefault({}),
  /** Worth of a result whose name is just what is asked: figures come before the clause that mentions them. */
  named: z
    .strictObject({
      plan: weight(1.28),
      handbook: weight(0.83),
      story: weight(1.01),
      indicator: weight(0.66),
      document: weight(0.37),
      agency: weight(0.81),
      place: weight(1.01),
    })
    .prefault({}),
  /** Worth of a cited document when its number is asked for: its own page before the clauses that cite it. */
  numbered: weight(1.7),
  /** Worth of the clause asked for by its number, before what stands below it and the plan as a whole. */
  referred: weight(3),
  /** Worth of a list of sources, against what the text says of the same rule. */
  sources: weight(0.7),
  /** More for the handbook and stories when a bare everyday word is asked. */
  everyday: weight(1.5),
  /** More for the province where its name is that of a town as well. */
  larger: weight(1.15),
  /** Worth of what is said about a whole plan, against its clauses. */
  overview: weight(0.66),
  /** Least share of the query that a passage must hold to be shown when no passage holds all of it. */
  leastCoverage: weight(0.6),
});
export type SearchWeights = z.infer<typeof searchWeights>;
