import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder by its path there, with `/` between names on every system; in no order. */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const visit = (below: string): void => {
    for (const item of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + item.name;
      if (item.isDirectory()) visit(`${path}/`);
      else if (item.isFile()) files.push(path);
    }
  };
  visit('');
  return files;
}
