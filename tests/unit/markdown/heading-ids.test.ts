import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headingIds, PAGE_IDS } from '../../../src/markdown/heading-ids.ts';

test.each([
  [
    ['Ai làm được', 'Ai làm được', 'Ai làm được'],
    ['ai-lam-duoc', 'ai-lam-duoc-2', 'ai-lam-duoc-3'],
  ],
  // No two headings of a page have one id, whatever numbers stand in their words.
  [
    ['Đợt', 'Đợt', 'Đợt 2'],
    ['dot', 'dot-2', 'dot-2-2'],
  ],
  [
    ['Đợt 2', 'Đợt', 'Đợt'],
    ['dot-2', 'dot', 'dot-3'],
  ],
  [
    ['…', '→'],
    ['muc', 'muc-2'],
  ],
])('%j have the ids %j', (headings, ids) => expect(headings.map(headingIds())).toEqual(ids));

test('a heading named like a part of its page has another id than that part', () => {
  expect(['Hỏi ai', 'Giấy tờ', 'Nguồn'].map(headingIds())).toEqual(['hoi-ai-2', 'giay-to-2', 'nguon-2']);
});

test('every id that stands in the pages around a text is kept from its headings', () => {
  const src = join(import.meta.dirname, '../../../src');
  const around = [
    ...globSync('{layouts,components,components/handbook}/*.astro', { cwd: src }),
    'pages/dien-hinh/[id]/index.astro',
  ].filter((file) => file !== 'layouts/Script.astro');
  const ids = around.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/\sid="([a-z-]+)"/g)].map(([, id]) => id!),
  );
  expect(ids).toContain('hoi-ai');
  expect(ids.filter((id) => !PAGE_IDS.has(id))).toEqual([]);
});
