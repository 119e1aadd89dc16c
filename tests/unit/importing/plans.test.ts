import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import type { ImportResult } from '../../../src/importing/import-result.ts';
import type { Known } from '../../../src/importing/write/front-matter.ts';
import { LEAST, score } from './make/score.ts';
import { documentsIn, readings, UNSEEN } from './make/unseen.ts';

const KNOWN: Known = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const inText = async (text: string): Promise<ImportResult> =>
  (await importPlan('plan.txt', new TextEncoder().encode(text), KNOWN, { edition: 'full' })).result;

/** Small plans with the irregularities of real ones: heads flattened, broken, below menus, texts in one line, decisions that enclose a plan. */
const PLANS = documentsIn('plans');

describe('plans as they reach an editor, against what a person reads in them', () => {
  it('has plans to read', () => {
    expect(PLANS.length).toBeGreaterThanOrEqual(15);
  });

  it.each(PLANS)('$name', async ({ text, reading }) => {
    const plan = await inText(text);
    for (const [category, [expected, found]] of Object.entries(readings(reading, plan))) {
      const result = score(expected, found);
      expect(
        result.f1,
        `${category}: thiếu ${result.missing.join(' · ')}; thừa ${result.extra.join(' · ')}`,
      ).toBeGreaterThanOrEqual(Math.min(0.95, LEAST[category]!));
    }
  });
});

/** What copying does to a text; tables and columns set side by side keep their lines. */
const COPIED: [string, (text: string) => string][] = [
  ['wrapped at 78 letters', (text) => wrap(text, 78)],
  ['wrapped at 60 letters', (text) => wrap(text, 60)],
  ['with an empty line between all lines', (text) => text.split('\n').filter(Boolean).join('\n\n')],
  [
    'from a web page',
    (text) =>
      `Trang chủ\nVăn bản mới\nKế hoạch 12/KH-UBND năm 2019 về việc khác\n${text}\nLượt xem: 12\nKế hoạch 88/KH-UBND năm 2020 của tỉnh Khác\n`,
  ],
];

it.each(COPIED)('the same plans %s say the same', async (_, copy) => {
  const all = new Map<string, [string[], string[]]>();
  // Wrapping a text that has lost its lines only cuts it elsewhere.
  const cut = ['09-mot-dong', '50-mot-doan-bai-viet'];
  for (const { name, text, reading } of [...UNSEEN, ...PLANS].filter((plan) => !cut.includes(plan.name))) {
    for (const [category, [expected, found]] of Object.entries(readings(reading, await inText(copy(text))))) {
      const [left, right] = all.get(category) ?? [[], []];
      all.set(category, [
        [...left, ...expected.map((fact) => `${name}: ${fact}`)],
        [...right, ...found.map((fact) => `${name}: ${fact}`)],
      ]);
    }
  }
  for (const [category, [expected, found]] of all) {
    const result = score(expected, found);
    const why = `${category}: thiếu ${result.missing.join(' · ')}; thừa ${result.extra.join(' · ')}`;
    expect(result.f1, why).toBeGreaterThanOrEqual(LEAST[category]!);
  }
});

function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.length <= width || /\||\s{3,}|\t/u.test(line)) return [line];
      const lines: string[] = [''];
      for (const word of line.split(' '))
        if (`${lines.at(-1)} ${word}`.trim().length > width) lines.push(word);
        else lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
      return lines;
    })
    .join('\n');
}
