import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { problemPage } from '../../../src/building/problem-page.ts';

describe('the page of faults', () => {
  const folder = 'content';
  const client = '/thu-muc/@vite/client';

  it('tells file by file where each fault is, what is wrong and what to write, in the order of the lines', () => {
    const page = problemPage(
      [
        {
          file: 'stories/b/index.mdx',
          line: 9,
          column: 2,
          message: 'thiếu dấu đóng',
          hint: 'viết “</Core>”',
        },
        { file: 'site.yaml', message: 'thiếu tệp' },
        { file: 'stories/b/index.mdx', line: 3, field: 'place', message: 'không có địa bàn “x”' },
      ],
      { folder, client },
    );
    const words = page
      .replace(/<style>[^]*<\/style>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    expect(words).toBe(
      '3 chỗ cần sửa 3 chỗ cần sửa Trang chưa hiện được vì nội dung trong thư mục content có chỗ sai. Sửa rồi lưu tệp: trang tự mở lại. ' +
        'site.yaml Thiếu tệp ' +
        'stories/b/index.mdx Dòng 3, trường “place” Không có địa bàn “x” Dòng 9, cột 2 Thiếu dấu đóng → Viết “&lt;/Core&gt;”',
    );
    expect(page).toContain('<script type="module" src="/thu-muc/@vite/client"></script>');
  });

  it('says nothing of the content as markup', () => {
    const page = problemPage([{ file: 'a<b>.md', message: 'có “<img src=x onerror=alert(1)>”' }], {
      folder,
      client,
    });
    expect(page).not.toMatch(/<img|<b>/);
    expect(page).toContain('Một chỗ cần sửa');
  });
});

describe('while content is being edited', { timeout: 120_000 }, () => {
  mkdirSync('.cache/test', { recursive: true });
  const content = mkdtempSync(resolve('.cache/test/xem-truoc-'));
  const story = join(content, 'stories/nhom-giu-giong/index.mdx');
  let preview: ChildProcess;
  let address = '';
  let said = '';

  beforeAll(async () => {
    cpSync('tests/sites/nuoc-sach', content, { recursive: true });
    const right = readFileSync(story, 'utf8');
    // Wrong from the start, as an editor may have left it the day before.
    writeFileSync(story, right.replace(/^place: .*$/m, 'place: xa-khong-co'));
    const port = await freePort();
    address = `http://localhost:${port}/`;
    preview = spawn(process.execPath, ['scripts/dev.ts'], {
      env: { ...process.env, PORTAL_CONTENT: content, PORT: String(port), NODE_ENV: '', VITEST: '' },
    });
    const hear = (data: Buffer): void => void (said += data.toString());
    preview.stdout!.on('data', hear);
    preview.stderr!.on('data', hear);
    await vi.waitFor(() => expect(said).toContain('Xem trước tại'), { timeout: 90_000, interval: 200 });
    await page('');
    writeFileSync(story, right);
  }, 120_000);
  afterAll(async () => {
    const ended = new Promise((done) => preview.on('close', done));
    preview.kill();
    await ended;
    rmSync(content, { recursive: true });
  });

  const page = async (path: string): Promise<{ status: number; html: string }> => {
    const response = await fetch(`${address}${path}`, { headers: { accept: 'text/html' } });
    return { status: response.status, html: await response.text() };
  };

  it('the preview opens although something is wrong, and says in the terminal what', () => {
    expect(said).toContain('2. Đọc và kiểm tra nội dung: 1 chỗ cần sửa');
    expect(said).toContain('không có địa bàn nào mang mã “xa-khong-co”');
    expect(said).not.toMatch(/Stack trace|\n\s+at /);
  });

  it('every page tells what is wrong in words, without a stack, and is itself again when the file is saved right', async () => {
    const right = readFileSync(story, 'utf8');
    await expect.poll(async () => (await page('dien-hinh/')).status, { timeout: 30_000 }).toBe(200);
    writeFileSync(story, `${right}\n{1 + 1}\n`);
    await expect.poll(async () => (await page('dien-hinh/')).status, { timeout: 30_000 }).toBe(500);
    const { html } = await page('so-tay/');
    expect(html).toContain('Một chỗ cần sửa');
    expect(html).toContain('stories/nhom-giu-giong/index.mdx');
    expect(html).not.toMatch(/\bat .*\.ts:|Error/);
    writeFileSync(story, right);
    await expect.poll(async () => (await page('so-tay/')).status, { timeout: 30_000 }).toBe(200);
    expect(said).not.toMatch(/Stack trace|\n\s+at /);
  });

  it('a saved table shows its new figure; one that is wrong is told with its line', async () => {
    const table = join(content, 'statistics/raw/so-giong.csv');
    const right = readFileSync(table, 'utf8');
    const shown = 'so-lieu/ty-le-ho-dung-nuoc-sach/';
    expect((await page(shown)).html).not.toContain('53,5');
    writeFileSync(table, right.replace(';52;', ';53,5;'));
    await expect.poll(async () => (await page(shown)).html, { timeout: 30_000 }).toContain('53,5');
    writeFileSync(table, right.replace(';52;', ';năm mươi;'));
    await expect.poll(async () => (await page(shown)).status, { timeout: 30_000 }).toBe(500);
    const { html } = await page('');
    expect(html).toContain('statistics/raw/so-giong.csv');
    expect(html).toContain('Dòng 3');
    writeFileSync(table, right);
    await expect.poll(async () => (await page(shown)).status, { timeout: 30_000 }).toBe(200);
  });

  /** What a page hears first that begins to listen now. */
  const heard = async (): Promise<string[]> => {
    const client = await (await fetch(`${address}@vite/client`)).text();
    const token = /const wsToken = "([^"]+)"/.exec(client)?.[1];
    const socket = new WebSocket(`${address.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
    const types: string[] = [];
    socket.addEventListener('message', ({ data }) =>
      types.push((JSON.parse(String(data)) as { type: string }).type),
    );
    await vi.waitFor(() => expect(types).toContain('connected'), { timeout: 10_000 });
    await new Promise((done) => setTimeout(done, 200));
    socket.close();
    return types;
  };

  it('a page that was still loading when a file was saved is told to load again, and no other', async () => {
    const asked = async (): Promise<string[]> => {
      await page('dien-hinh/');
      return heard();
    };
    // What the tests above saved is still being told.
    await expect.poll(asked, { timeout: 30_000 }).not.toContain('full-reload');
    writeFileSync(story, `${readFileSync(story, 'utf8')}\nNước trong.\n`);
    await new Promise((done) => setTimeout(done, 500));
    expect(await heard()).toContain('full-reload');
    await expect.poll(asked, { timeout: 30_000 }).not.toContain('full-reload');
  });
});

/** A port that nobody listens at just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
