import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { advice } from '../../../src/checking/advice.ts';
import { create } from '../../../src/packing/create.ts';
import { newerGenerator } from '../../../src/packing/package.ts';
import { tarball } from '../../../src/packing/tarball.ts';
import { readContent } from '../../../src/portal.ts';

const room = mkdtempSync(join(tmpdir(), 'cong-'));
afterAll(() => rmSync(room, { recursive: true }));

async function made(
  name: string,
  pack?: () => { file: string; bytes: Uint8Array; newer: string },
): Promise<{ folder: string; said: string; asks: string }> {
  const folder = join(room, name);
  let said = '';
  const code = await create(['--out', folder, '--yes'], {
    version: '9.9.9',
    today: '2026-12-01',
    print: (text) => void (said += text),
    complain: (text) => void (said += text),
    canAsk: false,
    ...(pack ? { pack } : {}),
  });
  expect(code).toBe(0);
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return { folder, said, asks: dependencies['nep-moi']! };
}

test('a portal made where the generator is worked on brings it along, for no registry has it', async () => {
  const { folder, asks } = await made('mang-theo', () => ({
    file: 'bo-dung/nep-moi.tgz',
    bytes: new Uint8Array([1, 2, 3]),
    newer: newerGenerator('bo-dung/nep-moi.tgz'),
  }));
  expect(asks).toBe('file:bo-dung/nep-moi.tgz');
  expect([...readFileSync(join(folder, 'bo-dung/nep-moi.tgz'))]).toEqual([1, 2, 3]);
  // Without the name of the file npm says “up to date” and keeps the old one.
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('\nnpm install ./bo-dung/nep-moi.tgz ');
  let said = '';
  const complain = (text: string): void => void (said += text);
  const around = { version: '9.9.9', today: '2026-12-01', print: complain, complain, canAsk: false };
  expect(await create(['--out', folder, '--yes'], around)).toBe(1);
  expect(said).toContain('muốn bộ dựng mới thì xem README.md ở đó');
});

test('a portal takes no other place than its own, and nothing that was laid there while it was made', async () => {
  mkdirSync(join(room, 'cong.new'));
  writeFileSync(join(room, 'cong.new/anh.jpg'), 'x');
  await made('cong');
  expect(readdirSync(join(room, 'cong.new'))).toEqual(['anh.jpg']);
  const busy = join(room, 'dang-ghi');
  const packing = made('dang-ghi', () => {
    mkdirSync(busy);
    writeFileSync(join(busy, 'cua-lenh-khac'), 'x');
    return { file: 'bo-dung/nep-moi.tgz', bytes: new Uint8Array(1), newer: '' };
  });
  await expect(packing).rejects.toThrow('ENOTEMPTY');
  expect(readdirSync(busy)).toEqual(['cua-lenh-khac']);
  expect(readdirSync(room).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('one made by the published package asks for its version', async () => {
  const { folder, asks } = await made('da-dang');
  expect(asks).toBe('9.9.9');
  expect(existsSync(join(folder, 'bo-dung'))).toBe(false);
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).not.toContain('.tgz');
});

test('what is said to type next leads to the folder from where one is, in quotes where it has blanks', async () => {
  const { folder, said } = await made('Cổng mới');
  expect(said).toMatch(/\n {2}cd "[^"]*Cổng mới"\n {2}npm install\n {2}npm start$/u);
  expect(said).toContain(folder);
});

test('all that the form left to be written is asked for, and nothing else', async () => {
  const { folder } = await made('con-nguyen');
  const content = join(folder, 'content');
  const said = advice(readContent(content), '2026-12-01', content).map(({ file, field }) =>
    `${file} ${field ?? ''}`.trim(),
  );
  expect(said).toEqual([
    'site.yaml campaign',
    'site.yaml description',
    'site.yaml about[1]',
    'site.yaml address',
    'handbook/01-rua-tay.mdx',
  ]);
});

test('a package is a tar that begins with “package/”, whole, and the same bytes for the same files', () => {
  const folder = join(room, 'goi');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'bin/chay.mjs'), 'x'.repeat(700));
  const packed = tarball(folder);
  expect(tarball(folder).equals(packed)).toBe(true);
  const tar = gunzipSync(packed);
  const file = (at: number) => ({
    name: tar.toString('latin1', at, at + 100).replace(/\0.*/s, ''),
    size: Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8),
    mode: tar.toString('latin1', at + 100, at + 107),
  });
  expect(file(0)).toEqual({ name: 'package/bin/chay.mjs', size: 700, mode: '0000755' });
  expect(tar.toString('latin1', 512, 1212)).toBe('x'.repeat(700));
  expect(file(512 + 1024)).toEqual({ name: 'package/package.json', size: 2, mode: '0000644' });
  expect(tar.length % 512).toBe(0);
});

const hasTerminal = spawnSync('script', ['--version']).status === 0;

test.skipIf(!hasTerminal)('whoever stops at a question is told that nothing was made', async () => {
  const folder = join(room, 'dung-lai');
  // `script` gives the command a terminal.
  const child = spawn(
    'script',
    ['-qec', `${process.execPath} scripts/new.ts site --out ${folder}`, '/dev/null'],
    {
      env: { ...process.env, NODE_ENV: '', VITEST: '' },
    },
  );
  let said = '';
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
    if (said.includes('[Cổng thông tin]')) child.stdin.write('\u0004');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, said]).toEqual([1, expect.stringContaining('Đã dừng, chưa tạo gì.')]);
  expect(said).not.toContain('AbortError');
  expect(existsSync(folder)).toBe(false);
});
