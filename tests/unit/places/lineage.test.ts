import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formerUnits } from '../../../src/places/former.ts';
import {
  areaOf,
  fullName,
  lineage,
  nearName,
  postalName,
  predecessors,
  unitOf,
  unitsToday,
} from '../../../src/places/lineage.ts';
import { typesByLevel, typesOf } from '../../../src/places/types.ts';
import { readContent } from '../../../src/portal.ts';

const { places } = readContent(fileURLToPath(new URL('../../sites/nuoc-sach', import.meta.url)));

test('names a commune with every unit above it, without the country', () => {
  expect(postalName(places, 'xa-vi-du-huyen-giong')).toBe('xã Ví Dụ, huyện Giọng, tỉnh Mẫu');
});

test('does not tell a reader of a provincial portal its own province, but that of another place and its own name', () => {
  expect(nearName(places, 'xa-vi-du-huyen-giong', 'tinh-mau')).toBe('xã Ví Dụ, huyện Giọng');
  expect(nearName(places, 'xa-vi-du-huyen-giong', 'xa-vi-du-moi')).toBe('xã Ví Dụ, huyện Giọng, tỉnh Mẫu');
  expect(nearName(places, 'tinh-mau', 'tinh-mau')).toBe('tỉnh Mẫu');
});

test('walks up from the unit itself', () => {
  expect(lineage(places, 'huyen-giong').map((place) => place.id)).toEqual([
    'huyen-giong',
    'tinh-mau',
    'viet-nam',
  ]);
});

test('finds the district a commune lies in, and none for a commune without one', () => {
  expect(unitOf(places, 'xa-vi-du-huyen-giong', 'district')?.id).toBe('huyen-giong');
  expect(unitOf(places, 'xa-vi-du-moi', 'district')).toBeUndefined();
});

test('follows successors to the units of today', () => {
  expect(unitsToday(places, 'huyen-giong').map((place) => place.id)).toEqual(['xa-vi-du-moi']);
  expect(unitsToday(places, 'xa-vi-du-moi').map((place) => place.id)).toEqual(['xa-vi-du-moi']);
});

test('knows what a new unit was made of', () => {
  expect(predecessors(places, 'xa-vi-du-moi').map((place) => place.id)).toEqual([
    'huyen-giong',
    'xa-vi-du-huyen-giong',
  ]);
});

test('knows the units before a unit of today, the smallest first', () => {
  expect(formerUnits(places, 'xa-vi-du-moi').map((place) => place.id)).toEqual([
    'xa-vi-du-huyen-giong',
    'huyen-giong',
  ]);
  expect(formerUnits(places, 'huyen-giong')).toEqual([]);
});

test('the area of a place is its district, and since there are none the commune below the province', () => {
  expect(areaOf(places, 'xa-vi-du-huyen-giong')?.id).toBe('huyen-giong');
  expect(areaOf(places, 'xa-vi-du-moi')?.id).toBe('xa-vi-du-moi');
});

test('a country is called by its name alone, and a place that nobody knows has no units of today', () => {
  expect(fullName(places.get('viet-nam')!)).toBe('Việt Nam');
  expect(unitsToday(places, 'khong-co')).toEqual([]);
});

test('kinds of units are named from above, of each level the most frequent', () => {
  const units = [
    { type: 'xã', level: 'commune' },
    { type: 'phường', level: 'commune' },
    { type: 'xã', level: 'commune' },
    { type: 'huyện', level: 'district' },
    { type: 'tỉnh', level: 'province' },
    { type: 'thôn', level: 'village' },
  ] as const;
  expect(typesOf(units.slice(0, 3))).toEqual(['xã', 'phường']);
  expect(typesByLevel(units)).toEqual(['tỉnh', 'huyện', 'xã']);
});
