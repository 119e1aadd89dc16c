import { dev } from 'astro';
import { astroCommand } from '../src/building/astro.ts';
import { runCommand } from '../src/building/command.ts';
import type { Progress } from '../src/building/progress.ts';
import type { Command } from '../src/building/options.ts';
import { checkNames, checkStandsInPlace } from '../src/building/room.ts';
import { previewMemory } from '../src/building/preview-memory.ts';
import { previewSearch } from '../src/building/preview-search.ts';
import { inTurn } from '../src/building/turn.ts';
import { network } from '../src/pulling/network.ts';
import { pullStatistics } from '../src/pulling/pull.ts';
import { configuration } from '../src/config.ts';
import { formatProblem, type Problem, ProblemsError } from '../src/content/problem.ts';
import { portal } from '../src/portal.ts';

const COMMAND: Command<never> = {
  name: 'npm run dev',
  does: 'Xem trước khi đang viết bài: sửa và lưu tệp là trang đổi theo',
  options: {},
  more: 'Biến môi trường: PORT (cổng, thường 4321), PORTAL_CONTENT (thư mục nội dung), PORTAL_BASE (thư mục con trên máy chủ).',
};

/** `npm run dev`: live preview for editors, charts and search included. */
await runCommand(
  COMMAND,
  async (_, progress) => {
    const own = configuration();
    const { base, cache, content: folder, port, today } = own;
    checkNames(own);
    checkStandsInPlace(own.program);
    const memory = previewMemory(own);
    // An editor whose content has faults needs the preview most: it tells them (`building/live-preview.ts`).
    await tellingFaults(progress, 'Lấy số liệu', async (tick) => {
      const turn = { writes: { cache, content: folder }, task: 'npm run dev', say: progress.line };
      const pulled = await inTurn(turn, () =>
        pullStatistics({ folder, strict: false, tick, network, today }),
      );
      return pulled.summary;
    });
    await tellingFaults(progress, 'Đọc và kiểm tra nội dung', () => {
      portal();
      return 'không lỗi';
    });
    const astro = astroCommand(own, 'dev');
    const server = await dev({
      ...astro,
      server: { port },
      vite: {
        ...astro.vite,
        plugins: [...(astro.vite?.plugins ?? []), memory, previewSearch(folder)],
      },
    });
    progress.line(
      `\nXem trước tại http://localhost:${server.address.port}${base}  (sửa và lưu tệp là trang đổi theo; Ctrl+C để dừng)`,
    );
  },
  { stays: true },
);

/** A step that may find faults in the content: they are told, and the next step begins all the same. */
async function tellingFaults(
  progress: Progress,
  name: string,
  work: (tick: (state: string) => void) => string | Promise<string>,
): Promise<void> {
  let faults: readonly Problem[] = [];
  await progress.step(
    name,
    async (tick) => {
      try {
        return await work(tick);
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error;
        faults = error.problems;
        return `${faults.length} chỗ cần sửa`;
      }
    },
    (told) => told,
  );
  for (const fault of faults) progress.line(`  ${formatProblem(fault)}`);
}
