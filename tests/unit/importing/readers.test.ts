import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/importing/readers/read.ts';
import type { SourceText } from '../../../src/importing/line.ts';
import { canPrint, printPdf, tinyPdf } from './make/pdf.ts';

const utf8 = (text: string): Uint8Array => strToU8(text);
const texts = (source: SourceText): string[] => source.lines.map((line) => line.text);

describe('HTML', () => {
  it('gives lines, lists and cells, and nothing of scripts and hidden parts', async () => {
    const page = `<html><head><title>x</title><script>alert(1)</script></head><body>
      <p>Kế hoạch số <b>14</b>/KH-UBND</p><ol type="I"><li>MỤC ĐÍCH<ul><li>Một</li></ul></li><li>YÊU CẦU</li></ol>
      <p style="display:none">ẩn</p><p>Quốc hội<sup>2</sup><br>dòng sau</p><img src="http://vi-du.example/a.png">
      <a href="javascript:alert(1)">bấm vào đây</a><table><tr><td>A</td><td>B</td></tr></table></body></html>`;
    const source = await readSource('a.html', utf8(page));
    expect(texts(source)).toEqual([
      'Kế hoạch số 14/KH-UBND', 'I. MỤC ĐÍCH', '- Một', 'II. YÊU CẦU', 'Quốc hội²', 'dòng sau', 'bấm vào đây', 'A', 'B',
    ]); // prettier-ignore
    expect(source.lines.at(-1)!.cell).toMatchObject({ row: 0, column: 1, columns: 2 });
  });

  it('shows letters as the styles of the page do: capitals, hidden, struck through, lines as typed', async () => {
    const page = `<html><head><style>
      /* p{display:none} */ @media print{.tieu-de{display:none}} .tieu-de, h2{text-transform:uppercase}
      p.an{display:none!important} .gach{text-decoration:line-through} .y{white-space:pre-line} .tieu-de .an{color:red}
      .d-none{display:none!important} @media (min-width:768px){.d-md{display:block!important} .y{display:none}}
      </style></head><body><p class="tieu-de">Kế hoạch <span style="text-transform:none">số 5</span></p>
      <div style="text-transform: uppercase"><p>Ủy ban nhân dân xã</p></div><p class="an">Có 97% ẩn</p>
      <p style="font-size:0">66%</p><p class="d-none d-md">Trên máy tính</p><p>Có <s>70%</s><span class="gach">75%</span> 85% số hộ</p><div class="y">I. Một\nII. Hai</div></body></html>`;
    const source = await readSource('a.html', utf8(page));
    expect(texts(source)).toEqual([
      'KẾ HOẠCH số 5',
      'ỦY BAN NHÂN DÂN XÃ',
      'Trên máy tính',
      'Có 85% số hộ',
      'I. Một',
      'II. Hai',
    ]);
    expect(source.dropped).toMatchObject([
      { reason: 'chữ ẩn', text: 'Có 97% ẩn' },
      { reason: 'chữ ẩn', text: '66%' },
      { reason: 'chữ đã gạch bỏ', text: '70%' },
      { reason: 'chữ đã gạch bỏ', text: '75%' },
    ]);
  });

  it('numbers the lists of Google Docs as their style sheet does', async () => {
    const item = (list: string, text: string, start: number): string =>
      `<ol class="lst-kix_a-${list} start" start="${start}"><li class="li-bullet-0">${text}</li></ol>`;
    const page = `<style>.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,upper-roman) ". "}
      .lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) "." counter(lst-ctn-kix_a-1,decimal) ") "}
      ol.lst-kix_a-0{list-style-type:none} ul.lst-kix_b-0 > li::before{content:"\\002b   "}</style>
      ${item('0', 'MỤC ĐÍCH', 1)}${item('0', 'NỘI DUNG', 2)}${item('1', 'Một', 1)}<p>Lời.</p>${item('1', 'Hai', 2)}<ul class="lst-kix_b-0"><li>Ba</li></ul>`;
    expect(texts(await readSource('a.html', utf8(page)))).toEqual([
      'I. MỤC ĐÍCH', 'II. NỘI DUNG', '2.1) Một', 'Lời.', '2.2) Hai', '+ Ba',
    ]); // prettier-ignore
  });

  it('a table that lays out the page around its document is none, those in the document are', async () => {
    const words = Array.from({ length: 30 }, (_, at) => `<p>${at + 1}. Việc của thôn.</p>`).join('');
    const page = `<table><tr><td>CHUYÊN MỤC</td><td><table><tr><td>UBND XÃ</td><td>Ví Dụ, ngày 05</td></tr></table>${words}</td></tr></table>`;
    const { lines } = await readSource('a.html', utf8(page));
    expect(lines.map(({ cell }) => cell !== undefined)).toEqual([
      false,
      true,
      true,
      ...Array(30).fill(false),
    ]);
  });

  it('does not number an item that carries its number already', async () => {
    expect(texts(await readSource('a.html', utf8('<ol><li>1. Một</li><li>Hai</li></ol>')))).toEqual([
      '1. Một',
      '2. Hai',
    ]);
  });
});

