import { existsSync } from 'node:fs';
import { run } from '../src/building/command.ts';
import { serve } from '../src/building/serve.ts';
import { ProblemsError } from '../src/content/problem.ts';

/** `npm run serve`: serves the last build without building again. */
await run(async () => {
  if (!existsSync('dist/index.html'))
    throw new ProblemsError([
      { file: 'dist/', message: 'chưa có bản dựng nào', hint: 'chạy “npm run build” trước' },
    ]);
  const port = Number(process.env.PORT ?? 4321);
  await serve({ folder: 'dist', port, base: process.env.PORTAL_BASE ?? '/' });
  console.log(`http://localhost:${port}${process.env.PORTAL_BASE ?? '/'}`);
});
if (process.exitCode) process.exit();
