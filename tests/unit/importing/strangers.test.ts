import { describe, expect, it, test } from 'vitest';
import { importPlan, type ImportedPlan } from '../../../src/importing/import-plan.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (text: string, name = 'plan.txt'): Promise<ImportedPlan> =>
  importPlan(name, bytes(text), KNOWN, { edition: 'full' });

const head = (number: string, more = ''): string =>
  `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ VÍ DỤ\tĐộc lập - Tự do - Hạnh phúc
Số: ${number}\tVí Dụ, ngày 27 tháng 10 năm 2025
${more}`;
const TAIL = `Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- UBND tỉnh (b/c);\tKT. CHỦ TỊCH
- Các thôn;\tPHÓ CHỦ TỊCH
- Lưu: VT.\tTạ Văn Ví Dụ
`;
const PLAN = `${head('140/KH-UBND')}KẾ HOẠCH
Làm sạch làng năm 2026
UBND xã xây dựng kế hoạch như sau:
I. MỤC TIÊU
- 95% hộ dùng nước sạch.
`;
const LETTER = `${head('611/UBND-VHXH', 'V/v triển khai Kế hoạch số 140/KH-UBND\n')}Kính gửi: Các thôn.
UBND xã đề nghị các thôn triển khai Kế hoạch, báo cáo trước ngày 20/12/2025.
Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- Như trên;\tCHỦ TỊCH
- Lưu: VT, VHXH.\tNông Thị Ví Dụ
`;

describe('a table that runs into the tail', () => {
  const ROWS = `II. LỊCH THỰC HIỆN
Thời gian\tCông việc\tNgười thực hiện
Tháng 1 - 2\tKý hợp đồng, cung ứng giống\tBan Giám đốc
Quý III\tThu hoạch, đóng gói\tCác tổ sản xuất
Tháng 12\tQuyết toán, chia lãi\tKế toán
`;

  it('keeps all its rows in the text and in the roadmap', async () => {
    const { body, result, coverage } = await open(PLAN + ROWS + TAIL);
    expect(body.join('\n')).toContain('| Quý III | Thu hoạch, đóng gói | Các tổ sản xuất |');
    expect(result.roadmap.map(({ start, end }) => [start, end])).toEqual([
      ['2026-01', '2026-02'],
      ['2026-Q3', '2026-Q3'],
      ['2026-12', '2026-12'],
    ]);
    expect(result.metadata.signer?.name).toBe('Tạ Văn Ví Dụ');
    expect(coverage.dropped.map(({ text }) => text).join(' ')).not.toContain('Quyết toán');
  });

  it('still takes who signs above the recipients in the same table', async () => {
    const signed = `\tTM. ỦY BAN NHÂN DÂN\t
\tCHỦ TỊCH\t
\tTạ Văn Ví Dụ\t
Nơi nhận:\t\t
- Lưu: VT.\t\t
`;
    const { result, body } = await open(PLAN + signed);
    expect(result.metadata.signer).toEqual({
      name: 'Tạ Văn Ví Dụ',
      role: 'CHỦ TỊCH',
      onBehalf: 'TM. ỦY BAN NHÂN DÂN',
    });
    expect(body.at(-1)).toBe('- 95% hộ dùng nước sạch.');
  });
});

