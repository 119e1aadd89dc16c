import { describe, expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses.ts';
import { findTasks } from '../../../../src/kinds/plan/tasks.ts';

/** Bodies of the first block of “Tổ chức thực hiện”, each with its part. */
const charged = (text: string): string[] =>
  findTasks(
    parseClauses(paragraphsOf(`III. TỔ CHỨC THỰC HIỆN\n1. ${text}\n2. Công an xã: Giữ trật tự.`)).clauses,
    () => undefined,
  )
    .filter(({ name }) => name !== 'Công an xã')
    .map(({ name, role }) => `${name}: ${role}`);

describe('the part of a body is read behind its name too', () => {
  test.each([
    ['Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân mở lớp.', 'Phòng Kinh tế: lead'],
    ['Phòng Kinh tế có trách nhiệm chủ trì theo dõi.', 'Phòng Kinh tế: lead'],
    ['Phòng Văn hóa - Xã hội là cơ quan thường trực, tổng hợp báo cáo.', 'Phòng Văn hóa - Xã hội: lead'],
    ['Giao Trưởng Công an xã chủ trì lập phương án.', 'Trưởng Công an xã: lead'],
    ['Trạm Y tế phối hợp với nhà trường khám cho trẻ.', 'Trạm Y tế: support'],
    ['Văn phòng Đảng ủy tham mưu tổng hợp báo cáo.', 'Văn phòng Đảng ủy: advise'],
    ['Giao cho Phòng Kinh tế làm đầu mối theo dõi.', 'Phòng Kinh tế: lead'],
    ['Kính đề nghị Đảng ủy xã quan tâm lãnh đạo.', 'Đảng ủy xã: do'],
    ['Đề nghị Ủy ban Mặt trận Tổ quốc xã giám sát.', 'Ủy ban Mặt trận Tổ quốc xã: do'],
    ['Trạm Y tế: Thường trực cấp cứu.', 'Trạm Y tế: do'],
  ])('%s', (text, told) => {
    expect(charged(text)).toEqual([told]);
  });
});

test('each part of a sentence names a body and its part', () => {
  expect(charged('Hội Nông dân xã chủ trì; Hội Phụ nữ xã, Đoàn Thanh niên phối hợp mở hội thi.')).toEqual([
    'Hội Nông dân xã: lead',
    'Hội Phụ nữ xã: support',
    'Đoàn Thanh niên: support',
  ]);
  expect(charged('Các bộ phận nghiêm túc thực hiện.')).toEqual([]);
});

describe('a name is neither cut nor cut short', () => {
  test.each([
    ['Văn phòng HĐND và UBND xã: Tổng hợp báo cáo.', ['Văn phòng HĐND và UBND xã: do']],
    [
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã: Kiểm tra.',
      ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã: do'],
    ],
    ['Trung tâm Dịch vụ tổng hợp phối hợp mở lớp.', ['Trung tâm Dịch vụ tổng hợp: support']],
    [
      'Trung tâm Văn hóa và truyền thông huyện đăng tải tin bài.',
      ['Trung tâm Văn hóa và truyền thông huyện: do'],
    ],
    ['Đài Truyền thanh xã phát sóng hai buổi mỗi tuần.', ['Đài Truyền thanh xã: do']],
    ['Người dân: Tự giác thu gom rác.', ['Người dân: do']],
    ['Trưởng thôn, Bí thư chi bộ các thôn: Họp dân.', ['Trưởng thôn: do', 'Bí thư chi bộ các thôn: do']],
    [
      'Bộ Chỉ huy Quân sự tỉnh, Bộ đội Biên phòng tỉnh: Giúp dân.',
      ['Bộ Chỉ huy Quân sự tỉnh: do', 'Bộ đội Biên phòng tỉnh: do'],
    ],
  ])('%s', (text, bodies) => {
    expect(charged(text)).toEqual(bodies);
  });
});

describe('one cell of a table that names the parts', () => {
  const rows = (cell: string): string[] =>
    findTasks(
      parseClauses(
        paragraphsOf(`I. PHÂN CÔNG\n\n| Nhiệm vụ | Cơ quan thực hiện |\n| --- | --- |\n| Kiểm kê làng nghề | ${cell} |\n`),
      ).clauses,
      () => undefined,
    ).map(({ name, role }) => `${name}: ${role}`); // prettier-ignore

  test.each([
    ['Chủ trì: Sở Công Thương. Phối hợp: Sở Tài chính, Sở Nội vụ', ['Sở Công Thương: lead', 'Sở Tài chính: support', 'Sở Nội vụ: support']],
    ['- Chủ trì: Đoàn xã \\ - Phối hợp: \\ + Hội Phụ nữ \\ + Hội Nông dân', ['Đoàn xã: lead', 'Hội Phụ nữ: support', 'Hội Nông dân: support']],
    ['Hội Nông dân chủ trì; Hội Phụ nữ phối hợp', ['Hội Nông dân: lead', 'Hội Phụ nữ: support']],
  ])('%s', (cell, told) => {
    expect(rows(cell)).toEqual(told);
  }); // prettier-ignore
});
