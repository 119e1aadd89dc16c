import { parseArgs } from 'node:util';
import { buildSite } from '../src/building/build.ts';
import { run, terminalProgress } from '../src/building/command.ts';

/** `npm run build`: makes `dist/` (or `--out`) anew; `--strict` fails when a statistics source could not be refreshed. */
await run(() => {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'dist' }, strict: { type: 'boolean', default: false } },
  });
  return buildSite({ target: values.out, progress: terminalProgress(), strict: values.strict });
});
process.exit();
