import { existsSync } from 'node:fs';
import { run, terminalProgress } from '../src/building/command.ts';
import { fillDownloads } from '../src/building/downloads.ts';
import { writeOffline } from '../src/building/offline.ts';
import { printHandbook } from '../src/pdf/print.ts';
import { portal } from '../src/portal.ts';
import { ProblemsError } from '../src/content/problem.ts';
import { ensureChromium } from '../src/pdf/chromium.ts';

/** `npm run pdf`: PDFs of the last build's handbook, linked from its pages; needs Chromium. */
await run(async () => {
  if (!existsSync('dist/so-tay/ban-in/index.html'))
    throw new ProblemsError([
      { file: 'dist/', message: 'chưa có bản dựng nào', hint: 'chạy “npm run build” trước' },
    ]);
  const progress = terminalProgress();
  const browser = await ensureChromium(progress.line);
  await progress.step(
    'In sổ tay ra PDF',
    (tick) =>
      printHandbook({
        site: 'dist',
        base: process.env.PORTAL_BASE ?? '/',
        address: portal().site.address,
        browser,
        tick,
      }),
    (count) => `${count} tệp`,
  );
  await progress.step('Ghi các tệp tải về', () => {
    fillDownloads('dist');
    // Pages have changed, and the list for reading without network tells their digests.
    writeOffline({ site: 'dist', base: process.env.PORTAL_BASE ?? '/', content: portal() });
  });
});
process.exit();
