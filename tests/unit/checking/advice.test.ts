import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { advice } from '../../../src/checking/advice.ts';
import { pictured } from '../../../src/checking/pictured.ts';
import { readContent } from '../../../src/portal.ts';
import { PLAN, SECTION, STORY, withChange, type Change } from '../content/laid.ts';

/** What `npm run check` asks an editor to look at. */
const asked = (change: Change, lay: (folder: string) => void = () => {}) =>
  withChange(change, (folder) => {
    lay(folder);
    return advice(readContent(folder), '2026-12-01', folder).map(
      ({ file, line, field, message }) => `${file}:${line ?? field} ${message}`,
    );
  });

test.each([
  ['Cả thôn góp xxx đồng.', 'xxx'],
  ['Cả thôn góp ??? đồng.', '???'],
  ['Cả thôn góp ......... đồng.', '.........'],
  ['Người giữ giếng là [điền tên vào đây].', '[điền tên vào đây]'],
  ['(đang viết tiếp …)', '(đang viết tiếp …)'],
  ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
])('“%s” seems to be left for later', (line, words) => {
  expect(asked({ name: line, file: STORY, append: `\n${line}\n` })).toEqual([
    `${STORY}:28 có chỗ như viết dở: “${words}”`,
  ]);
});

test.each([
  'Đại hội XXX, thế kỷ XXX.',
  'Soạn NUOC gửi 8xxx thì đừng làm theo.',
  'Nước trong… “Giếng mình mà…”',
  'Xem [tên](/so-tay/).',
])('“%s” is whole', (line) => expect(asked({ name: line, file: STORY, append: `\n${line}\n` })).toEqual([]));

test('a sentence that is hard to follow and a figure without a source are told in the handbook', () => {
  const long = `Nhà ${'ta '.repeat(35)}đây.`;
  const append = `\n${long}\n\nCó 90 giếng.\n\nCó 88 giếng. <Src id="ke-hoach" />\n`;
  expect(asked({ name: 'figures', file: SECTION, append })).toEqual([
    expect.stringMatching(/^handbook\/.+:\d+ câu dài 37 tiếng: “Nhà ta .* đây\.”$/u),
    expect.stringMatching(/^handbook\/.+:\d+ có con số mà chưa có nguồn: “Có 90 giếng\.”$/u),
  ]);
});

test('a name too long for lists is told', () => {
  const change = {
    name: 'long',
    file: STORY,
    replace: { 'title: Nhóm giữ giếng ở thôn Mẫu': `title: ${'Nhóm giữ giếng '.repeat(20)}` },
  };
  expect(asked(change)).toEqual([`${STORY}:title tên bài dài 299 chữ cái`]);
});

test('files that are handed on: a person in the name, a list of persons, an author inside', () => {
  const file = {
    name: 'files',
    file: PLAN,
    frontMatter: 'attachments: [{ file: don-cua-nguyen-van-mau.pdf, title: Danh sách hộ nghèo }]\n',
  };
  const said = asked(file, (folder) =>
    writeFileSync(
      join(folder, 'plans/ubnd-xa-vi-du-2024/don-cua-nguyen-van-mau.pdf'),
      '%PDF-1.4 << /Author (Tran Mau) >> %%EOF',
    ),
  );
  expect(said).toEqual([
    expect.stringContaining('tên tệp có tên một người'),
    expect.stringContaining('có thể là danh sách người dân'),
    expect.stringContaining('ghi bên trong người tạo: “Tran Mau”'),
  ]);
  expect(said.every((each) => each.startsWith(`${PLAN}:attachments[1]`))).toBe(true);
});

test.each([
  ['danh-sach-ho-can-ngheo.pdf', 'Bảng'],
  ['danh-sach-doi-tuong.pdf', 'Bảng'],
  ['danh-sach-benh-nhan.pdf', 'Bảng'],
  ['danh-sach-nguoi-khuyet-tat.pdf', 'Bảng'],
  ['danh-sach-tre-em.pdf', 'Bảng'],
  ['danh-sach-hoc-sinh.pdf', 'Bảng'],
  ['danh-sach-nguoi-huong.pdf', 'Bảng'],
  ['danh-sach-nguoi-nhan.pdf', 'Bảng'],
  ['danh-sach-ho-gia-dinh.pdf', 'Bảng'],
  ['bang.pdf', 'Danh sách học sinh được tặng bình lọc'],
])('“%s”, called “%s”, may be a list of persons', (name, title) => {
  const said = asked(
    { name: 'list', file: PLAN, frontMatter: `attachments: [{ file: ${name}, title: ${title} }]\n` },
    (folder) => writeFileSync(join(folder, 'plans/ubnd-xa-vi-du-2024', name), '%PDF-1.4 %%EOF'),
  );
  expect(said).toEqual([`${PLAN}:attachments[1] “${name}” có thể là danh sách người dân`]);
});

