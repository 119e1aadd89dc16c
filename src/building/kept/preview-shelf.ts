import type { Configuration } from '../../config.ts';
import type { Shelf } from '../../remembered.ts';
import { digestOfProgram } from './program.ts';
import { readMemory, recordPath, valuesPath } from './record.ts';
import { KeptShelf } from './shelf.ts';
import { HeldValues, ReadValues, type Values } from './values.ts';

/**
 * What the preview remembers: what the last build of this content worked out, as it lies there, and in memory what was worked out since. So a large
 * portal shows as soon as its files are read, and a saved text costs no more than itself.
 */
export class PreviewShelf {
  readonly shelf: Shelf;
  readonly #values: PreviewValues;

  constructor({
    cache,
    content,
    output,
    program,
  }: Pick<Configuration, 'cache' | 'content' | 'output' | 'program'>) {
    const path = recordPath(cache, content, output);
    const index = readMemory(path, digestOfProgram(program)).values;
    this.#values = new PreviewValues(index && ReadValues.open(valuesPath(path), index));
    this.shelf = new KeptShelf(this.#values);
  }

  /** A file was saved: of what is held in memory, what nobody asks for until the next one goes. */
  saved(): void {
    this.#values.turn();
  }
}

class PreviewValues implements Values {
  readonly #built: Pick<Values, 'get' | 'keep'> | undefined;
  #held = new HeldValues();

  constructor(built: Pick<Values, 'get' | 'keep'> | undefined) {
    this.#built = built;
  }

  get(key: string): Uint8Array | undefined {
    return this.#held.get(key) ?? this.#built?.get(key);
  }

  put(key: string, value: Uint8Array): void {
    this.#held.put(key, value);
  }

  keep(key: string): boolean {
    return this.#held.keep(key) || this.#built?.keep(key) === true;
  }

  turn(): void {
    this.#held = new HeldValues(this.#held.asked);
  }
}
