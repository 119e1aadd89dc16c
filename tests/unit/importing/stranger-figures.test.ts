import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import type { ImportResult } from '../../../src/importing/import-result.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const read = async (body: string): Promise<ImportResult> =>
  (
    await importPlan(
      'plan.txt',
      new TextEncoder().encode(`KẾ HOẠCH
Làm sạch làng năm 2026
Ủy ban nhân dân xã Ví Dụ xây dựng kế hoạch như sau:
${body}
`),
      KNOWN,
      { edition: 'full' },
    )
  ).result;
const figures = ({ indicators }: ImportResult): string[] =>
  indicators.map(
    ({ comparator, value, upper, unit }) =>
      `${comparator} ${value}${upper === null ? '' : `-${upper}`} ${unit}`,
  );

describe('figures as strangers write them', () => {
  it.each([
    ['“nước” compares nothing', 'Thấp hơn cả nước 4,1 điểm phần trăm.', ['= 4.1 pp']],
    ['a change told in points is one', 'Tỷ lệ hộ nghèo giảm 2,5 điểm %.', ['= 2.5 pp']],
    ['a change per mille is no percentage point', 'Tỷ lệ sinh giảm 0,1‰.', ['= 0.1 ‰']],
    ['both ends of a range may name the unit', 'Mở rộng từ 20 ha đến 30 ha chè.', ['= 20-30 ha']],
    ['where a change starts is no lower bound', 'Nâng từ 120 ha lên 150 ha.', ['= 120 ha', '= 150 ha']],
    ['“mỗi năm” is no year', 'Cải tạo 1.200 ha, mỗi năm 400 ha.', ['= 1200 ha', '= 400 ha']],
    ['a year is none still', 'Trong năm 2026 xã có 12 mô hình.', ['= 12 mô hình']],
    ['“trên 01 ha” is for each, not more', 'Giá trị sản xuất trên 01 ha đạt 90 triệu đồng.', ['= 90 triệu đồng']],
    ['more than one is more than one', 'Hộ có trên 1 ha cà phê.', ['> 1 ha']],
    ['millions are of the unit', 'Đàn gia cầm đạt 5,6 triệu con.', ['= 5.6 triệu con']],
    ['“thiểu số” numbers nothing', 'Học sinh dân tộc thiểu số 412 em.', ['= 412 em']],
    ['“cứ” opens a share', 'Cứ 10 hộ có 1 giếng.', ['= 1 giếng']],
    ['whose bodies they are is no amount', 'Phối hợp với UBND 03 xã trồng 5 ha rừng.', ['= 5 ha']],
    ['“dưới mức” bounds', 'Tỷ lệ thất nghiệp dưới mức 3%.', ['< 3 %']],
    ['a rank behind all is no bound of all', '100% đảng viên hoàn thành tốt nhiệm vụ trở lên.', ['= 100 %']],
    ['a rank behind a part is its bound still', '98% đảng viên trở lên được học.', ['>= 98 %']],
    ['“phần việc” is a thing, no part', 'Mỗi chi đoàn làm tối thiểu 02 phần việc.', ['>= 2 phần việc']],
    ['blanks beside the stroke of a share part nothing', 'Có 10 / 12 thôn đạt chuẩn.', ['= 10 thôn']],
    ['a part of what was counted counts', 'Mở lớp cho 150 học viên, trong đó 132 nữ thanh niên.', ['= 150 học viên', '= 132 nữ thanh niên']],
    ['spans of years before a colon leave the figure', 'Giai đoạn 2026 - 2028: 15 cơ sở.', ['= 15 cơ sở']],
  ])('%s', async (_, sentence, expected) => {
    expect(figures(await read(`I. MỤC TIÊU\n- ${sentence}`))).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['the heading above', 'I. MỤC TIÊU ĐẾN NĂM 2030\n- Trồng mới 40 ha rừng.', '2030'],
    ['the nearest heading that names one', 'I. MỤC TIÊU\n1. Đến năm 2028\n- Che phủ rừng đạt trên 48%.', '2028'],
    ['the title', 'I. MỤC TIÊU\n- Che phủ rừng đạt trên 48%.', '2026'],
    ['no title where the situation is told', 'I. THỰC TRẠNG\n- Toàn xã có 187 hộ nghèo.', null],
    ['no heading of several years', 'I. MỤC TIÊU GIAI ĐOẠN 2026 - 2028\n- Trồng mới 40 ha rừng.', null],
    ['the words behind “m2”', 'I. MỤC TIÊU\n- Nhà ở đạt 31 m2/người năm 2024 và 32 m2/người vào năm 2028.', '2028'],
  ])('a figure without a year of its own has that of %s', async (_, body, year) => {
    expect((await read(body)).indicators.at(-1)!.period).toBe(year);
  }); // prettier-ignore

  it('figures of a list in turn are of what its last counts, each of its own year', async () => {
    const { indicators } = await read(
      'I. MỤC TIÊU\n- Các năm 2026, 2027 và 2028 lần lượt xây 3.200, 4.300 và 5.000 căn.\n- Các năm 2026, 2027 tỷ lệ kiên cố lần lượt đạt 60 và 75%.',
    );
    expect(indicators.map(({ value, unit, period }) => [value, unit, period])).toEqual([
      [60, '%', '2026'],
      [75, '%', '2027'],
      [3200, 'căn', '2026'],
      [4300, 'căn', '2027'],
      [5000, 'căn', '2028'],
    ]);
  });

  it('where a measured change starts is no lower bound', async () => {
    expect(figures(await read('I. KẾT QUẢ\n- Tăng từ 91,2% năm 2021 lên 96,5% năm 2025.'))).toEqual([
      '= 91.2 %',
      '= 96.5 %',
    ]);
  });

  it('how many copies a plan has is no figure of who stands last', async () => {
    const { indicators, responsibilities } = await read(
      'I. PHÂN CÔNG\n1. Công an xã: tuần tra.\n2. Trường Mẫu: quản lý học sinh.\nKế hoạch này được lập thành 04 bản, mỗi bên giữ 02 bản./.',
    );
    expect(indicators).toEqual([]);
    expect(responsibilities.map(({ tasks }) => tasks)).toEqual([1, 1]);
  });

  it('shares of funds are aims below aims, and costs below costs', async () => {
    const share = '- Nguồn vốn ủy thác chiếm 15 - 20% tăng trưởng dư nợ.';
    expect(figures(await read(`I. CHỈ TIÊU\n${share}`))).toEqual(['= 15-20 %']);
    expect(figures(await read(`I. KINH PHÍ\n${share}`))).toEqual([]);
  });

  it('each has its own year, and one that is compared with is none', async () => {
    const { indicators } = await read(
      'I. MỤC TIÊU\n- Đưa tỷ lệ che phủ rừng từ 46,8% năm 2025 lên 48% năm 2030, tăng 3% so với năm 2024.',
    );
    expect(indicators.map(({ value, period }) => [value, period])).toEqual([
      [46.8, '2025'],
      [48, '2030'],
      [3, '2030'],
    ]);
  });
});

