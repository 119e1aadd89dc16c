import { z } from 'zod';
import { slug, source, text } from './common.ts';

/** What an indicator means: one entry of `statistics/indicators.yaml`. */
export const indicator = z.strictObject({
  /** Permanent address: `/so-lieu/<id>/`. */
  id: slug,
  name: text,
  /** How it is counted. */
  definition: text,
  /** Usual unit; an observation may carry another, which starts a series of its own. */
  unit: text,
  topic: text,
  /** Which way is better; `none` where more is neither good nor bad. */
  goodDirection: z.enum(['up', 'down', 'none']),
  note: text.optional(),
  /** The definition is one indicator divided by another, in percent: figures no source gives may be worked out, marked “tính thêm”. */
  ratio: z.strictObject({ part: slug, whole: slug }).optional(),
  /** Figures of the parts of a place may be added up to the figure of the whole (households; never rates or people counted twice). */
  additive: z.boolean().default(false),
});
export type Indicator = z.infer<typeof indicator>;
export const indicators = z.array(indicator).min(1);

/** Documents that figures come from: `statistics/references.yaml`. */
export const references = z.array(source);

/** Kinds of charts an editor can ask for, in `charts.yaml` and in `<Chart kind=…>`. */
export const CHART_KINDS = [
  /** Over time in one place. */
  'series',
  /** Targets of several places side by side. */
  'targets',
  /** Target of one place beside its result. */
  'target-result',
  /** Places, largest first. */
  'ranking',
  /** A small chart for every unit right below a place. */
  'districts',
  /** Tile map of the units right below a place. */
  'map',
  /** Peoples or other groups of one place. */
  'groups',
] as const;

/** Charts chosen by the editor for the home page and the overview: `statistics/charts.yaml`. */
export const featuredCharts = z.array(
  z.strictObject({
    where: z.array(z.enum(['home', 'overview'])).min(1),
    kind: z.enum(CHART_KINDS),
    indicators: z.array(slug).min(1),
    /** Place id; the portal's own place when left out. */
    place: slug.optional(),
    /** Period as normalised (`2022-01-01`), for a ranking or a map. */
    period: z.string().optional(),
  }),
);
export type FeaturedChart = z.infer<typeof featuredCharts>[number];
