import * as routes from '../routes.ts';
import type { HandbookEntry } from '../kinds/handbook/entry.ts';
import type { Content, Entry } from './content.ts';

/** Names below a section that pages of the portal have taken: no entry may be called so. */
export function reservedIds(section: string): string[] {
  const below = routes.pages().filter((page) => page.startsWith(`${section}/`)).map((page) => page.split('/')[1]!);
  return [...new Set(below)].filter((name) => !name.startsWith('[')).sort();
}

/** Anchors that the pages of entries have besides headings and clauses. */
const FRAME = words('noi-dung site-q brocade');
const SECTION = words('outline doc-nhanh hay-hoi hoi-ai giay-to chua-ro xem-them nguon doi-chieu giu-lai');
const STORY = words('thong-tin cung-huyen cung-cach-lam xem-them nguon');
const PLAN = words('outline chu-thich');

function words(list: string): string[] {
  return list.split(/\s+/);
}

/** Address of the page of a text. */
export function pageOf(entry: Entry<unknown>): string {
  if ('language' in entry) return routes.section(entry.id, (entry as HandbookEntry).language);
  return entry.file.startsWith('stories/') ? routes.story(entry.id) : routes.plan(entry.id);
}

const made = new WeakMap<Content, Map<string, ReadonlySet<string> | undefined>>();

/** Every page that stands at an address of its own, with its anchors where the content alone tells them. */
export function knownPages(content: Content): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  let pages = made.get(content);
  if (!pages) {
    pages = new Map<string, ReadonlySet<string> | undefined>(
      routes.pages().filter((page) => !page.includes('[')).map((page) => [page ? `/${page}/` : '/', undefined]),
    );
    for (const entry of [...content.handbook, ...content.translations])
      pages.set(pageOf(entry), anchorsOf(entry, SECTION));
    for (const entry of content.stories) pages.set(pageOf(entry), anchorsOf(entry, STORY));
    for (const entry of content.plans)
      pages.set(
        pageOf(entry),
        new Set([
          ...FRAME,
          ...PLAN,
          ...content.clauseIds(entry.id),
          ...Object.keys(entry.data.aliases),
          ...(content.trees.get(entry.id)?.footnotes ?? []).map(({ number }) => `cn-${number}`),
        ]),
      );
    made.set(content, pages);
  }
  return pages;
}

function anchorsOf(
  { headings, data }: Entry<{ sources: readonly unknown[] }>,
  own: readonly string[],
): ReadonlySet<string> | undefined {
  if (!headings) return undefined;
  const sources = data.sources.map((_, index) => `nguon-${index + 1}`);
  return new Set([...FRAME, ...own, ...headings.map(({ id }) => id), ...sources]);
}

/** Whether a page stands there. Which documents are cited is worked out only when somebody asks for one. */
export function isPage(content: Content, path: string): boolean {
  return knownPages(content).has(path) || content.addresses().has(path);
}
