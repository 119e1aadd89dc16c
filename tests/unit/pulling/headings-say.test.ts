import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ProblemsError } from '../../../src/content/problem.ts';
import { readRows } from '../../../src/statistics/table/normalise.ts';
import { isOtherUnit, readUnit } from '../../../src/statistics/said-units.ts';
import type { MadeSheet } from '../statistics/workbook.ts';
import { campaign, declareAnew, pulled } from './declared.ts';

declareAnew();

describe('the unit in a heading is another than that of the indicator', () => {
  it.each([
    ['Số hộ (nghìn hộ)', 'so-ho', '12'],
    ['Tỷ lệ (%)', 'so-ho', '12'],
    ['Vốn vay (triệu đồng)', 'von', '120'],
    ['Vốn vay (ĐVT: 1.000đ)', 'von', '120'],
    ['Diện tích (m2)', 'dien-tich', '12.000'],
    ['Diện tích (sào)', 'dien-tich', '5'],
    ['Số hộ (người)', 'so-ho', '12'],
    ['Số hộ (nghìn hộ dân)', 'so-ho', '12'],
    ['Thu nhập (triệu đồng/người/tháng)', 'thu-nhap', '3,5'],
    ['Thu nhập (triệu đồng/hộ/năm)', 'thu-nhap', '120'],
  ])('%s stops the pull', async (heading, indicator, figure) => {
    const { told } = await pulled(`Đơn vị;${heading}\nMột;${figure}\n`, {
      [heading]: `indicator: ${indicator}, period: 2023`,
    });
    expect(told).toMatch(/1: tiêu đề ghi đơn vị “.+” mà chỉ tiêu tính bằng “.+”/u);
  });

  it.each([
    ['Vốn vay (triệu đồng)', 'von', 'times: 1000000', 'xa-mot 2023 120000000 actual A'],
    ['Vốn vay (triệu đồng)', 'von', 'unit: triệu đồng', 'xa-mot 2023 120 actual A'],
    ['Diện tích (ha)', 'dien-tich', 'kind: kết quả', 'xa-mot 2023 120 actual A'],
    ['Số hộ (hộ gia đình)', 'so-ho', 'kind: kết quả', 'xa-mot 2023 120 actual A'],
    ['Số hộ (theo Đề án)', 'so-ho', 'kind: kết quả', 'xa-mot 2023 120 actual A'],
  ])('%s with %s, %s is read', async (heading, indicator, more, row) => {
    const { rows } = await pulled(`Đơn vị;${heading}\nMột;120\n`, {
      [heading]: `indicator: ${indicator}, period: 2023, ${more}`,
    });
    expect(rows).toEqual([row]);
  });

  it('so does a row of units below the headings, and a title for the columns of its kind of measure', async () => {
    const below = await pulled('Đơn vị;Vốn vay\n;(nghìn đồng)\nMột;120\n', {
      'Vốn vay': 'indicator: von, period: 2023',
    });
    expect(below.told).toContain('tiêu đề ghi đơn vị “nghìn đồng”');
    const title = await pulled(';Đơn vị tính: m2\nĐơn vị;Diện tích\nMột;120\n', {
      'Diện tích': 'indicator: dien-tich, period: 2023',
    });
    expect(title.told).toContain('1: trên bảng ghi đơn vị tính “m2” mà chỉ tiêu tính bằng “ha”');
    const alone = await pulled('(Triệu đồng);\nĐơn vị;Vốn vay\nMột;120\n', {
      'Vốn vay': 'indicator: von, period: 2023',
    });
    expect(alone.told).toContain('1: trên bảng ghi đơn vị tính “Triệu đồng” mà chỉ tiêu tính bằng “đồng”');
    const other = await pulled(';;ĐVT: hộ\nĐơn vị;Số hộ;Tỷ lệ\nMột;10;12,5\n', {
      'Số hộ': 'indicator: so-ho, period: 2023',
      'Tỷ lệ': 'indicator: ty-le, period: 2023',
    });
    expect(other.rows).toEqual(['xa-mot 2023 10 actual A', 'xa-mot 2023 12.5 actual A']);
  });
});

