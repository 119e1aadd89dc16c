import { expect, test } from 'vitest';
import { dueOf, timesIn } from '../../../../src/kinds/plan/lists/due.ts';
import { taskNames } from '../../../../src/kinds/plan/calendar/engagement.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex, type PlanText } from '../../../../src/kinds/plan/plan-index.ts';

const read = (body: string) => {
  const plan: PlanText = {
    id: 'mau',
    tree: parseClauses(paragraphsOf(body)),
    // Only what the library reads of a plan's front matter.
    data: {
      number: null,
      place: 'xa',
      recipients: [],
      title: 'Đưa nước sạch về các thôn',
    } as unknown as PlanText['data'],
  };
  return makePlanIndex(
    [plan],
    [{ id: 'tram-y-te', name: 'Trạm Y tế', kind: 'service', level: 'xa', aliases: [] }],
  );
};
const named = (body: string) => read(body).scheduledItems.map((item) => [item.words, taskNames(item)]);

test('a clause that holds only its time is named after what it is the time of', () => {
  expect(
    named(
      'I. HỘI THI NẠO VÉT GIẾNG\n1. Nội dung: Các thôn thi nạo vét.\n2. Thời gian: từ ngày 05/6/2024 đến ngày 07/6/2024',
    ),
  ).toEqual([['từ ngày 05/6/2024 đến ngày 07/6/2024', ['Hội thi nạo vét giếng']]]);
});

test('where all headings above speak of time and place, the plan itself is what is done', () => {
  expect(
    named('I. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: từ tháng 4/2024 đến 30/11/2024\n2. Địa điểm: các thôn'),
  ).toEqual([['từ tháng 4/2024 đến 30/11/2024', ['Đưa nước sạch về các thôn']]]);
});

test('a time that stands beside the task is not said again in front of it', () => {
  expect(named('I. NỘI DUNG\n1. Trong quý II/2024, đo nước ở các giếng.')).toEqual([
    ['Trong quý II/2024', ['Đo nước ở các giếng']],
  ]);
});

test('a sentence that needs its time stays whole', () => {
  expect(
    named('I. NỘI DUNG\n1. Trước ngày 30/11/2024 và ngày 15/12/2024 gửi báo cáo.').map(([, names]) => names),
  ).toEqual([
    ['Trước ngày 30/11/2024 và ngày 15/12/2024 gửi báo cáo.'],
    ['Trước ngày 30/11/2024 và ngày 15/12/2024 gửi báo cáo.'],
  ]);
});

test('a step of the roadmap is named by its tasks, and one without any by the heading above', () => {
  expect(named('I. LỘ TRÌNH\n1. Quý II/2024\n- Đo nước.\n- Ghi sổ.')).toEqual([
    ['Quý II/2024', ['Đo nước.', 'Ghi sổ.']],
  ]);
});

const TASKS = `I. LỘ TRÌNH
1. Quý II/2024
- Đo nước.
II. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế:
- Báo cáo trước ngày 30/11/2024.
- Hằng năm rà soát giếng.
- Hướng dẫn các thôn.`;

test('a task has the times of its own clause, dated or not, and none where the plan gives none', () => {
  const index = read(TASKS);
  expect(
    index.tasks.map((task) => [task.text, dueOf(timesIn(index, 'mau'), task).map(({ words }) => words)]),
  ).toEqual([
    ['Báo cáo trước ngày 30/11/2024.', ['trước ngày 30/11/2024']],
    ['Hằng năm rà soát giếng.', ['Hằng năm']],
    ['Hướng dẫn các thôn.', []],
  ]);
});

test('three times of one wording are told once, with the last of them', () => {
  const index = read('I. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế:\n- Báo cáo vào các tháng 3, 6 và 9/2024.');
  expect(index.scheduledItems).toHaveLength(3);
  expect(dueOf(timesIn(index, 'mau'), index.tasks[0]!)).toMatchObject([
    { words: 'vào các tháng 3, 6 và 9/2024', end: '2024-09' },
  ]);
});
