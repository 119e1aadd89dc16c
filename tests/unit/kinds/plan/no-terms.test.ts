import { describe, expect, test } from 'vitest';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { firstDay, lastDay } from '../../../../src/kinds/plan/terms/period.ts';
import { planFacts } from '../../../../src/kinds/plan/plan-facts.ts';
import type { PlanText } from '../../../../src/kinds/plan/plan-index.ts';
import { findTargets } from '../../../../src/kinds/plan/targets/targets.ts';
import { findTerms } from '../../../../src/kinds/plan/terms/terms.ts';

/** Everything a text says of time in a plan issued on 10 February 2025. */
const told = (text: string): string[] => {
  const { deadlines, undated } = findTerms(text, { year: 2025, issued: '2025-02-10' });
  return [
    ...deadlines.map(({ start, date }) => (start ? `${firstDay(start)}…${lastDay(date)}` : lastDay(date))),
    ...undated.map(({ words, why }) => `${why}: ${words}`),
  ];
};
/** The same of a whole plan of 2025: only words of terms. */
const inPlan = (body: string, title = 'Kế hoạch năm 2025'): string[] => {
  const data = { title, shortTitle: 'KH', year: 2025, date: '2025-02-10' };
  const tree = parseClauses(paragraphsOf(body));
  const { scheduled, undated } = planFacts({ id: 'a', data, tree } as unknown as PlanText, () => undefined);
  return [
    ...scheduled.map(({ end, words }) => `${lastDay(end)}: ${words}`),
    ...undated.map(({ why, words }) => `${why}: ${words}`),
  ];
};

