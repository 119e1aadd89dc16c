import { join, relative } from 'node:path';
import { lastBuild } from '../src/building/built.ts';
import { runCommand } from '../src/building/command.ts';
import type { Command } from '../src/building/options.ts';
import { inTurn } from '../src/building/turn.ts';
import { fillDownloads } from '../src/building/downloads.ts';
import { writeOffline } from '../src/building/offline.ts';
import { compressSite, isCompressed, QUALITY, tellCompressed } from '../src/hosting/compress.ts';
import { printHandbook } from '../src/pdf/print.ts';
import { bookFiles } from '../src/kinds/handbook/files.ts';
import { configuration } from '../src/config.ts';
import { portal } from '../src/portal.ts';
import { ensureChromium } from '../src/pdf/chromium.ts';

const COMMAND: Command<never> = {
  name: 'npm run pdf',
  does: 'In sổ tay của bản đã dựng ra PDF, để trang sổ tay dẫn tới; dựng lại thì in lại; cần Chromium',
  options: {},
};

/** `npm run pdf`: PDFs of the last build's handbook, linked from its pages; needs Chromium. */
await runCommand(COMMAND, async (_, progress) => {
  const { base, cache, output } = configuration();
  const site = await lastBuild({ output, cache, say: progress.line });
  const browser = await ensureChromium(progress.line);
  const print = (tick: (state: string) => void): Promise<number> =>
    printHandbook({ site, base, address: portal().site.address, browser, tick });
  await inTurn({ writes: { cache, output }, task: 'npm run pdf', say: progress.line }, async () => {
    await progress.step('In sổ tay ra PDF', print, (count) => `${count} tệp`);
    await progress.step('Ghi các tệp tải về', () => {
      fillDownloads(site);
      // Pages have changed, and the list for reading without network tells their digests.
      writeOffline({ site, base, content: portal() });
    });
    // A page that has changed beside its old compressed copy would be served as it was.
    if (isCompressed(site))
      await progress.step(
        'Nén sẵn cho máy chủ',
        (tick) => compressSite(site, { quality: QUALITY, tick }),
        tellCompressed,
      );
  });
  progress.line(
    `Cả cuốn: ${Object.keys(bookFiles())
      .map((file) => join(relative('.', site), file))
      .join(', ')}`,
  );
});
