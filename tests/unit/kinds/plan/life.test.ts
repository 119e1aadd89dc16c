import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { planCitation } from '../../../../src/kinds/plan/citations/citation-string.ts';
import { markChanges, pairClauses } from '../../../../src/kinds/plan/compare/editions.ts';
import { editionPairs, lifeWords, planLife } from '../../../../src/kinds/plan/lists/life.ts';
import { planRecords } from '../../../../src/kinds/plan/records.ts';
import { readContent } from '../../../../src/portal.ts';
import { recordsOf } from '../../../../src/search/record-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'doi-ke-hoach-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OWN = 'ubnd-xa-vi-du-2024';
/** The plan of the small site replaces one of 2023, and is amended by one of 2025; its digest stands beside it. */
function content() {
  cpSync('tests/sites/nuoc-sach', folder, { recursive: true });
  const model = readFileSync(join(folder, `plans/${OWN}/index.md`), 'utf8');
  const write = (id: string, changes: [string | RegExp, string][]): void => {
    mkdirSync(join(folder, 'plans', id), { recursive: true });
    writeFileSync(
      join(folder, 'plans', id, 'index.md'),
      changes.reduce((text, [from, to]) => text.replace(from, to), model),
    );
  };
  const named = (name: string, year: number): [RegExp, string][] => [
    [/^shortTitle: .*$/m, `shortTitle: ${name}`],
    [/^year: .*$/m, `year: ${year}`],
  ];
  write('ban-2023', [
    ...named('Bản 2023', 2023),
    [/^number: .*\ndate: .*$/m, 'number: 11/KH-UBND\ndate: 2023-03-01'],
    ['status: ended', `status: replaced\nreplacedBy: ${OWN}`],
  ]);
  write('ban-2025', [
    ...named('Bản 2025', 2025),
    [/^number: .*\ndate: .*$/m, 'number: 19/KH-UBND\ndate: 2025-03-01'],
    ['status: ended', `status: draft\namends: [${OWN}]`],
  ]);
  write('tom-luoc', [...named('Bản tóm lược', 2024), ['edition: full', 'edition: digest']]);
  return readContent(folder);
}

test('each relation is written once and told in both plans, in lists and in the search', () => {
  const portal = content();
  const ids = (id: string) =>
    Object.entries(planLife(portal, id)).flatMap(([relation, plans]) =>
      (plans as { id: string }[]).map((plan) => `${relation} ${plan.id}`),
    );
  expect(ids(OWN)).toEqual(['replaces ban-2023', 'amendedBy ban-2025', 'editions tom-luoc']);
  expect(ids('ban-2023')).toEqual([`replacedBy ${OWN}`]);
  expect(ids('ban-2025')).toEqual([`amends ${OWN}`]);
  expect(lifeWords(planLife(portal, 'ban-2023'))).toEqual(['thay bằng Kế hoạch UBND xã Ví Dụ 2024']);
  const head = (id: string) =>
    recordsOf(planRecords(portal)).find(({ url, anchor }) => url === `/ke-hoach/${id}/` && !anchor)!.text;
  expect(head('ban-2023')).toContain('Đã thay thế. Thay bằng Kế hoạch UBND xã Ví Dụ 2024');
  expect(head('ban-2025')).toContain('Dự thảo, chưa ban hành. Sửa đổi, bổ sung Kế hoạch UBND xã Ví Dụ 2024');
  expect(editionPairs(portal).map((pair) => pair.map(({ id }) => id))).toEqual([
    [OWN, 'ban-2025'],
    ['ban-2023', OWN],
    ['tom-luoc', OWN],
  ]);
});

test('two editions stand side by side by the words of their clauses, whatever their numbers', () => {
  const tree = (body: string) => parseClauses(paragraphsOf(body)).clauses;
  const pairs = pairClauses(
    tree('I. VIỆC CỦA LÀNG\n\n1. Mỗi nhà đào một rãnh thoát nước.\n\n2. Trâu không nhốt dưới gầm sàn.'),
    tree(
      'I. VIỆC CỦA LÀNG\n\n1. Trồng tre quanh bến nước.\n\n2. Mỗi nhà đào hai rãnh thoát nước.\n\n3. Trâu không nhốt dưới gầm sàn.',
    ),
  );
  expect(pairs.map(({ left, right, depth }) => [left?.id, right?.id, depth])).toEqual([
    ['m1', 'm1', 0],
    [undefined, 'm1-k1', 1],
    ['m1-k1', 'm1-k2', 1],
    ['m1-k2', 'm1-k3', 1],
  ]);
});

test('words that only one edition has are marked in it', () => {
  expect(markChanges('Mỗi nhà đào một rãnh.', 'Mỗi nhà đào hai rãnh.')).toEqual({
    left: [
      { words: 'Mỗi nhà đào', changed: false },
      { words: 'một', changed: true },
      { words: 'rãnh.', changed: false },
    ],
    right: [
      { words: 'Mỗi nhà đào', changed: false },
      { words: 'hai', changed: true },
      { words: 'rãnh.', changed: false },
    ],
  });
});

test('a plan is cited by kind, number, day and issuer; what the source leaves blank its subject stands in for', () => {
  const plan = { type: 'Kế hoạch', title: 'Nước sạch năm 2024', number: '07/KH-UBND', date: '2024-03-05', edition: 'full' as const };
  expect(planCitation(plan, 'UBND xã Ví Dụ')).toBe('Kế hoạch số 07/KH-UBND ngày 05/3/2024 của UBND xã Ví Dụ');
  expect(planCitation({ ...plan, number: null, edition: 'digest' }, 'UBND xã Ví Dụ')).toBe(
    'Kế hoạch ngày 05/3/2024 của UBND xã Ví Dụ về việc “Nước sạch năm 2024” (bản tóm lược)',
  );
}); // prettier-ignore
