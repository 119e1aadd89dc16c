import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { advice } from '../../../src/checking/advice.ts';
import { readContent } from '../../../src/portal.ts';
import { PLAN, problemsOf, SECTION, SITE, STORY, withChange, type Change } from './laid.ts';

/** What a newcomer writes who starts a campaign or takes one over, and what he is told. */

const lineOf = (file: string, words: string): number => {
  const text = readFileSync(join(SITE, file), 'utf8');
  return text.slice(0, text.indexOf(words)).split('\n').length;
};
const told = (change: Change): string[] =>
  withChange(change, problemsOf).map(({ file, line, message, hint }) => `${file}:${line} ${message} → ${hint}`);
const put = (file: string, from: string, to: string): Change => ({ name: to, file, replace: { [from]: to } });
/** What `npm run check` asks to look at. */
const asked = (change: Change, lay: (folder: string) => void = () => {}): string[] =>
  withChange(change, (folder) => {
    lay(folder);
    return advice(readContent(folder), '2026-12-01', folder).map(({ file, message }) => `${file} ${message}`);
  });

test.each([
  // Pages say “xã Xã Ví Dụ” else.
  ['a name of a unit that has its type in it', 'places.yaml', 'name: Ví Dụ Mới,', 'name: Xã Ví Dụ Mới,', 'name: "Ví Dụ Mới"'],
  ['a short type before a name', 'places.yaml', 'name: Giọng,', 'name: H. Giọng,', 'name: "Giọng"'],
  ['a unit that has successors and no last day', 'places.yaml', 'parent: huyen-giong, validTo: 2025-06-30,', 'parent: huyen-giong,', 'validTo: 2025-06-30'],
  ['a unit below one that had ended', 'places.yaml', 'level: commune, parent: tinh-mau, validFrom', 'level: commune, parent: huyen-giong, validFrom', 'ví dụ tinh-mau'],
  ['one name for two bodies', 'agencies.yaml', 'kind: service, level: xa }', 'kind: service, level: xa, aliases: [UBND xã Ví Dụ] }', 'mỗi cách viết chỉ của một cơ quan'],
  ['a chart at a moment that its kind does not show', SECTION, 'Mỗi hộ cần', '<Chart indicator="ty-le-ho-dung-nuoc-sach" period="2023" />\n\nMỗi hộ cần', 'xóa period'],
  ['a component with a blank behind its bracket', STORY, '<Src id="bao-thu" />', '< Src id="bao-thu" />', '<Src id="…" />'],
  ['a component whose name runs into its attribute', STORY, '<Src id="bao-thu" />', '<Srcid="bao-thu" />', 'viết <Src'],
  ['a tag closed in small letters', STORY, '</Core>', '</core>', 'viết “</Core>”'],
  ['a link to a file of the built site', STORY, 'Nay 5 nhà', 'Xem [bể](/so-tay/be-loc-cat/index.html). Nay 5 nhà', '“/so-tay/be-loc-cat/”'],
  ['a source on the own machine', STORY, 'publisher: Nhóm làm phần mềm, date', 'publisher: Nhóm làm phần mềm, url: "http://localhost:4321/x/", date', 'ghi địa chỉ công khai'],
  ['things of a list parted by semicolons', STORY, '[giữ giếng]', '[giữ giếng; nuôi cá]', 'ngăn bằng dấu phẩy'],
  ['an address of the portal with a folder', 'site.yaml', 'https://gieng-lang.example', 'https://tinh.example/gieng/', 'PORTAL_BASE'],
  ['no for a switch', 'site.yaml', 'licence: CC0', 'licence: CC0\noffline: không', 'offline: false'],
  ['words for a group of fields', 'site.yaml', 'period: { from: 2023, to: 2026 }', 'period: 2023–2026', 'period: { from: …, to: … }'],
  ['a day that the month has not', STORY, 'updated: 2026-11-23', 'updated: 31/02/2026', 'tháng 2 năm 2026 chỉ có 28 ngày'],
  ['an id of a body that is another', SECTION, 'agency: tram-y-te', 'agency: benh-vien', 'ubnd-xa-vi-du, tram-y-te'],
])('%s is refused, with what to write', (_, file, from, to, words) => {
  const said = told(put(file, from, to));
  expect(said).toContainEqual(expect.stringContaining(words));
  expect(said.every((each) => each.startsWith(`${file}:`)), said.join('\n')).toBe(true);
});

test('a list opened in a line and not closed is told at that line, not at the first of the file', () => {
  const from = 'successors: [xa-vi-du-moi], sources: [mau] }\n  - { id: xa-vi-du-moi';
  const said = told(put('places.yaml', from, from.replace('sources: [mau]', 'sources: [mau')));
  expect(said).toEqual([expect.stringMatching(new RegExp(`^places\\.yaml:${lineOf('places.yaml', 'id: xa-vi-du-huyen')} .*dấu “\\[” mở mà không đóng`))]);
});

