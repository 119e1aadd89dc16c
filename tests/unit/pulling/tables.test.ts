import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PulledSource } from '../../../src/pulling/pull.ts';
import { readRows } from '../../../src/statistics/table/normalise.ts';
import { Campaign } from '../statistics/pulling.ts';
import { makeWorkbook } from '../statistics/workbook.ts';

const PLACES = `sources: {}
places:
  - { id: viet-nam, name: Việt Nam, type: quốc gia, level: country, parent: null }
  - { id: xa-mot, name: Một, type: xã, level: commune, parent: viet-nam }
  - { id: xa-hai, name: Hai, type: xã, level: commune, parent: viet-nam }
  - { id: thon-1-xa-mot, name: '1', type: thôn, level: village, parent: xa-mot }
  - { id: thon-1-xa-hai, name: '1', type: thôn, level: village, parent: xa-hai }
  - { id: thon-2-xa-mot, name: '2', type: thôn, level: village, parent: xa-mot }
  - { id: lang-tum, name: Tum, type: làng, level: village, parent: xa-mot }
  - { id: buon-dung, name: Dung, type: buôn, level: village, parent: xa-mot }
  - { id: ban-ngoai, name: Ngoài, type: bản, level: village, parent: xa-mot }
  - { id: to-dan-pho-3, name: '3', type: tổ dân phố, level: village, parent: xa-mot }
  - { id: khu-pho-4, name: '4', type: khu phố, level: village, parent: xa-mot }
  - { id: thon-toan-thang, name: Toàn Thắng, type: thôn, level: village, parent: xa-mot }
  - { id: thon-tong, name: Tống, type: thôn, level: village, parent: xa-mot }
  - { id: thon-cong, name: Cống, type: thôn, level: village, parent: xa-mot }
  - { id: thon-ben-da, name: Bến Đá, type: thôn, level: village, parent: xa-mot }
  - { id: thon-suoi-nga, name: Suối Ngà, type: thôn, level: village, parent: xa-mot }
`;
const INDICATORS = `
- { id: so-ho, name: Số hộ, definition: Số hộ, unit: hộ, topic: nước sạch, goodDirection: up }
- { id: ty-le, name: Tỷ lệ hộ, definition: Tỷ lệ, unit: '%', topic: nước sạch, goodDirection: up }
`;
const WIDE = `from: { kind: file, path: raw/a.csv }
placePrefix: thôn
columns: { place: Đơn vị, reference: { constant: so-giong } }
values:
  - { column: Số hộ, indicator: so-ho, period: cuối 2023 }
`;

let campaign: Campaign;
beforeEach(() => {
  campaign = new Campaign(WIDE);
  writeFileSync(join(campaign.folder, 'places.yaml'), PLACES);
  const indicators = join(campaign.folder, 'statistics/indicators.yaml');
  writeFileSync(indicators, `${readFileSync(indicators, 'utf8').trimEnd()}${INDICATORS}`);
});
afterEach(() => campaign.close());

/** Pulls a table; figures as “place value”. */
async function pulled(table: string, declared?: string): Promise<{ figures: string[]; remarks: string[] }> {
  campaign.put('a.csv', table);
  if (declared) campaign.declare(declared);
  const { remarks } = await campaign.pull({ accept: 'all' });
  const figures = rows().map((row) => `${row['REF_AREA']} ${row['COMPARATOR']}${row['OBS_VALUE']}`);
  return { figures, remarks: remarks.map((remark) => remark.replace('statistics/raw/a.csv', 'a.csv')) };
}

function rows(): Record<string, string>[] {
  return readRows(readFileSync(join(campaign.folder, 'statistics/data/thu.csv'), 'utf8'));
}

function put(table: string): Promise<PulledSource> {
  campaign.put('a.csv', table);
  return campaign.pull();
}

it('a place of the gazetteer is a place, whatever its name sounds like', async () => {
  const { figures, remarks } = await pulled(
    'Đơn vị;Số hộ\nToàn Thắng;120\nTống;60\nCống;44\nTổng;164\nCộng;60\nTổng cộng;224\n',
  );
  expect(figures).toEqual(['thon-toan-thang 120', 'thon-tong 60', 'thon-cong 44']);
  expect(remarks.filter((remark) => remark.includes('là dòng tổng'))).toHaveLength(3);
});

