import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { KindEntry } from '../../../src/content/kind.ts';
import { kinds } from '../../../src/kinds/index.ts';
import { newsOf } from '../../../src/kinds/news.ts';
import { readContent } from '../../../src/portal.ts';
import * as routes from '../../../src/routes.ts';

const campaign = (name: string) =>
  readContent(fileURLToPath(new URL(`../../sites/${name}`, import.meta.url)));
const waysIn = (content: ReturnType<typeof campaign>): string[] =>
  kinds.flatMap((kind) => kind.door?.(content).links ?? []).map(({ path }) => path);

test('a campaign without figures has no way in to figures, one without them misses nothing else', () => {
  const water = waysIn(campaign('nuoc-sach'));
  const twoLanguages = waysIn(campaign('hai-tieng'));
  expect(water).toContain(routes.statistics);
  expect(twoLanguages).not.toContain(routes.statistics);
  expect(twoLanguages).toContain(routes.questions);
});

test('what is asked most comes in the order of site.yaml, then as the handbook stands', () => {
  const content = campaign('nuoc-sach');
  const sections = content.handbook.map(({ id }) => id);
  const asked = kinds.flatMap((kind) => kind.asked?.({ ...content, site: { ...content.site, asked: [sections.at(-1)!] } }) ?? []); // prettier-ignore
  const plain = kinds.flatMap((kind) => kind.asked?.(content) ?? []);
  expect(asked.map(({ path }) => path).toSorted()).toEqual(plain.map(({ path }) => path).toSorted());
  const last = plain.filter(({ path }) => path.startsWith(routes.section(sections.at(-1)!)));
  expect(asked.slice(0, last.length)).toEqual(last);
});

test('news are the newest first, and of one day no kind hides another', () => {
  const content = campaign('nuoc-sach');
  const entry = (path: string, updated?: string, withdrawn?: boolean): KindEntry =>
    ({ title: path, path, updated, withdrawn }) as unknown as KindEntry;
  const kind = (label: string, list: KindEntry[], inMenu = true) =>
    ({
      entries: () => list,
      section: () => ({ path: '/', label }),
      inMenu,
    }) as unknown as (typeof kinds)[number];
  const news = newsOf(content, [
    kind('Sổ tay', [entry('a', '2026-01-02'), entry('b', '2026-01-03'), entry('c', '2026-01-03'), entry('old')]),
    kind('Điển hình', [entry('d', '2026-01-03'), entry('gone', '2026-01-04', true)]),
    // A body, a cited document: their pages change with the plans, and nobody reads them as news.
    kind('Cơ quan', [entry('body', '2026-01-05')], false),
  ]); // prettier-ignore
  expect(news.map(({ path }) => path)).toEqual(['b', 'd', 'c', 'a']);
});
