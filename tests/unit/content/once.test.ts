import { afterEach, expect, test } from 'vitest';
import { KeptShelf } from '../../../src/building/kept/shelf.ts';
import type { Content } from '../../../src/content/content.ts';
import { asked, once, questionOf, shareOnce } from '../../../src/content/once.ts';
import { printOf, rememberOn } from '../../../src/remembered.ts';

afterEach(() => {
  delete (globalThis as { portalOnce?: unknown }).portalOnce;
  rememberOn(undefined);
});

/** Two readings of a content folder; what they hold does not matter here. */
const [first, second] = [{}, {}] as [Content, Content];

/** What a module holds, and how often it worked it out. */
function module(name: string): { ask: (content: Content) => object; worked: () => number } {
  let times = 0;
  const ask = once(name, () => ({ number: ++times }));
  return { ask, worked: () => times };
}

test('what is asked for again is the same, and another reading of the content is worked out anew', () => {
  const { ask, worked } = module('a');
  expect(ask(first)).toBe(ask(first));
  expect(ask(second)).not.toBe(ask(first));
  expect(worked()).toBe(2);
});

test('in a build the copies of a module, in the bundle of pages and outside, work once together', () => {
  shareOnce();
  const [inside, outside] = [module('a'), module('a')];
  expect(inside.ask(first)).toBe(outside.ask(first));
  expect(inside.worked() + outside.worked()).toBe(1);
  expect(module('b').ask(first)).not.toBe(inside.ask(first));
});

test('in the preview, where code may have changed, a module that was loaded again works again', () => {
  const [before, after] = [module('a'), module('a')];
  before.ask(first);
  after.ask(first);
  expect(after.worked()).toBe(1);
});

test('a question that says what it is answered from is told apart by its answer, and answered once for each of these', () => {
  rememberOn(new KeptShelf());
  let answered = 0;
  asked(
    'how many words',
    (_, text: string) => {
      answered++;
      return text.split(' ').length;
    },
    (count) => count,
    (_, text) => text,
  );
  const print = (text: string): string | undefined => printOf(questionOf('asked', 'how many words')!(first, text));
  const two = print('Giếng sâu');
  expect(print('Giếng sâu')).toBe(two);
  expect(answered).toBe(1);
  expect(print('Giếng cạn')).toBe(two);
  expect(print('Giếng')).not.toBe(two);
  expect(answered).toBe(3);
});
