import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { makeWorkbook } from '../statistics/workbook.ts';
import { campaign, declareAnew, pulled } from './declared.ts';

declareAnew();
beforeEach(() => writeFileSync(join(campaign.folder, 'places.yaml'), PLACES));

const PLACES = `sources: {}
places:
  - { id: tinh-mau, name: Mẫu, type: tỉnh, level: province, parent: null }
  - { id: tinh-ha, name: Hạ, type: tỉnh, level: province, parent: null }
  - { id: huyen-giong, name: Giọng, type: huyện, level: district, parent: tinh-mau, validTo: 2025-06-30 }
  - { id: huyen-song, name: Sông, type: huyện, level: district, parent: tinh-mau, validTo: 2025-06-30 }
  - { id: thanh-pho-mau, name: Mẫu, type: thành phố, level: district, parent: tinh-mau, validTo: 2025-06-30 }
  - { id: thi-tran-giong, name: Giọng, type: thị trấn, level: commune, parent: huyen-giong, validTo: 2025-06-30, successors: [xa-giong] }
  - { id: xa-giong, name: Giọng, type: xã, level: commune, parent: tinh-mau, validFrom: 2025-07-01 }
  - { id: xa-hoa-thuy-cu, name: Hòa Thủy, type: xã, level: commune, parent: huyen-giong, validTo: 2025-06-30, successors: [xa-hoa-thuy] }
  - { id: xa-hoa-thuy, name: Hòa Thủy, type: xã, level: commune, parent: tinh-mau, validFrom: 2025-07-01 }
  - { id: xa-hoa-thuy-kia, name: Hòa Thụy, type: xã, level: commune, parent: tinh-mau }
  - { id: xa-tan-lap-giong, name: Tân Lập, type: xã, level: commune, parent: huyen-giong }
  - { id: xa-tan-lap-song, name: Tân Lập, type: xã, level: commune, parent: huyen-song }
  - { id: phuong-2, name: '2', type: phường, level: commune, parent: thanh-pho-mau }
  - { id: thon-2, name: '2', type: thôn, level: village, parent: xa-hoa-thuy }
`;

const at = (period: string) => ({ 'Số hộ': `indicator: so-ho, period: ${period}` });
const placesAt = async (period: string, ...names: string[]): Promise<string[]> => {
  const { rows, told } = await pulled(
    `Đơn vị;Số hộ\n${names.map((name) => `${name};7\n`).join('')}`,
    at(period),
  );
  return rows.length ? rows.map((row) => row.split(' ')[0]!) : [told];
};

it('a name that an old and a new unit bear is that of the unit of the time', async () => {
  expect(await placesAt('cuối 2024', 'Hòa Thủy')).toEqual(['xa-hoa-thuy-cu']);
  expect(await placesAt('6 tháng cuối năm 2025', 'Hòa Thủy')).toEqual(['xa-hoa-thuy']);
  expect(await placesAt('quý I/2026', 'Hòa Thủy')).toEqual(['xa-hoa-thuy']);
});

it('each column of one row has the unit of its own time', async () => {
  const { rows } = await pulled('Đơn vị;2024;Quý I/2026\nHòa Thủy;7;8\n', {
    '2024': 'indicator: so-ho, period: cuối 2024',
    'Quý I/2026': 'indicator: so-ho, period: quý I/2026',
  });
  expect(rows).toEqual(['xa-hoa-thuy-cu 2024-12-31 7 actual A', 'xa-hoa-thuy 2026-Q1 8 actual A']);
});

it('a time in which both were there leaves the choice to the editor', async () => {
  const [told] = await placesAt('2025', 'Hòa Thủy');
  expect(told).toBe(
    '2: có 2 địa bàn tên “Hòa Thủy” trong 2025: xa-hoa-thuy-cu (đến 30/06/2025), xa-hoa-thuy (từ 01/07/2025)',
  );
});

it('a name with its marks is no other name, a name without them that may be two is neither', async () => {
  expect(await placesAt('cuối 2024', 'HOÀ THUỴ', 'Hoà Thuỷ')).toEqual(['xa-hoa-thuy-kia', 'xa-hoa-thuy-cu']);
  expect((await placesAt('cuối 2024', 'Xa Hoa Thuy'))[0]).toContain('có 3 địa bàn tên “Xa Hoa Thuy”');
});

it.each([
  ['TT. Giọng', 'thi-tran-giong'],
  ['TT Giọng', 'thi-tran-giong'],
  ['H. Giọng', 'huyen-giong'],
  ['TP.Mẫu', 'thanh-pho-mau'],
  ['T.P Mẫu', 'thanh-pho-mau'],
  ['P. 2', 'phuong-2'],
  ['P.2', 'phuong-2'],
  ['T. 2', 'thon-2'],
  ['Xã Tân Lập (huyện Giọng)', 'xa-tan-lap-giong'],
  ['Xã Tân Lập, huyện Sông, tỉnh Mẫu', 'xa-tan-lap-song'],
  ['Xã Tân Lập - H. Sông', 'xa-tan-lap-song'],
])('“%s” is %s', async (name, id) => {
  expect(await placesAt('cuối 2024', name)).toEqual([id]);
});