it.each(['Tổng', 'TỔNG CỘNG', 'Tổng số:', 'Cộng', 'Cộng toàn xã', 'Tổng cộng toàn huyện', 'Toàn huyện', 'Tổng các thôn', 'Tổng (2 thôn)', 'Tong cong', 'Grand Total', 'Bến Đá Total', 'Tổng Cuối', 'TỔNG SỐ - TOTAL'])(
  '“%s” is a total, left out and told',
  async (label) => {
    const { figures, remarks } = await pulled(`Đơn vị;Số hộ\nBến Đá;120\nSuối Ngà;80\n${label};200\n`);
    expect(figures).toEqual(['thon-ben-da 120', 'thon-suoi-nga 80']);
    expect(remarks).toEqual([`a.csv:4: “${label}” là dòng tổng, không lấy làm số của một địa bàn`]);
  },
); // prettier-ignore

it.each(['Cộng Hòa', 'Toàn Tiến', 'Tổng Đội'])(
  '“%s” is no total: an unknown place is refused',
  async (label) => {
    await expect(put(`Đơn vị;Số hộ\nBến Đá;120\n${label};80\n`)).rejects.toThrow(
      `a.csv:3 · trường “Đơn vị”: không có địa bàn nào tên “${label}”`,
    );
  },
);

it('a name with other marks is understood and told, a tone at another place is the same name', async () => {
  const { figures, remarks } = await pulled('Đơn vị;Số hộ\nThôn Tổng;80\nToàn Thăng;7\nBến Đá;1\n');
  expect(figures).toEqual(['thon-tong 80', 'thon-toan-thang 7', 'thon-ben-da 1']);
  expect(remarks).toEqual(['a.csv:2: “Thôn Tổng” được hiểu là “Tống” (thon-tong)', 'a.csv:3: “Toàn Thăng” được hiểu là “Toàn Thắng” (thon-toan-thang)']);
}); // prettier-ignore

it('warns of a total that is not the sum of its rows, above or below them', async () => {
  const warning = (line: number): string => `a.csv:${line}: CHÚ Ý: “Tổng” cột “Số hộ” ghi 210 mà cộng các dòng được 200`;
  expect((await pulled('Đơn vị;Số hộ\nBến Đá;120\nSuối Ngà;80\nTổng;210\n')).remarks).toContain(warning(4));
  expect((await pulled('Đơn vị;Số hộ\nTổng;210\nBến Đá;120\nSuối Ngà;80\n')).remarks).toContain(warning(2));
}); // prettier-ignore

it('subtotals, parts without a figure, and shares are no wrong sums', async () => {
  const subtotals = await pulled('Đơn vị;Số hộ\nBến Đá;120\nCộng khu vực I;120\nSuối Ngà;80\nCống;10\nCộng khu vực II;90\nTổng cộng;210\n');
  const unreported = await pulled('Đơn vị;Số hộ\nBến Đá;120\nSuối Ngà;…\nTổng;300\n');
  const nothing = await pulled('Đơn vị;Số hộ\nBến Đá;120\nSuối Ngà;-\nTổng;300\n');
  const shares = await pulled('Đơn vị;Tỷ lệ\nBến Đá;20\nSuối Ngà;30\nTổng;25\n', WIDE.replace('Số hộ, indicator: so-ho', 'Tỷ lệ, indicator: ty-le'));
  const warned = ({ remarks }: { remarks: string[] }): boolean => remarks.some((remark) => remark.includes('CHÚ Ý'));
  expect([subtotals, unreported, nothing, shares].map(warned)).toEqual([false, false, true, false]);
}); // prettier-ignore

