import { lastBuild } from '../src/building/built.ts';
import { run, terminalProgress } from '../src/building/command.ts';
import { readOptions, usage, type Command } from '../src/building/options.ts';
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
await run(async () => {
  const progress = terminalProgress();
  if (readOptions(COMMAND, process.argv.slice(2)).help) return progress.line(usage(COMMAND));
  const { base, cache, content, output, port, today } = configuration();
  const folder = await lastBuild({ output, cache, base, say: progress.line });
  await serve({ folder, port, base, moved: movedOrNone(content, today) });
  progress.line(`http://localhost:${port}${base}`);
  return undefined;
});
if (process.exitCode) process.exit();
