import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawChart, WIDTHS } from '../../../src/charts/draw.ts';
import { CASES, KINDS, mark } from './cases.ts';

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

const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!);
const range = { value: 2, upper: 4, bound: 'exact', label: '2–4 hộ' } as const;

test('a range is a bar with two ends: no point stands for it and no line passes through it', () => {
  const points = [
    { ...mark(1), x: 2020.5 },
    { ...range, x: 2021.5 },
    { ...mark(5), x: 2022.5 },
  ];
  const svg = drawChart(
    { kind: 'lines', unit: 'hộ', lines: [{ name: 'số hộ', points }], targets: [], breaks: [] },
    360,
    'Câu đọc',
  );
  expect(svg.match(/<circle/g)).toHaveLength(2);
  expect(svg.match(/<path[^>]*transform/g)).toHaveLength(2);
  expect(svg).toContain('stroke-dasharray="1 5"');
  expect(texts(svg)).toContain('2–4 hộ');
});

test('a ranked range is an open bar, never one that ends at its lower figure', () => {
  const svg = drawChart(
    {
      kind: 'bars',
      unit: 'hộ',
      bars: [
        { name: 'Một', mark: range },
        { name: 'Hai', mark: mark(3) },
      ],
    },
    360,
    'Câu đọc',
  );
  expect(svg).toMatch(/<g[^>]*stroke-dasharray="4 3"[^>]*>\s*<rect/u);
  expect(svg.match(/<path[^>]*rotate\(90\)/g)).toHaveLength(2);
});

test('between few whole figures the axis has no parts of one', () => {
  const bars = (values: number[]) => texts(drawChart({ kind: 'bars', unit: 'hộ', bars: values.map((value) => ({ name: 'Một', mark: mark(value) })) }, 720, 'Câu đọc')); // prettier-ignore
  expect(bars([0, 0]).filter((text) => text.includes(','))).toEqual([]);
  expect(bars([1, 2]).filter((text) => text.includes(','))).toEqual([]);
  expect(bars([0.5, 1]).filter((text) => text.includes(','))).not.toEqual([]);
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

test('months of one year are named below the axis, each under its mark; years alone are not', () => {
  const at = (month: number) => ({ ...mark(month), x: 2023 + (month - 1) / 12, part: `T${month}` });
  const drawn = (points: ReturnType<typeof at>[]): string[] =>
    texts(drawChart({ kind: 'lines', unit: 'hộ', lines: [{ name: '', points }], targets: [], breaks: [] }, 360, 'Câu đọc')); // prettier-ignore
  expect(drawn([1, 3, 6, 12].map(at))).toEqual(expect.arrayContaining(['T1', 'T3', 'T6', 'T12', '2023']));
  expect(drawn([at(3), { ...at(6), x: 2024.4 }]).some((text) => text.startsWith('T'))).toBe(false);
});

test('a chart drawn for a page, for its file and for a page again is the same each time; another label, another chart', () => {
  const drawing = KINDS.bars!(CASES.plain!);
  const wide = Array.from({ length: 3 }, () => drawChart(drawing, WIDTHS.wide, 'Một biểu đồ'));
  expect(new Set(wide).size).toBe(1);
  expect(drawChart(drawing, WIDTHS.wide, 'Biểu đồ khác')).toBe(
    wide[0]!.replace('Một biểu đồ', 'Biểu đồ khác'),
  );
  expect(drawChart(drawing, WIDTHS.narrow, 'Một biểu đồ')).not.toBe(wide[0]);
});

test('a panel says the whole name of its place and the years it has figures of', () => {
  const panel = (name: string, value: number) => ({
    name,
    latest: `${value}% · 2026`,
    lines: [
      {
        name: 'kết quả',
        points: [
          { ...mark(value), x: 2025.5 },
          { ...mark(value + 2), x: 2026.5 },
        ],
      },
    ],
  });
  const names = ['Giếng Thử Nghiệm Mới', 'Giếng Thử Nghiệm Cũ', 'Hồ'];
  for (const width of [WIDTHS.narrow, WIDTHS.wide]) {
    const said = texts(
      drawChart(
        { kind: 'multiples', unit: '%', panels: names.map((name, at) => panel(name, at)) },
        width,
        'Câu đọc',
      ),
    );
    for (const name of names) expect(said.join(' ')).toContain(name.split(' ').at(-1));
    expect(said.join(' ')).not.toContain('…');
    expect(said).toContain('2025–2026, %');
  }
});

test('a map whose names do not fit where the tiles lie sets them one after the other, each with its name and figure', () => {
  const given = Array.from({ length: 30 }, (_, at) => ({
    name: `Giếng Nghiệm ${at + 1}`,
    column: at % 6,
    row: Math.floor(at / 6),
    mark: mark(at + 1),
  }));
  const svg = drawChart({ kind: 'tiles', tiles: given, unit: '%' }, WIDTHS.narrow, 'Câu đọc');
  const said = texts(svg);
  expect(said.filter((word) => word === 'Nghiệm' || word.startsWith('Nghiệm '))).toHaveLength(30);
  for (const { mark: figure } of given) expect(said.join(' ')).toContain(figure.label);
});