it('a row that is the sum of the rows below it is none of a place, and is told; one that is not is refused', async () => {
  const grouped = await pulled('Đơn vị;Số hộ\nKhu vực I;200\nBến Đá;120\nSuối Ngà;80\nKhu vực II;30\nCống;10\nTống;20\nTổng cộng;230\n');
  expect(grouped.figures).toEqual(['thon-ben-da 120', 'thon-suoi-nga 80', 'thon-cong 10', 'thon-tong 20']);
  expect(grouped.remarks).toEqual([
    'a.csv:2: “Khu vực I” bằng tổng của 2 dòng dưới nó: là dòng gộp, không lấy làm số của một địa bàn',
    'a.csv:5: “Khu vực II” bằng tổng của 2 dòng dưới nó: là dòng gộp, không lấy làm số của một địa bàn',
    'a.csv:8: “Tổng cộng” là dòng tổng, không lấy làm số của một địa bàn',
  ]);
  for (const rows of ['Khu vực I;201\nBến Đá;120\nSuối Ngà;80', 'Xã Nào;200\nBến Đá;120\nSuối Ngà;80', 'Lạ;5\nBến Đá;2\nSuối Ngà;3', 'Lạ;120\nBến Đá;120'])
    await expect(put(`Đơn vị;Số hộ\n${rows}\n`)).rejects.toThrow('không có địa bàn nào tên');
}); // prettier-ignore

it('a total over communes and some of their villages is the sum of one level', async () => {
  const { remarks } = await pulled(
    'Đơn vị;Số hộ\nXã Một;200\nBến Đá;120\nSuối Ngà;80\nXã Hai;50\nTổng cộng;250\n',
  );
  expect(remarks.filter((remark) => remark.includes('CHÚ Ý'))).toEqual([]);
});

it('a table is as new as what ends last in it: the year, not its first half, whatever is aimed at later', async () => {
  const long = 'from: { kind: file, path: raw/a.csv }\nplacePrefix: thôn\ncolumns: { place: Đơn vị, period: Kỳ, kind: Loại, value: Số, indicator: { constant: so-ho }, reference: { constant: so-giong } }\n';
  await pulled('Đơn vị;Kỳ;Loại;Số\nBến Đá;2023;;12\nBến Đá;6 tháng đầu năm 2023;;6\nBến Đá;2030;chỉ tiêu;20\n', long);
  expect(campaign.record()).toMatchObject({ asOf: '2023' });
}); // prettier-ignore

it('means, notes, sources and signatures are no places and are told', async () => {
  const { figures, remarks } = await pulled(
    'Đơn vị;Số hộ\nBến Đá;120\nBình quân;60\nGhi chú: số của 5 thôn;\nNguồn: Phòng Dân tộc, 2023;Nguồn: Phòng Dân tộc, 2023\n;Ví Dụ, ngày 15 tháng 12 năm 2023\nNGƯỜI LẬP;CHỦ TỊCH\n(Đã ký);(Đã ký)\n',
  );
  expect(figures).toEqual(['thon-ben-da 120']);
  expect(remarks).toHaveLength(6);
  expect(remarks[1]).toBe('a.csv:4: bỏ qua dòng không có số: “Ghi chú: số của 5 thôn”');
});

it('a figure without a place is refused, not passed over', async () => {
  await expect(put('Đơn vị;Số hộ\nBến Đá;120\n;80\nSuối Ngà;7\n')).rejects.toThrow(
    'a.csv:3 · trường “Đơn vị”: dòng có con số mà không có tên địa bàn',
  );
});

it('a note that a mark points to goes with the figure', async () => {
  await pulled(
    'Đơn vị;Số hộ\nBến Đá;45(1)\nSuối Ngà¹;7\nCống;8*\n(1) Số ước của xã\n* Thôn mới lập\nToàn Thắng;9ᵃ\n',
  );
  expect(rows().map((row) => row['NOTE'])).toEqual(['(1) Số ước của xã', '(1) Số ước của xã', '(*) Thôn mới lập', 'nguồn đánh dấu chú thích (a)']); // prettier-ignore
});

it('passes over rows that only number the columns and headings that a page break repeats', async () => {
  const heads = 'STT;Đơn vị;Số hộ\n';
  for (const numbers of ['(1);(2);(3)\n', 'A;B;1\n', '1;2;3\n', '[1];[2];[3]=[1]+[2]\n', 'A;B;1=2+3\n']) {
    const { figures } = await pulled(`${heads}${numbers}1;Bến Đá;120\n${heads}${numbers}2;Suối Ngà;80\n`);
    expect(figures).toEqual(['thon-ben-da 120', 'thon-suoi-nga 80']);
  }
});

it('numbered villages are no row of column numbers', async () => {
  const { figures } = await pulled('Đơn vị;Số hộ\n1;2\n2;3\n', `${WIDE}within: xa-mot\n`);
  expect(figures).toEqual(['thon-1-xa-mot 2', 'thon-2-xa-mot 3']);
});

