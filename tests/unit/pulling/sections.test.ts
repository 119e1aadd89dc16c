import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { campaign, declareAnew, pulled } from './declared.ts';

declareAnew();

const YEAR = { Số: 'indicator: so-ho, period: 2023' };

describe('a row without figures says of the rows below it what they are', () => {
  it.each([
    ['Năm 2022', 'được lấy cho “2023”'],
    ['I. NĂM 2022:', 'được lấy cho “2023”'],
    ['Quý I', 'được lấy cho “2023”'],
    ['6 tháng đầu năm', 'được lấy cho “2023”'],
    ['A. KẾ HOẠCH', 'được lấy làm kết quả'],
    ['Tỷ lệ hộ', 'được lấy làm số của “Số hộ”'],
  ])('“%s”: figures taken for something else stop the pull', async (section, taken) => {
    const { rows, told } = await pulled(`Đơn vị;Số\n${section};\nMột;12\nHai;7\n`, YEAR);
    expect(rows).toEqual([]);
    expect(told).toContain(`2: giữa bảng ghi “${section}” mà các dòng dưới nó ${taken}`);
  });

  it('also where its number stands in a cell of its own, and between the rows', async () => {
    const { rows, told } = await pulled('TT;Đơn vị;Số\nI;Năm 2023;\n1;Một;12\nII;Năm 2022;\n1;Hai;7\n', YEAR);
    expect(rows).toEqual([]);
    expect(told).toContain('4: giữa bảng ghi “Năm 2022”');
  });

  it('the title of the first of several tables is a caption too', async () => {
    const table = 'Năm 2022;\nĐơn vị;Số\nMột;12\n;\nNăm 2023;\nĐơn vị;Số\nMột;13\n';
    const { rows, told } = await pulled(table, YEAR);
    expect(rows).toEqual([]);
    expect(told).toContain('1: giữa bảng ghi “Năm 2022”');
  });

  it.each(['Năm 2023', 'Khu vực III', 'Xã vùng đồng bào DTTS', 'Nông thôn', 'Phòng Tài chính - Kế hoạch'])(
    '“%s” says nothing else',
    async (section) => {
      const { rows, told } = await pulled(`Đơn vị;Số\n${section};\nMột;12\n`, YEAR);
      expect(rows).toEqual(['xa-mot 2023 12 actual A']);
      expect(told).not.toContain('CHÚ Ý');
    },
  );

  it('a unit, or a narrower count, that holds for the rows below it', async () => {
    const unit = await pulled('Đơn vị;Vốn\nĐVT: triệu đồng;\nMột;12\n', { Vốn: 'indicator: von, period: 2023' });
    expect(unit.rows).toEqual([]);
    expect(unit.told).toContain('giữa bảng ghi “ĐVT: triệu đồng” mà các dòng dưới nó được lấy với đơn vị “đồng”');
    const narrow = await pulled('Đơn vị;Số\nMột;12\nTrong đó: hộ cận nghèo;\nHai;7\n', YEAR);
    expect(narrow.rows).toHaveLength(2);
    expect(narrow.told).toContain('3: CHÚ Ý: giữa bảng ghi “Trong đó: hộ cận nghèo” mà các dòng dưới nó được lấy làm “Số hộ”');
  }); // prettier-ignore

  it('of a column that gives the moment of each row, nothing is to be told', async () => {
    campaign.declare(
      'from: { kind: file, path: raw/a.csv }\nplacePrefix: xã\ncolumns: { place: Đơn vị, period: Năm, value: Số, indicator: { constant: so-ho }, reference: { constant: so-giong } }\n',
    );
    campaign.put('a.csv', 'Đơn vị;Năm;Số\nNăm 2022;;\nMột;2022;12\nNăm 2023;;\nMột;2023;7\n');
    await campaign.pull({ accept: 'all' });
    expect(campaign.figures()).toEqual(['xa-mot 2022 12', 'xa-mot 2023 7']);
  });

  it('“I. Diện tích” only groups rows that each name their indicator', async () => {
    campaign.declare(
      "from: { kind: file, path: raw/a.csv }\ncolumns: { place: { constant: xa-mot }, indicator: Chỉ tiêu, value: Số, period: { constant: '2023' }, reference: { constant: so-giong } }\n",
    );
    campaign.put('a.csv', 'Chỉ tiêu;Số\nI. Diện tích;\nSố hộ;12\n');
    await campaign.pull({ accept: 'all' });
    expect(campaign.figures()).toEqual(['xa-mot 2023 12']);
  });

  it('a factor in sources.yaml settles a unit between the rows', async () => {
    const { rows } = await pulled('Đơn vị;Vốn\nĐVT: triệu đồng;\nMột;12\n', {
      Vốn: 'indicator: von, period: 2023, times: 1000000',
    });
    expect(rows).toEqual(['xa-mot 2023 12000000 actual A']);
  });

  it('a table of one place that goes on with another place', async () => {
    campaign.declare(
      "from: { kind: file, path: raw/a.csv }\ncolumns: { place: { constant: xa-mot }, indicator: Chỉ tiêu, value: Số, period: { constant: '2023' }, reference: { constant: so-giong } }\n",
    );
    campaign.put('a.csv', 'Chỉ tiêu;Số\nXã Một;\nSố hộ;12\nXã Hai;\nSố hộ;7\n');
    await expect(campaign.pull({ accept: 'all' })).rejects.toThrow(
      'giữa bảng ghi “Xã Hai” mà các dòng dưới nó được lấy làm số của “xa-mot”',
    );
  });
});

