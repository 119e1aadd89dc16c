import { expect, test } from 'vitest';
import { headingIds } from '../../../src/markdown/heading-ids.ts';

test.each([
  [
    ['Ai làm được', 'Ai làm được', 'Ai làm được'],
    ['ai-lam-duoc', 'ai-lam-duoc-2', 'ai-lam-duoc-3'],
  ],
  // No two headings of a page have one id, whatever numbers stand in their words.
  [
    ['Đợt', 'Đợt', 'Đợt 2'],
    ['dot', 'dot-2', 'dot-2-2'],
  ],
  [
    ['Đợt 2', 'Đợt', 'Đợt'],
    ['dot-2', 'dot', 'dot-3'],
  ],
  [
    ['…', '→'],
    ['muc', 'muc-2'],
  ],
])('%j have the ids %j', (headings, ids) => expect(headings.map(headingIds())).toEqual(ids));