describe('RTF', () => {
  it('reads Unicode, code-page letters, footnotes, hidden text and automatic numbers', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Times New Roman;}{\f1 .VnTime;}}{\info{\title x}}
\pard{\listtext 1.\tab}K\u7871?\~ho\u7841?ch\par {\f1 ho\'b9t \'ae\'e9ng}\par {\v b\u237?}Qu\u7889?c h\u7897?i{\super{\footnote v\u7873? ph\u234? duy\u7879?t}}.\par}`;
    const source = await readSource('a.rtf', utf8(rtf));
    expect(texts(source)).toEqual(['1. Kế hoạch', 'hoạt động', 'Quốc hội¹.', '¹ về phê duyệt']);
    expect(source.warnings.map((warning) => warning.code)).toEqual(['hidden-text']);
  });

  it('shows capitals as such; words struck through are left out and told', async () => {
    const source = await readSource('a.rtf', utf8(String.raw`{\rtf1\ansi {\caps M\u7909?c \u273?\u237?ch} m\'e0 {\strike 70%\strike0  85%}\par}`)); // prettier-ignore
    expect(texts(source)).toEqual(['MỤC ĐÍCH mà 85%']);
    expect(source.dropped).toMatchObject([{ reason: 'chữ đã gạch bỏ', text: '70%' }]);
    const moved = await readSource('a.rtf', utf8(String.raw`{\rtf1\ansi {\mvf Tr\u432?\u7899?c} Sau\par}`));
    expect(texts(moved)).toEqual(['Sau']);
  });

  // Word names fonts of all tables at its head, also those in which no letter stands; “\\'e3” is “ã” in one and “ă” in the other.
  const TWO_FONTS = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times New Roman;}{\f60\fcharset163 Times New Roman (Vietnamese){\*\falt Times};}}
{\info{\upr{\author Ng??i so?n}{\*\ud\uc0{\author Ng{\uc1\u432 ?\u7901 ?i so\u7841 ?n}}}}}
\pard\plain {\f60 ph\'fd\'f5ng} x\'e3 h\'f2a b\'ecnh\par}`;

  it('each byte is a letter of the table of its own font, in what is read and in what is counted', async () => {
    const source = await readSource('a.rtf', utf8(TWO_FONTS));
    expect(texts(source)).toEqual(['phương xã hòa bình']);
    expect(source.raw!.replaceAll(/\s+/g, ' ').trim()).toBe('phương xã hòa bình');
  });
});

