import { expect, test } from 'vitest';
import { committeesOf } from '../../../src/places/committees.ts';
import type { Place } from '../../../src/schemas/place.ts';

const unit = (id: string, level: Place['level'], parent: string | null, more: Partial<Place> = {}) =>
  [
    id,
    { id, name: id, type: 'xã', level, parent, successors: [], variants: [], sources: [], ...more },
  ] as unknown as [string, Place];

const places = new Map<string, Place>([
  unit('nước', 'country', null),
  unit('tỉnh', 'province', 'nước'),
  unit('huyện cũ', 'district', 'tỉnh', { validTo: '2025-06-30', successors: ['xã'] }),
  unit('huyện mất', 'district', 'tỉnh', { validTo: '2025-06-30' }),
  unit('xã', 'commune', 'tỉnh'),
  unit('thôn', 'village', 'xã'),
  unit('thôn của huyện mất', 'village', 'huyện mất'),
]);
const asked = (id: string): string[] => committeesOf(places, id).map((place) => place.id);

test('a commune and a province are asked themselves, a country has no people’s committee', () => {
  expect(asked('xã')).toEqual(['xã']);
  expect(asked('tỉnh')).toEqual(['tỉnh']);
  expect(asked('nước')).toEqual([]);
});

test('of a village the commune around it is asked', () => {
  expect(asked('thôn')).toEqual(['xã']);
});

test('of what has ended those are asked that have its ground, or the unit around it that goes on', () => {
  expect(asked('huyện cũ')).toEqual(['xã']);
  expect(asked('huyện mất')).toEqual(['tỉnh']);
  expect(asked('thôn của huyện mất')).toEqual(['tỉnh']);
});
