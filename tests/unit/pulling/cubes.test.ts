import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../src/content/problem.ts';
import { readRows } from '../../../src/statistics/table/normalise.ts';
import { campaign, declareAnew } from './declared.ts';

declareAnew();

const COLUMNS =
  'place: Xã, period: Năm, value: value, indicator: { constant: so-ho }, reference: { constant: so-giong }';

/** Rows as “place moment value unit status note”, or what stops the pull. */
async function pulled(name: string, content: string | Uint8Array | object, columns = COLUMNS, more = '') {
  campaign.declare(
    `from: { kind: file, path: raw/${name} }\nplacePrefix: xã\n${more}columns: { ${columns} }\n`,
  );
  const plain = typeof content === 'string' || content instanceof Uint8Array;
  campaign.put(name, plain ? content : JSON.stringify(content));
  try {
    const { remarks } = await campaign.pull({ accept: 'all' });
    const rows = readRows(readFileSync(join(campaign.folder, 'statistics/data/thu.csv'), 'utf8')).map((row) =>
      ['REF_AREA', 'TIME_PERIOD', 'OBS_VALUE', 'UNIT_MEASURE', 'OBS_STATUS', 'NOTE', 'GROUP'].map((field) => row[field]).join(' ').trim(),
    );
    return { rows, told: remarks.join('\n') };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { rows: [], told: error.problems.map(({ message, hint }) => `${message} → ${hint}`).join('\n') };
  }
} // prettier-ignore

const FOUR = ['xa-mot 2022 130 hộ A', 'xa-mot 2023 120 hộ A', 'xa-hai 2022 90 hộ A', 'xa-hai 2023 80 hộ A'];

