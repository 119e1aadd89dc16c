import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { copyCitations } from '../../../../src/kinds/plan/citations/cite.client.ts';
import { renderClauses } from '../../../../src/kinds/plan/render.ts';

const html = renderClauses(parseClauses(paragraphsOf('I. MỘT\n\n1. Việc đầu.\n\n| a | b |\n| --- | --- |\n| c | d |')), {
  citedAs: 'Kế hoạch số 07/KH-UBND ngày 05/3/2024 của UBND xã Ví Dụ',
  address: 'https://vi-du.example/ke-hoach/a/',
  remarks: {},
  aliases: {},
  footnotes: new Set(),
  documentHref: () => undefined,
}); // prettier-ignore

function pageAt(hash: string) {
  const { document } = parseHTML(
    `<main class="clauses" data-copy-citation="Chép câu trích dẫn" data-copied-citation="Đã chép câu." data-copy-address="Chép địa chỉ" data-copied-address="Đã chép địa chỉ.">${html}</main>`,
  );
  Object.defineProperty(document, 'location', { value: { hash } });
  let offered = 0;
  copyCitations(document, (within) => void (offered += within.querySelectorAll('button[data-copy]').length));
  return { document, offered };
}

test('the whole citation stands in the page without script: place, kind, number, day, issuer, address', () => {
  expect(pageAt('').document.querySelector('#m1-k1 > p > .cite')!.textContent).toBe(
    'mục I.1, Kế hoạch số 07/KH-UBND ngày 05/3/2024 của UBND xã Ví Dụ, https://vi-du.example/ke-hoach/a/#m1-k1',
  );
});

test('at the clause that the address names, one button copies the citation and one the address', () => {
  const { document, offered } = pageAt('#m1-k1');
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('#m1-k1 > p button')];
  expect(buttons.map(({ textContent, dataset }) => [textContent, dataset['copy']])).toEqual([
    [
      'Chép câu trích dẫn',
      'mục I.1, Kế hoạch số 07/KH-UBND ngày 05/3/2024 của UBND xã Ví Dụ, https://vi-du.example/ke-hoach/a/#m1-k1',
    ],
    ['Chép địa chỉ', 'https://vi-du.example/ke-hoach/a/#m1-k1'],
  ]);
  expect(offered).toBe(2);
});

test('a table has them too; an address of no clause gets none', () => {
  expect(pageAt('#bang-1').document.querySelectorAll('#bang-1 caption button')).toHaveLength(2);
  expect(pageAt('#khong-co').document.querySelectorAll('button')).toHaveLength(0);
});
