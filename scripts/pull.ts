import { runCommand } from '../src/building/command.ts';
import type { Command } from '../src/building/options.ts';
import { inTurn } from '../src/building/turn.ts';
import { configuration } from '../src/config.ts';
import { demandFolder } from '../src/content/files.ts';
import { network } from '../src/pulling/network.ts';
import { pullStatistics } from '../src/pulling/pull.ts';
import { tellChanges, tellRemarks } from '../src/pulling/tell.ts';

const COMMAND: Command<'accept' | 'diff' | 'strict'> = {
  name: 'npm run pull',
  does: 'Lấy số liệu của các nguồn khai trong statistics/sources.yaml',
  options: {
    diff: { takes: 'yes', says: 'chỉ xem có gì khác, không ghi gì' },
    accept: { takes: 'yes', says: 'nhận cả những thay đổi lớn (xem bằng --diff trước)' },
    strict: { takes: 'yes', says: 'một nguồn không lấy được thì dừng, không giữ số cũ' },
  },
  more: 'Số liệu vào statistics/data/. Mạng hỏng hay bảng đổi cột thì số cũ được giữ và ghi rõ là cũ.',
};

/** `npm run pull`: brings the statistics sources into `content/statistics/data/`. `--diff` only tells, `--accept` takes large changes. */
await runCommand(COMMAND, async (asked, progress) => {
  const { cache, content: folder, today } = configuration();
  demandFolder(folder);
  const { sources } = await progress.step(
    asked.has('diff') ? 'Xem số liệu có gì khác' : 'Lấy số liệu',
    (tick) =>
      inTurn({ writes: { cache, content: folder }, task: COMMAND.name, say: progress.line }, () =>
        pullStatistics({
          folder,
          strict: asked.has('strict'),
          tick,
          network,
          today,
          accept: asked.has('accept') ? 'all' : 'none',
          mode: asked.has('diff') ? 'look' : 'write',
        }),
      ),
    (pulled) => pulled.summary,
  );
  const remarks = tellRemarks(sources);
  if (remarks) progress.line(remarks);
  if (asked.has('diff')) progress.line(tellChanges(sources));
});
