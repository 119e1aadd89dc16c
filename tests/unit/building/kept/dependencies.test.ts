import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordPath } from '../../../../src/building/kept/record.ts';
import { bytesOf } from '../bytes.ts';
import { Builder, inodes } from './builder.ts';
import { Campaign, LATER, PLAN, SECTION, STORY } from './campaign.ts';

// One thing changes, and the portal is built again into the same folder: what follows from it is made anew, all else is taken over, and
// the whole is what a build into an empty folder gives.
mkdirSync('.cache/test', { recursive: true });
const room = mkdtempSync(resolve('.cache/test/giu-trang-'));
const content = join(room, 'content');
const output = join(room, 'dist');
const empty = join(room, 'empty');
const TODAY = '2026-11-24';
let campaign: Campaign;
let builder: Builder;

beforeAll(async () => {
  campaign = new Campaign(content);
  builder = new Builder();
  await builder.build({ content, output, today: TODAY });
});
afterAll(() => {
  builder.end();
  rmSync(room, { recursive: true });
});

interface Again {
  base?: string;
  today?: string;
}

/** Builds again. Returns the pages that were made anew. */
async function madeAnew(again: Again = {}): Promise<string[]> {
  const before = inodes(output);
  await builder.build({ content, output, today: TODAY, ...again });
  const after = inodes(output);
  return [...after.keys()]
    .filter((file) => file.endsWith('index.html') && after.get(file) !== before.get(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}

/** The same for pages of single texts; lists gather from all texts, and are made anew whenever one of them changes. */
async function textsMadeAnew(): Promise<string[]> {
  const made = await madeAnew();
  return made.filter((page) => TEXT_PAGES.test(page) && !NOT_OF_ONE_TEXT.test(page));
}

const pagesIn = (files: ReadonlyMap<string, number>): number =>
  [...files.keys()].filter((file) => file.endsWith('.html')).length;
const TEXT_PAGES = /^(?:so-tay|dien-hinh|ke-hoach)\/[^/]+\/(?:ban-doc\/(?:[^/]+\/)?)?$/;
const NOT_OF_ONE_TEXT = /ban-in|chuong-trinh-tuan|so-sanh|\/loc\//;
const A = 'ke-hoach/ubnd-xa-vi-du-2024/';
const B = 'ke-hoach/ubnd-xa-vi-du-2025/';
const GROUP = 'dien-hinh/nhom-giu-giong/';
const OTHER_GROUP = 'dien-hinh/nhom-giu-suoi/';
const FILTER = 'so-tay/be-loc-cat/';
const LID = 'so-tay/nap-gieng/';
const MORE_STORY = 'stories/nhom-dao-gieng/index.mdx';

async function sameAsFromNothing(again: Again & { clean?: boolean } = {}): Promise<void> {
  rmSync(empty, { recursive: true, force: true });
  await builder.build({ content, output: empty, today: TODAY, ...again });
  expect(bytesOf(output)).toEqual(bytesOf(empty));
}

test('nothing: the site stays as it is, and the build says so', async () => {
  const before = inodes(output);
  const said = await builder.build({ content, output, today: TODAY });
  expect(said.at(-1)).toBe(`Không có gì đổi từ lần dựng trước: giữ nguyên cả ${pagesIn(before)} trang.`);
  expect(inodes(output)).toEqual(before);
  await sameAsFromNothing();
});

test('a page that somebody has changed in the site itself: that page, and no other', async () => {
  appendFileSync(join(output, A, 'index.html'), '<p>Sửa tay</p>');
  expect(await madeAnew()).toEqual([A]);
  await sameAsFromNothing();
});

test('a record of the last build that cannot be read: thrown away with a word, every page made', async () => {
  writeFileSync(recordPath(resolve('.cache'), content, output), '{"pages": [');
  const before = inodes(output);
  const said = await builder.build({ content, output, today: TODAY });
  expect(said.join('\n')).toContain(
    'Ghi chép của lần dựng trước bị hỏng: đã bỏ đi, lần này dựng lại mọi trang.',
  );
  expect(said.join('\n')).toContain(`Dựng trang: ${pagesIn(before)} trang\n`);
  await sameAsFromNothing();
});

test('what is taken over and what is made is counted', async () => {
  campaign.change(PLAN, 'a) Ghi sổ từng giếng.', 'a) Ghi sổ mọi giếng.');
  const before = inodes(output);
  const said = await builder.build({ content, output, today: TODAY });
  const [, all, kept, made] = /Dựng trang: (\d+) trang \(giữ lại (\d+), dựng mới (\d+)\)/.exec(
    said.join('\n'),
  )!;
  const same = [...inodes(output)].filter(
    ([file, inode]) => file.endsWith('.html') && before.get(file) === inode,
  );
  expect(Number(kept)).toBe(same.length);
  expect(Number(kept) + Number(made)).toBe(Number(all));
});

test('the words of a clause: the page of its plan, and none that only names the plan', async () => {
  campaign.change(PLAN, 'b) import sổ vào máy', 'b) Chép sổ vào máy');
  expect(await textsMadeAnew()).toEqual([A]);
  await sameAsFromNothing();
});

test('the words of a clause that no list shows: the page of its plan, and no list of what many plans say', async () => {
  campaign.change(PLAN, 'Ủy ban nhân dân xã xây dựng kế hoạch như sau:', 'Ủy ban nhân dân xã làm như sau:');
  expect(await madeAnew()).toEqual([A]);
  await sameAsFromNothing();
});

test('a heading: the calendar and the body that name work by it, though the clause itself is as it was', async () => {
  campaign.change(PLAN, 'II. TỔ CHỨC THỰC HIỆN', 'II. PHÂN CÔNG');
  expect(await madeAnew()).toContain(A);
  await sameAsFromNothing();
});

test('the title of a plan: its page, its script, and the section that names it', async () => {
  campaign.change(
    PLAN,
    'shortTitle: Kế hoạch UBND xã Ví Dụ 2024',
    'shortTitle: Kế hoạch nước sạch xã Ví Dụ 2024',
  );
  const made = await textsMadeAnew();
  expect(made.filter((page) => !page.startsWith(`${A}ban-doc/`))).toEqual([A, FILTER]);
  expect(made).toContain(`${A}ban-doc/`);
  await sameAsFromNothing();
});

test('the title of a plan that cites another: the page of the cited one, where it is named', async () => {
  campaign.change(
    LATER,
    'shortTitle: Kế hoạch UBND xã Ví Dụ 2025',
    'shortTitle: Kế hoạch nước sạch xã Ví Dụ 2025',
  );
  const made = await textsMadeAnew();
  expect(made.filter((page) => !page.includes('ban-doc'))).toEqual([A, B]);
  await sameAsFromNothing();
});

test('the name of a place: stories of that place, and of the one that became it', async () => {
  campaign.change('places.yaml', 'name: Ví Dụ Mới', 'name: Ví Dụ Hai');
  const made = await textsMadeAnew();
  expect(made.filter((page) => !page.includes('ban-doc'))).toEqual([GROUP, OTHER_GROUP]);
  // A story tells where it happened by the name of those days.
  expect(made.filter((page) => page.startsWith(`${GROUP}ban-doc`))).toEqual([]);
  expect(made).toContain(`${OTHER_GROUP}ban-doc/`);
  await sameAsFromNothing();
});

test('the name of a body: the section that says to ask there, its script', async () => {
  campaign.change(
    'agencies.yaml',
    /name: Trạm Y tế, (.*) \}/,
    'name: Trạm Y tế xã, $1, aliases: [Trạm Y tế] }',
  );
  const made = await textsMadeAnew();
  expect(made.filter((page) => !page.startsWith(`${FILTER}ban-doc/`))).toEqual([FILTER]);
  expect(made).toContain(`${FILTER}ban-doc/`);
  await sameAsFromNothing();
});

test('the meaning of a hard word: the sections that explain it', async () => {
  campaign.change('glossary.yaml', 'Đo diện tích nhỏ như nhà, vườn.', 'Đo diện tích nhỏ như sân, vườn.');
  expect(await textsMadeAnew()).toEqual([FILTER, LID]);
  await sameAsFromNothing();
});

test('a figure: no text that shows none', async () => {
  campaign.change('statistics/raw/so-giong.csv', 'xã Ví Dụ;2023;52', 'xã Ví Dụ;2023;52,5');
  expect(await textsMadeAnew()).toEqual([]);
  await sameAsFromNothing();
});

test('the words of a section or a story: the page of that text', async () => {
  campaign.change(SECTION, 'Nước giếng đục làm bà con đau bụng.', 'Nước đục làm bà con đau bụng.');
  const made = await textsMadeAnew();
  expect(made.filter((page) => !page.startsWith(`${FILTER}ban-doc/`))).toEqual([FILTER]);
  await sameAsFromNothing();
});

test('a day that passes: pages that tell what is over, what goes on, and how old figures are', async () => {
  const tomorrow = { today: '2026-11-25' };
  expect(await madeAnew(tomorrow)).toEqual([
    'co-quan/tram-y-te/',
    'dia-ban/xa-vi-du-huyen-giong/',
    'du-lieu/',
    'lich/',
    'so-lieu/ty-le-ho-dung-nuoc-sach/',
  ]);
  await sameAsFromNothing(tomorrow);
});

test('a text changed, a text more, another sentence in site.yaml: Vite does not run again', async () => {
  // Other builds, of other tests, lay theirs beside them.
  const isOwn = (name: string): boolean => name.endsWith(`.${builder.pid}`);
  const bundles = (): string[] => readdirSync(resolve('.cache/bundles')).filter(isOwn).sort();
  const before = bundles();
  campaign.change(SECTION, 'Nước đục làm bà con đau bụng.', 'Nước đục <Src id="ke-hoach" /> làm đau bụng.');
  campaign.copy(STORY, MORE_STORY, (text) =>
    text.replace('Nhóm giữ giếng ở thôn Mẫu', 'Nhóm đào giếng ở thôn Mẫu'),
  );
  campaign.change('site.yaml', /^licence: .*$/m, 'licence: Ai cũng được dùng lại');
  expect(await madeAnew()).toContain('dien-hinh/nhom-dao-gieng/');
  expect(bundles()).toEqual(before);
  await sameAsFromNothing({ clean: true });
});

test('a figure of one unit: its indicator and its unit, and no page of other figures', async () => {
  const append = (file: string, text: string): void => campaign.write(file, `${campaign.read(file)}${text}`);
  append(
    'places.yaml',
    '  - { id: xa-rieng, name: Riêng, type: xã, level: commune, parent: tinh-mau, sources: [mau] }\n',
  );
  append(
    'statistics/references.yaml',
    '- { key: so-khac, title: Sổ khác, publisher: Nhóm làm phần mềm, date: null }\n',
  );
  append(
    'statistics/indicators.yaml',
    "- { id: ty-le-khac, name: Tỷ lệ khác, definition: Số này chia số kia, unit: '%', topic: khác, goodDirection: up }\n",
  );
  append(
    'statistics/sources.yaml',
    "- { id: so-khac, title: Sổ khác, publisher: Nhóm làm phần mềm, licence: CC0, from: { kind: file, path: raw/so-khac.csv, delimiter: ';' }, numbers: vi, maxAge: 3650, " +
      'columns: { indicator: { constant: ty-le-khac }, place: Địa bàn, period: Năm, value: Giá trị, reference: { constant: so-khac } } }\n',
  );
  campaign.write('statistics/raw/so-khac.csv', 'Địa bàn;Năm;Giá trị\nxa-rieng;2022;10\nxa-rieng;2023;12\n');
  await madeAnew();
  campaign.change('statistics/raw/so-khac.csv', 'xa-rieng;2023;12', 'xa-rieng;2023;13');
  const made = await madeAnew();
  // The units above count what there is of the units inside them.
  expect(made.filter((page) => /^(?:so-lieu|dia-ban)\/[^/]+\/$/.test(page))).toEqual([
    'dia-ban/tinh-mau/',
    'dia-ban/viet-nam/',
    'dia-ban/xa-rieng/',
    'so-lieu/ty-le-khac/',
  ]);
  await sameAsFromNothing();
});

test('the folder the portal stands in: every page', async () => {
  const below = { base: 'nuoc' };
  const pages = [...inodes(output).keys()].filter((file) => file.endsWith('index.html'));
  expect(await madeAnew(below)).toHaveLength(pages.length);
  await sameAsFromNothing({ ...below, clean: true });
});
