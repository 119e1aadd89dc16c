import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, sourceFiles, withoutComments } from './files.ts';

test('every package that the code names is declared in package.json', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
    sourceFiles(folder, /\.(?:ts|js|mjs|astro)$/),
  );
  const faults = files.flatMap(({ file, code }) =>
    [
      ...withoutComments(code).matchAll(
        /(?:^|\n)(?:import|export|\}) [^;'"]*?from '([^.'][^']*)'|\bimport\('([^.'][^']*)'\)|(?:^|\n)import '([^.'][^']*)'/g,
      ),
    ]
      .map(([, target, late, bare]) => (target ?? late ?? bare)!)
      .filter(
        (target) =>
          !target.startsWith('node:') && !target.startsWith('astro:') && !builtinModules.includes(target),
      )
      .map((target) =>
        target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/'),
      )
      .filter((name) => !(name in devDependencies))
      .map((name) => `${file} → ${name}`),
  );
  expect(faults).toEqual([]);
});
