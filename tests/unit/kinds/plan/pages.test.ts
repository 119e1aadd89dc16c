import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { agencyGroups, mentionsOfAgency } from '../../../../src/kinds/agency/mentions.ts';
import { planIndex } from '../../../../src/kinds/plan/plan-index.ts';
import { planFamily, type FamilyNode } from '../../../../src/kinds/plan/lists/facets.ts';
import { readContent } from '../../../../src/portal.ts';
import { targetTable } from '../../../../src/kinds/plan/lists/target-table.ts';
import { plansText } from '../../../../src/text/plans.ts';

const content = readContent(fileURLToPath(new URL('../../../../content', import.meta.url)));
const printed = (indicator: string) =>
  targetTable(content)
    .shared.find((group) => group.indicator === indicator)!
    .targets.map(({ place, printed: words }) => `${place.plan.id}: ${words}`);

test('the four campaign targets of a district and a commune stand side by side in the words of the plans', () => {
  expect(printed('cvd-thay-doi-nep-nghi')).toEqual([
    'ubnd-huyen-ngoc-hoi-2022: từ 15% trở lên',
    'ubnd-xa-dak-to-lung-2024: trên 77,17% trở lên',
  ]);
  expect(printed('cvd-ap-dung-khkt')).toEqual([
    'ubnd-huyen-ngoc-hoi-2022: từ 10% trở lên',
    'ubnd-xa-dak-to-lung-2024: trên 50,39% trở lên',
  ]);
  expect(printed('cvd-doi-song-cai-thien')).toEqual([
    'ubnd-huyen-ngoc-hoi-2022: từ 5%',
    'ubnd-xa-dak-to-lung-2024: trên 30,71%',
  ]);
  expect(printed('cvd-tham-gia-tht-htx')).toEqual([
    'ubnd-huyen-ngoc-hoi-2022: trên 5%',
    'ubnd-xa-dak-to-lung-2024: trên 25,20%',
  ]);
});

test('three shares of one clause that are all 100 % are three targets of three indicators', () => {
  for (const indicator of ['cvd-xa-ban-hanh-ke-hoach', 'cvd-ho-duoc-tuyen-truyen', 'cvd-xa-long-ghep'])
    expect(printed(indicator)).toEqual(['ubnd-huyen-ngoc-hoi-2022: 100%', 'ubnd-xa-dak-to-lung-2024: 100%']);
});

test('every target of 2018 stands under its own standard', () => {
  const own = targetTable(content).all.filter(({ place }) => place.plan.data.year === 2018);
  expect(own).toHaveLength(9);
  for (const target of own)
    expect(target.observation?.standard || target.place.plan.data.standard).toBe('2016–2020');
});

test('standing below a place is not carrying out its plan: that comes from the legal bases', () => {
  const flat = (nodes: FamilyNode[]): FamilyNode[] => nodes.flatMap((node) => [node, ...flat(node.below)]);
  const family = planFamily(content);
  expect(family.map(({ place }) => place.id)).toEqual(['tinh-kon-tum']);
  const at = (place: string) => flat(family).find((node) => node.place.id === place)!;
  expect(at('huyen-kon-ray').below.map(({ place }) => place.id)).toEqual(['xa-dak-to-lung-huyen-kon-ray']);
  expect(at('xa-dak-to-lung-huyen-kon-ray').plans[0]!.carriesOut.map(({ label }) => label)).toEqual([
    'Kế hoạch 48/KH-UBND',
  ]);
  expect(at('huyen-ngoc-hoi').plans[0]!.carriesOut.map(({ label }) => label)).toEqual([
    'Chương trình phối hợp 1679/CTrPH',
    'Kế hoạch 2227/KH-UBND',
  ]);
});

test('the office of ethnic affairs has its tasks apart by district, and is a recipient of the commune plan only', () => {
  const tasks = planIndex(content).tasksOf('phong-dan-toc');
  expect([...new Set(tasks.map(({ place }) => place.plan.data.place))]).toEqual([
    'huyen-ngoc-hoi',
    'thanh-pho-kon-tum',
  ]);
  expect(mentionsOfAgency(content, 'phong-dan-toc').received.map(({ id }) => id)).toEqual([
    'ubnd-xa-dak-to-lung-2024',
  ]);
});

test('what the commune directs an officer to do is that officer’s task', () => {
  const clauses = planIndex(content)
    .tasksOf('cong-chuc-tai-chinh-ke-toan')
    .map(({ clause }) => clause);
  expect(clauses).toEqual(['m4-k2-g2']);
});

test('every body charged by a plan is known by name and listed once', () => {
  expect(planIndex(content).tasks.filter(({ agency }) => agency === undefined)).toEqual([]);
  const { groups, asked } = agencyGroups(content);
  const listed = [...groups.flatMap(({ agencies }) => agencies), ...asked].map(({ id }) => id);
  expect(new Set(listed).size).toBe(listed.length);
});

test('no two bodies share a name or a spelling of one', () => {
  const owners = Map.groupBy(
    [...content.agencies.values()].flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((spelling) => ({ id, spelling: spelling.toLowerCase() })),
    ),
    ({ spelling }) => spelling,
  );
  const shared = [...owners].filter(([, list]) => new Set(list.map(({ id }) => id)).size > 1);
  expect(shared.map(([spelling]) => spelling)).toEqual([]);
});

test('a body of a district says that districts are no more', () => {
  for (const agency of content.agencies.values())
    if (agency.level === 'huyen') expect([agency.id, agency.endedOn ?? agency.note]).not.toContain(undefined);
});

test('an agency page never calls an empty list a task', () => {
  expect(plansText.agencyDescription('Hội A', 0, () => true)).not.toContain('0 việc');
});
