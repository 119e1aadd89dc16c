import { strToU8 } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import type { ImportResult } from '../../../src/importing/import-result.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const read = async (text: string): Promise<ImportResult> =>
  (await importPlan('a.txt', strToU8(text), KNOWN, { edition: 'full' })).result;
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const BODY = 'I. MỤC ĐÍCH\nGiữ sạch nguồn nước.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: tổng hợp.';
const headed = (left: string, day = 'Ví Dụ, ngày 05 tháng 3 năm 2024'): Promise<ImportResult> =>
  read(`${left}\n${NATION}\n${day}\nKẾ HOẠCH\nGiữ sạch nguồn nước năm 2024\n${BODY}`);

test('an official letter keeps its head where its summary stands over the nation', async () => {
  const { metadata, outline } = await read(
    `UBND HUYỆN VÍ DỤ\nPHÒNG NÔNG NGHIỆP VÀ PTNT\nSố: 120/PNN\nV/v rà soát hộ thiếu nước\nsinh hoạt mùa khô năm 2024\n${NATION}\nVí Dụ, ngày 12 tháng 3 năm 2024\nKính gửi: Ủy ban nhân dân các xã, thị trấn.\nThực hiện Kế hoạch số 77/KH-UBND ngày 01/3/2024 của UBND tỉnh Ví Dụ, đề nghị:\n1. Rà soát hộ thiếu nước.\n2. Báo cáo kết quả.`,
  );
  expect(metadata).toMatchObject({
    docType: 'Công văn',
    title: 'V/v rà soát hộ thiếu nước sinh hoạt mùa khô năm 2024',
    number: '120/PNN',
    date: '2024-03-12',
    issuer: 'Phòng Nông nghiệp và PTNT huyện Ví Dụ',
    level: 'huyện',
    legalBases: ['77/KH-UBND'],
  });
  expect(outline).toHaveLength(2);
});

test.each([
  ['LIÊN MINH HỢP TÁC XÃ VIỆT NAM\nLIÊN MINH HỢP TÁC XÃ TỈNH VÍ DỤ\nSố: 7/KH-LMHTX', { level: 'tỉnh', province: 'Ví Dụ', commune: null }],
  ['SỞ NÔNG NGHIỆP TỈNH VÍ DỤ\nCHI CỤC KIỂM LÂM\nSố: 7/KH-CCKL', { issuer: 'Chi cục Kiểm lâm tỉnh Ví Dụ', level: 'tỉnh' }],
  ['ĐOÀN TNCS HỒ CHÍ MINH HUYỆN VÍ DỤ\nBAN CHẤP HÀNH XÃ ĐOÀN MẪU\nSố: 7-KH/ĐTN', { issuer: 'Ban Chấp hành xã đoàn Mẫu', level: 'xã' }],
  ['NGÂN HÀNG CHÍNH SÁCH XÃ HỘI TỈNH MẪU\nPHÒNG GIAO DỊCH HUYỆN VÍ DỤ\nSố: 7/KH-NHCS', { issuer: 'Phòng Giao dịch Ngân hàng Chính sách xã hội huyện Ví Dụ', level: 'huyện' }],
  ['UBMTTQ VIỆT NAM XÃ VÍ DỤ\nBAN CÔNG TÁC MẶT TRẬN THÔN MẪU\nSố: 7/KH-BCTMT', { issuer: 'Ban Công tác Mặt trận thôn Mẫu xã Ví Dụ', level: 'xã' }],
])('the body of a head is named with its own unit: %s', async (left, expected) => {
  expect((await headed(left)).metadata).toMatchObject(expected);
}); // prettier-ignore

test('a place printed with its kind of unit leaves the name of the body as it is', async () => {
  const { metadata } = await headed('HỘI LHPN HUYỆN VÍ DỤ\nBAN CHẤP HÀNH HỘI LHPN XÃ MẪU\nSố: 7/KH-BCH', 'Xã Mẫu, ngày 05 tháng 3 năm 2024'); // prettier-ignore
  expect(metadata).toMatchObject({ issuer: 'Ban Chấp hành Hội LHPN xã Mẫu', level: 'xã', commune: 'Mẫu' });
});

