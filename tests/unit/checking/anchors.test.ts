import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acceptAnchors, checkAnchors, REGISTRY } from '../../../src/checking/anchors.ts';
import { readContent } from '../../../src/portal.ts';
import { PLAN, withChange, type Change } from '../content/laid.ts';

const ID = 'ubnd-xa-vi-du-2024';
const AS_IT_IS = { name: 'as it is', file: PLAN, append: '\n' };

/** What is told of the addresses once published; what the registry is given and gives back. */
function looked<Result>(look: (registry: Registry) => Result, change: Change = AS_IT_IS): Result {
  return withChange(change, (folder) => {
    const content = readContent(folder);
    return look({
      check: () =>
        checkAnchors(folder, content).map(({ file, field, message }) => `${file} · ${field}: ${message}`),
      accept: () => acceptAnchors(folder, content),
      write: (published) => writeFileSync(join(folder, REGISTRY), published),
      read: () => JSON.parse(readFileSync(join(folder, REGISTRY), 'utf8')) as Record<string, string[]>,
    });
  });
}
interface Registry {
  check: () => string[];
  accept: () => number;
  write: (published: string) => void;
  read: () => Record<string, string[]>;
}

test('what was never published is promised to nobody', () =>
  expect(looked(({ check }) => check())).toEqual([]));

test('what was accepted is promised from then on, each address once', () =>
  looked(({ check, accept, read }) => {
    const added = accept();
    expect(added).toBeGreaterThan(0);
    expect(read()[ID]).toHaveLength(added);
    expect(check()).toEqual([]);
    expect(accept()).toBe(0);
    expect(read()[ID]).toHaveLength(added);
  }));

test('a clause that was published and is gone is told, at the file that had it', () =>
  looked(({ check, accept, read, write }) => {
    accept();
    write(JSON.stringify({ [ID]: [...read()[ID]!, 'iv-9-z'] }));
    expect(check()).toEqual([`${PLAN} · aliases.iv-9-z: địa chỉ khoản “#iv-9-z” đã công bố nay không còn`]);
    // Accepting anew takes no promise back.
    accept();
    expect(read()[ID]).toContain('iv-9-z');
    expect(check()).toHaveLength(1);
  }));

test('an old address that the plan leads on to a clause still works', () => {
  const [first] = looked(({ accept, read }) => {
    accept();
    return read()[ID]!;
  });
  const moved = { name: 'alias', file: PLAN, frontMatter: `aliases: { iv-9-z: ${first!} }\n` };
  looked(({ check, write }) => {
    write(JSON.stringify({ [ID]: ['iv-9-z'] }));
    expect(check()).toEqual([]);
  }, moved);
});

test('a plan that was published and is gone is told', () =>
  looked(({ check, write }) => {
    write(JSON.stringify({ 'ubnd-xa-vi-du-1999': ['i'] }));
    expect(check()).toEqual([
      `${REGISTRY} · ubnd-xa-vi-du-1999: kế hoạch “ubnd-xa-vi-du-1999” đã công bố nay không còn`,
    ]);
  }));

test('plans stand in the registry in the order of their names, whoever was published first', () =>
  looked(({ accept, read, write }) => {
    write(JSON.stringify({ 'z-ke-hoach': ['i'], 'a-ke-hoach': ['i'] }));
    accept();
    expect(Object.keys(read())).toEqual(['a-ke-hoach', ID, 'z-ke-hoach']);
  }));

test.each(['{', '[]', '{"a": "i"}'])(
  'a registry that is damaged (%s) stops, and nothing is written over it',
  (damaged) =>
    looked(({ check, accept, write }) => {
      write(damaged);
      expect(check).toThrow('sổ địa chỉ đã công bố bị hỏng');
      expect(accept).toThrow('sổ địa chỉ đã công bố bị hỏng');
    }),
);