describe('figures of tables', () => {
  it('a column that names its unit has it, whatever the unit of the row', async () => {
    const table = '| Cây trồng | ĐVT | Diện tích | Năng suất (tạ/ha) | Sản lượng (tấn) |\n| Lúa | ha | 210 | 48 | 1.008 |'; // prettier-ignore
    expect(figures(await read(`I. CHỈ TIÊU\n${table}`))).toEqual(['= 210 ha', '= 48 tạ/ha', '= 1008 tấn']);
  });

  it('“Đơn vị tính: …” over a table is the unit of figures that have none of their own', async () => {
    const table = 'Chỉ tiêu giao các thôn\nĐơn vị tính: hộ\n| TT | Thôn | Chỉ tiêu thoát nghèo | Tỷ lệ (%) |\n| 1 | Thôn Mẫu | 6 | 5,5 |'; // prettier-ignore
    expect(figures(await read(`I. CHỈ TIÊU\n${table}`))).toEqual(['= 6 hộ', '= 5.5 %']);
  });

  it('what something costs is no figure, in a part on costs or in a row of its own', async () => {
    const costs = 'Đơn vị tính: triệu đồng\n| TT | Nội dung | Năm 2026 | Năm 2027 |\n| 1 | Hỗ trợ vật liệu | 120 | 150 |\n| 2 | Tập huấn | 03 lớp | 20 |'; // prettier-ignore
    expect(figures(await read(`I. KINH PHÍ\n${costs}`))).toEqual(['= 3 lớp']);
    const aims = '| Chỉ tiêu | Kế hoạch |\n| Hộ có nhà tiêu | 85% |\n| Kinh phí | 350 triệu đồng |\n| Thu ngân sách | 450 triệu đồng |'; // prettier-ignore
    expect(figures(await read(`I. CHỈ TIÊU\n${aims}`))).toEqual(['= 85 %', '= 450 triệu đồng']);
  });

  it('“từ 60 trở lên” has the unit of its row', async () => {
    expect(figures(await read('I. CHỈ TIÊU\n| Chỉ tiêu | ĐVT | Năm 2026 |\n| Hộ có hố rác | % | từ 60 trở lên |\n| Mô hình | mô hình | 3 mô hình trở lên |'))).toEqual(['>= 60 %', '>= 3 mô hình']); // prettier-ignore
  });

  it('points of a scale are no figures', async () => {
    expect(figures(await read('I. CHẤM ĐIỂM\n| TT | Tiêu chí | Điểm tối đa | Điểm tự chấm |\n| 1 | Sân sạch | 20 | |\n| 2 | Bếp sạch | 30 | |'))).toEqual([]); // prettier-ignore
  });

  it('a share in a cell may say of whom, below aims', async () => {
    const table = '| TT | Tiêu chí | Chỉ tiêu năm 2026 |\n| 1 | Y tế | Trên 95% dân số tham gia BHYT |\n| 2 | Văn hóa | Ít nhất 80% thôn đạt chuẩn |\n| 3 | An ninh | Giữ vững |'; // prettier-ignore
    expect(figures(await read(`I. CHỈ TIÊU\n${table}`))).toEqual(['> 95 %', '>= 80 %']);
  });

  it('rows named by “bản”, “buôn”, “ấp” are places too', async () => {
    for (const unit of ['Bản', 'Buôn', 'Ấp', 'Thôn'])
      expect(figures(await read(`I. CHỈ TIÊU\n| TT | ${unit} | Dân số | Chỉ tiêu (người) |\n| 1 | Mẫu | 850 | 790 |`))).toEqual(['= 790 người']); // prettier-ignore
  });

  it('a column of shares holds shares, whatever the rows count', async () => {
    expect(
      figures(
        await read(`I. CHỈ TIÊU
| Chỉ tiêu | ĐVT | Kế hoạch 2026 | So sánh (%) |
| Diện tích lúa nếp | ha | 40 | 123,1 |
| Mật ong | lít | 1.800 | 124,1 |`),
      ),
    ).toEqual(['= 40 ha', '= 123.1 %', '= 1800 lít', '= 124.1 %']);
  });

  it('“Đơn vị tính” names no place: rows are about what stands before it', async () => {
    const { indicators } = await read(`I. LỰC LƯỢNG
| STT | Lực lượng, phương tiện | Đơn vị tính | Số lượng |
| 1 | Dân quân cơ động | người | 28 |
| 2 | Áo phao | chiếc | 320 |`);
    expect(indicators.map(({ text, value, unit }) => [text, value, unit])).toEqual([
      ['Dân quân cơ động (Số lượng)', 28, 'người'],
      ['Áo phao (Số lượng)', 320, 'chiếc'],
    ]);
  });

  it('“Đơn vị” before the figures names places', async () => {
    const { indicators } = await read(`I. CHỈ TIÊU
| Đơn vị | Đàn bò (con) | Tỷ lệ tiêm phòng (%) |
| Xã Ví Dụ Một | 3.250 | 85 |
| Xã Ví Dụ Hai | 1.980 | 82,5 |`);
    expect(indicators.map(({ text, unit }) => [text, unit]).slice(0, 2)).toEqual([
      ['Xã Ví Dụ Một (Đàn bò (con))', 'con'],
      ['Xã Ví Dụ Một (Tỷ lệ tiêm phòng (%))', '%'],
    ]);
  });
});

