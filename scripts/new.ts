import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../src/building/command.ts';
import { writeAtomic } from '../src/files/atomic.ts';
import { configuration } from '../src/config.ts';
import { demandFolder } from '../src/content/files.ts';
import { kinds } from '../src/kinds/index.ts';
import { create } from '../src/packing/create.ts';
import { ProblemsError } from '../src/content/problem.ts';
import { slugify } from '../src/vietnamese/slug.ts';

const USAGE = `Tạo bài mới, hoặc một cổng mới:
  npm run new -- LOẠI "Tên bài"      LOẠI: ${kinds
    .filter(({ template }) => template)
    .map(({ id, noun }) => `${id} = ${noun}`)
    .join(', ')}
  npm run new -- site --out THƯ_MỤC  một cổng mới (lựa chọn: npm run new -- site --help)`;

/** `npm run new -- story "Tên bài"`: a ready form for a story, a handbook section or a plan. */
await run(async () => {
  const [word, title, ...options] = process.argv.slice(2);
  if (word === 'site') {
    const { version } = JSON.parse(readFileSync(join(configuration().program, 'package.json'), 'utf8')) as {
      version: string;
    };
    process.exitCode = await create(title === undefined ? [] : [title, ...options], {
      version,
      today: configuration().today,
      print: console.log,
      complain: console.error,
      canAsk: process.stdin.isTTY && process.stdout.isTTY,
    });
    return;
  }
  if (word === '--help' || word === '-h') {
    console.log(USAGE);
    return;
  }
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
  const wrong = (message: string, hint: string): ProblemsError =>
    new ProblemsError([{ file: 'npm run new', message, hint }]);
  if (options.length)
    throw wrong(
      `không hiểu “${options.join(' ')}”`,
      `đặt cả tên bài trong dấu nháy: npm run new -- ${kind.id} "${[title, ...options].join(' ')}"`,
    );
  const id = slugify(title);
  if (!id || title.startsWith('-'))
    throw wrong(`“${title}” không phải tên bài`, `viết: npm run new -- ${kind.id} "Tên bài"`);
  const file = kind.template.file(id);
  const { content, today } = configuration();
  demandFolder(content);
  const path = join(content, file);
  if (existsSync(path))
    throw new ProblemsError([{ file, message: 'tệp này đã có', hint: 'đặt tên khác, hoặc sửa tệp đang có' }]);
  mkdirSync(dirname(path), { recursive: true });
  writeAtomic(path, kind.template.text(JSON.stringify(title), today));
  console.log(`Đã tạo ${path}\nMở tệp, điền những chỗ “…”, rồi chạy: npm run dev`);
});
process.exit();
