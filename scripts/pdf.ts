import { lastBuild } from '../src/building/built.ts';
import { run, terminalProgress } from '../src/building/command.ts';
import { fillDownloads } from '../src/building/downloads.ts';
import { writeOffline } from '../src/building/offline.ts';
import { printHandbook } from '../src/pdf/print.ts';
import { configuration } from '../src/config.ts';
import { portal } from '../src/portal.ts';
import { ensureChromium } from '../src/pdf/chromium.ts';

/** `npm run pdf`: PDFs of the last build's handbook, linked from its pages; needs Chromium. */
await run(async () => {
  const { base, output } = configuration();
  const site = lastBuild({ output });
  const progress = terminalProgress();
  const browser = await ensureChromium(progress.line);
  await progress.step(
    'In sổ tay ra PDF',
    (tick) =>
      printHandbook({
        site,
        base,
        address: portal().site.address,
        browser,
        tick,
      }),
    (count) => `${count} tệp`,
  );
  await progress.step('Ghi các tệp tải về', () => {
    fillDownloads(site);
    // Pages have changed, and the list for reading without network tells their digests.
    writeOffline({ site, base, content: portal() });
  });
});
process.exit();
