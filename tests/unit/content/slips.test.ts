import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PLAN, problemsOf, SECTION, SITE, STORY, withChange, type Change } from './laid.ts';

/** Slips of editors who are no programmers: what they are told, and where. */

const written = (file: string): string => readFileSync(join(SITE, file), 'utf8');
/** Line of the first change in the changed file. */
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

function told(file: string, from: string, to: string): { line: number; said: string[] } {
  const text = written(file);
  const line = lineOf(text, from);
  const said = withChange({ name: to, file, replace: { [from]: to } } as Change, problemsOf).map(
    (problem) => `${problem.file}:${problem.line} ${problem.message} → ${problem.hint}`,
  );
  return { line, said };
}

describe('a value that YAML would cut or read as another', () => {
  test.each([
    ['a number sign in a summary', STORY, 'summary: Năm nhà', 'summary: Nhóm #1, năm nhà', 'bị cắt ở dấu #: mất “#1, năm nhà'],
    ['a tag in an item of a list', SECTION, '- Bể lọc cát gồm', '- Bể lọc #noicat gồm', 'mất “#noicat gồm'],
    ['a colour without quotes', 'site.yaml', 'licence: CC0', 'licence: CC0\nlook: { colours: { main: #0b5563 } }', 'phần sau dấu # bị bỏ'],
    ['a decimal comma', STORY, 'value: 5,', 'value: 41,5,', 'số thập phân viết dấu chấm: 41.5'],
    ['a comma in words', 'glossary.yaml', 'plain: Cơ quan', 'plain: Cơ quan, nơi', 'đặt cả giá trị trong dấu nháy'],
    ['a point between thousands', STORY, 'value: 5,', 'value: 1.234,', '“1.234” đọc được hai cách: 1234, hoặc 1,234'],
    ['two points between thousands', STORY, 'value: 5,', 'value: 1.234.567,', 'cần một con số: viết 1234567'],
    ['a per cent sign', STORY, 'value: 5,', 'value: 95%,', 'viết 95, không có dấu nháy, đơn vị'],
    ['a day the other way round', STORY, 'updated: 2026-11-23', 'updated: 23/11/2026', '“2026-11-23”'],
    ['a day in words', STORY, 'updated: 2026-11-23', 'updated: ngày 3 tháng 9 năm 2026', '“2026-09-03”'],
    ['a title of blanks', STORY, 'title: Nhóm giữ giếng ở thôn Mẫu', 'title: "  "', '“title” còn để trống → viết lời vào đó'],
    ['a name for an id', SECTION, 'agency: tram-y-te', 'agency: Trạm Y tế', '“tram-y-te”'],
    ['an item without its dash', 'glossary.yaml', '- { id: hvs', '{ id: hvs', 'viết “- ” ở đầu mỗi mục'],
    ['words for a list', STORY, 'topics: [nuoc-sach]', 'topics: nuoc-sach, ve-sinh', 'viết [nuoc-sach, ve-sinh]'],
    ['blanks of Word before an item', STORY, '  - { what', '\u00A0\u00A0- { what', 'khoảng trắng lạ'],
    ['a path in double quotes', STORY, 'lesson: Cùng', 'lesson: "D:\\giếng" # Cùng', "bọc giá trị bằng dấu nháy đơn"],
  ])('%s is refused at its line', (_, file, from, to, words) => {
    const { line, said } = told(file, from, to);
    const shift = to.slice(0, Math.max(0, to.search(/look:/))).split('\n').length - 1;
    expect(said).toContainEqual(expect.stringContaining(words));
    expect(said.every((each) => each.startsWith(`${file}:${line + shift} `)), said.join('\n')).toBe(true);
  });

  test.each([
    ['a remark after a value', STORY, '\nyear: 2024', '\nyear: 2024 # hỏi lại'],
    ['a line of remark', STORY, '\nyear: 2024', '\n#hỏi lại\nyear: 2024'],
    ['a decimal of two figures', STORY, 'value: 5,', 'value: 41.25,'],
    ['a decimal of three below one', STORY, 'value: 5,', 'value: 0.125,'],
    ['a decimal said to be one', STORY, 'value: 5,', 'value: 1.2340,'],
    ['a number sign in quotes', STORY, 'lesson: Cùng', "lesson: 'Nhóm #1: cùng' # Cùng"],
    ['a mark for breaking words', STORY, 'lesson: Cùng', 'lesson: C\u00ADù\u200Bn\u200Dg'],
  ])('%s stands', (_, file, from, to) => {
    expect(told(file, from, to).said).toEqual([]);
  });
});