it('a name that several communes have is settled by the unit it lies in, or refused with all of them', async () => {
  await expect(put('Đơn vị;Số hộ\nThôn 1;2\n')).rejects.toThrow(
    /có 2 địa bàn tên “Thôn 1”: thon-1-xa-mot, thon-1-xa-hai\n\s+→ ghi “within”/,
  );
  expect((await pulled('Đơn vị;Số hộ\nThôn 1;2\n', `${WIDE}within: xa-hai\n`)).figures).toEqual([
    'thon-1-xa-hai 2',
  ]);
});

it('finds villages of every kind', async () => {
  const table = 'Đơn vị;Số hộ\nlàng Tum;1\nBuôn Dung;2\nbản Ngoài;3\nTổ dân phố 3;4\nKhu phố 4;6\n1. Bến Đá;8\n- Suối Ngà;9\n'; // prettier-ignore
  const { figures } = await pulled(table);
  expect(figures).toEqual(['lang-tum 1', 'buon-dung 2', 'ban-ngoai 3', 'to-dan-pho-3 4', 'khu-pho-4 6', 'thon-ben-da 8', 'thon-suoi-nga 9']); // prettier-ignore
  const short = await pulled('Đơn vị;Số hộ\nTDP 3;5\nKP 4;7\n');
  expect(short.figures).toEqual(['to-dan-pho-3 5', 'khu-pho-4 7']);
});

it('finds a numbered village however its number is written, and a name with signs that have no width', async () => {
  for (const written of ['Tổ dân phố số 3', 'TDP 03']) {
    const { figures } = await pulled(`Đơn vị;Số hộ\nThôn số 02;1\n${written};2\nBến\u200b Đá;4\n`, `${WIDE}within: xa-mot\n`); // prettier-ignore
    expect(figures).toEqual(['thon-2-xa-mot 1', 'to-dan-pho-3 2', 'thon-ben-da 4']);
  }
});

it('two columns of one name are refused, and told apart by the heading above', async () => {
  const table = 'Đơn vị;2022;;2023;\n;Số hộ;Tỷ lệ;Số hộ;Tỷ lệ\nBến Đá;100;80;120;96\n';
  await expect(put(table)).rejects.toThrow('bảng không có cột “Số hộ”');
  const named = WIDE.replace(
    '{ column: Số hộ,',
    '{ column: 2022 / Số hộ, indicator: so-ho, period: 2022 }\n  - { column: 2023 / Số hộ,',
  );
  expect((await pulled(table, named)).figures).toEqual(['thon-ben-da 100', 'thon-ben-da 120']);
  campaign.declare(WIDE);
  await expect(put('Đơn vị;Số hộ;Số hộ\nBến Đá;100;120\n')).rejects.toThrow(
    'bảng có nhiều cột tên “Số hộ” (cột B, C)',
  );
});

it('a year alone names a column without quotes', async () => {
  const { figures } = await pulled(
    'Đơn vị;2023\nBến Đá;100\n',
    WIDE.replace('column: Số hộ', 'column: 2023'),
  );
  expect(figures).toEqual(['thon-ben-da 100']);
});

it('a row of a text with more cells than headings is refused: its comma stood in a number', async () => {
  await expect(put('Đơn vị,Số hộ\nBến Đá,1,234\n')).rejects.toThrow(
    'a.csv:2: dòng có 3 ô mà tiêu đề chỉ có 2',
  );
});

it('English signs are read where the source says so', async () => {
  const { figures } = await pulled(
    'Đơn vị;Số hộ\nBến Đá;2,000\nSuối Ngà;1,234,567\n',
    `${WIDE}numbers: en\n`,
  );
  expect(figures).toEqual(['thon-ben-da 2000', 'thon-suoi-nga 1234567']);
});

