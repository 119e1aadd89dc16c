import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { emptyItem, fillItem } from '../../../src/search/page/render.client.ts';
import type { ResultView } from '../../../src/search/page/view.ts';
import { searchText } from '../../../src/text/search.ts';

beforeAll(() => {
  vi.stubGlobal('document', parseHTML('<html></html>').document);
});
// Pagefind's module, opened by other tests of this process, takes a document for a browser.
afterAll(() => void vi.unstubAllGlobals());

const hostile = fc.oneof(
  fc.constantFrom('<img src=x onerror=alert(1)>', '</mark><script>', '&lt;b&gt;', '"><p>', 'hộ nghèo', ' '),
  fc.string({ unit: 'binary' }),
);
const pieces = fc.array(fc.record({ text: hostile, highlighted: fc.boolean() }), { maxLength: 8 });
const result: fc.Arbitrary<ResultView> = fc.record({
  href: fc.constantFrom('/x/#m1', '/y/'),
  textFragment: fc.constant(''),
  title: pieces,
  excerpt: pieces,
  facets: fc.record({ kind: hostile }),
  near: fc.boolean(),
  portal: fc.constant(null),
});
const joined = (list: readonly { text: string }[]): string => list.map(({ text }) => text).join('');

it('shows whatever a page holds as text, whatever it showed before: marking never makes or breaks HTML', () => {
  fc.assert(
    fc.property(fc.array(result, { minLength: 1, maxLength: 3 }), (results) => {
      const item = emptyItem();
      for (const one of results) fillItem(item, one, searchText);
      const { href, title, excerpt, facets } = results.at(-1)!;
      const elements = [...item.querySelectorAll('*')].map(({ localName }) => localName);
      const marks = [...title, ...excerpt].filter(({ highlighted }) => highlighted).length;
      expect(elements.filter((name) => name !== 'mark')).toEqual(['a', 'p', 'p']);
      expect(elements.filter((name) => name === 'mark')).toHaveLength(marks);
      expect([...item.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(
        [...title, ...excerpt].filter(({ highlighted }) => highlighted).map(({ text }) => text),
      );
      expect(item.querySelector('a')!.getAttribute('href')).toBe(href);
      expect(item.querySelector('.search-facets')!.textContent).toBe(facets.kind);
      expect(item.querySelector('a')!.textContent).toBe(joined(title));
      expect(item.querySelector('.search-excerpt')!.textContent).toBe(joined(excerpt));
    }),
  );
});
