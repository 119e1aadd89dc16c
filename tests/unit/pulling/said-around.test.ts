import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../src/content/problem.ts';
import { campaign, declareAnew, pulled } from './declared.ts';

declareAnew();

const SO_HO = 'indicator: so-ho, period: 2023';

it.each([
  ['Prel. 2023', 'P'],
  ['2023 (SB)', 'P'],
  ['SB 2023', 'P'],
  ['DK 2023', 'E'],
  ['Năm 2023 (DK)', 'E'],
  ['Est. 2023', 'E'],
])('“%s” is no final figure', async (heading, status) => {
  const { rows } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: SO_HO });
  expect(rows).toEqual([`xa-mot 2023 12 actual ${status}`]);
});

it('a table with the marks of two versions is refused, whole', async () => {
  const { rows, told } = await pulled('Đơn vị;Số hộ\n<<<<<<< HEAD\nMột;12\n=======\nMột;13\n>>>>>>> main\n', {
    'Số hộ': SO_HO,
  });
  expect(rows).toEqual([]);
  expect(told).toContain('a.csv:2: còn dấu “<<<<<<<”');
});

it('a table parted by another sign than was declared is told once, with the sign', async () => {
  campaign.declare(
    `from: { kind: file, path: raw/a.csv, delimiter: ';' }\ncolumns: { place: Đơn vị, reference: { constant: so-giong } }\nvalues:\n  - { column: Số hộ, ${SO_HO} }\n`,
  );
  campaign.put('a.csv', 'Đơn vị,Số hộ\nMột,12\n');
  const failure = await campaign.pull({ accept: 'all' }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ProblemsError);
  expect((failure as ProblemsError).problems).toMatchObject([
    {
      line: 1,
      message: expect.stringContaining('cách nhau bằng dấu “,”'),
      hint: expect.stringContaining("delimiter: ','"),
    },
  ]);
});

it('letters that are short for something else say nothing of it', async () => {
  const { rows } = await pulled('Đơn vị;Số hộ SB\nMột;12\n', { 'Số hộ SB': SO_HO });
  expect(rows).toEqual(['xa-mot 2023 12 actual A']);
});

it('“Ước 80” in a cell is an estimate, beside figures that are none', async () => {
  const { rows } = await pulled('Đơn vị;Số hộ\nMột;Ước 80\nHai;khoảng 80\n', { 'Số hộ': SO_HO });
  expect(rows).toEqual(['xa-mot 2023 80 actual E', 'xa-hai 2023 80 actual A']);
});

it.each(['Vốn vay (Bill. dongs)', 'Vốn vay (Thous. VND)', 'Số hộ (Thous. households)'])(
  '“%s” carries its unit in English as in Vietnamese',
  async (heading) => {
    const indicator = heading.startsWith('Vốn') ? 'von' : 'so-ho';
    const { rows, told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
      [heading]: `indicator: ${indicator}, period: 2023`,
    });
    expect(rows).toEqual([]);
    expect(told).toContain('tiêu đề ghi đơn vị');
  },
);

it('a formula without its result in the column of places is told as such', async () => {
  const rows = [['Đơn vị', 'Số hộ'], ['Một', 12], [{ formula: 'A2' }, 7]]; // prettier-ignore
  const { told } = await pulled([{ name: 'S', rows }], { 'Số hộ': SO_HO });
  expect(told).toContain('công thức');
});

it('lines on the file itself over the headings say nothing of the figures', async () => {
  const about = 'Tên bảng;Hộ nghèo\nNguồn;UBND xã\nCập nhật;01/02/2024\n';
  for (const between of ['\n', '']) {
    const { rows, told } = await pulled(`${about}${between}Đơn vị;Số hộ\nMột;12\n`, { 'Số hộ': SO_HO });
    expect(rows).toEqual(['xa-mot 2023 12 actual A']);
    expect(told).toBe('');
  }
});

it('a pivot table that counts rows is told', async () => {
  const { told } = await pulled('Đơn vị;Count of Số hộ\nMột;3\n', { 'Count of Số hộ': SO_HO });
  expect(told).toContain('CHÚ Ý: “Count of Số hộ” là số dòng đếm được');
});

it('rows of the old communes of a new one are parts of it: none is the figure of the whole', async () => {
  const table = 'Đơn vị;Xã cũ;Số hộ\nMột;A;12\nMột;B;8\nHai;C;7\n';
  const { rows, told } = await pulled(table, { 'Số hộ': SO_HO });
  expect(rows).toEqual([]);
  expect(told).toContain('“xa-mot” có 2 dòng (2, 3), mỗi dòng một số, khác nhau ở cột “Xã cũ” (A, B)');
});

