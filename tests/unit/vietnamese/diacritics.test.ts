import { describe, expect, it } from 'vitest';
import { distanceInMarks, isPartlyMarked } from '../../../src/vietnamese/diacritics.ts';

describe('isPartlyMarked', () => {
  it.each([
    ['đo', 'đô', true],
    ['do', 'đô', true],
    ['vân', 'vấn', true],
    ['vấn', 'vấn', true],
    ['vàn', 'vấn', false],
    ['đo', 'dô', false],
    ['van', 'vang', false],
  ])('“%s” of “%s”: %s', (typed, full, expected) => {
    expect(isPartlyMarked(typed, full)).toBe(expected);
  });
});

describe('distanceInMarks', () => {
  it.each([
    ['pháp', 'páp', 0],
    ['cấp', 'páp', 1],
    ['đường', 'dương', 2],
  ])('“%s” and “%s”: %i', (a, b, expected) => {
    expect(distanceInMarks(a, b)).toBe(expected);
  });
});
