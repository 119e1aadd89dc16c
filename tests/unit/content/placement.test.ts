import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { pages as pagesOf } from '../../../src/routes.ts';
import { knownPages, reservedIds } from '../../../src/content/addresses.ts';
import { misplaced } from '../../../src/content/gate/placement.ts';
import { readContent } from '../../../src/portal.ts';
import { problemsOf, SECTION, SITE, STORY, PLAN, withChange } from './laid.ts';
import { kinds } from '../../../src/kinds/index.ts';

const HOMES = kinds.flatMap(({ home }) => home ?? []);
const LISTS = new Set(['site.yaml', 'documents.yaml']);
const FORMS = kinds.flatMap(({ id, template }) => (template ? [[id, template] as const] : []));

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

test('the list of pages is the list of files in src/pages', () => {
  const pages = readdirSync(join(ROOT, 'src/pages'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.astro') && file !== '[...moved].astro')
    .map((file) => file.replace(/\.astro$/, '').replace(/(?:^|\/)index$/, ''));
  expect(pagesOf().sort()).toEqual(pages.sort());
});

test('ids that pages have taken are reserved, and only those', () => {
  expect(reservedIds('so-tay')).toEqual(['ban-in']);
  expect(reservedIds('dien-hinh')).toEqual(['chuong-trinh-tuan', 'loc']);
  expect(reservedIds('ke-hoach')).toEqual(['loc', 'so-sanh']);
  expect(reservedIds('dia-ban')).toEqual(['loc']);
  expect(reservedIds('so-lieu')).toEqual([]);
});

test.each([
  ['stories/loc/index.mdx', STORY, 'mã “loc” đã là địa chỉ', 'chuong-trinh-tuan, loc'],
  ['plans/so-sanh/index.md', PLAN, 'mã “so-sanh” đã là địa chỉ', 'loc, so-sanh'],
  ['handbook/02-ban-in.mdx', SECTION, 'mã “ban-in” đã là địa chỉ', 'ban-in'],
  ['handbook/02-be-loc-cat.mdx', SECTION, `mã “be-loc-cat” dùng hai lần: ${SECTION} và handbook/02-be-loc-cat.mdx`, 'gộp hai bài'],
  ['stories/nhom-giu-giong/index.md', STORY, 'bài này có hai tệp', 'giữ một tệp'],
])('%s is refused in one line', (file, copyOf, message, hint) => {
  const problems = withChange({ name: file, file, copyOf }, problemsOf);
  const said = problems.filter((problem) => problem.message.startsWith(message));
  expect(said).toMatchObject([{ file, hint: expect.stringContaining(hint) }]);
});

test.each([
  ['places.yaml', '  - { id: loc, name: Lốc, type: xã, level: commune, parent: tinh-mau, sources: [mau] }\n', 'dia-ban'],
  ['agencies.yaml', '- { id: loc, name: Đội Lốc, kind: service, level: xa }\n', 'co-quan'],
])('an item of %s called as the lists below its section is refused at its line', (file, item, section) => {
  const text = readFileSync(join(ROOT, 'tests/sites/nuoc-sach', file), 'utf8');
  const problems = withChange({ name: file, file, append: item }, problemsOf);
  expect(problems).toMatchObject([
    {
      file,
      line: text.split('\n').length,
      message: `mã “loc” đã là địa chỉ của một trang khác của cổng (/${section}/loc/)`,
      hint: 'đặt tên khác; các mã đã dùng: loc',
    },
  ]);
});

test.each([
  ['stories/nhom-hai.mdx', 'stories/nhom-hai/index.mdx'],
  ['stories/nhom-hai.mdx.txt', 'stories/nhom-hai/index.mdx'],
  ['stories/nhom-hai/bai.mdx', 'stories/nhom-hai/index.mdx'],
  ['stories/nhom-hai/Index.MDX', 'stories/nhom-hai/index.mdx'],
  ['stories/huyen/nhom-hai/index.mdx', 'stories/nhom-hai/index.mdx'],
  ['handbook/02-rua-tay/index.mdx', 'handbook/NN-rua-tay.mdx'],
  ['handbook/02-rua-tay.markdown', 'handbook/NN-rua-tay.mdx'],
  ['plans/ke-hoach.md', 'plans/ke-hoach/index.md'],
  ['bai-moi.mdx', 'stories/bai-moi/index.mdx'],
  ['site.yml', 'site.yaml'],
  ['documents.yaml.txt', 'documents.yaml'],
  ['handbook/02-rua-tay.mdx~', 'xóa tệp này'],
  ['stories/nhom-hai/index.mdx.bak', 'xóa tệp này'],
])('%s lies where nobody reads it: named with where it belongs', (file, home) => {
  expect(misplaced([file], HOMES, LISTS)).toMatchObject([{ file, hint: expect.stringContaining(home) }]);
});

test('what editors keep beside texts is no misplaced text', () => {
  expect(
    misplaced(
      ['README.md', STORY, 'stories/a/anh.jpg', 'plans/a/goc.docx', 'statistics/raw/ghi-chu.txt', 'su-kien/a/index.md', SECTION, 'handbook/01-be-loc-cat.bdq.mdx', 'ghi-chu.txt'],
      HOMES,
      LISTS,
    ),
  ).toEqual([]);
});

test.each(FORMS)('a %s made by “npm run new” and left as it is, is refused at every “…”', (kind, template) => {
  const file = template.file('moi');
  const text = template.text('"Tên thử"', '2026-01-01');
  const problems = withChange({ name: kind, file: STORY, append: '\n' }, (folder) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    return problemsOf(folder);
  });
  const lines = text.split('\n').flatMap((line, index) => (/…/.test(line.replace(/ #.*/, '')) ? [index + 1] : []));
  const told = problems.filter(({ message }) => message.startsWith('chỗ này còn nguyên như mẫu'));
  expect([...new Set(told.map(({ line }) => line))]).toEqual(expect.arrayContaining(lines));
  expect(told.every((problem) => problem.file === file)).toBe(true);
});

test.each([
  ['a story', STORY],
  ['a section', SECTION],
  ['a plan', PLAN],
])('%s without a word is refused; one that was withdrawn may be empty', (_, file) => {
  const emptied = (extra: string) =>
    withChange({ name: 'empty', file, append: '\n' }, (folder) => {
      const [, head] = /^---\n([^]*?)\n---\n/.exec(readFileSync(join(SITE, file), 'utf8'))!;
      writeFileSync(join(folder, file), `---\n${head}\n${extra}---\n\n`);
      return problemsOf(folder).filter(({ message }) => message.includes('chưa có chữ nào'));
    });
  expect(emptied('')).toMatchObject([{ file, line: expect.any(Number) }]);
  if (file !== SECTION) expect(emptied('withdrawn: { date: 2026-01-01, reason: Đã cũ }\n')).toEqual([]);
});

test.each([
  [STORY, { 'updated: 2026-11-23': 'updated: 2036-11-23' }, 'updated'],
  [STORY, { 'date: null': 'date: 2036-11-23' }, 'sources[1].date'],
  [SECTION, { 'changes: [{ date: 2026-11-23': 'changes: [{ date: 2062-11-23' }, 'changes[1].date'],
  [PLAN, { 'date: 2024-03-05': 'date: 2042-03-05' }, 'date'],
  ['redirects.yaml', { '2026-11-23': '2036-11-23' }, '[1].date'],
])('%s: a day in the future is refused at its line', (file, replace, field) => {
  expect(withChange({ name: field, file, replace: replace as Record<string, string> }, problemsOf)).toMatchObject([
    { file, field, line: expect.any(Number), message: expect.stringContaining('còn ở tương lai') },
  ]);
});

test('entries of a list that share an id are named at the second, whatever the list', () => {
  const problems = withChange({ name: 'twice', file: STORY, append: '\n' }, (folder) => {
    for (const file of ['agencies.yaml', 'statistics/indicators.yaml', 'statistics/references.yaml']) {
      cpSync(join(SITE, file), join(folder, file));
      writeFileSync(join(folder, file), readFileSync(join(SITE, file), 'utf8').repeat(2));
    }
    return problemsOf(folder);
  });
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'agencies.yaml:3',
    'agencies.yaml:4',
    'statistics/indicators.yaml:7',
    'statistics/references.yaml:2',
  ]);
});

test('a name that is not known is told at its value, with the one that was meant', () => {
  const at = (file: string, replace: Record<string, string>) => withChange({ name: file, file, replace }, problemsOf);
  expect(at(SECTION, { 'agency: tram-y-te': 'agency: tram-yte' })).toMatchObject([
    { line: 9, column: 15, hint: expect.stringContaining('có phải ý bạn là “tram-y-te”?') },
  ]);
  expect(at(SECTION, { '#m2-k1 }': '#m2-k9 }' })).toMatchObject([{ line: 9, column: 55 }]);
  expect(at(STORY, { 'source: bao-thu': 'source: bao-thuu' })).toMatchObject([{ line: 12 }]);
  expect(at(SECTION, { 'heading: Các bước': 'heading: Các bướcc' })).toMatchObject([
    { line: 7, hint: 'có phải ý bạn là “Các bước”?' },
  ]);
});

test('a text that cannot be read is not told a second time as missing', () => {
  const problems = withChange({ name: 'unread', file: STORY, replace: { 'kind: group': 'kind: nhom' } }, problemsOf);
  expect(problems).toMatchObject([{ file: STORY, field: 'kind' }]);
});

test('every anchor of a page that content tells is a word of its address', () => {
  const content = readContent(SITE);
  const pages = knownPages(content);
  const pageOf = (file: string) => content.texts.find((text) => text.file === file)!.page;
  expect([...pages.get(pageOf(SECTION))!.anchors!]).toEqual(expect.arrayContaining(['cac-buoc', 'nguon-1', 'hoi-ai']));
  expect(pages.get(pageOf(PLAN))!.anchors!.has('m2-k1-g1')).toBe(true);
});
