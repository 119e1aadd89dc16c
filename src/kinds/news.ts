import type { Content } from '../content/content.ts';
import type { Kind } from '../content/kind.ts';

/** An entry that was added or changed. */
export interface News {
  title: string;
  path: string;
  /** Name of the section it stands in. */
  section: string;
  /** Day of the change, `YYYY-MM-DD`. */
  updated: string;
}

/** What was added or changed last, of every kind that stands in the menu (a body or a cited document is no news), the newest first; of one day, a kind after the other, so that none hides the rest. */
export function newsOf(content: Content, kinds: readonly Kind[]): News[] {
  const all = kinds
    .filter(({ inMenu }) => inMenu)
    .flatMap((kind) =>
      kind
        .entries(content)
        .flatMap(({ title, path, shown, updated, withdrawn }) =>
          updated === undefined || withdrawn
            ? []
            : [{ title, path, ...shown, updated, section: kind.section(content).label }],
        )
        .sort((a, b) => b.updated.localeCompare(a.updated))
        .map((news, turn) => ({ news, turn })),
    );
  return all
    .toSorted((a, b) => b.news.updated.localeCompare(a.news.updated) || a.turn - b.turn)
    .map(({ news }) => news);
}