describe('the begin and end of a law, and until when a thing holds, ask for nothing', () => {
  test.each([
    'Áp dụng mức hỗ trợ theo Nghị quyết của tỉnh có hiệu lực ngày 15/12/2025',
    'Luật có hiệu lực từ ngày 01/7/2025, cán bộ cần nắm vững',
    'Luật này có hiệu lực kể từ ngày 01/7/2025',
    'Nghị định hết hiệu lực vào ngày 31/12/2025',
    'Vắc xin còn hạn đến 30/11/2025',
    'Giấy chứng nhận có thời hạn đến 31/12/2027',
    'Thẻ có hạn sử dụng từ 01/01/2025 đến 31/12/2025',
    'Danh sách chốt tại thời điểm ngày 30/6/2025',
    'So với ngày 31/12/2025, số hộ giảm',
    'Hộ nhập khẩu trước ngày 01/7/2025 được tính',
    'Số dư nợ đến ngày 30/9/2025 lấy theo sổ',
    'Người ký hợp đồng trước ngày 01/3/2025 tiếp tục được hưởng chế độ cũ',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test.each([
    ['Kế hoạch này có hiệu lực từ ngày 01/3/2025', ['2025-03-01…2025-03-01']],
    ['Thời hạn nộp đến 31/12/2025', ['2025-12-31']],
    ['Hộ kinh doanh thành lập trước ngày 01/3/2025 phải đăng ký xong trước ngày 30/6/2025', ['2025-06-30']],
    ['Danh sách phải nộp trước ngày 30/6/2025 được niêm yết tại thôn', ['2025-06-30']],
    ['Đăng ký: 15 ngày, kể từ ngày 01/4/2025 đến hết ngày 15/4/2025', ['2025-04-01…2025-04-15']],
    ['Hạn cuối 30/6/2025', ['2025-06-30']],
  ])('but here something is: %s', (text, terms) => expect(told(text)).toEqual(terms));
});

describe('of a term that has moved only the new day holds', () => {
  test.each([
    ['Gia hạn nộp bài dự thi đến hết ngày 20/8/2025 (trước đây: 31/7/2025)', ['2025-08-20']],
    ['Thời hạn nộp trước đây là 30/4, nay lùi đến 15/5', ['2025-05-15']],
    ['Lịch cũ 12/6/2025 được đổi sang 19/6/2025', ['2025-06-19…2025-06-19']],
  ])('%s', (text, terms) => expect(told(text)).toEqual(terms));

  test('a former day may stay listed in its words, never as a date', () => {
    expect(told('Hạn báo cáo cũ là trước 15/6, nay đổi thành trước 10/6')).not.toContain('2025-06-15');
  });
});

describe('what is barred before a day, or not done by then, has no term', () => {
  test.each([
    ['Không phát dọn thực bì trước ngày 01/9/2025', ['unread: trước ngày 01/9/2025']],
    ['Cấm thả gia súc trước ngày 30/10', ['unread: trước ngày 30/10']],
    ['Không đợi đến tháng 12/2025 mới rà soát', []],
    ['Không tổ chức trong tháng 9/2025 vì mưa lũ', []],
  ])('%s', (text, terms) => expect(told(text)).toEqual(terms));

  test.each([
    ['Các hộ chưa có nhà tiêu hoàn thành trước ngày 30/9/2025', ['2025-09-30']],
    ['Không để hộ nào chưa nhận gạo trước ngày 20/01/2026', ['2026-01-20']],
    ['Không bỏ sót hộ nào, rà soát xong trước 30/6', ['2025-06-30']],
  ])('but here there is one: %s', (text, terms) => expect(told(text)).toEqual(terms));
});

test('an example asks for nothing, in days and in figures; a village may be called so', () => {
  expect(told('Ví dụ em sinh ngày 15/8/2007 thì đến 15/8/2025 mới đủ 18 tuổi')).toEqual([]);
  expect(told('Chẳng hạn vay ngày 10/5/2025 thì đến 10/5/2030 phải trả hết. Nộp đơn trước 15/6/2025')).toEqual([
    '2025-06-15',
  ]);
  expect(told('Thôn Ví Dụ làm xong trước ngày 30/6/2025')).toEqual(['2025-06-30']);
  const targets = (text: string): number =>
    findTargets(parseClauses(paragraphsOf(`I. CHỈ TIÊU\n1. ${text}`)).clauses, 2025).length;
  expect(targets('Ví dụ: thôn có 100 hộ thì cần ít nhất 90 hộ')).toBe(0);
  expect(targets('Xã Ví Dụ có ít nhất 90% hộ tham gia (chẳng hạn 90 trong 100 hộ)')).toBe(1);
}); // prettier-ignore

test('“lần trong năm” tells how often', () => {
  expect(told('Hai lần trong năm, vào tháng 4 và tháng 10, tiêm phòng đàn bò')).toEqual([
    '2025-04-01…2025-04-30',
    '2025-10-01…2025-10-31',
  ]);
  expect(told('Làm xong trong năm')).toEqual(['2025-12-31']);
});

describe('days of reports', () => {
  test.each([
    ['Chế độ báo cáo: 6 tháng (ngày 05/6), năm (ngày 30/11)', ['2025-06-05', '2025-11-30']],
    ['Báo cáo 6 tháng (10/6) và báo cáo năm (05/12) gửi Phòng Văn hóa', ['2025-06-10', '2025-12-05']],
    ['Gửi trước ngày 15/6 (báo cáo 6 tháng) và 15/11 (báo cáo năm)', ['2025-06-15', '2025-11-15']],
  ])('may stand in brackets, or have them behind: %s', (text, terms) => expect(told(text)).toEqual(terms));

  test('a whole date in brackets may be that of the report itself', () => {
    expect(told('Theo báo cáo quý I (ngày 20/3/2025) của huyện')).toEqual([]);
  });

  test('“xong …:” names the work before its day', () => {
    expect(told('Xong khâu chọn hộ: 28/02; xong khâu cấp giống: 31/3')).toEqual(['2025-02-28', '2025-03-31']);
  });
});

describe('what comes back', () => {
  test.each([
    ['Ngày 15 hằng tháng họp các tổ vay vốn', ['recurring: Ngày 15 hằng tháng']],
    ['Trước ngày 31/12 hằng năm rà soát hộ cần giúp', ['recurring: Trước ngày 31/12 hằng năm']],
    ['Tháng 3 và tháng 9 hằng năm cho trẻ tẩy giun', ['recurring: Tháng 3 và tháng 9 hằng năm']],
  ])('on a day or in a month that is named is told wherever it stands: %s', (text, terms) => {
    expect(inPlan(`III. NHIỆM VỤ\n1. ${text}.`)).toEqual(terms);
  });

  test.each(['Họp tổ hằng tháng', 'Kiểm tra định kỳ 6 tháng 1 lần', 'Mỗi năm 02 kỳ khám sức khỏe'])(
    'as a habit is told among the duties alone: %s',
    (text) => expect(inPlan(`III. NHIỆM VỤ\n1. ${text}.`)).toEqual([]),
  );
});

describe('a heading that names the month of the work gives it to the days below', () => {
  const DAY = '1. Trước ngày 10, gửi danh sách trẻ bỏ học.';
  test.each([
    ['II. NHIỆM VỤ TRỌNG TÂM THÁNG 6/2025', ['2025-06-10: Trước ngày 10']],
    ['II. CÔNG TÁC THÁNG 6', ['2025-06-10: Trước ngày 10']],
    ['II. NHIỆM VỤ THÁNG 6, THÁNG 7', ['no-year: Trước ngày 10']],
    ['II. KẾT QUẢ RÀ SOÁT ĐẦU THÁNG 6 VÀ NHIỆM VỤ', []],
  ])('%s', (heading, terms) => expect(inPlan(`${heading}\n${DAY}`)).toEqual(terms));

  test('so does the title of a plan of one month', () => {
    expect(inPlan(`II. NHIỆM VỤ\n${DAY}`, 'Kế hoạch công tác tháng 6 năm 2025')).toEqual([
      '2025-06-10: Trước ngày 10',
    ]);
    // What comes before a feast may be due in another month.
    expect(inPlan(`II. NHIỆM VỤ\n${DAY}`, 'Kế hoạch tổ chức Ngày hội tháng 6 năm 2025')).toEqual([
      'no-year: Trước ngày 10',
    ]);
  });
});

describe('a time is read, or listed as it stands, however it is led to', () => {
  test.each([
    ['Xong phần thô cuối tháng 6/2025', ['2025-06-30']],
    ['Hoàn thành khâu làm đất giữa tháng 5/2025', ['2025-05-20']],
    ['Đầu 2026 bàn giao', ['2026-01-01…2026-04-30']],
    ['Hoàn thành cuối 2025', ['2025-12-31']],
    ['Hạn trả lời phiếu: hết giờ hành chính 15/4/2025', ['2025-04-15']],
    ['Cuối tháng này nộp sổ', ['no-year: Cuối tháng này']],
    ['Bế giảng lớp nghề 30/6/2025', ['unread: 30/6/2025']],
    ['Lịch phun thuốc: sáng 12/5, chiều 15/5', ['unread: sáng 12/5', 'unread: chiều 15/5']],
    ['Theo Công văn số 12/UBND 30/6/2025', []],
  ])('%s', (text, terms) => expect(told(text)).toEqual(terms));
});
