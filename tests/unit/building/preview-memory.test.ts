import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewMemory } from '../../../src/building/preview-memory.ts';
import { remembered, rememberOn } from '../../../src/remembered.ts';

const room = mkdtempSync(join(tmpdir(), 'xem-truoc-'));
const content = join(room, 'content');
const program = resolve('.');
let server: ViteDevServer;

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    root: room,
    logLevel: 'silent',
    server: { port: 0, host: '127.0.0.1', watch: null },
    plugins: [previewMemory({ cache: room, content, output: join(room, 'dist'), program })],
  });
}, 60_000);
afterAll(async () => {
  rememberOn(undefined);
  await server.close();
  rmSync(room, { recursive: true });
});

test('what was worked out is worked out once while texts are saved, and anew each time once a file of the generator is', () => {
  let made = 0;
  const ask = (): number => remembered('times', 'giếng', () => ++made);
  ask();
  server.watcher.emit('all', 'change', join(content, 'stories/a/index.mdx'));
  expect(ask()).toBe(1);
  // Beside both folders: nothing of the portal.
  server.watcher.emit('all', 'change', join(room, 'content-cu/a.mdx'));
  expect(ask()).toBe(1);
  server.watcher.emit('all', 'change', join(program, 'src/routes.ts'));
  expect([ask(), ask()]).toEqual([2, 3]);
});
