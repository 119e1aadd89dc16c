import { z } from 'zod';
import { slug, text } from './common.ts';

/** Columns of the normalised long form an editor maps from a table. */
const column = z.union([
  /** Heading of the column in the table. */
  text,
  /** The same value for every row. */
  z.strictObject({ constant: z.string() }),
]);

/** One source of `statistics/sources.yaml`: where a table lies and what its columns mean. */
export const statisticsSource = z.strictObject({
  id: slug,
  title: text,
  publisher: text,
  licence: text,
  from: z.strictObject({
    kind: z.literal('file'),
    /** Path below `statistics/`. */
    path: text,
    delimiter: z.enum([',', ';', '\t']).default(','),
  }),
  /** `vi`: 1.234,5 — `machine`: 1234.5 */
  numbers: z.enum(['vi', 'machine']).default('vi'),
  /** Days after which the figures are marked as old. */
  maxAge: z.number().int().positive(),
  columns: z.strictObject({
    indicator: column,
    place: column,
    period: column,
    value: column,
    valueMax: column.optional(),
    comparator: column.optional(),
    unit: column.optional(),
    kind: column.optional(),
    standard: column.optional(),
    group: column.optional(),
    reference: column,
    clause: column.optional(),
    note: column.optional(),
  }),
});
export type StatisticsSource = z.infer<typeof statisticsSource>;
export const statisticsSources = z.array(statisticsSource);
