import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { documentName } from '../../../../src/kinds/plan/citations/citations.ts';
import { planIndex } from '../../../../src/kinds/plan/plan-index.ts';
import { readContent } from '../../../../src/portal.ts';

const CASE = fileURLToPath(new URL('../../../fixtures/content/two-communes/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hai-xa-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two communes that cite one number without day or issuer give pages of different names and addresses', () => {
  cpSync('tests/sites/nuoc-sach', folder, { recursive: true });
  cpSync(CASE, folder, { recursive: true });
  const { documents } = planIndex(readContent(folder));
  const cited = documents.filter(({ number }) => number.replaceAll(' ', '') === '646/UBND-TH');
  expect(cited.flatMap(({ places }) => places.map(({ place }) => place.plan.id)).sort()).toEqual([
    'xa-hai',
    'xa-mot',
  ]);
  for (const one of [documentName, ({ slug }: { slug: string }) => slug])
    expect(new Set(cited.map((document) => one(document))).size).toBe(cited.length);
});
