import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Taken } from '../checking/memory.ts';
import { recall, remember } from '../remembered.ts';

type Known = Record<string, { size: number; time: number; hash: string }>;

/** Digests of files of a site; of those that are as in the last one, as the last build found them. */
export class FileDigests {
  readonly #site: string;
  readonly #taken: Taken;
  readonly #last = recall<Known>(NAME, null) ?? {};
  readonly #asked: Known = {};

  /** @param taken files of the last site, each with its size and time */
  constructor(site: string, taken: Taken) {
    this.#site = site;
    this.#taken = taken;
  }

  of(file: string): { hash: string; size: number } {
    const { hash, size } = (this.#asked[file] ??= this.#known(file) ?? this.#read(file));
    return { hash, size };
  }

  /** For the next build. */
  remember(): void {
    remember(NAME, null, this.#asked);
  }

  #known(file: string): Known[string] | undefined {
    const [size, time] = this.#taken.get(file) ?? [];
    const known = this.#last[file];
    return known?.size === size && known?.time === time ? known : undefined;
  }

  #read(file: string): Known[string] {
    const path = join(this.#site, file);
    const bytes = readFileSync(path);
    return { size: bytes.length, time: statSync(path).mtimeMs, hash: digest(bytes) };
  }
}

const NAME = 'digests of files';

/** First ten bytes of its SHA-256, hexadecimal. */
export function digest(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 20);
}
