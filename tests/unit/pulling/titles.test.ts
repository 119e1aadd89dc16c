import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { campaign, declareAnew, pulled } from './declared.ts';

declareAnew();

const under = (title: string, notes = '', period = '2023'): ReturnType<typeof pulled> =>
  pulled(`${title};\nĐơn vị;Số\nMột;12\n${notes}`, { Số: `indicator: von, period: ${period}` });

describe('what a title says of the figures below it', () => {
  it.each([
    ['Kết quả 6 tháng đầu năm 2023', 'mà số được lấy cho 2023'],
    ['BÁO CÁO QUÝ II NĂM 2023', 'mà số được lấy cho 2023'],
    ['(Số liệu đến ngày 30/6/2022)', 'mà số được lấy cho 2023'],
    ['KẾ HOẠCH NĂM 2023', 'mà số được lấy làm kết quả'],
  ])('“%s” is told', async (title, message) => {
    const { rows, told } = await under(title);
    expect(rows).toHaveLength(1);
    expect(told).toContain(`CHÚ Ý: trên bảng ghi “${title}” ${message}`);
  });

  it.each([
    ['Biểu 1: Ước thực hiện năm 2023', 'E'],
    ['SỐ LIỆU SƠ BỘ NĂM 2023', 'P'],
  ])('“%s” makes figures of that year what it says', async (title, status) => {
    const { rows, told } = await under(title);
    expect(rows).toEqual([`xa-mot 2023 12 actual ${status}`]);
    expect(told).toContain('1 số được đánh dấu là số ước hoặc sơ bộ, như bảng ghi');
  });

  it.each([
    'Kết quả thực hiện năm 2022, ước thực hiện năm 2023',
    'Kết quả 9 tháng, ước cả năm 2023',
    'Số liệu năm 2022 chính thức, năm 2023 sơ bộ',
    'Ước thực hiện năm 2024',
  ])('“%s” speaks of more, or of another year: no figure is changed by it', async (title) => {
    expect((await under(title)).rows).toEqual(['xa-mot 2023 12 actual A']);
  });

  it('a note below says it of the whole table, of one place only of that place', async () => {
    for (const said of ['năm 2023 là số sơ bộ', 'chưa chính thức']) {
      const all = await under('Biểu 1', `Ghi chú: Số liệu ${said};\n`);
      expect(all.rows).toEqual(['xa-mot 2023 12 actual P']);
    }
    const other = await under('Biểu 1', 'Ghi chú: Số liệu xã Hai là số sơ bộ;\n');
    expect(other.rows).toEqual(['xa-mot 2023 12 actual A']);
  });

  it.each([
    ['Ghi chú: Số liệu tính đến ngày 30/9/2023.', '2023', 'Số liệu tính đến ngày 30/9/2023'],
    ['(*) Tính đến hết tháng 6 năm 2023', 'cuối 2023', 'Tính đến hết tháng 6 năm 2023'],
    ['Nguồn: Phòng Dân tộc. Số liệu năm 2021', '2023', 'Số liệu năm 2021'],
    ['Ghi chú: Số liệu tính đến ngày 31/12/2023.', '2023', ''],
    ['Số liệu tính đến ngày 31/12/2023', 'cuối 2023', ''],
    ['Ví Dụ, ngày 15 tháng 01 năm 2024', 'cuối 2023', ''],
    ['Ghi chú: Số liệu năm 2023 đã được phê duyệt', 'cuối 2023', ''],
    ['Số hộ tăng so với số liệu năm 2020', '2023', ''],
  ])('a note below, “%s”, says up to when figures of %s were counted', async (note, period, told) => {
    const message = `CHÚ Ý: dưới bảng ghi “${told}” mà số được lấy cho`;
    expect((await under('Biểu 1', `${note};\n`, period)).told.includes(message)).toBe(told !== '');
    if (!told) expect((await under('Biểu 1', `${note};\n`, period)).told).not.toContain('CHÚ Ý: dưới');
  });

  it('what is counted up to the last day of a year is of that year', async () => {
    expect((await under('(Số liệu đến ngày 31/12/2023)')).told).toBe('');
  });

  it('a round or a season that a title names is told, where the figures are taken for all of their time', async () => {
    expect((await under('KẾT QUẢ RÀ SOÁT ĐỢT 1 NĂM 2023')).told).toContain('CHÚ Ý: trên bảng ghi “KẾT QUẢ RÀ SOÁT ĐỢT 1 NĂM 2023” mà số được lấy làm “Vốn vay” của “2023”');
    expect((await under('KẾT QUẢ VỤ ĐÔNG XUÂN')).told).toContain('CHÚ Ý: trên bảng ghi “KẾT QUẢ VỤ ĐÔNG XUÂN”');
    expect((await under('Báo cáo phục vụ họp Chi bộ')).told).toBe('');
  }); // prettier-ignore

  it('a sheet of what was planned is told, like a title of it', async () => {
    const sheet = (name: string) => pulled([{ name, rows: [['Đơn vị', 'Số'], ['Một', 12]] }], { Số: 'indicator: von, period: 2023' });
    expect((await sheet('KH giao')).told).toContain('CHÚ Ý: tên bảng tính ghi “KH giao” mà số được lấy làm kết quả');
    expect((await sheet('Thực hiện')).told).toBe('');
  }); // prettier-ignore

  it.each([
    'Biểu tổng hợp năm 2023',
    '(Kèm theo Báo cáo số 12/BC-UBND ngày 15/01/2024)',
    'Ví Dụ, ngày 05 tháng 01 năm 2024',
    'Kết quả thực hiện kế hoạch',
  ])('“%s” says nothing else', async (title) => {
    expect((await under(title)).told).toBe('');
  });

  it.each([
    ['Tổng hợp hộ cận nghèo', true],
    ['Tổng hợp hộ nghèo, hộ cận nghèo', false],
    ['Tổng hợp hộ nghèo', false],
  ])('“%s” over poor households is of others: %s', async (title, isTold) => {
    const file = join(campaign.folder, 'statistics/indicators.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: Số hộ,', 'name: Số hộ nghèo,'));
    const { told } = await pulled(`${title};\nĐơn vị;Số\nMột;12\n`, { Số: 'indicator: so-ho, period: 2023' });
    expect(told.includes(`CHÚ Ý: trên bảng ghi “${title}” mà số được lấy làm “Số hộ nghèo”`)).toBe(isTold);
  });

  it('a note below that names another unit for the whole table stops the pull, one of a column is told', async () => {
    const ofAll = await under('Biểu 1', 'Ghi chú: đơn vị tính tỷ đồng;\n');
    expect(ofAll.rows).toEqual([]);
    expect(ofAll.told).toContain('dưới bảng ghi đơn vị tính “tỷ đồng”');
    const ofOne = await under('Biểu 1', 'Ghi chú: cột 5 đơn vị tính tỷ đồng;\n');
    expect(ofOne.told).toContain('CHÚ Ý: dưới bảng ghi “Ghi chú: cột 5 đơn vị tính tỷ đồng”');
  });
});

