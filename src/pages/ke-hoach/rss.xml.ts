import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { link } from '../../link.ts';
import * as routes from '../../routes.ts';
import { portal } from '../../portal.ts';
import { text } from '../../text/common.ts';

/** Plans in the feed: those entered or changed last. */
const MOST = 100;

export const GET: APIRoute = (context) => {
  const { site, plans } = portal();
  return rss({
    title: `${site.menu.plans} · ${site.name}`,
    description: site.description,
    site: new URL(link(routes.home), context.site),
    customData: `<language>${text.language}</language>`,
    items: plans
      .filter((plan) => !plan.data.withdrawn)
      .sort((a, b) => (a.data.updated < b.data.updated ? 1 : -1))
      .slice(0, MOST)
      .map((plan) => ({
        title: plan.data.shortTitle,
        description: plan.data.summary,
        link: link(routes.plan(plan.id)),
        pubDate: new Date(`${plan.data.updated}T00:00:00Z`),
      })),
  });
};
