import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import type { ImportResult } from '../../../src/importing/import-result.ts';
import type { Known } from '../../../src/importing/write/front-matter.ts';
import { LEAST, score } from './make/score.ts';
import { documentsIn, readings } from './make/unseen.ts';

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
