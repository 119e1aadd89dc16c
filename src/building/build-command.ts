import { resolve } from 'node:path';
import { configuration } from '../config.ts';
import { ProblemsError } from '../content/problem.ts';
import { QUALITY } from '../hosting/compress.ts';
import { runCommand } from './command.ts';
import { takeMemory } from './memory.ts';
import type { Asked, Command } from './options.ts';

const COMMAND: Command<'clean' | 'compress' | 'out' | 'quality' | 'strict'> = {
  name: 'npm run build',
  does: 'Lấy số liệu, dựng trang, lập chỉ mục, kiểm tra; thay bản dựng cũ khi mọi bước đều xong',
  options: {
    out: { takes: 'word', word: 'THƯ_MỤC', says: 'nơi đặt trang đã dựng (mặc định: dist)' },
    clean: { takes: 'yes', says: 'dựng lại mọi trang, không giữ trang nào của lần dựng trước' },
    compress: { takes: 'yes', says: 'nén sẵn mọi tệp chữ (.gz, .br) cho máy chủ' },
    quality: {
      takes: 'word',
      word: 'SỐ',
      says: 'nén sẵn ở mức brotli này: 5 nhanh, 11 nhỏ nhất (mặc định 9)',
    },
    strict: { takes: 'yes', says: 'một nguồn số liệu không lấy được thì dừng, không dùng số cũ' },
  },
  more: `Biến môi trường: PORTAL_CONTENT (thư mục nội dung), PORTAL_BASE (thư mục con trên máy chủ, ví dụ /cvd/).`,
};

/** `npm run build`: makes `dist/` (or `--out`) anew; `--strict` fails when a statistics source could not be refreshed. Ends the process. */
export async function build(): Promise<void> {
  await runCommand(COMMAND, async (asked, progress) => {
    const own = configuration();
    takeMemory(own.content, (line) => progress.line(line));
    // Most of what a build loads: a command that only says how it is used, or starts anew with more memory, does without.
    const { buildSite } = await import('./build.ts');
    const out = asked.word('out');
    return buildSite({
      configuration: out ? { ...own, output: resolve(out) } : own,
      progress,
      strict: asked.has('strict'),
      clean: asked.has('clean'),
      compress: qualityOf(asked),
    });
  });
}

/** Quality of compressed copies; none where nobody asks for copies. @throws ProblemsError */
export function qualityOf(asked: Pick<Asked<'compress' | 'quality'>, 'has' | 'word'>): number | undefined {
  const word = asked.word('quality');
  if (word === undefined) return asked.has('compress') ? QUALITY : undefined;
  const quality = Number(word);
  if (Number.isInteger(quality) && quality >= 0 && quality <= 11) return quality;
  throw new ProblemsError([
    {
      file: COMMAND.name,
      message: `--quality “${word}” không phải mức nén`,
      hint: 'viết một số từ 0 đến 11',
    },
  ]);
}