describe('a file that is not what it was', () => {
  test.each(['site.yaml', 'redirects.yaml', STORY, PLAN])('%s without a word is refused in one line', (file) => {
    const problems = withChange({ name: file, file, write: '\n' }, problemsOf).filter((each) => each.file === file);
    expect(problems).toMatchObject([{ line: 1, message: 'tệp không có chữ nào', hint: expect.stringContaining('git') }]);
  });

  test.each([
    [STORY, 'year: 2024'],
    [PLAN, '1. Trạm Y tế:'],
    ['glossary.yaml', '- { id: hvs'],
    ['statistics/data/so-giong.csv', 'ty-le'],
  ])('%s with two versions of a line is refused where they begin', (file, words) => {
    const { line, said } = told(file, words, `<<<<<<< HEAD\n${words}`);
    const own = said.filter((each) => each.startsWith(`${file}:`));
    expect(own).toEqual([expect.stringMatching(new RegExp(`:${line} còn dấu “<<<<<<<” của hai bản`))]);
  });

  test.each([
    ['TCVN3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['UTF-8 mã hóa hai lần', 'Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ])('a line in %s is refused with what it says', (table, line, right) => {
    expect(withChange({ name: table, file: SECTION, append: `\n${line}\n` }, problemsOf)).toMatchObject([
      { line: 36, message: expect.stringContaining(table), hint: expect.stringContaining(right) },
    ]);
  });

  test('names of the peoples and signs of measure are no old table', () => {
    const append = '\nNhà rông ở Kơ Pră, Pơ Ô và Bơ̆k Xêh rộng 40 m², cách 3 km; ba phần là ¾, nhiệt độ 25°C.\n';
    expect(withChange({ name: 'peoples', file: SECTION, append }, problemsOf)).toEqual([]);
  });

  test.each([
    ['handbook/02-be-loc.docx', 'PK', 'chép lời vào handbook/NN-be-loc.mdx'],
    ['story/nhom-hai/index.mdx', '---\n---\n', 'stories/nhom-hai/index.mdx'],
    ['handbook/01_Bể lọc.mdx', '---\n---\n', 'đặt tên là 01-be-loc.mdx'],
  ])('%s is named with where it belongs', (file, write, hint) => {
    expect(withChange({ name: file, file, write }, problemsOf)).toContainEqual(
      expect.objectContaining({ file, hint: expect.stringContaining(hint) }),
    );
  });

  test('a list whose name has capitals is told by its name', () => {
    const problems = withChange({ name: 'capitals', file: SECTION, append: '\n' }, (folder) => {
      renameSync(join(folder, 'redirects.yaml'), join(folder, 'Redirects.yaml'));
      return problemsOf(folder);
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'Redirects.yaml', hint: 'đổi tên thành redirects.yaml (chữ thường)' }),
    );
  });
});