it.each([
  ['Loại số', 'Kế hoạch', '2: cột “Loại số” ghi “Kế hoạch” mà số được lấy với loại “kết quả”'],
  ['Ghi chú', 'số ước', 'CHÚ Ý: cột “Ghi chú” ghi “số ước”'],
  // What it says of nothing that is declared is left out, and named.
  [
    'Ghi chú',
    'tổ 3 mới tách',
    'cột “Ghi chú” có lời mà không lấy (dòng 2): “tổ 3 mới tách”; khai “note: Ghi chú”',
  ],
  [
    'Nội dung',
    'Số vốn của hộ cận nghèo',
    'CHÚ Ý: cột “Nội dung” ghi “Số vốn của hộ cận nghèo” mà số được lấy làm “Vốn vay” (dòng 2)',
  ],
  ['Nội dung', 'Vốn vay', ''],
])('a column “%s” that says “%s” beside a result', async (name, said, message) => {
  const { told } = await pulled(`Đơn vị;${name};Số\nMột;${said};12\n`, {
    Số: 'indicator: von, period: 2023',
  });
  if (message) expect(told).toContain(message);
  else expect(told).toBe('');
});

it('a caption of another year between the rows stops the pull: the rows below it are of that year', async () => {
  const tables = (year: number): string =>
    `Bảng 1. Năm 2023;\nĐơn vị;Số\nMột;12\n;\nBảng 2. Năm ${year};\nĐơn vị;Số\nHai;13\n`;
  const at = { Số: 'indicator: von, period: 2023' };
  const other = await pulled(tables(2022), at);
  expect(other.rows).toEqual([]);
  expect(other.told).toContain('giữa bảng ghi “Bảng 2. Năm 2022” mà các dòng dưới nó được lấy cho “2023”');
  expect((await pulled(tables(2023), at)).told).not.toContain('CHÚ Ý');
});