test.each(['bang-tong-hop.pdf', 'danh-sach-cac-thon.pdf', 'quy-trinh-le-thi.pdf'])(
  '“%s” is asked of nobody',
  (name) => {
    const said = asked(
      { name: 'list', file: PLAN, frontMatter: `attachments: [{ file: ${name}, title: Bảng tổng hợp }]\n` },
      (folder) => writeFileSync(join(folder, 'plans/ubnd-xa-vi-du-2024', name), '%PDF-1.4 %%EOF'),
    );
    expect(said).toEqual([]);
  },
);

test('a name of a person without consent is told', () => {
  expect(asked({ name: 'person', file: STORY, append: '\nÔng Nguyễn Văn Mẫu kể lại.\n' })).toEqual([
    `${STORY}:28 nêu tên một người: “Ông Nguyễn Văn Mẫu”`,
  ]);
});

test('a story of a year in which its commune was not there yet', () => {
  const change = {
    name: 'time',
    file: STORY,
    replace: { 'place: xa-vi-du-huyen-giong': 'place: xa-vi-du-moi' },
  };
  expect(asked(change)).toEqual([`${STORY}:place chuyện năm 2024 mà xã Ví Dụ Mới chỉ có từ năm 2025`]);
});

test('the small campaign itself leaves nothing to look at', () => {
  expect(asked({ name: 'as it is', file: SECTION, append: '\n' })).toEqual([]);
});

/** Lays a second plan of the same commune beside the first, with these words in it and this front matter. */
const second =
  (words: string, fields: Record<string, string> = {}) =>
  (folder: string): void => {
    const id = 'ubnd-xa-vi-du-2025';
    mkdirSync(join(folder, 'plans', id), { recursive: true });
    const set = { shortTitle: 'Kế hoạch UBND xã Ví Dụ 2025', number: '09/KH-UBND', date: '2025-02-10', year: '2025', ...fields };
    const plan = Object.entries(set).reduce(
      (text, [field, value]) => text.replace(new RegExp(`^${field}: .*$`, 'mu'), `${field}: ${value}`),
      readFileSync(join(folder, PLAN), 'utf8'),
    );
    writeFileSync(join(folder, 'plans', id, 'index.md'), plan.replace('\nTrên đây', `\n3. ${words}\n\nTrên đây`));
  }; // prettier-ignore
const SECOND = 'plans/ubnd-xa-vi-du-2025/index.md';
/** What is asked for of how plans go on from one another, and of their years. */
const lives = (words: string, fields: Record<string, string> = {}): string[] =>
  asked({ name: 'second', file: PLAN, append: '' }, second(words, fields)).filter((told) =>
    /kế hoạch này, mà|sửa đổi “|nay đã qua/u.test(told),
  );

test('a plan whose text says that it replaces or amends another asks for both pages to say so', () => {
  expect(
    lives('Kế hoạch này có hiệu lực từ ngày ký và thay thế Kế hoạch số 07/KH-UBND ngày 05/3/2024.'),
  ).toEqual([
    expect.stringMatching(
      /^plans\/ubnd-xa-vi-du-2024\/index\.md:.*“Kế hoạch UBND xã Ví Dụ 2025” nói ở mục II.*thay thế kế hoạch này/u,
    ),
  ]);
  expect(
    lives('Giữ gìn.', {
      title: 'Sửa đổi, bổ sung một số nội dung của Kế hoạch số 07/KH-UBND ngày 05/3/2024',
    }),
  ).toEqual([expect.stringMatching(new RegExp(`^${SECOND}:.*sửa đổi “Kế hoạch UBND xã Ví Dụ 2024”`, 'u'))]);
});

test.each([
  'Thực hiện Kế hoạch số 07/KH-UBND ngày 05/3/2024.',
  'Kế hoạch số 01/KH-UBND ngày 02/01/2025 thay thế Kế hoạch số 07/KH-UBND ngày 05/3/2024.',
  'Kế hoạch này thay thế Kế hoạch số 07/KH-UBND ngày 05/3/2023.',
  'Kế hoạch này cụ thể hóa Kế hoạch số 07/KH-UBND. Thay thế ống nước hỏng.',
])('but nothing is asked for behind “%s”', (words) => {
  expect(lives(words)).toEqual([]);
});

