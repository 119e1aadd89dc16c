import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, findings, sourceFiles } from './files.ts';

/** First parts of the addresses of pages, from the names under `src/pages`; the rest is made after the pages. */
const FIRST = [
  ...readdirSync(join(ROOT, 'src/pages')).map((name) => name.split('.')[0]!),
  'assets',
  'icon',
  'pagefind',
  'sitemap-index',
  'sw',
].filter((name) => name && name !== 'index' && !name.startsWith('['));
/** Parts that stand further inside. */
const INNER = ['ban-doc', 'ban-in', 'loc', 'so-sanh', 'chuong-trinh-tuan', 'goi-ngoai-tuyen', 'bo'];

test('an address of the portal is written in src/routes.ts and nowhere else', () => {
  const names = [...FIRST, ...INNER].join('|');
  // `/ke-hoach/`, `/lich.ics`, `/chi-tieu#…` inside a literal, or `ke-hoach/` at its start or behind a base.
  const address = new RegExp(`(?<!META-INF)/(?:${names})(?:[/'"\`?]|\\.[a-z])|['"\`}](?:${names})/`);
  const files = sourceFiles().filter(({ file }) => file !== 'src/routes.ts');
  const faults = findings(files, address).filter((line) => !/ (?:import|export) .*from '[./]/.test(line));
  expect(faults).toEqual([]);
});
