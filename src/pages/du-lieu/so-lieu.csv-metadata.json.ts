import type { APIRoute } from 'astro';
import { portal } from '../../portal.ts';
import { statisticsText as text } from '../../text/statistics.ts';
import { describeTable } from '../../statistics/csvw.ts';

/** Columns of `so-lieu.csv` for programs: Metadata Vocabulary for Tabular Data (W3C, “CSVW”). */
export const GET: APIRoute = () =>
  Response.json(describeTable('so-lieu.csv', text.downloads['so-lieu.csv'], portal().site));
