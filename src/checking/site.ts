import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Kept } from './keep.ts';
import { readPage, type PageFacts } from './page.ts';
import { Shapes } from './shapes.ts';

/** A built site as the checks see it: its pages, and a look at its other files. */
export interface BuiltSite {
  folder: string;
  /** Path prefix of the site: `/` or `/thu-muc/`. */
  base: string;
  pages: PageFacts[];
  byPath: Map<string, PageFacts>;
  /** Addresses at which `redirects.yaml` makes a page that leads elsewhere. */
  moved: ReadonlySet<string>;
  /** Whether a file that is not a page exists at this address below the base. */
  hasFile(path: string): boolean;
  read(path: string): Buffer;
}

export function readSite(folder: string, base: string, moved: ReadonlySet<string> = new Set()): BuiltSite {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const kept = new Kept();
  const shapes = new Shapes();
  const pages = files.map((file) => {
    const path = `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
    const html = readFileSync(join(folder, file), 'utf8');
    return readPage({ path, file, html }, { shape: shapes.follow(), kept });
  });
  const at = (path: string): string => join(folder, decodeURIComponent(path));
  return {
    folder,
    base: base.endsWith('/') ? base : `${base}/`,
    pages,
    byPath: new Map(pages.map((page) => [page.path, page])),
    moved,
    hasFile: (path) => existsSync(at(path)) && statSync(at(path)).isFile(),
    read: (path) => readFileSync(at(path)),
  };
}
