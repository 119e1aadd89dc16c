import fc from 'fast-check';
import { expect } from 'vitest';
import { importPlan } from '../../../../src/importing/import-plan.ts';
import type { ImportResult } from '../../../../src/importing/import-result.ts';
import type { Known } from '../../../../src/importing/write/front-matter.ts';
import { COPIES, type Copy } from './copies.ts';

/** So many copies with each run of the tests; more when asked: COPIES=400. */
export const COPIES_TRIED = Number(process.env['COPIES'] ?? 30);
const KNOWN: Known = { places: [], agencies: [], campaign: null, today: '2026-11-23' };

/** Whatever is done to these documents by copying, pasting or retyping, they say the same. Tried `count` times. */
export async function expectSameSaid(
  documents: readonly { name: string; text: string }[],
  count: number,
): Promise<void> {
  const composed = documents.map(({ name, text }) => ({ name, text: text.normalize('NFC') }));
  /** Ways of copying that leave alone what the text depends on. */
  const one = fc
    .tuple(fc.constantFrom(...composed), fc.constantFrom<Copy>(...COPIES))
    .filter(([{ text }, copy]) => !copy.spares?.test(text));
  await fc.assert(
    fc.asyncProperty(one, async ([{ name, text }, copy]) => {
      const [before, after] = [await saidBy(text), await saidBy(copy.of(text))];
      const lost = before.filter((fact) => !after.includes(fact));
      const made = after.filter((fact) => !before.includes(fact));
      expect({ name, copy: copy.name, lost, made }).toEqual({ name, copy: copy.name, lost: [], made: [] });
    }),
    { numRuns: count },
  );
}

/** What a plan says, without words for the reviewer; letters as Vietnamese compares them. */
async function saidBy(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const { result } = await importPlan('plan.txt', bytes, KNOWN, { edition: 'full' });
  return factsOf(result).map(alike);
}

function factsOf({ metadata, ...plan }: ImportResult): string[] {
  const row = (...parts: unknown[]): string => parts.map(String).join('|');
  return [
    ...Object.entries(metadata).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
    ...plan.outline.map(({ path, level, heading }) => row('mục', path, level, heading)),
    ...plan.bullets.map(({ sectionPath, count }) => row('gạch', sectionPath, count)),
    ...plan.indicators.map(({ sectionPath, value, upper, unit, comparator }) =>
      row('số', sectionPath, value, upper, unit, comparator),
    ),
    ...plan.roadmap.map(({ start, end, sectionPath, tasks }) => row('bước', start, end, sectionPath, tasks)),
    ...plan.responsibilities.map(({ agency, sectionPath, tasks }) => row('giao', agency, sectionPath, tasks)),
    ...plan.citations.map(({ number, type, date, issuer, sectionPath, mentions }) =>
      row('dẫn', number, type, date, issuer, sectionPath, mentions),
    ),
    ...plan.deadlines.map(({ date, sectionPath }) => row('hạn', date, sectionPath)),
  ];
}

function alike(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replaceAll('oà', 'òa')
    .replaceAll('oá', 'óa')
    .replace(/[–•]/gu, '-');
}
