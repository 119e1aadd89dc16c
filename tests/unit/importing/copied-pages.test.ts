import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importPlan, type ImportedPlan } from '../../../src/importing/import-plan.ts';
import type { ImportResult } from '../../../src/importing/import-result.ts';
import { readSource } from '../../../src/importing/readers/read.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const open = (text: string, name = 'plan.txt'): Promise<ImportedPlan> =>
  importPlan(name, strToU8(text), KNOWN, { edition: 'full' });
type Read = Extract<ImportResult, { metadata: unknown }>;
const resultOf = async (text: string, name?: string): Promise<Read> =>
  (await open(text, name)).result as Read;
const HEAD = `ỦY BAN NHÂN DÂN
XÃ VÍ DỤ
Số: 41/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Ví Dụ, ngày 10 tháng 5 năm 2024
KẾ HOẠCH
Vệ sinh môi trường năm 2024
UBND xã xây dựng kế hoạch như sau:
`;
const BODY = `I. MỤC TIÊU
1. Thu gom 80% rác thải sinh hoạt.
II. TỔ CHỨC THỰC HIỆN
1. Công an xã: tuần tra.
`;
const TAIL = `Nơi nhận:
- UBND huyện;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Thử
`;

describe('the stamp of an electronic signature in a copied text', () => {
  const STAMP = `Signature Not Verified
Ký bởi: Ủy ban nhân dân xã Ví Dụ
Email: ubnd@example.vn
Ký ngày: 12-05-2024 15:30:00 +07:00
`;

  it('names neither signer nor day, and is told', async () => {
    const plan = await open(STAMP + HEAD + BODY + TAIL.replace('Lê Văn Thử', `${STAMP}Lê Văn Thử`));
    const { metadata } = plan.result as Read;
    expect(metadata.signer).toMatchObject({ name: 'Lê Văn Thử', role: 'CHỦ TỊCH' });
    expect(metadata).toMatchObject({ number: '41/KH-UBND', date: '2024-05-10' });
    expect(plan.coverage.dropped.map(({ reason }) => reason)).toContain('dấu của chữ ký số');
    expect(plan.body.join('\n')).not.toContain('15:30');
  });

  it('between the two sides of a head takes nothing of the left side with it', async () => {
    const split = HEAD.replace('CỘNG HÒA', 'Dụ\n+07:00\nCỘNG HÒA');
    expect((await resultOf(split + BODY)).metadata).toMatchObject({
      number: '41/KH-UBND',
      issuer: 'Ủy ban nhân dân xã Ví Dụ',
    });
  });

  it('a form that asks who signs is no stamp', async () => {
    const source = await readSource('a.txt', strToU8(`${BODY}Người ký: ....................\nNgày ký: ...........\n`));
    expect(source.lines.map(({ text }) => text)).toContain('Ngày ký: ...........');
  }); // prettier-ignore
});

describe('a table of contents in a text', () => {
  it.each([
    ['I. MỤC TIÊU ............... 1\nII. TỔ CHỨC THỰC HIỆN ............... 2\n'],
    ['I. MỤC TIÊU 1\nII. TỔ CHỨC THỰC HIỆN 2\n'],
  ])('is left out and told, its headings are not read twice', async (entries) => {
    const { outline, warnings } = await resultOf(`${HEAD}MỤC LỤC\n${entries}${BODY}`);
    expect(outline.map(({ label }) => label)).toEqual(['I.', '1.', 'II.', '1.']);
    expect(warnings.map(({ message }) => message).join()).toContain('Đã bỏ mục lục (3 dòng)');
  });

  it('the words alone are no section', async () => {
    const { outline } = await resultOf(`${HEAD}MỤC LỤC\n${BODY}`);
    expect(outline.map(({ label }) => label)).toEqual(['I.', '1.', 'II.', '1.']);
  });
});

