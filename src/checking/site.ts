import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files/below.ts';
import { decoded } from '../html/decoded.ts';
import { mayBeGone } from './gone.ts';
import { isTakenOver, noMemory, type CheckMemory, type Taken } from './memory.ts';
import type { PageFacts } from './page.ts';
import { SiteReader } from './site-reader.ts';

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
  /** Whether a page is that of the last site, and nothing is gone that it leads to. */
  leadsAsBefore(page: PageFacts): boolean;
}

export interface KnownOfSite {
  /** Addresses at which `redirects.yaml` makes a page that leads elsewhere. */
  moved?: ReadonlySet<string>;
  /** Of the checks before; becomes that of these. */
  memory?: CheckMemory;
  /** Files known to be those of the last site. */
  taken?: Taken;
  /** Who has followed pages on their way to this site. */
  reader?: SiteReader;
  /** Every file below the folder. */
  files?: string[];
}

/** @param known what need not be looked up */
export function readSite(folder: string, base: string, known: KnownOfSite = {}): BuiltSite {
  const { moved = new Set(), memory = noMemory(), taken = new Map() } = known;
  const { reader = new SiteReader(memory), files = filesBelow(folder) } = known;
  files.sort();
  const takenOver = (file: string): boolean => isTakenOver(memory, folder, file, taken);
  const factsOf = (file: string): PageFacts => {
    const followed = reader.followed(file);
    if (followed) return followed;
    const before = memory.pages.get(file);
    if (before && takenOver(file)) return { ...before, isNew: false };
    return reader.read(file, readFileSync(join(folder, file), 'utf8'));
  };
  const pages = files.filter((file) => file.endsWith('.html')).map(factsOf);
  const before = { pages: memory.pages, stamps: memory.stamps };
  let gone: ReturnType<typeof mayBeGone> | undefined;
  memory.pages = new Map(pages.map((page) => [page.file, page]));
  const at = (path: string): string => join(folder, decoded(path));
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
    leadsAsBefore: ({ file, addresses }) => {
      if (!takenOver(file)) return false;
      // Looked for when all files are there: some are written after the pages were read.
      gone ??= mayBeGone(before, { folder, files, pages });
      return !addresses.some(gone);
    },
  };
}
