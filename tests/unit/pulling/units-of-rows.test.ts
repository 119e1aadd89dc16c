import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../src/content/problem.ts';
import { readRows } from '../../../src/statistics/table/normalise.ts';
import { campaign, declareAnew, pulled } from './declared.ts';

declareAnew();

/** A table of xã Một with one indicator in each row: figures and their units, or what stops the pull; and what is told. */
async function byRow(...rows: string[]): Promise<{ read: string[]; told: string }> {
  campaign.declare(
    "from: { kind: file, path: raw/a.csv }\ncolumns: { place: { constant: xa-mot }, indicator: Chỉ tiêu, unit: ĐVT, value: Số, group: Nhóm, period: { constant: '2023' }, reference: { constant: so-giong } }\n",
  );
  campaign.put('a.csv', `Chỉ tiêu;ĐVT;Số;Nhóm\n${rows.map((row, at) => `${row};nhóm ${at + 1}\n`).join('')}`);
  try {
    const { remarks } = await campaign.pull({ accept: 'all' });
    const table = readRows(readFileSync(join(campaign.folder, 'statistics/data/thu.csv'), 'utf8'));
    return { read: table.map((row) => `${row['OBS_VALUE']} ${row['UNIT_MEASURE']}`), told: remarks.join('\n') };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { read: [], told: error.problems.map(({ line, message }) => `${line}: ${message}`).join('\n') };
  }
} // prettier-ignore

describe('a column of units', () => {
  it.each([
    ['Triệu đồng', 'triệu đồng'],
    ['Trđ', 'triệu đồng'],
    ['Tr. đồng', 'triệu đồng'],
    ['1000 đ', 'nghìn đồng'],
    ['Tỷ đồng', 'tỷ đồng'],
    ['Đồng', 'đồng'],
  ])('“%s” is %s, whatever the letters', async (written, unit) => {
    expect((await byRow(`Vốn vay;${written};12`)).read).toEqual([`12 ${unit}`]);
  });

  it.each([
    ['Trđ/người/năm', 'triệu đồng/người/năm'],
    ['Triệu đồng/khẩu/năm', 'triệu đồng/người/năm'],
    ['Triệu đồng/người/tháng', 'triệu đồng/người/tháng'],
    ['Triệu đồng', 'triệu đồng'],
  ])('“%s” of an income is %s', async (written, unit) => {
    expect((await byRow(`Thu nhập;${written};12`)).read).toEqual([`12 ${unit}`]);
  });

  it('“NT” in a column of groups is short for something else', async () => {
    campaign.declare(
      "from: { kind: file, path: raw/a.csv }\nplacePrefix: xã\ncolumns: { place: Đơn vị, group: Khu vực, value: Số, indicator: { constant: so-ho }, period: { constant: '2023' }, reference: { constant: so-giong } }\n",
    );
    campaign.put('a.csv', 'Đơn vị;Khu vực;Số\nMột;TT;12\nMột;NT;7\n');
    await campaign.pull({ accept: 'all' });
    expect(campaign.kept()['thu.csv']).toMatch(/,TT,[\s\S]*,NT,/u);
  });

  it.each(['nt', '-nt-', '"""', 'như trên', '”'])('%s is the unit of the row above', async (ditto) => {
    const { read } = await byRow('Vốn vay;Triệu đồng;12', `Vốn vay;${ditto === '"""' ? '""""' : ditto};7`);
    expect(read).toEqual(['12 triệu đồng', '7 triệu đồng']);
  });

  it.each(['nt', '-', '…'])('“%s” below nothing is no unit', async (written) => {
    const { read, told } = await byRow(`Vốn vay;${written};12`);
    expect(read).toEqual([]);
    expect(told).toContain(`2: đơn vị “${written}” không phải đơn vị của chỉ tiêu (“đồng”)`);
  });

  it('an empty one below millions is the unit of the indicator, and told', async () => {
    const { read, told } = await byRow('Vốn vay;Triệu đồng;12', 'Vốn vay;;7');
    expect(read).toEqual(['12 triệu đồng', '7 đồng']);
    expect(told).toContain('3: CHÚ Ý: ô đơn vị để trống, số được lấy với đơn vị “đồng” mà dòng trên ghi “Triệu đồng”');
  }); // prettier-ignore
});

it('a table of one place has headings of two rows too', async () => {
  campaign.declare(
    "from: { kind: file, path: raw/a.csv }\ncolumns: { place: { constant: xa-mot }, indicator: Chỉ tiêu, reference: { constant: so-giong } }\nvalues:\n  - { column: Năm 2023 / KH, period: '2023' }\n  - { column: Năm 2023 / TH, period: '2023' }\n",
  );
  campaign.put('a.csv', 'Chỉ tiêu;Năm 2023;\n;KH;TH\nSố hộ;12;11\n');
  await campaign.pull({ accept: 'all' });
  expect(campaign.kept()['thu.csv']).toMatch(/,12,.*,target,[\s\S]*,11,.*,actual,/u);
});

it('words of a place or a year may be dittos too, figures may not', async () => {
  const { rows } = await pulled('Đơn vị;Trước;Sau\nMột;12;\nnt;;7\n', {
    Trước: 'indicator: so-ho, period: 2022',
    Sau: 'indicator: so-ho, period: 2023',
  });
  expect(rows).toEqual(['xa-mot 2022 12 actual A', 'xa-mot 2023 7 actual A']);
  const { told } = await pulled('Đơn vị;Số\nMột;12\nHai;nt\n', { Số: 'indicator: so-ho, period: 2023' });
  expect(told).toContain('3: “nt” không phải số');
});

