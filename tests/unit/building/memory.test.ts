import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { growthFor, heapFor } from '../../../src/building/memory.ts';
import { ProblemsError } from '../../../src/content/problem.ts';

const MB = 1024 ** 2;
const GB = 1024 ** 3;

test('a portal of five thousand plans is built with the memory that Node takes by itself', () => {
  expect(heapFor(3 * MB, { heap: 2 * GB, machine: 4 * GB })).toBeUndefined();
  expect(heapFor(130 * MB, { heap: 4.1 * GB, machine: 8 * GB })).toBeUndefined();
});

test('a larger one is started anew with more, where the machine has it', () => {
  const heap = heapFor(250 * MB, { heap: 4.1 * GB, machine: 16 * GB })!;
  expect(heap).toBeGreaterThan(6 * GB);
  expect(heap).toBeLessThan(9 * GB);
});

test('on a machine that is too small it is said what is needed and what to do, before any work', () => {
  const error = (() => {
    try {
      return heapFor(250 * MB, { heap: 2 * GB, machine: 4 * GB });
    } catch (caught) {
      return caught;
    }
  })();
  expect(error).toBeInstanceOf(ProblemsError);
  const [problem] = (error as ProblemsError).problems;
  expect(problem!.message).toBe('nội dung dài 250 MB chữ, dựng cần chừng 6,1 GB bộ nhớ; máy có 4 GB');
  expect(problem!.hint).toContain('shards');
});

test('a large portal is cleared of what it no longer needs before it takes twice the memory in use', () => {
  // As the portal ships, a thousand plans, and five thousand.
  expect([growthFor(3 * MB), growthFor(25 * MB), growthFor(125 * MB)]).toEqual([undefined, 60, 35]);
});

test.skipIf(process.platform === 'win32')(
  'the command starts itself anew, once, and goes on as it would have',
  () => {
    const room = mkdtempSync(join(tmpdir(), 'bo-nho-'));
    const content = join(room, 'content');
    mkdirSync(content);
    writeFileSync(join(content, 'site.yaml'), 'name: [\n');
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--max-old-space-size=300', 'scripts/build.ts', '--out', join(room, 'dist')],
      { env: { ...process.env, PORTAL_CONTENT: content, NODE_OPTIONS: '' }, encoding: 'utf8' },
    );
    rmSync(room, { recursive: true });
    expect(stdout.match(/dùng đến 0,9 GB bộ nhớ/g)).toHaveLength(1);
    expect(stderr).toContain('site.yaml');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  },
);
