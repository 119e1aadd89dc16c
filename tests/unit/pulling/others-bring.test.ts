import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../src/content/problem.ts';
import { fromVietnameseToTcvn3 } from './tcvn3.ts';
import { campaign, declareAnew, pulled } from './declared.ts';

declareAnew();

const COLUMNS = { 'Số hộ': 'indicator: so-ho, period: cuối 2023' };

/** Messages of a pull that is refused. */
async function refused(pull: () => Promise<unknown>): Promise<string> {
  try {
    await pull();
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems.map(({ message, hint }) => `${message} → ${hint}`).join('\n');
    throw error;
  }
  return '';
} // prettier-ignore

describe('numbers keep their digits', () => {
  it('of a budget in đồng, to the last', async () => {
    const { rows } = await pulled('Đơn vị;Vốn\nMột;1.234.567.890.123\n', {
      Vốn: 'indicator: von, period: 2023',
    });
    expect(rows).toEqual(['xa-mot 2023 1234567890123 actual A']);
  });

  it('also where the table counts in millions', async () => {
    const { rows } = await pulled('Đơn vị;Vốn\nMột;1.234.567,891234\n', {
      Vốn: 'indicator: von, period: 2023, times: 1000000',
    });
    expect(rows).toEqual(['xa-mot 2023 1234567891234 actual A']);
  });
});

describe('sheets of two years in one workbook', () => {
  const sheets = ['2022', '2023'].map((name, at) => ({
    name,
    rows: [['Đơn vị', 'Số hộ'], ['Một', 120 - at * 20]],
  })); // prettier-ignore

  it('are not read for one moment: the figures of 2022 are none of 2023', async () => {
    const { rows, told } = await pulled(sheets, COLUMNS);
    expect(rows).toEqual([]);
    expect(told).toContain('bảng tính “2022” là của thời điểm khác');
  });
});

describe('two columns of one meaning', () => {
  it('stop the pull where they say two numbers of one place', async () => {
    const { told } = await pulled('Đơn vị;Số hộ;Hộ khác\nMột;120;12\n', {
      ...COLUMNS,
      'Hộ khác': 'indicator: so-ho, period: cuối 2023',
    });
    expect(told).toContain('hai cột “Số hộ” và “Hộ khác” được khai là cùng một chỉ tiêu, thời điểm mà ghi hai số: 120, 12');
  }); // prettier-ignore

  it('are a plan and its result where their headings say so', async () => {
    const { rows } = await pulled('Đơn vị;KH 2023;TH 2023\nMột;120;112\n', {
      'KH 2023': 'indicator: so-ho, period: 2023',
      'TH 2023': 'indicator: so-ho, period: 2023',
    });
    expect(rows).toEqual(['xa-mot 2023 120 target A', 'xa-mot 2023 112 actual A']);
  });
});

describe('what a table says of its figures beside them', () => {
  it('a note below that all of them are provisional is told', async () => {
    const { told } = await pulled('Đơn vị;Số hộ\nMột;120\n(*) Số liệu năm 2023 là số sơ bộ;\n', COLUMNS);
    expect(told).toContain(
      'CHÚ Ý: dưới bảng ghi “(*) Số liệu năm 2023 là số sơ bộ” mà số được lấy làm kết quả',
    );
  });

  it('a note of marked figures is of these alone', async () => {
    const { rows, told } = await pulled('Đơn vị;Số hộ\nMột;120*\nHai;80\n* Số sơ bộ;\n', COLUMNS);
    expect(rows).toEqual(['xa-mot 2023-12-31 120 actual P', 'xa-hai 2023-12-31 80 actual A']);
    expect(told).not.toContain('dưới bảng');
  });

  it('a note of what is planned makes no estimate', async () => {
    const { rows } = await pulled('Đơn vị;Số hộ\nMột;120*\n* Chưa gồm thôn dự kiến sáp nhập;\n', COLUMNS);
    expect(rows).toEqual(['xa-mot 2023-12-31 120 actual A']);
  });

  it.each([
    ['Số liệu sơ bộ', 'P'],
    ['ước tính', 'E'],
    ['Số liệu chưa gồm hộ tạm tính ở thôn 3', 'A'],
    ['theo số ước của xã bên', 'A'],
  ])('the note “%s” beside a figure makes its standing %s', async (note, standing) => {
    campaign.declare(
      'from: { kind: file, path: raw/a.csv }\nplacePrefix: xã\ncolumns: { place: Đơn vị, period: Năm, value: Số, note: Ghi chú, indicator: { constant: so-ho }, reference: { constant: so-giong } }\n',
    );
    campaign.put('a.csv', `Đơn vị;Năm;Số;Ghi chú\nMột;2023;15;${note}\n`);
    await campaign.pull({ accept: 'all' });
    expect(campaign.kept()['thu.csv']).toContain(`,hộ,${standing},actual,`);
  });

  it.each([120, '120 hộ'])(
    'a figure in a cell over two communes (%s) is of neither alone, and refused',
    async (figure) => {
      const rows = [
        ['Đơn vị', 'Số hộ'],
        ['Một', figure],
        ['Hai', null],
      ];
      const { told } = await pulled([{ name: 'S', rows, merged: ['B2:B3'] }], COLUMNS);
      expect(told).toContain(`3: con số ${figure} nằm trong ô gộp của dòng 2 và dòng này (“Hai”)`);
    },
  );

  it('a share below nothing is told', async () => {
    const { told } = await pulled('Đơn vị;Tỷ lệ\nMột;-3,2\nHai;4,5\n', { 'Tỷ lệ': 'indicator: ty-le, period: 2023' });
    expect(told).toContain('CHÚ Ý: “-3,2” được lấy là -3,2 %');
  }); // prettier-ignore
});

