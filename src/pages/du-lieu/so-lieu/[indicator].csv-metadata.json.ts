import type { APIRoute } from 'astro';
import { portal } from '../../../portal.ts';
import { describeTable } from '../../../statistics/csvw.ts';

export function getStaticPaths() {
  return [...portal().statistics.indicators.values()].map(({ id, name }) => ({
    params: { indicator: id },
    props: { name },
  }));
}

/** Columns of the table of one indicator, found by programs beside the table (CSVW, 5.2: “-metadata.json”). */
export const GET: APIRoute<{ name: string }, { indicator: string }> = ({ params, props }) =>
  Response.json(describeTable(`${params.indicator}.csv`, props.name, portal().site));
