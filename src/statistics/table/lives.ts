import { wasThere } from '../../places/lookup.ts';
import { rowList, type Remark } from './grid.ts';
import { endOf, startOf } from '../period.ts';
import type { Lookups } from './row.ts';
import type { ColumnFigure } from './shares.ts';

type Lives = Pick<Lookups, 'lifeOf' | 'placesOf' | 'spellingsOf'>;

/** Units told by name; the others are counted. */
const MOST_TOLD = 5;
const KINDS = ['xã', 'phường', 'thị trấn', 'đặc khu', 'huyện', 'thị xã', 'thành phố', 'tỉnh'];

/**
 * Figures of a moment at which their unit was gone, or not yet there while another of its name was: the name may be meant for that one.
 * Offices do count again by new borders, and set targets for a time that a unit does not live to see.
 */
export function notThereThen(figures: readonly ColumnFigure[], lookups: Lives): Remark[] {
  const odd = figures.filter(({ row }) => row.TIME_PERIOD !== '' && row.KIND !== 'target' && isElsewhen(row.REF_AREA, row.TIME_PERIOD, lookups));
  const units = [...Map.groupBy(odd, ({ row }) => row.REF_AREA)];
  if (!units.length) return [];
  const told = units.slice(0, MOST_TOLD).map(([id, [one]]) => `${withLife(id, lookups)} cho ${one!.row.TIME_PERIOD} (dòng ${one!.line})`);
  const more = units.length > MOST_TOLD ? ` và ${units.length - MOST_TOLD} đơn vị nữa` : '';
  return [{ line: odd[0]!.line, message: `CHÚ Ý: có số của đơn vị không có vào thời điểm ấy: ${told.join(', ')}${more}` }];
} // prettier-ignore

/** A result of a time that is yet to come is none: its year is mistyped, or it is a target or an estimate. */
export function yetToCome(figures: readonly ColumnFigure[], today: string): { line: number; field: string | undefined; message: string; hint: string }[] {
  const early = figures.filter(({ row }) => row.TIME_PERIOD !== '' && row.KIND !== 'target' && row.OBS_STATUS !== 'E' && startOf(row.TIME_PERIOD) > today);
  const [first] = early;
  return first
    ? [{ line: first.line, field: first.wide?.column, message: `“${first.row.PERIOD_LABEL}” chưa tới mà số được lấy làm kết quả (dòng ${rowList(early.map(({ line }) => line))})`,
        hint: 'xem lại năm; là mục tiêu thì khai “kind”, là số ước thì khai “status” trong sources.yaml' }]
    : [];
} // prettier-ignore

function isElsewhen(id: string, period: string, lookups: Lives): boolean {
  const during = [startOf(period), endOf(period)] as const;
  const isThere = (one: string): boolean => wasThere(lookups.lifeOf(one), during);
  if (isThere(id)) return false;
  const { to } = lookups.lifeOf(id);
  if (to !== undefined && to < during[0]) return true;
  const [name] = lookups.spellingsOf(id);
  return KINDS.flatMap((kind) => lookups.placesOf(`${kind} ${name}`, undefined, during)).some(
    (other) => other !== id && isThere(other),
  );
}

/** `xa-vi-du (đến 30/06/2025)`. */
export function withLife(id: string, lookups: Pick<Lives, 'lifeOf'>): string {
  const { from, to } = lookups.lifeOf(id);
  const parts = [from && `từ ${written(from)}`, to && `đến ${written(to)}`].filter(Boolean);
  return parts.length ? `${id} (${parts.join(' ')})` : id;
}

function written(day: string): string {
  return day.split('-').reverse().join('/');
}
