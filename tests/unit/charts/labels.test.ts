import { expect, test } from 'vitest';
import { gapTo, placeLabels } from '../../../src/charts/labels.ts';
import { widthOf } from '../../../src/charts/letters.ts';

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

const wide = { from: 40, to: 800, top: 0, bottom: 300 };
const box = (label: { x: number; y: number; text: string }) => ({
  x: label.x,
  y: label.y,
  width: widthOf(label.text),
  height: 16,
});

test('a label is nearer to its own point than to any other, also to one without a label', () => {
  const own = { x: 300, y: 150, text: '15,32%' };
  const other = { x: 330, y: 150 };
  const [placed] = placeLabels([own], wide, [], { points: [own, other] });
  expect(gapTo(box(placed!), own)).toBeLessThan(gapTo(box(placed!), other));
});

test('a label stays inside the drawing and off the numbers of the axis', () => {
  for (const point of [
    { x: 42, y: 8 },
    { x: 798, y: 296 },
    { x: 42, y: 296 },
  ]) {
    const [placed] = placeLabels([{ ...point, text: '449.210,36 triệu đồng' }], wide, []);
    const { x, y, width, height } = box(placed!);
    expect(x - width / 2).toBeGreaterThanOrEqual(40);
    expect(x + width / 2).toBeLessThanOrEqual(800.1);
    expect(y - height / 2).toBeGreaterThanOrEqual(0);
    expect(y + height / 2).toBeLessThanOrEqual(300);
  }
});

test('among close points a label stands off with a leader to its own, or is left to the table', () => {
  const points = Array.from({ length: 5 }, (_, at) => ({ x: 400 + at * 14, y: 150, text: `${at}0.000 hộ` }));
  const marks = points.map(({ x, y }) => ({ x, y, width: 11, height: 11 }));
  const placed = placeLabels(points, wide, marks);
  expect(placed.some(({ leader }) => leader)).toBe(true);
  for (const { own, leader, ...label } of placed) {
    const others = points.filter(({ x }) => x !== own.x);
    if (leader) expect(Math.hypot(leader.to.x - own.x, leader.to.y - own.y)).toBeLessThan(8);
    else for (const other of others) expect(gapTo(box(label), other)).toBeGreaterThan(gapTo(box(label), own));
  }
  const crowd = Array.from({ length: 40 }, (_, at) => ({
    x: 380 + (at % 8) * 9,
    y: 120 + Math.floor(at / 8) * 9,
    text: '1.000.000 hộ',
  }));
  expect(placeLabels(crowd, wide, []).length).toBeLessThan(crowd.length);
});