describe('the moment in a heading', () => {
  it.each([
    ['Năm 2022', '2023'],
    ['TH 2022', 'cuối 2023'],
    ['Quý I/2023', 'quý II/2023'],
    ['31/12/2022', '2024'],
    ['Hộ nghèo 31/12/2022', 'cuối 2023'],
    ['Số hộ nghèo đầu năm 2022', 'cuối 2022'],
    ['Số hộ quý I năm 2023', 'quý II/2023'],
    ['Cuối năm 2022: số hộ', 'cuối 2023'],
    ['Dân số (31/12/2022)', '2024'],
  ])('“%s” declared as %s stops the pull', async (heading, period) => {
    const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
      [heading]: `indicator: so-ho, period: ${period}`,
    });
    expect(told).toContain(`1: tiêu đề ghi “${heading}” mà sources.yaml khai thời điểm`);
  });

  it.each([
    ['Năm 2023', 'cuối 2023'],
    ['01/01/2024', 'cuối 2023'],
    ['Số hộ', '2023'],
    ['Theo Quyết định 12 năm 2021', '2023'],
    ['Số hộ theo chuẩn 2021-2022', '2023'],
    ['Số hộ theo Nghị quyết 88/2019', '2023'],
    ['Kết quả đến 31/12/2023', 'cuối 2023'],
  ])('“%s” may be declared as %s', async (heading, period) => {
    const { rows, told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
      [heading]: `indicator: so-ho, period: ${period}`,
    });
    expect(rows).toHaveLength(1);
    expect(told).toBe('');
  });

  it('a year that stands bare in a heading is only told: it may be the name of something', async () => {
    const { rows, told } = await pulled('Đơn vị;Số hộ 2022\nMột;12\n', {
      'Số hộ 2022': 'indicator: so-ho, period: 2023',
    });
    expect(rows).toHaveLength(1);
    expect(told).toContain('CHÚ Ý: tiêu đề ghi “Số hộ 2022”');
  });

  it('that is a part of the year it is taken for stops the pull: half a year is no year', async () => {
    const half = await pulled('Đơn vị;6 tháng đầu năm 2023\nMột;12\n', {
      '6 tháng đầu năm 2023': 'indicator: so-ho, period: 2023',
    });
    expect(half.rows).toEqual([]);
    expect(half.told).toContain('tiêu đề ghi “6 tháng đầu năm 2023” mà sources.yaml khai thời điểm “2023”');
  });

  it('of a title or a sheet of another year is told', async () => {
    const title = await pulled('Biểu 1. Số hộ năm 2021;\nĐơn vị;Số hộ\nMột;12\n', {
      'Số hộ': 'indicator: so-ho, period: 2023',
    });
    expect(title.told).toContain('CHÚ Ý: trên bảng ghi năm 2021');
    const sheet = await pulled([{ name: 'Năm 2022', rows: [['Đơn vị', 'Số hộ'], ['Một', 12]] }], {
      'Số hộ': 'indicator: so-ho, period: 2023',
    }); // prettier-ignore
    expect(sheet.told).toContain('CHÚ Ý: tên bảng tính ghi năm 2022');
  });
});

const MONTHS = 'Năm 2024;;;;\nĐơn vị;T1;T2;T3;Cộng\nMột;10;12;8;30\n';
it.each([
  [MONTHS, 'Cộng', 'tháng 3/2024', '“Cộng” là cột cộng của “T1”, “T2”, “T3” mà sources.yaml khai thời điểm “2024-03”'],
  [MONTHS, 'Cộng', 'quý I/2024', ''],
  [MONTHS, 'Cộng', '31/12/2024', ''],
  // April to June have no figures yet: the column adds up three months.
  ['Đơn vị;T1;T2;T3;T4;Tổng số\nMột;10;12;8;;30\n', 'Tổng số', '3 tháng đầu năm 2024', ''],
  ['Đơn vị;Tổng số;2022;2023\nMột;30;12;18\n', 'Tổng số', '2023', '“Tổng số” là cột cộng của “2022”, “2023” mà sources.yaml khai thời điểm “2023”'],
  ['Đơn vị;2022;2023;Tổng số hộ\nMột;12;18;300\n', 'Tổng số hộ', '2023', ''],
  ['Đơn vị;I;II;III;IV;Cả năm\nMột;1;2;3;4;10\n', 'Cả năm', 'quý IV/2024', 'tiêu đề ghi “Cả năm” mà sources.yaml khai thời điểm “2024-Q4”'],
  ['Đơn vị;Ước cả năm\nMột;10\n', 'Ước cả năm', '2024', ''],
])('a column that adds others up is of the time of them all: %#', async (table, column, period, fault) => {
  const { rows, told } = await pulled(table, { [column]: `indicator: so-ho, period: ${period}` });
  expect(rows).toHaveLength(fault ? 0 : 1);
  if (fault) expect(told).toContain(fault);
}); // prettier-ignore