describe('what an entry says of itself and of others', () => {
  test.each([
    ['glossary.yaml', 'id: hvs,', 'id: ubnd,', 'mã “ubnd” dùng hai lần'],
    ['glossary.yaml', 'short: HVS', 'short: UBND', 'chữ viết tắt “UBND” dùng hai lần'],
    ['glossary.yaml', 'long: hợp vệ sinh', 'long: …', 'chỗ này còn nguyên như mẫu'],
    ['site.yaml', 'https://gieng-lang.example', 'javascript:alert(1)', 'https://vi-du.vn'],
    ['site.yaml', 'from: 2023, to: 2026', 'from: 2026, to: 2023', 'năm cuối đứng trước năm đầu'],
    ['places.yaml', 'parent: viet-nam, sources', 'parent: huyen-giong, sources', 'nằm trong chính nó'],
    ['places.yaml', 'parent: viet-nam, sources: [mau]', 'parent: viet-nam, sources: [nguon]', 'nguồn “nguon” chưa được khai'],
    ['places.yaml', 'date: null }', 'date: null, url: "javascript:alert(1)" }', 'https://'],
    [STORY, 'date: null }', 'date: null, url: "javascript:alert(1)" }', 'https://'],
    [STORY, 'date: null }', 'date: null, url: "https://ten:mat-khau@vi-du.example/" }', 'tên đăng nhập'],
    ['places.yaml', 'validFrom: 2025-07-01', 'validFrom: 2025-07-01, validTo: 2024-01-01', 'đứng trước ngày bắt đầu'],
    ['places.yaml', 'level: district, parent: tinh-mau', 'level: commune, parent: tinh-mau', 'không phải cấp trên của nó'],
    [STORY, '\nyear: 2024', '\nyear: 2042', 'năm 2042 còn ở tương lai'],
    [STORY, 'value: 5,', 'value: null,', 'chưa có con số'],
    [STORY, 'value: 5,', 'value: null, min: 3,', 'chưa có con số'],
    [STORY, 'value: 5,', 'value: null, min: 9, max: 3,', 'đầu trên nhỏ hơn đầu dưới'],
    [STORY, 'summary: Năm nhà', 'summary: Năm **nhà**', 'chỉ là chữ, trang sẽ hiện nguyên “**nhà**”'],
    [STORY, 'title: Nhóm giữ', 'title: Nhóm&nbsp;giữ', 'hiện nguyên “&nbsp;”'],
    [SECTION, '- Bể lọc cát gồm', '- Bể<br>lọc cát gồm', 'hiện nguyên “<br>”'],
    [SECTION, 'answer: \'Xếp', 'answer: \'[Xếp](/so-tay/)', 'hiện nguyên “](/so-tay/)”'],
    [PLAN, '\nyear: 2024', '\nyear: 2042', 'ban hành năm 2024 mà “year” là 2042'],
    [PLAN, 'place: xa-vi-du-huyen-giong', 'place: chua-ro-dia-ban', 'chưa rõ địa bàn: bản nguồn không ghi'],
    ['agencies.yaml', ', level: xa', '', 'thiếu trường bắt buộc “level”'],
    [PLAN, '\nyear: 2024', '\nyear: 2024\nyearEnd: 2023', 'năm cuối 2023 đứng trước năm đầu 2024'],
    [PLAN, 'status: ended', 'status: replaced', 'chưa ghi bị thay bằng gì'],
    [PLAN, 'status: ended', 'status: ended\namends: [ubnd-xa-vi-du-2024]', 'nêu chính nó'],
  ])('%s: “%s” written as “%s” is refused', (file, from, to, words) => {
    const { said } = told(file, from, to);
    expect(said).toContainEqual(expect.stringContaining(words));
    expect(said.every((each) => each.startsWith(`${file}:`) && !each.includes('undefined'))).toBe(true);
  });

  test.each([
  [SECTION, 'handbook/02-be-loc-moi.mdx', `trùng với ${SECTION}`],
  [STORY, 'stories/nhom-hai/index.mdx', `trùng với ${STORY}`],
  [PLAN, 'plans/ubnd-xa-vi-du-2024-b/index.md', 'văn bản “07/KH-UBND” đã có ở kế hoạch “ubnd-xa-vi-du-2024”'],
])('a copy of %s that was not worked on is told at its line', (copyOf, file, words) => {
  expect(withChange({ name: file, file, copyOf }, problemsOf)).toEqual([
    expect.objectContaining({ file, line: expect.any(Number), message: expect.stringContaining(words) }),
  ]);
});

test('one slip in a list that others name is told alone', () => {
  const { line, said } = told('statistics/indicators.yaml', 'goodDirection: up', 'goodDirection: tăng');
  expect(said).toEqual([expect.stringMatching(new RegExp(`^statistics/indicators.yaml:${line} .*chọn một trong: up`))]);
});

test.each([
  ['statistics/sources.yaml', written('statistics/sources.yaml'), 'mã “so-giong” dùng hai lần'],
  [
    'documents.yaml',
    '- { number: 01/QĐ-UBND, date: 2024-01-01, issuer: UBND xã, state: unknown }\n',
    'văn bản “01/QĐ-UBND ngày 2024-01-01 của UBND xã” dùng hai lần',
  ],
])('%s: an entry laid down twice is refused', (file, own, words) => {
  expect(withChange({ name: file, file, write: own + own }, problemsOf)).toContainEqual(
    expect.objectContaining({ file, message: words, line: expect.any(Number) }),
  );
});

test('two units of one time on one square of the map are refused; one may follow the other', () => {
  const squares = (second: string) =>
    withChange(
      {
        name: 'grid',
        file: 'places.yaml',
        replace: {
          'parent: tinh-mau, validTo': 'parent: tinh-mau, grid: [0, 0], validTo',
          'parent: tinh-mau, validFrom: 2025-07-01': `parent: tinh-mau, grid: [0, 0], validFrom: ${second}`,
        },
      },
      problemsOf,
    );
  expect(squares('2025-01-01')).toMatchObject([{ line: 8, message: expect.stringContaining('đã là của “huyen-giong”') }]);
  expect(squares('2025-07-01')).toEqual([]);
});

test('two units of one name below one unit are refused when they were there together; a province before and after a merger stands', () => {
  const provinces = (old: string, own: string) =>
    withChange(
      {
        name: 'namesakes',
        file: 'places.yaml',
        append:
          `  - { id: tinh-cu, name: Ví Dụ, type: tỉnh, level: province, parent: viet-nam, ${old}sources: [mau] }\n` +
          `  - { id: tinh-nay, name: Ví Dụ, type: tỉnh, level: province, parent: viet-nam, ${own}sources: [mau] }\n`,
      },
      problemsOf,
    );
  expect(provinces('', '')).toMatchObject([
    { field: 'tinh-nay.name', message: '“tỉnh Ví Dụ” đã có ở trên với mã “tinh-cu”, cùng đơn vị cấp trên và cùng thời gian' },
  ]);
  const ended = 'validTo: 2025-06-30, successors: [tinh-nay], ';
  expect(provinces(ended, 'validFrom: 2025-07-01, ')).toEqual([]);
  expect(provinces(ended, '')).toEqual([]);
});

test('a plan that was replaced by one the portal does not have says so in words', () => {
    const to = 'status: replaced\nstatusNote: Bị thay bằng Kế hoạch 01/KH-UBND.';
    expect(told(PLAN, 'status: ended', to).said).toEqual([]);
  });
});