describe('a unit that the table gives', () => {
  const told = async (unit: string): Promise<string> => {
    campaign.declare(
      'from: { kind: file, path: raw/a.csv }\nplacePrefix: xã\ncolumns: { place: Đơn vị, period: Năm, value: Số, unit: ĐVT, indicator: { constant: von }, reference: { constant: so-giong } }\n',
    );
    campaign.put('a.csv', `Đơn vị;Năm;Số;ĐVT\nMột;2023;15;${unit}\n`);
    return (await campaign.pull({ accept: 'all' })).remarks.join('\n');
  };

  it('and that is no measure of the indicator is told', async () => {
    expect(await told('cái')).toContain('CHÚ Ý: 1 số của “von” được lấy với đơn vị “cái” như bảng ghi, mà chỉ tiêu tính bằng “đồng”');
  }); // prettier-ignore

  it.each(['tỷ đồng', 'Đồng', 'đồng/năm'])('stays as it is where it is %s', async (unit) => {
    expect(await told(unit)).not.toContain('được lấy với đơn vị');
  });
});

describe('letters of the nineties', () => {
  it('of TCVN3 are read as their font shows them, and that is told', async () => {
    const table = fromVietnameseToTcvn3('Đơn vị;Số hộ;Ghi chú\nMột;120;số liệu của xã\nHai;80;đã kiểm tra\n');
    const { rows, told } = await pulled(table, COLUMNS);
    expect(rows).toEqual(['xa-mot 2023-12-31 120 actual A', 'xa-hai 2023-12-31 80 actual A']);
    expect(told).toContain('chữ ở bảng mã cũ (TCVN3 (ABC))');
  });

  it('are not seen in a table of today with raised marks and letters of other tongues', async () => {
    const { rows, told } = await pulled('Đơn vị;Số hộ;Café\nMột;45¹;à côté\nHai;80;½\n', COLUMNS);
    expect(rows).toEqual(['xa-mot 2023-12-31 45 actual A', 'xa-hai 2023-12-31 80 actual A']);
    expect(told).not.toContain('bảng mã cũ');
  });
});

describe('the second pull', () => {
  it('tells which figures are gone and which are others', async () => {
    await pulled('Đơn vị;Số hộ\nMột;120\nHai;80\n', COLUMNS);
    const { told } = await pulled('Đơn vị;Số hộ\nMột;125\n', COLUMNS);
    expect(told).toContain('1 số lần trước có, nay bảng không còn: so-ho · xa-hai · cuối 2023 · 80 hộ');
    expect(told).toContain('1 số khác lần trước: so-ho · xa-mot · cuối 2023 · 120 hộ → 125 hộ');
  });
});

describe('slips in sources.yaml', () => {
  const path = (): string => join(campaign.folder, 'statistics/sources.yaml');
  const declare = (from: string, more = ''): void =>
    campaign.declare(`from: ${from}\n${more}columns: { place: Đơn vị, period: Năm, value: Số, indicator: { constant: so-ho }, reference: { constant: so-giong } }\n`); // prettier-ignore

  it('two sources of one id would overwrite each other', async () => {
    declare('{ kind: file, path: raw/a.csv }');
    const own = readFileSync(path(), 'utf8');
    writeFileSync(path(), `${own}\n${own}`);
    expect(await refused(() => campaign.pull())).toContain('mã “thu” dùng hai lần');
  });

  it('a kind of source that is none is told with those there are', async () => {
    declare('{ kind: excel, path: raw/a.csv }');
    expect(await refused(() => campaign.pull())).toBe(
      'không có loại nào tên “excel” → ghi một trong: file, http, google-sheet, ckan, sdmx-csv',
    );
  });

  it('one column for two years would publish one number twice', async () => {
    const { told } = await pulled('Đơn vị;Số hộ\nMột;120\n', COLUMNS);
    expect(told).toBe('');
    campaign.declare(
      'from: { kind: file, path: raw/a.csv }\nplacePrefix: xã\ncolumns: { place: Đơn vị, reference: { constant: so-giong } }\nvalues:\n  - { column: Số hộ, indicator: so-ho, period: cuối 2022 }\n  - { column: Số hộ, indicator: so-ho, period: cuối 2023 }\n',
    );
    expect(await refused(() => campaign.pull())).toContain('cột “Số hộ” khai hai lần trong “values”');
  });

  it('a column of years is not passed over for a year declared beside it', async () => {
    campaign.declare(
      'from: { kind: file, path: raw/a.csv }\nplacePrefix: xã\ncolumns: { place: Đơn vị, period: Năm, reference: { constant: so-giong } }\nvalues:\n  - { column: Số hộ, indicator: so-ho, period: 2023 }\n',
    );
    expect(await refused(() => campaign.pull())).toContain('“period” vừa là một cột của bảng');
  });

  it('a unit around the places that nobody knows is told, with the one that may be meant', async () => {
    declare('{ kind: file, path: raw/a.csv }', 'within: xa-mott\n');
    expect(await refused(() => campaign.pull())).toContain('không có địa bàn nào mang mã “xa-mott” trong places.yaml → có phải ý bạn là “xa-mot”?'); // prettier-ignore
  });
});

describe('catalogues saved on other machines', () => {
  it('mean the same with a byte-order mark, line ends of Windows or loose marks, as pages read them', async () => {
    for (const file of ['places.yaml', 'statistics/indicators.yaml']) {
      const path = join(campaign.folder, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`);
    }
    const { rows } = await pulled('Đơn vị;Số hộ\nMột;12\n', COLUMNS);
    expect(rows).toEqual(['xa-mot 2023-12-31 12 actual A']);
  });
});
