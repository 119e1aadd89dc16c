import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import type { Kind } from '../../content/kind.ts';
import { plainKinds } from '../../kinds/plain-pages.ts';
import { link } from '../../link.ts';
import * as routes from '../../routes.ts';
import { portal } from '../../portal.ts';
import { text } from '../../text/common.ts';

/** Feeds of the kinds that have no pages of their own and declare one. */
export function getStaticPaths() {
  return plainKinds(portal())
    .filter(({ kind }) => kind.feed)
    .map(({ section, kind }) => ({ params: { section }, props: { kind } }));
}

export const GET: APIRoute<{ kind: Kind }> = ({ props: { kind }, site }) => {
  const content = portal();
  return rss({
    title: `${kind.section(content).label} · ${content.site.name}`,
    description: content.site.description,
    site: new URL(link(routes.home), site),
    customData: `<language>${text.language}</language>`,
    items: kind
      .entries(content)
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ title, summary, path, updated }) => ({
        title,
        description: summary,
        link: link(path),
        ...(updated ? { pubDate: new Date(`${updated}T00:00:00Z`) } : {}),
      })),
  });
};