test('a day of issue without a place is a day; no place is made up', async () => {
  const { metadata } = await headed('ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nSố: 7/KH-UBND', 'Ngày 05 tháng 3 năm 2024');
  expect(metadata).toMatchObject({ date: '2024-03-05', place: null });
});

test('recipients on one line are as many as their dashes', async () => {
  const { metadata } = await read(
    `ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nSố: 7/KH-UBND\n${NATION}\nVí Dụ, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nGiữ sạch nguồn nước\n${BODY}\nNơi nhận:\n- Như trên; - TT Đảng ủy, HĐND xã; - Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn Ví Dụ`,
  );
  expect(metadata.recipients).toEqual(['Như trên', 'TT Đảng ủy, HĐND xã', 'Lưu: VT']);
});

test('a document that comes with a decision and has no number of its own borrows none; it is told', async () => {
  const { metadata, warnings } = await read(
    `ỦY BAN NHÂN DÂN\nTỈNH VÍ DỤ\n${NATION}\nVí Dụ, ngày 30 tháng 9 năm 2022\nĐỀ ÁN\nGiữ sạch nguồn nước\n(Kèm theo Quyết định số 19/QĐ-UBND ngày 30/9/2022 của UBND tỉnh Ví Dụ)\n${BODY}`,
  );
  expect(metadata).toMatchObject({ docType: 'Đề án', number: null, legalBases: ['19/QĐ-UBND'] });
  expect(warnings.map(({ message }) => message).join('\n')).toContain('kèm theo Quyết định số 19/QĐ-UBND');
});

describe('tables', () => {
  const table = (rows: string, heading = 'NHIỆM VỤ'): Promise<ImportResult> =>
    read(`KẾ HOẠCH\nCông tác năm 2025\nI. ${heading}\n${rows}\nII. THỜI HẠN BÁO CÁO\n1. Báo cáo khi xong.`);

  it('what works cost is no target; a list of works says who builds and when', async () => {
    const { indicators, roadmap, responsibilities } = await table(
      '| TT | Danh mục công trình | Chủ đầu tư | Thời gian thực hiện | Tổng mức đầu tư (triệu đồng) |\n| --- | --- | --- | --- | --- |\n| 1 | Đường liên thôn | Phòng Kinh tế | Quý I - II/2025 | 1.200 |\n| 2 | Nhà văn hóa | Phòng Kinh tế | Tháng 6/2025 | 850,5 |',
    );
    expect(indicators).toEqual([]);
    expect(roadmap.map(({ start, end, tasks }) => [start, end, tasks])).toEqual([
      ['2025-Q1', '2025-Q2', 1],
      ['2025-06', '2025-06', 1],
    ]);
    expect(responsibilities.map(({ agency, tasks }) => [agency, tasks])).toEqual([['Phòng Kinh tế', 2]]);
  });

  it('what the money buys in an estimate is no target either', async () => {
    const { indicators } = await table(
      '| STT | Nội dung chi | ĐVT | Số lượng | Đơn giá (đồng) | Thành tiền (đồng) |\n| --- | --- | --- | --- | --- | --- |\n| 1 | In tờ rơi | tờ | 2.000 | 1.500 | 3.000.000 |\n| 2 | Thuê loa | ngày | 2 | 500.000 | 1.000.000 |',
    );
    expect(indicators).toEqual([]);
  });

  it('a mark of repetition is the unit above it', async () => {
    const { indicators } = await table(
      '| TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2025 |\n| --- | --- | --- | --- |\n| 1 | Thu ngân sách | triệu đồng | 500 |\n| 2 | Trong đó: thu phí | " | 60 |\n| 3 | Hộ nghèo | % | 9,8 |',
      'CHỈ TIÊU',
    );
    expect(indicators.map(({ value, unit }) => [value, unit])).toEqual([
      [500, 'triệu đồng'],
      [60, 'triệu đồng'],
      [9.8, '%'],
    ]);
  });

  it('a cell may say what part each body has; an office of two bodies is one', async () => {
    const { responsibilities } = await table(
      '| TT | Nhiệm vụ | Đơn vị thực hiện |\n| --- | --- | --- |\n| 1 | Tập huấn | Hội Nông dân chủ trì; Hội Phụ nữ phối hợp |\n| 2 | Báo cáo | Văn phòng HĐND và UBND |',
    );
    expect(responsibilities.map(({ agency }) => agency)).toEqual([
      'Hội Nông dân',
      'Hội Phụ nữ',
      'Văn phòng HĐND và UBND',
    ]);
  });

  it('columns set by wide gaps below a heading row are a table; two columns or no heading are none', async () => {
    const { body } = await importPlan(
      'a.txt',
      strToU8(`I. MỤC TIÊU\nTT    Thôn    Số tiền (đồng)\n1    Thôn Một    12.500.000\n2    Thôn Hai    9.000.000\nII. NỘI DUNG\nAn    Bình    Ví Dụ\nMột    Hai    Ba`),
      KNOWN,
      { edition: 'full' },
    ); // prettier-ignore
    expect(body.slice(1, 4)).toEqual(['| TT | Thôn | Số tiền (đồng) |', '| 1 | Thôn Một | 12.500.000 |', '| 2 | Thôn Hai | 9.000.000 |']); // prettier-ignore
    expect(body.slice(4).some((paragraph) => paragraph.startsWith('|'))).toBe(false);
  });
});

