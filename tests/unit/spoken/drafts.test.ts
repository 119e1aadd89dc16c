import { expect, test } from 'vitest';
import type { Entry } from '../../../src/content/content.ts';
import type { Plan } from '../../../src/kinds/plan/schema.ts';
import { planDraft } from '../../../src/spoken/script-drafts.ts';

/** Only what a script reads of a plan's front matter. */
const plan = (data: Partial<Plan>): Entry<Plan> =>
  ({ data: { summary: 'Đào giếng ở ba thôn.', edition: 'full', ...data } }) as Entry<Plan>;

test.each([
  ['Kế hoạch huyện Ví Dụ 2022', 'Kế hoạch huyện Ví Dụ năm 2022'],
  ['Nước sạch xã Ví Dụ năm 2015', 'Nước sạch xã Ví Dụ năm 2015'],
  ['Nước sạch xã Ví Dụ Năm 2015', 'Nước sạch xã Ví Dụ Năm 2015'],
  ['Đợt cao điểm tháng 9 2025', 'Đợt cao điểm tháng 9 2025'],
  ['Kế hoạch tỉnh Mẫu 2021-2025', 'Kế hoạch tỉnh Mẫu, giai đoạn 2021-2025'],
  ['Kế hoạch tỉnh Mẫu giai đoạn 2021–2025', 'Kế hoạch tỉnh Mẫu giai đoạn 2021–2025'],
  ['Kế hoạch tỉnh Mẫu, nhiệm kỳ 2020-2025', 'Kế hoạch tỉnh Mẫu, nhiệm kỳ 2020-2025'],
])('“%s” is announced with one noun before its year', (shortTitle, said) => {
  expect(planDraft(plan({ shortTitle }), []).lead).toEqual([`Sau đây là phần tóm lược ${said}.`]);
});

test('what is repeated at the end says that a digest is none of the official text, and whom to ask for a whole plan', () => {
  const shortTitle = 'Kế hoạch tỉnh Mẫu năm 2024';
  expect(planDraft(plan({ shortTitle, edition: 'digest' }), []).repeat).toEqual([
    'Đây là bản tóm lược, không phải văn bản chính thức.',
  ]);
  expect(planDraft(plan({ shortTitle, statusNote: 'Kế hoạch đã hết hạn.' }), []).repeat).toEqual([
    'Kế hoạch đã hết hạn.',
    'Đây là phần tóm lược, không phải cả kế hoạch. Muốn biết thêm, bà con hỏi Ủy ban nhân dân xã, phường.',
  ]);
});
