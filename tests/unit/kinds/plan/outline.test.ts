import { expect, test } from 'vitest';
import { Fingerprints } from '../../../../src/building/kept/fingerprint.ts';
import type { Content } from '../../../../src/content/content.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { footnoteNumbers, headingsAbove, toldPlan } from '../../../../src/kinds/plan/outline.ts';
import type { Plan } from '../../../../src/kinds/plan/schema.ts';
import { heardBy, type Reads, type Way } from '../../../../src/reads.ts';

const TEXT = `I. MỤC TIÊU
1. Về nước sạch
a) Đo nước ở các giếng¹.
¹ Giếng chung của thôn.`;

/** A plan among others, and what whoever listens hears of it. */
function plan(text = TEXT) {
  const content = { trees: new Map([['mau', parseClauses(paragraphsOf(text))]]) } as unknown as Content;
  const heard: string[] = [];
  const listener: Reads = {
    watched: (value, way) => {
      heard.push(way.join(' '));
      return value;
    },
    answered: (way: Way) => void heard.push(way.join(' ')),
    today: () => {},
    file: () => {},
  };
  return { told: toldPlan(content, 'mau', { title: 'Mẫu' } as Plan), listener, heard };
}

test('a plan that is handed on is no more than its name and its data: the same whatever its text says', () => {
  const prints = new Fingerprints();
  expect(prints.of(plan().told)).toBe(prints.of(plan('I. KHÁC').told));
  expect({ ...plan().told }).toEqual({ id: 'mau', data: { title: 'Mẫu' } });
});

test('who looks at its text is heard to read the content, and who asks for headings, the outline alone', () => {
  const { told, listener, heard } = plan();
  heardBy(listener, () => void told.tree.clauses);
  expect(heard).toEqual(['content']);
  heard.length = 0;
  heardBy(listener, () => headingsAbove(told, 'm1-k1-d1'));
  expect(heard).toEqual(['asked outline of a plan mau']);
});

test('headings stand outermost first, and footnotes are known by their number', () => {
  const { told } = plan();
  const clause = [...told.outline!.clauses.keys()].at(-1)!;
  expect(headingsAbove(told, clause).map(({ heading }) => heading)).toEqual(['MỤC TIÊU', 'Về nước sạch']);
  expect([...footnoteNumbers(told)]).toEqual([1]);
});
