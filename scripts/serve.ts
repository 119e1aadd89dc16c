import { lastBuild } from '../src/building/built.ts';
import { run } from '../src/building/command.ts';
import { serve } from '../src/building/serve.ts';
import { configuration } from '../src/config.ts';

/** `npm run serve`: serves the last build without building again. */
await run(async () => {
  const { base, output, port } = configuration();
  await serve({ folder: lastBuild({ output }), port, base });
  console.log(`http://localhost:${port}${base}`);
});
if (process.exitCode) process.exit();
