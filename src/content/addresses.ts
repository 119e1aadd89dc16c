import * as routes from '../routes.ts';
import type { Content, Entry, PagedText } from './content.ts';
import type { Kind } from './kind.ts';
import { once } from './once.ts';
import type { Problem } from './problem.ts';

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
  const { headings } = entry;
  return pagedAt(entry, page, headings && (() => [...own, ...headings.map(({ id }) => id)]));
}

/** The same, of a kind whose headings have anchors of their own. @param own all of them; undefined when the body could not be read */
export function pagedAt(
  entry: Entry<unknown>,
  page: string,
  own: (() => Iterable<string>) | undefined,
): PagedText {
  const { id, file, data, bodyPrint, bodyLine, uses, links, headings } = entry;
  let known: ReadonlySet<string> | undefined;
  return {
    id,
    file,
    data,
    get body() {
      return entry.body;
    },
    bodyPrint,
    bodyLine,
    uses,
    links,
    headings,
    page,
    // Those of a plan are hundreds, and few texts are linked to.
    get anchors() {
      const { sources = [] } = data as { sources?: readonly unknown[] };
      if (!own) return undefined;
      return (known ??= new Set([...FRAME, ...own(), ...sources.map((_, index) => `nguon-${index + 1}`)]));
    },
  };
}

/** Every page that stands at an address of its own, with its anchors where the content alone tells them. */
export const knownPages = once(
  'known pages',
  ({ texts }): ReadonlyMap<string, Partial<Pick<PagedText, 'anchors'>>> => {
    const lists = routes.pages().filter((page) => !page.includes('['));
    return new Map([
      ...lists.map((page): [string, object] => [page ? `/${page}/` : '/', {}]),
      ...texts.map((text): [string, PagedText] => [text.page, text]),
    ]);
  },
);

/** Whether a page stands there. Which documents are cited is worked out only when somebody asks for one. */
export function isPage(content: Content, path: string): boolean {
  return knownPages(content).has(path) || content.addresses().has(path);
}

/**
 * Kinds whose list would stand where a page of the portal or another kind stands already: of two pages at one address readers see one, and
 * nothing else tells. Said to whoever adds a kind.
 */
export function checkSections(content: Content, kinds: readonly Kind[]): Problem[] {
  const pages = new Set(routes.pages().map((page) => `/${page.split('/')[0]}/`));
  const first = new Map<string, string>();
  return kinds.flatMap((kind): Problem[] => {
    const { path } = kind.section(content);
    const other = first.get(path);
    first.set(path, other ?? kind.id);
    const taken = kind.pages === 'plain' && pages.has(path);
    if (other === undefined && !taken) return [];
    return [
      {
        file: `src/kinds/${kind.id}/`,
        message: `địa chỉ “${path}” của loại “${kind.id}” đã là ${other === undefined ? 'một trang khác của cổng' : `của loại “${other}”`}`,
        hint: 'chọn địa chỉ khác ở “section” và “entries” của loại này; các trang của cổng: pages trong src/routes.ts',
      },
    ];
  });
}