it.each([
  ['thu-nhap', '45 trđ/người/năm', '45'],
  ['dien-tich', '12 hecta', '12'],
  ['so-ho', '12 hộ gia đình', '12'],
])('in a column of %s, “%s” is a figure with its unit', async (indicator, cell, value) => {
  const { rows } = await pulled(`Đơn vị;Số\nMột;${cell}\n`, { Số: `indicator: ${indicator}, period: 2023` });
  expect(rows).toEqual([`xa-mot 2023 ${value} actual A`]);
});

it.each([
  ['von', '350 trđ'],
  ['dien-tich', '5.000 m2'],
  ['ty-le', '12 ‰'],
  ['so-ho', '12 khẩu'],
  ['so-ho', '12 hộ/thôn'],
  ['thu-nhap', '4,5 triệu đồng/người/tháng'],
])('in a column of %s, “%s” is in another unit and refused', async (indicator, cell) => {
  const { rows } = await pulled(`Đơn vị;Số\nMột;${cell}\n`, { Số: `indicator: ${indicator}, period: 2023` });
  expect(rows).toEqual([]);
});

it.each([
  'ĐVT triệu đồng',
  'Đvt : triệu đồng',
  'Tính bằng: triệu đồng',
  'Unit: million VND',
  'Đơn vị tính: Triệu đồng - Unit: Mill. dongs',
])('“%s” over a column of đồng stops the pull', async (title) => {
  const { rows, told } = await pulled(`${title};\nĐơn vị;Số\nMột;12\n`, {
    Số: 'indicator: von, period: 2023',
  });
  expect(rows).toEqual([]);
  expect(told).toContain('1: trên bảng ghi đơn vị tính');
});

it.each(['Đơn vị: UBND xã Ví Dụ', 'Đơn vị báo cáo: xã Một', 'Đơn vị tính: Đồng - Unit: Dong'])(
  '“%s” asks for nothing',
  async (title) => {
    const { rows, told } = await pulled(`${title};\nĐơn vị;Số\nMột;12\n`, {
      Số: 'indicator: von, period: 2023',
    });
    expect([rows.length, told]).toEqual([1, '']);
  },
);

it.each(['Vốn (trăm triệu đồng)', 'Vốn (x1000 đồng)', 'Vốn (’000 đồng)', 'Vốn (10^3 đồng)'])(
  '“%s” multiplies its figures',
  async (heading) => {
    const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
      [heading]: 'indicator: von, period: 2023',
    });
    expect(told).toContain('tiêu đề ghi đơn vị');
  },
);

describe('a title that ends with a unit', () => {
  it.each(['TỔNG HỢP DƯ NỢ (triệu đồng)', 'Dư nợ cho vay, triệu đồng'])('“%s” stops a column of đồng', async (title) => {
    const { rows, told } = await pulled(`${title};\nĐơn vị;Vốn\nMột;12\n`, { Vốn: 'indicator: von, period: 2023' });
    expect(rows).toEqual([]);
    expect(told).toContain('1: trên bảng ghi đơn vị tính “triệu đồng” mà chỉ tiêu tính bằng “đồng”');
  }); // prettier-ignore

  it('says nothing of a column that has the same one, or of another measure', async () => {
    const same = await pulled('Dư nợ (đồng);\nĐơn vị;Vốn\nMột;12\n', { Vốn: 'indicator: von, period: 2023' });
    const other = await pulled('Hộ vay vốn (triệu đồng);\nĐơn vị;Số hộ\nMột;12\n', { 'Số hộ': 'indicator: so-ho, period: 2023' });
    expect([same.rows.length, same.told, other.rows.length]).toEqual([1, '', 1]);
  }); // prettier-ignore
});

it.each([
  ['Thu nhập bình quân 1 người 1 tháng', true],
  ['Thu nhập bình quân một người một năm', false],
  ['Thu nhập bình quân mỗi hộ', true],
])('“%s” over “triệu đồng/người/năm” is another measure: %s', async (heading, isTold) => {
  const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: 'indicator: thu-nhap, period: 2023' });
  expect(told.includes('mà số được lấy với đơn vị “triệu đồng/người/năm”')).toBe(isTold);
}); // prettier-ignore

it('a heading out of a database carries its unit', async () => {
  const { told } = await pulled('Đơn vị;Vốn_triệu_đồng\nMột;12\n', {
    Vốn_triệu_đồng: 'indicator: von, period: 2023',
  });
  expect(told).toContain('tiêu đề ghi đơn vị “triệu đồng”');
});

it.each(['Mã số', 'STT', 'Xếp hạng', 'Điểm'])('“%s” taken for a count is told', async (heading) => {
  const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: 'indicator: so-ho, period: 2023' });
  expect(told).toContain(`CHÚ Ý: tiêu đề ghi “${heading}” mà số được lấy làm “Số hộ”`);
}); // prettier-ignore

it.each([
  ['BIỂU TỔNG HỢP DIỆN TÍCH NĂM 2023', true],
  ['Biểu 1. Số hộ năm 2023', false],
  ['Biểu tổng hợp số hộ và diện tích', false],
])('a title “%s” over households names another indicator: %s', async (title, isTold) => {
  const { told } = await pulled(`${title};\nĐơn vị;Năm 2023\nMột;12\n`, { 'Năm 2023': 'indicator: so-ho, period: 2023' });
  expect(told.includes(`CHÚ Ý: trên bảng ghi “${title}” mà số được lấy làm “Số hộ”`)).toBe(isTold);
}); // prettier-ignore
