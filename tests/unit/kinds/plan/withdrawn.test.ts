import { describe, expect, it } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { findTargets } from '../../../../src/kinds/plan/targets/targets.ts';
import { findDeadlines } from '../../../../src/kinds/plan/terms/time.ts';
import { withoutWithdrawn } from '../../../../src/kinds/plan/clauses/withdrawn.ts';

const targets = (text: string): string[] =>
  findTargets(parseClauses(paragraphsOf(`I. CHỈ TIÊU\n1. ${text}`)).clauses, 2025).map(
    ({ printed }) => printed,
  );
const days = (text: string): string[] => findDeadlines(text).map(({ date }) => date);

describe('what a correction or an amendment takes back is no target', () => {
  it.each([
    ['Đã in là: “80% hộ nghèo có nhà tiêu”; nay sửa lại là: “85% hộ nghèo có nhà tiêu”.', ['85%']],
    ['Thay cụm từ “90% hộ dân” bằng cụm từ “95% hộ dân”.', ['95%']],
    ['Con số “ít nhất 12 mô hình” được điều chỉnh thành “ít nhất 15 mô hình”.', ['ít nhất 15 mô hình']],
    ['Bỏ cụm từ “trên 70% số hộ” tại mục II.', []],
    ['Tại trang 2 ghi nhầm “50%”, đúng là “60%” số hộ.', ['60%']],
    // A name in quotes, and a clause that an amendment puts in the place of another, say what they say.
    ['Phấn đấu 80% số hộ đạt “3 sạch”.', ['80%']],
    ['Sửa đổi khoản 2 như sau: “2. 75% số hộ có hố rác”.', ['75%']],
  ])('%s', (text, printed) => {
    expect(targets(text)).toEqual(printed);
  });

  it('and no term', () => {
    expect(days('Cụm từ “trước ngày 30/9/2025” được đính chính thành “trước ngày 31/10/2025”.')).toEqual([
      '2025-10-31',
    ]);
    expect(days('Bãi bỏ cụm từ “xong trước ngày 30/6/2025”.')).toEqual([]);
  });

  it('every letter keeps its place, so that the words of the text are shown as printed', () => {
    const text = 'Thay “90% hộ” bằng “95% hộ”';
    expect(withoutWithdrawn(text)).toBe('Thay “__% hộ” bằng “95% hộ”');
    expect(withoutWithdrawn('Đạt 95% hộ')).toBe('Đạt 95% hộ');
  });
});

describe('what the law says of those who break it is no target', () => {
  it.each([
    'Vi phạm bị phạt tiền từ 1.000.000 đồng đến 3.000.000 đồng.',
    'Người tổ chức tảo hôn bị xử phạt tiền đến 3 triệu đồng.',
  ])('%s', (text) => {
    expect(targets(text)).toEqual([]);
  });
});
