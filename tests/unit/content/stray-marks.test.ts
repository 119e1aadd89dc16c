import { describe, expect, test } from 'vitest';
import { judgeEntry } from '../../../src/content/gate/entry.ts';
import { problemsOf, SECTION, SITE, withChange } from './laid.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const judged = (body: string, file = 'a.mdx') => judgeEntry(file, body, 1).problems;

describe('marks that did not become what they were meant for are refused at their line', () => {
  test.each([
    ['a link with a blank in it', 'Một.\n\nXem [ở đây] (https://vi-du.example/) nhé.', 3, 'liên kết viết chưa đúng'],
    ['a link to a page of ours with a blank in it', 'Xem [ở đây] (/so-tay/).', 1, 'liên kết viết chưa đúng'],
    ['a link with a blank in its address', 'Xem [ở đây](https://vi-du.example/a b.html).', 1, 'liên kết viết chưa đúng'],
    ['a link that is not closed', 'Xem [ở đây](https://vi-du.example/ nhé.', 1, 'liên kết viết chưa đúng'],
    ['a link the wrong way round', 'Xem (ở đây)[https://vi-du.example/].', 1, 'viết ngược'],
    ['a link to a name that is nowhere', 'Xem [ở đây][bai-bao].', 1, 'chưa ghi ở đâu'],
    ['a link without words', 'Xem [](https://vi-du.example/).', 1, 'không có chữ để bấm'],
    ['a link as a wiki has it', 'Xem [[be-loc-cat]].', 1, 'không thành liên kết'],
    ['a note without words', 'Có số này.[^1]', 1, 'chú thích này chưa có lời'],
    ['a note that nobody calls', 'Một.\n\n[^1]: Theo sổ.', 3, 'không hiện trên trang'],
    ['words in brackets that Markdown hides', 'Một.\n\n[Nguồn]: https://vi-du.example/', 3, 'không hiện trên trang'],
    ['bold that is not closed', 'Một\nnhớ **rửa cát.', 2, 'dấu ** còn sót'],
    ['bold with blanks inside', 'Nhớ ** rửa cát ** trước.', 1, 'dấu ** còn sót'],
    ['bold in underscores that is not closed', 'Nhớ __rửa cát.', 1, 'dấu __ còn sót'],
    ['a heading without a blank', 'Một.\n\n##Lưu ý', 3, '## dính vào chữ'],
    ['a heading without words', '##\n\nMột.', 1, 'tiêu đề không có chữ'],
    ['a rule right below words', 'Một.\n---\nHai.', 2, 'biến đoạn ấy thành tiêu đề'],
    ['items without a blank', 'Một.\n\n-Rửa cát\n-Rửa sỏi', 3, 'không thành danh sách'],
    ['items with the dashes of a word processor', '– Rửa cát\n– Rửa sỏi\n– Phơi khô', 1, 'không thành danh sách'],
    ['numbers without a blank', 'Một.\n\n1.Rửa cát\n2.Rửa sỏi', 3, 'không thành danh sách'],
    ['letters that Markdown takes for words', 'a) Rửa cát\nb) Rửa sỏi', 1, 'không thành danh sách'],
    ['items with the bullets of Word', '• Rửa cát\n• Rửa sỏi', 1, 'không thành danh sách'],
    ['a table without its rule', '| A | B |\n| 1 | 2 |', 1, 'không thành bảng'],
    ['a table made of tabs', 'Thôn\tHộ\nMẫu\t45', 1, 'phím Tab'],
    ['a row with a cell too many', '| A | B |\n| --- | --- |\n| 1 | 2 | 3 |', 3, 'dòng này có 3 ô, hàng tiêu đề có 2 ô'],
    ['a row with a cell too few', '| A | B |\n| --- | --- |\n| 1 |', 3, 'dòng này có 1 ô'],
    ['stars that multiply', 'Rộng 2*3=6 m và dài 4*5=20 m.', 1, 'dấu * giữa hai con số'],
    ['a link the wrong way round to a page of ours', 'Xem (ở đây)[/so-tay/].', 1, 'viết ngược'],
    ['a command of another program', '[caption]Giếng[/caption]', 1, 'của chương trình khác'],
    ['a mark for a table of contents', 'Một.\n\n[TOC]', 3, 'không thành mục lục'],
    ['marks of a felt pen', 'Nhớ ==rửa tay== nhé.', 1, 'dấu == không tô'],
    ['a box as GitHub has it', '> [!NOTE]\n> Rửa tay.', 1, 'khung ghi chú'],
    ['a box of colons', ':::note\nRửa tay.\n:::', 1, 'khung ghi chú'],
    ['a link to nothing but a sign', 'Xem [ở đây](#).', 1, 'liên kết không có địa chỉ'],
    ['a component around nothing', '<Steps>\n\n</Steps>', 1, 'không có gì bên trong'],
    ['a fence that is not closed', 'Một.\n\n```\nHai\n\nBa', 3, 'mở mà không đóng'],
  ])('%s', (_, body, line, words) => {
    expect(judged(body)).toMatchObject([{ line, message: expect.stringContaining(words), hint: expect.any(String) }]);
  });

  test('a paragraph moved in by four blanks in a text of plain Markdown', () => {
    expect(judged('Một.\n\n    Hai.', 'a.md')).toMatchObject([{ line: 3, message: expect.stringContaining('bị hiểu là mã') }]);
  });
});

