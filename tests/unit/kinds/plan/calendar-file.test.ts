import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../../src/kinds/plan/calendar/calendar-file.ts';
import { paragraphsOf, parseClauses } from '../../../../src/kinds/plan/clauses/clauses.ts';
import { makePlanIndex, type PlanText, type ScheduledItem } from '../../../../src/kinds/plan/plan-index.ts';

const PLAN = `I. NHIỆM VỤ
1. Rà soát hộ nghèo chưa có nước sạch; gửi danh sách về Ủy ban nhân dân xã trước ngày 15/3/2024, báo cáo trước ngày 15/3/2024.
2. Thau rửa bể chung xong trước ngày 20/12/2025.`;

const scheduledItems = (body = PLAN, more: object = {}): ScheduledItem[] =>
  makePlanIndex(
    [
      {
        id: 'mau',
        tree: parseClauses(paragraphsOf(body)),
        data: {
          number: null,
          place: 'xa',
          recipients: [],
          title: 'Cấp nước sạch',
          updated: '2024-01-01',
          shortTitle: 'Mẫu',
          ...more,
        },
      } as unknown as PlanText,
    ],
    [],
  ).scheduledItems;

const file = (items: readonly ScheduledItem[], name = 'Lịch', address = 'https://vi-du.vn/'): string =>
  calendarFile(items, { name, address });
const eventsOf = (calendar: string): string[] => calendar.match(/BEGIN:VEVENT[^]*?END:VEVENT/g) ?? [];
const valuesOf = (calendar: string, property: string): string[] =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue(property)));

test('an event has the same lines in the calendar of its plan, in that of its year, and in one made anew', () => {
  const items = scheduledItems();
  const whole = file(items, 'Mọi việc');
  const later = items.filter(({ end }) => end.startsWith('2025'));
  expect(later).toHaveLength(1);
  for (const year of [file(later), file(later), file(scheduledItems().slice(-1))])
    expect(eventsOf(year)).toEqual(eventsOf(whole).slice(-1));
  expect(file(items, 'Mọi việc')).toBe(whole);
});

test('two terms of a clause on one day are two events; alone, the second is named as the first would be', () => {
  const items = scheduledItems();
  expect(valuesOf(file(items), 'uid').slice(0, 2)).toEqual([
    'mau-m1-k1-2024-03-15@vi-du.vn',
    'mau-m1-k1-2024-03-15-2@vi-du.vn',
  ]);
  expect(valuesOf(file([items[1]!]), 'uid')).toEqual(['mau-m1-k1-2024-03-15@vi-du.vn']);
});

test('events of two portals lead each to its own', () => {
  const items = scheduledItems();
  file(items);
  const other = file(items, 'Lịch', 'https://nuoc.vi-du.vn/cong/');
  expect(valuesOf(other, 'url').filter((url) => !url.startsWith('https://nuoc.vi-du.vn/'))).toEqual([]);
});

test('no line of a calendar is longer than 75 bytes, and all that it says comes back whole', () => {
  const calendar = file(scheduledItems());
  expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(calendar.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(calendar.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  expect(valuesOf(calendar, 'dtstart')).toEqual(['2024-03-15', '2024-03-15', '2025-12-20']);
});

test('a term of months takes nobody’s time: calendars show it and leave the days free', () => {
  const calendar = file(scheduledItems('I. LỘ TRÌNH\n1. Quý II/2024: Đo nước giếng.'));
  expect(valuesOf(calendar, 'dtstart')).toEqual(['2024-04-01']);
  expect(valuesOf(calendar, 'dtend')).toEqual(['2024-07-01']);
  expect(valuesOf(calendar, 'transp')).toEqual(['TRANSPARENT']);
  expect(valuesOf(calendar, 'x-microsoft-cdo-busystatus')).toEqual(['FREE']);
});

test('what the name of an event has no room for stands below it', () => {
  const roadmap = file(
    scheduledItems('I. LỘ TRÌNH\n1. Quý II/2024:\n- Đo nước giếng.\n- Ghi sổ từng giếng.'),
  );
  expect(valuesOf(roadmap, 'summary')).toEqual(['Đo nước giếng. (và 1 việc khác)']);
  expect(valuesOf(roadmap, 'description')).toEqual([
    'Đo nước giếng.\nGhi sổ từng giếng.\nQuý II/2024. mục I.1, Mẫu',
  ]);
  const task =
    'Nộp báo cáo trước ngày 05/4/2024 về Ủy ban nhân dân xã qua hòm thư của Văn phòng; nơi nào nộp chậm thì giải trình bằng văn bản với Chủ tịch, chậm nhất ngày 12/4/2024.';
  const long = file(scheduledItems(`I. NHIỆM VỤ\n1. ${task}`));
  expect(valuesOf(long, 'summary')).toEqual([
    'Nộp báo cáo trước ngày 05/4/2024 về Ủy ban nhân dân xã qua hòm thư của Văn phòng.',
    'Nơi nào nộp chậm thì giải trình bằng văn bản với Chủ tịch, chậm nhất ngày 12/4/2024.',
  ]);
  for (const description of valuesOf(long, 'description')) expect(description).toContain(task);
});

test('a term of a plan that was replaced, or is a draft, says so first', () => {
  const body = 'I. NHIỆM VỤ\n1. Thau rửa bể chung xong trước ngày 20/12/2025.';
  const named = (status: string): unknown[] =>
    ['summary', 'description'].flatMap((property) =>
      valuesOf(file(scheduledItems(body, { status })), property),
    );
  expect(named('replaced')).toEqual([
    'Đã thay thế: Thau rửa bể chung xong trước ngày 20/12/2025.',
    'Xong trước ngày 20/12/2025. mục I.1, Mẫu (đã thay thế)',
  ]);
  expect(named('draft')[0]).toBe('Dự thảo, chưa ban hành: Thau rửa bể chung xong trước ngày 20/12/2025.');
  expect(named('in-force')[0]).toBe('Thau rửa bể chung xong trước ngày 20/12/2025.');
});
