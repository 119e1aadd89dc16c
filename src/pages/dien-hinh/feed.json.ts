import type { APIRoute } from 'astro';
import { link } from '../../portal/link.ts';
import { portal } from '../../portal/load.ts';
import { storyFeed } from '../../stories/feed.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(storyFeed(portal(), (path) => new URL(link(path), site).href));
