import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Kept } from './keep.ts';
import { isTakenOver, noMemory, type CheckMemory, type RememberedPage } from './memory.ts';
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
  /** Whether a file below the folder is that of the last site, in which all was right. */
  isTakenOver(file: string): boolean;
}

/** @param memory of the checks before; becomes that of these */
export function readSite(
  folder: string,
  base: string,
  moved: ReadonlySet<string> = new Set(),
  memory: CheckMemory = noMemory(),
): BuiltSite {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const kept = new Kept();
  const shapes = new Shapes(memory.places);
  const seen = new Map<string, RememberedPage>();
  const takenOver = (file: string): boolean => isTakenOver(memory, folder, file.split(sep).join('/'));
  const pages = files.map((file) => {
    const path = `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
    const known = memory.pages.get(file);
    if (known && takenOver(file)) {
      seen.set(file, known);
      return { ...known.facts, isNew: false };
    }
    const bytes = readFileSync(join(folder, file));
    const digest = hash('sha1', bytes);
    const facts =
      known?.digest === digest
        ? { ...known.facts, isNew: false }
        : readPage({ path, file, html: bytes.toString() }, { shape: shapes.follow(), kept });
    seen.set(file, { digest, facts });
    return facts;
  });
  memory.pages = seen;
  const at = (path: string): string => join(folder, decodeURIComponent(path));
  return {
    folder,
    base: base.endsWith('/') ? base : `${base}/`,
    pages,
    byPath: new Map(pages.map((page) => [page.path, page])),
    moved,
    hasFile: (path) => existsSync(at(path)) && statSync(at(path)).isFile(),
    read: (path) => readFileSync(at(path)),
    isTakenOver: takenOver,
  };
}