describe('tables that programs which read PDFs leave in plain text', () => {
  const bodyOf = async (table: string): Promise<string[]> =>
    (await importPlan('a.txt', strToU8(`KẾ HOẠCH\nGiữ nước\nI. TIẾN ĐỘ\n${table}\nII. KINH PHÍ\nNgân sách xã.`), KNOWN, { edition: 'full' })).body; // prettier-ignore
  const rows = ['| TT | Công việc | Thời hạn hoàn thành |', '| --- | --- | --- |', '| 1 | Rà soát các hộ chưa có bể | 25/9/2026 |', '| 2 | Xây bể ở làng | 20/12/2026 |']; // prettier-ignore

  it.each([
    ['cells go on below their column', ' TT   Công việc           Thời hạn\n                           hoàn thành\n  1   Rà soát các hộ       25/9/2026\n      chưa có bể\n  2   Xây bể ở làng        20/12/2026'],
    ['numbers and headings stand in the middle of their row', '                           Thời hạn\n TT   Công việc\n                           hoàn thành\n      Rà soát các hộ\n  1                        25/9/2026\n      chưa có bể\n  2   Xây bể ở làng        20/12/2026'],
    ['a full cell leaves one letter of room', ' TT   Công việc       Thời hạn hoàn thành\n  1   Rà soát các hộ 25/9/2026\n      chưa có bể\n  2   Xây bể ở làng   20/12/2026'],
    ['the page turns, and headings are printed again', ' TT   Công việc       Thời hạn hoàn thành\n  1   Rà soát các hộ  25/9/2026\n               2\n\n\f TT   Công việc       Thời hạn hoàn thành\n      chưa có bể\n  2   Xây bể ở làng   20/12/2026'],
    ['every cell has a line of its own', 'TT\nCông việc\nThời hạn hoàn thành\n1\nRà soát các hộ chưa có bể\n25/9/2026\n2\nXây bể ở làng\n20/12/2026'],
    ['empty lines part cells of several lines', 'TT\n\nCông việc\n\nThời hạn\nhoàn thành\n\n1\n\nRà soát các hộ\nchưa có bể\n\n25/9/2026\n\n2\n\nXây bể ở làng\n\n20/12/2026\n'],
  ])('%s', async (_, table) => {
    expect((await bodyOf(table)).slice(1)).toEqual([rows.join('\n'), 'II. KINH PHÍ', 'Ngân sách xã.']);
  }); // prettier-ignore

  it.each([
    ['rows run together', 'STT Thôn Bể nước (bể)\n1 Thôn Một 60\n2 Thôn Hai 45'],
    ['cells come in another order', 'STT\n\n1\n\nThôn\n\nBể nước (bể)\n\n60\n\nThôn Một\n\n2\n\nThôn Hai\n\n45\n'],
  ])('where %s, the loss is told and no number of a row counts anything', async (_, table) => {
    const { indicators, warnings, outline } = await read(
      `KẾ HOẠCH\nGiữ nước\nI. CHỈ TIÊU\n${table}\nII. KINH PHÍ\nNgân sách xã.`,
    );
    expect(indicators).toEqual([]);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'table-without-columns', line: 4 }));
    expect(outline.map(({ path }) => path)).toEqual(['I', 'II']);
  }); // prettier-ignore
});

