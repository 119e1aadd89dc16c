import type { APIRoute } from 'astro';
import { link } from '../../link.ts';
import { portal } from '../../portal.ts';
import { storyFeed } from '../../kinds/story/feed.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(storyFeed(portal(), (path) => new URL(link(path), site).href));
