import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../../src/kinds/plan/calendar/calendar-file.ts';
import { planIndex } from '../../../../src/kinds/plan/plan-index.ts';
import { readContent } from '../../../../src/portal.ts';

const content = readContent(fileURLToPath(new URL('../../../../content', import.meta.url)));
const { documents, tasks, targets, scheduledItems, plans } = planIndex(content);
const of = (plan: string) => (item: { place: { plan: { id: string } } }) => item.place.plan.id === plan;

// Expected values come from the hand-made tables of the document grammar (“Expected targets”, “Who must do what”).

test('08-KL/TU is one document, cited by three plans: once in a footnote', () => {
  const cited = documents.filter(({ number }) => number.replaceAll(' ', '') === '08-KL/TU');
  expect(cited).toHaveLength(1);
  expect([...new Set(cited[0]!.places.map(({ place }) => place.plan.id))].sort()).toEqual([
    'ldld-tinh-kon-tum-2021',
    'ubnd-huyen-ngoc-hoi-2022',
    'ubnd-xa-dak-to-lung-2024',
  ]);
  expect(cited[0]!.places.some(({ place }) => place.name.includes('chú thích'))).toBe(true);
});

test('1719/QĐ-TTg is one document however a plan spaces it', () => {
  expect(documents.filter(({ number }) => number.startsWith('1719')).map(({ number }) => number)).toEqual([
    '1719/QĐ-TTg',
  ]);
});

test('no document is born from a page number, a telephone number, a share or a sum of money', () => {
  for (const { number } of documents) expect(number).toMatch(/^\d+(?:\/\d{4})?[-/][\p{Lu}\p{Ll}\d-]+/u);
});

test('the district plan of 2022 sets the four campaign targets with their own words', () => {
  const own = targets.filter(of('ubnd-huyen-ngoc-hoi-2022'));
  const at = (clause: string) =>
    own
      .filter((target) => target.clause === clause && target.sense === 'level')
      .map(({ comparator, written }) => `${comparator}${written}`);
  expect([at('m2-k2'), at('m2-k3'), at('m2-k4'), at('m2-k5')]).toEqual([['>=15'], ['>=10'], ['>=5'], ['>5']]);
});

test('the commune plan of 2024 keeps both contradicting words of “trên … trở lên” and says so', () => {
  const own = targets.filter(of('ubnd-xa-dak-to-lung-2024'));
  const figures = own
    .filter(({ sense, value }) => sense === 'level' && value < 100)
    .filter(({ unit }) => unit === '%')
    .map(({ written }) => written);
  expect(figures).toEqual(['77,17', '50,39', '30,71', '25,20']);
  expect(own.find(({ written }) => written === '77,17')?.doubt).toBe('bản nguồn viết “trên … trở lên”');
});

test('the plan of 2018 has its nine targets, a fall among them in percentage points, and its present state is none', () => {
  const own = targets.filter(of('ubnd-thanh-pho-kon-tum-2018'));
  expect(own.map(({ written, unit }) => `${written} ${unit}`)).toEqual(
    expect.arrayContaining([
      '4,63 %',
      '1 điểm %',
      '100 %',
      '97,00 %',
      '74,00 %',
      '93,5 %',
      '80,00 %',
      '85,00 %',
      '86,00 %',
    ]),
  );
  expect(own.map(({ written }) => written)).not.toContain('5,63');
});

test('each plan charges as many blocks of bodies as counted by hand', () => {
  // Blocks of “Tổ chức thực hiện”; what an issuer directs a body to do elsewhere is no block.
  const duties = (plan: string) =>
    plans
      .find(({ id }) => id === plan)!
      .tree.clauses.find(({ text }) => text.startsWith('TỔ CHỨC THỰC HIỆN'))!.id;
  const blocks = (plan: string) =>
    new Set(
      tasks
        .filter(of(plan))
        .map(({ clause }) => clause.split('-').slice(0, 2).join('-'))
        .filter((block) => block.startsWith(`${duties(plan)}-`)),
    ).size;
  expect({
    '000': blocks('ldld-tinh-kon-tum-2021'),
    '001': blocks('mttq-tinh-kon-tum-2023'),
    '002': blocks('ubnd-huyen-ngoc-hoi-2022'),
    '003': blocks('ubnd-xa-dak-to-lung-2024'),
    '004': blocks('ubnd-thanh-pho-kon-tum-2018'),
  }).toEqual({ '000': 2, '001': 5, '002': 12, '003': 2, '004': 16 });
});

test('one clause that names three bodies gives its work to each of them', () => {
  const three = tasks
    .filter(of('ubnd-thanh-pho-kon-tum-2018'))
    .filter(({ clause }, _, all) => all.filter((task) => task.clause === clause).length === 3);
  expect(three.length).toBeGreaterThan(0);
  expect(new Set(three.map(({ name }) => name)).size).toBe(3);
});

test('every task, target, document and term points at a clause that exists', () => {
  for (const { place } of [...tasks, ...targets, ...documents.flatMap((document) => document.places)])
    expect(content.clauseIds(place.plan.id)).toContain(place.clause.id);
  for (const { plan, clause } of scheduledItems) expect(content.clauseIds(plan.id)).toContain(clause.id);
});

test('the roadmap of 2021 and the quarters of 2024 are steps, in order of time', () => {
  const steps = (plan: string) =>
    scheduledItems
      .filter((item) => item.plan.id === plan && item.kind === 'step')
      .map(({ start, end }) => [start, end]);
  expect(steps('ldld-tinh-kon-tum-2021')).toEqual([
    ['2021-Q2', '2021-Q3'],
    ['2021-Q4', '2021-Q4'],
    ['2022', '2025'],
    ['2025', '2025'],
  ]);
  expect(steps('ubnd-xa-dak-to-lung-2024').map(([start]) => start)).toEqual([
    '2024-Q1',
    '2024-Q2',
    '2024-Q3',
    '2024-Q4',
  ]);
});

test('the calendar file reads back in another library and holds both terms', () => {
  const file = calendarFile(scheduledItems, { name: 'Lịch', address: 'https://vi-du.example/' });
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  const events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
  expect(events).toHaveLength(scheduledItems.length);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const starts = events.map(({ startDate }) => startDate.toString());
  expect(starts).toContain('2023-11-30');
  expect(starts).toContain('2018-03-10');
  for (const { startDate, endDate } of events) expect(endDate.compare(startDate)).toBe(1);
});

test('the calendar file of the same plans is the same, byte for byte', () => {
  const make = () => calendarFile(scheduledItems, { name: 'Lịch', address: 'https://vi-du.example/' });
  expect(make()).toBe(make());
});