test('a title over a table on which the numbers count on names the table', async () => {
  const { outline } = await read(
    'KẾ HOẠCH\nGiữ nước\n1. MỤC TIÊU\nGiữ nước.\n2. NỘI DUNG\nBẢNG PHÂN CÔNG CÔNG VIỆC\n| TT | Việc |\n| --- | --- |\n| 1 | Họp |\n3. TỔ CHỨC THỰC HIỆN\n3.1. Văn phòng: tổng hợp.',
  );
  expect(outline.map(({ path }) => path)).toEqual(['1', '2', '3', '3.1']);
});

test('a number without a colon ends where the place beside it begins', async () => {
  const { metadata } = await read(
    `ĐẢNG ỦY XÃ VÍ DỤ * ĐẢNG CỘNG SẢN VIỆT NAM\nSố 19-KH/ĐU Ví Dụ, ngày 28 tháng 8 năm 2025\nKẾ HOẠCH\nGiữ nước\n${BODY}`,
  );
  expect(metadata).toMatchObject({ number: '19-KH/ĐU', place: 'Ví Dụ', date: '2025-08-28' });
});

test('a letter that sends a plan on sets a sign before each line; two comparisons are no letter', async () => {
  const plan = `UBND XÃ VÍ DỤ\nSố: 15/KH-UBND\n${NATION}\nVí Dụ, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nGiữ nước\n${BODY}`;
  const { metadata, outline } = await read(plan.replaceAll(/^/gmu, '> '));
  expect(metadata).toMatchObject({ number: '15/KH-UBND', date: '2024-03-05' });
  expect(outline.map(({ path }) => path)).toEqual(['I', 'II', 'II.1']);
  const { body } = await importPlan('a.txt', strToU8(`${plan}\n2. Các thôn đạt:\n> 90% hộ.\n> 80% bể.`), KNOWN, { edition: 'full' }); // prettier-ignore
  expect(body.join('\n')).toContain('> 90% hộ.');
});

test('the dash between two figures begins no line of a text that lost its lines', async () => {
  const { indicators } = await read(
    'KẾ HOẠCH Giảm rác thải nhựa năm 2024 UBND xã Ví Dụ xây dựng kế hoạch như sau: I. MỤC TIÊU 1. Giảm mỗi năm 2% - 3% lượng rác thải nhựa ở các thôn. 2. Trên 90% hộ phân loại rác tại nhà. II. TỔ CHỨC THỰC HIỆN 1. Văn phòng: tổng hợp, báo cáo.',
  );
  expect(indicators.map(({ value, upper }) => [value, upper])).toEqual([[2, 3], [90, null]]); // prettier-ignore
});

test('a page may turn in the middle of a line', async () => {
  const { outline } = await read(`KẾ HOẠCH\nGiữ nước\nI. MỤC ĐÍCH\nGiữ nước.\n1\fII. NỘI DUNG\nTrồng tre.`);
  expect(outline.map(({ path }) => path)).toEqual(['I', 'II']);
});

test('a text whose marks are spelled with signs is refused with the way out', async () => {
  const spelled = 'Uy? ban nha^n da^n xa~ xa^y du+.ng ke^\' hoa.ch thu+.c hie^.n cuo^.c va^.n ddo^.ng thay ddo^?i ne^\'p nghi~, ca\'ch la`m cu?a ddo^`ng ba`o; ca\'c tho^n to^? chu+\'c tuye^n truye^`n, va^.n ddo^.ng nha^n da^n thu+.c hie^.n to^\'t.'; // prettier-ignore
  await expect(read(spelled)).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('VIQR') as string }); // prettier-ignore
});

test('letters that only look like “ư” and “đ” are those, and that is told', async () => {
  const { metadata, warnings } = await headed('UBND XÃ VÍ DỤ\nSố: 15/KH-UBND', 'Ðăk Bƣơng, ngày 05 tháng 3 năm 2024'); // prettier-ignore
  expect(metadata.place).toBe('Đăk Bương');
  expect(warnings.map(({ code }) => code)).toContain('re-encoded');
});