describe('ODT', () => {
  const NAMESPACES = ['office', 'text', 'style', 'table'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' '); // prettier-ignore
  const readOdt = (styles: string, text: string): Promise<SourceText> =>
    readSource('a.odt', zipSync({ 'content.xml': utf8(`<office:document-content ${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`) })); // prettier-ignore
  const style = (name: string, properties: string, parent = ''): string =>
    `<style:style style:name="${name}"${parent && ` style:parent-style-name="${parent}"`}><style:text-properties ${properties}/></style:style>`;

  it('shows letters as their styles do, with what these are based on', async () => {
    const source = await readOdt(
      style('A', 'fo:text-transform="uppercase"') + style('B', 'fo:color="#000"', 'A') + style('C', 'fo:text-transform="none"') +
        style('S', 'style:text-line-through-style="solid"') + style('H', 'text:display="none"'),
      '<text:p text:style-name="B">Mục <text:span>đích</text:span> <text:span text:style-name="C">số</text:span></text:p><text:p text:style-name="H">ẩn cả dòng</text:p><text:p>Có <text:span text:style-name="S">70% </text:span>85%</text:p>',
    ); // prettier-ignore
    expect(texts(source)).toEqual(['MỤC ĐÍCH số', 'Có 85%']);
    expect(source.dropped).toMatchObject([
      { reason: 'chữ ẩn', text: 'ẩn cả dòng' },
      { reason: 'chữ đã gạch bỏ', text: '70%' },
    ]);
    expect(source.warnings.map(({ code }) => code)).toEqual(['hidden-text']);
  });

  it('an item may say what it counts from', async () => {
    const list = (start: number, text: string): string =>
      `<text:list text:style-name="L"><text:list-item text:start-value="${start}"><text:p>${text}</text:p></text:list-item></text:list>`;
    const source = await readOdt(
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/></text:list-style>',
      list(1, 'MỤC ĐÍCH') + list(3, 'TỔ CHỨC'),
    );
    expect(texts(source)).toEqual(['I. MỤC ĐÍCH', 'III. TỔ CHỨC']);
  });

  it('numbers lists by their style, keeps notes and skips hidden spans', async () => {
    const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
<office:automatic-styles><style:style style:name="H"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>
<office:body><office:text><text:list text:style-name="L"><text:list-item><text:p>MỤC ĐÍCH</text:p><text:list><text:list-item><text:p>Một</text:p></text:list-item><text:list-item><text:p>Hai</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p>Quốc hội<text:note><text:note-body><text:p>về phê duyệt</text:p></text:note-body></text:note><text:span text:style-name="H">ẩn</text:span>.</text:p>
<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`;
    const source = await readSource('a.odt', zipSync({ 'content.xml': utf8(content) }));
    expect(texts(source)).toEqual([
      'I. MỤC ĐÍCH',
      '1. Một',
      '2. Hai',
      'Quốc hội¹.',
      '¹ về phê duyệt',
      'A',
      'B',
    ]);
    expect(source.warnings.map((warning) => warning.code)).toEqual(['hidden-text']);
  });
});

describe('text', () => {
  it('keeps the numbers of the lines of the file and counts pages by form feeds', async () => {
    const source = await readSource('a.txt', utf8('Một\r\n\r\nHai\n\fBa'));
    expect(source.lines.map(({ text, line, page }) => [text, line, page])).toEqual([
      ['Một', 1, 1],
      ['Hai', 3, 1],
      ['Ba', 4, 2],
    ]);
  });

  it('drops signs that steer the reading direction and other invisible letters', async () => {
    expect(texts(await readSource('a.txt', utf8('Kế\u202E hoạch\u200B \u0007xã')))).toEqual(['Kế hoạch xã']);
  });
});

describe.skipIf(!canPrint)('PDF printed by a browser', () => {
  const long =
    'Các cơ quan, đơn vị theo chức năng được giao xây dựng kế hoạch cụ thể, phân công người theo dõi và báo cáo kết quả hằng quý về bộ phận thường trực để tổng hợp chung.';

  it('reads head and signature side by side, joins wraps, keeps paragraphs apart', async () => {
    const body = `<table style="font-size:12pt"><tr><td><p>UBND HUYỆN AN BÌNH</p><p>UBND XÃ CÁT VÂN</p><p>Số: 14/KH-UBND</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p><p>Cát Vân, ngày 05 tháng 3 năm 2019</p></td></tr></table>
      <p class=c>KẾ HOẠCH</p><p class=c>Trồng tre ven suối</p><p>I. NỘI DUNG</p><p>1. ${long}</p><p>- ${long}</p><p>- Ngắn.</p>
      <table><tr><td class=l><p>Nơi nhận:</p><p>- Các thôn (t/h);</p><p>- Lưu: VT.</p></td><td><p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p><p>&nbsp;</p><p>Nguyễn Văn Ví Dụ</p></td></tr></table>`;
    const source = await readSource('a.pdf', printPdf(body));
    const plain = source.lines.filter((line) => !line.cell).map((line) => line.text);
    expect(plain).toEqual([
      'KẾ HOẠCH',
      'Trồng tre ven suối',
      'I. NỘI DUNG',
      `1. ${long}`,
      `- ${long}`,
      '- Ngắn.',
    ]);
    const column = (at: number): string[] =>
      source.lines.filter((line) => line.cell?.column === at).map((line) => line.text);
    expect(column(0)).toEqual([
      'UBND HUYỆN AN BÌNH',
      'UBND XÃ CÁT VÂN',
      'Số: 14/KH-UBND',
      'Nơi nhận:',
      '- Các thôn (t/h);',
      '- Lưu: VT.',
    ]);
    expect(column(1).slice(-3)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn Ví Dụ']);
  });

  it('runs sentences on over pages and drops page numbers and running heads', async () => {
    const pages = Array.from({ length: 30 }, (_, index) => `<p>${index + 1}. ${long}</p>`).join('');
    const style =
      '@page{@top-center{content:"Kế hoạch trồng tre";font-size:10pt}@bottom-center{content:counter(page);font-size:11pt}}';
    const source = await readSource('a.pdf', printPdf(pages, style));
    expect(texts(source)).toEqual(Array.from({ length: 30 }, (_, index) => `${index + 1}. ${long}`));
    expect(source.warnings.map((warning) => warning.code)).toEqual(['page-furniture']);
  });

  it('reads two columns of running text one after the other', async () => {
    const items = Array.from({ length: 12 }, (_, index) => `<p>${index + 1}. ${long}</p>`);
    const source = await readSource(
      'a.pdf',
      printPdf(
        `<div class=cols>${items.join('')}</div>`,
        '.cols{columns:2;column-gap:12mm}p{font-size:11pt}',
      ),
    );
    expect(texts(source)).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 1}. ${long}`));
  });

  it('lifts footnotes from the foot of the page and keeps their anchors', async () => {
    const body = `<div style="position:relative;height:250mm"><p>- Thực hiện Nghị quyết của Quốc hội<sup>1</sup>. ${long}</p>
      <div style="position:absolute;bottom:0;font-size:10pt"><p style="margin:0"><sup>1</sup> về phê duyệt đề án trồng tre ven suối của các xã trong vùng, thời gian thực hiện trong năm năm liền kể từ ngày ban hành</p></div></div>`;
    const source = await readSource('a.pdf', printPdf(body));
    expect(texts(source)).toEqual([
      `- Thực hiện Nghị quyết của Quốc hội¹. ${long}`,
      '¹ về phê duyệt đề án trồng tre ven suối của các xã trong vùng, thời gian thực hiện trong năm năm liền kể từ ngày ban hành',
    ]);
    expect(source.lines[1]!.footnote).toBe(1);
  });

  it('reads a table of an appendix row by row', async () => {
    const row = (cells: string[]): string =>
      `<tr>${cells.map((cell) => `<td style="width:30mm">${cell}</td>`).join('')}</tr>`;
    const body = `<p class=c>PHỤ LỤC</p><table style="text-align:left">${row(['STT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2019'])}${row(['1', 'Hộ ký cam kết', '%', '80'])}${row(['2', 'Tổ tự quản', 'tổ', '12'])}</table>`;
    const { lines } = await readSource('a.pdf', printPdf(body));
    expect(lines.filter((line) => line.cell).map(({ text, cell }) => [cell!.row, cell!.column, text])).toEqual([
      [0, 0, 'STT'], [0, 1, 'Chỉ tiêu'], [0, 2, 'Đơn vị'], [0, 3, 'Năm 2019'],
      [1, 0, '1'], [1, 1, 'Hộ ký cam kết'], [1, 2, '%'], [1, 3, '80'],
      [2, 0, '2'], [2, 1, 'Tổ tự quản'], [2, 2, 'tổ'], [2, 3, '12'],
    ]); // prettier-ignore
  });
});

