import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fullName } from '../../../src/places/lineage.ts';
import { readContent } from '../../../src/portal.ts';
import { ROOT, sourceFiles } from './files.ts';

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
  const faults = sourceFiles().flatMap(({ file, code }) =>
    words.filter((word) => code.toLowerCase().includes(word)).map((word) => `${file}: ${word}`),
  );
  expect(faults).toEqual([]);
});