test('a text without marks is told', async () => {
  const { warnings } = await read('KE HOACH\nGiu nuoc\nI. MUC TIEU\n1. Van dong cac ho trong tre ven suoi de giu nguon nuoc cua lang.\n2. Cac thon hop dan, ban cach lam be loc va phan cong nhau lam trong nam nay.\nII. TO CHUC THUC HIEN\n1. Van phong: tong hop, bao cao truoc ngay 30/11/2026.'); // prettier-ignore
  expect(warnings.map(({ code }) => code)).toContain('no-marks');
});

describe('bodies and what they do', () => {
  const agencies = async (lines: string): Promise<string[]> =>
    (await read(`KẾ HOẠCH\nGiữ nước\nI. MỤC ĐÍCH\nGiữ nước.\nII. TỔ CHỨC THỰC HIỆN\n${lines}`)).responsibilities.map(({ agency }) => agency); // prettier-ignore

  it('“trực tiếp chỉ đạo” ends a name, whatever stop follows', async () => {
    expect(await agencies('1. Sở Y tế: chủ trì.\n2. Yêu cầu Chủ tịch Ủy ban nhân dân các huyện, thành phố trực tiếp chỉ đạo.')).toEqual(['Sở Y tế', 'Chủ tịch Ủy ban nhân dân các huyện, thành phố']); // prettier-ignore
  });

  it('a title that says more than one thing to be done is a sentence; one that only describes a body is its name', async () => {
    expect(await agencies('1. Mặt trận Tổ quốc và các đoàn thể vận động hội viên, đoàn viên gương mẫu thực hiện:\n- Giữ bể sạch.\n2. Công chức Văn hóa - Xã hội phụ trách mảng dân tộc:\n- Tổng hợp.')).toEqual(['Mặt trận Tổ quốc và các đoàn thể', 'Công chức Văn hóa - Xã hội phụ trách mảng dân tộc']); // prettier-ignore
  });
});

describe('figures', () => {
  const figures = async (line: string): Promise<string[]> =>
    (await read(`KẾ HOẠCH\nGiữ nước\nI. CHỈ TIÊU\n- ${line}\nII. THỜI HẠN\n1. Báo cáo khi xong.`)).indicators.map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`); // prettier-ignore

  it.each([
    ['Thời lượng phát tiếng dân tộc: 03 giờ/tuần.', ['= 3 giờ/tuần']],
    ['Xóa 07 bãi rác tự phát.', ['= 7 bãi rác tự']],
    ['Họp ở tầng 2 nhà văn hóa xã.', []],
    ['Tối thiểu mỗi thôn có 01 mô hình.', ['>= 1 mô hình']],
  ])('%s', async (line, expected) => {
    expect(await figures(line)).toEqual(expected);
  });

  it('of a plan whose parts have no numbers count behind “Mục tiêu …:”', async () => {
    const { indicators } = await read(
      `TRUNG TÂM KHUYẾN NÔNG\nSố: 7/KH-TTKN\n${NATION}\nVí Dụ, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nTrồng cà phê\nMục tiêu cụ thể: Xây dựng 02 mô hình, năng suất tăng từ 10% trở lên.\nĐịa điểm: huyện Ví Dụ.`,
    );
    expect(indicators.map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`)).toEqual([
      '= 2 mô hình',
      '>= 10 %',
    ]);
  });
});

