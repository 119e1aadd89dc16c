import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, it } from 'vitest';
import { resultItem } from '../../../src/search/render.client.ts';
import type { ResultView } from '../../../src/search/view.ts';
import { searchText } from '../../../src/text/search.ts';

beforeAll(() => {
  Object.assign(globalThis, { document: parseHTML('<html></html>').document });
});

const hostile = fc.oneof(
  fc.constantFrom('<img src=x onerror=alert(1)>', '</mark><script>', '&lt;b&gt;', '"><p>', 'hộ nghèo', ' '),
  fc.string({ unit: 'binary' }),
);
const pieces = fc.array(fc.record({ text: hostile, marked: fc.boolean() }), { maxLength: 8 });
const joined = (list: readonly { text: string }[]): string => list.map(({ text }) => text).join('');

it('shows whatever a page holds as text: marking never makes or breaks HTML', () => {
  fc.assert(
    fc.property(pieces, pieces, hostile, (title, excerpt, kind) => {
      const result: ResultView = { href: '/x/#m1', textFragment: '', title, excerpt, facets: { kind } };
      const item = resultItem(result, searchText);
      const elements = [...item.querySelectorAll('*')].map(({ localName }) => localName);
      const marks = [...title, ...excerpt].filter(({ marked }) => marked).length;
      expect(elements.filter((name) => name !== 'mark')).toEqual(['a', 'p', 'p']);
      expect(elements.filter((name) => name === 'mark')).toHaveLength(marks);
      expect(item.querySelector('a')!.textContent).toBe(joined(title));
      expect(item.querySelector('.search-excerpt')!.textContent).toBe(joined(excerpt));
    }),
  );
});
