import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../src/importing/line.ts';
import { unspaced } from '../../../src/importing/pdf/runs.ts';
import { readSource } from '../../../src/importing/readers/read.ts';
import { tablesOf } from '../../../src/importing/table.ts';
import { renderTable } from '../../../src/kinds/plan/clauses/table.ts';
import { line, oldPdf, ruled, text, textPdf, type PdfPage } from './make/text-pdf.ts';

const read = (...pages: (PdfPage | string)[]): Promise<SourceText> =>
  readSource('a.pdf', textPdf(pages.map((page) => (typeof page === 'string' ? { draw: page } : page))));
const texts = (source: SourceText): string[] => source.lines.map((line) => line.text);
const tables = (source: SourceText): string[][] => [...tablesOf(source.lines).values()].map(renderTable);

const HEAD = [
  ['TT', 'Thôn', 'Hộ thoát nghèo', '<<'],
  ['^^', '^^', 'Số hộ', 'Tỷ lệ (%)'],
];
const EDGES = [60, 100, 220, 320, 420];

describe('tables that lines draw', () => {
  it('merged headings stand over their columns', async () => {
    const draw = text(60, 720, 'Chỉ tiêu giao các thôn như sau:') + ruled(EDGES, 700, [...HEAD, ['1', 'Thôn Một', '4', '3,2'], ['2', 'Thôn Hai', '8', '8,3']]) + text(60, 580, 'Các thôn tổ chức thực hiện.'); // prettier-ignore
    const source = await read(draw);
    expect(tables(source)).toEqual([
      [
        '| TT | Thôn | Hộ thoát nghèo | << |',
        '| ^^ | ^^ | Số hộ | Tỷ lệ (%) |',
        '| --- | --- | --- | --- |',
        '| 1 | Thôn Một | 4 | 3,2 |',
        '| 2 | Thôn Hai | 8 | 8,3 |',
      ],
    ]);
    expect(texts(source).at(0)).toBe('Chỉ tiêu giao các thôn như sau:');
    expect(texts(source).at(-1)).toBe('Các thôn tổ chức thực hiện.');
  });

  it('go on over the page; headings printed again are told', async () => {
    const first = ruled(EDGES, 200, [...HEAD, ['1', 'Thôn Một', '4', '3,2']]);
    const second = ruled(EDGES, 780, [...HEAD, ['2', 'Thôn Hai', '8', '8,3']]) + text(60, 600, 'Hết bảng.');
    const source = await read(text(60, 780, 'Các thôn đăng ký chỉ tiêu như sau:') + first, second);
    expect(tables(source)[0]!.slice(3)).toEqual(['| 1 | Thôn Một | 4 | 3,2 |', '| 2 | Thôn Hai | 8 | 8,3 |']);
    expect(source.dropped!.map(({ text: words }) => words)).toEqual(['TT', 'Thôn', 'Hộ thoát nghèo', 'Số hộ', 'Tỷ lệ (%)']); // prettier-ignore
  });

  it('words that were set in one piece over a narrow cell and the next are parted', async () => {
    const draw = text(60, 720, 'Tiến độ như sau:') + ruled([60, 90, 250, 400], 700, [['', '', 'Thời gian'], ['1', 'Thi công', 'Quý II/2026'], ['2', 'Tổng kết', 'Quý IV/2026']]) + text(72, 686, 'TT Nội dung công việc'); // prettier-ignore
    expect(tables(await read(draw))[0]![0]).toBe('| TT | Nội dung công việc | Thời gian |');
  });

  it('each row has its own line, and lines of a cell run on', async () => {
    const rows = [['Nội dung', 'Cơ quan'], ['họp ở thôn', 'Ban thôn'], ['Trồng tre', 'Các hộ']];
    const draw = ruled([60, 200, 400], 700, rows, 40) + text(63, 640, 'Trước mùa mưa', 10);
    const source = await read(draw);
    expect(new Set(source.lines.map(({ line }) => line)).size).toBe(3);
    expect(texts(source)).toContain('Trước mùa mưa họp ở thôn');
  }); // prettier-ignore
});

