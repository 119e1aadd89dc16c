import { buildSite } from '../src/building/build.ts';
import { run, terminalProgress } from '../src/building/command.ts';

/** `npm run build`: makes `dist/` anew; `--strict` fails when a statistics source could not be refreshed. */
await run(() =>
  buildSite({ target: 'dist', progress: terminalProgress(), strict: process.argv.includes('--strict') }),
);
process.exit();
