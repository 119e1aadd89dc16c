import type { APIRoute } from 'astro';
import { link } from '../../link.ts';
import { portal } from '../../portal.ts';
import { storyIndex } from '../../kinds/story/feed.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(storyIndex(portal(), (path) => new URL(link(path), site).href));