it('“Năm” is not “Nam” where both stand over columns, whichever is asked for', async () => {
  campaign.declare(
    'from: { kind: file, path: raw/a.csv }\ncolumns: { place: { constant: xa-mot }, period: Năm, value: Nam, indicator: { constant: so-ho }, reference: { constant: so-giong } }\n',
  );
  campaign.put('a.csv', 'Năm;Tổng số;Nam;Nữ\n;Người - Person;;\n2022;30;14;16\nSơ bộ 2023;32;15;17\n');
  const { remarks } = await campaign.pull({ accept: 'all' });
  const rows = readRows(readFileSync(join(campaign.folder, 'statistics/data/thu.csv'), 'utf8'));
  expect(rows.map((row) => `${row['TIME_PERIOD']} ${row['OBS_VALUE']} ${row['OBS_STATUS']}`)).toEqual(['2022 14 A', '2023 15 P']);
  expect(remarks.join('\n')).toContain('a.csv:2: bỏ qua dòng không có số: “Người - Person”');
}); // prettier-ignore

it.each([
  ['Hộ - Household', ''],
  ['Nghìn hộ - Thous. households', 'tiêu đề ghi đơn vị “Nghìn hộ” mà chỉ tiêu tính bằng “hộ”'],
])('a row that gives the unit alone, “%s”, is of the figures below it', async (unit, fault) => {
  campaign.declare(
    'from: { kind: file, path: raw/a.csv }\ncolumns: { place: { constant: xa-mot }, period: Năm, value: Tổng số, indicator: { constant: so-ho }, reference: { constant: so-giong } }\n',
  );
  campaign.put('a.csv', `Năm;Tổng số\n;${unit}\n2022;30\n`);
  const pull = campaign.pull({ accept: 'all' });
  if (fault) await expect(pull).rejects.toThrow(fault);
  else expect((await pull).rows).toBe(1);
});

it('a year over the middle of its columns, unmerged, is over nobody knows which: the pull stops', async () => {
  const under = (years: string) =>
    pulled(`${years}\n;Số hộ;Tỷ lệ;Vốn;Số hộ;Tỷ lệ;Vốn\nMột;55;18;5;40;13;4\n`, {
      'Năm 2022 / Số hộ': 'indicator: so-ho, period: cuối 2022',
    });
  expect((await under('Đơn vị;Năm 2022;;;Năm 2023;;')).rows).toEqual(['xa-mot 2022-12-31 55 actual A']);
  for (const years of ['Đơn vị;;Năm 2022;;;Năm 2023;', 'Đơn vị;;;Năm 2022;;;Năm 2023'])
    expect((await under(years)).told).toContain('bảng không có cột “Năm 2022 / Số hộ”');
  // A column of its own stands below nothing, and its name does not come again.
  const alone = await pulled('Đơn vị;;Năm 2022;\n;Dân số;Số hộ;Tỷ lệ\nMột;900;55;18\n', { 'Năm 2022 / Số hộ': 'indicator: so-ho, period: cuối 2022' });
  expect(alone.rows).toEqual(['xa-mot 2022-12-31 55 actual A']);
}); // prettier-ignore

it.each([
  ['Tháng 9', '9 tháng đầu năm 2024'],
  ['T3', 'quý I/2024'],
  ['Năm 2024', '2021–2024'],
])('“%s” is a part of %s, and no figure of it', async (heading, period) => {
  const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: `indicator: so-ho, period: ${period}` });
  expect(told).toContain(`1: tiêu đề ghi “${heading}” mà sources.yaml khai thời điểm`);
}); // prettier-ignore

