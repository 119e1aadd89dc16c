import type { Moved } from '../moved.ts';

/** What the configuration of a host depends on. */
export interface Hosted {
  /** Where the portal stands below its address, with a slash at both ends. */
  base: string;
  /** Public address: `https://vi-du.vn`. */
  address: string;
  /** Folder that `npm run publish` writes: its link `current` is the site that is shown. */
  www: string;
  /** What a server of ours listens to, where it is not the public address. */
  listen?: string | undefined;
  moved: readonly Moved[];
  /** Tells the files of this portal from those of others on the same machine: `suoi` makes `nep-moi-suoi.conf`. */
  name?: string | undefined;
  /** Whether a server for this address is there already, and the portal becomes one of its folders. */
  inside?: boolean;
}

/** A host that configuration can be written for. */
export interface Host {
  /** As it is typed: `nginx`. */
  id: string;
  /** What it is, for `--help`. */
  is: string;
  /** Files by their name below the folder asked for. */
  files(hosted: Hosted): Record<string, string>;
  /** Whether it can be written as a folder of a server that is there already. */
  fitsInside?: boolean;
  /** What of this portal the host would leave out in silence, in words; nothing when all fits. */
  leavesOut?(hosted: Hosted): string | undefined;
  /** What the operator does with them, line by line. */
  next(folder: string, hosted: Hosted): string[];
}

/** Folders that requests are looked up in: what is shown, and what was shown before it. */
export function roots({ base, www }: Hosted): { now: string; before: string } {
  return base === '/'
    ? { now: `${www}/current`, before: `${www}/current.before` }
    : { now: `${www}/site`, before: `${www}/site.before` };
}

/** Old addresses as readers type them, each with where it leads: with and without its slash, and by the name of its file. */
export function spellings({ base, moved }: Hosted): { from: string; to: string }[] {
  const prefix = base.slice(0, -1);
  return moved.flatMap(({ from, to }) => {
    const path = prefix + from.replace(/\/$/, '');
    return [path, `${path}/`, `${path}/index.html`].map((spelling) => ({ from: spelling, to: prefix + to }));
  });
}

/** Start of the names of its files, and name of its home on the machine. */
export function fileStem({ name }: Pick<Hosted, 'name'>): string {
  return name ? `nep-moi-${name}` : 'nep-moi';
}

/** Where publishing puts the site when nobody says. */
export function usualWww(called: Pick<Hosted, 'name'>): string {
  return `/srv/${fileStem(called)}/www`;
}

/** How the site gets to where a server of ours looks for it. */
export function published({ base, www }: Hosted): string {
  const folder = base === '/' ? '' : ` (cả hai lệnh với PORTAL_BASE=${base})`;
  return `đăng: npm run build -- --compress && npm run publish -- --to ${www}${folder}`;
}

/** Start of what it calls its own inside them: a server reads the files of all its portals as one, and would refuse a name used twice. */
export function mark({ address, base }: Hosted): string {
  return `nep_${(hostname(address) + base).replaceAll(/[^a-z0-9]+/gi, '_').replaceAll(/^_|_$/g, '')}`;
}

export function hostname(address: string): string {
  return new URL(address).hostname;
}

/** A path as a regular expression means it literally. */
export function quotedPattern(path: string): string {
  return path.replaceAll(/[.+*?^${}()|[\]\\]/g, String.raw`\$&`);
}
