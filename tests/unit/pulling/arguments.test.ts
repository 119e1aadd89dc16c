import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { PULL_USAGE, readArguments } from '../../../src/pulling/arguments.ts';

const run = promisify(execFile);

it('takes its options in any order and knows what was not asked', () => {
  expect(readArguments(['--accept', '--diff'])).toEqual({
    accept: true,
    diff: true,
    strict: false,
    help: false,
  });
});

it.each([
  [['--dif'], 'không có lựa chọn “--dif”'],
  [['-x'], 'không có lựa chọn “-x”'],
  [['bang.csv'], 'không hiểu “bang.csv”'],
  [['--diff=2'], 'lựa chọn “--diff” không kèm giá trị'],
])('refuses %j in words', (args, told) => {
  expect(() => readArguments(args)).toThrow(told);
});

it('explains itself without pulling anything', async () => {
  const { stdout } = await run(process.execPath, ['scripts/pull.ts', '--help'], {
    env: { ...process.env, PORTAL_CONTENT: '/khong/co' },
  });
  expect(stdout.trim()).toBe(PULL_USAGE);
});

it('an unknown option ends in one line of words, no stack', async () => {
  const failed = await run(process.execPath, ['scripts/pull.ts', '--hepl']).catch((error: unknown) => error as { code: number; stderr: string });
  expect(failed).toMatchObject({ code: 1 });
  expect(failed.stderr).toContain('không có lựa chọn “--hepl”\n    → các lựa chọn: --diff, --accept, --strict, --help');
  expect(failed.stderr).not.toMatch(/\n\s+at /);
}); // prettier-ignore
