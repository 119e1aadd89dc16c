import { runCommand } from '../src/building/command.ts';
import { lastBuild } from '../src/building/built.ts';
import type { Command } from '../src/building/options.ts';
import { configuration } from '../src/config.ts';
import { NotInstalled } from '../tests/browsers/driver.ts';
import { startFirefox } from '../tests/browsers/firefox.ts';
import { startPortal, TRIES } from '../tests/browsers/tries.ts';
import { startWebKit } from '../tests/browsers/webkit.ts';

const COMMAND: Command<never> = {
  name: 'npm run browsers',
  does: 'Thử tìm kiếm, đọc không cần mạng, chép địa chỉ trong Firefox và WebKit, trên bản đã dựng',
  options: {},
  more: 'Cần trên Debian: apt-get install firefox-esr webkit2gtk-driver xvfb. Trình duyệt nào không có thì bỏ qua và nói ra.',
};

/** `npm run browsers`: what Playwright’s Chromium cannot show, tried in the other two engines. */
await runCommand(COMMAND, async (_, { line }) => {
  const { base, cache, output } = configuration();
  const portal = await startPortal(await lastBuild({ output, cache, say: line }), base);
  for (const [name, start] of Object.entries({ Firefox: startFirefox, WebKit: startWebKit })) {
    const driver = await start().catch((error: unknown) => {
      if (!(error instanceof NotInstalled)) throw error;
      line(`– ${name}: chưa có trên máy (${error.message})`);
      return undefined;
    });
    if (!driver) continue;
    for (const [what, attempt] of Object.entries(TRIES))
      await attempt(driver, portal).then(
        () => line(`✓ ${driver.name}: ${what}`),
        (error: unknown) => {
          process.exitCode = 1;
          line(`✗ ${driver.name}: ${what}: ${(error as Error).message}`);
        },
      );
    await driver.close();
  }
  await portal.away();
});
