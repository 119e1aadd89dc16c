import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewSearch } from '../../../src/building/preview-search.ts';

const folder = mkdtempSync(join(tmpdir(), 'xem-truoc-'));
const section = join(folder, 'handbook/01-be-loc-cat.mdx');
let server: ViteDevServer;

beforeAll(async () => {
  cpSync('tests/sites/nuoc-sach', folder, { recursive: true });
  server = await createServer({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    server: { port: 0, host: '127.0.0.1' },
    plugins: [previewSearch(folder)],
  });
  await server.listen();
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string): Promise<Response> => fetch(new URL(path, server.resolvedUrls!.local[0]));
const words = async (): Promise<string> => (await get('/pagefind/vocabulary.txt')).text();

describe('search while content is being edited', { timeout: 60_000 }, () => {
  it('has every file that the search page asks for', async () => {
    expect(await words()).toContain(' nước');
    for (const path of ['pagefind.js', 'pagefind-entry.json', 'lexicon.json', 'bundles.txt', 'words/0.txt'])
      expect((await get(`/pagefind/${path}`)).status, path).toBe(200);
    expect((await get('/pagefind/khong-co.txt')).status).toBe(404);
  });

  it('finds a word as soon as it is saved, and no longer what is taken away', async () => {
    const before = readFileSync(section, 'utf8');
    writeFileSync(section, before.replace('giữ lại chất bẩn.', 'giữ lại chất bẩn. Đậy bể bằng tấm phên.'));
    await expect.poll(words, { timeout: 30_000 }).toContain(' phên');
    writeFileSync(section, before);
    await expect.poll(words, { timeout: 30_000 }).not.toContain(' phên');
  });

  it('refuses while the content is wrong, and works again when it is mended', async () => {
    const before = readFileSync(section, 'utf8');
    writeFileSync(section, before.replace('---', '--'));
    await expect.poll(async () => (await get('/pagefind/bundles.txt')).status, { timeout: 30_000 }).toBe(503);
    writeFileSync(section, before);
    await expect.poll(async () => (await get('/pagefind/bundles.txt')).status, { timeout: 30_000 }).toBe(200);
  });
});
