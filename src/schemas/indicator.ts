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
});
export type Indicator = z.infer<typeof indicator>;
export const indicators = z.array(indicator).min(1);

/** Documents that figures come from: `statistics/references.yaml`. */
export const references = z.array(source);

/** Charts chosen by the editor for the home page and the overview: `statistics/charts.yaml`. */
export const featuredCharts = z.array(
  z.strictObject({
    where: z.array(z.enum(['home', 'overview'])).min(1),
    kind: z.enum(['series', 'targets', 'target-result', 'ranking']),
    indicators: z.array(slug).min(1),
    /** Place id; the portal's own place when left out. */
    place: slug.optional(),
    /** Period as normalised (`2022-01-01`), for a ranking. */
    period: z.string().optional(),
  }),
);
export type FeaturedChart = z.infer<typeof featuredCharts>[number];