it.each([
  ['Số hộ được hỗ trợ nhà ở', true],
  ['Hạng', true],
  ['Mật độ dân số', true],
  ['Bình quân 1 thôn', true],
  ['Số hộ', false],
  ['Số hộ của xã', false],
])('a heading “%s” over figures taken for “Số hộ” is told: %s', async (heading, isTold) => {
  const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: 'indicator: so-ho, period: 2023' });
  expect(told.includes(`CHÚ Ý: tiêu đề ghi “${heading}” mà số được lấy làm “Số hộ”`)).toBe(isTold);
}); // prettier-ignore

it('a column below “Chia ra” is of a part; one of a moment, of a group or of the name of its indicator is as declared', async () => {
  const told = async (below: string, more = '') => {
    const column = `Chia ra / ${below}`;
    const { told: all } = await pulled([{ name: 'Biểu', rows: [['Đơn vị', 'Tổng', 'Chia ra', null], [null, null, below, 'Khác nữa'], ['Một', 40, 30, 10]], merged: ['A1:A2', 'B1:B2', 'C1:D1'] }], { [column]: `indicator: so-ho, period: 2023${more}` });
    return all.includes(`CHÚ Ý: tiêu đề ghi “${below}” mà số được lấy làm “Số hộ”`);
  };
  expect(await told('Loại A')).toBe(true);
  expect(await told('Loại A', ', group: loại A')).toBe(false);
  expect(await told('Năm 2023')).toBe(false);
  expect(await told('Số hộ')).toBe(false);
}); // prettier-ignore

it('a mean of several years is told where it is taken for all of them together', async () => {
  const told = async (heading: string, indicator: string): Promise<boolean> =>
    (await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: `indicator: ${indicator}, period: 2021–2025` })).told.includes(
      `CHÚ Ý: tiêu đề ghi “${heading}” mà số được lấy làm số của cả “2021/2025”`,
    );
  expect(await told('Bình quân 2021-2025', 'so-ho')).toBe(true);
  expect(await told('BQ giai đoạn 2021-2025', 'so-ho')).toBe(true);
  expect(await told('Bình quân 2021-2025', 'ty-le')).toBe(false);
  expect(await told('Tổng 2021-2025', 'so-ho')).toBe(false);
}); // prettier-ignore

it.each([
  ['cuối 2023', true],
  ['cuối 2024', false],
])('“cuối năm” below a title of 2024 taken for %s is told: %s', async (period, isTold) => {
  const { told } = await pulled('KẾT QUẢ RÀ SOÁT NĂM 2024;\nĐơn vị;Số hộ cuối năm\nMột;12\n', {
    'Số hộ cuối năm': `indicator: so-ho, period: ${period}`,
  });
  expect(told.includes('CHÚ Ý: tiêu đề ghi “Số hộ cuối năm”, trên bảng ghi “năm 2024” mà sources.yaml khai')).toBe(isTold);
}); // prettier-ignore

it.each([
  ['Quý II', 'quý III/2023'],
  ['Q1', 'quý II/2023'],
  ['T5', '6/2023'],
  ['Tháng 5', '6/2023'],
  ['Nửa đầu năm', '6 tháng cuối năm 2023'],
])('“%s” takes its year from %s, and stops the pull', async (heading, period) => {
  const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
    [heading]: `indicator: so-ho, period: ${period}`,
  });
  expect(told).toContain(`1: tiêu đề ghi “${heading}” mà sources.yaml khai thời điểm`);
});

it.each(['Tăng, giảm so với 2022', 'Lũy kế từ đầu nhiệm kỳ'])(
  '“%s” taken for a level is told',
  async (heading) => {
    const { told } = await pulled(`Đơn vị;${heading}\nMột;-12\n`, {
      [heading]: 'indicator: so-ho, period: 2023',
    });
    expect(told).toContain(`CHÚ Ý: “${heading}” là mức tăng giảm hay so sánh`);
  },
);

it('a month below its year is of that year: “Năm 2022 / T1” is none of 2023', async () => {
  const table = 'Đơn vị;Năm 2022;\n;T1;T2\nMột;12;13\n';
  const taken = (period: string) => pulled(table, { 'Năm 2022 / T1': `indicator: so-ho, period: ${period}` });
  expect((await taken('1/2022')).rows).toEqual(['xa-mot 2022-01 12 actual A']);
  const { rows, told } = await taken('1/2023');
  expect(rows).toEqual([]);
  expect(told).toContain('tiêu đề ghi “T1” mà sources.yaml khai thời điểm “2023-01”');
});

