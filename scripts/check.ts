import { existsSync } from 'node:fs';
import { run, terminalProgress } from '../src/building/command.ts';
import { acceptAnchors } from '../src/checking/anchors.ts';
import { checkEnds } from '../src/checking/ends.ts';
import { checkSite } from '../src/checking/check-site.ts';
import { staleTranslations } from '../src/handbook/languages.ts';
import { longSentences, SYLLABLES } from '../src/handbook/plain-words.ts';
import { contentFolder } from '../src/portal/folder.ts';
import { portal } from '../src/portal/load.ts';
import { today } from '../src/portal/today.ts';
import { formatProblem, ProblemsError } from '../src/schemas/problem.ts';

/** `npm run check`: content and built pages; `--accept-anchors` records new published anchors. */
await run(async () => {
  const progress = terminalProgress();
  const folder = contentFolder();
  const content = await progress.step('Kiểm tra nội dung', () => portal());
  for (const reminder of checkEnds(content, today())) progress.line(`  ! ${formatProblem(reminder)}`);
  for (const problem of staleTranslations(content)) progress.line(`  ! ${formatProblem(problem)}`);
  for (const { file, data, body } of content.handbook)
    for (const { sentence, syllables } of longSentences(data, body, SYLLABLES.warned))
      progress.line(`  ! ${file}: câu dài ${syllables} tiếng, nên tách thành câu ngắn: “${sentence}”`);
  if (process.argv.includes('--accept-anchors')) {
    await progress.step(
      'Ghi sổ địa chỉ đã công bố',
      () => acceptAnchors(folder, content),
      (added) => `thêm ${added} địa chỉ`,
    );
  }
  if (!existsSync('dist/index.html'))
    throw new ProblemsError([
      { file: 'dist/', message: 'chưa có bản dựng nào', hint: 'chạy “npm run build” trước' },
    ]);
  await progress.step(
    'Kiểm tra các trang đã dựng',
    (tick) => checkSite({ site: 'dist', content, folder, base: process.env.PORTAL_BASE ?? '/', tick }),
    (report) => `${report.pages} trang, ${report.links} liên kết, không lỗi`,
  );
});
process.exit();
