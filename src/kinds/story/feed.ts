import type { Content } from '../../content/content.ts';
import { postalName } from '../../places/lineage.ts';
import { listedStories, type StoryEntry } from './facets.ts';
import { markedParagraphs } from '../../spoken/paragraphs.ts';
import * as routes from '../../routes.ts';
import { escapeHtml } from '../../html/escape.ts';
import { text } from '../../text/common.ts';

type Known = Pick<Content, 'site' | 'stories' | 'places'>;

/** Full text of a story as simple HTML, for feed readers and other sites. */
export function storyHtml({ data, body }: Pick<StoryEntry, 'data' | 'body'>): string {
  const paragraphs = markedParagraphs(body).map(({ sentences }) => sentences.join(' '));
  const sources = data.sources.map((source) =>
    source.url
      ? `<li><a href="${escapeHtml(source.url)}">${escapeHtml(source.title)}</a>, ${escapeHtml(source.publisher)}</li>`
      : `<li>${escapeHtml(source.title)}, ${escapeHtml(source.publisher)}</li>`,
  );
  return [
    ...[...paragraphs, data.lesson].map((words) => `<p>${escapeHtml(words)}</p>`),
    `<ul>${sources.join('')}</ul>`,
  ].join('\n');
}

/** JSON Feed 1.1 of all stories on show; `address` makes a path below the site absolute. */
export function storyFeed(content: Known, address: (path: string) => string) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${content.site.menu.stories} · ${content.site.name}`,
    home_page_url: address(routes.stories),
    feed_url: address(routes.storyJsonFeed),
    description: content.site.description,
    language: text.language,
    items: listedStories(content).map((story) => ({
      id: address(routes.story(story.id)),
      url: address(routes.story(story.id)),
      title: story.data.title,
      summary: story.data.summary,
      content_html: storyHtml(story),
      date_modified: `${story.data.updated}T00:00:00Z`,
      tags: story.data.activities,
    })),
  };
}

/** What other sites need to list the stories. */
export function storyIndex(content: Known, address: (path: string) => string) {
  return listedStories(content).map(({ id, data }) => ({
    id,
    title: data.title,
    summary: data.summary,
    kind: data.kind,
    place: postalName(content.places, data.place),
    village: data.village,
    year: data.year,
    yearApprox: data.yearApprox ?? null,
    activities: data.activities,
    updated: data.updated,
    url: address(routes.story(id)),
    script: address(routes.script(routes.story(id))),
  }));
}
