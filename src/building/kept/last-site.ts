import {
  copyFileSync,
  linkSync,
  readFileSync,
  rmSync,
  statSync,
  type Stats,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomic } from '../../files/atomic.ts';
import { makeFolder } from '../../files/make-folder.ts';
import type { Stamp } from './record.ts';

/** Files as a build left them, by their path below the site. */
export type Stamps = Readonly<Record<string, Stamp>>;

/**
 * The one hand that puts files into a new site, and so knows them all. Those that are as in the last one are one and the same file, with its
 * time: a host tells files apart by size and time, and a reader would fetch all of them again after every build.
 */
export class LastSite {
  /** What was taken over so far, with its stamp. */
  readonly taken = new Map<string, Stamp>();
  /** Of each file that was put here: what tells what it is made from. */
  readonly prints = new Map<string, string>();
  readonly #old: string;
  readonly #fresh: string;
  readonly #files: Stamps;
  readonly #printOf: (file: string) => string | undefined;
  readonly #folders = new Set<string>();
  /** What was written and is not as in the last site. */
  readonly #written = new Set<string>();

  /** @param files of the last site, which lies in `old`; `printOf`: the print with which a file was put there, where that is known */
  constructor({
    old,
    fresh,
    files,
    printOf = () => undefined,
  }: {
    old: string;
    fresh: string;
    files: Stamps;
    printOf?: (file: string) => string | undefined;
  }) {
    this.#old = old;
    this.#fresh = fresh;
    this.#files = files;
    this.#printOf = printOf;
  }

  /** Every file of the new site. */
  get files(): string[] {
    return [...this.taken.keys(), ...this.#written];
  }

  /** The same with their stamps, once they lie in `folder`. */
  stampsIn(folder: string): Record<string, Stamp> {
    const stamps: Record<string, Stamp> = Object.fromEntries(this.taken);
    for (const file of this.#written) {
      const { size, mtimeMs } = statSync(join(folder, file));
      stamps[file] = [size, mtimeMs];
    }
    return stamps;
  }

  /** Takes a file over. Returns false where there is none, or somebody has touched it since. */
  take(file: string): boolean {
    const found = this.#untouched(file);
    if (found) this.#link(file, found);
    return found !== undefined;
  }

  /** Writes a page that was made anew: a file of its own, with the time of that of the last site where it holds the same bytes. */
  write(file: string, data: Uint8Array | string): void {
    const place = this.#write(file, data);
    const same = this.#same(file, data);
    if (same) utimesSync(place, same.mtime, same.mtime);
  }

  /** Writes a file. One that holds the same bytes as in the last site is taken over, whoever wrote it there. */
  put(file: string, data: Uint8Array | string): void {
    const same = this.#same(file, data);
    if (same) this.#link(file, same);
    else this.#write(file, data);
  }

  #same(file: string, data: Uint8Array | string): Stats | undefined {
    const old = join(this.#old, file);
    const found = statSync(old, { throwIfNoEntry: false });
    if (!found?.isFile() || found.size !== Buffer.byteLength(data)) return undefined;
    return readFileSync(old).equals(Buffer.from(data as Uint8Array)) ? found : undefined;
  }

  #write(file: string, data: Uint8Array | string): string {
    const place = this.#place(file);
    // Of a file that was taken over, the last site keeps its own.
    const write = this.taken.delete(file) ? writeAtomic : writeFileSync;
    write(place, data);
    this.#written.add(file);
    return place;
  }

  /** Puts a file that is made from what this print tells: where the last site has it from the same, it is taken over unread. */
  putMade(file: string, print: string, make: () => Uint8Array | string): void {
    this.prints.set(file, print);
    const found = this.#untouched(file);
    if (found && this.#printOf(file) === print) return this.#link(file, found);
    this.put(file, make());
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
    if (this.#written.delete(file) || this.taken.has(file)) rmSync(place);
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
    if (!this.#folders.has(folder)) makeFolder(folder);
    this.#folders.add(folder);
    return place;
  }
}
