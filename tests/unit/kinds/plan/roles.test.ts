import { describe, expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { withPartners } from '../../../../src/kinds/plan/tasks/partners.ts';
import { findTasks } from '../../../../src/kinds/plan/tasks/tasks.ts';

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
    ['Ủy ban nhân dân xã giao Phòng Kinh tế làm cơ quan thường trực, theo dõi.', 'Phòng Kinh tế: lead'],
    ['Đồn Biên phòng: Đề nghị phối hợp giúp dân.', 'Đồn Biên phòng: support'],
    [
      'Phòng Kinh tế: Căn cứ khả năng ngân sách, phối hợp với Trạm Y tế bố trí kinh phí.',
      'Phòng Kinh tế: support',
    ],
    ['Phòng Kinh tế: Hằng năm, chủ trì cân đối kinh phí.', 'Phòng Kinh tế: lead'],
    ['Trạm Y tế theo chức năng phối hợp thực hiện.', 'Trạm Y tế: support'],
    ['Trạm Y tế: Trong quá trình thực hiện, lập sổ theo dõi, phối hợp khi cần.', 'Trạm Y tế: do'],
    ['Phòng Kinh tế: Theo dõi, chủ trì báo cáo khi có yêu cầu.', 'Phòng Kinh tế: do'],
    ['Hội Nông dân xã mở lớp dạy nghề.', 'Hội Nông dân xã: do'],
  ])('%s', (text, told) => {
    expect(charged(text)).toEqual([told]);
  });
});

