import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawChart, WIDTHS } from '../../../src/charts/draw.ts';
import { CASES, KINDS } from './cases.ts';

/** Most a chart may weigh on its way, drawn at both widths. */
const BUDGET = 12 * 1024;

for (const [kind, draw] of Object.entries(KINDS))
  describe(`the ${kind} chart`, () => {
    for (const [name, given] of Object.entries(CASES)) {
      const drawing = draw(given);
      const [narrow, wide] = [WIDTHS.narrow, WIDTHS.wide].map((width) =>
        drawChart(drawing, width, 'Câu đọc'),
      );

      test(`with ${name} looks as it did when it was looked at`, async () => {
        await expect(pretty(narrow!)).toMatchFileSnapshot(`../../fixtures/charts/${kind}-${name}.svg`);
        if (name === 'plain')
          await expect(pretty(wide!)).toMatchFileSnapshot(`../../fixtures/charts/${kind}-${name}-wide.svg`);
      });

      test(`with ${name} is sound: numbers only, its sentence as its name, no style of its own, light`, () => {
        for (const svg of [narrow!, wide!]) {
          expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
          expect(svg).not.toMatch(/<style|\sstyle=|<script|\son\w+=/);
          expect(svg).toMatch(/^<svg[^>]* role="img"/);
          expect(svg.match(/aria-label="[^"]*"/g)).toEqual(['aria-label="Câu đọc"']);
          expect(svg).not.toMatch(/(?:fill|stroke)="(?!none|currentColor|var\(--)[^"]*"/);
        }
        expect(gzipSync(narrow! + wide!).length).toBeLessThan(BUDGET);
      });

      test(`with ${name} says every figure or that it is missing`, () => {
        if (kind === 'lines' && given.names.length > 6) return; // too many lines: their figures are in the table
        for (const value of given.values)
          expect(words(narrow!)).toContain(
            value === undefined ? 'chưa có số' : value.toLocaleString('vi-VN'),
          );
      });
    }
  });

test('the same drawing gives the same bytes', () => {
  const draw = (): string => drawChart(KINDS.lines(CASES.plain!), WIDTHS.wide, 'Câu đọc');
  expect(draw()).toBe(draw());
});

/** One element a line, so that a difference can be read. */
function pretty(svg: string): string {
  return `${svg.replaceAll('><', '>\n<')}\n`;
}

/** Words of a drawing; lines of one text joined by a space. */
function words(svg: string): string {
  return svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}