it.each([
  ['ĐVT: %', 'Hộ dùng nước', true],
  ['ĐVT: %', 'Số hộ', false],
  ['ĐVT: %', 'Hộ dùng nước (hộ)', false],
  ['ĐVT: hộ', 'Hộ dùng nước', false],
])('“%s” over a column of hộ called “%s” is told: %s', async (title, heading, isTold) => {
  const { told } = await pulled(`${title};\nĐơn vị;${heading}\nMột;12\n`, {
    [heading]: 'indicator: so-ho, period: 2023',
  });
  expect(told.includes('CHÚ Ý: trên bảng ghi đơn vị tính “%”')).toBe(isTold);
});

it.each([
  ['Vốn (triệu đồng)', 1000, true],
  ['Vốn (triệu đồng)', 1_000_000, false],
  ['Vốn (triệu đồng)', 1, false],
])(
  'times under “%s” declared as %d is another factor, and stops the pull: %s',
  async (heading, times, isOther) => {
    const { rows, told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
      [heading]: `indicator: von, period: 2023, times: ${times}`,
    });
    expect(rows).toEqual(isOther ? [] : [`xa-mot 2023 ${12 * times} actual A`]);
    expect(told.includes('hệ số là 1000000')).toBe(isOther);
  },
);

it.each([
  ['Vốn vay triệu đồng', 'von', 'triệu đồng'],
  ['Diện tích trồng km2', 'dien-tich', 'km2'],
])('a unit that stands bare at the end of “%s” is read', async (heading, indicator, unit) => {
  const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: `indicator: ${indicator}, period: 2023` });
  expect(told).toContain(`tiêu đề ghi đơn vị “${unit}”`);
}); // prettier-ignore

it('a criterion in a heading is no unit', async () => {
  const heading = 'Số hộ có trên 2 ha';
  const { rows } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: 'indicator: so-ho, period: 2023' });
  expect(rows).toHaveLength(1);
}); // prettier-ignore

it('of columns that one heading is merged over, those that say the same are one', async () => {
  const rows = [['Đơn vị', null, 'Số'], ['Một', null, 12], ['Hai', null, 13]];
  const merged = ['A1:B1', 'A2:B2', 'A3:B3'];
  const { rows: read } = await pulled([{ name: 'Biểu', rows, merged }], { Số: 'indicator: von, period: 2023' });
  expect(read).toEqual(['xa-mot 2023 12 actual A', 'xa-hai 2023 13 actual A']);
}); // prettier-ignore

it.each([
  ['Lũy kế đến tháng 6/2023', '6/2023', true],
  ['Luỹ kế đến quý III năm 2023', 'quý III/2023', true],
  ['Lũy kế đến tháng 6/2023', '6 tháng đầu năm 2023', false],
  ['Lũy kế đến 31/12/2023', 'cuối 2023', false],
  ['Trong tháng 6/2023', '6/2023', false],
])('“%s” declared as %s: a sum since the beginning is told: %s', async (heading, period, isTold) => {
  const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: `indicator: von, period: ${period}` });
  expect(told.includes('mà số được lấy cho riêng')).toBe(isTold);
}); // prettier-ignore

it.each([
  ['Số hộ bán', 'Số hộ bản', true],
  ['Số hoá đơn', 'Số hóa đơn', false],
  ['SO HO BAN', 'Số hộ bản', false],
])('a column “%s” taken for “%s” is told: %s', async (heading, wanted, isTold) => {
  const { rows, told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [wanted]: 'indicator: so-ho, period: 2023' });
  expect(rows).toHaveLength(1);
  expect(told.includes(`CHÚ Ý: cột “${heading}” được hiểu là “${wanted}”`)).toBe(isTold);
}); // prettier-ignore
