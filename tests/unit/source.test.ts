import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { fullName } from '../../src/places/lineage.ts';
import { readContent } from '../../src/portal.ts';

// Rules of the code that no compiler keeps: who may import whom, where words stand, whose words they are.
const ROOT = new URL('../../', import.meta.url).pathname;
const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|js|astro|css)$/.test(file))
  .sort()
  .map((file) => ({ file, code: readFileSync(join(ROOT, 'src', file), 'utf8') }));

/** Folders whose code only computes. */
const PURE = ['places', 'vietnamese', 'statistics', 'charts', 'search'];
/** Components that are a whole page, shared by several addresses. */
const WHOLE_PAGES = ['components/Script.astro', 'components/handbook/SectionPage.astro'];
const folderOf = (file: string): string => file.split('/')[0]!;

/** Modules a file imports: `node:fs`, or a path below `src/`. */
function importsOf({ file, code }: { file: string; code: string }): string[] {
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) =>
    target!.startsWith('.') ? posix.normalize(`${dirname(file)}/${target}`) : target!,
  );
}

test('pure folders touch neither the disk, the network nor the page builder', () => {
  const faults = files
    .filter(({ file }) => PURE.includes(folderOf(file)) && !/\.client\.(?:ts|js)$/.test(file))
    .flatMap((each) =>
      importsOf(each)
        .filter((target) => /^(?:astro(?::|$)|node:(?:fs|http|https|net|child_process))/.test(target))
        .map((target) => `${each.file} → ${target}`),
    );
  expect(faults).toEqual([]);
});

test('nothing that computes knows of pages, and words of Vietnamese know of nothing but schemas', () => {
  const above = ['pages', 'layouts', 'components', 'building', 'checking'];
  const faults = files.flatMap((each) =>
    importsOf(each)
      .filter((target) => {
        const [from, to] = [folderOf(each.file), folderOf(target)];
        if (from === 'vietnamese' || from === 'schemas')
          return target.includes('/') && !target.startsWith('@') && !['vietnamese', 'schemas'].includes(to);
        if (PURE.includes(from)) return above.includes(to);
        if (from === 'components')
          return to === 'pages' || (to === 'layouts' && !WHOLE_PAGES.includes(each.file));
        return from === 'layouts' && to === 'pages';
      })
      .filter((target) => !target.startsWith('node:'))
      .map((target) => `${each.file} → ${target}`),
  );
  expect(faults).toEqual([]);
});

test('every word a reader sees on a page stands in src/text', () => {
  const faults = files
    .filter(({ file }) => ['pages', 'layouts', 'components'].includes(folderOf(file)))
    .flatMap(({ file, code }) =>
      code
        .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
        .replace(/(^|\s)\/\/.*$/gm, '')
        .split('\n')
        .flatMap((line, index) => (/[À-ỹĐđ]/u.test(line) ? `${file}:${index + 1} ${line.trim()}` : [])),
    );
  expect(faults).toEqual([]);
});

test('no word of the campaign stands in the code: another campaign replaces content alone', () => {
  const { site, places } = readContent(join(ROOT, 'content'));
  const province = places.get(site.place)!;
  const words = [
    site.campaign,
    // What the campaign calls itself in quotes, and its area with the units right below.
    ...[...site.campaign.matchAll(/“([^,”]+)/gu)].map(([, phrase]) => phrase!),
    'nếp nghĩ',
    province.name,
    ...[...places.values()].filter(({ parent }) => parent === province.id).map(fullName),
  ].map((word) => word.toLowerCase());
  const faults = files.flatMap(({ file, code }) =>
    words.filter((word) => code.toLowerCase().includes(word)).map((word) => `${file}: ${word}`),
  );
  expect(faults).toEqual([]);
});