test('a plan in force whose years are over is told, unless it says why', () => {
  expect(lives('Giữ gìn.', { status: 'in-force' })).toEqual([
    expect.stringMatching(new RegExp(`^${SECOND}:.*kế hoạch làm đến năm 2025, nay đã qua`, 'u')),
  ]);
  const kept = { status: 'in-force\nstatusNote: Được kéo dài sang năm 2027.' };
  expect(lives('Giữ gìn.', kept)).toEqual([]);
  expect(lives('Giữ gìn.', { status: 'in-force', year: '2025\nyearEnd: 2028' })).toEqual([]);
});

const asksOf = (photo: object): string[] => {
  const texts = [
    { file: 'a.mdx', data: { photos: [{ file: 'a.jpg', credit: 'Nhóm', ...photo }], audio: [] } },
  ];
  return pictured({ texts } as unknown as Parameters<typeof pictured>[0]).map(({ field }) => field!);
};

test.each([
  'Chị em thôn Mẫu gặt lúa',
  'Các em học sinh lớp 1 ngồi học',
  'Bà con họp ở nhà rông',
  'Hai mẹ con bên bếp lửa',
  'Cán bộ thú y tiêm phòng cho bò',
  'Nhóm thanh niên đào mương',
  'Người Ba Na đánh chiêng',
])('a picture said to show nobody is asked about when its description begins with people: “%s”', (alt) => {
  expect(asksOf({ alt, noPerson: true })).toEqual(['photos[1].alt']);
  expect(asksOf({ alt: `${alt}, nhìn từ xa`, noPerson: true })).toEqual([]);
  expect(
    asksOf({ alt, consent: { by: 'Nguyễn Thị Ví Dụ (mẹ của em)', date: '2026-05-14', scope: ['photo'] } }),
  ).toEqual([]);
});

test.each([
  'Nhà rông của bà con làng Mẫu',
  'Cây nêu của người Ba Na',
  'Bố cục một trang sổ tay',
  'Chú thích trên bản đồ xã',
  'Đàn bò ăn cỏ bên suối',
  'Lớp học mới, bàn ghế còn trống',
])('“%s” shows a thing, and nothing is asked', (alt) => expect(asksOf({ alt, noPerson: true })).toEqual([]));

test('for children in a picture a parent or guardian signs, and the reminder goes once that is said', () => {
  const alt = 'Các em bé rửa tay';
  const by = (name: string) => ({ alt, consent: { by: name, date: '2026-05-14', scope: ['photo'] } });
  expect(asksOf(by('Nguyễn Văn Ví Dụ'))).toEqual(['photos[1].consent.by']);
  expect(asksOf(by('Nguyễn Văn Ví Dụ, cha của một em, và phụ huynh cả lớp'))).toEqual([]);
  expect(asksOf({ ...by('Nguyễn Văn Ví Dụ'), alt: 'Một bác thợ đan gùi' })).toEqual([]);
});

test('a source that names a person, in its title or its address, is asked about unless that person agreed', () => {
  const url = 'https://bao.example/xa-hoi/ong-nguyen-van-vi-du-thoat-ngheo-12345.html';
  const source = {
    name: 'source',
    file: STORY,
    replace: {
      'title: Bài viết đặt ra để thử, ': `title: Ông Nguyễn Văn Ví Dụ thoát nghèo, url: "${url}", `,
    },
  };
  expect(asked(source)).toEqual([
    `${STORY}:sources[1].title nêu tên một người: “Ông Nguyễn Văn Ví Dụ”`,
    expect.stringMatching(/:sources\[1\]\.url địa chỉ của nguồn có tên một người: “nguy•*/u),
  ]);
  const agreed =
    'names: [Nguyễn Văn Ví Dụ]\nconsent: { by: Nguyễn Văn Ví Dụ, date: 2026-05-14, scope: [name, ethnicity, poverty] }\n';
  expect(asked({ ...source, frontMatter: agreed })).toEqual([]);
});

test('a table of figures that no source reads is asked about, one that matches a pattern is not', () => {
  const said = asked(
    {
      name: 'tables',
      file: 'statistics/sources.yaml',
      replace: { 'path: raw/so-giong.csv': "path: 'raw/so-*.csv'" },
    },
    (folder) => {
      for (const name of [
        'so-giong-moi.csv',
        'danh-sach.xlsx',
        '~$danh-sach.xlsx',
        '._so-giong.csv',
        'ghi-chu.txt',
      ])
        writeFileSync(join(folder, 'statistics/raw', name), 'a');
    },
  );
  expect(said).toEqual([
    expect.stringMatching(/^statistics\/raw\/danh-sach\.xlsx:undefined không nguồn nào đọc bảng này/u),
  ]);
});