test('a field set in by a tab is told once, as that', () => {
  const said = told(put('site.yaml', 'licence: CC0', 'licence: CC0\nreading:\n\tpreset: standard'));
  expect(said).toEqual([expect.stringContaining('dùng phím Tab')]);
});

test.each([
  ['docx', 'PK\x03\x04', 'tệp Word, Excel hoặc tệp nén'],
  ['rtf', '{\\rtf1\\ansi', 'tệp RTF'],
  ['pdf', '%PDF-1.7', 'tệp PDF'],
])('a %s under the name of a text is called what it is', (_, begins, words) => {
  const said = withChange({ name: words, file: STORY, write: begins }, problemsOf).filter(({ file }) => file === STORY);
  expect(said).toMatchObject([{ message: expect.stringContaining(words) }]);
});

test.each([
  ['“Ví Dụ” is no type', put('places.yaml', 'name: Giọng,', 'name: Huyền Giọng,')],
  ['a body of one name twice among its own', put('agencies.yaml', 'aliases: [UBND xã Ví Dụ]', 'aliases: [UBND xã Ví Dụ, Ủy ban nhân dân xã Ví Dụ]')],
  ['a chart at a moment, of a kind that shows one', put('statistics/indicators.yaml', 'goodDirection: up', 'goodDirection: up # tăng')],
  ['brackets in a remark', put('places.yaml', 'sources: [mau] }\n  - { id: huyen', 'sources: [mau] } # [xem\n  - { id: huyen')],
])('%s: nothing is said', (_, change) => expect(told(change)).toEqual([]));

test('a picture nobody declared, one in a folder of its own, one declared and set nowhere are asked about', () => {
  const declared = 'photos: [{ file: gieng.jpg, alt: Giếng có nắp che giữa sân, credit: Người chụp, noPerson: true }]\n';
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  );
  const said = withChange({ name: 'pictures', file: STORY, frontMatter: declared }, (folder) => {
    for (const file of ['stories/nhom-giu-giong/gieng.jpg', 'stories/nhom-giu-giong/thua.jpg', 'anh-le.png', 'stories/nhom-giu-giong/._gieng.jpg'])
      writeFileSync(join(folder, file), picture);
    return problemsOf(folder);
  });
  // The pictures are too small to be shown, which stops before: what is asked about is looked at on content that stands.
  expect(said.length).toBeGreaterThan(0);
  const alone = asked({ name: 'pictures', file: 'redirects.yaml', append: '\n' }, (folder) => {
    for (const file of ['stories/nhom-giu-giong/thua.jpg', 'anh-le.png', 'stories/nhom-giu-giong/._gieng.jpg'])
      writeFileSync(join(folder, file), picture);
  });
  expect(alone.sort()).toEqual(['anh-le.png tệp này không hiện ở trang nào', 'stories/nhom-giu-giong/thua.jpg tệp này không hiện ở trang nào']);
});

test.each([
  ['a publisher that is the internet', put(STORY, 'publisher: Nhóm làm phần mềm', 'publisher: Internet'), '“Internet” không cho biết ai đăng'],
  ['an address for a title', put(STORY, 'title: Bài viết đặt ra để thử', 'title: "https://bao.example/bai-1.html"'), 'tên nguồn là một địa chỉ'],
  ['a search for a source', put(STORY, 'phần mềm, date', 'phần mềm, url: "https://www.google.com/search?q=gieng", date'), 'không phải nơi đăng'],
  ['a field of Word', { name: 'field', file: STORY, append: '\nHYPERLINK "https://bao.example" bài báo\n' }, 'HYPERLINK'],
  ['a picture that a chat left out', { name: 'chat', file: STORY, append: '\n[Hình ảnh] Giếng mới.\n' }, '[Hình ảnh]'],
  ['a body that took another name', put('agencies.yaml', 'name: Trạm Y tế,', 'name: Phòng khám,'), 'giao việc cho “Trạm Y tế”'],
  ['a unit that ended for nobody', put('places.yaml', 'parent: huyen-giong, validTo: 2025-06-30, successors: [xa-vi-du-moi],', 'parent: huyen-giong, validTo: 2025-06-30,'), 'chưa ghi nay thuộc đâu'],
  ['an example query without an answer', put('site.yaml', 'đào giếng hỏi ai', 'rửa xe ô tô'), '“rửa xe ô tô” chưa có bài nào trả lời'],
])('%s is asked about', (_, change, words) => {
  expect(asked(change as Change)).toContainEqual(expect.stringContaining(words));
});

test('of the small campaign as it stands nothing is asked, and plans are quoted with the marks they have', () => {
  expect(asked({ name: 'same', file: 'redirects.yaml', append: '\n' })).toEqual([]);
  expect(asked({ name: 'plan', file: PLAN, append: '\nTheo báo cáo [1], đạt kế hoạch.\n' })).toEqual([]);
});
