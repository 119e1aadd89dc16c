import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from '../src/building/command.ts';
import { swallowedByNpm, tellSwallowed } from '../src/building/swallowed.ts';
import { putInto } from '../src/files/put.ts';
import { configuration } from '../src/config.ts';
import { reservedIds } from '../src/content/addresses.ts';
import type { Content } from '../src/content/content.ts';
import { demandFolder } from '../src/content/files.ts';
import { kinds } from '../src/kinds/index.ts';
import { create } from '../src/packing/create.ts';
import { layPackage, newerGenerator } from '../src/packing/package.ts';
import { tarball } from '../src/packing/tarball.ts';
import { ProblemsError } from '../src/content/problem.ts';
import { slugify } from '../src/vietnamese/slug.ts';

const USAGE = `Tạo bài mới, hoặc một cổng mới:
  npm run new -- LOẠI "Tên bài"      LOẠI: ${kinds
    .filter(({ template }) => template)
    .map(({ id, noun }) => `${id} = ${noun}`)
    .join(', ')}
  npm run new -- site --out THƯ_MỤC  một cổng mới (lựa chọn: npm run new -- site --help)`;

/** Options of a new portal that stand before a word: npm takes them for its own where “--” was forgotten. */
const OF_A_SITE = ['out', 'name', 'campaign', 'province', 'address', 'generator'];

/** `npm run new -- story "Tên bài"`: a ready form for a story, a handbook section or a plan. */
await run(async () => {
  const [word, written, ...options] = process.argv.slice(2);
  // A name is one line, in letters with their marks.
  const title = written?.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (word === 'site') {
    const { version } = JSON.parse(readFileSync(join(configuration().program, 'package.json'), 'utf8')) as {
      version: string;
    };
    const taken = swallowedByNpm(OF_A_SITE, [...options, written ?? ''], process.env);
    if (taken.length) throw new ProblemsError([tellSwallowed('npm run new', taken)]);
    process.exitCode = await create(title === undefined ? [] : [title, ...options], {
      version,
      ...(isCheckout(configuration().program) ? { pack: () => pack(configuration()) } : {}),
      today: configuration().today,
      print: console.log,
      complain: console.error,
      canAsk: process.stdin.isTTY && process.stdout.isTTY,
    });
    return;
  }
  if ([word, written].some((each) => each === '--help' || each === '-h')) {
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
  const id = short(slugify(title));
  if (!id || title.startsWith('-'))
    throw wrong(`“${title}” không phải tên bài`, `viết: npm run new -- ${kind.id} "Tên bài"`);
  const file = kind.template.file(id);
  const { content, today } = configuration();
  demandFolder(content);
  if (!existsSync(join(content, 'site.yaml')))
    throw new ProblemsError([
      {
        file: content,
        message: 'thư mục này không có tệp site.yaml, chưa phải thư mục nội dung của một cổng',
        hint: 'sửa PORTAL_CONTENT; một cổng mới thì: npm run new -- site --out THƯ_MỤC',
      },
    ]);
  const path = join(content, file);
  const there = existsSync(path) ? file : calledSo(content, file, id);
  if (there !== undefined)
    throw new ProblemsError([
      {
        file: there,
        message: there === file ? 'tệp này đã có' : `bài mang mã “${id}” đã có`,
        hint: 'đặt tên khác, hoặc sửa tệp đang có',
      },
    ]);
  // Names of the menu say nothing of an address.
  const section = kind.section({ site: { menu: {} } } as Content).path;
  const reserved = reservedIds(section.replaceAll('/', ''));
  if (reserved.includes(id))
    throw wrong(
      `“${section}${id}/” đã là địa chỉ của một trang khác của cổng`,
      `đặt tên khác; các mã đã dùng: ${reserved.join(', ')}`,
    );
  putInto(content)(file, kind.template.text(JSON.stringify(title), today));
  console.log(`Đã tạo ${path}\nMở tệp, điền những chỗ “…”, rồi chạy: npm run dev`);
});
process.exit();

/** The project itself, and not the package that was made of it. */
function isCheckout(program: string): boolean {
  return existsSync(join(program, 'package-lock.json'));
}

/** The generator as a package, for a portal that stands by itself. */
function pack({ program, cache }: { program: string; cache: string }): {
  file: string;
  bytes: Buffer;
  newer: string;
} {
  const folder = join(cache, 'pack', 'nep-moi');
  layPackage(program, folder);
  const file = 'bo-dung/nep-moi.tgz';
  return { file, bytes: tarball(folder), newer: newerGenerator(file) };
}

/** Letters of the longest address: it is said, copied and typed, and no disk takes more than 255. */
function short(id: string): string {
  const LONGEST = 80;
  return id.length <= LONGEST
    ? id
    : id
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST);
}

/** A text of the same folder that has this id under another number. */
function calledSo(content: string, file: string, id: string): string | undefined {
  const folder = dirname(file);
  if (!/^\d+-/.test(basename(file)) || !existsSync(join(content, folder))) return undefined;
  const same = readdirSync(join(content, folder)).find(
    (name) => name.replace(/^\d+-/, '').replace(/\.mdx?$/, '') === id,
  );
  return same === undefined ? undefined : join(folder, same);
}
