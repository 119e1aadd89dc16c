import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { layBeside, type ComparedPlan } from '../../../../src/kinds/plan/compare/compare.ts';
import { comparedNames, comparedPlan, pairsThatShare } from '../../../../src/kinds/plan/compare/compared.ts';
import { planIndex } from '../../../../src/kinds/plan/plan-index.ts';
import { readContent } from '../../../../src/portal.ts';

const content = readContent(fileURLToPath(new URL('../../../../content', import.meta.url)));
const plan = (id: string) =>
  comparedPlan(
    content,
    planIndex(content).plans.find((candidate) => candidate.id === id)!,
  );

const target = (indicator: string | undefined, printed: string) => ({
  indicator,
  subject: indicator,
  name: indicator ?? printed,
  printed,
  change: false,
  clause: 'm1',
  place: 'mục I',
});
const heading = (words: string) => ({ label: 'I', heading: words, clause: 'm1', below: [] });
const left: ComparedPlan = {
  id: 'a',
  title: 'A',
  sections: [heading('MỤC ĐÍCH'), heading('GIẾNG')],
  targets: [target('nuoc', '80%'), target('gieng', '10 giếng'), target(undefined, '3 lớp')],
};
const right: ComparedPlan = {
  id: 'b',
  title: 'B',
  sections: [heading('MỤC ĐÍCH'), heading('RỪNG')],
  targets: [target('nuoc', '90%'), target('nuoc', '95%'), target(undefined, '3 lớp')],
};

test('targets meet by their indicator; what only one plan sets stands apart', () => {
  const { targets, onlyLeft, onlyRight } = layBeside(left, right);
  expect(
    targets.map(({ name, left: a, right: b }) => [name, a.map((x) => x.printed), b.map((x) => x.printed)]),
  ).toEqual([['nuoc', ['80%'], ['90%', '95%']]]);
  // Figures without an indicator are no pair, however alike they are printed.
  expect(onlyLeft.targets.map(({ printed }) => printed)).toEqual(['10 giếng', '3 lớp']);
  expect(onlyRight.targets.map(({ printed }) => printed)).toEqual(['3 lớp']);
});

test('no row is empty on one side: sections without a counterpart stand with their own plan', () => {
  const { sections, onlyLeft, onlyRight } = layBeside(left, right);
  expect(sections.map((row) => [row.left.heading, row.right.heading])).toEqual([['MỤC ĐÍCH', 'MỤC ĐÍCH']]);
  expect(onlyLeft.sections.map((each) => each.heading)).toEqual(['GIẾNG']);
  expect(onlyRight.sections.map((each) => each.heading)).toEqual(['RỪNG']);
});

test('a district and a commune that set the four targets of the campaign lay them side by side', () => {
  const { targets } = layBeside(plan('ubnd-huyen-ngoc-hoi-2022'), plan('ubnd-xa-dak-to-lung-2024'));
  const row = targets.find(({ left: [first] }) => first!.indicator === 'cvd-ap-dung-khkt')!;
  expect([row.left, row.right].map((side) => side.map(({ printed }) => printed))).toEqual([
    ['từ 10% trở lên'],
    ['trên 50,39% trở lên'],
  ]);
});

test('nothing of a plan is lost beside another: every section and target stands on one side or both', () => {
  const plans = planIndex(content).plans.map((each) => comparedPlan(content, each));
  for (const a of plans)
    for (const b of plans) {
      if (a === b) continue;
      const { targets, sections, onlyLeft, onlyRight } = layBeside(a, b);
      const left = targets.flatMap((row) => row.left).length + onlyLeft.targets.length;
      const right = targets.flatMap((row) => row.right).length + onlyRight.targets.length;
      expect([left, right]).toEqual([a.targets.length, b.targets.length]);
      expect(sections.length + onlyLeft.sections.length).toBe(a.sections.length);
      expect(sections.length + onlyRight.sections.length).toBe(b.sections.length);
    }
});

test('every plan can be chosen, newest first', () => {
  expect(comparedNames(content).map(([id, , year]) => [id, year])).toEqual([
    ['ubnd-xa-dak-to-lung-2024', 2024],
    ['mttq-tinh-kon-tum-2023', 2023],
    ['ubnd-huyen-ngoc-hoi-2022', 2022],
    ['ldld-tinh-kon-tum-2021', 2021],
    ['ubnd-thanh-pho-kon-tum-2018', 2018],
  ]);
});

test('the pair that shares most targets is told without script', () => {
  const [first] = pairsThatShare(content);
  expect([first!.a.id, first!.b.id]).toEqual(['ubnd-huyen-ngoc-hoi-2022', 'ubnd-xa-dak-to-lung-2024']);
  expect(first!.count).toBe(8);
});
