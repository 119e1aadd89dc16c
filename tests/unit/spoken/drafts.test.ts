import { expect, test } from 'vitest';
import type { Entry } from '../../../src/content/content.ts';
import type { Plan } from '../../../src/kinds/plan/schema.ts';
import { readContent } from '../../../src/portal.ts';
import { handbookDraft, planDraft, storyDraft } from '../../../src/spoken/script-drafts.ts';
import { scripts } from '../../../src/spoken/scripts.ts';
import { SITE } from '../content/laid.ts';

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

test('of a plan that is not one to go by the listener hears so, whatever its note', () => {
  const told = (data: Partial<Plan>) =>
    planDraft(plan({ shortTitle: 'Kế hoạch xã Ví Dụ năm 2024', ...data }), []);
  expect(told({ status: 'replaced' }).lead.slice(1)).toEqual(['Kế hoạch này đã được thay thế.']);
  expect(told({ status: 'draft', statusNote: 'Đang lấy ý kiến.' }).lead.slice(1)).toEqual([
    'Đây là bản dự thảo, chưa được ban hành.',
  ]);
  expect(told({ status: 'in-force' }).lead).toHaveLength(1);
  expect(planDraft(plan({ shortTitle: 'Kế hoạch xã Ví Dụ năm 2024' }), [], ['sua']).lead.slice(1)).toEqual([
    'Kế hoạch này đã được sửa đổi, bổ sung.',
  ]);
  expect(told({ status: 'ended' }).repeat[0]).toBe('Kế hoạch này đã hết thời gian thực hiện.');
});

const campaign = readContent(SITE);
const [story, section] = [campaign.stories[0]!, campaign.handbook[0]!];
const told = (data: Partial<typeof story.data>, body = story.body) =>
  storyDraft(campaign, { ...story, data: { ...story.data, ...data }, body });

test('what is repeated of a story says where, when and by whom it was told', () => {
  expect(told({}).repeat).toEqual([
    'Điều nên nhớ: Cùng giữ một giếng thì đỡ tốn hơn mỗi nhà đào một giếng.',
    'Chuyện ở thôn Mẫu, xã Ví Dụ, huyện Giọng, tỉnh Mẫu.',
    'Chuyện kể về năm 2024.',
    'Theo Nhóm làm phần mềm.',
  ]);
  expect(told({ village: null }).repeat[1]).toBe('Chuyện ở xã Ví Dụ, huyện Giọng, tỉnh Mẫu.');
});

test('a story of before the campaign says so, one of its first year does not', () => {
  expect(told({ year: 2022 }).repeat[3]).toBe('Chuyện có trước khi bắt đầu Phong trào.');
  expect(told({ year: 2023 }).repeat).toHaveLength(4);
});

test('of a story whose year nobody knows the announcer is told, and the listener hears no year', () => {
  const { repeat, notes } = told({ year: null, yearApprox: 2022 });
  expect(repeat.join(' ')).not.toContain('2022');
  expect(repeat).toContain('Chuyện có trước khi bắt đầu Phong trào.');
  expect(notes).toHaveLength(1);
  expect(told({ year: null }).repeat).toHaveLength(3);
});

test('a publisher is named once, without what stands in brackets', () => {
  const from = (...publishers: string[]) =>
    told({ sources: publishers.map((publisher) => ({ ...story.data.sources[0]!, publisher })) }).repeat.at(
      -1,
    );
  expect(from('Báo Ví Dụ (trang địa phương)', 'Báo Ví Dụ', 'Đài Ví Dụ')).toBe('Theo Báo Ví Dụ, Đài Ví Dụ.');
});

test('the long script has all, the middle one leaves out what is told for more, the short one is the core', () => {
  const body = '<Core>\n\nMột.\n\n</Core>\n\nHai.\n\n<More>\n\nBa.\n\n</More>\n';
  const said = (made: ReturnType<typeof told>) =>
    (['short', 'middle', 'long'] as const).map((length) =>
      made.body[length].flatMap(({ sentences }) => sentences),
    );
  expect(said(told({}, body))).toEqual([['Một.'], ['Một.', 'Hai.'], ['Một.', 'Hai.', 'Ba.']]);
  // Without a core the short one is the middle one.
  expect(said(told({}, body.replace(/<\/?Core>/g, '')))[0]).toEqual(['Một.', 'Hai.']);
});

test('a section names whom to ask, but for offices that are no more; its short form is its own', () => {
  const { repeat, body } = handbookDraft(campaign, section);
  expect(repeat).toEqual(['Cần hỏi về lấy mẫu nước, bà con gặp Trạm Y tế.', 'Không cần giấy tờ gì.']);
  expect(body.short.map(({ id, sentences }) => [id, sentences.length])).toEqual([['doc-nhanh-1', 2]]);
  const [id, office] = [...campaign.agencies].find(([key]) => key === section.data.ask[0]!.agency)!;
  const ended = {
    ...campaign,
    agencies: new Map([...campaign.agencies, [id, { ...office, endedOn: '2025-06-30' }]]),
  };
  expect(handbookDraft(ended, section).repeat).toEqual(['Không cần giấy tờ gì.']);
});

test('a plan is told in three minutes: whole clauses as long as they fit, and none behind the first that does not', () => {
  const clause = (id: string, words: number) => ({ id, text: `${'lời '.repeat(words).trim()}.` });
  const shortTitle = 'Kế hoạch';
  const ids = (...clauses: ReturnType<typeof clause>[]) =>
    planDraft(plan({ shortTitle }), clauses).body.long.map(({ id }) => id);
  // Five syllables of the summary and 325 of the clauses are 330.
  expect(ids(clause('a', 200), clause('b', 125))).toEqual(['tom-tat', 'a', 'b']);
  expect(ids(clause('a', 200), clause('b', 126), clause('c', 1))).toEqual(['tom-tat', 'a']);
  expect(planDraft(plan({ shortTitle }), [clause('a', 2)]).body.short.map(({ id }) => id)).toEqual([
    'tom-tat',
  ]);
});

test('each script has an address and a name of its own; what would say the same as an earlier one is left out', () => {
  const named = (kind: string) =>
    scripts(campaign)
      .find((set) => set.kind === kind)!
      .variants.map(({ slug, file }) => [slug, file]);
  // The section says no figure that the two styles read otherwise, and has nothing for more.
  expect(named('handbook')).toEqual([
    ['', 'vua'],
    ['ngan', 'ngan'],
  ]);
  expect(named('story')).toEqual([
    ['', 'vua'],
    ['ngan', 'ngan'],
    ['mien-trung-tay-nguyen', 'vua-mien-trung-tay-nguyen'],
    ['ngan-mien-trung-tay-nguyen', 'ngan-mien-trung-tay-nguyen'],
  ]);
});

test('of a table, which nobody follows by ear, the announcer is told', () => {
  const table = '| Thôn | Số nhà |\n| --- | --- |\n| Một | 5 |\n';
  const told = expect.stringContaining('Bài có bảng') as string;
  expect(storyDraft(campaign, { ...story, body: `${story.body}\n${table}` }).notes).toEqual([told]);
  expect(handbookDraft(campaign, { ...section, body: `${section.body}\n${table}` }).notes).toEqual([told]);
  expect(handbookDraft(campaign, section).notes).toEqual([]);
});
