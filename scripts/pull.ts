import { run, terminalProgress } from '../src/building/command.ts';
import { pullStatistics } from '../src/building/pull.ts';
import { contentFolder } from '../src/portal/folder.ts';

/** `npm run pull`: reads the statistics sources into `content/statistics/data/`. */
await run(async () => {
  await terminalProgress().step(
    'Lấy số liệu',
    (tick) => pullStatistics({ folder: contentFolder(), strict: process.argv.includes('--strict'), tick }),
    (pulled) => pulled.summary,
  );
});
process.exit();
