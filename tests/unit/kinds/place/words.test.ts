import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { titleOf } from '../../../../src/kinds/place/words.ts';
import { readContent } from '../../../../src/portal.ts';
import type { Place } from '../../../../src/schemas/place.ts';

const { places } = readContent(fileURLToPath(new URL('../../../sites/nuoc-sach', import.meta.url)));
const province = places.get('tinh-mau')!;
const having = (...units: Place[]) => new Map([...places, ...units.map((unit) => [unit.id, unit] as const)]);

test('a unit is called by its names and those above it', () => {
  expect(titleOf(places, places.get('xa-vi-du-huyen-giong')!)).toBe('xã Ví Dụ, huyện Giọng, tỉnh Mẫu');
  expect(titleOf(places, places.get('viet-nam')!)).toBe('Việt Nam');
});

test('a province before and after a merger, of one name, are told apart by their time', () => {
  const old = { ...province, validTo: '2025-06-30' };
  const now = { ...province, id: 'tinh-mau-nay', validFrom: '2025-07-01' };
  const both = having(old, now);
  expect([old, now].map((unit) => titleOf(both, unit))).toEqual([
    'tỉnh Mẫu (đến hết 30/6/2025)',
    'tỉnh Mẫu (từ 01/7/2025)',
  ]);
});
