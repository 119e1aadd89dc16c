import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
/** `npm run pull` on a content folder that is not there: what is asked is looked at before anything else. */
const pull = (
  args: readonly string[],
  taken: Record<string, string> = {},
): Promise<{ stdout: string; stderr: string }> =>
  run(process.execPath, ['scripts/pull.ts', ...args], {
    env: { ...process.env, PORTAL_CONTENT: '/khong/co', ...taken },
  });
const refused = (args: readonly string[], taken?: Record<string, string>): Promise<{ code: number; stderr: string }> =>
  pull(args, taken).then(() => ({ code: 0, stderr: '' }), (error: unknown) => error as { code: number; stderr: string }); // prettier-ignore

it.each([
  [['--hepl'], 'không có lựa chọn “--hepl”'],
  [['--dif'], 'không có lựa chọn “--dif”; có phải ý bạn là --diff?'],
  [['-x'], 'không có lựa chọn “-x”'],
  [['bang.csv'], 'không hiểu “bang.csv”'],
  [['--diff=2'], 'lựa chọn “--diff” không kèm giá trị'],
])('%j ends in words with what there is, no stack', async (args, told) => {
  const { code, stderr } = await refused(args);
  expect(code).toBe(1);
  expect(stderr).toContain(`${told}\n    → các lựa chọn: --diff, --accept, --strict, --help`);
  expect(stderr).not.toMatch(/\n\s+at /);
});

it('nothing is pulled when “--” was forgotten and npm kept --diff to itself', async () => {
  const { code, stderr } = await refused([], { npm_config_diff: 'true' });
  expect(code).toBe(1);
  expect(stderr).toContain('npm đã lấy mất --diff');
  expect(stderr).toContain('npm run pull -- … --diff …');
});

it('explains itself without pulling anything', async () => {
  const { stdout } = await pull(['--help']);
  expect(stdout).toMatch(
    /npm run pull\n\n +--diff +chỉ xem có gì khác.*\n +--accept +.*\n +--strict +.*\n +--help/u,
  );
});