describe('two communes of one name in two districts', () => {
  beforeEach(() =>
    writeFileSync(
      join(campaign.folder, 'places.yaml'),
      `sources: {}
places:
  - { id: tinh-mau, name: Mẫu, type: tỉnh, level: province, parent: null }
  - { id: huyen-giong, name: Giọng, type: huyện, level: district, parent: tinh-mau }
  - { id: huyen-song, name: Sông, type: huyện, level: district, parent: tinh-mau }
  - { id: huyen-nui, name: Núi, type: huyện, level: district, parent: tinh-mau }
  - { id: tan-lap-giong, name: Tân Lập, type: xã, level: commune, parent: huyen-giong }
  - { id: tan-lap-song, name: Tân Lập, type: xã, level: commune, parent: huyen-song }
  - { id: xa-ha, name: Hạ, type: xã, level: commune, parent: huyen-nui }
`,
    ),
  );
  const placesOf = async (table: Parameters<typeof pulled>[0]) => {
    const { rows, told } = await pulled(table, YEAR);
    return rows.length ? rows.map((row) => row.split(' ')[0]) : told;
  };

  it.each([
    ['rows of their districts above them', 'Đơn vị;Số\nHuyện Giọng;\nTân Lập;1\nHuyện Sông;\nTân Lập;2\n'],
    ['rows of their districts with figures', 'TT;Đơn vị;Số\nI;Huyện Giọng;\n1;Tân Lập;1\nII;Huyện Sông;\n1;Tân Lập;2\n'],
    ['a column of districts', 'Huyện;Đơn vị;Số\nGiọng;Tân Lập;1\nSông;Tân Lập;2\n'],
  ])('are told apart by %s', async (_, table) => {
    expect(await placesOf(table)).toEqual(['tan-lap-giong', 'tan-lap-song']);
    expect((await pulled(table, YEAR)).told).toContain('tên có ở nhiều nơi, hiểu theo đơn vị ghi cùng dòng hoặc ở dòng trên');
  }); // prettier-ignore

  it('also where the name of the district is merged over the whole width', async () => {
    const rows = [['TT', 'Đơn vị', 'Số'], ['HUYỆN GIỌNG', null, null], ['1', 'Tân Lập', 1], ['HUYỆN SÔNG', null, null], ['1', 'Tân Lập', 2]];
    expect(await placesOf([{ name: 'Biểu', rows, merged: ['A2:C2', 'A4:C4'] }])).toEqual(['tan-lap-giong', 'tan-lap-song']);
  }); // prettier-ignore

  it.each([
    ['below a district that has none of the name', 'Đơn vị;Số\nHuyện Giọng;\nHuyện Núi;\nTân Lập;1\n'],
    ['below a district that nobody knows', 'Đơn vị;Số\nHuyện Giọng;\nHuyện Biển;\nTân Lập;1\n'],
    ['above their district', 'Đơn vị;Số\nTân Lập;1\nHuyện Giọng;\n'],
    ['below a commune', 'Đơn vị;Số\nHạ;\nTân Lập;1\n'],
  ])('stay refused %s', async (_, table) => {
    expect(await placesOf(table)).toContain('có 2 địa bàn tên “Tân Lập”');
  });
});

it.each(['1.1. Xã Một', 'I.1. Xã Một', '1.2 Xã Một', 'II.1.3 Xã Một'])('“%s” is a numbered row of xã Một', async (name) => {
  expect((await pulled(`Đơn vị;Số\n${name};12\n`, YEAR)).rows).toEqual(['xa-mot 2023 12 actual A']);
}); // prettier-ignore
