import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
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
  /** For all files: memory of their own for tens of thousands, each for a moment, costs more than their digests. */
  #bytes = Buffer.alloc(0);

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
    const opened = openSync(join(this.#site, file), 'r');
    try {
      const { size, mtimeMs } = fstatSync(opened);
      if (this.#bytes.length < size) this.#bytes = Buffer.allocUnsafeSlow(size * 2);
      let read = 0;
      while (read < size) {
        const more = readSync(opened, this.#bytes, read, size - read, null);
        if (more === 0) break;
        read += more;
      }
      return { size: read, time: mtimeMs, hash: digest(this.#bytes.subarray(0, read)) };
    } finally {
      closeSync(opened);
    }
  }
}

const NAME = 'digests of files';

/** First ten bytes of its SHA-256, hexadecimal. */
export function digest(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 20);
}
