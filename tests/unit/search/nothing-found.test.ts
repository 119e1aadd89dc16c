import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { helpFor } from '../../../src/search/page/nothing-found.client.ts';
import { NO_HINTS } from '../../../src/search/answer/hints.ts';
import type { AnswerView } from '../../../src/search/page/view.ts';
import { searchText as text } from '../../../src/text/search.ts';

beforeAll(() => {
  vi.stubGlobal('document', parseHTML('<html></html>').document);
});
afterAll(() => void vi.unstubAllGlobals());

const nothing = { results: [], hints: NO_HINTS } as unknown as AnswerView;
const state = { query: 'giá sâm & dê', filters: {}, sort: 'best' as const, pages: 1, exact: false };
const addresses = (operator: string | undefined): string[] =>
  helpFor(nothing, state.query, { text, siteMap: '/so-do/', operator, state })
    .flatMap((part) => [part, ...part.querySelectorAll('a')])
    .flatMap((part) => part.getAttribute('href') ?? []);

it('a portal with a contact offers a letter that is ready but for what the reader adds', () => {
  const letter = new URL(addresses('xa-vi-du@example.org').find((address) => address.startsWith('mailto:'))!);
  expect(letter.pathname).toBe('xa-vi-du@example.org');
  expect(letter.searchParams.get('subject')).toBe('Tìm không thấy: giá sâm & dê');
  expect(letter.searchParams.get('body')).toContain('Tôi tìm “giá sâm & dê”');
});

it('one without a contact offers none, and the site map all the same', () => {
  expect(addresses(undefined)).toEqual(['/so-do/']);
});
