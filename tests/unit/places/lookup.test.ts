import { expect, it } from 'vitest';
import { lifeOf, placesLookup } from '../../../src/places/lookup.ts';
import { place, type Place } from '../../../src/schemas/place.ts';

const unit = (id: string, name: string, more: Partial<Place> = {}): [string, Place] => [
  id,
  place.parse({ id, name, type: 'xã', level: 'commune', parent: 'tinh-mau', ...more }),
];
const PLACES = new Map([
  unit('tinh-mau', 'Mẫu', { type: 'tỉnh', level: 'province', parent: null }),
  unit('xa-hoa-thuy-cu', 'Hòa Thủy', { validTo: '2025-06-30', successors: ['xa-hoa-thuy'], code: '90001' }),
  unit('xa-hoa-thuy', 'Hòa Thủy', { validFrom: '2025-07-01', code: '90001' }),
  unit('xa-hoa-thuy-kia', 'Hòa Thụy'),
  unit('xa-dak-to-cu', 'Đăk Tô', { variants: ['Đắk Tô'], validTo: '2025-06-30', successors: ['xa-dak-to'] }),
  unit('xa-dak-to', 'Đăk Tô'),
  unit('viet-nam', 'Việt Nam', { type: 'quốc gia', level: 'country', parent: null }),
  unit('thon-2', '2', { type: 'thôn', level: 'village', parent: 'xa-dak-to' }),
  unit('thon-2a', '2A', { type: 'thôn', level: 'village', parent: 'xa-dak-to' }),
  unit('thon-20', '20', { type: 'thôn', level: 'village', parent: 'xa-hoa-thuy' }),
]);
const find = placesLookup(PLACES);
const IN_2024 = ['2024-01-01', '2024-12-31'] as const;
const IN_2025 = ['2025-01-01', '2025-12-31'] as const;
const IN_2026 = ['2026-01-01', '2026-03-31'] as const;

it('a name in its very marks means its bearers alone, wherever the tones stand', () => {
  expect(find('xã Hoà Thụy')).toEqual(['xa-hoa-thuy-kia']);
  expect(find('XÃ HOÀ THUỴ')).toEqual(['xa-hoa-thuy-kia']);
  expect(find('xã Hoà Thuỷ')).toEqual(['xa-hoa-thuy-cu']);
});

it('a code means the unit that bore it at the time', () => {
  expect(find('90001', undefined, IN_2024)).toEqual(['xa-hoa-thuy-cu']);
  expect(find('90001', undefined, IN_2026)).toEqual(['xa-hoa-thuy']);
  expect(find('90002')).toEqual([]);
});

it('a name without marks that two names come to is neither', () => {
  expect(find('xa Hoa Thuy')).toEqual(['xa-hoa-thuy-cu', 'xa-hoa-thuy', 'xa-hoa-thuy-kia']);
  expect(find('xa Dak To')).toEqual(['xa-dak-to-cu']);
});

it('of units that share a name, those that were there at the time are meant', () => {
  expect(find('xã Hòa Thủy', undefined, IN_2024)).toEqual(['xa-hoa-thuy-cu']);
  expect(find('xã Hòa Thủy', undefined, IN_2026)).toEqual(['xa-hoa-thuy']);
  expect(find('xã Hòa Thủy', undefined, IN_2025)).toEqual(['xa-hoa-thuy-cu', 'xa-hoa-thuy']);
});

it('a spelling that only one of them lists is the name of the others too', () => {
  expect(find('xã Đắk Tô', undefined, IN_2026)).toEqual(['xa-dak-to']);
  expect(find('xã Đắk Tô', undefined, IN_2024)).toEqual(['xa-dak-to-cu']);
});

it('a unit without a first day begins behind the one of its name that went into it', () => {
  expect(lifeOf(PLACES, 'xa-dak-to')).toEqual({ from: '2025-07-01', to: undefined });
  expect(lifeOf(PLACES, 'xa-hoa-thuy-kia')).toEqual({ from: undefined, to: undefined });
});

it('the country has names of its own, and no other unit is all of it', () => {
  expect(find('Việt Nam')).toEqual(['viet-nam']);
  expect(find('cả nước')).toEqual(['viet-nam']);
});

it.each([
  ['thôn 2', ['thon-2']],
  ['Thôn số 02', ['thon-2']],
  ['thôn so 2', ['thon-2']],
  ['thôn 2A', ['thon-2a']],
  ['thôn 20', ['thon-20']],
  ['2', []],
])('“%s” is %j', (written, ids) => expect(find(written)).toEqual(ids));

it('a unit is looked for within another, by its id too', () => {
  expect(find('thôn 20', 'xa-hoa-thuy')).toEqual(['thon-20']);
  expect(find('thôn 20', 'xa-dak-to')).toEqual([]);
  expect(find('thôn 2', 'tinh-mau')).toEqual(['thon-2']);
  expect(find('thon-20')).toEqual(['thon-20']);
});
