import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAN, problemsOf, SECTION, SITE, STORY, withChange } from './laid.ts';

/** Changes tried in a usual run; `CHANGES=1000 npm run unit -- changes` tries more. */
const CHANGES = Number(process.env['CHANGES'] ?? 200);

const LISTS = 'site places agencies glossary redirects statistics/indicators statistics/references statistics/sources';
const FILES = [
  SECTION,
  STORY,
  PLAN,
  ...LISTS.split(' ').map((list) => `${list}.yaml`),
  'statistics/data/so-giong.csv',
  'statistics/data/so-giong.meta.json',
];

/** What slips in by hand, by pasting, or on purpose. */
const piece = fc.oneof(
  fc.constantFrom(
    '{', '}', '<', '>', '`', '```\n', '~~~\n', '---\n', '\n---\n', '\n', '\r', '\r\n', '\t', ' ', ': ', '- ', '"', "'", '“', '”', '&a ', '*a ', '!!x ', '# ', '|', '>', '[', ']',
    '\u0000', '\uFEFF', '\u202E', '\u2028', '\uFFFD', '\u1FEF', '\u0338', 'а', '…', '<Core>', '</Core>', '<Src id="x" />', '<Chart\nindicator="x"\n/>', '<b>', '</b>', '<!--', '-->',
    '{(() => { throw new Error() })()}', 'import x from "y"\n', 'export default 1\n', '![a](b.jpg)', '[a](javascript:x)', '[a](/so-tay/x/)', '[a][b]', '\n[b]: data:x\n', '[^1]', '\n[^1]: a\n',
    'id: x\n', 'title: ', 'date: 2036-01-01\n', 'photo: { file: ../a, alt: a, credit: a, noPerson: true }\n', '../', '//', '__proto__: 1\n', '1,234.5', '0912', '| a |\n|---|\n| b |\n',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.tuple(fc.constantFrom('a.', '[', '{', '<', '> ', '- ', '*a_', '`', '\n', '"', ': '), fc.integer({ min: 2, max: 4_000 })).map(([what, times]) => what.repeat(times)),
);

/** One change: something put in, taken out, doubled or turned to other bytes, at a place given as a share of the file. */
const change = fc.record({
  file: fc.constantFrom(...FILES),
  kind: fc.constantFrom('insert', 'insert', 'insert', 'delete', 'double', 'bytes'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  what: piece,
});

type Made = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

test('any change of a content file ends in a right reading or in words with a file, never in a stack, never after more than 2 s', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      withChange({ name: 'none', file: SECTION }, (folder) => {
        for (const each of changes) make(folder, each);
        const started = process.cpuUsage();
        const problems = problemsOf(folder);
        const { user, system } = process.cpuUsage(started);
        expect((user + system) / 1e6, 'seconds of the processor').toBeLessThan(2);
        refused += Number(problems.length > 0);
        for (const { file, line, message } of problems) {
          expect(file).not.toBe('');
          expect(line ?? 1).toBeGreaterThan(0);
          expect(message).not.toMatch(/\n\s+at |Error:|undefined|\[object/);
          expect(message).toMatch(/[À-ỹđ]/u);
        }
      });
    }),
    { numRuns: CHANGES },
  );
  // Neither all nor none: the changes try both sides of the gate.
  expect(refused).toBeGreaterThan(CHANGES / 4);
  expect(refused).toBeLessThan(CHANGES);
}, 1_800_000);

function make(folder: string, { file, kind, at, length, what }: Made): void {
  const path = join(folder, file);
  const before = readFileSync(path);
  const from = Math.floor(at * before.length);
  const to = Math.min(before.length, from + length);
  const parts = {
    insert: [before.subarray(0, from), Buffer.from(what), before.subarray(from)],
    delete: [before.subarray(0, from), before.subarray(to)],
    double: [before.subarray(0, to), before.subarray(from)],
    bytes: [before.subarray(0, from), Buffer.from([0xff, 0xc3, length]), before.subarray(to)],
  }[kind as 'insert'];
  writeFileSync(path, Buffer.concat(parts));
}

test('the files that are changed are there', () => {
  for (const file of FILES) expect(readFileSync(join(SITE, file)).length).toBeGreaterThan(0);
});