describe('two documents in one file', () => {
  const told = ({ result }: ImportedPlan): string[] =>
    result.warnings.filter(({ code }) => code === 'second-document').map(({ message }) => message);

  it('are told apart: the plan is read, the letter behind it named', async () => {
    const plan = await open(PLAN + TAIL + LETTER);
    expect(plan.result.metadata).toMatchObject({
      number: '140/KH-UBND',
      signer: { name: 'Tạ Văn Ví Dụ', role: 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH' },
      recipients: ['UBND tỉnh (b/c)', 'Các thôn', 'Lưu: VT'],
    });
    expect(plan.result.deadlines).toEqual([]);
    expect(told(plan)).toEqual([
      'Tệp có hai văn bản. Không nhập văn bản đứng sau (9 dòng, từ dòng 13): “Số: 611/UBND-VHXH”. Nếu cần, tách nó ra một tệp rồi nhập riêng.',
    ]);
    expect(plan.coverage.dropped.map(({ reason }) => reason)).toContain(
      'văn bản khác trong cùng tệp, không nhập',
    );
  });

  it('are told apart when a letter only brings the plan', async () => {
    const plan = await open(LETTER + PLAN + TAIL);
    expect(plan.result.metadata).toMatchObject({
      docType: 'Kế hoạch',
      number: '140/KH-UBND',
      title: 'Làm sạch làng năm 2026',
    });
    expect(told(plan)).toEqual([
      'Tệp có hai văn bản. Không nhập văn bản đứng trước (9 dòng, từ dòng 1): “Số: 611/UBND-VHXH”. Nếu cần, tách nó ra một tệp rồi nhập riêng.',
    ]);
  });

  it('are one where a form of an appendix only looks like a head', async () => {
    const form = `Mẫu số 01
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ ………\tĐộc lập - Tự do - Hạnh phúc
Số: 01/BC-UBND\t………, ngày 5 tháng 6 năm 2026
`;
    expect(told(await open(PLAN + TAIL + form))).toEqual([]);
  });
});

it('a plan behind its decision has number and day of the decision when its own head names none', async () => {
  const { result } = await open(`${head('456/QĐ-UBND')}QUYẾT ĐỊNH
Ban hành Kế hoạch làm sạch làng
Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch làm sạch làng.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
${TAIL}ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ VÍ DỤ\tĐộc lập - Tự do - Hạnh phúc
KẾ HOẠCH
Làm sạch làng
(Kèm theo Quyết định số 456/QĐ-UBND ngày 27 tháng 10 năm 2025 của UBND xã Ví Dụ)
I. MỤC TIÊU
- 95% hộ dùng nước sạch.
`);
  expect(result.metadata).toMatchObject({
    docType: 'Kế hoạch',
    number: '456/QĐ-UBND',
    date: '2025-10-27',
    place: 'Ví Dụ',
    title: 'Làm sạch làng',
  });
});

it('the charter behind a decision is told by its own name, “QUY ĐỊNH CHUNG” is its first chapter', async () => {
  const { result } = await open(`${head('456/QĐ-UBND')}QUYẾT ĐỊNH
Công nhận Điều lệ Hội Giữ giếng
Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT ĐỊNH:
Điều 1. Công nhận Điều lệ (sửa đổi) ban hành kèm theo Quyết định này.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
${TAIL}ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ VÍ DỤ\tĐộc lập - Tự do - Hạnh phúc
ĐIỀU LỆ (SỬA ĐỔI)
HỘI GIỮ GIẾNG XÃ VÍ DỤ
(Kèm theo Quyết định số 456/QĐ-UBND ngày 27 tháng 10 năm 2025 của UBND xã Ví Dụ)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Tên gọi
Hội Giữ giếng xã Ví Dụ.
`);
  expect(result.metadata).toMatchObject({
    docType: 'Điều lệ',
    title: '(SỬA ĐỔI) HỘI GIỮ GIẾNG XÃ VÍ DỤ',
    number: '456/QĐ-UBND',
  });
  expect(result.outline.map(({ heading }) => heading)).toContain('QUY ĐỊNH CHUNG');
});

test.each(['NGHỊ ĐỊNH', 'THÔNG TƯ', 'PHIẾU TRÌNH', 'GIẤY MỜI'])(
  '“%s” names the kind of a document, and what stands below it is its summary',
  async (kind) => {
    const { result } = await open(
      `${head('45/ABC-UBND')}${kind}\nVề công tác văn thư\nI. MỤC ĐÍCH\n1. Giữ giấy tờ.\n${TAIL}`,
    );
    expect(result.metadata.docType!.toUpperCase()).toBe(kind);
    expect(result.metadata.title).toBe('Về công tác văn thư');
  },
);

it('whom a paper goes to is no summary of it', async () => {
  const { result, coverage } = await open(
    `${head('45/ABC-UBND')}PHIẾU TRÌNH\nKính gửi: Lãnh đạo Ủy ban nhân dân xã.\nI. NỘI DUNG\n1. Sửa giếng.\n${TAIL}`,
  );
  expect(result.metadata.title).toBeNull();
  expect(coverage.share).toBe(1);
});

it.each([
  ['Các các đơn vị cùng làm.', ['Các các']],
  ['Xây dựng kế hoạch của của xã.', ['của của']],
  ['Kết quả Đại hội Hội Khuyến học xã.', []],
  ['Căn cứ Luật Luật sư.', []],
  ['Bầu Ban Chủ nhiệm, Chủ nhiệm và thư ký.', []],
  ['Đẩy mạnh tuyên truyền, tuyên truyền trong dân.', ['tuyên truyền, tuyên truyền']],
])('said twice in “%s”: %j; where a name begins between the two, nothing is', async (sentence, twice) => {
  const { result } = await open(`${PLAN}- ${sentence}\n${TAIL}`);
  expect(result.warnings.flatMap(({ code, message }) => (code === 'doubled-word' ? [message] : []))).toEqual(
    twice.map((words) => `Lặp chữ: “${words}”.`),
  );
});

it('a text that lost its capitals still has a head and who signed it', async () => {
  const { result } = await open(`Ủy ban nhân dân\tCộng hòa xã hội chủ nghĩa Việt Nam
xã Ví Dụ\tĐộc lập - Tự do - Hạnh phúc
Số: 19/KH-UBND\tVí Dụ, ngày 21 tháng 4 năm 2008
Kế hoạch
Trồng rừng năm 2008
Ủy ban nhân dân xã xây dựng kế hoạch như sau:
I. Mục tiêu
- Trồng mới 85 ha rừng.
Nơi nhận:\tTM. Ủy ban nhân dân
- Lưu VP.\tChủ tịch
\tMa Văn Ví Dụ
`);
  expect(result.metadata).toMatchObject({
    docType: 'Kế hoạch',
    title: 'Trồng rừng năm 2008',
    number: '19/KH-UBND',
    date: '2008-04-21',
    issuer: 'Ủy ban nhân dân xã Ví Dụ',
    signer: { name: 'Ma Văn Ví Dụ', role: 'Chủ tịch', onBehalf: 'TM. Ủy ban nhân dân' },
    legalBases: [],
  });
});

it('who signs under an office of no list is read, and a signature that cannot be read is told', async () => {
  const signed = (lines: string): Promise<ImportedPlan> =>
    open(`${PLAN}Nơi nhận:\t${lines.replace('\n', '\n- Lưu: VT.\t')}\n`);
  expect((await signed('TRƯỞNG THỐNG KÊ\nPhí Văn Ví Dụ')).result.metadata.signer).toEqual({
    name: 'Phí Văn Ví Dụ',
    role: 'TRƯỞNG THỐNG KÊ',
    onBehalf: null,
  });
  const unread = await signed('Người lập biểu\nđóng dấu');
  expect(unread.result.warnings.map(({ code }) => code)).toContain('signature-unread');
});

it('a figure among the lines of the signature is told, never lost in silence', async () => {
  const tail = TAIL.replace('PHÓ CHỦ TỊCH', 'PHÓ CHỦ TỊCH\n- Các hội;\tMỗi thôn nộp 02 bản');
  const { result } = await open(PLAN + tail);
  expect(result.warnings.find(({ code }) => code === 'signature-unread')?.message).toContain(
    'Mỗi thôn nộp 02 bản',
  );
  expect(result.metadata.signer?.name).toBe('Tạ Văn Ví Dụ');
});

describe('notes of a page that a word processor saved', () => {
  const page = (call: string, note: string): string =>
    `<html><body>${PLAN.split('\n')
      .map((line) => `<p>${line.replace('nước sạch.', `nước sạch${call}.`)}</p>`)
      .join('')}${TAIL.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}${note}</body></html>`;
  const NOTE = 'Theo Quyết định số 12/QĐ-TTg ngày 06/3/2018 của Thủ tướng Chính phủ.';

  it.each([
    [
      'Word',
      '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
      `<div><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> ${NOTE}</p></div>`,
    ],
    [
      'LibreOffice',
      '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
      `<div><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> ${NOTE}</p></div>`,
    ],
    [
      'Google Docs',
      '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
      `<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> ${NOTE}</p></div>`,
    ],
  ])('%s: are footnotes, with what they cite', async (_, call, note) => {
    const { result, body } = await open(page(call, note), 'plan.html');
    expect(body).toContain('- 95% hộ dùng nước sạch¹.');
    expect(result.footnotes).toEqual([{ n: 1, text: NOTE, sectionPath: 'I' }]);
    expect(result.citations.map(({ number }) => number)).toContain('12/QĐ-TTg');
  });
});

it('letters of RTF are of the table that their font names, and none is counted as lost', async () => {
  const rtf = (text: string): string =>
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset163 Times New Roman;}}${text}}`;
  const { body, coverage } = await importPlan(
    'plan.rtf',
    Uint8Array.from(
      rtf("\\pard I. CH\\'c2N NU\\'d4I\\par Tr\\'f4\\'ccng 15 ha c\\'e2y l\\'fd\\'f5ng th\\'fd\\'f2c, 95% h\\u7897? \\'f0\\'e3ng k\\'fd.\\par "),
      (letter) => letter.charCodeAt(0),
    ),
    KNOWN,
    { edition: 'full' },
  ); // prettier-ignore
  expect(body.join(' ')).toContain('Trồng 15 ha cây lương thực, 95% hộ đăng kư.');
  expect(coverage.missing).toEqual([]);
});

describe('heads and tails as strangers write them', () => {
  const metadata = async (text: string): Promise<ImportedPlan['result']['metadata']> =>
    (await open(text)).result.metadata;

  it.each(['Nơi gửi:', '*Nơi nhận:*'])('“%s” opens the recipients', async (words) => {
    const { recipients, signer } = await metadata(PLAN + TAIL.replace('Nơi nhận:', words));
    expect(recipients).toEqual(['UBND tỉnh (b/c)', 'Các thôn', 'Lưu: VT']);
    expect(signer?.name).toBe('Tạ Văn Ví Dụ');
  });

  it('a draft says so behind its kind', async () => {
    expect(await metadata(PLAN.replace('KẾ HOẠCH\n', 'KẾ HOẠCH (DỰ THẢO)\n') + TAIL)).toMatchObject({
      docType: 'Kế hoạch',
      title: 'Làm sạch làng năm 2026',
    });
  });

  it('doctors sign with their degrees, and “TM. ĐOÀN CHỦ TỊCH” is one body', async () => {
    const signed = TAIL.replace('TM. ỦY BAN NHÂN DÂN', 'TM. ĐOÀN CHỦ TỊCH')
      .replace('KT. CHỦ TỊCH', 'ỦY VIÊN')
      .replace('PHÓ CHỦ TỊCH', '')
      .replace('Tạ Văn', 'BSCKII. Tạ Văn');
    expect((await metadata(PLAN + signed)).signer).toEqual({
      name: 'BSCKII. Tạ Văn Ví Dụ',
      role: 'ỦY VIÊN',
      onBehalf: 'TM. ĐOÀN CHỦ TỊCH',
    });
  });

  it('a statistics office issues under its own name', async () => {
    const text = PLAN.replace('ỦY BAN NHÂN DÂN\t', 'CỤC THỐNG KÊ\t').replace(
      'XÃ VÍ DỤ\t',
      'THỐNG KÊ TỈNH VÍ DỤ\t',
    );
    expect((await metadata(text + TAIL)).issuer).toBe('Thống kê tỉnh Ví Dụ');
  });
});

describe('columns and notes of plain text', () => {
  it('a row that begins with empty cells keeps its words under their headings', async () => {
    const { body, result } = await open(`${PLAN}II. CHỈ TIÊU
