import { lastBuild } from '../src/building/built.ts';
import { runCommand } from '../src/building/command.ts';
import type { Command } from '../src/building/options.ts';
import { serve } from '../src/building/serve.ts';
import { movedOrNone } from '../src/hosting/moved.ts';
import { configuration } from '../src/config.ts';

const COMMAND: Command<never> = {
  name: 'npm run serve',
  does: 'Mở bản đã dựng, không dựng lại',
  options: {},
  more: 'Biến môi trường: PORT (cổng, thường 4321), PORTAL_BASE (như lúc dựng).',
};

/** `npm run serve`: serves the last build without building again. */
await runCommand(
  COMMAND,
  async (_, progress) => {
    const { base, cache, content, output, port, today } = configuration();
    const folder = await lastBuild({ output, cache, base, say: progress.line });
    await serve({ folder, port, base, moved: movedOrNone(content, today) });
    progress.line(`http://localhost:${port}${base}`);
    return undefined;
  },
  { stays: true },
);