describe('a figure that reads two ways', () => {
  const plan = (line: string): Promise<ImportResult> =>
    read(`KẾ HOẠCH\nGiữ nước\nI. CHỈ TIÊU\n- ${line}\nII. THỜI HẠN\n1. Báo cáo khi xong.`);
  const told = ({ warnings }: ImportResult): string[] =>
    warnings.filter(({ code }) => code === 'two-readings').map(({ message }) => message);

  it.each([
    'Hỗ trợ 1,250 hộ vay vốn.',
    'Huy động ít nhất 1,500 người tham gia.',
    'Làm 1 250 m đường.',
    'Vận động 500,000 đồng/hộ.',
    'Cấp 1,250,000 cây giống.',
  ])('is no target, and is told with the way to write it: %s', async (line) => {
    const result = await plan(line);
    expect(result.indicators).toEqual([]);
    expect(told(result)[0]).toMatch(/đọc được hai cách.*viết dấu chấm/u);
  });

  it.each([
    ['Trồng 1,250 ha rau.', 1.25],
    ['Trồng 0,125 ha rau.', 0.125],
    ['Thôn 1 250 hộ ký cam kết.', 250],
    ['Năm 2024 250 hộ thoát nghèo.', 250],
    ['Làm 3.5 km đường.', 3.5],
    ['Làm 1.250 m đường.', 1250],
  ])('but is what it says where only one reading is meant: %s', async (line, value) => {
    const result = await plan(line);
    expect(result.indicators.map((indicator) => indicator.value)).toEqual([value]);
    expect(told(result)).toEqual([]);
  });

  it('in a cell is no target of a count; of a measure it is a decimal', async () => {
    const result = await read(
      'I. CHỈ TIÊU\n| TT | Thôn | Số hộ | Diện tích (ha) |\n| --- | --- | --- | --- |\n| 1 | Thôn Một | 1,250 | 1,250 |\n| 2 | Thôn Hai | 980 | 2,5 |\nII. THỜI HẠN\n1. Báo cáo khi xong.',
    );
    expect(result.indicators.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['1.25 ha', '980 hộ', '2.5 ha']); // prettier-ignore
    expect(told(result).length).toBeGreaterThan(0);
  });
});

describe('labels', () => {
  const outline = async (lines: string): Promise<string[]> =>
    (await read(`KẾ HOẠCH\nGiữ nước\n${lines}`)).outline.map(({ label, heading, level }) => `${level} ${label} ${heading}`); // prettier-ignore

  it('may say their section: “I.1.”, “II.1.2.”; points may have numbers: “a1)”', async () => {
    expect(
      await outline('I. MỤC TIÊU\nI.1. Mục tiêu chung\nI.2. Mục tiêu cụ thể\nII. NHIỆM VỤ\nII.1. Tuyên truyền\nII.1.1. Trên loa\nII.2. Vận động\na1) Ý một\na2) Ý hai'),
    ).toEqual([
      '1 I. MỤC TIÊU', '2 I.1. Mục tiêu chung', '2 I.2. Mục tiêu cụ thể', '1 II. NHIỆM VỤ', '2 II.1. Tuyên truyền', '3 II.1.1. Trên loa', '2 II.2. Vận động', '3 a1) Ý một', '3 a2) Ý hai',
    ]);
  }); // prettier-ignore

  it('of a text from a telephone stand behind small pictures, or are one', async () => {
    expect(await outline('📌 I. MỤC ĐÍCH\n👉 Giữ vệ sinh.\n📌 II. NỘI DUNG\n1️⃣ Dọn đường.\n2️⃣ Trồng cây.')).toEqual(['1 I. MỤC ĐÍCH', '1 II. NỘI DUNG', '2 1. Dọn đường', '2 2. Trồng cây']); // prettier-ignore
  });
});

describe('several who sign', () => {
  const signed = async (columns: readonly string[][]): Promise<ImportResult> => {
    const { docx, p, table } = await import('./make/docx.ts');
    const head = ['UBND XÃ VÍ DỤ', 'Số: 7/KH-UBND', ...NATION.split('\n'), 'Ví Dụ, ngày 05 tháng 3 năm 2024', 'KẾ HOẠCH', 'Giữ sạch nguồn nước', ...BODY.split('\n')]; // prettier-ignore
    const bytes = docx({ body: head.map((line) => p(line)).join('') + table([columns.map((column) => [...column])]) }); // prettier-ignore
    return (await importPlan('a.docx', bytes, KNOWN, { edition: 'full' })).result;
  };

  it('are told by name; the one on the right issues the plan', async () => {
    const { metadata, warnings } = await signed([['NGƯỜI LẬP', 'Phan Văn Ví Dụ'], ['TỔ TRƯỞNG CHUYÊN MÔN', 'Võ Thị Thử'], ['HIỆU TRƯỞNG', 'Lê Thị Mẫu']]); // prettier-ignore
    expect(metadata.signer).toMatchObject({ role: 'HIỆU TRƯỞNG', name: 'Lê Thị Mẫu' });
    expect(warnings.find(({ code }) => code === 'two-signatures')?.message).toContain('“Phan Văn Ví Dụ”, “Võ Thị Thử”'); // prettier-ignore
  });

  it('who only approves is told too', async () => {
    const { metadata, warnings } = await signed([['DUYỆT CỦA PHÒNG GD&ĐT', 'Trần Thị Thử'], ['HIỆU TRƯỞNG', 'Lê Thị Mẫu']]); // prettier-ignore
    expect(metadata.signer).toMatchObject({ role: 'HIỆU TRƯỞNG', name: 'Lê Thị Mẫu' });
    expect(warnings.find(({ code }) => code === 'two-signatures')?.message).toContain('Trần Thị Thử');
  });
});

