import { expect, test } from 'vitest';
import { collectionLoader } from '../../../src/kinds/collections.ts';
import { kinds } from '../../../src/kinds/index.ts';
import { readContent } from '../../../src/portal.ts';

const content = readContent('tests/sites/nuoc-sach');
const loader = (collection: string): ReturnType<typeof collectionLoader> =>
  collectionLoader({ collection }, () => content);

test('every kind is a collection of its own, and every entry of it is found by its id', async () => {
  const names = kinds.map(({ collection }) => collection);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    const { entries } = (await loader(name).loadCollection({ collection: name })) as {
      entries: { id: string }[];
    };
    expect(entries.length, name).toBeGreaterThan(0);
    for (const entry of entries)
      expect(await loader(name).loadEntry({ collection: name, filter: { id: entry.id } })).toEqual(entry);
  }
});

test('an entry of a collection is the data that its file says', async () => {
  const filter = { id: 'ubnd-xa-vi-du-2024' };
  expect(await loader('plans').loadEntry({ collection: 'plans', filter })).toMatchObject({
    id: 'ubnd-xa-vi-du-2024',
    data: { number: '07/KH-UBND', year: 2024 },
  });
});

test('no entry has an unknown name', async () => {
  const filter = { id: 'khong-co' };
  expect(await loader('stories').loadEntry({ collection: 'stories', filter })).toBeUndefined();
});