describe('a text from a data file or the source of a page', () => {
  it('has the line ends and letters that a reader sees', async () => {
    const { outline, indicators } = await resultOf(
      `${HEAD}${BODY.replaceAll('\n', '\\r\\n').replace('rác', 'r&aacute;c&nbsp;&amp;&nbsp;đất')}`,
    );
    expect(outline.map(({ heading }) => heading)).toEqual([
      'MỤC TIÊU', 'Thu gom 80% rác & đất thải sinh hoạt', 'TỔ CHỨC THỰC HIỆN', 'Công an xã',
    ]); // prettier-ignore
    expect(indicators.map(({ value }) => value)).toEqual([80]);
  });

  it('one such sign may be a word of the text', async () => {
    const source = await readSource('a.txt', strToU8('Lưu tại C:\\nhap và gửi A&amp;B.'));
    expect(source.lines[0]!.text).toBe('Lưu tại C:\\nhap và gửi A&amp;B.');
  });
});

describe('words around the document', () => {
  it('a button “Lưu trữ” below the signature is no recipient', async () => {
    const { metadata } = await resultOf(`${HEAD}${BODY}${TAIL}Lưu trữ\nGhi chú\nIn\n`);
    expect(metadata.recipients).toEqual(['UBND huyện', 'Lưu: VT']);
    expect(metadata.signer).toMatchObject({ name: 'Lê Văn Thử' });
  });

  it('nor is such a button before others', async () => {
    const { metadata } = await resultOf(`${HEAD}${BODY}${TAIL}Lưu trữ | Ghi chú | Ý kiến\n`);
    expect(metadata.recipients).toEqual(['UBND huyện', 'Lưu: VT']);
  });

  it('who certifies a copy does not sign the document', async () => {
    const copy = 'SAO Y BẢN CHÍNH\nVí Dụ, ngày 12 tháng 5 năm 2024\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nHà Văn Mẫu\n';
    const plan = await open(HEAD + BODY + TAIL + copy);
    const { metadata, warnings } = plan.result as Read;
    expect(metadata.signer).toMatchObject({ name: 'Lê Văn Thử', role: 'CHỦ TỊCH' });
    expect(metadata.recipients).toEqual(['UBND huyện', 'Lưu: VT']);
    expect(warnings.map(({ message }) => message).join()).toContain('phần chứng nhận bản sao');
    expect(plan.coverage.share).toBe(1);
  }); // prettier-ignore

  it('the word before the number and the recipients are known though recognition misread their marks', async () => {
    const { metadata, responsibilities, warnings } = await resultOf(
      HEAD.replace('Số: 41', 'Sô: 41').replace(', ngày', ', ngàỵ') + BODY + TAIL.replace('Nơi', 'Noi'),
    );
    expect(metadata).toMatchObject({ number: '41/KH-UBND', date: '2024-05-10' });
    expect(metadata.recipients).toEqual(['UBND huyện', 'Lưu: VT']);
    expect(responsibilities).toMatchObject([{ agency: 'Công an xã', tasks: 1 }]);
    expect(warnings.map(({ code }) => code)).toContain('ocr-diacritic');
  });

  it('letters that stand for the bullets of a symbol font are bullets', async () => {
    const { bullets } = await resultOf(`${HEAD}I. MỤC TIÊU\n§ Đường sạch.\nü Nhà sạch.\nØ Ngõ sạch.\n· Bếp sạch.\n`);
    expect(bullets).toMatchObject([{ marker: '-', count: 4 }]);
  }); // prettier-ignore
});