const TABLE = ['| TT | Thôn | Số hộ |', '| --- | --- | --- |', '| 1 | Thôn Một, bên suối | 4 |', '| 2 | Thôn Hai | 5 |']; // prettier-ignore

test.each([
  ['a line between all rows', '+----+-----------+-------+\n| TT | Thôn      | Số hộ |\n+----+-----------+-------+\n| 1  | Thôn Một, | 4     |\n|    | bên suối  |       |\n+----+-----------+-------+\n| 2  | Thôn Hai  | 5     |\n+----+-----------+-------+', TABLE],
  ['lines around the headings alone', '+----+--------------------+-------+\n| TT | Thôn               | Số hộ |\n+----+--------------------+-------+\n| 1  | Thôn Một, bên suối | 4     |\n| 2  | Thôn Hai           | 5     |\n+----+--------------------+-------+', TABLE],
  ['signs of frames', '┌────┬────────────────────┬───────┐\n│ TT │ Thôn               │ Số hộ │\n├────┼────────────────────┼───────┤\n│ 1  │ Thôn Một, bên suối │ 4     │\n├────┼────────────────────┼───────┤\n│ 2  │ Thôn Hai           │ 5     │\n└────┴────────────────────┴───────┘', TABLE],
  ['lines that cross', ' TT | Thôn               | Số hộ\n----+--------------------+-------\n 1  | Thôn Một, bên suối | 4\n 2  | Thôn Hai           | 5', TABLE],
  ['lines over the columns alone', '--  ------------------  -----\nTT  Thôn                Số hộ\n--  ------------------  -----\n1   Thôn Một, bên suối  4\n2   Thôn Hai            5\n--  ------------------  -----', TABLE],
  ['merged cells', '+----+------+---------------+\n| TT | Thôn |     Số hộ     |\n|    |      +-------+-------+\n|    |      | 2024  | 2025  |\n+----+------+-------+-------+\n| Vùng cao                  |\n+----+------+-------+-------+\n| 1  | Một  | 4     | 6     |\n+----+------+-------+-------+', ['| TT | Thôn | Số hộ | << |', '| ^^ | ^^ | 2024 | 2025 |', '| --- | --- | --- | --- |', '| Vùng cao | << | << | << |', '| 1 | Một | 4 | 6 |']],
])('a table drawn with letters keeps its cells: %s', async (_, drawn, expected) => {
  const { body } = await importPlan('a.txt', strToU8(`KẾ HOẠCH\nGiữ nước\nI. CHỈ TIÊU\n${drawn}\nII. KINH PHÍ\nKhông.`), KNOWN, { edition: 'full' });
  expect(body).toEqual(['I. CHỈ TIÊU', expected.join('\n'), 'II. KINH PHÍ', 'Không.']);
}); // prettier-ignore

test('a drawn table whose rows no line parts is told and stays as it is typed', async () => {
  const drawn = '+----+------+------+\n| TT | Thôn | Hộ   |\n+----+------+------+\n| 1  | Một  | 4    |\n+----+------+------+\n| 2  | Hai  | 5    |\n| 3  | Ba   | 6    |\n+----+------+------+'; // prettier-ignore
  const { warnings } = await read(`KẾ HOẠCH\nGiữ nước\nI. CHỈ TIÊU\n${drawn}\nII. KINH PHÍ\nKhông.`);
  expect(warnings.map(({ code, line }) => [code, line])).toContainEqual(['table-without-columns', 4]);
});

