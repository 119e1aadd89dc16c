import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { REGISTRY } from '../../../src/checking/anchors.ts';
import { checkSite } from '../../../src/checking/check-site.ts';
import { readSite } from '../../../src/checking/site.ts';
import { problemsIn } from '../../../src/content/problem.ts';
import { readContent } from '../../../src/portal.ts';
import { lay, SITE, STORY } from '../content/laid.ts';

const page = (body: string, title = 'Trang'): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><meta name="description" content="Mô tả"><meta http-equiv="content-security-policy" content="default-src 'self'"></head><body><h1>Trang</h1>${body}</body></html>`;

/** What all checks together say of a site of the small campaign. */
async function checked(files: Record<string, string>, registry?: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const [built, laid] = [join(folder, 'built'), join(folder, 'content')];
  try {
    for (const [file, words] of Object.entries(files)) {
      mkdirSync(dirname(join(built, file)), { recursive: true });
      writeFileSync(join(built, file), words);
    }
    cpSync(SITE, laid, { recursive: true });
    lay(laid, { name: 'an arrow', file: STORY, append: '\n→\n' });
    if (registry) writeFileSync(join(laid, REGISTRY), registry);
    const site = readSite(built, '/');
    return await checkSite({ site, content: readContent(laid), folder: laid, markup: 'new shapes' });
  } catch (error) {
    return problemsIn(error)?.map(({ file, message }) => `${file}: ${message}`) ?? error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a sound site is counted', async () => {
  const files = { 'index.html': page('<a href="/a/">a</a>'), 'a/index.html': page('', 'A') };
  expect(await checked(files)).toEqual({ pages: 2, links: 1 });
});

test('each check tells its own fault, and all are told at once', async () => {
  const noise = Array.from(
    { length: 30_000 },
    (_, index) => `<p>${((index * 2_654_435_761) % 4_294_967_291).toString(36)}</p>`,
  ).join('');
  const said = await checked(
    {
      'index.html': page('<p style="x">x</p><a href="/mat/">x</a><ul><p>x</p></ul>'),
      'nang/index.html': page(noise, 'Nặng'),
      'dien-hinh/nhom-giu-giong/ban-doc/vua.txt': '\uFEFFNước → nhà.\r\n',
    },
    '{"ubnd-xa-vi-du-1999": ["i"]}',
  );
  expect(said).toEqual([
    `${REGISTRY}: kế hoạch “ubnd-xa-vi-du-1999” đã công bố nay không còn`,
    'index.html: có kiểu viết thẳng trong thẻ: <p style="x">',
    'index.html: liên kết hỏng “/mat/”: không có trang này',
    expect.stringMatching(/^\/nang\/: trang nặng \d+ byte \(nén\), quá 60000$/),
    expect.stringMatching(/^\(cả trang\): trung vị/),
    `${STORY}: bản đọc còn dấu không đọc được: “→”`,
    expect.stringContaining('index.html: HTML sai quy tắc element-permitted-content'),
  ]);
});
