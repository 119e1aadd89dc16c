import { expect, test } from 'vitest';
import { citingSentence } from '../../../../src/kinds/document/context.ts';
import { findingOf } from '../../../../src/kinds/document/finding.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex, type PlanText } from '../../../../src/kinds/plan/plan-index.ts';

test.each([
  ['88/2019/QH14', 'law'],
  ['07/2021/NĐ-CP', 'law'],
  ['1719/QĐ-TTg', 'law'],
  ['12/NQ-CP', 'law'],
  ['02/2022/TT-UBDT', 'law'],
  ['33/2015/QĐ-TTg', 'law'],
  ['10/2022/QĐ-UBND', 'local-law'],
  ['24/2023/NQ-HĐND', 'local-law'],
  ['08-KL/TU', 'party'],
  ['06-NQ/ĐH', 'party'],
  ['26-KH/HU', 'party'],
  ['48/KH-UBND', 'administrative'],
  ['646/UBND-TH', 'administrative'],
  ['357/KH-MTTQ-BTT', 'administrative'],
])('%s is looked for where documents of its kind are: %s', (number, where) => {
  expect(findingOf(number)).toBe(where);
});

const documentOf = (body: string) => {
  const plan: PlanText = {
    id: 'mau',
    tree: parseClauses(paragraphsOf(body)),
    // Only what the library reads of a plan's front matter.
    data: { number: null, place: 'xa', recipients: [], shortTitle: 'Mẫu' } as unknown as PlanText['data'],
  };
  return makePlanIndex([plan], []).documents[0]!;
};

test('a document whose subject no plan gives is shown in the sentence that cites it', () => {
  const found = citingSentence(
    documentOf(
      'I. NỘI DUNG\n1. Các thôn họp dân. Làm sổ theo dõi từng giếng và báo về xã theo Kế hoạch số 12/KH-UBND; hằng tháng báo cáo. Ghi sổ đầy đủ.',
    ),
  )!;
  expect(found.words).toBe(
    'Làm sổ theo dõi từng giếng và báo về xã theo Kế hoạch số 12/KH-UBND; hằng tháng báo cáo',
  );
  expect(found.place.clause.id).toBe('m1-k1');
});

test('a bare number in the bases of a plan tells nothing and is not shown as a sentence', () => {
  expect(
    citingSentence(
      documentOf(
        'Căn cứ Kế hoạch số 12/KH-UBND ngày 05/4/2024 của UBND huyện Giọng.\nI. NỘI DUNG\n1. Làm giếng.',
      ),
    ),
  ).toBeUndefined();
});
