import { hash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  type Stats,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomic } from '../../files/atomic.ts';
import type { Stamp } from './record.ts';

/** Files as a build left them, by their path below the site. */
export type Stamps = Readonly<Record<string, Stamp>>;

/** Puts files into a new site: those that are as in the last one are one and the same file, with its time. */
export class LastSite {
  /** What was taken over so far, with its stamp. */
  readonly taken = new Map<string, Stamp>();
  readonly #old: string;
  readonly #fresh: string;
  readonly #files: Stamps;
  readonly #folders = new Set<string>();

  /** @param files of the last site, which lies in `old` */
  constructor({ old, fresh, files }: { old: string; fresh: string; files: Stamps }) {
    this.#old = old;
    this.#fresh = fresh;
    this.#files = files;
  }

  /** Takes a file over. Returns false where there is none, or somebody has touched it since. */
  take(file: string): boolean {
    const found = this.#untouched(file);
    if (found) this.#link(file, found);
    return found !== undefined;
  }

  /** Takes a file over that holds these bytes, told by their SHA-1. Returns false where the last site has none, or another. */
  takeSame(file: string, digest: string): boolean {
    const found = this.#untouched(file);
    if (!found || hash('sha1', readFileSync(join(this.#old, file))) !== digest) return false;
    this.#link(file, found);
    return true;
  }

  /** Writes a file. Of one that was taken over, the last site keeps its own. */
  write(file: string, data: Uint8Array | string): void {
    const write = this.taken.delete(file) ? writeAtomic : writeFileSync;
    write(this.#place(file), data);
  }

  /** Writes a file; one that holds the same bytes as in the last site is taken over. */
  put(file: string, data: Uint8Array | string): void {
    const size = this.#files[file]?.[0];
    if (size !== undefined && size === Buffer.byteLength(data)) {
      const found = this.#untouched(file);
      if (found && readFileSync(join(this.#old, file)).equals(Buffer.from(data as Uint8Array)))
        return this.#link(file, found);
    }
    this.write(file, data);
  }

  #untouched(file: string): Stats | undefined {
    const [size, time] = this.#files[file] ?? [];
    if (size === undefined) return undefined;
    const found = statSync(join(this.#old, file), { throwIfNoEntry: false });
    return found?.isFile() && found.size === size && found.mtimeMs === time ? found : undefined;
  }

  #link(file: string, found: Stats): void {
    const old = join(this.#old, file);
    const place = this.#place(file);
    try {
      linkSync(old, place);
    } catch {
      // Another disk, or one that knows no links.
      copyFileSync(old, place);
      utimesSync(place, found.atime, found.mtime);
    }
    this.taken.set(file, [found.size, found.mtimeMs]);
  }

  /** Where it lies in the new site, its folder made. */
  #place(file: string): string {
    const place = join(this.#fresh, file);
    const folder = dirname(place);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return place;
  }
}
