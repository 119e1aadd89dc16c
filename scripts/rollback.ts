import { join, resolve } from 'node:path';
import { runCommand } from '../src/building/command.ts';
import type { Command } from '../src/building/options.ts';
import { inTurn } from '../src/building/turn.ts';
import { configuration } from '../src/config.ts';
import { usualWww } from '../src/hosting/hosts/host.ts';
import { releases, rollBack, shownRelease } from '../src/hosting/publish.ts';

const WWW = usualWww({});
const COMMAND: Command<'list' | 'to'> = {
  name: 'npm run rollback',
  does: 'Hiện lại bản đăng trước, hoặc bản được gọi tên',
  words: ['BẢN?'],
  options: {
    to: { takes: 'word', word: 'THƯ_MỤC', says: `nơi đăng (mặc định: ${WWW})` },
    list: { takes: 'yes', says: 'chỉ liệt kê các bản đang có' },
  },
};

/** `npm run rollback`: shows the release before the one shown now. */
await runCommand(COMMAND, async (asked, { line }) => {
  const www = resolve(asked.word('to') ?? WWW);
  if (asked.has('list')) {
    const shown = shownRelease(www);
    const names = releases(www);
    return line(
      names.map((name) => (name === shown ? `${name}  ← đang hiện` : name)).join('\n') ||
        `Chưa có bản nào được đăng vào ${www}.`,
    );
  }
  const { cache } = configuration();
  const release = await inTurn(
    { writes: { cache, output: join(www, 'current') }, task: COMMAND.name, say: line },
    () => rollBack(www, asked.words[0]),
  );
  line(`Đang hiện bản ${release}.`);
});
