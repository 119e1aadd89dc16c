import { describe, expect, it } from 'vitest';
import { planOf } from '../../../src/importing/import-plan.ts';
import type { SourceText } from '../../../src/importing/line.ts';
import { readSource } from '../../../src/importing/readers/read.ts';
import { FORMATS, fileOf, generate, odt, rtf } from './make/generated.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
/** Removals tried on each format; more with REMOVALS. */
const REMOVALS = Number(process.env['REMOVALS'] ?? 6);

const lost = (source: SourceText): string =>
  planOf('a', source, KNOWN, { edition: 'full' })
    .coverage.missing.map(({ text }) => text)
    .join(' ');

describe('what a reader loses is reported, whatever the format', () => {
  it.each(FORMATS)('a paragraph, a cell or a word out of a .%s', async (format) => {
    for (let seed = 1; seed <= REMOVALS; seed++) {
      const source = await readSource(`a.${format}`, fileOf(generate(seed), format));
      expect(lost(source), `hạt giống ${seed}`).toBe('');
      const at = 2 + ((seed * 7) % (source.lines.length - 2));
      const { text } = source.lines[at]!;
      const without = (change: SourceText['lines']): SourceText => ({ ...source, raw: source.raw!, lines: change }); // prettier-ignore
      // A figure tells a lost line from others with the same words; a cell may hold but a figure.
      const told = /\d+/u.exec(text.replace(/^\S+\.\s/u, ''))?.[0] ?? text.split(' ').at(-1)!.toLowerCase();
      expect(lost(without(source.lines.toSpliced(at, 1))), `${seed}: “${text}”`).toContain(told);
      const cut = text.replace(/\S+$/u, '').trim();
      if (cut.includes(' '))
        expect(lost(without(source.lines.with(at, { ...source.lines[at]!, text: cut }))), `${seed}: cuối “${text}”`).not.toBe(''); // prettier-ignore
    }
  });
});

describe('a table inside a cell keeps its words, with a remark', () => {
  const words = ['Việc', 'Trước', 'Thôn Một', '40 hộ', 'Sau'];

  it('in RTF', async () => {
    const inner = `\\pard\\intbl\\itap2 ${rtf('Thôn Một')}\\nestcell ${rtf('40 hộ')}\\nestcell{\\*\\nesttableprops\\trowd\\cellx3000\\cellx4000\\nestrow}`;
    const row = `{\\trowd\\cellx2000\\cellx6000 \\pard\\intbl ${rtf('Việc')}\\cell \\pard\\intbl ${rtf('Trước')}\\par ${inner}\\pard\\intbl ${rtf('Sau')}\\cell\\row}`;
    const file = `{\\rtf1\\ansi ${row}\\pard Het\\par}`;
    const source = await readSource('a.rtf', new TextEncoder().encode(file));
    expect(source.lines.slice(0, 5).map(({ text, cell }) => [text, cell!.column])).toEqual(words.map((text, at) => [text, at ? 1 : 0])); // prettier-ignore
    expect(source.warnings.map(({ code }) => code)).toEqual(['nested-table']);
  });

  it('in OpenDocument', async () => {
    const table = (...cells: string[]): string => `<table:table><table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row></table:table>`; // prettier-ignore
    const p = (text: string): string => `<text:p>${text}</text:p>`;
    const source = await readSource('a.odt', odt(table(p('Việc'), p('Trước') + table(p('Thôn Một'), p('40 hộ')) + p('Sau')))); // prettier-ignore
    expect(source.lines.map(({ text, cell }) => [text, cell!.column])).toEqual(words.map((text, at) => [text, at ? 1 : 0])); // prettier-ignore
    expect(source.warnings.map(({ code }) => code)).toEqual(['nested-table']);
  });
});
