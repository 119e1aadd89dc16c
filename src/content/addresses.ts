import * as routes from '../routes.ts';
import type { Content, Entry, PagedText } from './content.ts';
import { once } from './once.ts';

/** Names below a section that pages of the portal have taken: no entry may be called so. @param section `so-tay` */
export function reservedIds(section: string): string[] {
  const below = routes.pages().filter((page) => page.startsWith(`${section}/`)).map((page) => page.split('/')[1]!);
  return [...new Set(below)].filter((name) => !name.startsWith('[')).sort();
}

/** Anchors that every page has. */
const FRAME = ['noi-dung', 'site-q', 'brocade'];

/**
 * A text with its page: behind `#` may stand what every page has, its headings, its sources and what its kind adds.
 * @param own anchors that pages of the kind have besides, or the entry alone
 */
export function paged(entry: Entry<unknown>, page: string, own: Iterable<string>): PagedText {
  const { sources = [] } = entry.data as { sources?: readonly unknown[] };
  const anchors = entry.headings && [
    ...FRAME,
    ...own,
    ...entry.headings.map(({ id }) => id),
    ...sources.map((_, index) => `nguon-${index + 1}`),
  ];
  return { ...entry, page, anchors: anchors && new Set(anchors) };
}

/** Every page that stands at an address of its own, with its anchors where the content alone tells them. */
export const knownPages = once(
  'known pages',
  ({ texts }): ReadonlyMap<string, ReadonlySet<string> | undefined> => {
    const lists = routes.pages().filter((page) => !page.includes('['));
    return new Map([
      ...lists.map((page): [string, undefined] => [page ? `/${page}/` : '/', undefined]),
      ...texts.map(({ page, anchors }): [string, typeof anchors] => [page, anchors]),
    ]);
  },
);

/** Whether a page stands there. Which documents are cited is worked out only when somebody asks for one. */
export function isPage(content: Content, path: string): boolean {
  return knownPages(content).has(path) || content.addresses().has(path);
}
