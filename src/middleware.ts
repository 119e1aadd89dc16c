import { defineMiddleware } from 'astro:middleware';
import { markVietnamese } from './html/vietnamese-parts.ts';
import { text } from './text/common.ts';

/** Where the interface is not Vietnamese, what comes from the content says that it is. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (text.language === 'vi' || !response.headers.get('content-type')?.startsWith('text/html'))
    return response;
  return new Response(markVietnamese(await response.text(), text.language), response);
});
