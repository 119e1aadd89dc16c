import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from './bytes.ts';

// The command itself is run: what an editor types, what is printed, what lies on the disk afterwards.
mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/site-'));
afterAll(() => rmSync(room, { recursive: true }));

const content = join(room, 'content');
const out = join(room, 'dist');

function build(
  env: Record<string, string> = {},
  target = out,
): Promise<{ code: number | null; said: string; left: string[] }> {
  const child = spawn(process.execPath, ['scripts/build.ts', '--out', target], {
    env: { ...process.env, PORTAL_CONTENT: content, NODE_ENV: '', VITEST: '', ...env },
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((done) =>
    child.on('close', (code) =>
      // What this build left behind in its working folder; another one may be at work beside it.
      done({
        code,
        said,
        left: readdirSync('.cache').filter((name) => name.startsWith(`build-${child.pid}`)),
      }),
    ),
  );
}

/** Builds with one file of the content changed (or removed), then puts it back. */
async function buildWith(file: string, change: (text: string) => string | undefined) {
  const path = join(content, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, 'the change must change something').not.toBe(before);
  if (after === undefined) rmSync(path);
  else writeFileSync(path, after);
  try {
    return await build();
  } finally {
    writeFileSync(path, before);
  }
}

describe('a second campaign, from its content folder alone', () => {
  let first: Record<string, string>;
  beforeAll(async () => {
    cpSync('tests/sites/nuoc-sach', content, { recursive: true });
    const { code, said } = await build();
    expect(said).toContain('không lỗi');
    expect(code).toBe(0);
    first = bytesOf(out);
  });

  test('has its own name on the home page and no word of the shipped campaign', () => {
    const home = readFileSync(join(out, 'index.html'), 'utf8');
    expect(home).toContain('Giếng Làng');
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:html|xml|json|csv|txt)$/.test(file),
    );
    const strangers = pages.filter((file) =>
      /Kon Tum|nếp nghĩ/iu.test(readFileSync(join(out, file), 'utf8')),
    );
    expect(strangers).toEqual([]);
  });

  test('comes out the same, byte for byte, when built again', async () => {
    const again = join(room, 'again');
    expect((await build({}, again)).code).toBe(0);
    const second = bytesOf(again);
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((file) => first[file] !== second[file])).toEqual([]);
  });

  test('works under a sub-folder: every link stays inside it', async () => {
    const under = join(room, 'under');
    const { code, said } = await build({ PORTAL_BASE: '/thu-muc/' }, under);
    expect(said).toContain('không lỗi');
    expect(code).toBe(0);
    const home = readFileSync(join(under, 'index.html'), 'utf8');
    expect([...home.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, url]) => url!)).not.toContainEqual(
      expect.not.stringMatching(/^\/thu-muc\//),
    );
  });

  test('leads from an old address to the new one', () => {
    const moved = readFileSync(join(out, 'cam-nang-cu/index.html'), 'utf8');
    expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/so-tay/">');
    expect(moved).toContain('<a href="/so-tay/">/so-tay/</a>');
  });

  const PLAN = 'plans/ubnd-xa-vi-du-2024/index.md';
  const FIGURES = 'statistics/raw/so-giong.csv';
  for (const [what, file, change, place, remedy] of [
    [
      'a wrong field in front matter',
      PLAN,
      (text: string) => text.replace('edition: full', 'edition: toan-van'),
      `${PLAN}:5`,
      'chọn một trong: digest, full',
    ],
    [
      'an unknown place',
      PLAN,
      (text: string) => text.replace('place: xa-vi-du-huyen-giong', 'place: xa-vi-du-huyen-giog'),
      `${PLAN}:7:8 · trường “place”`,
      'có phải ý bạn là “xa-vi-du-huyen-giong”?',
    ],
    [
      'content that would run as code',
      'handbook/01-be-loc-cat.mdx',
      (text: string) => text + "\n\\`{(() => { throw new Error('content ran as code') })()}\\`\n",
      'handbook/01-be-loc-cat.mdx:36:3',
      'viết “\\{” và “\\}”',
    ],
    [
      'a link to no page',
      'handbook/01-be-loc-cat.mdx',
      (text: string) => `${text}\n[a](/so-tay/be-loc-cac/)\n`,
      'handbook/01-be-loc-cat.mdx:36:1',
      'có phải ý bạn là “/so-tay/be-loc-cat/”?',
    ],
    [
      'a figure that is no number',
      FIGURES,
      (text: string) => text.replace('41,5', 'bốn mốt'),
      `${FIGURES}:2`,
      'bốn mốt',
    ],
    ['a missing file', 'site.yaml', () => undefined, 'site.yaml', 'site.yaml'],
    [
      'a figure that points at a clause that is not there',
      FIGURES,
      (text: string) => text.replace('#m1-k1', '#m1-k9'),
      'không có khoản nào mang mã “m1-k9”',
      'mở trang kế hoạch',
    ],
    [
      'an old address that leads nowhere',
      'redirects.yaml',
      (text: string) => text.replace('to: /so-tay/', 'to: /khong-co/'),
      'redirects.yaml:1',
      'không có trang nào ở “/khong-co/”',
    ],
    [
      'an old address that a living page still has',
      'redirects.yaml',
      (text: string) => text.replace('from: /cam-nang-cu/', 'from: /gioi-thieu/'),
      'redirects.yaml',
      'đang là một trang của cổng',
    ],
  ] as const) {
    test(`stops at ${what}, says where and what to do, and leaves the last site as it was`, async () => {
      const { code, said, left } = await buildWith(file, change);
      expect(code).toBe(1);
      expect(said).toContain(place);
      expect(said).toContain(remedy);
      expect(said).toContain('Không có gì bị thay đổi');
      expect(Object.entries(bytesOf(out)).filter(([name, bytes]) => first[name] !== bytes)).toEqual([]);
      expect(left).toEqual([]);
    });
  }

  test('a wrong figure hides nothing that is wrong in the texts: both are told in one round', async () => {
    const files = [FIGURES, PLAN].map((file) => join(content, file));
    const before = files.map((file) => readFileSync(file, 'utf8'));
    writeFileSync(files[0]!, before[0]!.replace('41,5', 'bốn mốt'));
    writeFileSync(files[1]!, before[1]!.replace('edition: full', 'edition: toan-van'));
    try {
      const { code, said } = await build();
      expect(code).toBe(1);
      expect(said).toContain('Có 2 chỗ cần sửa');
      expect(said).toContain(`${FIGURES}:2`);
      expect(said).toContain(`${PLAN}:5`);
    } finally {
      for (const [at, file] of files.entries()) writeFileSync(file, before[at]!);
    }
  });

  test('refuses to lose a published clause, naming its address', async () => {
    const registry = join(content, 'anchors.lock.json');
    writeFileSync(registry, JSON.stringify({ 'ubnd-xa-vi-du-2024': ['m1-k1', 'm1-k2', 'm9'] }));
    const { code, said } = await build();
    rmSync(registry);
    expect(code).toBe(1);
    expect(said).toContain('địa chỉ khoản “#m9” đã công bố nay không còn');
    expect(said).toContain('aliases: { m9: <mã khoản mới> }');
  });

  test('says which folder is missing when there is no content', async () => {
    const { code, said } = await build({ PORTAL_CONTENT: join(room, 'khong-co') });
    expect(code).toBe(1);
    expect(said).toContain('khong-co');
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });
});
