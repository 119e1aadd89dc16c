import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findMentions, mergeMentions } from '../../../../src/kinds/plan/citations/citations.ts';
import { paragraphsOf, parseClauses, walk } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { readContent } from '../../../../src/portal.ts';

const { plans } = readContent(fileURLToPath(new URL('../../../../content', import.meta.url)));
const EXPECTED: Record<
  string,
  [
    section: number,
    clause: number,
    subclause: number,
    dash: number,
    plus: number,
    star: number,
    footnotes: number,
  ]
> = {
  'ldld-tinh-kon-tum-2021': [3, 6, 4, 20, 0, 0, 0],
  'mttq-tinh-kon-tum-2023': [6, 18, 0, 0, 0, 1, 0],
  'ubnd-huyen-ngoc-hoi-2022': [4, 22, 10, 35, 0, 0, 11],
  'ubnd-xa-dak-to-lung-2024': [5, 19, 0, 17, 0, 1, 0],
  'ubnd-thanh-pho-kon-tum-2018': [5, 27, 0, 45, 7, 0, 0],
};
const treeOf = (id: string) => parseClauses(paragraphsOf(plans.find((plan) => plan.id === id)!.body));

test.each(Object.entries(EXPECTED))(
  'the digest %s has as many clauses of each kind as the original',
  (id, expected) => {
    const tree = treeOf(id);
    const count = (kind: string): number =>
      [...walk(tree.clauses)].filter(({ clause }) => clause.kind === kind).length;
    expect([
      ...['section', 'clause', 'subclause', 'dash', 'plus', 'star'].map(count),
      tree.footnotes.length,
    ]).toEqual(expected);
  },
);

test.each(Object.keys(EXPECTED))('every remark of %s stands at a clause that exists', (id) => {
  const ids = new Set([...walk(treeOf(id).clauses)].map(({ clause }) => clause.id));
  expect(
    Object.keys(plans.find((plan) => plan.id === id)!.data.remarks).filter((remark) => !ids.has(remark)),
  ).toEqual([]);
});

test('the digests together cite the thirty documents counted by hand', () => {
  const mentions = plans.flatMap((plan) =>
    paragraphsOf(plan.body).flatMap(({ text }) =>
      findMentions(text).map((mention) => ({ place: plan.id, mention, scope: plan.id })),
    ),
  );
  const documents = mergeMentions(mentions);
  expect(documents).toHaveLength(30);
  const perPlan = Object.keys(EXPECTED).map(
    (id) => documents.filter((document) => document.places.some(({ place }) => place === id)).length,
  );
  expect(perPlan).toEqual([3, 1, 18, 5, 5]);
});
