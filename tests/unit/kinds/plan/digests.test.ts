import { describe, expect, test } from 'vitest';
import { findMentions, mergeMentions } from '../../../../src/kinds/plan/citations.ts';
import { paragraphsOf, parseClauses, walk } from '../../../../src/kinds/plan/clauses.ts';
import { readContent } from '../../../../src/portal.ts';
import { bodyOf, seedsPresent } from './seeds.ts';

const { plans } = readContent(new URL('../../../../content', import.meta.url).pathname);
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

describe.skipIf(!seedsPresent)('beside the originals', () => {
  const SEEDS = {
    'ldld-tinh-kon-tum-2021': '000',
    'mttq-tinh-kon-tum-2023': '001',
    'ubnd-huyen-ngoc-hoi-2022': '002',
    'ubnd-xa-dak-to-lung-2024': '003',
    'ubnd-thanh-pho-kon-tum-2018': '004',
  };
  const flat = (paragraphs: Parameters<typeof parseClauses>[0]) =>
    new Map(
      [...walk(parseClauses(paragraphs).clauses)]
        .filter(({ clause }) => clause.id.includes('m'))
        .map(({ clause }) => [clause.id, clause]),
    );
  const figures = (text: string): string[] => (text.match(/\d[\d.,/-]*\d|\d/gu) ?? []).sort();

  test.each(Object.entries(SEEDS))('%s keeps every clause and every figure of its original', (id, seed) => {
    const original = flat(bodyOf(seed));
    const digest = flat(paragraphsOf(plans.find((plan) => plan.id === id)!.body));
    expect([...digest.keys()]).toEqual([...original.keys()]);
    const lost = [...original].flatMap(([clauseId, clause]) => {
      const kept = figures(digest.get(clauseId)!.text);
      return figures(clause.text)
        .filter((figure) => !kept.includes(figure))
        .map((figure) => `${clauseId}: ${figure}`);
    });
    expect(lost).toEqual([]);
  });

  test.each(Object.entries(SEEDS))('%s restates its original in other words', (id, seed) => {
    const words = (text: string): string[] =>
      text
        .toLowerCase()
        .split(/[^\p{L}\d/%-]+/u)
        .filter(Boolean);
    const LONG = 24;
    // Names of documents, programmes and the campaign itself carry over; they stand in quotes or after a document number.
    const bare = (text: string): string =>
      text
        .replace(/“[^”]*(?:“[^”]*”[^”]*)?”/gu, ' § ')
        .replace(
          /(?:Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Kết luận|Chương trình|Công văn)[^;.]*?\d{4}(?:[^;.]*?(?:của|giữa)[^;.,]*)?/gu,
          ' § ',
        );
    const source = words(
      bare(
        bodyOf(seed)
          .map(({ text }) => text)
          .join(' § '),
      ),
    ).join(' ');
    const copied: string[] = [];
    const flatDigest = flat(paragraphsOf(plans.find((plan) => plan.id === id)!.body));
    for (const clause of flatDigest.values()) {
      const own = words(bare(clause.text));
      for (let index = 0; index + LONG <= own.length; index++) {
        const run = own.slice(index, index + LONG).join(' ');
        if (source.includes(run)) copied.push(`${clause.id}: ${run}`);
      }
    }
    expect(copied).toEqual([]);
  });
});