describe('kinds and names', () => {
  it.each([
    ['QUY ĐỊNH', 'Quy định', '41/QĐi-UBND'],
    ['THƯ KÊU GỌI', 'Thư kêu gọi', '41/TKG-UBND'],
    ['QUY ƯỚC', 'Quy ước', '41/QU-UBND'],
  ])('%s is a kind of document, not the summary of a letter', async (printed, docType, number) => {
    const { metadata } = await resultOf(HEAD.replace('KẾ HOẠCH\n', `${printed}\n`).replace('41/KH-UBND', number) + BODY);
    expect(metadata).toMatchObject({ docType, number, title: 'Vệ sinh môi trường năm 2024' });
  }); // prettier-ignore

  it('“Kính thưa …” opens the text of an appeal', async () => {
    const { metadata } = await resultOf(
      HEAD.replace('KẾ HOẠCH', 'LỜI KÊU GỌI').replace('UBND xã xây dựng kế hoạch như sau:', 'Kính thưa toàn thể Nhân dân trong xã!'),
    ); // prettier-ignore
    expect(metadata).toMatchObject({ docType: 'Lời kêu gọi', title: 'Vệ sinh môi trường năm 2024' });
  });

  it('the standing committee gives out what it signs, however its name is spelt', async () => {
    const text = `ĐẢNG BỘ TỈNH VÍ DỤ\nĐẢNG UỶ XÃ MẪU\n*\nSố 12-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nMẫu, ngày 15 tháng 9 năm 2025\nKẾ HOẠCH\nhọc tập nghị quyết\nBan Thường vụ Đảng uỷ xã xây dựng kế hoạch như sau:\n${BODY}T/M BAN THƯỜNG VỤ\nBÍ THƯ\nLò Văn Thử\n`;
    expect((await resultOf(text)).metadata.issuer).toBe('Ban Thường vụ Đảng ủy xã Mẫu');
  });

  it.each(['(DỰ THẢO LẦN 2)', 'DỰ THẢO 3', 'HOẢ TỐC', 'LƯU HÀNH NỘI BỘ', '(Trình kỳ họp thứ 5)'])(
    '“%s” below the number is no part of the name of who issues it',
    async (stamp) => {
      const { metadata } = await resultOf(HEAD.replace('UBND\n', `UBND\n${stamp}\n`) + BODY);
      expect(metadata).toMatchObject({ issuer: 'Ủy ban nhân dân xã Ví Dụ', level: 'xã', number: '41/KH-UBND' });
    },
  ); // prettier-ignore

  it('a standing committee written short stands below the body above it', async () => {
    const text = HEAD.replace('ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ', 'HỘI LHPN TỈNH VÍ DỤ\nBTV HỘI LHPN HUYỆN MẪU');
    expect((await resultOf(text + BODY)).metadata).toMatchObject({
      issuer: 'BTV Hội LHPN huyện Mẫu',
      level: 'huyện',
    });
  });

  it('what is counted for each chapter of an association is named whole', async () => {
    const { indicators } = await resultOf(`${HEAD}I. CHỈ TIÊU\n1. Giúp ít nhất 03 hộ/chi hội.\n`);
    expect(indicators).toMatchObject([{ value: 3, unit: 'hộ/chi hội', comparator: '>=' }]);
  });

  it('a comrade is charged by name and office', async () => {
    const { responsibilities } = await resultOf(
      `${HEAD}I. PHÂN CÔNG\n1. Đ/c Lê Văn Thử - PCT UBND xã: chỉ đạo chung.\n2. Các thôn: ra quân.\n`,
    );
    expect(responsibilities.map(({ agency }) => agency)).toEqual([
      'Đ/c Lê Văn Thử - PCT UBND xã', 'Các thôn',
    ]); // prettier-ignore
  });

  it('a board is one of the association above it', async () => {
    const text = HEAD.replace('ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ', 'HỘI NGƯỜI CAO TUỔI VIỆT NAM\nBAN ĐẠI DIỆN TỈNH VÍ DỤ');
    expect((await resultOf(text + BODY)).metadata.issuer).toBe('Ban Đại diện Hội Người cao tuổi tỉnh Ví Dụ');
  }); // prettier-ignore

  it('“Giao … tổ chức thực hiện” names the body alone', async () => {
    const { responsibilities } = await resultOf(
      `${HEAD.replace('KẾ HOẠCH\n', 'NGHỊ QUYẾT\n')}Điều 1. Thông qua Kế hoạch.\nĐiều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện.\nĐiều 3. Nghị quyết có hiệu lực từ ngày ký.\n`,
    );
    expect(responsibilities.map(({ agency }) => agency)).toEqual(['Ủy ban nhân dân xã']);
  });

  it('a Roman number of any length heads its section', async () => {
    const { outline } = await resultOf(`${HEAD}XXXVII. NHÓM VIỆC MỘT\nĐường sạch.\nXXXVIII. NHÓM VIỆC HAI\nNhà sạch.\n`); // prettier-ignore
    expect(outline.map(({ label }) => label)).toEqual(['XXXVII.', 'XXXVIII.']);
  });

  it('“Phần 1:” right below the summary is no part of it', async () => {
    const { metadata, outline } = await resultOf(
      `${HEAD.replace('UBND xã xây dựng kế hoạch như sau:\n', '')}Phần 1: TÌNH HÌNH\nĐường bẩn.\nPhần 2: VIỆC LÀM\nQuét đường.\n`,
    );
    expect(metadata.title).toBe('Vệ sinh môi trường năm 2024');
    expect(outline.map(({ heading }) => heading)).toEqual(['TÌNH HÌNH', 'VIỆC LÀM']);
  });
});

