import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url).pathname;
const DOCS = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  'CONTRIBUTING.en.md',
  ...globSync('docs/*.md', { cwd: ROOT }),
];

/** Words in code signs that name a file or folder of the repository, from its root or from `src/`; patterns and made-up names left out. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w.@-]+(?:\/[\w.@[\]-]+)+\/?)`/g)]
    .map(([, path]) => path!)
    .filter(
      (path) =>
        /^(?:src|scripts|tests|docs)\//.test(path) || /^[a-z-]+\/[\w/.-]+\.(?:ts|astro|css)$/.test(path),
    );
}

test('every file that the documents name is there', () => {
  const named = DOCS.flatMap((file) =>
    pathsIn(readFileSync(join(ROOT, file), 'utf8')).map((path) => ({ file, path })),
  );
  expect(named.length).toBeGreaterThan(40);
  const missing = named.filter(
    ({ path }) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, 'src', path)),
  );
  expect(missing).toEqual([]);
});
