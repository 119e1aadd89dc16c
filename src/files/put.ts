import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomic } from './atomic.ts';

/** How a file comes into a folder: by its path there, with `/` between names on every system. */
export type Put = (file: string, data: Uint8Array | string) => void;

/** Into a folder that nobody else keeps account of. */
export function putInto(folder: string): Put {
  return (file, data) => {
    const place = join(folder, file);
    mkdirSync(dirname(place), { recursive: true });
    writeAtomic(place, data);
  };
}
