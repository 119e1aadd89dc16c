import { resolve } from 'node:path';
import { run, terminalProgress } from '../src/building/command.ts';
import { keepCompiled } from '../src/building/compiled.ts';
import { takeMemory } from '../src/building/memory.ts';
import { readOptions, usage, type Command } from '../src/building/options.ts';
import { ProblemsError } from '../src/content/problem.ts';
import { QUALITY } from '../src/hosting/compress.ts';
import { configuration } from '../src/config.ts';

const COMMAND: Command<'clean' | 'compress' | 'out' | 'quality' | 'strict'> = {
  name: 'npm run build',
  does: 'Lấy số liệu, dựng trang, lập chỉ mục, kiểm tra; thay bản dựng cũ khi mọi bước đều xong',
  options: {
    out: { takes: 'word', word: 'THƯ_MỤC', says: 'nơi đặt trang đã dựng (mặc định: dist)' },
    clean: { takes: 'yes', says: 'dựng lại mọi trang, không giữ trang nào của lần dựng trước' },
    compress: { takes: 'yes', says: 'nén sẵn mọi tệp chữ (.gz, .br) cho máy chủ' },
    quality: { takes: 'word', word: 'SỐ', says: 'mức nén brotli: 5 nhanh, 11 nhỏ nhất (mặc định 9)' },
    strict: { takes: 'yes', says: 'một nguồn số liệu không lấy được thì dừng, không dùng số cũ' },
  },
  more: `Biến môi trường: PORTAL_CONTENT (thư mục nội dung), PORTAL_BASE (thư mục con trên máy chủ, ví dụ /cvd/).`,
};

/** `npm run build`: makes `dist/` (or `--out`) anew; `--strict` fails when a statistics source could not be refreshed. */
await run(async () => {
  const asked = readOptions(COMMAND, process.argv.slice(2));
  const progress = terminalProgress();
  if (asked.help) return progress.line(usage(COMMAND));
  const own = configuration();
  takeMemory(own.content, (line) => progress.line(line));
  keepCompiled(own.cache);
  // Loaded now, so that what Node makes of it is kept.
  const { buildSite } = await import('../src/building/build.ts');
  const out = asked.word('out');
  return buildSite({
    configuration: out ? { ...own, output: resolve(out) } : own,
    progress,
    strict: asked.has('strict'),
    clean: asked.has('clean'),
    compress: asked.has('compress') ? qualityOf(asked.word('quality')) : undefined,
  });
});
process.exit();

function qualityOf(word: string | undefined): number {
  const quality = word === undefined ? QUALITY : Number(word);
  if (Number.isInteger(quality) && quality >= 0 && quality <= 11) return quality;
  throw new ProblemsError([
    {
      file: COMMAND.name,
      message: `--quality “${word}” không phải mức nén`,
      hint: 'viết một số từ 0 đến 11',
    },
  ]);
}
