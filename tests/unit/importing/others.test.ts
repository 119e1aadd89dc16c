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
