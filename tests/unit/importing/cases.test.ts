import { describe, expect, it } from 'vitest';
import { importPlan } from '../../../src/importing/import-plan.ts';
import type { ImportResult } from '../../../src/importing/import-result.ts';
import { readStepTime } from '../../../src/kinds/plan/terms/periods.ts';

const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const read = async (text: string): Promise<ImportResult> =>
  (await importPlan('plan.txt', new TextEncoder().encode(text), KNOWN, { edition: 'full' })).result;
const codes = ({ warnings }: ImportResult): string[] => warnings.map(({ code }) => code);

describe('what a web page puts around a document', () => {
  const PAGE = `Trang chủ
- 1 Quyết định 11/QĐ-TTg năm 2020 về Chương trình mẫu
ỦY BAN NHÂN DÂN
XÃ VÍ DỤ
Số: 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Ví Dụ, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
Làm sạch làng năm 2025
Ủy ban nhân dân xã Ví Dụ xây dựng kế hoạch như sau:
I. MỤC TIÊU
- 95% hộ dùng nước sạch trước ngày 31/9/2025.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
A Ví Dụ
Lượt xem: 312
Kế hoạch 45/KH-UBND về phòng dịch
`;

  it('is dropped by name, and documents listed there are not cited', async () => {
    const plan = await read(PAGE);
    expect(plan.citations).toEqual([]);
    expect(plan.metadata.legalBases).toEqual([]);
    expect(plan.metadata.signer).toEqual({ name: 'A Ví Dụ', role: 'CHỦ TỊCH', onBehalf: null });
    expect(
      plan.warnings.filter(({ code }) => code === 'page-furniture').map(({ message }) => message),
    ).toEqual([
      'Đã bỏ 2 dòng của trang mạng trước văn bản: “Trang chủ / - 1 Quyết định 11/QĐ-TTg năm 2020 về Chương trình mẫu”.',
      'Đã bỏ 2 dòng của trang mạng sau văn bản: “Lượt xem: 312 / Kế hoạch 45/KH-UBND về phòng dịch”.',
    ]);
  });

  it('leaves a day that no calendar has out of the terms, and says so', async () => {
    const plan = await read(PAGE);
    expect(plan.deadlines).toEqual([]);
    expect(plan.warnings.find(({ code }) => code === 'no-such-day')?.message).toContain('31/9/2025');
  });

  it('is none of a form in an appendix, which prints the nation once more', async () => {
    const plan = await read(`KẾ HOẠCH
Làm sạch làng năm 2025
Ủy ban nhân dân xã Ví Dụ xây dựng kế hoạch như sau:
I. MỤC TIÊU
- 95% hộ dùng nước sạch.
Nơi nhận:
- Lưu: VT.
PHỤ LỤC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Đơn đăng ký
`);
    expect(plan.metadata.title).toBe('Làm sạch làng năm 2025');
    expect(codes(plan)).not.toContain('page-furniture');
  });
});

it('a head without a line for its kind takes the kind from its number, and says so', async () => {
  const plan = await read(`ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 15/KH-UBND | Ví Dụ, ngày 05 tháng 3 năm 2025 |
Căn cứ Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021 của Thủ tướng Chính phủ;
UBND xã Ví Dụ lập Kế hoạch như sau:
I. MỤC TIÊU
1. 95% hộ dùng nước sạch.
`);
  const { docType, number, date, place, issuer, legalBases } = plan.metadata;
  expect([docType, number, date, place, issuer]).toEqual([
    'Kế hoạch', '15/KH-UBND', '2025-03-05', 'Ví Dụ', 'Ủy ban nhân dân xã Ví Dụ',
  ]); // prettier-ignore
  expect(legalBases).toEqual(['1719/QĐ-TTg']);
  expect(codes(plan)).toContain('type-from-number');
});

it('a table that counts its rows gives steps and no figures', async () => {
  const plan = await read(`KẾ HOẠCH
Làm sạch làng năm 2025
UBND xã Ví Dụ xây dựng kế hoạch như sau:
I. LỘ TRÌNH THỰC HIỆN
Giai đoạn\tThời gian\tNội dung
1\t03 - 4/2025\tRà soát hộ
2\t05 - 9/2025\tLàm mẫu
3\tHằng tháng\tNhắc nhau
`);
  expect(plan.indicators).toEqual([]);
  expect(plan.roadmap).toEqual([
    { period: '03 - 4/2025', start: '2025-03', end: '2025-04', sectionPath: 'I', tasks: 1 },
    { period: '05 - 9/2025', start: '2025-05', end: '2025-09', sectionPath: 'I', tasks: 1 },
  ]);
});

it('a heading in two rows puts every value under its own column, with its unit', async () => {
  const plan = await read(`KẾ HOẠCH
Làm sạch làng năm 2025
UBND xã Ví Dụ xây dựng kế hoạch như sau:
I. CHỈ TIÊU
| TT | Thôn | Hộ dùng nước sạch | | Hộ thoát nghèo | |
| | | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) |
| 1 | Thôn Một | 120 | 96,5 | 4 | 3,2 |
| 2 | Thôn Hai | 88 | 91 | 8 | 8,3 |
`);
  expect(plan.indicators.map(({ text, value, unit }) => [text, value, unit])).toEqual([
    ['Thôn Một (Hộ dùng nước sạch / Số hộ)', 120, 'hộ'],
    ['Thôn Một (Hộ dùng nước sạch / Tỷ lệ (%))', 96.5, '%'],
    ['Thôn Một (Hộ thoát nghèo / Số hộ)', 4, 'hộ'],
    ['Thôn Một (Hộ thoát nghèo / Tỷ lệ (%))', 3.2, '%'],
    ['Thôn Hai (Hộ dùng nước sạch / Số hộ)', 88, 'hộ'],
    ['Thôn Hai (Hộ dùng nước sạch / Tỷ lệ (%))', 91, '%'],
    ['Thôn Hai (Hộ thoát nghèo / Số hộ)', 8, 'hộ'],
    ['Thôn Hai (Hộ thoát nghèo / Tỷ lệ (%))', 8.3, '%'],
  ]);
});

describe('the time of a step', () => {
  it.each([
    ['Quý III và đầu Quý IV/2023', '2023-Q3', '2023-Q4'],
    ['Tháng 02 - 3/2019', '2019-02', '2019-03'],
    ['Từ tháng 11 đến tháng 2/2025', '2024-11', '2025-02'],
    ['Từ ngày 06/4 đến ngày 31/10/2025', '2025-04-06', '2025-10-31'],
    ['Từ tháng 4/2023 đến 30/11/2023', '2023-04', '2023-11-30'],
    ['Giai đoạn 1 (2026 - 2027)', '2026', '2027'],
    ['Bước 2: tháng 3/2024', '2024-03', '2024-03'],
    ['chậm nhất ngày 14 tháng 11 năm 2025', null, '2025-11-14'],
    ['Trước quý II/2024', null, '2024-Q2'],
    ['10/2026', '2026-10', '2026-10'],
  ])('%s', (words, start, end) => {
    expect(readStepTime(words)).toMatchObject({ start, end });
  });

  it.each(['Thường xuyên', 'Hằng quý', '10/10', '13/2024', '3 - 5', 'Tháng 3', 'Theo quy định'])(
    'is not in “%s”',
    (words) => {
      expect(readStepTime(words)).toBeUndefined();
    },
  );
});
