/** What earlier builds worked out from the words of one text, in reach of code that knows no disk. */
export interface Shelf {
  /** What stands there of this name about the same thing; else what `make` gives, which is put there. */
  get<T>(name: string, about: unknown, make: () => T): T;
}

/** Held on `globalThis`: pages run in a bundle with a copy of every module. */
const holder = globalThis as { portalShelf?: Shelf | undefined };

/**
 * The same as `make()`, which must be worked out from `about` alone, and be plain data. A build asks its memory of the last one first; `name`
 * tells one question about a thing from another.
 */
export function remembered<T>(name: string, about: unknown, make: () => T): T {
  return holder.portalShelf ? holder.portalShelf.get(name, about, make) : make();
}

/** From now on `remembered` asks this shelf first. */
export function rememberOn(shelf: Shelf | undefined): void {
  holder.portalShelf = shelf;
}
