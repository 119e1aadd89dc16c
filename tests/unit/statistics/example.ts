import type { Indicator } from '../../../src/schemas/indicator.ts';
import type { Observation } from '../../../src/schemas/observation.ts';
import type { Place } from '../../../src/schemas/place.ts';
import type { Data } from '../../../src/statistics/views/view.ts';

/** A figure of an example commune; name only what the test is about. */
export function figure(given: Partial<Observation>): Observation {
  const value = given.value ?? 10;
  return {
    indicator: 'ty-le',
    place: 'xa-a',
    period: '2022',
    periodLabel: given.period ?? '2022',
    value,
    valueMax: undefined,
    written: String(value).replace('.', ','),
    unit: '%',
    status: 'A',
    kind: 'actual',
    comparator: undefined,
    standard: '',
    group: '',
    reference: 'vi-du',
    clause: undefined,
    note: '',
    source: 'vi-du',
    ...given,
  };
}

export function indicator(given: Partial<Indicator> & { id: string }): Indicator {
  return {
    name: 'Tỷ lệ ví dụ',
    definition: 'Số này chia số kia',
    unit: '%',
    topic: 'ví dụ',
    goodDirection: 'up',
    additive: false,
    ...given,
  };
}

function unit(id: string, name: string, given: Partial<Place>): Place {
  return {
    id,
    name,
    type: 'xã',
    level: 'commune',
    parent: 'huyen-x',
    variants: [],
    successors: [],
    sources: [],
    ...given,
  };
}

/** One district of three communes; commune C was formed from a former one. */
export const PLACES: ReadonlyMap<string, Place> = new Map(
  [
    unit('huyen-x', 'X', { type: 'huyện', level: 'district', parent: null }),
    unit('xa-a', 'A', { grid: [0, 0] }),
    unit('xa-b', 'B', { grid: [1, 0] }),
    unit('xa-cu', 'Cũ', { parent: null, successors: ['xa-c'], validTo: '2020-12-31' }),
    unit('xa-c', 'C', { grid: [0, 1] }),
  ].map((place) => [place.id, place]),
);

export function data(observations: Observation[], indicators: Indicator[] = []): Data {
  return {
    observations,
    indicators: new Map([indicator({ id: 'ty-le' }), ...indicators].map((item) => [item.id, item])),
  };
}