it('ages are parts of a place too', async () => {
  const { told } = await pulled('Đơn vị;Tuổi;Số hộ\nMột;Tất cả;12\nMột;0-14;8\n', { 'Số hộ': SO_HO });
  expect(told).toContain('khác nhau ở cột “Tuổi” (Tất cả, 0-14)');
});

it('rows that only remarks which nobody reads tell apart stop the pull', async () => {
  const { rows, told } = await pulled('Đơn vị;Số hộ;Ghi chú\nMột;12;thẻ cũ\nMột;8;thẻ mới\n', {
    'Số hộ': SO_HO,
  });
  expect(rows).toEqual([]);
  expect(told).toContain('có nhiều số khác nhau');
});

it('sheets of two months are not both read for one moment', async () => {
  const sheets = ['T1', 'T2'].map((name, at) => ({ name, rows: [['Đơn vị', 'Số hộ'], ['Một', 12 + at]] })); // prettier-ignore
  const { rows, told } = await pulled(sheets, { 'Số hộ': SO_HO });
  expect(rows).toEqual([]);
  expect(told).toContain('bảng tính “T1”, “T2” là của thời điểm khác');
});

it.each([
  'NQ HĐND 2023',
  'Nghị quyết giao 2023',
  'Tỉnh giao năm 2023',
  'Giao 2023',
  'KH tỉnh giao',
  'Cam kết 2023',
])('“%s” was decided, and is no result', async (heading) => {
  const { rows } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: SO_HO });
  expect(rows).toEqual(['xa-mot 2023 12 target A']);
});

it.each(['Số hộ theo NQ 120/2020', 'Số hộ được giao đất'])('“%s” is a result', async (heading) => {
  const { rows } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: SO_HO });
  expect(rows).toEqual(['xa-mot 2023 12 actual A']);
});

it.each(['Cơ cấu (%)', 'Đạt (%)', 'Chỉ số phát triển (%)', 'TH 2023/KH 2023 (%)'])(
  '“%s” taken for another rate is told',
  async (heading) => {
    const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
      [heading]: 'indicator: ty-le, period: 2023',
    });
    expect(told).toContain(`“${heading}”`);
    expect(told).toContain('CHÚ Ý');
  },
);

it('a table whose cells are parted by upright lines is read, also drawn in Markdown', async () => {
  const drawn = '| Đơn vị | Số hộ |\n|---|---|\n| Một | 12 |\n';
  for (const table of ['Đơn vị|Số hộ\nMột|12\n', drawn])
    expect((await pulled(table, { 'Số hộ': SO_HO })).rows).toEqual(['xa-mot 2023 12 actual A']);
});

it('XML is named as such', async () => {
  const { told } = await pulled('<?xml version="1.0"?><rows/>', { 'Số hộ': SO_HO });
  expect(told).toContain('nơi lấy trả về XML');
});

describe('files that one pattern finds', () => {
  const readAll = async (files: Record<string, string>, period: string): Promise<string> => {
    campaign.declare(
      `from: { kind: file, path: 'raw/bang-*.csv' }\nplacePrefix: xã\ncolumns: { place: Đơn vị, reference: { constant: so-giong } }\nvalues: [{ column: Số hộ, indicator: so-ho, period: ${period} }]\n`,
    );
    for (const [name, place] of Object.entries(files)) campaign.put(name, `Đơn vị;Số hộ\n${place};12\n`);
    try {
      return String((await campaign.pull({ accept: 'all' })).rows);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      return error.problems.map(({ message }) => message).join('\n');
    }
  };

  it.each([
    ['bang-2022.csv', 'bang-2023.csv', 'cuối 2023', 'tệp “bang-2022.csv” là của thời điểm khác'],
    [
      'bang-thang-1.csv',
      'bang-thang-2.csv',
      '2023',
      'tệp “bang-thang-1.csv”, “bang-thang-2.csv” là của thời điểm khác',
    ],
    [
      'bang-quy-1.csv',
      'bang-quy-2.csv',
      '2023',
      'tệp “bang-quy-1.csv”, “bang-quy-2.csv” là của thời điểm khác',
    ],
  ])('%s and %s are not read for one moment, %s', async (one, other, period, message) => {
    expect(await readAll({ [one]: 'Một', [other]: 'Hai' }, period)).toContain(message);
  });

  it.each([
    'bang-xa-mot-2023.csv bang-xa-hai-2023.csv',
    'bang-xa-t1.csv bang-xa-t2.csv',
    'bang-mot-2024.csv bang-hai-2024.csv',
  ])('%s, of two places or from the year after, are', async (names) => {
    const [one, other] = names.split(' ') as [string, string];
    expect(await readAll({ [one]: 'Một', [other]: 'Hai' }, 'cuối 2023')).toBe('2');
  });
});
