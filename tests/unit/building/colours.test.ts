import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recolour } from '../../../src/building/campaign-colours.ts';
import { look } from '../../../src/schemas/look.ts';
import { contrast, OWN, PAIRS, paletteOf } from '../../../src/schemas/palette.ts';

const SHEETS = ['tokens', 'handbook'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'));
const tokensIn = (css: string): Record<string, string> =>
  Object.fromEntries(
    [...css.matchAll(/(--[a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, token, value]) => [token!, value!]),
  );
const SEA = { main: '#0b5563', accent: '#9c2c55', bright: '#7fd1c7' };

test('the style sheets and the list of colours say the same', () => {
  const [light = '', dark = ''] = SHEETS[0]!
    .split('@media (prefers-color-scheme: dark)')
    .map((part) => part.split('@media print')[0]!);
  expect(tokensIn(light)).toEqual({ ...OWN.light, '--on-bright': OWN.light['--ink'] });
  expect(tokensIn(dark)).toEqual(OWN.dark);
});

test('black on white is 21 to 1, a colour on itself 1 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#777777')).toBe(1);
  // The grey that just passes on white, by the tables of WCAG.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('a campaign that chooses nothing keeps every byte of the style sheets', () => {
  expect(SHEETS.map((css) => recolour(css, undefined))).toEqual(SHEETS);
});

test('three colours are enough, and none of the generator’s own is left in the style sheets', () => {
  const chosen = look.parse({ colours: SEA, font: "'Noto Sans', Arial" });
  const css = SHEETS.map((sheet) => recolour(sheet, chosen)).join('\n');
  for (const own of [
    '#28336e',
    '#1c2350',
    '#98291f',
    '#8a5a00',
    '#e0a22b',
    '#7e1f17',
    '#faf6ec',
    '#aab6f3',
    '#f19a86',
  ])
    expect(css).not.toContain(own);
  expect(css).toContain('--indigo: #0b5563;');
  expect(css).toContain("--text-font: 'Noto Sans', Arial, sans-serif;");
});

test('letters can be read in every mode that follows from the chosen colours', () => {
  const { light, dark } = paletteOf(look.parse({ colours: SEA }).colours);
  for (const side of [light, dark]) {
    for (const token of [
      '--indigo',
      '--madder',
      '--turmeric',
      '--link',
      '--ink',
      '--muted',
      '--chart-1',
      '--chart-2',
      '--chart-3',
    ])
      expect(contrast(side[token]!, side['--paper']!), token).toBeGreaterThanOrEqual(4.5);
    expect(contrast(side['--on-indigo']!, side['--indigo-deep']!)).toBeGreaterThanOrEqual(4.5);
  }
  expect(PAIRS.length).toBeGreaterThan(5);
});

test.each([
  [{ ...SEA, main: '#7fb5c0' }, 'colours.main', 'khó đọc: độ tương phản'],
  [{ ...SEA, bright: '#123456' }, 'colours.bright', 'khó đọc'],
  [{ ...SEA, deep: '#d0e0e0' }, 'colours.deep', 'khó đọc'],
  [{ ...SEA, main: 'blue' }, 'colours.main', 'cần một màu viết như'],
])('%o is refused at its field, with what can be read', (colours, field, words) => {
  const result = look.safeParse({ colours });
  const issues = result.error?.issues ?? [];
  expect(issues.map(({ path }) => path.join('.'))).toContain(field);
  expect(issues.map(({ message }) => message).join()).toContain(words);
});

test('names of fonts are names: nothing else can be written into the style sheet', () => {
  expect(look.safeParse({ font: 'Arial; } body { display: none' }).success).toBe(false);
});