describe('PDF written by hand', () => {
  it('reads plain letters', async () => {
    const source = await readSource(
      'a.pdf',
      tinyPdf(['BT /F1 14 Tf 90 700 Td (Ke hoach trong tre ven suoi nam 2019) Tj ET']),
    );
    expect(texts(source)).toEqual(['Ke hoach trong tre ven suoi nam 2019']);
  });
});

it('parts two cells of a table that hardly leave room between them', async () => {
  const row = (y: number, cells: readonly (readonly [x: number, text: string])[]): string =>
    cells.map(([x, text]) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`).join(' ');
  // In Helvetica at 10 points “Ho ky cam ket” is 63.4 wide: it ends 7.6 before the next cell, less than a letter’s size.
  const source = await readSource(
    'a.pdf',
    tinyPdf([
      [
        row(700, [[60, 'STT'], [100, 'Chi tieu'], [171, 'Don vi'], [230, 'Nam']]),
        row(680, [[60, '1'], [100, 'Ho ky cam ket'], [171, '%'], [230, '80']]),
        row(660, [[60, '2'], [100, 'To tu quan'], [171, 'to'], [230, '12']]),
      ].join('\n'),
    ]),
  ); // prettier-ignore
  expect(source.lines.map(({ text, cell }) => [cell!.row, cell!.column, text])).toEqual([
    [0, 0, 'STT'], [0, 1, 'Chi tieu'], [0, 2, 'Don vi'], [0, 3, 'Nam'],
    [1, 0, '1'], [1, 1, 'Ho ky cam ket'], [1, 2, '%'], [1, 3, '80'],
    [2, 0, '2'], [2, 1, 'To tu quan'], [2, 2, 'to'], [2, 3, '12'],
  ]); // prettier-ignore
});

it('letters that a printing program drew from a second font stand where the page shows them', async () => {
  // “MACAT MACAT”: all M, C, T of a line in one go, the A into the gaps afterwards. Widths in Helvetica: M 833, A 667, C 722, T 611.
  const lines = Array.from({ length: 6 }, (_, index) => 700 - index * 14).map(
    (y) =>
      `BT /F1 10 Tf 100 ${y} Td [(M) -667 (C) -667 (T ) (M) -667 (C) -667 (T)] TJ ET ` +
      `BT /F1 10 Tf 108.33 ${y} Td [(A) -722 (A) -1722 (A) -722 (A)] TJ ET`,
  );
  const source = await readSource('a.pdf', tinyPdf([lines.join('\n')]));
  expect(texts(source).join(' ')).toBe(Array.from({ length: 6 }, () => 'MACAT MACAT').join(' '));
});
