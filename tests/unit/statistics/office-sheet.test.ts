import { afterEach, beforeEach, expect, it } from 'vitest';
import { Campaign } from './pulling.ts';
import { makeWorkbook, type MadeSheet } from './workbook.ts';

/** A table as a commune office makes it; the README shows the declaration. */
const SHEET: MadeSheet = {
  name: 'Biểu 1',
  rows: [
    ['ỦY BAN NHÂN DÂN XÃ VÍ DỤ', null, null, null, null],
    ['BẢNG TỔNG HỢP HỘ DÙNG NƯỚC SẠCH', null, null, null, null],
    ['STT', 'Đơn vị', 'Năm 2023', null, 'Ghi chú'],
    [null, null, 'Số hộ', 'Tỷ lệ', null],
    ['(1)', '(2)', '(3)', '(4)', '(5)'],
    [1, 'Ví Dụ', 1250, { percent: 0.1532 }, 'số cuối năm'],
    [2, 'Ví Dụ Mới', '1.080', '7,5%', null],
    [3, 'Giọng', '-', '…', 'chưa báo cáo'],
    [null, 'Tổng cộng', 2330, { percent: 0.12 }, null],
    ['Ghi chú: số liệu do các thôn báo cáo', null, null, null, null],
    ['NGƯỜI LẬP BIỂU', null, null, 'CHỦ TỊCH', null],
  ],
  merged: ['A1:E1', 'A2:E2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'A10:E10'],
};
const DECLARED = `from: { kind: file, path: raw/nuoc-*.xlsx }
placePrefix: xã
columns:
  place: Đơn vị
  reference: { constant: so-giong }
values:
  - { column: Năm 2023 / Tỷ lệ, indicator: ty-le-ho-dung-nuoc-sach, period: cuối 2023 }
`;

let campaign: Campaign;
beforeEach(() => (campaign = new Campaign(DECLARED)));
afterEach(() => campaign.close());

it('reads an office workbook with titles, merged headings, percents, a total and a signature', async () => {
  campaign.put('nuoc-2023.xlsx', makeWorkbook([SHEET]));
  await campaign.pull();
  expect(campaign.figures()).toEqual([
    'xa-vi-du-huyen-giong 2023-12-31 15.32',
    'xa-vi-du-moi 2023-12-31 7.5',
  ]);
  expect(DECLARED.split('\n').length + 5).toBeLessThanOrEqual(15);
});

it('passes over hidden sheets, hidden rows and sheets of other things', async () => {
  const cover: MadeSheet = { name: 'Bìa', rows: [['BÁO CÁO NĂM 2023']] };
  const old: MadeSheet = { ...SHEET, name: 'Nháp', hidden: true };
  campaign.put('nuoc-2023.xlsx', makeWorkbook([cover, old, { ...SHEET, hiddenRows: [7] }]));
  await campaign.pull();
  expect(campaign.figures()).toEqual(['xa-vi-du-huyen-giong 2023-12-31 15.32']);
});

it('joins the files that a pattern names, in the order of their names', async () => {
  const year = (rows: MadeSheet['rows']): Uint8Array => makeWorkbook([{ ...SHEET, rows: [...SHEET.rows.slice(0, 5), ...rows] }]);
  campaign.put('nuoc-b.xlsx', year([[1, 'Ví Dụ Mới', 1, { percent: 0.5 }, null]]));
  campaign.put('nuoc-a.xlsx', year([[1, 'Ví Dụ', 1, { percent: 0.25 }, null]]));
  await campaign.pull();
  expect(campaign.figures()).toEqual(['xa-vi-du-huyen-giong 2023-12-31 25', 'xa-vi-du-moi 2023-12-31 50']);
}); // prettier-ignore

it('names sheet, row, column and value of a wrong cell', async () => {
  const rows = [...SHEET.rows.slice(0, 6), [2, 'Ví Dụ Mới', 9, 'bảy phần trăm', null]];
  campaign.put('nuoc-2023.xlsx', makeWorkbook([{ ...SHEET, rows }]));
  await expect(campaign.pull()).rejects.toThrow(
    'statistics/raw/nuoc-2023.xlsx (bảng tính “Biểu 1”):7 · trường “Năm 2023 / Tỷ lệ”: “bảy phần trăm” không phải số',
  );
});

it('names the headings it saw when a column is called otherwise', async () => {
  campaign.put('nuoc-2023.xlsx', makeWorkbook([SHEET]));
  campaign.declare(DECLARED.replace('Năm 2023 / Tỷ lệ', 'Năm 2024 / Tỷ lệ'));
  await expect(campaign.pull()).rejects.toThrow(
    /bảng không có cột “Năm 2024 \/ Tỷ lệ”[\s\S]*Năm 2023 \/ Tỷ lệ/,
  );
});

it('a figure in cells merged over two communes is of neither alone', async () => {
  campaign.put('nuoc-2023.xlsx', makeWorkbook([{ ...SHEET, rows: [...SHEET.rows.slice(0, 5), [1, 'Ví Dụ', 1, { percent: 0.25 }, null], [2, 'Ví Dụ Mới', null, null, null]], merged: [...SHEET.merged!.slice(0, 6), 'D6:D7'] }])); // prettier-ignore
  await expect(campaign.pull()).rejects.toThrow(
    'con số 25,00% nằm trong ô gộp của dòng 6 và dòng này (“Ví Dụ Mới”)',
  );
});

it('refuses a file that only calls itself a workbook', async () => {
  campaign.put('nuoc-2023.xlsx', makeWorkbook([SHEET]).slice(0, 300));
  await expect(campaign.pull()).rejects.toThrow(
    /Tệp bị hỏng hoặc bị cắt cụt[\s\S]*lưu lại dạng \.xlsx hoặc \.ods/,
  );
});

it('stops when no file is there', async () => {
  await expect(campaign.pull()).rejects.toThrow(
    /statistics\/raw\/nuoc-\*\.xlsx: thiếu tệp số liệu của nguồn “thu”/,
  );
});