it('bounds and ranges stand in the columns that are theirs, and may not contradict them', async () => {
  const { figures } = await pulled('Đơn vị;Số hộ\nBến Đá;≥ 90\nSuối Ngà;gần 500\nCống;3–4\n');
  expect(figures).toEqual(['thon-ben-da >=90', 'thon-suoi-nga ~<500', 'thon-cong 3']);
  expect(rows().map((row) => row['VALUE_MAX'])).toEqual(['', '', '4']);
  campaign.declare(`${WIDE.replace('Đơn vị,', 'Đơn vị, comparator: Mức, valueMax: Đến,')}`);
  const said = put('Đơn vị;Số hộ;Mức;Đến\nBến Đá;≥ 90;dưới;\nCống;3–4;;9\n');
  await expect(said).rejects.toThrow('cột ghi mức “dưới” mà ô số ghi “≥ 90”');
  await expect(said).rejects.toThrow('ô số đã ghi một khoảng “3–4” mà còn cột “đến”');
});

it('percents and parts of one do not mix in silence', async () => {
  const share = WIDE.replace('Số hộ, indicator: so-ho', 'Tỷ lệ, indicator: ty-le');
  campaign.declare(share);
  await expect(put('Đơn vị;Tỷ lệ\nBến Đá;15,3%\nSuối Ngà;0,2\n')).rejects.toThrow(
    'a.csv:3 · trường “Tỷ lệ”: “0,2” có thể là 0,2% hoặc 20%; các ô khác của cột ghi dấu %',
  );
  const parts = await pulled('Đơn vị;Tỷ lệ\nBến Đá;0,15\nSuối Ngà;0,2\n');
  expect(parts.remarks[0]).toContain('nếu là phần của 1 thì khai “times: 100”');
  expect((await pulled('Đơn vị;Tỷ lệ\nBến Đá;0,15\n', `${share}times: 100\n`)).figures).toEqual([
    'thon-ben-da 15',
  ]);
  campaign.declare(WIDE);
  await expect(put('Đơn vị;Số hộ\nBến Đá;15%\n')).rejects.toThrow('ô ghi “15%” mà chỉ tiêu tính bằng “hộ”');
});

it('cells that say they have no figure are counted', async () => {
  expect((await pulled('Đơn vị;Số hộ\nBến Đá;120\nSuối Ngà;…\nCống;x\nTống;\n')).remarks).toEqual([
    'a.csv: 2 ô ghi là không có số (dòng 3, 4)',
    'a.csv: 1 dòng có tên địa bàn mà để trống mọi ô số (dòng 5)',
  ]);
});

it('a year merged down over its rows is the year of each, a figure merged down over rows of one place counts once and is told', async () => {
  campaign.declare(`from: { kind: file, path: raw/a.xlsx }
placePrefix: thôn
columns: { place: Đơn vị, period: Năm, value: Số hộ, indicator: { constant: so-ho }, reference: { constant: so-giong } }
`);
  const rowsOfSheet = [['Năm', 'Đơn vị', 'Số hộ'], [2023, 'Bến Đá', 120], [null, 'Bến Đá', null], [2024, 'Bến Đá', 7]];
  campaign.put('a.xlsx', makeWorkbook([{ name: 'Biểu', rows: rowsOfSheet, merged: ['A2:A3', 'C2:C3'] }]));
  const { remarks } = await campaign.pull();
  expect(campaign.figures()).toEqual(['thon-ben-da 2023 120', 'thon-ben-da 2024 7']);
  expect(remarks).toContain('statistics/raw/a.xlsx (bảng tính “Biểu”):3: ô gộp với con số 120 ở trên: chỉ tính một lần, ở dòng đầu');
}); // prettier-ignore

it('a file whose headings changed is not passed over because another file is good', async () => {
  campaign.declare(WIDE.replace('raw/a.csv', 'raw/*.csv'));
  campaign.put('a.csv', 'Đơn vị;Số hộ\nBến Đá;120\n');
  campaign.put('b.csv', 'Đơn vị;Số nhà\nBến Đá;120\n');
  await expect(campaign.pull()).rejects.toThrow('statistics/raw/b.csv:1 · trường “Số hộ”: bảng không có cột');
});

