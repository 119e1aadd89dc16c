import { describe, expect, test } from 'vitest';
import type { Agency } from '../../../../src/kinds/agency/schema.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { withPartners } from '../../../../src/kinds/plan/tasks/partners.ts';
import { agencyFinder, findTasks } from '../../../../src/kinds/plan/tasks/tasks.ts';

/** A list of offices as a commune keeps it: without the word of their level. */
const OFFICES = [
  'Trạm Y tế',
  'Hội Phụ nữ',
  'Công an',
  'Đài Truyền thanh',
  'Phòng Văn hóa - Xã hội',
  'Bảo hiểm xã hội',
  'Mặt trận Tổ quốc',
];
const find = agencyFinder(OFFICES.map((name) => ({ id: name, name, aliases: [] })) as unknown as Agency[]);
/** Whom the first block of “Tổ chức thực hiện” charges, by the office that the portal knows, else by its name. */
const charged = (text: string): string[] => {
  const { clauses } = parseClauses(
    paragraphsOf(`III. TỔ CHỨC THỰC HIỆN\n1. ${text}\n2. Tổ Ví Dụ: Giữ trật tự.`),
  );
  return withPartners(findTasks(clauses, find), find)
    .filter(({ name }) => name !== 'Tổ Ví Dụ')
    .map(({ agency, name, role }) => `${agency ?? `(${name})`}: ${role}`);
};

describe('a body behind the level of another is one of its own', () => {
  test.each([
    ['Trạm Y tế xã, Hội Phụ nữ xã: Cân trẻ.', ['Trạm Y tế: do', 'Hội Phụ nữ: do']],
    ['Trạm Y tế xã và Hội Phụ nữ xã: Cân trẻ.', ['Trạm Y tế: do', 'Hội Phụ nữ: do']],
    ['Trạm Y tế xã cùng với Công an xã: Trực đêm.', ['Trạm Y tế: do', 'Công an: do']],
    ['Trạm Y tế xã, các thôn: Diệt lăng quăng.', ['Trạm Y tế: do', '(các thôn): do']],
    ['Mặt trận Tổ quốc và các đoàn thể: Vận động.', ['Mặt trận Tổ quốc: do', '(các đoàn thể): do']],
    ['Công an các xã, phường: Trực đêm.', ['Công an: do']],
    ['Công an phường Ví Dụ: Trực đêm.', ['Công an: do']],
    ['Phòng Văn hóa - Xã hội xã Ví Dụ: Mở lớp.', ['Phòng Văn hóa - Xã hội: do']],
    ['Bảo hiểm xã hội tỉnh: Cấp thẻ.', ['Bảo hiểm xã hội: do']],
    ['Hội Phụ nữ xã chủ trì, phối hợp với Trạm Y tế xã, Công an xã, các thôn vận động.', ['Hội Phụ nữ: lead', 'Trạm Y tế: support', 'Công an: support']],
  ])('%s', (text, told) => expect(charged(text)).toEqual(told)); // prettier-ignore
});

test.each([
  ['Phối hợp với Đài Truyền thanh phát tin.', ['Công an: support', 'Đài Truyền thanh: support']],
  ['Phối hợp với Trạm Y tế bạn khám mắt.', ['Công an: support']],
  ['Không phối hợp với Hội Phụ nữ khi chưa có lệnh.', ['Công an: do']],
  ['Phối hợp với Hội Phụ nữ các cấp vận động.', ['Công an: support']],
])('whom a task names ends where words in small letters go on: %s', (work, told) => {
  expect(charged(`Công an xã\n- ${work}`)).toEqual(told);
});

test('brackets behind the name say its part', () => {
  expect(charged('Trạm Y tế (phối hợp): Cân trẻ.')).toEqual(['Trạm Y tế: support']);
  expect(charged('Trạm Y tế (cơ quan chủ trì): Cân trẻ.')).toEqual(['Trạm Y tế: lead']);
  expect(charged('Trạm Y tế (đầu mối): Cân trẻ.')).toEqual(['Trạm Y tế: lead']);
  expect(charged('Công an xã (chủ trì), Trạm Y tế xã (phối hợp): Trực đêm.')).toEqual([
    'Công an: lead',
    'Trạm Y tế: support',
  ]);
  expect(charged('Công an xã, Trạm Y tế xã (phối hợp): Trực đêm.')).toEqual([
    'Công an: do',
    'Trạm Y tế: support',
  ]);
  expect(charged('Trạm Y tế (hai cơ sở): Cân trẻ.')).toEqual(['Trạm Y tế: do']);
});