it.each([
  ['Xã Hòa Thủy (cũ)', 'xa-hoa-thuy-cu'],
  ['XÃ HÒA THỦY (CŨ)', 'xa-hoa-thuy-cu'],
  ['xã Hòa Thủy cũ', 'xa-hoa-thuy-cu'],
  ['Xã Hòa Thủy (mới)', 'xa-hoa-thuy'],
  ['Xã Giọng (thị trấn Giọng)', 'xa-giong'],
  ['Xã Giọng (sáp nhập từ TT Giọng)', 'xa-giong'],
  ['Huyện Giọng - Giong district', 'huyen-giong'],
])('“%s” is %s, whatever the time of its figure', async (name, id) => {
  expect(await placesAt('cuối 2025', name)).toEqual([id]);
});

it.each([
  'Xã Hòa Thụy (cũ)',
  'Xã Giọng (xã Hòa Thủy)',
  'Xã Giọng (thị trấn Giọng, xã Nào)',
  'Xã Giọng - Song district',
  'Xã Hòa Thủy, xã Giọng',
])('“%s” is no unit of the gazetteer', async (name) => {
  expect((await placesAt('cuối 2025', name))[0]).toMatch(/^2: không có địa bàn nào tên/u);
});

it('a figure merged over the parts of one new commune, which bears the name of an old one, is of that commune once', async () => {
  const rows = [['Đơn vị', 'Xã cũ', 'Số hộ'], ['Xã Hòa Thủy', 'Xã Hòa Thủy', 96], [null, 'Xã Tân Lập', null]]; // prettier-ignore
  const made = await pulled([{ name: 'Biểu', rows, merged: ['A2:A3', 'C2:C3'] }], at('cuối 2025'));
  expect(made.rows).toEqual(['xa-hoa-thuy 2025-12-31 96 actual A']);
});

it.each(['Xã Tân Lập', 'Xã Tân Lập, tỉnh Hạ', 'H. Hòa Thủy', 'Xã Tân Lập, huyện Nào'])(
  '“%s” is refused',
  async (name) => {
    expect((await placesAt('cuối 2024', name))[0]).toMatch(/^2: (?:có 2 địa bàn|không có địa bàn nào) tên/u);
  },
);

it.each([
  ['Xã Hòa Thụy', 'quý I/2026', ''],
  ['TT Giọng', 'quý I/2026', 'thi-tran-giong (đến 30/06/2025) cho 2026-Q1 (dòng 2)'],
  ['Giọng', 'cuối 2023', 'xa-giong (từ 01/07/2025) cho 2023-12-31 (dòng 2)'],
])('“%s” of %s: a unit that was not there then is told', async (name, period, message) => {
  const { rows, told } = await pulled(`Đơn vị;Số hộ\n${name};7\n`, at(period));
  expect(rows).toHaveLength(1);
  expect(told.split('vào thời điểm ấy: ')[1] ?? '').toBe(message);
});

it('a village below the name of a commune, old and new alike, lies in the one of the time', async () => {
  writeFileSync(join(campaign.folder, 'places.yaml'), `${PLACES}  - { id: thon-2-kia, name: '2', type: thôn, level: village, parent: xa-hoa-thuy-kia }\n`);
  expect(await placesAt('cuối 2025', 'Xã Hòa Thủy', 'Thôn 2', 'Xã Hòa Thụy', 'Thôn 2')).toEqual(['xa-hoa-thuy', 'thon-2', 'xa-hoa-thuy-kia', 'thon-2-kia']);
}); // prettier-ignore

it.each([
  ['UBND TỈNH HẠ', 'tinh-mau', true],
  ['UBND TỈNH MẪU', 'tinh-mau', false],
])('a title “%s” over communes of %s is told: %s', async (title, within, isTold) => {
  campaign.declare(`from: { kind: file, path: raw/a.csv }\nwithin: ${within}\ncolumns: { place: Đơn vị, reference: { constant: so-giong } }\nvalues: [{ column: Số hộ, indicator: so-ho, period: cuối 2025 }]\n`);
  campaign.put('a.csv', `${title};\nĐơn vị;Số hộ\nXã Hòa Thủy;7\n`);
  const { remarks } = await campaign.pull({ accept: 'all' });
  expect(remarks.some((remark) => remark.includes('CHÚ Ý: trên bảng ghi “TỈNH HẠ” mà sources.yaml khai “within: tinh-mau”'))).toBe(isTold);
}); // prettier-ignore

it('a sheet called by another commune than the one its villages are looked for in is told', async () => {
  campaign.declare(
    'from: { kind: file, path: raw/a.xlsx }\nplacePrefix: thôn\nwithin: xa-hoa-thuy\ncolumns: { place: Đơn vị, reference: { constant: so-giong } }\nvalues: [{ column: Số hộ, indicator: so-ho, period: quý I/2026 }]\n',
  );
  const remarksOf = async (name: string): Promise<string> => {
    campaign.put('a.xlsx', makeWorkbook([{ name, rows: [['Đơn vị', 'Số hộ'], ['2', 7]] }]));
    return (await campaign.pull({ accept: 'all' })).remarks.join('\n');
  };
  expect(await remarksOf('Hòa Thụy')).toContain('CHÚ Ý: tên bảng tính ghi “Hòa Thụy” mà sources.yaml khai “within: xa-hoa-thuy”');
  expect(await remarksOf('Biểu 1')).toBe('');
}); // prettier-ignore
