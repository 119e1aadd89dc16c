import { expect, test } from 'vitest';
import { sourceFiles, withoutComments } from './files.ts';

// What lies beside the project is there only where it was founded. A stranger’s clone tries all else, and shows few tests as skipped.
const files = sourceFiles('tests');

test('only the tests of the originals look beside the project', () => {
  const looking = files.filter(({ code }) => /['"`](?:\.\.\/)+shared/.test(withoutComments(code)));
  expect(looking.map(({ file }) => file)).toEqual(['tests/unit/originals/originals.ts']);
});

test('where the originals are not, three tests show as skipped', () => {
  const skipping = files.filter(({ code }) => /^ *besideOriginals\(/m.test(code));
  expect(skipping.map(({ file }) => file)).toEqual([
    'tests/unit/originals/digests.test.ts',
    'tests/unit/originals/importing.test.ts',
    'tests/unit/originals/reading.test.ts',
  ]);
});