describe('a table of indicators by row', () => {
  const rowsOf = async (row: string, columns = 'indicator: Chỉ tiêu, unit: ĐVT') => {
    campaign.declare(
      `from: { kind: file, path: raw/a.csv }\ncolumns: { place: { constant: xa-mot }, ${columns}, period: { constant: '2023' }, value: Số, reference: { constant: so-giong } }\n`,
    );
    campaign.put('a.csv', `Chỉ tiêu;ĐVT;Số;Loại\n${row}\n`);
    try {
      await campaign.pull({ accept: 'all' });
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      return error.problems.map(({ message }) => message);
    }
    return readRows(readFileSync(join(campaign.folder, 'statistics/data/thu.csv'), 'utf8')).map((each) =>
      ['INDICATOR', 'OBS_VALUE', 'UNIT_MEASURE', 'KIND', 'OBS_STATUS'].map((field) => each[field]).join(' '),
    );
  };

  it.each([
    ['1. Số hộ;hộ;12', 'so-ho 12 hộ actual A'],
    ['- Số hộ;Hộ;12', 'so-ho 12 hộ actual A'],
    ['Diện tích;hecta;12', 'dien-tich 12 ha actual A'],
    ['Số hộ;nghìn hộ;1,2', 'so-ho 1.2 nghìn hộ actual A'],
    ['Số hộ;;12', 'so-ho 12 hộ actual A'],
  ])('“%s” is %s', async (row, read) => {
    expect(await rowsOf(row)).toEqual([read]);
  });

  it.each([
    ['Số hộ;%;12', 'đơn vị “%” không phải đơn vị của chỉ tiêu (“hộ”)'],
    ['Số hộ;người;12', 'đơn vị “người” không phải đơn vị của chỉ tiêu (“hộ”)'],
    ['Số hộ;hộ;012', '“012” bắt đầu bằng số 0: có thể là mã số'],
    ['Số hộ;hộ;0012', '“0012” bắt đầu bằng số 0: có thể là mã số'],
  ])('“%s” is refused', async (row, message) => {
    expect(await rowsOf(row)).toEqual([message]);
  });

  it.each([
    ['KH', 'target A'],
    ['thực hiện', 'actual A'],
  ])('a kind written “%s” is %s', async (kind, as) => {
    const read = await rowsOf(`Số hộ;hộ;12;${kind}`, 'indicator: Chỉ tiêu, unit: ĐVT, kind: Loại');
    expect(read).toEqual([`so-ho 12 hộ ${as}`]);
  });

  it('a standing written “ước” is an estimate', async () => {
    expect(await rowsOf('Số hộ;hộ;12;ước', 'indicator: Chỉ tiêu, status: Loại')).toEqual(['so-ho 12 hộ actual E']); // prettier-ignore
  });
});

describe('what a heading says of its figures', () => {
  it.each([
    ['KH 2024', '', 'target A'],
    ['Kế hoạch năm 2024', '', 'target A'],
    ['Chỉ tiêu giao 2024', '', 'target A'],
    ['Chỉ tiêu tỉnh giao', '', 'target A'],
    ['Mục tiêu đến năm 2024', '', 'target A'],
    ['Mục tiêu đến hết năm 2024', '', 'target A'],
    ['Phấn đấu năm 2024', '', 'target A'],
    ['Năm 2024 (KH)', '', 'target A'],
    ['Hoàn thành kế hoạch', '', 'actual A'],
    ['TH/KH', '', 'actual A'],
    ['Dự kiến 2024', '', 'actual E'],
    ['Dự toán 2024', '', 'target A'],
    ['Chỉ tiêu NQ', '', 'target A'],
    ['Mục tiêu NQ đến 2024', '', 'target A'],
    ['Số hộ (tạm tính)', '', 'actual P'],
    ['Ước TH 2024', '', 'actual E'],
    ['Sơ bộ 2024', '', 'actual P'],
    ['TH 2024', '', 'actual A'],
    ['KH 2024', ', kind: chỉ tiêu', 'target A'],
  ])('“%s”%s is taken as %s', async (heading, more, as) => {
    const { rows } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
      [heading]: `indicator: so-ho, period: 2024${more}`,
    });
    expect(rows).toEqual([`xa-mot 2024 12 ${as}`]);
  });

  it('against what sources.yaml says is told', async () => {
    const plan = await pulled('Đơn vị;KH 2024\nMột;12\n', {
      'KH 2024': 'indicator: so-ho, period: 2024, kind: kết quả',
    });
    expect(plan.rows).toEqual(['xa-mot 2024 12 actual A']);
    expect(plan.told).toContain('CHÚ Ý: bảng ghi “KH 2024” là kế hoạch');
    const result = await pulled('Đơn vị;Thực hiện 2024\nMột;12\n', {
      'Thực hiện 2024': 'indicator: so-ho, period: 2024, kind: chỉ tiêu',
    });
    expect(result.told).toContain('CHÚ Ý: bảng ghi “Thực hiện 2024” là kết quả');
  });
});

