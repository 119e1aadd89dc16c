import { expect, test } from 'vitest';
import { placeLabels } from '../../../src/charts/labels.ts';

test('a label keeps clear of its neighbour’s arrow, which it would seem to speak for', () => {
  const points = [
    { x: 288, y: 86, text: 'trên 26%' },
    { x: 352, y: 107, text: 'dưới 24%' },
  ];
  // One arrow upwards, one downwards: right below the first point and right above the second is room, beside the other’s arrow.
  const arrows = [
    { x: 288, y: 78, width: 12, height: 16 },
    { x: 352, y: 115, width: 12, height: 16 },
  ];
  const [first, second] = placeLabels(points, { from: 0, to: 800 }, arrows);
  expect(first!.y).toBeLessThan(points[0]!.y);
  expect(second!.y).toBeGreaterThan(points[1]!.y);
});