describe('numbered tables without lines', () => {
  const heads = ['TT', 'Công việc', 'Thời gian', 'Chủ trì'];
  const at = [60, 100, 300, 400];
  const row = (y: number, cells: readonly string[]): string =>
    cells.map((cell, column) => (cell ? text(at[column]!, y, cell, 10) : '')).join('');

  it('cells of several lines are whole, be they set level with the number or around it', async () => {
    const level = row(700, heads) + row(680, ['1', 'Rà soát các hộ', 'Quý I/2026', 'Ban Dân vận']) + row(668, ['', 'chưa có bể', '', 'xã']) + row(648, ['2', 'Xây bể', 'Quý II/2026', 'Các thôn']) + text(60, 620, 'Các thôn tổ chức thực hiện.', 10); // prettier-ignore
    const around = row(700, heads) + row(680, ['', 'Rà soát các hộ', '', 'Ban Dân vận']) + row(674, ['1', '', 'Quý I/2026', '']) + row(668, ['', 'chưa có bể', '', 'xã']) + row(648, ['2', 'Xây bể', 'Quý II/2026', 'Các thôn']); // prettier-ignore
    for (const draw of [level, around])
      expect(tables(await read(draw))).toEqual([
        [
          '| TT | Công việc | Thời gian | Chủ trì |',
          '| --- | --- | --- | --- |',
          '| 1 | Rà soát các hộ chưa có bể | Quý I/2026 | Ban Dân vận xã |',
          '| 2 | Xây bể | Quý II/2026 | Các thôn |',
        ],
      ]);
    expect(texts(await read(level)).at(-1)).toBe('Các thôn tổ chức thực hiện.');
  });

  it('end before the heading of the next section, wherever it begins', async () => {
    const draw = row(700, heads) + row(680, ['1', 'Rà soát các hộ', 'Quý I/2026', 'Ban Dân vận']) + row(668, ['', 'chưa có bể', '', 'xã']) + row(648, ['2', 'Xây bể', 'Quý II/2026', 'Các thôn']) + text(100, 622, 'III. KINH PHÍ', 10) + text(60, 605, 'Từ ngân sách xã và đóng góp của các hộ.', 10); // prettier-ignore
    const source = await read(draw);
    expect(tables(source)[0]!.at(-1)).toBe('| 2 | Xây bể | Quý II/2026 | Các thôn |');
    expect(texts(source)).toContain('III. KINH PHÍ');
  });

  it('end before text that follows as near as a row, though a space falls where the columns part', async () => {
    const words = [
      'Cộng',
      'theo',
      'báo',
      'cáo',
      'của',
      'các',
      'thôn',
      'trong',
      'xã',
      'đến',
      'nay',
      'là',
      'đủ.',
    ];
    const below = words.map((word, at) => text(72 + words.slice(0, at).join(' ').length * 5 + (at ? 5 : 0), 640, word, at % 2 ? 9.9 : 10)).join(''); // prettier-ignore
    const source = await read(row(700, ['TT', 'Thôn', 'Hộ']) + row(680, ['1', 'Nà Mèo', '12']) + row(660, ['2', 'Bản Cài', '9']) + below); // prettier-ignore
    expect(tables(source)[0]!.at(-1)).toBe('| 2 | Bản Cài | 9 |');
    expect(texts(source).at(-1)).toBe(words.join(' '));
  });

  it('without numbers have a row for each line of cells that stands apart', async () => {
    const draw = row(700, ['Giờ', 'Nội dung', 'Địa điểm', 'Phụ trách']) + row(676, ['07 giờ', 'Đón đại biểu', 'Sân nhà', 'Công chức']) + row(664, ['30', '', 'văn hóa', '']) + row(640, ['09 giờ', 'Hội thi', 'Khu bếp', 'Hội Phụ nữ']) + row(628, ['15', '', 'ngoài trời', '']); // prettier-ignore
    expect(tables(await read(draw))[0]!.slice(2)).toEqual([
      '| 07 giờ 30 | Đón đại biểu | Sân nhà văn hóa | Công chức |',
      '| 09 giờ 15 | Hội thi | Khu bếp ngoài trời | Hội Phụ nữ |',
    ]);
  });

  it('keep a word whole whose letters were drawn in two pieces', async () => {
    const draw = row(700, heads) + row(680, ['1', 'Lắp wi']) + text(130, 680, 'fi', 9.9) + row(680, ['', '', 'Quý I/2026', 'Các thôn']) + row(660, ['2', 'Xây bể', 'Quý II/2026', 'Các thôn']); // prettier-ignore
    expect(tables(await read(draw))[0]).toContain('| 1 | Lắp wifi | Quý I/2026 | Các thôn |');
  });
});