describe('a table in JSON-stat', () => {
  const dataset = (more: object = {}): object => ({
    version: '2.0',
    class: 'dataset',
    label: 'Số hộ theo xã và năm',
    id: ['xa', 'nam'],
    size: [2, 2],
    dimension: {
      xa: { label: 'Xã', category: { index: { b: 1, a: 0 }, label: { b: 'Hai', a: 'Một' } } },
      nam: { label: 'Năm', category: { index: ['2022', '2023'] } },
    },
    value: [130, 120, 90, 80],
    ...more,
  });

  it('gives each figure to the categories that meet there, whatever the order of their names', async () => {
    expect((await pulled('a.json', dataset())).rows).toEqual(FOUR);
  });

  it('of version 1, inside the name of its table, is the same', async () => {
    const { dimension, value } = dataset() as { dimension: object; value: number[] };
    const table = { dimension: { ...dimension, id: ['xa', 'nam'], size: [2, 2] }, value };
    expect((await pulled('a.json', { bang: table })).rows).toEqual(FOUR);
  });

  it('leaves a place without a figure where the office gives none, by a flag or by silence', async () => {
    const { rows, told } = await pulled('a.json', dataset({ value: { 0: 130, 3: 80 }, status: { 1: ':' } }));
    expect(rows).toEqual([FOUR[0], FOUR[3]]);
    expect(told).toContain('1 ô ghi là không có số');
  });

  it('keeps what its flags say: provisional is provisional, an unknown flag goes into the note and is told', async () => {
    const { rows, told } = await pulled('a.json', dataset({ status: { 1: 'p', 3: 'b' } }));
    expect(rows).toEqual([
      FOUR[0],
      'xa-mot 2023 120 hộ P',
      FOUR[2],
      'xa-hai 2023 80 hộ A nguồn đánh dấu “b”',
    ]);
    expect(told).toContain('1 số có dấu “b” của nơi công bố');
  });

  it('is not read by a dimension less: one place and year would have two figures', async () => {
    const given = dataset() as { dimension: object };
    const sex = { label: 'Giới', category: { index: ['Nam', 'Nữ'] } };
    const cube = { ...given, id: ['xa', 'nam', 'gioi'], size: [2, 2, 2], dimension: { ...given.dimension, gioi: sex }, value: [1, 2, 3, 4, 5, 6, 7, 8] };
    expect((await pulled('a.json', cube)).told).toContain('bảng có chiều “Giới” với 2 mục (Nam, Nữ) mà sources.yaml không khai cột nào đọc nó');
    const { rows } = await pulled('a.json', cube, `${COLUMNS}, group: Giới`);
    expect(rows.slice(0, 2)).toEqual(['xa-mot 2022 1 hộ A  Nam', 'xa-mot 2022 2 hộ A  Nữ']);
  }); // prettier-ignore

  it('whose figures are counted in something else is refused, in thousands keeps its unit', async () => {
    const unit = (label: string): object => {
      const given = dataset() as { dimension: object };
      const what = { label: 'CT', category: { index: ['p'], unit: { p: { label, decimals: 0 } } } };
      return { ...given, id: ['xa', 'nam', 'ct'], size: [2, 2, 1], dimension: { ...given.dimension, ct: what } };
    };
    expect((await pulled('a.json', unit('%'))).told).toContain('đơn vị “%” không phải đơn vị của chỉ tiêu (“hộ”)');
    expect((await pulled('a.json', unit('1000 dwellings'))).told).toContain('“1000 dwellings”');
    expect((await pulled('a.json', unit('hộ'))).rows).toEqual(FOUR);
    expect((await pulled('a.json', unit('Thous. households'))).rows[0]).toBe('xa-mot 2022 130 nghìn hộ A');
    expect((await pulled('a.json', unit('nghìn hộ'))).rows[0]).toBe('xa-mot 2022 130 nghìn hộ A');
    expect((await pulled('a.json', unit('nghìn hộ'), COLUMNS, 'times: 1000\n')).rows[0]).toBe('xa-mot 2022 130000 hộ A');
  }); // prettier-ignore

  it.each([
    ['too few figures', { value: [130, 120, 90] }, 'bảng JSON-stat có 4 ô mà “value” ghi 3'],
    ['sizes that fit no dimension', { size: [2] }, '2 chiều (id) mà 1 cỡ (size)'],
    ['a dimension it does not describe', { id: ['xa', 'quy'] }, 'không tả chiều “quy”'],
    ['fewer categories than it says', { size: [3, 2] }, 'ghi 3 mục (size) mà tả 2 mục (index)'],
    ['true for a figure', { value: [true, 120, 90, 80] }, 'ghi “true”, không phải số'],
    ['no figure at all', { value: undefined }, 'thiếu “value”'],
    ['a list of tables', { class: 'collection', link: { item: [{ href: 'https://so-lieu.example/1' }] } }, 'danh mục nhiều bảng'],
  ])('with %s is refused in words', async (_, more, words) => {
    const { rows, told } = await pulled('a.json', dataset(more));
    expect(rows).toEqual([]);
    expect(told).toContain(words);
  }); // prettier-ignore

  it('with two categories of one name is refused: nobody knows which figure is whose', async () => {
    const twice = { label: 'Xã', category: { index: ['a', 'b'], label: { a: 'Một', b: 'Một' } } };
    const { dimension } = dataset() as { dimension: object };
    const { told } = await pulled('a.json', dataset({ dimension: { ...dimension, xa: twice } }));
    expect(told).toContain('chiều “Xã” có hai mục cùng tên “Một”');
  });
});

describe('an answer of the interface of PX-Web', () => {
  const answer = {
    columns: [
      { code: 'xa', text: 'Xã', type: 'd' },
      { code: 'nam', text: 'Năm', type: 't' },
      { code: 'soho', text: 'Số hộ', type: 'c' },
    ],
    comments: [{ variable: 'nam', value: '2023', comment: 'Số liệu sơ bộ' }],
    data: [
      { key: ['Một', '2022'], values: ['1234.0'] },
      { key: ['Một', '2023'], values: ['120'] },
      { key: ['Hai', '2023'], values: ['..'] },
    ],
  };

  it('is a table; a comment on a year is noted at its figures, and says how sure they are', async () => {
    const { rows } = await pulled('a.json', answer, COLUMNS.replace('value: value', 'value: Số hộ'));
    expect(rows).toEqual(['xa-mot 2022 1234 hộ A', 'xa-mot 2023 120 hộ P Số liệu sơ bộ']);
  });

  it('that only describes the table says where the figures are', async () => {
    const { told } = await pulled('a.json', {
      title: 'Số hộ',
      variables: [{ code: 'xa', text: 'Xã', values: ['0'], valueTexts: ['Một'] }],
    });
    expect(told).toContain('chỉ trả phần mô tả bảng (PX-Web, variables), không có số → mở bảng ấy trên trang PX-Web');
  }); // prettier-ignore
});

