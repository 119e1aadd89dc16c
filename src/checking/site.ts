import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files/below.ts';
import { Kept } from './keep.ts';
import { isTakenOver, noMemory, type CheckMemory, type RememberedPage, type Taken } from './memory.ts';
import { readPage, type PageFacts } from './page.ts';
import { Shapes } from './shapes.ts';

/** A built site as the checks see it: its pages, and a look at its other files. */
export interface BuiltSite {
  folder: string;
  /** Path prefix of the site: `/` or `/thu-muc/`. */
  base: string;
  /** Every file below the folder. */
  files: readonly string[];
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

/** @param memory of the checks before; becomes that of these. `taken`: files known to be those of the last site */
export function readSite(
  folder: string,
  base: string,
  moved: ReadonlySet<string> = new Set(),
  memory: CheckMemory = noMemory(),
  taken: Taken = new Map(),
): BuiltSite {
  const files = filesBelow(folder).sort();
  const kept = new Kept();
  const shapes = new Shapes(memory.places);
  const seen = new Map<string, RememberedPage>();
  const takenOver = (file: string): boolean => isTakenOver(memory, folder, file, taken);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const path = `/${file}`.replace(/\/index\.html$/, '/');
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
    files,
    pages,
    byPath: new Map(pages.map((page) => [page.path, page])),
    moved,
    hasFile: (path) => existsSync(at(path)) && statSync(at(path)).isFile(),
    read: (path) => readFileSync(at(path)),
    isTakenOver: takenOver,
  };
}