test.each([
  '[ở đây](https://vi-du.example/)(bản in)',
  'Điều 5 (khoản 2) [bản cũ]',
  'Trạm [xã] (/ hoặc trạm cũ), mẫu [A] (#5).',
  'Theo Luật [sửa đổi] (năm 2024).',
  '– Chị hỏi ai?\n– Tôi hỏi trưởng thôn.',
  'Chọn A | B tùy nhà.\nRồi làm | hay thôi.',
  'Xem [ở đây][b].\n\n[b]: https://vi-du.example/',
  'Có số này.[^1]\n\n[^1]: Theo sổ.',
  'Nhớ **rửa cát** và **“rửa sỏi”**.',
  '(**) Số liệu sơ bộ.',
  'Tệp a__b.csv và `**`',
  'Viết \\*\\*hai dấu sao\\*\\*',
  '- Rửa cát\n- Rửa sỏi',
  '-5 độ là lạnh.',
  'Một.\n\n---\n\nHai.',
  '| A | B |\n| --- | --- |\n| 1 \\| 2 | |',
  '```\n[a] (https://vi-du.example/)\n```',
  '- Một\n\n  ```\n  hai\n  ```',
  '#noicat',
  'Sạch *và* mát, *“trong”*, **đậm**, 2 * 3 = 6, a\\*b*c',
  'Nếu a == b thì dừng; == là dấu bằng.',
  'Từ ~5 kg đến ~7 kg.',
  'Mục [1/2] và [A].',
  'Trang https://vi-du.example/a(b) nhé',
])('%j stands', (body) => {
  expect(judged(body)).toEqual([]);
});

describe('links of editors', () => {
  const last = readFileSync(join(SITE, SECTION), 'utf8').split('\n').length + 2;
  const said = (address: string) =>
    withChange({ name: address, file: SECTION, append: `\n\nXem [ở đây](${address}).\n` }, problemsOf);

  test.each([
    ['www.vi-du.example', 'viết “https://www.vi-du.example”'],
    ['vidu.gov.vn/tin', 'viết “https://vidu.gov.vn/tin”'],
    ['https//vi-du.example/', 'viết https://'],
    ['giay-moi.docx', 'khai ở “attachments”'],
    ['/home/may/giay.docx', 'chỗ trên máy của bạn'],
    ['C:\\giay.docx', 'chỗ trên máy của bạn'],
    ['01-be-loc-cat.mdx', '“/so-tay/be-loc-cat/”'],
    ['../stories/nhom-giu-giong/index.mdx', '“/dien-hinh/nhom-giu-giong/”'],
    ['be-loc-cat', '“/so-tay/be-loc-cat/”'],
    ['http://localhost:4321/so-tay/', 'chép địa chỉ từ “/” trở đi'],
    ['http://192.168.1.5/tai-lieu/', 'địa chỉ công khai'],
    ['https://gieng-lang.example/so-tay/be-loc-cam/', '“/so-tay/be-loc-cat/”'],
  ])('%s is refused with what to write', (address, hint) => {
    expect(said(address)).toMatchObject([{ file: SECTION, line: last, hint: expect.stringContaining(hint) }]);
  });

  test.each([
    'https://gieng-lang.example/so-tay/be-loc-cat/#cac-buoc',
    'https://gieng-lang.example/trang-khac-cung-may-chu/',
    '/du-lieu/so-lieu/ty-le-ho-dung-nuoc-sach.csv',
    '/ke-hoach/ubnd-xa-vi-du-2024/lich.ics',
    'https://10years.example/',
  ])('%s stands', (address) => {
    expect(said(address)).toEqual([]);
  });
});

test.each([
  ['<b>đậm</b>', '**chữ đậm**'],
  ['Một<br>hai', 'hai đoạn cách nhau một dòng trống'],
  ['<chart indicator="x" />', '<Chart … />'],
  ['Số. <Src id=ke-hoach />', 'giá trị trong dấu nháy thẳng'],
  ['Số. <Src id=“ke-hoach” />', 'giá trị trong dấu nháy thẳng'],
])('%s is refused with what Markdown has for it', (body, hint) => {
  expect(judged(body)).toContainEqual(expect.objectContaining({ hint: expect.stringContaining(hint) }));
});
