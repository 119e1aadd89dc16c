import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Declarations `--name: #colour` of the rule that a pattern finds, later ones winning; a colour may be see-through (`#ece5d84d`). */
function colours(file: string, rule: RegExp): Record<string, string> {
  const css = readFileSync(`src/styles/${file}`, 'utf8');
  const body = rule.exec(css)?.[1];
  expect(body, `${file} ${rule}`).toBeDefined();
  return Object.fromEntries(
    [...body!.matchAll(/--([\w-]+):\s*(#[\da-f]{3,8})\b/gi)].map(([, name, value]) => [name!, value!]),
  );
}

const DARK = /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/;
const light = colours('tokens.css', /:root \{([^}]*)\}/);
const THEMES: Record<string, Record<string, string>> = {
  light,
  dark: { ...light, ...colours('tokens.css', DARK) },
  'the box “Nền tối”': { ...light, ...colours('handbook.css', /has\(#nen-toi:checked\) \{([^}]*)\}/) },
  'the box “Đậm nét, nền trắng”': {
    ...light,
    ...colours('handbook.css', /has\(#dam-net:checked\) \{([^}]*)\}/),
  },
  print: { ...light, ...colours('tokens.css', /@media print \{\s*:root \{([^}]*)\}/) },
};

/** Contrast of two colours as WCAG 2.2 counts it. */
function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = parseInt(full.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('black on white is 21 to 1, and a colour on itself 1 to 1', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21);
  expect(contrast('#28336e', '#28336e')).toBe(1);
});

test('the box “Nền tối” gives every colour that a device set to dark gets', () => {
  expect(colours('handbook.css', /has\(#nen-toi:checked\) \{([^}]*)\}/)).toEqual(colours('tokens.css', DARK));
});

test('the box “Đậm nét, nền trắng” leaves no colour of the dark theme on a device set to dark', () => {
  const own = colours('handbook.css', /has\(#dam-net:checked\) \{([^}]*)\}/);
  expect(Object.keys(colours('tokens.css', DARK)).filter((token) => !(token in own))).toEqual([]);
});

const GROUNDS = ['paper', 'surface', 'notice', 'mark'];
for (const [theme, tokens] of Object.entries(THEMES)) {
  const below = (least: number, pairs: [string, string][]): string[] =>
    pairs.flatMap(([on, ground]) => {
      const ratio = contrast(tokens[on]!, tokens[ground]!);
      return ratio < least ? `${on} on ${ground}: ${ratio.toFixed(2)}` : [];
    });

  test(`${theme}: words are read on every ground they stand on, 4.5 to 1 or better`, () => {
    const words = ['ink', 'link', 'muted'].flatMap((on) =>
      GROUNDS.map((ground): [string, string] => [on, ground]),
    );
    const marks: [string, string][] = [
      ['madder', 'paper'],
      ['madder', 'surface'],
      ['turmeric', 'paper'],
      ['on-indigo', 'indigo-deep'],
    ];
    expect(below(4.5, [...words, ...marks])).toEqual([]);
  });

  if (theme !== 'print')
    test(`${theme}: the ring of the keyboard is seen on every ground, and so are lines of charts, 3 to 1 or better`, () => {
      const rings = GROUNDS.map((ground): [string, string] => ['focus', ground]);
      const charts = [1, 2, 3, 4, 5, 6].map((number): [string, string] => [`chart-${number}`, 'paper']);
      expect(below(3, [...rings, ...charts, ['turmeric-bright', 'indigo-deep']])).toEqual([]);
    });
}

test('the ring takes its colour from the token of its ground, and what waits to be written is as dark as any small word', () => {
  const base = readFileSync('src/styles/base.css', 'utf8');
  expect(base).toMatch(/:focus-visible \{\s*outline: 3px solid var\(--focus\)/);
  expect(base).toMatch(/::placeholder \{\s*color: var\(--muted\);\s*opacity: 1/);
  // On the indigo of header and skip link the ring is turmeric.
  expect(
    readFileSync('src/styles/header.css', 'utf8').match(/--focus: var\(--turmeric-bright\)/g),
  ).toHaveLength(2);
});
