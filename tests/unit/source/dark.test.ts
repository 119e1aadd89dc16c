import { expect, test } from 'vitest';
import { findings, oneFile, sourceFiles, withoutComments } from './files.ts';

const TOKENS = 'src/styles/tokens.css';

test('dark changes colours alone: whatever else holds of a page in light holds in dark', () => {
  const others = sourceFiles().filter(({ file }) => file !== TOKENS);
  expect(findings(others, /prefers-color-scheme/)).toEqual([]);
  const code = withoutComments(oneFile(TOKENS).code);
  const blocks = [...code.matchAll(/@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}/g)];
  expect(blocks).toHaveLength(code.split('prefers-color-scheme').length - 1);
  const declared = blocks.flatMap(([, inside]) =>
    inside!
      .split(';')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  expect(declared.length).toBeGreaterThan(10);
  expect(
    declared.filter((line) => !/^--[a-z0-9-]+: (?:#[0-9a-f]{3,8}|rgb\([\d ./%]+\))$/.test(line)),
  ).toEqual([]);
});

test('colours of the reader’s own change colours, lines and weight alone: nothing moves, comes or goes', () => {
  const blocks = sourceFiles().flatMap(({ file, code }) =>
    [...withoutComments(code).matchAll(/@media \(forced-colors: active\) \{((?:[^{}]|\{[^{}]*\})*)\}/g)].map(
      ([, inside]) => ({ file, inside: inside! }),
    ),
  );
  expect(findings(sourceFiles(), /@media[^{]*forced-colors/)).toHaveLength(blocks.length);
  const declared = blocks.flatMap(({ file, inside }) =>
    [...inside.matchAll(/[{;]\s*([a-z-]+):/g)].map(([, property]) => `${file}: ${property}`),
  );
  expect(declared.length).toBeGreaterThan(5);
  const PAINT =
    /: (?:color|background|border-color|font-weight|text-decoration(?:-thickness)?|forced-color-adjust)$/;
  expect(declared.filter((line) => !PAINT.test(line))).toEqual([]);
});
