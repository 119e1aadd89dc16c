import { expect, test } from 'vitest';
import { paragraphsOf, parseClauses, walk, type Clause } from '../../../../src/kinds/plan/clauses/clauses.ts';

function clausesOf(body: string): Clause[] {
  return [...walk(parseClauses(paragraphsOf(body)).clauses)].map(({ clause }) => clause);
}
const ids = (body: string): string[] => clausesOf(body).map((clause) => clause.id);
const find = (body: string, id: string): Clause => clausesOf(body).find((clause) => clause.id === id)!;

test('numbers clauses by their order, whatever is printed', () => {
  expect(ids('I. MỤC ĐÍCH\n1. Mục đích\n- Một\n- Hai\n2. Yêu cầu\nMột câu.\nII. NỘI DUNG\n2.1- Quý I/2024\n+ Cộng')).toEqual([
    'm1', 'm1-k1', 'm1-k1-g1', 'm1-k1-g2', 'm1-k2', 'm1-k2-p1', 'm2', 'm2-t1', 'm2-t1-c1',
  ]); // prettier-ignore
});

test('reads the points and parts that Party offices print', () => {
  expect(ids('I- MỤC TIÊU\n1- Đến năm 2025\na- Ký số 100% văn bản.\nb- Mở chuyên mục.\nĐ. BÁO CÁO')).toEqual([
    'm1', 'm1-k1', 'm1-k1-d1', 'm1-k1-d2', 'n1',
  ]); // prettier-ignore
});

test('keeps a doubled number as printed and warns at the second', () => {
  const body = 'I. MỘT\nII. HAI\nII. BA\nIII. BỐN';
  expect(find(body, 'm3')).toMatchObject({
    label: 'II.',
    warnings: [{ code: 'duplicate-number', message: 'bản nguồn ghi hai lần số “II”', line: 3 }],
  });
  expect(find(body, 'm4').warnings).toEqual([]);
});

test('warns of a number that goes backwards', () => {
  expect(find('I. MỘT\nIV. HAI\nIII. BA', 'm3').warnings[0]).toMatchObject({
    code: 'out-of-order',
    message: 'bản nguồn ghi số “III” sau số “IV”',
  });
});

test('nests plus signs under the dash before them and letters under the number', () => {
  expect(ids('1. Một\n- Gạch, cụ thể:\n+ Cộng một\n+ Cộng hai\na) Điểm\n- Gạch của điểm')).toEqual([
    'k1',
    'k1-g1',
    'k1-g1-c1',
    'k1-g1-c2',
    'k1-d1',
    'k1-d1-g1',
  ]);
});

test('binds a note to the items before it and lets another star open a group', () => {
  expect(ids('I. TỔ CHỨC\n1. Phòng A\nViệc.\n* Ghi chú: Báo cáo.\n2. Phòng B')).toEqual([
    'm1',
    'm1-k1',
    'm1-k1-p1',
    'm1-s1',
    'm1-k2',
  ]);
  expect(ids('I. CHỈ TIÊU\n* Phấn đấu đến năm 2024\n1. Một')).toEqual(['m1', 'm1-s1', 'm1-k1']);
});

test('sets the closing paragraph apart from the last section', () => {
  expect(ids('I. MỘT\n1. Một\nTrên đây là kế hoạch của xã./.')).toEqual(['m1', 'm1-k1', 'p1']);
});

test('lifts footnotes out of the text', () => {
  const tree = parseClauses(paragraphsOf('- Theo Nghị quyết¹ này\n¹ về việc gì đó\n¹⁰ về việc khác'));
  expect(tree.clauses.map((clause) => clause.id)).toEqual(['g1']);
  expect(tree.footnotes).toEqual([
    { number: 1, text: 'về việc gì đó', line: 2 },
    { number: 10, text: 'về việc khác', line: 3 },
  ]);
});

test('takes the words before a colon for the title when they name a body that has tasks', () => {
  const body =
    'IV. TỔ CHỨC THỰC HIỆN\n1. Phòng Tài chính: Tham mưu bố trí kinh phí.\n2. Giao công chức xã : Phối hợp.';
  expect(find(body, 'm1-k1')).toMatchObject({
    heading: 'Phòng Tài chính',
    text: 'Phòng Tài chính: Tham mưu bố trí kinh phí.',
  });
  expect(find(body, 'm1-k2').heading).toBe('Giao công chức xã');
});

test('does not take a sentence for a title', () => {
  expect(
    find('II. CHỈ TIÊU\n2. Đến cuối năm 2022, có từ 15% trở lên hộ thay đổi nếp nghĩ.', 'm1-k1').heading,
  ).toBeUndefined();
});

test('reads chapters, articles and points of a decision', () => {
  expect(
    ids('Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Khoản một\na) Điểm a\nĐiều 2. Đối tượng'),
  ).toEqual(['h1', 'h1-p1', 'h1-u1', 'h1-u1-k1', 'h1-u1-k1-d1', 'h1-u2']);
});

test('does not take figures, ranges and fractions at the start of a line for labels', () => {
  expect(ids('2/3 số hộ\n10 - 15 con bò\n1.190 hộ cận nghèo\n24/24 giờ')).toEqual(['p1', 'p2', 'p3', 'p4']);
});

test('accepts a section that is not in capitals only when its number fits', () => {
  expect(ids('I. Mục đích\nII. Nội dung\nV. Nguyễn Văn Ví Dụ')).toEqual(['m1', 'm2', 'm2-p1']);
});
