import { buildSite } from '../src/building/build.ts';
import { run, terminalProgress } from '../src/building/command.ts';
import { serve } from '../src/building/serve.ts';

/** `npm start`: builds, checks and serves the portal at http://localhost:4321 (or `PORT`). */
await run(async () => {
  const progress = terminalProgress();
  await buildSite({ target: 'dist', progress, strict: false });
  const port = Number(process.env.PORT ?? 4321);
  const base = process.env.PORTAL_BASE ?? '/';
  await serve({ folder: 'dist', port, base });
  progress.line(`\nCổng thông tin đang chạy tại http://localhost:${port}${base}  (Ctrl+C để dừng)`);
});
if (process.exitCode) process.exit();
