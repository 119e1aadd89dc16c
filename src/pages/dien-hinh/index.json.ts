import type { APIRoute } from 'astro';
import { link } from '../../portal/link.ts';
import { portal } from '../../portal/load.ts';
import { storyIndex } from '../../stories/feed.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(storyIndex(portal(), (path) => new URL(link(path), site).href));
