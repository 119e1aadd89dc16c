import { describe, expect, it } from 'vitest';
import { makeWorkbook, type MadeSheet } from '../statistics/workbook.ts';
import { campaign, declareAnew, pulled } from './declared.ts';

declareAnew();

it.each([
  ['Tỷ lệ', 'so-ho', true],
  ['Số nhân khẩu', 'so-ho', true],
  ['Số hộ', 'ty-le', true],
  ['Sản lượng', 'dien-tich', true],
  ['Tổng số hộ', 'so-ho', false],
  ['Số hộ (%)', 'ty-le', false],
  ['Kinh phí', 'von', false],
])('“%s” over figures of %s names another thing: %s', async (heading, indicator, other) => {
  const { rows, told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
    [heading]: `indicator: ${indicator}, period: 2023`,
  });
  expect(rows).toHaveLength(1);
  expect(told.includes(`CHÚ Ý: tiêu đề ghi “${heading}” mà số được lấy làm`)).toBe(other);
});

describe('a column that sources.yaml does not name', () => {
  it.each([
    ['Năm', '2021', 'von', '2: cột “Năm” ghi “2021” mà số được lấy với thời điểm “2023” (dòng 2)'],
    ['Quý', 'II', 'von', '2: cột “Quý” ghi “II” mà số được lấy với thời điểm “2023” (dòng 2)'],
    ['Thời điểm', '31/12/2021', 'von', 'CHÚ Ý: cột “Thời điểm” ghi “31/12/2021”'],
    ['ĐVT', 'triệu đồng', 'von', '2: cột “ĐVT” ghi “triệu đồng” mà số được lấy với đơn vị “đồng” (dòng 2)'],
    ['ĐVT', 'đồng', 'von', ''],
    ['Năm', '2023', 'von', ''],
    ['Ghi chú', '2021', 'von', ''],
    ['Giới tính', 'Nữ', 'von', 'CHÚ Ý: cột “Giới tính” ghi “Nữ” mà số được lấy làm số chung'],
    ['Giới tính', 'Chung', 'von', ''],
    [
      'don_vi_tinh',
      'triệu đồng',
      'von',
      '2: cột “đơn vị tính” ghi “triệu đồng” mà số được lấy với đơn vị “đồng” (dòng 2)',
    ],
    ['nam', '2021', 'von', '2: cột “năm” ghi “2021” mà số được lấy với thời điểm “2023” (dòng 2)'],
    ['trang_thai', 'sơ bộ', 'von', '2: cột “trạng thái” ghi “sơ bộ”'],
    ['Chỉ tiêu', 'Số hộ', 'von', '2: cột “Chỉ tiêu” ghi “Số hộ” mà số được lấy với chỉ tiêu “Vốn vay”'],
    ['Chỉ tiêu', 'Vốn vay', 'von', ''],
    ['Nội dung', 'Vay nuôi bò', 'von', ''],
    ['Dân tộc', 'Ba Na', 'von', 'CHÚ Ý: cột “Dân tộc” ghi “Ba Na” mà số được lấy làm số chung'],
    ['AGE', '_T', 'von', ''],
    ['Mã xã', '90001', 'von', ''],
    ['Mã xã', '90002', 'von', 'CHÚ Ý: cột “Mã xã” ghi “90002” mà số được lấy cho “xa-mot”'],
  ])('“%s” with “%s” beside figures of 2023', async (name, said, indicator, message) => {
    const { rows, told } = await pulled(`Đơn vị;${name};Số\nMột;${said};120\n`, {
      Số: `indicator: ${indicator}, period: 2023`,
    });
    expect(rows).toHaveLength(message.startsWith('2:') ? 0 : 1);
    if (message) expect(told).toContain(message);
    else expect(told).toBe('');
  });

  it('one that agrees with a figure of each row says nothing of the other columns', async () => {
    const { rows, told } = await pulled('Đơn vị;Năm;Cũ;Mới\nMột;2022;12;13\n', {
      Cũ: 'indicator: so-ho, period: 2022',
      Mới: 'indicator: so-ho, period: 2023',
    });
    expect(rows).toHaveLength(2);
    expect(told).toBe('');
  });
});

describe('a heading that says more narrowly of what its figures are', () => {
  it.each([
    ['Số hộ thoát nghèo', true],
    ['Số hộ cận nghèo', true],
    ['Số hộ nghèo DTTS', true],
    ['Nhu cầu', true],
    ['Số hộ đã thoát', true],
    ['Số còn thiếu', true],
    ['Trong đó', true],
    ['Nam', true],
    ['Dân tộc Kinh', true],
    ['Số hộ nông thôn', true],
    ['Vụ Đông Xuân', true],
    ['Học kỳ I', true],
    ['Đợt 2', true],
    ['Hộ khác', true],
    ['Số hộ xã nông thôn mới', false],
    ['Số hộ', false],
    ['Tổng số hộ (hộ)', false],
  ])('“%s” over “Số hộ” is told: %s', async (heading, narrow) => {
    const { rows, told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
      [heading]: 'indicator: so-ho, period: 2023',
    });
    expect(rows).toHaveLength(1);
    expect(told.includes(`CHÚ Ý: tiêu đề ghi “${heading}” mà số được lấy làm “Số hộ”`)).toBe(narrow);
  });

  it.each(['DTTS', 'Nam', 'Khác', 'Nông thôn'])('a declared group says it: %s', async (group) => {
    const { told } = await pulled(`Đơn vị;${group}\nMột;12\n`, {
      [group]: `indicator: so-ho, period: 2023, group: ${group}`,
    });
    expect(told).toBe('');
  });
});

