import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bytesOf } from './bytes.ts';

// Several builds in one checkout at the same time. More rounds: ROUNDS=20 npm run unit -- at-once
const ROUNDS = Number(process.env['ROUNDS'] ?? 1);

mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/at-once-'));
afterAll(() => rmSync(room, { recursive: true }));

function build(
  site: string,
  out: string,
  { folder = site, options = [] as string[] } = {},
): Promise<{ code: number | null; said: string }> {
  const content = join(room, folder);
  cpSync(join('tests/sites', site), content, { recursive: true });
  const child = spawn(process.execPath, ['scripts/build.ts', ...options, '--out', join(room, out)], {
    env: { ...process.env, PORTAL_CONTENT: content, NODE_ENV: '', VITEST: '' },
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code, said })));
}

test('two campaigns are built side by side; a second build of the same one waits for the first', async () => {
  let known: unknown;
  for (let round = 0; round < ROUNDS; round++) {
    // A build that finds all as it left it is done before another comes to wait for it.
    rmSync(join(room, 'gieng'), { recursive: true, force: true });
    // Two bundle the generator anew, which takes longest; the others take what is there of it.
    const anew = { options: ['--clean'] };
    const all = await Promise.all([
      build('nuoc-sach', 'gieng', anew),
      build('nuoc-sach', 'gieng'),
      build('hai-tieng', 'be-loc', anew),
      // A campaign of the same texts shares with the first what was made of them.
      build('nuoc-sach', 'be-chua', { folder: 'nuoc-sach-khac' }),
    ]);
    for (const { code, said } of all) {
      expect(said).toMatch(/không lỗi|Không có gì đổi từ lần dựng trước/);
      expect(code).toBe(0);
    }
    expect(all.map(({ said }) => said.includes('Đang chờ: lệnh “dựng cổng”')).sort()).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(readFileSync(join(room, 'gieng/index.html'), 'utf8')).toContain('Giếng Làng');
    expect(readFileSync(join(room, 'be-loc/so-tay/rua-tay/jra/index.html'), 'utf8')).toContain('lang="jra"');
    const made = [bytesOf(join(room, 'gieng')), bytesOf(join(room, 'be-loc'))];
    known ??= made;
    expect(made).toEqual(known);
  }
}, 3_600_000);
