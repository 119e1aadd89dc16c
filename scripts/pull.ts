import { parseArgs } from 'node:util';
import { run, terminalProgress } from '../src/building/command.ts';
import { configuration } from '../src/config.ts';
import { network } from '../src/pulling/network.ts';
import { pullStatistics } from '../src/pulling/pull.ts';
import { tellChanges } from '../src/pulling/tell.ts';

/** `npm run pull`: brings the statistics sources into `content/statistics/data/`. `--diff` only tells, `--accept` takes large changes. */
await run(async () => {
  const { values } = parseArgs({
    options: {
      strict: { type: 'boolean', default: false },
      diff: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
    },
  });
  const progress = terminalProgress();
  const own = configuration();
  const { sources } = await progress.step(
    values.diff ? 'Xem số liệu có gì khác' : 'Lấy số liệu',
    (tick) =>
      pullStatistics({
        folder: own.content,
        strict: values.strict,
        tick,
        network,
        today: own.today,
        accept: values.accept ? 'all' : 'none',
        mode: values.diff ? 'look' : 'write',
      }),
    (pulled) => pulled.summary,
  );
  if (values.diff) progress.line(tellChanges(sources));
});
process.exit();