it('a sheet with a wrong cell is not passed over because another sheet is good; a cover is, and is told', async () => {
  campaign.declare(WIDE.replace('raw/a.csv', 'raw/a.xlsx'));
  const good = {
    name: 'Một',
    rows: [
      ['Đơn vị', 'Số hộ'],
      ['Bến Đá', 120],
    ],
  };
  campaign.put('a.xlsx', makeWorkbook([{ name: 'Bìa', rows: [['BÁO CÁO']] }, good]));
  expect((await campaign.pull()).remarks).toEqual([
    'statistics/raw/a.xlsx (bảng tính “Bìa”): không có các cột cần tìm, bỏ qua',
  ]);
  campaign.put('a.xlsx', makeWorkbook([good, { name: 'Hai', rows: [['Đơn vị', 'Số hộ'], ['Cống', '7O']] }])); // prettier-ignore
  await expect(campaign.pull()).rejects.toThrow('(bảng tính “Hai”):2 · trường “Số hộ”: “7O” không phải số');
});

it('a row of units below the headings swallows no row of figures', async () => {
  const { figures } = await pulled('Đơn vị tính: hộ;;\nSTT;Đơn vị;Số hộ\n;;(hộ)\n1;Bến Đá;120\n');
  expect(figures).toEqual(['thon-ben-da 120']);
});

it('a quotation mark that is never closed is told, with the rows it would swallow', async () => {
  await expect(put('Đơn vị;Số hộ\n"Bến Đá;120\nSuối Ngà;80\n')).rejects.toThrow(
    'dấu ngoặc kép mở ở dòng 2 mà không đóng',
  );
});

it('an empty moment in a column of moments is refused, not undated in silence', async () => {
  campaign.declare(WIDE.replace('place: Đơn vị,', 'place: Đơn vị, period: Năm, value: Số hộ, indicator: { constant: so-ho },').replace(/values:[\s\S]*/, '')); // prettier-ignore
  await expect(put('Đơn vị;Năm;Số hộ\nBến Đá;2023;120\nSuối Ngà;;80\n')).rejects.toThrow(
    'a.csv:3 · trường “Năm”: ô thời điểm để trống',
  );
});

it('one place with two figures for the same thing stops the pull: readers would take either for the figure', async () => {
  await expect(put('Đơn vị;Số hộ\nBến Đá;120\nSuối Ngà;7\nBến Đá;130\n')).rejects.toThrow(
    'a.csv:2 · trường “Số hộ”: “thon-ben-da” có nhiều số khác nhau cho cùng một chỉ tiêu, thời điểm: 120 (dòng 2), 130 (dòng 4)',
  );
});

it('rows below headings in another order stop the pull, and are no remarks', async () => {
  await expect(put('Đơn vị;Số hộ\nBến Đá;120\nSố hộ;Đơn vị\n7;Suối Ngà\n')).rejects.toThrow(
    'a.csv:4 · trường “Đơn vị”: không có địa bàn nào tên “7”',
  );
});

it.each([
  ['2032', '', false],
  ['2027', 'ước', true],
  ['12/2026', '', false],
  ['2026', '', true],
])('a result of %s %s on 15/1/2026 is taken: %s', async (year, status, isTaken) => {
  campaign.declare(WIDE.replace('place: Đơn vị,', 'place: Đơn vị, period: Năm, status: Loại, value: Số hộ, indicator: { constant: so-ho },').replace(/values:[\s\S]*/, '')); // prettier-ignore
  const table = `Đơn vị;Năm;Loại;Số hộ\nBến Đá;${year};${status};120\n`;
  if (isTaken) expect((await pulled(table)).figures).toHaveLength(1);
  else await expect(put(table)).rejects.toThrow(`“${year}” chưa tới mà số được lấy làm kết quả (dòng 2)`);
});

it('where a row between them parts the table, it is named', async () => {
  const table = 'Đơn vị;Số hộ\nHộ dân tộc thiểu số;\nBến Đá;120\nHộ người Kinh;\nBến Đá;130\n';
  await expect(put(table)).rejects.toThrow(
    '120 (dòng 3, dưới “Hộ dân tộc thiểu số”), 130 (dòng 5, dưới “Hộ người Kinh”)',
  );
});

it.each([
  ['a note', 'note: Ghi chú', 'Ghi chú', 'thẻ cũ', 'thẻ mới'],
  ['how sure they are', 'status: Loại số', 'Loại số', 'ước', 'chính thức'],
])('two figures that %s tells apart are both kept, and told', async (_, field, name, one, other) => {
  const table = `Đơn vị;Số hộ;${name}\nBến Đá;120;${one}\nBến Đá;130;${other}\n`;
  const { figures, remarks } = await pulled(
    table,
    WIDE.replace('place: Đơn vị,', `place: Đơn vị, ${field},`),
  );
  expect(figures).toEqual(['thon-ben-da 120', 'thon-ben-da 130']);
  expect(remarks.join()).toContain('CHÚ Ý: “thon-ben-da” có nhiều số khác nhau');
});