TT\tThôn\tNăm 2025\t\tNăm 2026\t
\t\tSố hộ\tTỷ lệ (%)\tSố hộ\tTỷ lệ (%)
1\tBản Ví\t10\t1,5\t8\t1,2
\tTổng cộng\t10\t1,5\t8\t1,2
III. KẾT LUẬN
\t1.\tMục một.
\t2.\tMục hai.
`);
    expect(body).toContain('| | Tổng cộng | 10 | 1,5 | 8 | 1,2 |');
    expect(
      result.indicators
        .filter(({ text }) => text.startsWith('Bản Ví'))
        .map(({ text, value }) => [text, value]),
    ).toEqual([
      ['Bản Ví (Năm 2025 / Số hộ)', 10],
      ['Bản Ví (Năm 2025 / Tỷ lệ (%))', 1.5],
      ['Bản Ví (Năm 2026 / Số hộ)', 8],
      ['Bản Ví (Năm 2026 / Tỷ lệ (%))', 1.2],
    ]);
    expect(result.outline.map(({ heading }) => heading).slice(-2)).toEqual(['Mục một', 'Mục hai']);
  });

  it.each([
    ['¹', '¹'],
    ['[1]', '[1]'],
  ])('a note “%s” behind the signature belongs to its call', async (call, sign) => {
    const { result, body } = await open(
      `${PLAN.replace('nước sạch.', `nước sạch${call}.`)}${TAIL}${sign} Theo Quyết định số 12/QĐ-TTg ngày 06/3/2018.\n`,
    );
    expect(body).toContain('- 95% hộ dùng nước sạch¹.');
    expect(result.footnotes).toEqual([
      { n: 1, text: 'Theo Quyết định số 12/QĐ-TTg ngày 06/3/2018.', sectionPath: 'I' },
    ]);
    expect(result.metadata.recipients.at(-1)).toBe('Lưu: VT');
  });
});

describe('heads whose columns came apart', () => {
  it('a body that ends with a word alone is one body', async () => {
    const text = PLAN.replace(
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ VÍ DỤ\t',
      'UBND TỈNH VÍ DỤ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG\t',
    );
    expect((await open(text + TAIL)).result.metadata.issuer).toBe('Sở Nông nghiệp và Môi trường');
  });

  it.each([
    ['HỘI LHPN VIỆT NAM', 'BAN CHẤP HÀNH TỈNH VÍ DỤ', 'Ban Chấp hành Hội LHPN tỉnh Ví Dụ'],
    ['TỈNH ỦY VÍ DỤ', 'HUYỆN ỦY VÍ DỤ HẠ', 'Huyện ủy Ví Dụ Hạ'],
  ])('%s, %s', async (above, own, issuer) => {
    const text = PLAN.replace('ỦY BAN NHÂN DÂN\t', `${above}\t`).replace('XÃ VÍ DỤ\t', `${own}\t`);
    expect((await open(text + TAIL)).result.metadata.issuer).toBe(issuer);
  });

  it('a committee that names its body is not named by it twice', async () => {
    const { result } = await open(`TỈNH ỦY VÍ DỤ\tĐẢNG CỘNG SẢN VIỆT NAM
