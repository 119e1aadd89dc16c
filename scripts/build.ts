import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/building/build.ts';
import { run, terminalProgress } from '../src/building/command.ts';
import { configuration } from '../src/config.ts';

/** `npm run build`: makes `dist/` (or `--out`) anew; `--strict` fails when a statistics source could not be refreshed. */
await run(() => {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, strict: { type: 'boolean', default: false } },
  });
  const own = configuration();
  return buildSite({
    configuration: values.out ? { ...own, output: resolve(values.out) } : own,
    progress: terminalProgress(),
    strict: values.strict,
  });
});
process.exit();