it('headings of narrow columns that read upwards stand in their cells', async () => {
  const draw = ruled([60, 100, 220, 260, 300], 700, [['TT', 'Thôn', '', ''], ['1', 'Thôn Một', '40', '4'], ['2', 'Thôn Hai', '32', '8']], 60) + text(245, 645, 'Tổng hộ', 10, '0 1 -1 0') + text(285, 645, 'Nghèo', 10, '0 1 -1 0'); // prettier-ignore
  const source = await read(draw);
  expect(tables(source)[0]![0]).toBe('| TT | Thôn | Tổng hộ | Nghèo |');
  expect(source.dropped).toEqual([]);
});

it('both sides of a head stay apart, however little room is between them', async () => {
  const source = await read(text(60, 780, 'UBND HUYỆN VÍ DỤ MỘT') + text(190, 780, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + text(60, 764, 'TRƯỜNG TIỂU HỌC SỐ 1') + text(220, 764, 'Độc lập - Tự do - Hạnh phúc') + text(60, 740, 'Số: 7/KH-TH') + text(220, 740, 'Ví Dụ, ngày 05 tháng 3 năm 2025') + text(220, 700, 'KẾ HOẠCH')); // prettier-ignore
  expect(texts(source)).toEqual(['UBND HUYỆN VÍ DỤ MỘT', 'TRƯỜNG TIỂU HỌC SỐ 1', 'Số: 7/KH-TH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Ví Dụ, ngày 05 tháng 3 năm 2025', 'KẾ HOẠCH']); // prettier-ignore
});

it('words drawn twice to look bold are said once', async () => {
  const long = 'Các thôn chuẩn bị cây giống từ đầu năm.';
  const source = await read(text(200, 740, 'KẾ HOẠCH') + text(200.4, 740, 'KẾ HOẠCH') + text(60, 700, long));
  expect(texts(source)).toEqual(['KẾ HOẠCH', long]);
});

it('the stamp of who received a document is left out and told; body, number and day stay those of the document', async () => {
  const head = text(60, 780, 'ỦY BAN NHÂN DÂN') + text(80, 764, 'XÃ VÍ DỤ') + text(70, 740, 'Số: 7/KH-UBND') + text(300, 780, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + text(320, 764, 'Độc lập - Tự do - Hạnh phúc') + text(310, 740, 'Ví Dụ, ngày 05 tháng 3 năm 2025'); // prettier-ignore
  const stamp = [['TRUNG TÂM HÀNH CHÍNH CÔNG', 380], ['ĐẾN Giờ: 8h15', 411], ['Ngày: 07/3/2025', 406], ['Số: 991', 426]].map(([words, x], at) => text(Number(x), 748 - at * 11, String(words), 9)).join(''); // prettier-ignore
  const source = await read(head + stamp + text(250, 690, 'KẾ HOẠCH') + text(60, 660, 'Các thôn chuẩn bị cây giống từ đầu năm.')); // prettier-ignore
  expect(texts(source)).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ VÍ DỤ', 'Số: 7/KH-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Ví Dụ, ngày 05 tháng 3 năm 2025', 'KẾ HOẠCH', 'Các thôn chuẩn bị cây giống từ đầu năm.']); // prettier-ignore
  expect(source.dropped!.map(({ reason }) => reason)).toEqual(Array(4).fill('dấu công văn đến'));
});

describe('what stands at the edges of pages', () => {
  const page = (top: string, foot: string): string => text(60, 800, top, 9) + Array.from({ length: 6 }, (_, row) => text(60, 740 - row * 20, `Thôn ${row + 1} trồng tre ven suối, giữ đất.`)).join('') + text(300, 40, foot, 9); // prettier-ignore

  it('is left out where it stands on both of two pages at one place', async () => {
    const source = await read(page('Kế hoạch của xã Ví Dụ', 'Trang 1 của văn bản'), page('Kế hoạch của xã Ví Dụ', 'Trang 2 của văn bản')); // prettier-ignore
    expect(source.lines.map(({ text: words }) => words).join(' ')).not.toMatch(
      /Kế hoạch của xã|của văn bản/u,
    );
  });

  it('stays where its numbers count no pages', async () => {
    const source = await read(...[3, 9, 16, 21].map((number) => page(`${number}. Nhiệm vụ số ${number} của xã`, ''))); // prettier-ignore
    expect(texts(source).filter((words) => words.includes('Nhiệm vụ số'))).toHaveLength(4);
  });
});

it('text in two columns of short clauses is read one column after the other, above recipients and signature', async () => {
  const column = (x: number, lines: readonly string[]): string => lines.map((words, at) => text(x, 640 - at * 20, words)).join(''); // prettier-ignore
  const draw = column(60, ['I. MỤC ĐÍCH', '1. Giữ nước.', '2. Giữ rừng.', 'II. CHỈ TIÊU', '1. Trồng tre.', '2. Rửa bể.', '3. Họp thôn.', '4. Đào giếng.']) + column(320, ['III. VIỆC LÀM', '1. Thôn Một.', '2. Thôn Hai.', '3. Thôn Ba.', 'IV. KINH PHÍ', '1. Xã lo.', '2. Dân góp.', '3. Huyện cấp.']) + text(60, 460, 'Nơi nhận:') + text(320, 460, 'CHỦ TỊCH') + text(60, 440, '- Lưu: VT.') + text(320, 440, 'Nguyễn Văn Ví Dụ'); // prettier-ignore
  const labels = (await read(draw)).lines.flatMap(({ text: words, cell }) => (/^[IV]+\./u.test(words) && !cell ? [words] : [])); // prettier-ignore
  expect(labels).toEqual(['I. MỤC ĐÍCH', 'II. CHỈ TIÊU', 'III. VIỆC LÀM', 'IV. KINH PHÍ']);
});

describe('marks drawn by themselves', () => {
  it('belong to the letter drawn before them, though the next letter stands nearer', async () => {
    const word = (x: number): string => text(x, 700, 'nê') + text(x + 13, 700, '\u0301') + text(x + 12, 700, 'p'); // prettier-ignore
    // Letters of a second font drawn into the line of the first: the page is read letter by letter.
    const mixed = [660, 640, 620].map((y) => text(60, y, 'C ng cuộc') + text(66, y, 'ô')).join('');
    expect(texts(await read(word(60) + word(100) + word(140) + mixed))[0]).toBe('nếp nếp nếp');
  });
});

describe('letters of old tables', () => {
  it('TCVN3 keeps its “ư”, which is a soft hyphen, and its “à”, which is a micro sign', async () => {
    const draw = ['Trång tre ®Ó gi÷ nguån n\u00ADíc, v\u00ADên vµ nhµ.', 'C¸c hé cam kÕt kh«ng ®æ r¸c ra suèi.'].map((words, index) => text(60, 700 - index * 20, words)).join(''); // prettier-ignore
    const source = await read(draw);
    expect(texts(source).join(' ')).toBe('Trồng tre để giữ nguồn nước, vườn và nhà. Các hộ cam kết không đổ rác ra suối.'); // prettier-ignore
    expect(source.warnings.map(({ code }) => code)).toContain('re-encoded');
  });

  it('of a font without a table of letters “ư” is there too, and a font of capitals draws capitals', async () => {
    const pdf = oldPdf(
      'BT /F2 12 Tf 60 740 Td (kÕ ho\\271ch) Tj ET BT /F1 12 Tf 60 700 Td (Trång tre ®Ó gi÷ nguån n\\255íc, v\\255ên vµ nhµ c\\361a c¸c th«n.) Tj ET',
    );
    expect((await readSource('a.pdf', pdf)).lines.map((one) => one.text)).toEqual(['KẾ HOẠCH', 'Trồng tre để giữ nguồn nước, vườn và nhà của các thôn.']); // prettier-ignore
  });

  it('VNI is read before head and signature are told by their words', async () => {
    const draw = text(60, 780, 'UÛY BAN NHAÂN DAÂN') + text(320, 780, 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA', 10) + text(60, 764, 'XAÕ VÍ DUÏ') + text(350, 764, 'VIEÄT NAM', 10) + text(60, 740, 'Soá: 15/KH-UBND') + text(320, 740, 'Ví Duï, ngaøy 05 thaùng 3 naêm 2025', 10); // prettier-ignore
    const source = await read(draw + text(60, 700, 'KEÁ HOAÏCH'));
    expect(texts(source)).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ VÍ DỤ', 'Số: 15/KH-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'VIỆT NAM', 'Ví Dụ, ngày 05 tháng 3 năm 2025', 'KẾ HOẠCH']); // prettier-ignore
  });
});

describe('pages turned and written over', () => {
  it('a landscape page stored upright is read as its letters stand', async () => {
    // Turned a quarter left: what the reader sees as down is to the right.
    const turned = (x: number, words: string): string => text(x, 60, words, 12, '0 1 -1 0');
    const source = await read({ draw: turned(100, 'PHỤ LỤC CHỈ TIÊU CÁC THÔN') + turned(140, '1. Thôn Một trồng 1.250 cây tre.'), rotate: 90 }); // prettier-ignore
    expect(texts(source)).toEqual(['PHỤ LỤC CHỈ TIÊU CÁC THÔN', '1. Thôn Một trồng 1.250 cây tre.']);
  });

  it('a watermark set aslant is left out and told', async () => {
    const source = await read(text(60, 700, 'Các thôn chuẩn bị cây giống từ đầu năm.') + text(200, 300, 'BẢN SAO', 40, '0.7 0.7 -0.7 0.7')); // prettier-ignore
    expect(texts(source)).toEqual(['Các thôn chuẩn bị cây giống từ đầu năm.']);
    expect(source.dropped).toEqual([{ reason: 'chữ xoay (dấu, hình chìm)', text: 'BẢN SAO', line: 0 }]);
  });

  it('the stamp of an electronic signature is left out and told, the signature stays', async () => {
    const source = await read(
      text(330, 790, 'Ký bởi: Ủy ban nhân dân xã Cát Vân', 8) + text(330, 780, 'Thời gian ký: 05.03.2025 10:22:31 +07:00', 8) +
        text(60, 700, 'Các thôn chuẩn bị cây giống từ đầu năm.') + text(60, 660, 'Cơ quan: các thôn và trường học trong xã.') + text(330, 560, 'CHỦ TỊCH'),
    ); // prettier-ignore
    expect(texts(source)).toEqual(['Các thôn chuẩn bị cây giống từ đầu năm.', 'Cơ quan: các thôn và trường học trong xã.', 'CHỦ TỊCH']); // prettier-ignore
    expect(source.dropped!.map(({ reason }) => reason)).toEqual(['dấu của chữ ký số', 'dấu của chữ ký số']);
  });

  it('a stamp in a narrow box goes over several lines, the head beside it stays', async () => {
    const source = await read(
      text(330, 790, 'Ký bởi: Ủy ban nhân dân xã Cát', 7) + text(330, 781, 'Vân', 7) +
        text(330, 772, 'Thời gian ký: 05.03.2025 10:22:31', 7) + text(330, 763, '+07:00', 7) +
        text(60, 757, 'Số: 12/KH-UBND') + text(60, 700, 'Các thôn chuẩn bị cây giống từ đầu năm.'),
    ); // prettier-ignore
    expect(texts(source)).toEqual(['Số: 12/KH-UBND', 'Các thôn chuẩn bị cây giống từ đầu năm.']);
  });
});

describe('letters set one by one', () => {
  it('capitals set apart are words again', () => {
    expect(unspaced('K Ế   H O Ạ C H')).toBe('KẾ HOẠCH');
    expect(unspaced('Q U Y Ế T Đ Ị N H')).toBe('QUYẾT ĐỊNH');
    expect(unspaced('I. MỤC TIÊU')).toBe('I. MỤC TIÊU');
    expect(unspaced('A B C D')).toBe('A B C D');
  });

  it('marks drawn over their letters come back to them', async () => {
    // Letters are 6 wide: “K” 60–66, “Ê” 66–72; its mark stands above the second letter.
    const long = 'Các thôn chuẩn bị cây giống từ đầu năm.';
    const source = await read(text(60, 680, long) + text(60, 700, 'KÊ') + text(66, 703, '\u0301') + text(84, 700, 'HOACH') + text(96, 698, '\u0323')); // prettier-ignore
    expect(texts(source)).toEqual(['KẾ HOẠCH', long]);
  });

  it('the place and day of issue at the right and the title in the middle are two lines', async () => {
    const long = 'Ủy ban nhân dân xã Ví Dụ xây dựng kế hoạch làm sạch làng như sau:';
    const source = await read(text(300, 744, 'Ví Dụ, ngày 05 tháng 3 năm 2025') + text(240, 726, 'KẾ HOẠCH') + text(60, 690, long)); // prettier-ignore
    expect(texts(source)).toEqual(['Ví Dụ, ngày 05 tháng 3 năm 2025', 'KẾ HOẠCH', long]);
  });

  it('a file that does not say which letters its signs are is refused with the way out', async () => {
    const words = 'Các cơ quan, đơn vị theo chức năng được giao xây dựng kế hoạch cụ thể.';
    // A subset font numbers its letters in the order of first use: without the table nobody knows them.
    const codes = [...words].map((sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0)));
    const draw = Array.from({ length: 6 }, (_, index) => text(60, 700 - index * 16, codes.join(''))).join('');
    await expect(readSource('a.pdf', textPdf([{ draw }]))).rejects.toMatchObject({
      code: 'unreadable',
      hint: expect.stringContaining('OCR') as string,
    });
  });
});

