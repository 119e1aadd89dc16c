import { run, terminalProgress } from '../src/building/command.ts';
import { inTurn } from '../src/building/turn.ts';
import { configuration } from '../src/config.ts';
import { demandFolder } from '../src/content/files.ts';
import { PULL_USAGE, readArguments } from '../src/pulling/arguments.ts';
import { network } from '../src/pulling/network.ts';
import { pullStatistics } from '../src/pulling/pull.ts';
import { tellChanges, tellRemarks } from '../src/pulling/tell.ts';

/** `npm run pull`: brings the statistics sources into `content/statistics/data/`. `--diff` only tells, `--accept` takes large changes. */
await run(async () => {
  const asked = readArguments(process.argv.slice(2));
  const progress = terminalProgress();
  const own = configuration();
  if (asked.help) return progress.line(PULL_USAGE);
  demandFolder(own.content);
  const { sources } = await progress.step(
    asked.diff ? 'Xem số liệu có gì khác' : 'Lấy số liệu',
    (tick) =>
      inTurn(
        { writes: { cache: own.cache, content: own.content }, task: 'npm run pull', say: progress.line },
        () =>
          pullStatistics({
            folder: own.content,
            strict: asked.strict,
            tick,
            network,
            today: own.today,
            accept: asked.accept ? 'all' : 'none',
            mode: asked.diff ? 'look' : 'write',
          }),
      ),
    (pulled) => pulled.summary,
  );
  const remarks = tellRemarks(sources);
  if (remarks) progress.line(remarks);
  if (asked.diff) progress.line(tellChanges(sources));
});
process.exit();
