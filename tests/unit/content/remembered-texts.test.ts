import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { KeptShelf } from '../../../src/building/kept/shelf.ts';
import { HeldValues } from '../../../src/building/kept/values.ts';
import type { Content } from '../../../src/content/content.ts';
import { ProblemsError } from '../../../src/content/problem.ts';
import { readContent } from '../../../src/portal.ts';
import { rememberOn } from '../../../src/remembered.ts';
import { PLAN, STORY, withChange } from './laid.ts';

/** What was worked out, and who looked at it. */
class WatchedValues extends HeldValues {
  readonly #given: Buffer[] = [];

  override get(key: string): Uint8Array | undefined {
    const value = super.get(key);
    if (value) this.#given.push(Buffer.from(value));
    return value;
  }

  hasGiven(words: string): boolean {
    return this.#given.some((value) => value.includes(Buffer.from(words, 'utf16le')));
  }
}

afterEach(() => rememberOn(undefined));

/** Reads a folder as a build does that comes after the one that left `last`. */
function readAfter(folder: string, last?: HeldValues): { content: Content; values: WatchedValues } {
  const values = new WatchedValues(last?.asked);
  rememberOn(new KeptShelf(values));
  return { content: readContent(folder), values };
}

const anyChange = { name: 'line ends', file: STORY, append: '\n' };
const bodyIn = (folder: string): string => readFileSync(join(folder, PLAN), 'utf8').split('\n---\n')[1]!;
/** Words of the plan that no list of what plans say holds. */
const OPENING = 'xây dựng kế hoạch như sau';

test('a text that an earlier build knew is as it was, and its body is read when somebody asks for it', () => {
  withChange(anyChange, (folder) => {
    const written = bodyIn(folder);
    expect(written).toContain(OPENING);
    const { content, values } = readAfter(folder, readAfter(folder).values);
    expect(values.hasGiven(OPENING)).toBe(false);
    const [plan] = content.plans;
    expect(plan!.body).toBe(written);
    expect({ ...plan }.body).toBe(written);
    expect(content.texts.find(({ file }) => file === PLAN)!.body).toBe(written);
    expect(values.hasGiven(OPENING)).toBe(true);
  });
});

test('lists and front matter are to the last field as they were', () => {
  withChange(anyChange, (folder) => {
    const before = readAfter(folder);
    const { content } = readAfter(folder, before.values);
    const { site, glossary, redirects, plans, handbook, stories, places, agencies, statistics } = content;
    const read = { site, glossary, redirects, plans, handbook, stories, places, agencies, statistics };
    expect(before.content).toMatchObject(read);
    expect(read).toStrictEqual(Object.fromEntries(Object.entries(before.content).filter(([name]) => name in read)));
  });
});

test('a text of which a letter changed is read anew, be it as long as before', () => {
  withChange(anyChange, (folder) => {
    const before = readAfter(folder);
    const path = join(folder, PLAN);
    writeFileSync(path, readFileSync(path, 'utf8').replace(OPENING, 'xây dưng kế hoạch như sau'));
    const { content } = readAfter(folder, before.values);
    expect(content.plans[0]!.body).toBe(bodyIn(folder));
    expect(content.plans[0]!.bodyPrint).not.toBe(before.content.plans[0]!.bodyPrint);
  });
});

test('what is wrong with the signs of a text is told again by a build that remembers it', () => {
  withChange({ name: 'a sign', file: PLAN, append: 'Đo nước\u202Emỗi tháng.\n' }, (folder) => {
    rememberOn(new KeptShelf());
    const told = (): unknown => {
      try {
        return readContent(folder);
      } catch (error) {
        return (error as ProblemsError).problems;
      }
    };
    const first = told();
    expect(first).toMatchObject([{ file: PLAN, message: expect.stringContaining('U+202E') as string }]);
    expect(told()).toEqual(first);
  });
});
