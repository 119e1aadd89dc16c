import { rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { writeAtomic } from './atomic.ts';
import { makeFolder } from './make-folder.ts';

/** How a file comes into a folder: by its path there, with `/` between names on every system. */
export type Put = (file: string, data: Uint8Array | string) => void;

/** Into a folder that nobody else keeps account of. When a file cannot be written, no folder that was made for it is left. */
export function putInto(folder: string): Put {
  return (file, data) => {
    const place = resolve(folder, file);
    const made = makeFolder(dirname(place));
    try {
      writeAtomic(place, data);
    } catch (error) {
      for (let path = made && dirname(place); path; path = path === made ? undefined : dirname(path))
        rmdirSync(path);
      throw error;
    }
  };
}