describe('a page that holds no more than the name of who signed', () => {
  it('keeps a short name, and still leaves out letters painted over the edge of the page', async () => {
    const body = (top: number): string =>
      Array.from({ length: 8 }, (_, row) =>
        text(72, top - row * 20, `Thon ${row + 1} trong tre ven suoi.`),
      ).join('');
    const named = await readSource('a.pdf', textPdf([{ draw: body(700) }, { draw: text(300, 700, 'A Bi') }]));
    expect(named.lines.at(-1)!.text).toBe('A Bi');
    const painted = await readSource(
      'a.pdf',
      textPdf([{ draw: body(700) }, { draw: text(72, 780, 'g p') + body(700) }]),
    );
    expect(painted.lines.map((line) => line.text)).not.toContain('g p');
    expect(painted.warnings.map(({ code }) => code)).toContain('page-furniture');
  });
});

it('a sentence that ends at the margin and one that begins at the same inset are two paragraphs', async () => {
  const wide = 'Các thôn vận động Nhân dân đóng góp, bảo vệ công trình cấp nước sạch.';
  const draw =
    text(60, 760, 'lề trái của trang này bắt đầu ở đây, và dòng này dài nhất trang viết.') +
    text(60, 745, 'dòng thứ hai của đoạn mở đầu cũng bắt đầu ở lề trái của trang viết ạ.') +
    text(84, 730, wide.slice(0, 66) + '.') +
    text(84, 715, 'Trên đây là Kế hoạch của xã.');
  expect(texts(await read(draw)).slice(-2)).toEqual([
    wide.slice(0, 66) + '.',
    'Trên đây là Kế hoạch của xã.',
  ]);
});

