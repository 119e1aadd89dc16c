/** What earlier builds worked out from the words of one text, in reach of code that knows no disk. */
export interface Shelf {
  /** What stands there of this name about the same thing; else what `make` gives, which is put there. */
  get<T>(name: string, about: unknown, make: () => T): T;
  /** What stands there; undefined when nothing does. */
  find<T>(name: string, about: unknown): T | undefined;
  put(name: string, about: unknown, value: unknown): void;
  /** What stands there stays for the next build, though nobody reads it. Returns whether anything does. */
  keep(name: string, about: unknown): boolean;
  /** Tells a value apart from all others. */
  print(value: unknown): string | undefined;
  /** The same of what JSON can say whole, and quicker. */
  printPlain(value: unknown): string;
}

/** Held on `globalThis`: pages run in a bundle with a copy of every module. */
const holder = globalThis as {
  portalShelf?: Shelf | undefined;
  portalOrigins?: WeakMap<object, unknown>;
};

/**
 * Says of a value, the value itself, that it is worked out from `about` alone: to tell two of them apart, `about` is looked at, which is less
 * than all they hold. Nobody may change it afterwards.
 */
export function madeFrom<T extends object>(value: T, name: string, about: unknown): T {
  (holder.portalOrigins ??= new WeakMap()).set(value, [name, about]);
  return value;
}

/**
 * A value that says by itself what it is made from: for values by the hundred thousand. A text is a print, and tells it apart from all others.
 * Never to be copied along, for a copy may be another: not enumerable.
 */
export const MADE_FROM = Symbol.for('made from');

/** Says of a value which print tells it apart from all others; of one without a print, nothing. */
export function printedAs<T extends object>(value: T, print: unknown): T {
  return typeof print === 'string' ? Object.defineProperty(value, MADE_FROM, { value: print }) : value;
}

/** What a value is made from, where somebody has said it. */
export function originOf(value: object): unknown {
  return (value as { [MADE_FROM]?: unknown })[MADE_FROM] ?? holder.portalOrigins?.get(value);
}

/**
 * The same as `make()`, which must be worked out from `about` alone, and be plain data. A build asks its memory of the last one first; `name`
 * tells one question about a thing from another.
 */
export function remembered<T>(name: string, about: unknown, make: () => T): T {
  return holder.portalShelf ? holder.portalShelf.get(name, about, make) : make();
}

/** The same in two steps, for what takes its time to make: asked for, and put there. */
export function recall<T>(name: string, about: unknown): T | undefined {
  return holder.portalShelf?.find<T>(name, about);
}

export function remember(name: string, about: unknown, value: unknown): void {
  holder.portalShelf?.put(name, about, value);
}

/** Of what this build did not need to read, but the next one may. */
export function keepRemembered(name: string, about: unknown): void {
  holder.portalShelf?.keep(name, about);
}

/**
 * A value that few ask for, while all of its kind would fill the memory: a build lays it on its shelf, and takes it from there each time.
 * @param print tells it apart from all others of this name
 */
export function laidAway<T>(name: string, print: string, make: () => T): () => T {
  const shelf = holder.portalShelf;
  if (!shelf) return held(make());
  if (!shelf.keep(name, print)) shelf.put(name, print, make());
  return () => shelf.find(name, print) as T;
}

const held =
  <T>(value: T): (() => T) =>
  () =>
    value;

/** What tells a value apart from all others in a build, which alone asks for it. */
export function printOf(value: unknown): string | undefined {
  return holder.portalShelf?.print(value);
}

/** The same of what JSON can say whole: no map, no set, no date. */
export function printOfPlain(value: unknown): string | undefined {
  return holder.portalShelf?.printPlain(value);
}

/** From now on `remembered` asks this shelf first. */
export function rememberOn(shelf: Shelf | undefined): void {
  holder.portalShelf = shelf;
}