describe('a logo', () => {
  const laid = (inner: string) =>
    withChange({ name: 'logo', file: 'site.yaml', append: 'look: { logo: logo.svg }\n' }, (folder) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inner}</svg>`;
      writeFileSync(join(folder, 'logo.svg'), svg);
      return problemsOf(folder);
    });

  test.each([
    '<script>alert(1)</script>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
    '<g onload="alert(1)"/>',
    '<g/onload=alert(1)>',
    '<g id="a"onload="alert(1)"/>',
    '<a href=javascript:alert(1)>x</a>',
    '<image href="https://vi-du.example/a.png"/>',
    '<path fill="url(https://vi-du.example/a)"/>',
  ])('with %s is refused', (inner) => {
    expect(laid(inner)).toMatchObject([{ file: 'site.yaml', line: 15, field: 'look.logo' }]);
  });

  test('with shapes, a gradient of its own and a title stands', () => {
    const own = '<title>Biểu trưng</title><linearGradient id="on-a"><stop offset="0"/></linearGradient>';
    expect(laid(`${own}<path fill="url(#on-a)" d="M0 0h9"/>`)).toEqual([]);
  });
});

describe('a file that is handed on as it is', () => {
  const laid = (file: string, name: string, fields: string, bytes: string | Uint8Array) =>
    withChange({ name, file, frontMatter: `${fields}\n` }, (folder) => {
      writeFileSync(join(folder, dirname(file), name), bytes);
      return problemsOf(folder);
    });
  const SCRIPT = '<script>alert(1)</script>';
  const attached = (name: string, bytes: string | Uint8Array = SCRIPT) =>
    laid(PLAN, name, `attachments: [{ file: "${name}", title: Bản ký }]`, bytes);
  const recorded = (name: string, bytes: string | Uint8Array = SCRIPT, seconds = 9) =>
    laid(STORY, name, `audio: [{ file: "${name}", language: vi, reader: Người Ví Dụ, date: 2026-01-01, seconds: ${seconds} }]`, bytes);
  const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n';
  const SHEET = zipSync({ 'xl/workbook.xml': strToU8('<x/>') });
  /** Frames of 128 kbit/s: 16 000 bytes are a second. */
  const mp3 = (seconds: number) => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(seconds * 16_000)]);
  const M4A = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypM4A ')]);

  test.each(['trang.html', 'index.html', 'hinh.svg', 'ma.js', 'lich.ics', 'so-sanh.json', 'mau.docm', 'anh.jpg', 'tep'])(
    'an attachment “%s” is none: it would run, stand for a page, or tell where it was taken',
    (name) => {
      expect(attached(name)).toMatchObject([
        { file: PLAN, line: 2, message: expect.stringContaining(name), hint: expect.stringContaining('pdf, doc, docx') },
      ]);
    },
  );

  test.each(['trang.html', 'hinh.svg', 'loi.txt'])('a recording “%s” is none', (name) => {
    expect(recorded(name)).toMatchObject([{ file: STORY, line: 2, hint: expect.stringContaining('mp3') }]);
  });

  test('signed papers and recordings stand', () => {
    for (const name of ['ban-ky.pdf', 'BAN-KY.PDF']) expect(attached(name, PDF)).toEqual([]);
    for (const name of ['phu-luc.xlsx', 'ke-hoach.docx']) expect(attached(name, SHEET)).toEqual([]);
    expect(attached('bang.csv', 'Thôn;Hộ\nMẫu;45\n')).toEqual([]);
    expect(recorded('doc.mp3', mp3(9))).toEqual([]);
    expect(recorded('doc.m4a', M4A)).toEqual([]);
  });

  test.each([
    ['ban-ky.pdf', '<!doctype html><title>Đăng nhập</title>', 'là một trang web'],
    ['ban-ky.pdf', SHEET, 'là tệp Word, bảng tính hoặc tệp nén'],
    ['ban-ky.pdf', '', 'là tệp trống'],
    ['ban-ky.pdf', PDF.slice(0, 20), 'bị cắt cụt'],
    ['phu-luc.xlsx', SHEET.subarray(0, 40), 'bị cắt cụt'],
    ['bang.csv', 'PK\0\0', 'là tệp Word'],
  ])('an attachment %s that is not what it is called, or not whole', (name, bytes, words) => {
    expect(attached(name, bytes)).toMatchObject([{ file: PLAN, line: 2, message: expect.stringContaining(words) }]);
  });

  test.each([
    ['doc.mp3', M4A, 9, 'là tệp phim hoặc tiếng của điện thoại'],
    ['doc.mp3', 'đây không phải tiếng', 9, 'không phải tệp .mp3'],
    ['doc.mp3', mp3(90), 2, 'dài chừng 90 giây mà “seconds” là 2'],
  ])('a recording %s that is not what it is said to be', (name, bytes, seconds, words) => {
    expect(recorded(name, bytes, seconds)).toMatchObject([{ file: STORY, line: 2, message: expect.stringContaining(words) }]);
  });
});

describe('a photo beside a text', () => {
  /** A head that says how large it is, and the end. */
  const png = (width: number, height: number, inner = '') => {
    const head = Buffer.alloc(25);
    head.write('89504e470d0a1a0a0000000d49484452', 'hex');
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return Buffer.concat([head, Buffer.from(`${inner}IEND`)]);
  };
  const PNG = png(1200, 800);
  const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic')]);
  const laid = (onDisk: string, bytes: Buffer, named = onDisk, alt = 'Cái giếng có nắp che giữa sân') =>
    withChange(
      { name: onDisk, file: STORY, frontMatter: `photo: { file: ${named}, alt: "${alt}", credit: Nhóm, noPerson: true }\n` },
      (folder) => {
        writeFileSync(join(folder, dirname(STORY), onDisk), bytes);
        return problemsOf(folder);
      },
    );

  test.each([
    ['gieng.jpg', HEIC, 'ảnh HEIC'],
    ['gieng.jpg', Buffer.from('%PDF-1.4'), 'tệp PDF'],
    ['gieng.jpg', Buffer.alloc(0), 'tệp trống'],
    ['gieng.jpg', Buffer.from('không phải ảnh'), 'không phải ảnh'],
  ])('%s is judged by its bytes', (name, bytes, words) => {
    expect(laid(name, bytes)).toMatchObject([
      { file: STORY, line: 2, message: expect.stringContaining(words), hint: expect.stringContaining('.jpg') },
    ]);
  });

  test.each([
    ['a picture cut off', PNG.subarray(0, 25), 'bị cắt cụt'],
    ['a picture of a few points', png(20, 14), 'chỉ rộng 20 điểm'],
    ['a strip', png(6000, 12), 'quá dẹt'],
    ['a picture that moves', png(600, 400, 'acTL'), 'ảnh động'],
  ])('%s is told before anything is made of it', (_, bytes, words) => {
    expect(laid('gieng.png', bytes)).toMatchObject([{ file: STORY, line: 2, message: expect.stringContaining(words) }]);
  });

  test('Windows hides endings: the doubled one is named', () => {
    expect(laid('gieng.png.png', PNG, 'gieng.png')).toMatchObject([{ hint: expect.stringContaining('“gieng.png.png”') }]);
  });

  test('a name with another ending is told', () => {
    expect(laid('Gieng.PNG', PNG, 'gieng.jpg')).toMatchObject([{ hint: expect.stringContaining('“Gieng.PNG”') }]);
  });

  test.each(['IMG_1234.jpg', 'IMG 20240102', 'ảnh', 'Hình 1'])('“%s” describes no picture', (alt) => {
    expect(laid('gieng.png', PNG, 'gieng.png', alt)).toMatchObject([
      { line: 2, message: expect.stringContaining('chưa nói ảnh cho thấy gì') },
    ]);
  });

  test('a PNG with words about it stands', () => {
    expect(laid('gieng.png', PNG)).toEqual([]);
  });
});


test('a folder that is no content folder is told, with the one that was meant', () => {
  const said = (folder: string): unknown => problemsOf(folder).map(({ message, hint }) => `${message} → ${hint}`);
  expect(said(join(SITE, 'khong-co'))).toEqual([expect.stringContaining('không có thư mục này')]);
  expect(said(join(SITE, 'site.yaml'))).toEqual([expect.stringContaining(`có phải ý bạn là “${SITE}”`)]);
  withChange({ name: 'above', file: 'content/site.yaml', copyOf: 'site.yaml' }, (folder) => {
    renameSync(join(folder, 'site.yaml'), join(folder, 'nho.txt'));
    expect(said(folder)).toEqual([expect.stringContaining(`có phải ý bạn là “${join(folder, 'content')}”`)]);
    renameSync(join(folder, 'content'), join(folder, 'cong-moi'));
    expect(said(folder)).toEqual([expect.stringContaining(`có phải ý bạn là “${join(folder, 'cong-moi')}”`)]);
  });
});

test('a content folder within the content folder is told once, not file by file', () => {
  const said = withChange({ name: 'copy', file: 'ban-chep/site.yaml', copyOf: 'site.yaml' }, (folder) => {
    cpSync(join(SITE, 'handbook'), join(folder, 'ban-chep/handbook'), { recursive: true });
    return problemsOf(folder);
  });
  expect(said).toMatchObject([{ file: 'ban-chep/', message: expect.stringContaining('một thư mục nội dung nữa') as string }]);
});

test('a story whose file has another name, or lies flat, is told once; who names it is not wrong', () => {
  for (const file of ['stories/nhom-giu-giong/bai.mdx', 'stories/nhom-giu-giong.mdx']) {
    const said = withChange({ name: file, file, insteadOf: STORY }, (folder) => {
      if (file.endsWith('giong.mdx')) rmSync(join(folder, 'stories/nhom-giu-giong'), { recursive: true });
      return problemsOf(folder);
    });
    expect(said).toMatchObject([{ file, hint: 'chuyển thành stories/nhom-giu-giong/index.mdx' }]);
  }
});

test('a story among the sections is told as that, not field by field', () => {
  const said = withChange({ name: 'story', file: 'handbook/02-nhom.mdx', copyOf: STORY }, problemsOf);
  expect(said).toMatchObject([{ file: 'handbook/02-nhom.mdx', line: 2, message: expect.stringContaining('của loại khác') as string }]);
});

test('without its fence the front matter is not judged as words of the text', () => {
  const said = withChange({ name: 'fence', file: STORY, replace: { '---\n': '----\n' } }, problemsOf);
  expect(said).toMatchObject([{ file: STORY, line: 1, hint: expect.stringContaining('ba dấu gạch ngang') as string }]);
});

test('an id that lost a word is offered for the old one before a part of it', () => {
  const change = { name: 'renamed', file: 'places.yaml', replace: { 'id: xa-vi-du-huyen-giong': 'id: xa-vi-du-giong' } };
  for (const { hint } of withChange(change, problemsOf)) expect(hint).toContain('có phải ý bạn là “xa-vi-du-giong”?');
});

test('steps are numbered', () => {
  const steps = (inside: string) =>
    withChange({ name: inside, file: STORY, append: `\n<Steps>\n\n${inside}\n\n</Steps>\n` }, problemsOf).map(({ message }) => message);
  expect(steps('1. Rửa.\n2. Phơi.')).toEqual([]);
  for (const inside of ['Rửa. Phơi.', '- Rửa.\n- Phơi.']) expect(steps(inside)).toEqual(['<Steps> không có danh sách đánh số bên trong']);
});

test('a telephone in the note of a figure is refused at its row', () => {
  const { line, said } = told('statistics/data/so-giong.csv', 'actual,,,,so-giong,,', 'actual,,,,so-giong,,hỏi 0900 000 001');
  expect(said).toEqual([expect.stringMatching(new RegExp(`^statistics/data/so-giong.csv:${line} có thể là số điện thoại`))]);
});

describe('all that is wrong is told at once', () => {
  const placesOf = (change: Change) => withChange(change, problemsOf).map(({ file, line }) => `${file}:${line}`);

  test('a field that is wrong hides no source, no picture, no link of the same text', () => {
    const said = placesOf({
      name: 'field and body',
      file: STORY,
      replace: { '\nyear: 2024\n': '\nyear: hai nghìn\n', '\nupdated:': '\nphoto: { file: anh.jpg, alt: Cái giếng có nắp, credit: Nhóm, noPerson: true }\nupdated:' },
      append: '\n\nCó số này. <Src id="bao-khac" />\n\nXem [mục kia](/so-tay/khong-co/).\n',
    });
    expect(said).toEqual([`${STORY}:8`, `${STORY}:17`, `${STORY}:30`, `${STORY}:32`]);
  });

  test('two places at which the parser gives up, and an unknown source below them', () => {
    const append = '\n\nXem <Core>một đoạn.\n\nHàm lượng {As cao.\n\nCó số này. <Src id="bao-khac" />\n';
    expect(placesOf({ name: 'two', file: STORY, append })).toEqual([29, 31, 33].map((line) => `${STORY}:${line}`));
  });

  test('a date that is none hides no row of a table', () => {
    const table = '| TT | Thôn |\n| --- | --- |\n| 1 |\n\nII. TỔ CHỨC';
    const said = placesOf({ name: 'plan', file: PLAN, replace: { 'date: 2024-03-05': 'date: 2024-02-31', 'II. TỔ CHỨC': table } });
    expect(said).toEqual([`${PLAN}:10`, `${PLAN}:33`]);
  });

  test('a section that could not be read is no dead link of others', () => {
    const said = withChange(
      { name: 'echo', file: SECTION, replace: { 'reviewed: 2026-11-23': 'reviewed: hôm nay' } },
      (folder) => {
        writeFileSync(join(folder, STORY), `${readFileSync(join(folder, STORY), 'utf8')}\nXem [bể](/so-tay/be-loc-cat/).\n`);
        return problemsOf(folder);
      },
    );
    expect(said.map(({ file }) => file)).toEqual([SECTION]);
  });

  test('a place laid down twice moves no line of what is said of others', () => {
    const append = '  - { id: tinh-mau, name: Hai, type: tỉnh, level: province, parent: viet-nam }\n  - { id: xa-ba, name: Ba, type: xã, level: commune, parent: tinh-maau }\n';
    expect(placesOf({ name: 'places', file: 'places.yaml', append })).toEqual(['places.yaml:9', 'places.yaml:10']);
  });

  test.each([
    ['successors: [xa-vi-du-moi], sources: [mau] }\n  - { id: xa-vi-du-moi', 'successors: [xa-vi-du-huyen-giong], sources: [mau] }\n  - { id: xa-vi-du-moi', 'ghi chính nó là nơi kế tiếp'],
  ])('a place that follows itself is refused', (from, to, words) => {
    expect(withChange({ name: 'itself', file: 'places.yaml', replace: { [from]: to } }, problemsOf)).toContainEqual(
      expect.objectContaining({ line: 7, message: expect.stringContaining(words) }),
    );
  });

  test('one code for two communes of one time is refused; the new unit may have that of the old one', () => {
    const codes = (validTo: string) =>
      withChange(
        {
          name: 'codes',
          file: 'places.yaml',
          replace: {
            'name: Ví Dụ, type: xã, level: commune, parent: huyen-giong, validTo: 2025-06-30': `name: Ví Dụ, type: xã, level: commune, parent: huyen-giong, code: "01", validTo: ${validTo}`,
            'name: Ví Dụ Mới,': 'name: Ví Dụ Mới, code: "01",',
          },
        },
        problemsOf,
      );
    expect(codes('2025-12-31')).toMatchObject([{ line: 8, message: expect.stringContaining('mã số “01” đã là của “xa-vi-du-huyen-giong”') }]);
    expect(codes('2025-06-30')).toEqual([]);
  });
});

describe('words that say there is nothing are no values', () => {
  test.each([
    [STORY, 'village: thôn Mẫu', 'village: không có', 'không có thì viết: village: null'],
    [STORY, 'people: null', 'people: chưa rõ', 'people: null'],
    [STORY, 'date: null }', 'date: "null" }', 'date: null'],
    [STORY, 'lesson: Cùng', 'lesson: TODO\nnote: Cùng', 'điền giá trị thật'],
    [PLAN, 'number: 07/KH-UBND', 'number: Không số', 'number: null'],
    ['site.yaml', 'phone: null', 'phone: đang cập nhật', 'phone: null'],
    ['places.yaml', 'id: xa-vi-du-moi, name: Ví Dụ Mới,', 'id: xa-vi-du-moi, name: Ví Dụ Mới, note: không có,', 'xóa cả trường này'],
  ])('%s: “%s” written as “%s”', (file, from, to, words) => {
    const { line, said } = told(file, from, to);
    expect(said).toEqual([expect.stringMatching(new RegExp(`^${file}:${line} .*${words}`))]);
  });

  test.each([
    [SECTION, "answer: 'Xếp ba lớp sỏi, cát và than. Rửa cát mỗi tháng một lần.'", 'answer: Không'],
    [STORY, 'village: thôn Mẫu', 'village: thôn Không Lo'],
    [STORY, 'village: thôn Mẫu', 'village: ~'],
    [STORY, 'unit: nhà', "unit: '%'"],
  ])('%s: “%s” may be “%s”', (file, from, to) => expect(told(file, from, to).said).toEqual([]));
});

describe('messages give the value to write', () => {
  test.each([
    [STORY, 'title: Nhóm giữ giếng ở thôn Mẫu', 'title: 2024', 'đặt trong dấu nháy: "2024"'],
    [STORY, '\nyear: 2024\n', '\nyear: ２０２４\n', 'viết 2024'],
    [STORY, 'updated: 2026-11-23', 'updated: 2026–11–23', '“2026-11-23”'],
    [STORY, 'updated: 2026-11-23', 'updated: 2026-11-23T08:00:00', '“2026-11-23”'],
    [STORY, 'date: null }', 'date: 5/2019 }', 'năm-tháng-ngày'],
    [STORY, 'value: 5,', 'value: 5e3,', 'viết 5000'],
    [STORY, 'value: 5,', 'value: 50, min: 3, max: 9,', 'nằm ngoài khoảng'],
    [STORY, 'title: Nhóm', 'tiêu đề: Nhóm', 'các trường dùng được: title'],
    [STORY, 'date: null }', 'date: null, url: "https://a.example/a; https://a.example/b" }', 'hai địa chỉ'],
    ['places.yaml', 'id: xa-vi-du-moi, name: Ví Dụ Mới,', 'id: xa-vi-du-moi, name: Ví Dụ Mới, code: 04012,', '"04012"'],
  ])('%s: “%s” written as “%s”', (file, from, to, words) => {
    expect(told(file, from, to).said).toContainEqual(expect.stringContaining(words));
  });
});

test('one wrong item of a list hides nothing of other files, and its id is not unknown', () => {
  const { said } = told('agencies.yaml', 'kind: service, level: xa', 'kind: tram, level: xa');
  expect(said).toEqual([expect.stringMatching(/^agencies\.yaml:2 .*chọn một trong: party/)]);
  const both = withChange({ name: 'both', file: 'agencies.yaml', replace: { 'kind: service': 'kind: tram' } }, (folder) => {
    writeFileSync(join(folder, STORY), `${written(STORY)}\nXem [mục kia](/so-tay/khong-co/).\n`);
    return problemsOf(folder);
  });
  expect(both.map(({ file }) => file)).toEqual(['agencies.yaml', STORY]);
});

test.each([
  ['document.yaml', 'documents.yaml'],
  ['charts.yaml', 'statistics/charts.yaml'],
  ['statistics/chart.yaml', 'statistics/charts.yaml'],
])('%s is read by nobody: told, with the name that was meant', (file, meant) => {
  expect(withChange({ name: file, file, write: '[]\n' }, problemsOf)).toMatchObject([
    { file, message: 'tên tệp này không được đọc', hint: expect.stringContaining(meant) },
  ]);
});

test('figures of a source that nobody declares any more do not vanish in silence', () => {
  const problems = withChange({ name: 'no sources', file: 'statistics/sources.yaml', write: '[]\n' }, problemsOf);
  expect(problems).toMatchObject([{ file: 'statistics/data/so-giong.csv', hint: expect.stringContaining('so-giong') }]);
});

test('a heading that skips a level is told at its line', () => {
  const said = withChange({ name: 'level', file: SECTION, append: '\n#### Mẹo hay\n\nRửa tay.\n' }, problemsOf);
  expect(said).toMatchObject([{ file: SECTION, line: 36, hint: 'viết “### …”' }]);
});

test.each([
  ['giếng làng.jpg', 'gieng-lang.jpg'],
  ['gieng_lang.jpg', 'Gieng-Lang.JPG'],
  ['giengg-lang.jpg', 'gieng-lang.jpg'],
  ['gieng-lang', 'gieng-lang.jpg'],
])('a picture written “%s” is told to be “%s”, which lies there', (name, there) => {
  const frontMatter = `photo: { file: "${name}", alt: Giếng có nắp che, credit: Người chụp, noPerson: true }\n`;
  const said = withChange({ name, file: STORY, frontMatter }, (folder) => {
    writeFileSync(join(folder, dirname(STORY), there), '');
    return problemsOf(folder);
  });
  expect(said).toMatchObject([{ file: STORY, hint: expect.stringContaining(`có phải ý bạn là “${there}”?`) }]);
});

test.each([
  ['glossary.yaml', '- { id: x\n'],
  ['redirects.yaml', '- { from: /a/, to: "/so-tay/\n'],
])('%s that cannot be read hides no wrong name in the other files', (file, append) => {
  const said = withChange({ name: file, file, append }, (folder) => {
    const path = join(folder, 'places.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('parent: viet-nam', 'parent: viet-nan'));
    return problemsOf(folder);
  });
  expect(new Set(said.map((each) => each.file))).toEqual(new Set([file, 'places.yaml']));
});
