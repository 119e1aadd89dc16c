import { hash } from 'node:crypto';
import { originOf } from '../../remembered.ts';

/**
 * Tells two values apart by what they hold: plain objects, lists, maps, sets, dates, bytes and plain values, however deep. What is met again
 * is not looked through again, and takes the place of its own fingerprint.
 */
export class Fingerprints {
  readonly #known = new WeakMap<object, string>();
  readonly #open = new Set<object>();

  /** Undefined when the value holds what cannot be told: a function, an object of a class, itself. */
  of(value: unknown): string | undefined {
    try {
      return digest(this.#write(value));
    } catch (error) {
      if (error instanceof Untold) return undefined;
      throw error;
    } finally {
      this.#open.clear();
    }
  }

  #write(value: unknown): string {
    // Its length before it: where it ends needs no sign of its own.
    if (typeof value === 'string') return `"${value.length}:${value}`;
    if (typeof value === 'function' || typeof value === 'symbol') throw new Untold();
    if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
    const known = this.#known.get(value);
    if (known) return known;
    const origin = originOf(value);
    // A print already: no text or number is written in these letters alone.
    if (typeof origin === 'string') return `from${origin}`;
    if (this.#open.has(value)) throw new Untold();
    this.#open.add(value);
    const written = origin === undefined ? this.#parts(value) : `from${this.#write(origin)}`;
    this.#open.delete(value);
    if (written.length <= SHORT) return written;
    const short = `#${digest(written)}`;
    this.#known.set(value, short);
    return short;
  }

  #parts(value: object): string {
    if (Array.isArray(value)) {
      let written = '[';
      for (const item of value) written += `${this.#write(item)},`;
      return `${written}]`;
    }
    if (value instanceof Map)
      return `map(${[...value].map(([key, item]) => `${this.#write(key)}:${this.#write(item)}`).join()})`;
    if (value instanceof Set) return `set(${[...value].map((item) => this.#write(item)).join()})`;
    if (value instanceof Date) return `date(${value.getTime()})`;
    if (value instanceof Uint8Array) return `bytes(${hash('sha1', value)})`;
    const plain = Object.getPrototypeOf(value) as unknown;
    if (plain !== Object.prototype && plain !== null) throw new Untold();
    let written = '{';
    for (const key of Object.keys(value))
      written += `${key.length}:${key}:${this.#write((value as Record<string, unknown>)[key])},`;
    return `${written}}`;
  }
}

class Untold extends Error {}

/** Texts shorter than this stand for themselves. */
const SHORT = 60;

function digest(text: string): string {
  return hash('sha1', text, 'base64url');
}
