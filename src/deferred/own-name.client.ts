import { link } from '../link.ts';

/** As `src/own-name.client.ts` names things; told again here, because the one module of a page may load no other file. */
export function ownName(name: string): string {
  const home = link('/');
  return home === '/' ? name : home + name;
}
