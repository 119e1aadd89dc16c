import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { makeFolder } from '../../files/make-folder.ts';

/** Where what was worked out is put away, by its key. What a build does not ask for is dropped. */
export interface Values {
  get(key: string): Uint8Array | undefined;
  put(key: string, value: Uint8Array): void;
  /** Counts as asked for, unread. Returns whether it is there. */
  keep(key: string): boolean;
}

/** In memory. */
export class HeldValues implements Values {
  readonly asked = new Map<string, Uint8Array>();
  readonly #last: ReadonlyMap<string, Uint8Array>;

  /** @param last what was asked of those before */
  constructor(last: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.#last = last;
  }

  get(key: string): Uint8Array | undefined {
    return this.#known(key);
  }

  put(key: string, value: Uint8Array): void {
    this.asked.set(key, value);
  }

  keep(key: string): boolean {
    return this.#known(key) !== undefined;
  }

  #known(key: string): Uint8Array | undefined {
    const known = this.asked.get(key) ?? this.#last.get(key);
    if (known) this.asked.set(key, known);
    return known;
  }
}

/** Where each value lies in the file that bears this mark. */
export interface Index {
  mark: string;
  length: number;
  places: ReadonlyMap<string, Place>;
}
type Place = readonly [start: number, size: number];

/**
 * In a file, one behind the other: read when they are asked for, and written when they come, so that a build holds none of them. What stands there
 * is never changed; an index says what of it counts, and whoever has no index for the file, or one for another, starts anew.
 */
export class FiledValues implements Values {
  readonly #path: string;
  readonly #asked = new Map<string, Place>();
  #last: ReadonlyMap<string, Place> = new Map();
  #mark: string;
  #file: number;
  /** Bytes in the file; behind them come those that wait to be written. */
  #length: number;
  readonly #waiting = Buffer.allocUnsafeSlow(AT_ONCE);
  #waits = 0;

  constructor(path: string, index: Index | undefined) {
    this.#path = path;
    makeFolder(dirname(path));
    this.#file = openSync(path, existsSync(path) ? 'r+' : 'w+');
    if (index && isOf(this.#file, index)) {
      this.#mark = index.mark;
      this.#length = index.length;
      this.#last = index.places;
      // What a build that did not end has left behind.
      ftruncateSync(this.#file, index.length);
    } else {
      // A preview may be reading what lies there: it keeps its file, and this is another.
      closeSync(this.#file);
      rmSync(path);
      this.#file = openSync(path, 'w+');
      this.#mark = randomUUID();
      this.#length = writeSync(this.#file, this.#mark, 0);
    }
  }

  get(key: string): Uint8Array | undefined {
    const place = this.#asked.get(key) ?? this.#last.get(key);
    if (!place) return undefined;
    this.#asked.set(key, place);
    const [start, size] = place;
    if (start + size > this.#length) this.#write();
    return read(this.#file, place);
  }

  keep(key: string): boolean {
    const place = this.#asked.get(key) ?? this.#last.get(key);
    if (place) this.#asked.set(key, place);
    return place !== undefined;
  }

  put(key: string, value: Uint8Array): void {
    if (this.#waits + value.length > AT_ONCE) this.#write();
    this.#asked.set(key, [this.#length + this.#waits, value.length]);
    if (value.length > AT_ONCE) this.#length += writeSync(this.#file, value, 0, value.length, this.#length);
    else {
      // Copied: values that waited themselves would grow old, and each 64 MB of old ones have all that the process holds looked through.
      this.#waiting.set(value, this.#waits);
      this.#waits += value.length;
    }
  }

  /** For the next build, with all that this one asked for. Nothing more can be asked. */
  close(): Index {
    this.#write();
    const live = [...this.#asked.values()].reduce((sum, [, size]) => sum + size, 0);
    const index = this.#length > 2 * live + AT_ONCE ? this.#moved() : this.#index(this.#asked);
    closeSync(this.#file);
    return index;
  }

  /** Leaves the file as it was for the next build. */
  abandon(): void {
    closeSync(this.#file);
  }

  #index(places: ReadonlyMap<string, Place>): Index {
    return { mark: this.#mark, length: this.#length, places };
  }

  #write(): void {
    if (this.#waits === 0) return;
    writeSync(this.#file, this.#waiting, 0, this.#waits, this.#length);
    this.#length += this.#waits;
    this.#waits = 0;
  }

  /** Most of the file counts no more: what does moves to a new one. */
  #moved(): Index {
    const fresh = new FiledValues(`${this.#path}.new`, undefined);
    for (const [key, place] of this.#asked) fresh.put(key, read(this.#file, place));
    fresh.#write();
    const index = fresh.#index(fresh.#asked);
    fresh.abandon();
    renameSync(`${this.#path}.new`, this.#path);
    return index;
  }
}

/** What the last build left in such a file, for whoever only reads: a build that runs meanwhile adds behind it, or begins another file. */
export class ReadValues implements Pick<Values, 'get' | 'keep'> {
  readonly #file: number;
  readonly #places: ReadonlyMap<string, Place>;

  private constructor(file: number, places: ReadonlyMap<string, Place>) {
    this.#file = file;
    this.#places = places;
  }

  /** Undefined where the file is not there, or not the one of this index. */
  static open(path: string, index: Index): ReadValues | undefined {
    if (!existsSync(path)) return undefined;
    const file = openSync(path, 'r');
    if (isOf(file, index)) return new ReadValues(file, index.places);
    closeSync(file);
    return undefined;
  }

  get(key: string): Uint8Array | undefined {
    const place = this.#places.get(key);
    return place && read(this.#file, place);
  }

  keep(key: string): boolean {
    return this.#places.has(key);
  }
}

const isOf = (file: number, { mark, length }: Index): boolean =>
  fstatSync(file).size >= length && Buffer.from(read(file, [0, mark.length])).toString() === mark;

function read(file: number, [start, size]: Place): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size);
  readSync(file, bytes, 0, size, start);
  return bytes;
}

/** Bytes that wait to be written. */
const AT_ONCE = 4 * 1_048_576;
