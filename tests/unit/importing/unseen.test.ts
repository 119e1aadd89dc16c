import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import type { ImportResult } from '../../../src/importing/import-result.ts';
import type { Known } from '../../../src/importing/write/front-matter.ts';
import { LEAST, score } from './make/score.ts';
import { readings, typedInWord, UNSEEN } from './make/unseen.ts';

const KNOWN: Known = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const result = async (name: string, bytes: Uint8Array): Promise<ImportResult> =>
  (await importPlan(name, bytes, KNOWN, { edition: 'full' })).result;
const inText = (text: string): Promise<ImportResult> => result('plan.txt', new TextEncoder().encode(text));

describe('made-up documents of many bodies, kinds and layouts, against what a person reads in them', () => {
  it('has documents to read', () => {
    expect(UNSEEN.length).toBeGreaterThanOrEqual(28);
  });

  it.each(['txt', 'docx'])('as .%s', async (format) => {
    const all = new Map<string, [string[], string[]]>();
    for (const { name, text, reading } of UNSEEN) {
      const plan = format === 'txt' ? await inText(text) : await result('plan.docx', typedInWord(text));
      for (const [category, [expected, found]] of Object.entries(readings(reading, plan))) {
        const [left, right] = all.get(category) ?? [[], []];
        left.push(...expected.map((fact) => `${name}: ${fact}`));
        right.push(...found.map((fact) => `${name}: ${fact}`));
        all.set(category, [left, right]);
      }
    }
    for (const [category, [expected, found]] of all) {
      const result = score(expected, found);
      expect(
        result.f1,
        `${category}: thiếu ${result.missing.join(' · ')}; thừa ${result.extra.join(' · ')}`,
      ).toBeGreaterThanOrEqual(LEAST[category]!);
    }
  });
});