it('a line that goes on with “- xã hội” or “15 - 60” is none of its own', async () => {
  const full = 'Ủy ban Mặt trận Tổ quốc xã phối hợp với các tổ chức chính trị';
  const draw =
    text(60, 760, 'lề trái của trang này bắt đầu ở đây, và dòng này dài tới lề phải'.slice(0, full.length)) +
    text(60, 745, full) +
    text(60, 730, '- xã hội vận động người trong độ tuổi lao động của cả xã, từ') +
    text(60, 715, '15 - 60 tuổi.');
  expect(texts(await read(draw)).at(-1)).toContain('chính trị - xã hội vận động');
  expect(texts(await read(draw)).at(-1)).toContain('cả xã, từ 15 - 60 tuổi.');
});

it.each(['(2) Đưa sản phẩm lên sàn.', 'Bước 2: Phát phiếu.', 'PHẦN II: PHƯƠNG ÁN', 'A. TRƯỚC BÃO'])(
  '“%s” below a line that fills the page is a paragraph of its own',
  async (label) => {
    // Where nearly all paragraphs are one line long, the margin is where they begin.
    const full = 'Ủy ban Mặt trận Tổ quốc xã phối hợp với các tổ chức chính trị.';
    const draw = text(84, 760, full) + text(84, 745, full) + text(84, 730, label);
    expect(texts(await read(draw)).at(-1)).toBe(label);
  },
);

