import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../src/building/command.ts';
import { configuration } from '../src/config.ts';
import { template, KINDS, type Kind } from '../src/kinds/templates.ts';
import { ProblemsError } from '../src/content/problem.ts';
import { slugify } from '../src/vietnamese/slug.ts';

/** `npm run new -- story "Tên bài"`: a ready form for a story, a handbook section or a plan. */
await run(async () => {
  const [kind, title] = process.argv.slice(2);
  if (!kind || !(kind in KINDS) || !title)
    throw new ProblemsError([
      {
        file: 'npm run new',
        message: 'cần loại bài và tên bài',
        hint: 'viết: npm run new -- story "Tên bài"   (loại: story = điển hình, handbook = mục sổ tay, plan = kế hoạch)',
      },
    ]);
  const id = slugify(title);
  const file = KINDS[kind as Kind](id);
  const { content, today } = configuration();
  const path = join(content, file);
  if (existsSync(path))
    throw new ProblemsError([{ file, message: 'tệp này đã có', hint: 'đặt tên khác, hoặc sửa tệp đang có' }]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, template(kind as Kind, title, today));
  console.log(`Đã tạo ${path}\nMở tệp, điền những chỗ “…”, rồi chạy: npm run dev`);
});
process.exit();
