import { z } from 'zod';
import { clauseRef, slug } from './common.ts';

const empty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** SDMX has names for years, halves (S), quarters (Q), months and days; “a/b” reaches from one to the other. */
const PERIOD = /^(?:\d{4}(?:-(?:S[12]|Q[1-4]|\d\d(?:-\d\d)?))?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?)?$/;

/** One row of the normalised table `statistics/data/<source>.csv` (names of SDMX where it has one). */
export const observation = z
  .strictObject({
    INDICATOR: slug,
    /** Place id. */
    REF_AREA: slug,
    /** `2023`, `2024-06`, `2023-Q2`, `2023-S1`, `2022-01-01`, `2021/2025` for what reaches over both; empty when the source does not say. */
    TIME_PERIOD: z.string().regex(PERIOD, 'thời điểm không đúng dạng'),
    /** The moment in the words of the source. */
    PERIOD_LABEL: z.string(),
    OBS_VALUE: z.coerce.number(),
    /** Upper end, when the source gives a range. */
    VALUE_MAX: empty(z.coerce.number()),
    /** Figure as written, with its own number of decimals: `93,5`, `97,00`. */
    WRITTEN: z.string(),
    UNIT_MEASURE: z.string().min(1),
    /** SDMX: A as usual, E estimate, P provisional. */
    OBS_STATUS: z.enum(['A', 'E', 'P']),
    KIND: z.enum(['target', 'baseline', 'actual']),
    /** `~` is “khoảng”, `~<` is “gần”: a little less. */
    COMPARATOR: empty(z.enum(['>', '<', '>=', '<=', '~', '~<'])),
    /** Poverty standard: `2016–2020`. */
    STANDARD: z.string(),
    /** People, population or way of counting, where it differs within one indicator. */
    GROUP: z.string(),
    /** Key in references.yaml. */
    REFERENCE: slug,
    CLAUSE: empty(clauseRef),
    NOTE: z.string(),
  })
  .transform((row) => ({
    indicator: row.INDICATOR,
    place: row.REF_AREA,
    period: row.TIME_PERIOD,
    periodLabel: row.PERIOD_LABEL,
    value: row.OBS_VALUE,
    valueMax: row.VALUE_MAX,
    written: row.WRITTEN,
    unit: row.UNIT_MEASURE,
    status: row.OBS_STATUS,
    kind: row.KIND,
    comparator: row.COMPARATOR,
    standard: row.STANDARD,
    group: row.GROUP,
    reference: row.REFERENCE,
    clause: row.CLAUSE,
    note: row.NOTE,
  }));
/** A figure, and the id of the source it was pulled from. */
export type Observation = z.output<typeof observation> & { source: string };

/** Columns of the normalised table, in order. */
export const COLUMNS = [
  'INDICATOR', 'REF_AREA', 'TIME_PERIOD', 'PERIOD_LABEL', 'OBS_VALUE', 'VALUE_MAX', 'WRITTEN', 'UNIT_MEASURE', 'OBS_STATUS', 'KIND', 'COMPARATOR', 'STANDARD', 'GROUP', 'REFERENCE', 'CLAUSE', 'NOTE',
] as const; // prettier-ignore

/** `statistics/data/<source>.meta.json`: when the table was pulled and from what. */
export const pullRecord = z.strictObject({
  source: slug,
  /** Day of the pull that last brought something new, `YYYY-MM-DD`. */
  pulledAt: z.iso.date(),
  /** SHA-256 of the normalised table, hexadecimal. */
  sha256: z.string().regex(/^[\da-f]{64}$/u),
  rows: z.int().nonnegative(),
  /** Newest moment of its figures, as `TIME_PERIOD` has it; absent when none is dated. */
  asOf: z
    .string()
    .regex(/^\d{4}(?:-|$)/u)
    .optional(),
  /** Rows that this pull changed, added or took away. */
  changedRows: z.int().nonnegative().default(0),
  /** What the server said of the answer, for asking next time whether it changed. */
  answer: z
    .strictObject({
      /** Digest of how the source is declared: another declaration needs the whole table again. */
      declared: z.string(),
      etag: z.string().optional(),
      lastModified: z.string().optional(),
    })
    .optional(),
  /** The pull fails since that day; the figures are those of the last good one. */
  failing: z.strictObject({ since: z.iso.date(), reason: z.string() }).optional(),
});
export type PullRecord = z.infer<typeof pullRecord>;