it('“(2) của” goes on with its sentence', async () => {
  const full = 'Ủy ban Mặt trận Tổ quốc xã làm theo quy định tại các khoản (1) và';
  const draw = text(60, 760, `${full}`) + text(60, 745, '(2) của quy ước.');
  expect(texts(await read(draw)).at(-1)).toContain('khoản (1) và (2) của quy ước.');
});

it('a few lines between head and table are judged by the whole page', async () => {
  const draw =
    text(60, 800, 'UBND XÃ VÍ DỤ') + text(330, 800, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
    text(60, 785, 'Số: 5/KH-UBND') + text(360, 785, 'Độc lập - Tự do - Hạnh phúc') +
    text(150, 745, 'Phát triển đảng viên và đoàn thể năm 2026') +
    text(88, 730, 'UBND xã xây dựng kế hoạch như sau:') +
    ruled([60, 120, 300, 535], 700, [['TT', 'Nội dung', 'Thời gian'], ['1', 'Họp', 'Quý I/2026'], ['2', 'Tổng kết', 'Quý IV/2026']]); // prettier-ignore
  expect(texts(await read(draw))).toContain('Phát triển đảng viên và đoàn thể năm 2026');
});

describe('a row that the end of the page breaks', () => {
  const EDGES = [60, 100, 260, 400];
  const HEAD = ['TT', 'Việc', 'Đơn vị'];
  const read = async (first: string, second: string): Promise<string[]> =>
    [...tablesOf((await readSource('a.pdf', textPdf([{ draw: first }, { draw: second }]))).lines).values()].flatMap(renderTable); // prettier-ignore
  const WHOLE = ['| TT | Việc | Đơn vị |', '| 1 | Rửa bể | Thôn Một |', '| 2 | Trồng tre ven suối | Thôn Hai |', '| 3 | Báo cáo | Các thôn |']; // prettier-ignore

  it('without a line below it is one row with what stands on the next page', async () => {
    // The upright lines go on below the last level one; smaller letters than those of the text are no footnote.
    const open = EDGES.map((x) => line(x, 90, x, 130)).join('');
    const first =
      text(60, 780, 'Các thôn giữ sạch nguồn nước theo bảng dưới đây.', 14) +
      text(60, 760, 'Mỗi thôn báo cáo khi làm xong việc của mình.', 14) +
      ruled(EDGES, 170, [HEAD, ['1', 'Rửa bể', 'Thôn Một']]) +
      open +
      text(63, 118, '2', 10) +
      text(103, 118, 'Trồng tre', 10) +
      text(263, 118, 'Thôn', 10);
    const second = ruled(EDGES, 780, [HEAD, ['', 'ven suối', 'Hai'], ['3', 'Báo cáo', 'Các thôn']]);
    expect((await read(first, second)).filter((row) => !row.includes('---'))).toEqual(WHOLE);
  });

  it('with a line below it goes on where the next row has no number and begins small', async () => {
    const first = text(60, 780, 'Các thôn giữ sạch nguồn nước.') + ruled(EDGES, 170, [HEAD, ['1', 'Rửa bể', 'Thôn Một'], ['2', 'Trồng tre', 'Thôn Hai']]); // prettier-ignore
    const second = ruled(EDGES, 780, [HEAD, ['', 'ven suối', ''], ['3', 'Báo cáo', 'Các thôn']]);
    expect((await read(first, second)).filter((row) => !row.includes('---'))).toEqual(WHOLE);
  });

  it('a row of its own without a number stays one', async () => {
    const first = text(60, 780, 'Các thôn giữ sạch nguồn nước.') + ruled(EDGES, 170, [HEAD, ['1', 'Rửa bể', 'Thôn Một']]); // prettier-ignore
    const second = ruled(EDGES, 780, [HEAD, ['', 'Tổng cộng', '1 việc'], ['2', 'Báo cáo', 'Các thôn']]);
    expect(await read(first, second)).toContain('|  | Tổng cộng | 1 việc |');
  });
});
