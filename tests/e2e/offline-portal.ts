import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { writeOffline } from '../../src/building/offline.ts';
import { serve } from '../../src/building/serve.ts';
import { readContent } from '../../src/portal.ts';

/** A copy of the built site on a server of its own, which a test may change, publish anew or switch off. */
export interface Portal {
  folder: string;
  address: string;
  /** Changes one word on every page of the handbook and lists the new version. */
  publish(word: string): void;
  /** Publishes the worker that takes everything back, as `offline: false` of `site.yaml` does. */
  takeBack(): void;
  server: Server;
}

/** Read when the first test publishes, and once. */
let content: ReturnType<typeof readContent> | undefined;
const own = () => (content ??= readContent('content'));
export const test = base.extend<{ portal: Portal }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  portal: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'cong-'));
    cpSync('dist', folder, { recursive: true });
    const server = await serve({ folder, port: 0 });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const publish = (word: string): void => {
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
      const off = { ...own(), site: { ...own().site, offline: false } };
      void writeOffline({ site: folder, base: '/', content: off });
    };
    await use({ folder, address, publish, takeBack, server });
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  },
});

export async function cut(page: Page, portal: Portal): Promise<void> {
  portal.server.closeAllConnections();
  await new Promise((resolve) => portal.server.close(resolve));
  await page.context().setOffline(true);
}
