/**
 * What the page under way reads, told as it reads it: from that a later build knows which pages would come out the same. Only a build
 * listens, and only while it makes a page.
 */
export interface Reads {
  /** The same value; what is read in it is noted, piece by piece. `way`: how a later build comes to it. */
  watched<T>(value: T, way: Way): T;
  /** An answer of `asked` (`content/once.ts`) was read. `brief`: all that a page can make out of it. */
  answered(way: Way, brief: unknown): void;
  /** What the page shows depends on the day. */
  today(): void;
  /** A file of the content folder was read. */
  file(path: string): void;
}

/** The content itself, a question about it, or what `once` makes of it, by name. */
export type Way = readonly ['content'] | readonly ['once', string] | readonly ['asked', string, ...Plain[]];
export type Plain = string | number | boolean | null | undefined;

/** Held on `globalThis`: pages run in a bundle with a copy of every module. */
const holder = globalThis as { portalReads?: Reads | undefined };

/** Asked of a watched value, gives the value it stands for. A list of all of them would be the largest thing a build holds. */
export const BEHIND = Symbol.for('portal: what stands behind');

/** Who listens; nobody outside of a page that a build makes. */
export function reads(): Reads | undefined {
  return holder.portalReads;
}

/** Does something while `listener` hears what is read. */
export function heardBy<T>(listener: Reads | undefined, work: () => T): T {
  const before = holder.portalReads;
  holder.portalReads = listener;
  const silent = (): void => void (holder.portalReads = before);
  let result: T;
  try {
    result = work();
  } catch (error) {
    silent();
    throw error;
  }
  if (result instanceof Promise) return result.finally(silent) as T;
  silent();
  return result;
}

/** The value behind one that is watched; any other value is itself. */
export function behind<T>(value: T): T {
  if (typeof value !== 'object' || !value) return value;
  return (value as { [BEHIND]?: T })[BEHIND] ?? value;
}
