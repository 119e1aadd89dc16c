import { expect, test } from 'vitest';
import { withoutComments } from './files.ts';
import { modules, type Module } from './imports.ts';

/** Rooms whose code only computes: same input, same output, on any machine and day. */
const PURE = [
  'vietnamese',
  'places',
  'statistics',
  'charts',
  'search',
  'text',
  'html',
  'markdown',
  'schemas',
];
/** Rooms that are pure but for the files named here, with what these are for. */
const PURE_BUT: Record<string, string[]> = {
  kinds: ['indicator/read.ts'], // tables of statistics as they lie on disk
  spoken: ['script-routes.ts'], // the script of every text as pages of Astro: asks for the portal’s content
};
const OUTSIDE = /^(?:node:(?!path$|buffer$|util$|zlib$)|astro$|astro[:/]|sharp$|vite$|@playwright\/)/;
const CLOCK = /\bDate\.now\b|\bnew Date\(\)|(?<!typeof )\bDate\(\)|\bperformance\.now\b/;

/** The way from a file to something outside of pure computing; undefined when there is none. */
function wayOut(all: Map<string, Module>, file: string, seen = new Set<string>()): string[] | undefined {
  if (seen.has(file)) return undefined;
  seen.add(file);
  const module = all.get(file);
  if (!module) return undefined;
  if (CLOCK.test(withoutComments(module.code))) return [file, 'clock'];
  for (const target of module.imports) {
    if (OUTSIDE.test(target)) return [file, target];
    const further = wayOut(all, target, seen);
    if (further) return [file, ...further];
  }
  return undefined;
}

test('a pure room reaches neither disk, network, clock nor the page builder, through no import however far', () => {
  const all = modules();
  const pure = [...all.keys()].filter((file) => {
    const [, room = '', ...rest] = file.split('/');
    return (
      !/\.client\.(?:ts|js)$/.test(file) &&
      (PURE.includes(room) || (room in PURE_BUT && !PURE_BUT[room]!.includes(rest.join('/'))))
    );
  });
  expect(pure.length).toBeGreaterThan(120);
  const ways = pure.flatMap((file) => wayOut(all, file)?.join(' → ') ?? []);
  expect(ways).toEqual([]);
});
