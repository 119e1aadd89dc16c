import { expect, test } from 'vitest';
import { endsAt, matchesOf } from '../../../src/vietnamese/matches.ts';

test.each([
  ['thôn 1, thôn 2 và thôn 15', /\d+/g, ['1', '2', '15']],
  ['thôn Một', /\d+/g, []],
  ['ngày 5/6 và 7/8', /(?<day>\d)\/(?<month>\d)/gu, ['5/6', '7/8']],
  // A match of nothing between two letters; a sign of two units is one letter.
  ['a𝒃', /(?:)/gu, ['', '', '']],
  ['ab', /b?/g, ['', 'b', '']],
])('every match in “%s” is found once, in order', (text, pattern, found) => {
  expect(matchesOf(text, pattern).map(([words]) => words)).toEqual(found);
});

test('a pattern that was left in the middle of another text begins anew, and parts are told as a single match tells them', () => {
  const pattern = /(?<day>\d+)\/(?<month>\d+)/g;
  pattern.exec('ngày 1/2 và 3/4');
  expect(matchesOf('5/6', pattern).map(({ index, groups }) => [index, { ...groups }])).toEqual([
    [0, { day: '5', month: '6' }],
  ]);
});

test('words end at a place when they stand right before it, whatever stands before them or behind it', () => {
  const since = /(?<=(?:^|\s)từ ngày\s+)/iuy;
  const text = 'Thực hiện từ ngày 5/6 từ nay';
  expect(endsAt(text, text.indexOf('5/6'), since)).toBe(true);
  expect(endsAt(text, text.indexOf('nay'), since)).toBe(false);
  expect(endsAt('Từ ngày ', 8, since)).toBe(true);
});
