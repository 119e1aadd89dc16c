import type { Content } from '../content/content.ts';
import type { Kind, KindEntry } from '../content/kind.ts';
import { once } from '../content/once.ts';
import type { Card } from '../pictures/card.ts';
import { postalName } from '../places/lineage.ts';
import * as routes from '../routes.ts';
import { kinds } from './index.ts';

/** Every sharing picture of the portal by its name: home, the list of each part of the menu, each entry that has its own. */
export function sharingCards(content: Content): Map<string, Card> {
  const { site } = content;
  const about = { file: 'site.yaml', line: site.description };
  const cards = new Map<string, Card>([
    [
      routes.sharingName.home,
      { ...about, label: site.campaignShort, title: site.name, foot: new URL(site.address).host },
    ],
  ]);
  for (const kind of kinds) {
    const { path, label } = kind.section(content);
    if (kind.inMenu)
      cards.set(routes.sharingName.list(path), {
        ...about,
        label: site.campaignShort,
        title: label,
        foot: site.name,
      });
    for (const entry of withPictures(kind, content))
      cards.set(entry.picture!, {
        file: entry.file,
        label: [label, entry.place && postalName(content.places, entry.place)].filter(Boolean).join(' · '),
        title: entry.title,
        line: entry.summary,
        mark: entry.mark,
        foot: site.name,
      });
  }
  return cards;
}

/** Name of the picture of a page: its own, or that of the list it stands below, or the portal's. */
export function sharingName(content: Content, page: string): string {
  const own = ownPictures(content).get(page);
  if (own) return own;
  const part = kinds.find((kind) => kind.inMenu && page.startsWith(kind.section(content).path));
  return part ? routes.sharingName.list(part.section(content).path) : routes.sharingName.home;
}

const ownPictures = once('pictures of entries', (content): ReadonlyMap<string, string> => {
  const entries = kinds.flatMap((kind) => withPictures(kind, content));
  return new Map(entries.map(({ path, picture }) => [path, picture!]));
});

function withPictures(kind: Kind, content: Content): KindEntry[] {
  return kind.entries(content).filter(({ picture, withdrawn }) => picture && !withdrawn);
}
