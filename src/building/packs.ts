import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { putInto, type Put } from '../files/put.ts';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { readArticle, type Article, type Relink } from '../kinds/handbook/article.ts';
import { bookFolder } from '../kinds/handbook/epub.ts';
import { packFolder, packText } from '../kinds/handbook/pack.ts';
import type { Content } from '../content/content.ts';
import { officialDate } from '../text/date.ts';
import { handbookText } from '../text/handbook.ts';
import { text } from '../text/common.ts';
import { remembered } from '../remembered.ts';
import * as routes from '../routes.ts';
import { stylesFor } from './page-styles.ts';
import { plainScript } from './plain-script.ts';

interface Built {
  site: string;
  base: string;
  content: Content;
}

/** Makes the handbook's packs (`.zip`, `.txt`, `.epub`) from its built pages. Same pages, same bytes. Returns how many files. */
export function makePacks({ site, base, content }: Built, put: Put = putInto(site)): number {
  const { site: about, handbook } = content;
  const pages = new Map(
    handbook.map(({ id }) => [id, readFileSync(join(site, routes.section(id), 'index.html'), 'utf8')]),
  );
  if (pages.size === 0) return 0;
  // Styles and pictures are named by what they hold.
  const sources = {
    pages,
    base,
    about,
    reviewed: handbook.map(({ data }) => data.reviewed),
    assets: readdirSync(join(site, routes.assets)).sort(),
  };
  const files = remembered('packs', sources, () => packFiles({ site, base, content }, pages));
  for (const [path, bytes] of Object.entries(files)) put(path.slice(1), bytes);
  return Object.keys(files).length;
}

/** The packs by their paths. @param pages of the sections, by their ids */
function packFiles(
  { site, base, content: { site: about, handbook } }: Built,
  pages: ReadonlyMap<string, string>,
): Record<string, Uint8Array> {
  const read = (ending: string): Article[] =>
    [...pages].map(([id, html]) => readArticle(id, html, relinker(base, about.address, pages, ending)));
  const articles = read('.html');
  const reviewed = handbook.map(({ data }) => data.reviewed).sort();
  const words = [
    about.campaign,
    [about.operator.name, about.operator.statement].filter(Boolean).join('. '),
    handbookText.book.reviewed(officialDate(reviewed[0]!), officialDate(reviewed.at(-1)!)),
    about.licence,
  ];
  const searchScript = plainScript(
    readFileSync(new URL('../kinds/handbook/pack-search.client.js', import.meta.url), 'utf8'),
  );
  const input = {
    title: about.menu.handbook,
    site: about.name,
    about: words,
    address: new URL(routes.below(base, routes.handbook), about.address).href,
    language: text.language,
    articles,
    stylesFor: (made: readonly string[]) => stylesFor(site, made, searchScript),
    searchScript,
    pictures: new Map(
      articles
        .flatMap(({ pictures }) => pictures)
        .map((address) => [pictureName(address), new Uint8Array(readFileSync(fileOf(site, base, address)))]),
    ),
  };
  const book = bookFolder({
    title: `${about.menu.handbook} · ${about.name}`,
    creator: about.operator.name ?? about.name,
    identifier: input.address,
    language: text.language,
    modified: reviewed.at(-1)!,
    about: words,
    articles: read('.xhtml'),
  });
  return {
    [routes.packZip]: zip(new Map([...packFolder(input)].map(([path, data]) => [`${PACK}/${path}`, data]))),
    [routes.packText]: strToU8(packText(input)),
    [routes.packBook]: zip(book),
  };
}

/** Folder inside the `.zip`. */
const PACK = 'so-tay';

/** Links between sections stay inside the pack; the rest of the site is reached on the web. */
function relinker(base: string, address: string, pages: ReadonlyMap<string, string>, ending: string): Relink {
  return {
    picture: pictureName,
    link(href) {
      if (href.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
      const [path, anchor] = `/${href.slice(base.length)}`.split('#') as [string, string?];
      const id = [...pages.keys()].find((known) => path === routes.section(known));
      if (id) return `${id}${ending}${anchor === undefined ? '' : `#${anchor}`}`;
      return new URL(href, address).href;
    },
  };
}

function pictureName(address: string): string {
  return `tep/${basename(address)}`;
}

function fileOf(site: string, base: string, address: string): string {
  return join(site, address.slice(base.length));
}

/** Zip keeps local time in its entries; the first moment it can hold says nothing of when or where the build ran. */
function zip(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const tree: Zippable = {};
  for (const [path, data] of files)
    tree[path] = [
      typeof data === 'string' ? strToU8(data) : data,
      { level: path === 'mimetype' ? 0 : 9, mtime: new Date(1980, 0, 1) },
    ];
  return zipSync(tree);
}
