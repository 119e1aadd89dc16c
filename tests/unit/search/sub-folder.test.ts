import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildIndex } from '../../../src/building/search-index.ts';
import { serve } from '../../../src/building/serve.ts';
import { startService } from '../../../src/search/page/service.client.ts';

it('a site under a sub-folder finds its index there, and its results lead there', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'thu-muc-'));
  const page = { url: '/so-tay/bo/', pageTitle: 'Nuôi bò', kind: 'handbook' as const };
  const records = [
    { ...page, title: 'Nuôi bò', text: 'Nuôi bò. Chuồng khô, cỏ đủ.' },
    { ...page, title: 'Nuôi bò › Vay vốn', anchor: 'vay-von', text: 'Vay vốn. Hỏi tổ tiết kiệm ở thôn.' },
  ];
  await buildIndex({ records, glossary: [], places: [], outDir, log: () => {} });
  // Anything asked for outside the folder is not found.
  const server = await serve({ folder: outDir, port: 0, base: '/thu-muc/' });
  onTestFinished(() => {
    server.close();
    rmSync(outDir, { recursive: true });
  });
  const service = await startService(`http://127.0.0.1:${(server.address() as AddressInfo).port}/thu-muc/`);
  const { results } = await service.search({
    query: 'vay vốn',
    filters: {},
    sort: 'best',
    typing: false,
    limit: 10,
  });
  expect(results.map(({ href }) => href)).toEqual(['/thu-muc/so-tay/bo/#vay-von']);
});
