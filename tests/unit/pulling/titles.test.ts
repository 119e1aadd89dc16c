import { describe, expect, it } from 'vitest';
import { declareAnew, pulled } from './declared.ts';

declareAnew();

const under = (title: string, notes = '', period = '2023'): ReturnType<typeof pulled> =>
  pulled(`${title};\nĐơn vị;Số\nMột;12\n${notes}`, { Số: `indicator: von, period: ${period}` });

describe('what a title says of the figures below it', () => {
  it.each([
    ['Kết quả 6 tháng đầu năm 2023', 'mà số được lấy cho 2023'],
    ['BÁO CÁO QUÝ II NĂM 2023', 'mà số được lấy cho 2023'],
    ['(Số liệu đến ngày 30/6/2022)', 'mà số được lấy cho 2023'],
    ['Biểu 1: Ước thực hiện năm 2023', 'mà số được lấy làm kết quả'],
    ['KẾ HOẠCH NĂM 2023', 'mà số được lấy làm kết quả'],
  ])('“%s” is told', async (title, message) => {
    const { rows, told } = await under(title);
    expect(rows).toHaveLength(1);
    expect(told).toContain(`CHÚ Ý: trên bảng ghi “${title}” ${message}`);
  });

  it.each([
    'Biểu tổng hợp năm 2023',
    '(Kèm theo Báo cáo số 12/BC-UBND ngày 15/01/2024)',
    'Ví Dụ, ngày 05 tháng 01 năm 2024',
    'Kết quả thực hiện kế hoạch',
  ])('“%s” says nothing else', async (title) => {
    expect((await under(title)).told).toBe('');
  });

  it('a note below that names another unit is told', async () => {
    const { told } = await under('Biểu 1', 'Ghi chú: đơn vị tính tỷ đồng;\n');
    expect(told).toContain('CHÚ Ý: dưới bảng ghi “Ghi chú: đơn vị tính tỷ đồng”');
  });
});

it.each([
  ['Loại số', 'Kế hoạch', 'CHÚ Ý: cột “Loại số” ghi “Kế hoạch”'],
  ['Ghi chú', 'số ước', 'CHÚ Ý: cột “Ghi chú” ghi “số ước”'],
  ['Ghi chú', 'tổ 3 mới tách', ''],
])('a column “%s” that says “%s” beside a result', async (name, said, message) => {
  const { told } = await pulled(`Đơn vị;${name};Số\nMột;${said};12\n`, {
    Số: 'indicator: von, period: 2023',
  });
  if (message) expect(told).toContain(message);
  else expect(told).toBe('');
});
