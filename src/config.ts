import { resolve } from 'node:path';

/** Content folder of this build: `PORTAL_CONTENT`, else `content/` of the project. */
export function contentFolder(): string {
  return resolve(process.env.PORTAL_CONTENT ?? 'content');
}