test('a second and a third body behind “và” take part', () => {
  const known = (name: string): string | undefined =>
    /^Hội (?:Nông dân|Phụ nữ) xã$/u.test(name) ? name : undefined;
  const tasks = findTasks(
    parseClauses(
      paragraphsOf('III. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế chủ trì và Hội Nông dân xã, Hội Phụ nữ xã phối hợp mở phiên chợ.\n2. Công an xã: Giữ trật tự.'),
    ).clauses,
    known,
  ); // prettier-ignore
  expect(withPartners(tasks, known).map(({ name, role }) => `${name}: ${role}`)).toEqual([
    'Trạm Y tế: lead',
    'Hội Nông dân xã: support',
    'Hội Phụ nữ xã: support',
    'Công an xã: do',
  ]);
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

/** Tasks of a whole text, each with its body and the part it has. */
const all = (text: string): string[] =>
  findTasks(parseClauses(paragraphsOf(text)).clauses, () => undefined).map(
    ({ name, role }) => `${name}: ${role}`,
  );

describe('a known body that a task names behind “phối hợp với” has a part in it', () => {
  const KNOWN = ['Hội Nông dân xã', 'Trạm Y tế xã', 'Ban Chỉ huy Quân sự xã', 'Hội Phụ nữ xã', 'Công an xã'];
  const agencyOf = (name: string) => (KNOWN.includes(name) ? name : undefined);
  const told = (text: string): string[] =>
    withPartners(
      findTasks(
        parseClauses(paragraphsOf(`III. TỔ CHỨC THỰC HIỆN\n1. ${text}\n2. Các thôn: Họp dân.`)).clauses,
        agencyOf,
      ),
      agencyOf,
    ).map(({ name, role }) => `${name}: ${role}`);

  test.each([
    [
      'Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã, Trạm Y tế xã hướng dẫn trồng rau.',
      ['Phòng Kinh tế: lead', 'Hội Nông dân xã: support', 'Trạm Y tế xã: support'],
    ],
    [
      'Công an xã chủ trì, phối hợp Ban Chỉ huy Quân sự xã giữ trật tự.',
      ['Công an xã: lead', 'Ban Chỉ huy Quân sự xã: support'],
    ],
    [
      'Hội Phụ nữ xã: Phối hợp chặt chẽ với Trạm Y tế xã và các ngành liên quan truyền thông.',
      ['Hội Phụ nữ xã: support', 'Trạm Y tế xã: support'],
    ],
    [
      'Giao Trạm Y tế xã chủ trì, Hội Phụ nữ xã phối hợp mở lớp.',
      ['Trạm Y tế xã: lead', 'Hội Phụ nữ xã: support'],
    ],
    ['Phòng Kinh tế chủ trì, phối hợp với các ngành liên quan mở lớp.', ['Phòng Kinh tế: lead']],
    ['Phòng Kinh tế chủ trì, phối hợp với Hội Làm vườn mở lớp.', ['Phòng Kinh tế: lead']],
    ['Trạm Y tế xã tham mưu, trình Hội Nông dân xã danh sách.', ['Trạm Y tế xã: advise']],
    ['Công an xã phối hợp với Công an xã bạn.', ['Công an xã: support']],
  ])('%s', (text, parts) => {
    expect(told(text).slice(0, -1)).toEqual(parts);
  });
});

test('the task of a partner says who leads it', () => {
  const agencyOf = (name: string) => (name === 'Trạm Y tế xã' ? name : undefined);
  const { clauses } = parseClauses(
    paragraphsOf('III. TỔ CHỨC THỰC HIỆN\n1. Hội Phụ nữ xã: Phối hợp với Trạm Y tế xã truyền thông.'),
  );
  expect(withPartners(findTasks(clauses, agencyOf), agencyOf).map(({ text }) => text)).toEqual([
    'Phối hợp với Trạm Y tế xã truyền thông.',
    'Hội Phụ nữ xã: Phối hợp với Trạm Y tế xã truyền thông.',
  ]);
});

describe('outside the part on duties a body is charged where the text says so outright', () => {
  const work = (text: string): string[] => all(`II. NHIỆM VỤ\n1. ${text}\n2. Tuyên truyền thường xuyên.`);
  test.each([
    ['Giao Trạm Y tế xã chủ trì tổ chức 04 buổi truyền thông.', ['Trạm Y tế xã: lead']],
    ['Phân công Hội Nông dân xã phụ trách hai thôn.', ['Hội Nông dân xã: do']],
    ['Nội dung này do Trạm Y tế xã chủ trì thực hiện.', ['Trạm Y tế xã: lead']],
    ['Nhân rộng mô hình do Hội Nông dân xã thực hiện.', []],
    ['Hoạt động đã do Hội Nông dân xã thực hiện năm 2025.', []],
    ['Đề nghị Ủy ban nhân dân tỉnh xem xét.', []],
    ['Giao các đơn vị liên quan triển khai.', []],
    ['Giao khoán bảo vệ 200 ha rừng.', []],
    ['Đề nghị các hộ đăng ký trước.', []],
    [
      'Mở lớp xóa mù chữ (Chủ trì: Trường Tiểu học Ví Dụ; phối hợp: Hội Phụ nữ xã).',
      ['Trường Tiểu học Ví Dụ: lead', 'Hội Phụ nữ xã: support'],
    ],
    [
      'Mở lớp xóa mù chữ.\n- Cơ quan chủ trì: Trường Tiểu học Ví Dụ.\n- Cơ quan phối hợp: Hội Phụ nữ xã, các thôn.',
      ['Trường Tiểu học Ví Dụ: lead', 'Hội Phụ nữ xã: support', 'các thôn: support'],
    ],
    ['Phối hợp: tuyên truyền, vận động.', []],
  ])('%s', (text, parts) => {
    expect(work(text)).toEqual(parts);
  });

  test('in brackets behind each, and known bodies behind a semicolon', () => {
    const known = (name: string) => (/^(?:Công an|Đoàn) xã$/u.test(name) ? name : undefined);
    const parts = (text: string): string[] =>
      findTasks(parseClauses(paragraphsOf(`II. NHIỆM VỤ\n1. Trực đêm. ${text}`)).clauses, known).map(
        ({ name, role }) => `${name}: ${role}`,
      );
    expect(parts('Đơn vị thực hiện: Công an xã (chủ trì), Trạm Y tế, Đoàn xã (phối hợp).')).toEqual([
      'Công an xã: lead',
      'Trạm Y tế: support',
      'Đoàn xã: support',
    ]);
    expect(parts('Cơ quan phối hợp: Trạm Y tế; Đoàn xã. Thời hạn: 30/11/2025.')).toEqual([
      'Trạm Y tế: support',
      'Đoàn xã: support',
    ]);
    expect(parts('Cơ quan chủ trì: Trạm Y tế; các thôn phối hợp.')).toEqual(['Trạm Y tế: lead']);
  });

  test('a known body at the head of the clause leads it', () => {
    const known = (name: string) => (name === 'Trạm Y tế xã' ? name : undefined);
    const parts = (part: string, text: string): string[] =>
      findTasks(parseClauses(paragraphsOf(`II. ${part}\n1. ${text}`)).clauses, known).map(
        ({ name, role }) => `${name}: ${role}`,
      );
    expect(parts('NHIỆM VỤ', 'Trạm Y tế xã chủ trì biên soạn tài liệu.')).toEqual(['Trạm Y tế xã: lead']);
    expect(parts('NHIỆM VỤ', 'Mô hình chủ trì bởi Trạm Y tế xã.')).toEqual([]);
    expect(parts('TÌNH HÌNH', 'Trạm Y tế xã chủ trì 04 buổi khám.')).toEqual([]);
  });

  test('the work is what stands above such a line', () => {
    const { clauses } = parseClauses(
      paragraphsOf('II. NHIỆM VỤ\n1. Mở lớp xóa mù chữ.\n- Cơ quan chủ trì: Trường Tiểu học Ví Dụ.'),
    );
    expect(findTasks(clauses, () => undefined).map(({ text }) => text)).toEqual(['Mở lớp xóa mù chữ.']);
  });
});

test('a cell that says in brackets what part each body has', () => {
  expect(
    all(
      'II. NHIỆM VỤ\n\n| STT | Nhiệm vụ | Phân công |\n| --- | --- | --- |\n| 1 | Làm hố rác | Hội Nông dân xã (chủ trì), các thôn (phối hợp) |',
    ),
  ).toEqual(['Hội Nông dân xã: lead', 'các thôn: support']);
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
