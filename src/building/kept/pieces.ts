import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import type { Content } from '../../content/content.ts';
import { questionOf } from '../../content/once.ts';
import type { Way } from '../../reads.ts';
import { Fingerprints } from './fingerprint.ts';
import { nameOf, namesOf, type Piece } from './watch.ts';

/** A piece that a page read: by what way it came to a value, below which key, and what of it. */
export type Read = readonly [Way, key: string | null, Piece] | readonly ['today'] | readonly ['file', string];

export interface Ground {
  content: Content;
  /** Content folder, and a fingerprint of all that lies in it. */
  folder: string;
  all: string;
  today: string;
  fingerprints: Fingerprints;
}

/** What the pieces that pages read are now, each looked at once in a build. */
export class Pieces {
  readonly #ground: Ground;
  readonly #fingerprints: Fingerprints;
  readonly #known = new Map<string, string>();
  readonly #items = new Map<unknown, Map<string, unknown>>();

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#fingerprints = ground.fingerprints;
  }

  /** Fingerprint of a piece by its name; of what cannot be told, that of the whole content. */
  print(name: string): string {
    let print = this.#known.get(name);
    if (print === undefined) this.#known.set(name, (print = this.#look(JSON.parse(name) as Read)));
    return print;
  }

  /** Fingerprint of a value that no piece stands for: what a page was handed. */
  of(value: unknown): string {
    return this.#fingerprints.of(value) ?? `all ${this.#ground.all}`;
  }

  #look(read: Read): string {
    if (read[0] === 'today') return this.#ground.today;
    if (read[0] === 'file') {
      const path = join(this.#ground.folder, read[1]);
      return existsSync(path) ? hash('sha1', readFileSync(path)) : NOTHING;
    }
    const [way, key, piece] = read;
    const value = this.#valueOf(way);
    return this.#pieceOf(key === null ? value : (value as Record<string, unknown> | undefined)?.[key], piece);
  }

  #valueOf([from, name, ...args]: Way): unknown {
    if (from === 'content') return this.#ground.content;
    return questionOf(from, name!)?.(this.#ground.content, ...args);
  }

  #pieceOf(value: unknown, [what, ...args]: Piece): string {
    switch (what) {
      case 'whole':
        return this.of(value);
      case 'names':
        return Array.isArray(value) ? this.of(namesOf(value as object[])) : NOTHING;
      case 'item':
        return Array.isArray(value) ? this.#ofItem(this.#itemOf(value, args[0] as string), args[1]) : NOTHING;
      case 'entry':
        return value instanceof Map ? this.of(value.get(args[0])) : NOTHING;
      case 'call':
        return typeof value === 'function'
          ? this.of((value as (...args: unknown[]) => unknown)(...args))
          : NOTHING;
    }
  }

  #ofItem(item: unknown, property: unknown): string {
    if (item === undefined) return NOTHING;
    return this.of(property === undefined ? item : (item as Record<string, unknown>)[property as string]);
  }

  #itemOf(list: unknown[], name: string): unknown {
    let items = this.#items.get(list);
    if (!items) this.#items.set(list, (items = new Map(list.map((item) => [nameOf(item) ?? '', item]))));
    return items.get(name);
  }
}

const NOTHING = 'nothing';
