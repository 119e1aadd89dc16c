import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { goesOn, splitAtDay } from '../../../../src/kinds/plan/calendar/calendar.ts';
import {
  calendarFile,
  MOST_EVENTS,
  mostWanted,
  yearFiles,
} from '../../../../src/kinds/plan/calendar/calendar-file.ts';
import { calendarLists, yearOf } from '../../../../src/kinds/plan/calendar/calendar-lists.ts';
import { ROOM } from '../../../../src/content/long-list.ts';
import type { Content } from '../../../../src/content/content.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex, type PlanText, type ScheduledItem } from '../../../../src/kinds/plan/plan-index.ts';
import { readContent } from '../../../../src/portal.ts';

const plan = (id: string, body: string): PlanText => ({
  id,
  tree: parseClauses(paragraphsOf(body)),
  // Only what the library reads of a plan's front matter.
  data: {
    number: null,
    place: 'xa',
    recipients: [],
    title: 'Mẫu',
    shortTitle: 'Kế hoạch mẫu',
    updated: '2024-01-01',
  } as unknown as PlanText['data'],
});
const itemsOf = (body: string): ScheduledItem[] => makePlanIndex([plan('mau', body)], []).scheduledItems;

const BODY = `I. LỘ TRÌNH
1. Quý I/2024
- Đo nước.
2. Quý II/2024
- Ghi sổ.
II. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế:
- Báo cáo trước ngày 30/11/2024.
- Gửi danh sách chậm nhất ngày 10/3/2025.`;

const words = (items: readonly ScheduledItem[]) => items.map((item) => item.words);

test('what is not over stands ahead, soonest first; what ended yesterday is over', () => {
  const { upcoming, past } = splitAtDay(itemsOf(BODY), '2024-07-01');
  expect(words(upcoming)).toEqual(['trước ngày 30/11/2024', 'chậm nhất ngày 10/3/2025']);
  expect(words(past)).toEqual(['Quý I/2024', 'Quý II/2024']);
});

test('a term is not over on its last day', () => {
  expect(words(splitAtDay(itemsOf(BODY), '2025-03-10').upcoming)).toEqual(['chậm nhất ngày 10/3/2025']);
  expect(words(splitAtDay(itemsOf(BODY), '2025-03-11').upcoming)).toEqual([]);
});

test('a step goes on from its first day to its last; a term only ends', () => {
  const [, second, term] = itemsOf(BODY) as [ScheduledItem, ScheduledItem, ScheduledItem];
  expect(['2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01'].map((day) => goesOn(second, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(goesOn(term, '2024-11-30')).toBe(false);
});

const content = (file = '../../../../content') => readContent(fileURLToPath(new URL(file, import.meta.url)));

test('the shipped calendar stands on one page, its years newest first', () => {
  const { sections, past, upcoming } = calendarLists(content(), '2026-11-29');
  expect(sections).toEqual([]);
  expect(upcoming).toEqual([]);
  expect(past.map(({ slug }) => slug)).toEqual([
    'nam-2025',
    'nam-2024',
    'nam-2023',
    'nam-2022',
    'nam-2021',
    'nam-2018',
  ]);
});

/** A campaign of 300 plans a year, each with four times. */
const many = (): Content => {
  const plans = Array.from({ length: 600 }, (_, index) => {
    const year = 2023 + (index % 2);
    return plan(`ke-hoach-${index}`, BODY.replaceAll('2025', String(year)).replaceAll('2024', String(year)));
  });
  return {
    plans: plans.map(({ id, data }) => ({ id, data })),
    trees: new Map(plans.map(({ id, tree }) => [id, tree])),
    agencies: new Map(),
    site: { language: 'vi' },
  } as unknown as Content;
};

test('a long calendar stands by year on pages of bounded length, every term on exactly one', () => {
  const { sections, pages } = calendarLists(many(), '2024-07-01');
  expect(sections.map(({ slug, count }) => [slug, count])).toEqual([
    ['nam-2024', 1200],
    ['nam-2023', 1200],
  ]);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flatMap(({ entries }) => entries)).toHaveLength(2400);
  // An entry is weighed with some 420 characters at the least.
  for (const { entries } of pages) expect(entries.length).toBeLessThanOrEqual(ROOM / 420);
});

test('calendar files stay below a megabyte; the one of all plans holds what lies ahead first', () => {
  const items = makePlanIndex(
    Array.from({ length: 800 }, (_, index) => plan(`ke-hoach-${index}`, BODY)),
    [],
  ).scheduledItems;
  const files = yearFiles(items, yearOf);
  expect(files.map(({ year, part, scheduledItems }) => [year, part, scheduledItems.length])).toEqual([
    ['2024', 1, MOST_EVENTS],
    ['2024', 2, MOST_EVENTS],
    ['2024', 3, MOST_EVENTS],
    ['2025', 1, 800],
  ]);
  const wanted = mostWanted(items, '2024-12-01');
  expect(wanted).toHaveLength(MOST_EVENTS);
  expect(new Set(words(wanted.slice(-800)))).toEqual(new Set(['chậm nhất ngày 10/3/2025']));
  const task = 'rà soát từng hộ chưa có nước sạch, lập danh sách, đề nghị hỗ trợ đào giếng, lắp bể, ';
  const long = makePlanIndex(
    Array.from({ length: MOST_EVENTS }, (_, index) =>
      plan(
        `ke-hoach-cua-mot-xa-co-ten-dai-${index}`,
        `I. NHIỆM VỤ\n1. Việc ${task.repeat(8)}xong trước ngày 30/11/2024.`,
      ),
    ),
    [],
  ).scheduledItems;
  expect(long).toHaveLength(MOST_EVENTS);
  for (const each of [wanted, long]) {
    const file = calendarFile(each, { name: 'Lịch', address: 'https://vi-du.example/' });
    expect(Buffer.byteLength(file)).toBeLessThan(1_000_000);
  }
});

test('an event is named by what has to be done, not by its time once more', () => {
  const file = calendarFile(itemsOf(BODY), { name: 'Lịch', address: 'https://vi-du.example/' });
  expect([...file.matchAll(/SUMMARY:(.*?)\r?\n/g)].map(([, summary]) => summary)).toEqual([
    'Đo nước.',
    'Ghi sổ.',
    'Báo cáo trước ngày 30/11/2024.',
    'Gửi danh sách chậm nhất ngày 10/3/2025.',
  ]);
});