describe('who does it, and when', () => {
  it('cells that reach over rows hold for each of them', async () => {
    const rows = [
      ['Giai đoạn', 'Nhiệm vụ', 'Cơ quan chủ trì'],
      ['<td rowspan="2">Năm 2026', 'Sắp xếp mạng lưới', 'Sở Nội vụ'],
      ['', 'Rà soát nhu cầu', '<td rowspan="3">Sở Giáo dục và Đào tạo'],
      ['<td rowspan="2">2027 - 2028', 'Đầu tư thiết bị', ''],
      ['', 'Bồi dưỡng nhà giáo; tổng kết', ''],
    ];
    const table = rows
      .map(
        (cells) =>
          `<tr>${cells.map((cell) => (cell.startsWith('<') || !cell ? cell : `<td>${cell}</td>`)).join('')}</tr>`,
      )
      .join('');
    const page = `<p>KẾ HOẠCH</p><p>Đào tạo nghề đến năm 2028</p><p>Ủy ban nhân dân tỉnh Ví Dụ ban hành kế hoạch như sau:</p><p>I. LỘ TRÌNH VÀ PHÂN CÔNG</p><table>${table}</table>`;
    const { result } = await importPlan('plan.html', new TextEncoder().encode(page), KNOWN, {
      edition: 'full',
    });
    expect(result.roadmap.map(({ period, start, end, tasks }) => [period, start, end, tasks])).toEqual([
      ['Năm 2026', '2026', '2026', 2],
      ['2027 - 2028', '2027', '2028', 2],
    ]);
    expect(result.responsibilities.map(({ agency, tasks }) => [agency, tasks])).toEqual([
      ['Sở Nội vụ', 1],
      ['Sở Giáo dục và Đào tạo', 3],
    ]);
  });

  it('a table of figures below the last body is no work of it', async () => {
    const rows = '| Thôn | Số bể |\n| Thôn Đông | 4 |\n| Thôn Tây | 6 |';
    const { responsibilities } = await read(`I. PHÂN CÔNG\n1. Phòng Kinh tế: tham mưu.\n2. Hội Nông dân: vận động.\n${rows}`); // prettier-ignore
    expect(responsibilities.map(({ tasks }) => tasks)).toEqual([1, 1]);
  });

  it('bodies named in capitals are bodies', async () => {
    const { responsibilities } = await read(`A. TỔ CHỨC THỰC HIỆN
I. TRẠM Y TẾ THỊ TRẤN
Chủ trì triển khai, cung cấp dịch vụ.
II. CÁC ĐOÀN THỂ
Phối hợp tuyên truyền đến hội viên.`);
    expect(responsibilities.map(({ agency, tasks }) => [agency, tasks])).toEqual([
      ['TRẠM Y TẾ THỊ TRẤN', 1],
      ['CÁC ĐOÀN THỂ', 1],
    ]);
  });

  it('who charges a body is not charged', async () => {
    const { responsibilities } = await read(`Điều 1. Mục tiêu
1. Giảm nghèo bền vững.
Điều 2. Tổ chức thực hiện
1. Hội đồng nhân dân giao Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết.
2. Thường trực Hội đồng nhân dân xã giám sát việc thực hiện.`);
    expect(responsibilities.map(({ agency }) => agency)).toEqual([
      'Ủy ban nhân dân xã',
      'Thường trực Hội đồng nhân dân xã',
    ]);
  });

  it('bases may be listed under “Cơ sở pháp lý”', async () => {
    const { metadata } = await read(`PHẦN I. SỰ CẦN THIẾT
I. CƠ SỞ PHÁP LÝ
- Nghị quyết số 10-NQ/HU ngày 11/3/2022 của Ban Chấp hành Đảng bộ huyện.
II. NỘI DUNG
- Theo Kế hoạch số 5/KH-UBND ngày 02/02/2023 của UBND tỉnh.`);
    expect(metadata.legalBases).toEqual(['10-NQ/HU']);
  });
});

