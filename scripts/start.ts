import { buildSite } from '../src/building/build.ts';
import { run, terminalProgress } from '../src/building/command.ts';
import { serve } from '../src/building/serve.ts';
import { configuration } from '../src/config.ts';

/** `npm start`: builds, checks and serves the portal at http://localhost:4321 (or `PORT`). */
await run(async () => {
  const progress = terminalProgress();
  const own = configuration();
  await buildSite({ configuration: own, progress, strict: false });
  const { base, output, port } = own;
  await serve({ folder: output, port, base });
  progress.line(`\nCổng thông tin đang chạy tại http://localhost:${port}${base}  (Ctrl+C để dừng)`);
});
if (process.exitCode) process.exit();