it('two sheets that say two figures of one thing stop the pull; what both say alike is taken once', async () => {
  const sheet = (name: string, figure: number): MadeSheet => ({
    name,
    rows: [
      ['Đơn vị', 'Số hộ'],
      ['Một', figure],
      ['Hai', 7],
    ],
  });
  const { rows, told } = await pulled([sheet('A', 12), sheet('B', 13)], {
    'Số hộ': 'indicator: so-ho, period: 2023',
  });
  expect(rows).toEqual([]);
  expect(told).toContain('“xa-mot” có hai số khác nhau');
  const alike = await pulled([sheet('A', 12), sheet('B', 12)], { 'Số hộ': 'indicator: so-ho, period: 2023' });
  expect(alike.rows.map((row) => row.split(' ')[2])).toEqual(['12', '7']);
  expect(alike.told).toContain('CHÚ Ý: 2 số của');
});

it('decimals that the sign between cells may have cut in two stop the pull', async () => {
  const { told } = await pulled('Đơn vị,Tỷ lệ,Ghi chú\nMột,12,5\nHai,3,5\n', {
    'Tỷ lệ': 'indicator: ty-le, period: 2023',
  });
  expect(told).toContain('2: “12” và “5” đứng cạnh nhau có thể là một số “12,5” bị dấu phẩy cắt đôi');
  const { rows } = await pulled('Đơn vị,Tỷ lệ,Ghi chú\nMột,"12,5",ước\n', {
    'Tỷ lệ': 'indicator: ty-le, period: 2023',
  });
  expect(rows).toEqual(['xa-mot 2023 12.5 actual A']);
});

it('a share of more than a hundred percent, and parts of one beside percents, are told', async () => {
  const much = await pulled('Đơn vị;Tỷ lệ\nMột;1250\nHai;12,5\n', {
    'Tỷ lệ': 'indicator: ty-le, period: 2023',
  });
  expect(much.told).toContain('CHÚ Ý: một tỷ lệ được lấy là 1.250%');
  const mixed = await pulled([{ name: 'B', rows: [['Đơn vị', 'Tỷ lệ'], ['Một', 0.1532], ['Hai', 25.1]] }], {
    'Tỷ lệ': 'indicator: ty-le, period: 2023',
  }); // prettier-ignore
  expect(mixed.told).toContain('CHÚ Ý: “Tỷ lệ” có số như 0,1532');
});

test.each([
  ['triệu đồng', 'triệu đồng/người/năm', false],
  ['1.000 đồng', 'nghìn đồng', false],
  ['trđ', 'triệu đồng', false],
  ['tấn', 'tạ', true],
  ['ha', 'héc-ta', false],
  ['khẩu', 'người', false],
  ['triệu', 'tỷ đồng', true],
  ['triệu đồng/người/tháng', 'triệu đồng/người/năm', true],
  ['triệu đồng/tháng', 'triệu đồng/người/năm', true],
  ['tạ/sào', 'tạ/ha', true],
  ['người/km²', 'người', true],
  ['đồng/khẩu/tháng', 'đồng/người/tháng', false],
  ['bác sĩ', 'người', undefined],
])('“%s” against “%s” is another unit: %s', (said, taken, other) => {
  const unit = readUnit(said);
  expect(unit && isOtherUnit(unit, readUnit(taken)!)).toBe(other);
});

test('words that are no unit are none', () => {
  expect(['theo Đề án', 'nếu có', 'mô hình', '2023'].map(readUnit)).toEqual([undefined, undefined, undefined, undefined]);
}); // prettier-ignore
