import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { link } from '../../portal/link.ts';
import { portal } from '../../portal/load.ts';
import { listedStories } from '../../stories/facets.ts';
import { storyHtml } from '../../stories/feed.ts';

export const GET: APIRoute = (context) => {
  const content = portal();
  return rss({
    title: `${content.site.menu.stories} · ${content.site.name}`,
    description: content.site.description,
    site: context.site!,
    customData: '<language>vi</language>',
    items: listedStories(content).map((story) => ({
      title: story.data.title,
      description: story.data.summary,
      content: storyHtml(story),
      link: link(`/dien-hinh/${story.id}/`),
      pubDate: new Date(`${story.data.updated}T00:00:00Z`),
      categories: story.data.activities,
    })),
  });
};