HUYỆN ỦY VÍ DỤ HẠ
Số 212-KL/HU\tVí Dụ Hạ, ngày 26 tháng 6 năm 2023
KẾT LUẬN
CỦA BAN THƯỜNG VỤ HUYỆN ỦY
về xây dựng nông thôn mới
Ban Thường vụ Huyện ủy kết luận:
1. Có thêm 04 xã đạt chuẩn.
`);
    expect(result.metadata.issuer).toBe('Ban Thường vụ Huyện ủy Ví Dụ Hạ');
  });

  it('a place is read apart from the body beside it', async () => {
    const text = PLAN.replace('XÃ VÍ DỤ\tĐộc lập - Tự do - Hạnh phúc\n', '').replace(
      'Số: 140/KH-UBND\tVí Dụ, ngày',
      'Số: 140/KH-UBND\nĐẢNG ỦY XÃ VÍ DỤ THƯỢNG Ví Dụ Thượng, ngày',
    );
    expect((await open(text + TAIL)).result.metadata).toMatchObject({
      place: 'Ví Dụ Thượng',
      date: '2025-10-27',
    });
  });
});

describe('the summary of a plan', () => {
  const summary = async (title: string): Promise<unknown> =>
    (await open(PLAN.replace('Làm sạch làng năm 2026', title) + TAIL)).fields['summary'];

  it('says a title in capitals as a sentence, with its abbreviations and places', async () => {
    expect(await summary('TRIỂN KHAI CHƯƠNG TRÌNH OCOP LẦN THỨ IV CỦA XÃ VÍ DỤ')).toMatch(
      /: Triển khai chương trình OCOP lần thứ IV của xã Ví Dụ\.$/u,
    );
  });

  it('leaves any other title as it is', async () => {
    expect(await summary('Làm “3 SẠCH” năm 2026')).toMatch(/: Làm “3 SẠCH” năm 2026\.$/u);
  });

  it('says “V/v” in words', async () => {
    expect((await open(LETTER)).fields['summary']).toMatch(
      /: về việc triển khai Kế hoạch số 140\/KH-UBND\.$/u,
    );
  });
});

describe('what stands behind the signature', () => {
  it.each([
    [
      'a table under a title',
      'BẢNG PHÂN BỔ CHỈ TIÊU NĂM 2026\n| TT | Thôn | Số hộ |\n| 1 | Bản Ví | 10 |\n',
      '| 1 | Bản Ví | 10 |',
    ],
    [
      'a list under a title',
      'LỊCH THỰC HIỆN\n(Kèm theo Kế hoạch)\n1. Tháng 3/2026: Ra quân.\n',
      '1. Tháng 3/2026: Ra quân.',
    ],
    ['a section', 'V. KINH PHÍ\n- Ngân sách xã 50 triệu đồng.\n', 'V. KINH PHÍ'],
    ['a note', 'Ghi chú: Mỗi thôn nộp 02 bản.\n', 'Ghi chú: Mỗi thôn nộp 02 bản.'],
  ])('%s belongs to the document', async (_, below, kept) => {
    const { body, result } = await open(PLAN + TAIL + below);
    expect(body.join('\n')).toContain(kept);
    expect(result.metadata.signer?.name).toBe('Tạ Văn Ví Dụ');
    expect(result.warnings.map(({ code }) => code)).not.toContain('page-furniture');
  });

  it('lists of a web page do not', async () => {
    const { body } = await open(`${PLAN}${TAIL}TIN MỚI NHẤT
1. Khai mạc hội thao
2. Kế hoạch 45/KH-UBND về phòng dịch
`);
    expect(body.join('\n')).not.toContain('hội thao');
  });
});

it('a consolidated text is no letter of an office', async () => {
  const { result } = await open(`${PLAN}- Theo Văn bản hợp nhất số 02/VBHN-BTP ngày 05/5/2023.\n${TAIL}`);
  expect(result.citations.map(({ number, type }) => [number, type])).toContainEqual([
    '02/VBHN-BTP',
    'Văn bản hợp nhất',
  ]);
});
