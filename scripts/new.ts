import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../src/building/command.ts';
import { writeAtomic } from '../src/files/atomic.ts';
import { configuration } from '../src/config.ts';
import { kinds } from '../src/kinds/index.ts';
import { ProblemsError } from '../src/content/problem.ts';
import { slugify } from '../src/vietnamese/slug.ts';

/** `npm run new -- story "Tên bài"`: a ready form for a story, a handbook section or a plan. */
await run(async () => {
  const [word, title] = process.argv.slice(2);
  const forms = kinds.filter(({ template }) => template);
  const kind = forms.find(({ id }) => id === word);
  if (!kind?.template || !title)
    throw new ProblemsError([
      {
        file: 'npm run new',
        message: 'cần loại bài và tên bài',
        hint: `viết: npm run new -- story "Tên bài"   (loại: ${forms.map(({ id, noun }) => `${id} = ${noun}`).join(', ')})`,
      },
    ]);
  const file = kind.template.file(slugify(title));
  const { content, today } = configuration();
  const path = join(content, file);
  if (existsSync(path))
    throw new ProblemsError([{ file, message: 'tệp này đã có', hint: 'đặt tên khác, hoặc sửa tệp đang có' }]);
  mkdirSync(dirname(path), { recursive: true });
  writeAtomic(path, kind.template.text(JSON.stringify(title), today));
  console.log(`Đã tạo ${path}\nMở tệp, điền những chỗ “…”, rồi chạy: npm run dev`);
});
process.exit();
