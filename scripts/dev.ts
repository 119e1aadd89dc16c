import { dev } from 'astro';
import { run, terminalProgress } from '../src/building/command.ts';
import { previewSearch } from '../src/building/preview-search.ts';
import { network } from '../src/pulling/network.ts';
import { pullStatistics } from '../src/pulling/pull.ts';
import { configuration } from '../src/config.ts';
import { portal } from '../src/portal.ts';

/** `npm run dev`: live preview for editors, charts and search included. */
await run(async () => {
  const progress = terminalProgress();
  const { content: folder, port, today } = configuration();
  await progress.step(
    'Lấy số liệu',
    (tick) => pullStatistics({ folder, strict: false, tick, network, today }),
    (pulled) => pulled.summary,
  );
  await progress.step('Đọc và kiểm tra nội dung', () => portal());
  const server = await dev({
    server: { port },
    vite: { plugins: [previewSearch(folder)] },
  });
  progress.line(
    `\nXem trước tại http://localhost:${server.address.port}/  (sửa và lưu tệp là trang đổi theo; Ctrl+C để dừng)`,
  );
});
if (process.exitCode) process.exit();
