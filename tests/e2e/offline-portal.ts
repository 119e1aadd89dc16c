import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { writeOffline } from '../../src/building/offline.ts';
import { serve } from '../../src/building/serve.ts';
import { readContent } from '../../src/portal.ts';

/** The built site on a server of its own, which a test may switch off, and publish anew: what is published is a copy. */
export interface Portal {
  /** To read from. */
  folder: string;
  address: string;
  /** Changes one word on every page of the handbook and lists the new version. */
  publish(word: string): void;
  /** Publishes the worker that takes everything back, as `offline: false` of `site.yaml` does. */
  takeBack(): void;
  server: Server;
}

/** What is written when a version is published: the handbook, the list of what can be kept, the worker. */
const PUBLISHED = ['so-tay', 'ngoai-tuyen', 'sw.js'];

/** Read when the first test publishes, and once. */
let content: ReturnType<typeof readContent> | undefined;
const own = () => (content ??= readContent('content'));
export const test = base.extend<{ portal: Portal }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  portal: async ({}, use) => {
    const room = mkdtempSync(join(tmpdir(), 'cong-'));
    const folder = join(room, 'cong');
    symlinkSync(resolve('dist'), folder);
    /** Most tests change nothing. For those that do, what they write is copied; thousands of other files would need seconds. */
    const copy = (): void => {
      if (!lstatSync(folder).isSymbolicLink()) return;
      unlinkSync(folder);
      mkdirSync(folder);
      for (const name of readdirSync('dist'))
        if (PUBLISHED.includes(name)) cpSync(`dist/${name}`, join(folder, name), { recursive: true });
        else symlinkSync(resolve('dist', name), join(folder, name));
    };
    const server = await serve({ folder, port: 0 });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const publish = (word: string): void => {
      copy();
      for (const name of readdirSync(join(folder, 'so-tay'))) {
        const path = join(folder, 'so-tay', name, 'index.html');
        if (name.includes('.')) continue;
        const html = readFileSync(path, 'utf8').replace(
          /<\/h1>(?:<p data-version[^]*?<\/p>)?/,
          `</h1><p data-version>${word}</p>`,
        );
        writeFileSync(path, html);
      }
      writeOffline({ site: folder, base: '/', content: own() });
    };
    const takeBack = (): void => {
      copy();
      const off = { ...own(), site: { ...own().site, offline: false } };
      void writeOffline({ site: folder, base: '/', content: off });
    };
    await use({ folder, address, publish, takeBack, server });
    server.closeAllConnections();
    server.close();
    rmSync(room, { recursive: true, force: true });
  },
});

export async function cut(page: Page, portal: Portal): Promise<void> {
  portal.server.closeAllConnections();
  await new Promise((resolve) => portal.server.close(resolve));
  await page.context().setOffline(true);
}