it('“trên 100” and 120 do not contradict each other: both are kept', async () => {
  const { figures } = await pulled('Đơn vị;Số hộ\nBến Đá;trên 100\nBến Đá;120\n');
  expect(figures).toEqual(['thon-ben-da >100', 'thon-ben-da 120']);
});

it.each([
  ['the same row', 'Bến Đá;2023;120\nBến Đá;2023;120\n'],
  ['its number written otherwise', 'Bến Đá;2023;1.200\nBến Đá;2023;1200\n'],
  ['its moment written otherwise', 'Bến Đá;2023;120\nThôn Bến Đá;năm 2023;120\n'],
])('a row given twice is taken once and told: %s', async (_, table) => {
  campaign.declare(WIDE.replace('place: Đơn vị,', 'place: Đơn vị, period: Năm, value: Số hộ, indicator: { constant: so-ho },').replace(/values:[\s\S]*/, '')); // prettier-ignore
  const { figures, remarks } = await pulled(`Đơn vị;Năm;Số hộ\n${table}`);
  expect(figures).toHaveLength(1);
  expect(remarks).toEqual([expect.stringContaining('ghi 2 lần như nhau (dòng 2, 3): chỉ lấy một')]);
});

it('equal figures of another moment or place are no twins', async () => {
  campaign.declare(WIDE.replace('place: Đơn vị,', 'place: Đơn vị, period: Năm, value: Số hộ, indicator: { constant: so-ho },').replace(/values:[\s\S]*/, '')); // prettier-ignore
  const { figures } = await pulled('Đơn vị;Năm;Số hộ\nBến Đá;2022;120\nBến Đá;2023;120\nTống;2023;120\n');
  expect(figures).toEqual(['thon-ben-da 120', 'thon-ben-da 120', 'thon-tong 120']);
});

it.each([
  ['Đơn vị tính: nghìn hộ', 1_000],
  ['ĐVT: 1.000 hộ', 1_000],
  ['(Đơn vị: Triệu hộ)', 1_000_000],
])('“%s” over a column of hộ stops the pull until sources.yaml settles it', async (above, times) => {
  const table = `BIỂU 1\n${above}\nĐơn vị;Số hộ\nBến Đá;120\n`;
  await expect(put(table)).rejects.toThrow('mà chỉ tiêu tính bằng “hộ”');
  const settled = await pulled(
    table,
    WIDE.replace('indicator: so-ho,', `indicator: so-ho, times: ${times},`),
  );
  expect(settled.figures).toEqual([`thon-ben-da ${120 * times}`]);
  const asWritten = await pulled(table, WIDE.replace('indicator: so-ho,', 'indicator: so-ho, times: 1,'));
  expect(asWritten.figures).toEqual(['thon-ben-da 120']);
});

it('a unit above the table that multiplies nothing asks for nothing', async () => {
  const { figures } = await pulled('Đơn vị tính: hộ\nĐơn vị;Số hộ\nBến Đá;120\n');
  expect(figures).toEqual(['thon-ben-da 120']);
});

it.each(['(12)', '-12'])('a count below nothing, “%s”, is told', async (written) => {
  const { figures, remarks } = await pulled(`Đơn vị;Số hộ\nBến Đá;${written}\n`);
  expect(figures).toEqual(['thon-ben-da -12']);
  expect(remarks).toEqual([`a.csv:2: CHÚ Ý: “${written}” được lấy là -12 hộ`]);
});

it('two moments written two ways are one moment: different figures for it stop the pull', async () => {
  campaign.declare(WIDE.replace('place: Đơn vị,', 'place: Đơn vị, period: Năm, value: Số hộ, indicator: { constant: so-ho },').replace(/values:[\s\S]*/, '')); // prettier-ignore
  const table = 'Đơn vị;Năm;Số hộ\nBến Đá;Quý II/2023;120\nBến Đá;Q2/2023;130\n';
  await expect(put(table)).rejects.toThrow('có nhiều số khác nhau');
});
