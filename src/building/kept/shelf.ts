import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Shelf } from '../../remembered.ts';
import { Fingerprints } from './fingerprint.ts';
import { HeldValues, type Values } from './values.ts';

/** Keeps what was worked out from one build to the next. What a build did not ask for is dropped: the shelf is as large as the content. */
export class KeptShelf implements Shelf {
  readonly #values: Values;
  readonly #fingerprints: Fingerprints;

  constructor(values: Values = new HeldValues(), fingerprints = new Fingerprints()) {
    this.#values = values;
    this.#fingerprints = fingerprints;
  }

  get<T>(name: string, about: unknown, make: () => T): T {
    const print = this.#fingerprints.of([name, about]);
    if (print === undefined) return make();
    const known = this.#values.get(print);
    if (known) return deserialize(known) as T;
    const made = make();
    this.#values.put(print, serialize(made));
    return made;
  }

  print(value: unknown): string | undefined {
    return this.#fingerprints.of(value);
  }

  printPlain(value: unknown): string {
    return hash('sha1', JSON.stringify(value), 'base64url');
  }

  find<T>(name: string, about: unknown): T | undefined {
    const print = this.#fingerprints.of([name, about]);
    const known = print === undefined ? undefined : this.#values.get(print);
    return known && (deserialize(known) as T);
  }

  keep(name: string, about: unknown): boolean {
    const print = this.#fingerprints.of([name, about]);
    return print !== undefined && this.#values.keep(print);
  }

  put(name: string, about: unknown, value: unknown): void {
    const print = this.#fingerprints.of([name, about]);
    if (print !== undefined) this.#values.put(print, serialize(value));
  }
}
