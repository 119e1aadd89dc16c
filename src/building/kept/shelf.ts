import { deserialize, serialize } from 'node:v8';
import type { Shelf } from '../../remembered.ts';
import { Fingerprints } from './fingerprint.ts';

/** Keeps what was worked out from one build to the next. What a build did not ask for is dropped: the shelf is as large as the content. */
export class KeptShelf implements Shelf {
  readonly #last: ReadonlyMap<string, Uint8Array>;
  readonly #asked = new Map<string, Uint8Array>();
  readonly #fingerprints = new Fingerprints();

  /** @param last as `written` gave it */
  constructor(last: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.#last = last;
  }

  get<T>(name: string, about: unknown, make: () => T): T {
    const print = this.#fingerprints.of([name, about]);
    if (print === undefined) return make();
    const known = this.#found(print);
    if (known) return deserialize(known) as T;
    const made = make();
    this.#asked.set(print, serialize(made));
    return made;
  }

  find<T>(name: string, about: unknown): T | undefined {
    const print = this.#fingerprints.of([name, about]);
    const known = print === undefined ? undefined : this.#found(print);
    return known && (deserialize(known) as T);
  }

  put(name: string, about: unknown, value: unknown): void {
    const print = this.#fingerprints.of([name, about]);
    if (print !== undefined) this.#asked.set(print, serialize(value));
  }

  #found(print: string): Uint8Array | undefined {
    const known = this.#asked.get(print) ?? this.#last.get(print);
    if (known) this.#asked.set(print, known);
    return known;
  }

  /** For the next build. */
  get written(): ReadonlyMap<string, Uint8Array> {
    return this.#asked;
  }
}
