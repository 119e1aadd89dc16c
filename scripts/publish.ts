import { join, resolve } from 'node:path';
import { lastBuild } from '../src/building/built.ts';
import { runCommand } from '../src/building/command.ts';
import type { Command } from '../src/building/options.ts';
import { inTurn } from '../src/building/turn.ts';
import { configuration } from '../src/config.ts';
import { ProblemsError } from '../src/content/problem.ts';
import { isWithin, leadsTo } from '../src/files/within.ts';
import { usualWww } from '../src/hosting/hosts/host.ts';
import { publish } from '../src/hosting/publish.ts';

const WWW = usualWww({});
const COMMAND: Command<'to'> = {
  name: 'npm run publish',
  does: 'Đăng bản đã dựng: chép vào một bản riêng rồi chuyển sang trong một bước',
  options: { to: { takes: 'word', word: 'THƯ_MỤC', says: `nơi đăng (mặc định: ${WWW})` } },
  more: 'Máy chủ phục vụ THƯ_MỤC/current (npm run host viết cấu hình). Lùi lại bản trước: npm run rollback.',
};

/** `npm run publish`: makes the last build the site that is shown. */
await runCommand(COMMAND, async (asked, { line }) => {
  const { base, cache, content, output, today } = configuration();
  const www = resolve(asked.word('to') ?? WWW);
  if (isWithin(leadsTo(content), leadsTo(www)))
    throw new ProblemsError([
      {
        file: www,
        message: 'nơi đăng nằm trong thư mục nội dung',
        hint: 'chọn cho --to một thư mục riêng ở ngoài',
      },
    ]);
  const site = await lastBuild({ output, cache, base, say: line });
  const release = `${today}-${Date.now()}`;
  const done = await inTurn(
    { writes: { cache, output: join(www, 'current') }, task: COMMAND.name, say: line },
    () => publish(site, www, release, base),
  );
  line(`Đã đăng bản ${done.release} vào ${www}.`);
  if (done.removed.length) line(`Đã xóa bản cũ: ${done.removed.join(', ')}.`);
});