it('“Người” under “Chỉ tiêu 2026” under “Bảo hiểm y tế”: a heading in three rows heads the figures below it', async () => {
  const rows = [
    '<td rowspan="3">TT</td><td rowspan="3">Thôn</td><td colspan="2">Bảo hiểm y tế</td><td rowspan="3">Tiêm chủng (%)</td>',
    '<td colspan="2">Chỉ tiêu 2026</td>',
    '<td>Người</td><td>%</td>',
    '<td>1</td><td>Bản Ví</td><td>845</td><td>93,9</td><td>98</td>',
  ];
  const page = `<p>KẾ HOẠCH</p><p>Y tế năm 2026</p><p>Ủy ban nhân dân xã Ví Dụ ban hành kế hoạch như sau:</p><p>I. CHỈ TIÊU</p><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const { result } = await importPlan('plan.html', new TextEncoder().encode(page), KNOWN, {
    edition: 'full',
  });
  expect(result.indicators.map(({ text, value, unit }) => [text, value, unit])).toEqual([
    ['Bản Ví (Bảo hiểm y tế / Chỉ tiêu 2026 / Người)', 845, 'người'],
    ['Bản Ví (Bảo hiểm y tế / Chỉ tiêu 2026 / %)', 93.9, '%'],
    ['Bản Ví (Tiêm chủng (%))', 98, '%'],
  ]);
});

it('a repeated `1.` is the next body, not a list inside the body before', async () => {
  const { responsibilities } = await read(`I. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế: thẩm định.
1. Phòng Văn hóa - Xã hội: tổng hợp.
3. Trạm Y tế: phối hợp.`);
  expect(responsibilities.map(({ agency }) => agency)).toEqual([
    'Phòng Kinh tế',
    'Phòng Văn hóa - Xã hội',
    'Trạm Y tế',
  ]);
});
