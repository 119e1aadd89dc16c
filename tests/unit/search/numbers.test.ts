import { expect, it } from 'vitest';
import { canonicalNumber } from '../../../src/search/numbers.ts';

it.each([
  ['2.135', '2135'],
  ['2135', '2135'],
  ['77,17', '77.17'],
  ['77.17', '77.17'],
  ['1.234,50', '1234.5'],
  ['5.000.000', '5000000'],
  ['03', '3'],
  ['0', '0'],
  ['0,125', '0.125'],
  ['2.1', '2.1'],
])('“%s” is %s', (written, canonical) => {
  expect(canonicalNumber(written)).toBe(canonical);
});