test('a label that recognition took for a small “l” is read by the next one, and told with its line', async () => {
  const { outline, warnings } = await read('KẾ HOẠCH\nGiữ nước\nl. MỤC ĐÍCH\nl. Mục đích\nGiữ nước suối.\n2. Yêu cầu\nLàm đúng hạn.\nll. NHIỆM VỤ\nl. Thôn Một\nl.1. Rửa bể.\n2. Thôn Hai\nIIl. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: tổng hợp.'); // prettier-ignore
  expect(outline.map(({ path }) => path)).toEqual(['I', 'I.1', 'I.2', 'II', 'II.1', 'II.1.1.1', 'II.2', 'III', 'III.1'].map((path) => (path === 'II.1.1.1' ? 'II.1.1' : path))); // prettier-ignore
  expect(warnings.filter(({ code }) => code === 'ocr-label')).toHaveLength(6);
});

test('the letter “l” of a list that counts letters stays', async () => {
  const { warnings } = await read('KẾ HOẠCH\nGiữ nước\nI. VIỆC\nh. Đào giếng.\ni. Rửa bể.\nk. Trồng tre.\nl. Họp thôn.'); // prettier-ignore
  expect(warnings.map(({ code }) => code)).not.toContain('ocr-label');
});

test('letters of mathematics that stand for bold ones are letters, and that is told', async () => {
  const bold = (words: string): string => words.normalize('NFD').replace(/[A-Z]/gu, (letter) => String.fromCodePoint(0x1d5d4 + letter.charCodeAt(0) - 65)); // prettier-ignore
  const { metadata, outline, warnings } = await read(`${bold('KẾ HOẠCH')}\nGiữ sạch nguồn nước\n${bold('I. MỤC ĐÍCH')}\nGiữ nước suối.`); // prettier-ignore
  expect(metadata).toMatchObject({ docType: 'Kế hoạch', title: 'Giữ sạch nguồn nước' });
  expect(outline.map(({ heading }) => heading)).toEqual(['MỤC ĐÍCH']);
  expect(warnings.map(({ code }) => code)).toContain('re-encoded');
});

test('a number or a day with letters for figures is not guessed at; the body and the place are read', async () => {
  const { metadata, warnings } = await headed('ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nSố: 2O3/KH-UBND', 'Ví Dụ, ngày l9 tháng 0l năm 2024'); // prettier-ignore
  expect(metadata).toMatchObject({
    issuer: 'Ủy ban nhân dân xã Ví Dụ',
    number: null,
    date: null,
    place: 'Ví Dụ',
  });
  expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['head-unknown', 'blank-date']));
});

test('figures of a number that were set apart are one number', async () => {
  expect((await headed('UBND XÃ VÍ DỤ\nSố: 3 7 /KH - UBND')).metadata.number).toBe('37/KH-UBND');
});

test('the last word of the nation, broken behind the left side of the head, is no name', async () => {
  const head = '   ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\n     XÃ VÍ DỤ                               NAM\n                               Độc lập - Tự do - Hạnh phúc\n   Số: 15/KH-UBND           Ví Dụ, ngày 05 tháng 3 năm 2024'; // prettier-ignore
  const { metadata } = await read(`${head}\nKẾ HOẠCH\nGiữ sạch nguồn nước năm 2024\n${BODY}`);
  expect(metadata).toMatchObject({ issuer: 'Ủy ban nhân dân xã Ví Dụ', number: '15/KH-UBND', commune: 'Ví Dụ' }); // prettier-ignore
});

test('a text that lost the vowels with two marks is refused with the way out', async () => {
  const lost = 'Cc thn vn dng nhn dn gi gn nhà ca sạch s; phn loi rc, trng tre ven sui. Văn phng tng hp kt qu, bo co trưc ngày 30/11/2026. Cc t chc đoàn th phi hp thc hin tt.'; // prettier-ignore
  await expect(read(`KẾ HOẠCH\nGiữ nước\nI. MỤC TIÊU\n${lost}`)).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('nguyên âm') as string }); // prettier-ignore
});

test('figures at the end of a name are no number of a page', async () => {
  const { warnings, outline } = await read('KẾ HOẠCH\nGiữ nước\nI. DANH SÁCH\nTT Thôn\nSố\nhộ\n1\nThôn Khe\n12\n40\n2\nThôn Một\n5\n3\nThôn Hai\n6\nII. KINH PHÍ\nKhông.'); // prettier-ignore
  expect(warnings.map(({ code }) => code)).toContain('table-without-columns');
  expect(outline.map(({ path }) => path)).toEqual(['I', 'II']);
});
