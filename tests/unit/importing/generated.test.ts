import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import { parseTable, tablesIn } from '../../../src/kinds/plan/clauses/table.ts';
import { FORMATS, fileOf, generate } from './make/generated.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
/** Forty documents with each run of the tests; more when asked: GENERATED=200. */
const COUNT = Number(process.env['GENERATED'] ?? 40);

describe('documents made by a rule', () => {
  it.each(FORMATS)('lose nothing as .%s that the report does not show, and keep their tables', async (format) => {
    for (let seed = 1; seed <= Math.ceil(COUNT / FORMATS.length); seed++) {
      const document = generate(seed * FORMATS.length + FORMATS.indexOf(format));
      const plan = await importPlan(`a.${format}`, fileOf(document, format), KNOWN, { edition: 'full' });
      const of = `${format} ${seed}`;
      expect([of, plan.coverage.missing, plan.coverage.share]).toEqual([of, [], 1]);
      const wanted = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
      const found = tablesIn(plan.body.flatMap((entry) => [...entry.split('\n'), '']));
      const texts = found.map(({ table }) =>
        Array.from({ length: table.rows }, (_, row) => table.cells.filter((cell) => cell.row === row).map(({ text }) => text)),
      );
      expect([of, texts]).toEqual([of, wanted]);
    }
  }); // prettier-ignore
});

it('an entry of a plan that holds a table is the text form of one', async () => {
  const document = { title: 'Trồng tre', blocks: [{ kind: 'text' as const, words: 'I. CHỈ TIÊU' }, { kind: 'table' as const, rows: [['Thôn', 'Cây'], ['Một', '20']] }] }; // prettier-ignore
  const plan = await importPlan('a.html', fileOf(document, 'html'), KNOWN, { edition: 'full' });
  expect(parseTable(plan.body.at(-1)!.split('\n'))!.problems).toEqual([]);
});
