import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { link } from '../../link.ts';
import * as routes from '../../routes.ts';
import { portal } from '../../portal.ts';
import { configuration } from '../../config.ts';
import { recordingFile } from '../../content/media.ts';
import { listedStories, type StoryEntry } from '../../kinds/story/facets.ts';
import { storyHtml } from '../../kinds/story/feed.ts';
import { text } from '../../text/common.ts';

export const GET: APIRoute = (context) => {
  const content = portal();
  return rss({
    title: `${content.site.menu.stories} · ${content.site.name}`,
    description: content.site.description,
    site: new URL(link(routes.home), context.site),
    customData: `<language>${text.language}</language>`,
    items: listedStories(content).map((story) => ({
      title: story.data.title,
      description: story.data.summary,
      content: storyHtml(story),
      link: link(routes.story(story.id)),
      pubDate: new Date(`${story.data.updated}T00:00:00Z`),
      categories: story.data.activities,
      ...enclosure(story, context.site!),
    })),
  });
};

/** The first recording of a story, so that the feed can be followed as a podcast. */
function enclosure(story: StoryEntry, site: URL) {
  const [recording] = story.data.audio;
  if (!recording) return {};
  const { name, bytes } = recordingFile(configuration().content, story, recording);
  return {
    enclosure: { url: new URL(link(routes.recording(name)), site).href, length: bytes, type: 'audio/mpeg' },
  };
}
