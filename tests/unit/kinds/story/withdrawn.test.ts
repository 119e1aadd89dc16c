import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { siteRecords } from '../../../../src/building/records.ts';
import { readContent } from '../../../../src/portal.ts';
import { scripts } from '../../../../src/spoken/scripts.ts';
import { listedStories } from '../../../../src/kinds/story/facets.ts';
import { storyFeed, storyIndex } from '../../../../src/kinds/story/feed.ts';

const SITE = fileURLToPath(new URL('../../../sites/nuoc-sach', import.meta.url));
const ID = 'nhom-giu-giong';
const folder = mkdtempSync(join(tmpdir(), 'withdrawn-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(SITE, folder, { recursive: true });
const file = join(folder, 'stories', ID, 'index.mdx');
writeFileSync(
  file,
  readFileSync(file, 'utf8').replace(
    /^---\n/,
    '---\nwithdrawn: { date: 2026-01-05, reason: Người trong chuyện xin gỡ }\n',
  ),
);
const shown = readContent(SITE);
const withdrawn = readContent(folder);
const address = (path: string): string => `https://vi-du.example${path}`;

for (const [where, look] of [
  ['the list', (content: typeof shown) => listedStories(content)],
  ['search', (content: typeof shown) => siteRecords(content)],
  ['the feeds', (content: typeof shown) => storyFeed(content, address)],
  ['the index for other sites', (content: typeof shown) => storyIndex(content, address)],
  ['scripts and their downloads', (content: typeof shown) => scripts(content)],
] as const)
  test(`a withdrawn story disappears from ${where}`, () => {
    expect(JSON.stringify(look(shown))).toContain(ID);
    expect(JSON.stringify(look(withdrawn))).not.toContain(ID);
  });

test('a withdrawn story keeps its address for a short note with the reason', () => {
  expect(withdrawn.stories.find(({ id }) => id === ID)?.data.withdrawn).toEqual({
    date: '2026-01-05',
    reason: 'Người trong chuyện xin gỡ',
  });
});
