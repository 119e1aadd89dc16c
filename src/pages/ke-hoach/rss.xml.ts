import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { link } from '../../link.ts';
import * as routes from '../../routes.ts';
import { portal } from '../../portal.ts';

export const GET: APIRoute = (context) => {
  const { site, plans } = portal();
  return rss({
    title: `${site.menu.plans} · ${site.name}`,
    description: site.description,
    site: context.site!,
    customData: '<language>vi</language>',
    items: plans
      .filter((plan) => !plan.data.withdrawn)
      .map((plan) => ({
        title: plan.data.shortTitle,
        description: plan.data.summary,
        link: link(routes.plan(plan.id)),
        pubDate: new Date(`${plan.data.updated}T00:00:00Z`),
      })),
  });
};
