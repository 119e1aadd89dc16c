import type { MiddlewareHandler } from 'astro';
import { keeper } from './reads.ts';

/** In a build, a page that would come out as it did in the last one is taken over from there. */
export const onRequest: MiddlewareHandler = ({ url, props }, next) => {
  const chosen = keeper();
  return chosen ? chosen.page(url.pathname, props, next) : next();
};