describe('tables', () => {
  it('right below the summary are no part of it', async () => {
    const table =
      '| Ngày | Nội dung | Chủ trì |\n| --- | --- | --- |\n| 11/11/2024 | Lễ phát động | UBND xã |\n';
    const plan = await open(HEAD.replace('UBND xã xây dựng kế hoạch như sau:\n', '') + table);
    expect((plan.result as Read).metadata.title).toBe('Vệ sinh môi trường năm 2024');
    expect(plan.body.join('\n')).toContain('| 11/11/2024 | Lễ phát động | UBND xã |');
  });

  it('whose cells say the part of each body before its name give the rows to who leads', async () => {
    const { responsibilities } = await resultOf(`${HEAD}I. PHÂN CÔNG
| Nội dung | Phân công nhiệm vụ | Thời gian |
| --- | --- | --- |
| Kiểm kê | Chủ trì: Sở Công Thương. Phối hợp: Sở Tài chính, các xã. | Quý II/2026 |
| Đào tạo | Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: Sở Công Thương | Hằng năm |
| Tổng kết | Sở Công Thương | Quý IV/2026 |
`);
    expect(responsibilities.map(({ agency, tasks }) => `${agency}: ${tasks}`)).toEqual([
      'Sở Công Thương: 2', 'Sở Nội vụ: 1',
    ]); // prettier-ignore
  });
});

describe('sums are no targets', () => {
  it.each([
    ['II. DỰ TOÁN KINH PHÍ\n1. Chè nước: 50 người x 20.000đ/người = 1.000.000đ'],
    ['II. CHẤM ĐIỂM\n1. Cộng: 100 điểm.'],
    ['II. XỬ LÝ\n1. Vứt rác bừa bãi bị phạt tiền từ 1.000.000 đồng đến 3.000.000 đồng.'],
  ])('%s', async (text) => {
    expect((await resultOf(`${HEAD}I. MỤC ĐÍCH\nSạch làng.\n${text}\n`)).indicators).toEqual([]);
  });
});

describe('letters of old fonts in RTF', () => {
  const rtf = (font: number, bytes: string): string => `\\pard\\f${font} ${bytes}\\par\n`;
  const text = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fnil .VnTime;}{\\f1\\fnil .VnTimeH;}}\n${rtf(1, "giao th\\'abng n\\'abng th\\'abn")}${rtf(0, "TM. \\'f1Y BAN NH\\'a2N D\\'a2N")}${rtf(0, "X\\'b7 V\\'dd D\\'f4")}}`;

  it('fonts of capitals give capitals, and a word set in capitals is whole again', async () => {
    const source = await readSource('a.rtf', strToU8(text, true));
    expect(source.lines.map((line) => line.text)).toEqual([
      'GIAO THÔNG NÔNG THÔN', 'TM. ỦY BAN NHÂN DÂN', 'Xã Ví Dụ',
    ]); // prettier-ignore
  });
});
