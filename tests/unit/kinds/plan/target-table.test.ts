import { expect, test } from 'vitest';
import { targetTable } from '../../../../src/kinds/plan/lists/target-table.ts';
import { readContent } from '../../../../src/portal.ts';
import type { Observation } from '../../../../src/schemas/observation.ts';
import { PLAN, withChange } from '../../content/laid.ts';

const INDICATOR = 'ty-le-ho-dung-nuoc-sach';

/** Which unit of the statistics stands behind each figure of a clause that has these words. */
function paired(words: string, figures: readonly { value: number; unit: string }[]) {
  const clause = '2. Lượng a-sen {As} trong nước giếng <10 µg/l; mỗi hộ dùng ít nhất 4 m² sân lọc.';
  return withChange({ name: 'aims', file: PLAN, replace: { [clause]: `2. ${words}` } }, (folder) => {
    const content = readContent(folder);
    const observations = figures.map((figure) => ({
      ...content.statistics.observations[0],
      ...figure,
      indicator: INDICATOR,
      kind: 'target',
      clause: 'ubnd-xa-vi-du-2024#m1-k2',
    })) as Observation[];
    const { all, shared } = targetTable({ ...content, statistics: { ...content.statistics, observations } });
    expect(shared.flatMap(({ targets }) => targets)).toHaveLength(
      all.filter(({ observation }) => observation).length,
    );
    return all
      .filter(({ clause: id }) => id === 'm1-k2')
      .map(({ printed, observation }) => `${printed}: ${observation?.unit ?? 'không'}`);
  });
}

const WORDS = 'Có ít nhất 10 hộ làm bể lọc; ít nhất 10% người dân tham gia.';

test('a count and a share of one clause that are the same figure are two targets', () => {
  const [share, count] = [{ value: 10, unit: '%' }, { value: 10, unit: 'hộ' }]; // prettier-ignore
  const both = ['ít nhất 10 hộ: hộ', 'ít nhất 10%: %'];
  expect(paired(WORDS, [share, count])).toEqual(both);
  expect(paired(WORDS, [count, share])).toEqual(both);
});

test('a share is never published as the figure behind a count, nor a count behind a share', () => {
  expect(paired(WORDS, [{ value: 10, unit: '%' }])).toEqual(['ít nhất 10 hộ: không', 'ít nhất 10%: %']);
  expect(paired(WORDS, [{ value: 10, unit: 'hộ' }])).toEqual(['ít nhất 10 hộ: hộ', 'ít nhất 10%: không']);
});

test('a figure whose unit the statistics say in other words is that figure still, behind those of its unit', () => {
  const per = { value: 10, unit: 'hộ/thôn' };
  expect(paired(WORDS, [per])).toEqual(['ít nhất 10 hộ: hộ/thôn', 'ít nhất 10%: không']);
  expect(
    paired('Có ít nhất 10 người; ít nhất 10 hộ làm bể lọc.', [per, { value: 10, unit: 'người' }]),
  ).toEqual(['ít nhất 10 người: người', 'ít nhất 10 hộ: hộ/thôn']);
});

test('each figure of the statistics stands behind one target, in the order in which they stand', () => {
  const hundred = { value: 100, unit: '%' };
  const words = 'Có ít nhất 100% hộ được nghe; ít nhất 100% thôn làm bể lọc.';
  expect(paired(words, [hundred])).toEqual(['ít nhất 100%: %', 'ít nhất 100%: không']);
  expect(paired(words, [hundred, hundred])).toEqual(['ít nhất 100%: %', 'ít nhất 100%: %']);
  expect(paired(words, [{ value: 99, unit: '%' }])).toEqual(['ít nhất 100%: không', 'ít nhất 100%: không']);
});