it.each([
  ['Cùng kỳ năm trước', 'xem có đúng kỳ ấy không'],
  ['Đến 30/6', 'mà sources.yaml khai thời điểm “2023”'],
  ['Đạt % KH', 'là mức tăng giảm hay so sánh'],
  ['Thừa/thiếu', 'là mức tăng giảm hay so sánh'],
  ['Số hộ đầu năm', 'mà sources.yaml khai thời điểm “2023”'],
  ['Trong tháng', 'xem có đúng kỳ ấy không'],
  ['Quý này', 'xem có đúng kỳ ấy không'],
  ['Tỷ lệ giảm nghèo', 'là mức tăng giảm hay so sánh'],
])('“%s” for the whole of 2023 is told', async (heading, message) => {
  const { rows, told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
    [heading]: 'indicator: so-ho, period: 2023',
  });
  expect(rows).toHaveLength(1);
  expect(told).toContain('CHÚ Ý');
  expect(told).toContain(message);
});

it.each(['Thực hiện 9 tháng', 'Ước 6 tháng cuối năm', '6T', 'Quý I', 'Tháng 5/2023'])(
  '“%s” is no figure of the whole of 2023: the pull stops',
  async (heading) => {
    const { rows, told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
      [heading]: 'indicator: so-ho, period: 2023',
    });
    expect(rows).toEqual([]);
    expect(told).toContain('mà sources.yaml khai thời điểm “2023”');
  },
);

it.each([
  ['Vốn vay, nghìn đồng', 'nghìn đồng'],
  ['Vốn vay [triệu đồng]', 'triệu đồng'],
  ['Vốn vay - tỷ đồng', 'tỷ đồng'],
])('“%s” carries its unit', async (heading, unit) => {
  const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, { [heading]: 'indicator: von, period: 2023' });
  expect(told).toContain(`tiêu đề ghi đơn vị “${unit}”`);
});

it.each([
  ['Thu nhập BQ/người/tháng (trđ)', true],
  ['Thu nhập/hộ', true],
  ['Thu nhập BQ/người/năm (trđ)', false],
])('“%s” over “triệu đồng/người/năm” is another measure: %s', async (heading, other) => {
  const { told } = await pulled(`Đơn vị;${heading}\nMột;12\n`, {
    [heading]: 'indicator: thu-nhap, period: 2023',
  });
  expect(told.includes('mà số được lấy với đơn vị “triệu đồng/người/năm”')).toBe(other);
});

describe('a table that is declared to be of one place', () => {
  const told = async (body: string | readonly MadeSheet[]): Promise<string> => {
    const name = typeof body === 'string' ? 'a.csv' : 'a.xlsx';
    campaign.declare(
      `from: { kind: file, path: raw/${name} }\ncolumns: { place: { constant: xa-mot }, value: Số, indicator: { constant: so-ho }, period: { constant: '2023' }, reference: { constant: so-giong } }\n`,
    );
    campaign.put(name, typeof body === 'string' ? body : makeWorkbook(body));
    return (await campaign.pull({ accept: 'all' })).remarks.join('\n');
  };

  it('and says another in a column, a title or the name of its sheet is told', async () => {
    expect(await told('Xã;Số\nHai;12\n')).toContain('2: CHÚ Ý: cột “Xã” ghi “Hai” mà số được lấy cho “xa-mot”');
    expect(await told('BÁO CÁO XÃ HAI NĂM 2023;\nTT;Số\n1;12\n')).toContain('1: CHÚ Ý: trên bảng ghi “XÃ HAI” mà sources.yaml khai “place: xa-mot”');
    expect(await told([{ name: 'Xã Hai', rows: [['TT', 'Số'], ['1', 12]] }])).toContain('CHÚ Ý: tên bảng tính ghi “Xã Hai” mà sources.yaml khai “place: xa-mot”');
  }); // prettier-ignore

  it('and says the same, or the unit around it, is as declared', async () => {
    expect(await told('Xã;Quốc gia;Số\nMột;Việt Nam;12\n')).toBe('');
    expect(await told('BÁO CÁO XÃ MỘT NĂM 2023;\nTT;Số\n1;12\n')).toBe('');
  });
});

describe('a column that nobody declared', () => {
  it.each([
    ['Cấp học', 'Tiểu học', true],
    ['Khu vực', 'Thành thị', true],
    ['Đơn vị báo cáo', 'Phòng 12345', false],
    ['Người lập', 'Văn Ví Dụ', false],
    ['Phạm vi', 'Tổng số', false],
    ['Tên số', 'Số hộ', false],
  ])('“%s” that says “%s” in every row is told: %s', async (name, said, isTold) => {
    const { told } = await pulled(`Đơn vị;${name};Số\nMột;${said};12\nHai;${said};13\n`, { Số: 'indicator: so-ho, period: 2023' });
    expect(told.includes(`2: CHÚ Ý: mọi dòng ghi “${said}” ở cột “${name}” mà số được lấy làm số chung`)).toBe(isTold);
  }); // prettier-ignore

  it('and that differs from row to row is of the places', async () => {
    const { told } = await pulled('Đơn vị;Vùng;Số\nMột;Núi;12\nHai;Biển;13\n', { Số: 'indicator: so-ho, period: 2023' });
    expect(told).toBe('');
  }); // prettier-ignore

  it('and that gives the standard is told, so that no line joins two of them', async () => {
    const { told } = await pulled('Đơn vị;Chuẩn nghèo;Số\nMột;2016–2020;12\nHai;2022–2025;13\n', { Số: 'indicator: so-ho, period: 2023' });
    expect(told).toContain('CHÚ Ý: cột “Chuẩn nghèo” ghi “2016–2020”, “2022–2025” mà không lấy; khai “standard: Chuẩn nghèo”');
  }); // prettier-ignore
});
