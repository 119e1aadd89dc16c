import { describe, expect, test } from 'vitest';
import { paragraphsOf, parseClauses, walk, type Paragraph } from '../../../src/kinds/plan/clauses.ts';
import { readContent } from '../../../src/portal.ts';
import { bodyOf, seedsPresent } from '../kinds/plan/seeds.ts';

const ORIGINALS = {
  'ldld-tinh-kon-tum-2021': '000',
  'mttq-tinh-kon-tum-2023': '001',
  'ubnd-huyen-ngoc-hoi-2022': '002',
  'ubnd-xa-dak-to-lung-2024': '003',
  'ubnd-thanh-pho-kon-tum-2018': '004',
};
/** How many lists each clause leaves open. */
const openLists = (paragraphs: readonly Paragraph[]): Map<string, number> =>
  new Map(
    [...walk(parseClauses(paragraphs).clauses)]
      .map(({ clause }) => [clause.id, clause.text.match(/…|\.{3}/gu)?.length ?? 0] as const)
      .filter(([, count]) => count > 0),
  );

test('a list that trails off is open, however its points are written', () => {
  expect(
    openLists(paragraphsOf('I. VIỆC\n\n1. Trồng rau, nuôi heo…\n\n2. Nuôi gà, thả cá...\n\n3. Họp thôn.')),
  ).toEqual(
    new Map([
      ['m1-k1', 1],
      ['m1-k2', 1],
    ]),
  );
});

describe.skipIf(!seedsPresent)('beside the originals', () => {
  const { plans } = readContent(new URL('../../../content', import.meta.url).pathname);

  test.each(Object.entries(ORIGINALS))(
    '%s leaves open every list that its original leaves open',
    (id, seed) => {
      const digest = plans.find((plan) => plan.id === id)!.body;
      expect(openLists(paragraphsOf(digest))).toEqual(openLists(bodyOf(seed)));
    },
  );

  test('the originals do leave lists open: eleven clauses, each once', () => {
    const counts = Object.values(ORIGINALS).flatMap((seed) => [...openLists(bodyOf(seed)).values()]);
    expect([counts.length, counts.reduce((sum, count) => sum + count, 0)]).toEqual([11, 11]);
  });
});
