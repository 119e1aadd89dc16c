import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fullName } from '../../src/places/lineage.ts';
import { readContent } from '../../src/content/read.ts';

// Rules of the code that no compiler keeps: where words stand, and whose words they are.
const ROOT = new URL('../../', import.meta.url).pathname;
const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|js|astro|css)$/.test(file))
  .sort()
  .map((file) => ({ file, code: readFileSync(join(ROOT, 'src', file), 'utf8') }));

const folderOf = (file: string): string => file.split('/')[0]!;

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