describe('a PX file', () => {
  const px = (
    data: string,
    more = '',
    head = 'CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\n',
  ): string =>
    `${head}TITLE="Số hộ"\n" theo Xã và Năm";\nCONTENTS="Số hộ";\nUNITS="hộ";\nSTUB="Xã";\nHEADING="Năm";\nVALUES("Xã")="Một",\n"Hai";\nVALUES("Năm")="2022","2023";\n${more}DATA=\n${data}`;
  const VALUE = COLUMNS.replace('value: value', 'value: Số hộ');

  it('gives each row of figures to its place', async () => {
    expect((await pulled('a.px', px('130 120\n90 80;'), VALUE)).rows).toEqual(FOUR);
    expect((await pulled('a.px', px('130 120 90 80 ;').replaceAll('\n', '\r\n'))).rows).toEqual(FOUR);
  });

  it('writes decimals with a point: 1.234 are not thousands', async () => {
    const area = px('1.234 2.5\n3 4;').replace('UNITS="hộ"', 'UNITS="ha"');
    const { rows } = await pulled('a.px', area, VALUE.replace('so-ho', 'dien-tich'));
    expect(rows[0]).toBe('xa-mot 2022 1.234 ha A');
  });

  it('has dots and dashes where there is no figure', async () => {
    const { rows, told } = await pulled('a.px', px('130 ".."\n"-" "...";'), VALUE);
    expect(rows).toEqual([FOUR[0]]);
    expect(told).toContain('3 ô ghi là không có số');
  });

  it('notes a year, or one figure, as provisional', async () => {
    const year = px('130 120\n90 80;', 'VALUENOTE("Năm","2023")="Số liệu sơ bộ";\n');
    expect((await pulled('a.px', year, VALUE)).rows[3]).toBe('xa-hai 2023 80 hộ P Số liệu sơ bộ');
    const one = px('130 120\n90 80;', 'CELLNOTE("Hai","2022")="Ước tính";\n');
    expect((await pulled('a.px', one, VALUE)).rows).toEqual([FOUR[0], FOUR[1], 'xa-hai 2022 90 hộ E Ước tính', FOUR[3]]);
  }); // prettier-ignore

  it('in two languages is read in its first', async () => {
    const more = 'LANGUAGES="vi","en";\nSTUB[en]="Commune";\nVALUES[en]("Commune")="One","Two";\nNOTE="Nguồn: ""xã""; số cuối năm";\n';
    expect((await pulled('a.px', px('130 120\n90 80;', more), VALUE)).rows).toEqual(FOUR);
  }); // prettier-ignore

  it('of an older office is read in the coding that it names', async () => {
    const old = px('130 120\n90 80;', '', 'CHARSET="ANSI";\nCODEPAGE="utf-16le";\n');
    expect((await pulled('a.px', `\uFEFF${old}`, VALUE)).rows).toEqual(FOUR);
  });

  it.each([
    ['cut in its figures', px('130 120\n90'), 'bị cắt dở ở “DATA”'],
    ['with too few figures', px('130 120\n90;'), 'có 4 ô mà phần số (DATA) ghi 3'],
    ['without figures', px('').split('DATA=')[0]!, 'không có phần số (DATA)'],
    ['with a part of its figures', px('"Một" 1 2;', 'KEYS("Xã")=VALUES;\n'), 'chỉ ghi một phần các ô (KEYS)'],
    ['with a word among its figures', px('130 120\n90 8O;'), 'ghi “8O”, không phải số'],
    ['counted in something else', px('130 120\n90 80;').replace('UNITS="hộ"', 'UNITS="người"'), 'đơn vị “người” không phải đơn vị của chỉ tiêu (“hộ”)'],
  ])('%s is refused in words', async (_, text, words) => {
    const { rows, told } = await pulled('a.px', text, VALUE);
    expect(rows).toEqual([]);
    expect(told).toContain(words);
  }); // prettier-ignore
});

describe('a file of JSON', () => {
  it('is a list of rows, or refused with what stands in it', async () => {
    expect((await pulled('a.json', [{ Xã: 'Một', Năm: 2022, value: 130 }])).rows).toEqual([FOUR[0]]);
    const { told } = await pulled('a.json', { message: 'Hết hạn truy cập' });
    expect(told).toContain('không thấy danh sách các dòng ở “gốc của JSON”; nơi lấy ghi “Hết hạn truy cập”');
  });
});
