import { buildSite } from '../src/building/build.ts';
import { runCommand } from '../src/building/command.ts';
import { takeMemory } from '../src/building/memory.ts';
import type { Command } from '../src/building/options.ts';
import { serve } from '../src/building/serve.ts';
import { movedOrNone } from '../src/hosting/moved.ts';
import { configuration } from '../src/config.ts';

const COMMAND: Command<never> = {
  name: 'npm start',
  does: 'Lấy số liệu, dựng, kiểm tra, rồi mở cổng thông tin trên máy này',
  options: {},
  more: 'Biến môi trường: PORT (cổng, thường 4321), PORTAL_CONTENT (thư mục nội dung), PORTAL_BASE (thư mục con trên máy chủ).',
};

/** `npm start`: builds, checks and serves the portal at http://localhost:4321 (or `PORT`). */
await runCommand(
  COMMAND,
  async (_, progress) => {
    const own = configuration();
    takeMemory(own.content, (line) => progress.line(line));
    await buildSite({ configuration: own, progress, strict: false });
    const { base, content, output, port, today } = own;
    await serve({ folder: output, port, base, moved: movedOrNone(content, today) });
    progress.line(`\nCổng thông tin đang chạy tại http://localhost:${port}${base}  (Ctrl+C để dừng)`);
  },
  { stays: true },
);
