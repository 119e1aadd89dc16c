import { dev } from 'astro';
import { run, terminalProgress } from '../src/building/command.ts';
import { network } from '../src/pulling/network.ts';
import { today } from '../src/clock.ts';
import { pullStatistics } from '../src/pulling/pull.ts';
import { contentFolder } from '../src/config.ts';
import { portal } from '../src/portal.ts';

/** `npm run dev`: live preview for editors, charts and search included. */
await run(async () => {
  const progress = terminalProgress();
  const folder = contentFolder();
  await progress.step(
    'Lấy số liệu',
    (tick) => pullStatistics({ folder, strict: false, tick, network, today: today() }),
    (pulled) => pulled.summary,
  );
  await progress.step('Đọc và kiểm tra nội dung', () => portal());
  const server = await dev({ server: { port: Number(process.env.PORT ?? 4321) } });
  progress.line(
    `\nXem trước tại http://localhost:${server.address.port}/  (sửa và lưu tệp là trang đổi theo; Ctrl+C để dừng)`,
  );
});
if (process.exitCode) process.exit();
