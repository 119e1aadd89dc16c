import type { Changes } from '../statistics/table/changes.ts';
import type { Row } from '../statistics/table/normalise.ts';
import type { PulledSource } from './pull.ts';

/** Most rows shown of one source and kind of change; the rest are counted. */
const SHOWN = 20;

/** What would change, row by row, for `npm run pull -- --diff`. */
export function tellChanges(sources: readonly PulledSource[]): string {
  return sources
    .map(({ id, changes, failing }) => {
      if (failing) return `${id}: ${failing}`;
      const lines = changes ? changeLines(changes) : [];
      return lines.length ? `${id}:\n${lines.join('\n')}` : `${id}: không đổi`;
    })
    .join('\n');
}

/** What was left out of the tables or looks odd in them; empty when nothing was. */
export function tellRemarks(sources: readonly PulledSource[]): string {
  return sources.flatMap(({ remarks }) => remarks.map((remark) => `   ⚠ ${remark}`)).join('\n');
}

/** Figures told one by one in the log of a pull; the others are counted. */
const TOLD = 5;

/** What the last pull had and this one has no more, or otherwise: nothing goes without a word. */
export function tellGone({ removed, changed }: Changes): string[] {
  const list = (all: readonly string[]): string =>
    `${all.slice(0, TOLD).join('; ')}${all.length > TOLD ? `; và ${all.length - TOLD} số nữa` : ''}`;
  return [
    ...(removed.length ? [`${removed.length} số lần trước có, nay bảng không còn: ${list(removed.map(tell))}`] : []),
    ...(changed.length ? [`${changed.length} số khác lần trước: ${list(changed.map(({ before, after }) => `${tell(before)} → ${figure(after)}`))}`] : []),
  ];
} // prettier-ignore

function changeLines({ added, removed, changed, flipped }: Changes): string[] {
  return [
    ...some(removed.map((row) => `  − ${tell(row)}`)),
    ...some(added.map((row) => `  + ${tell(row)}`)),
    ...some(changed.map(({ before, after }) => `  ~ ${tell(before)} → ${figure(after)}`)),
    ...flipped.map((series) => `  ! đổi dấu: ${series}`),
  ];
}

function some(lines: readonly string[]): string[] {
  return lines.length > SHOWN
    ? [...lines.slice(0, SHOWN), `    … và ${lines.length - SHOWN} dòng nữa`]
    : [...lines];
}

function tell(row: Row): string {
  return [row.INDICATOR, row.REF_AREA, row.PERIOD_LABEL, row.GROUP, figure(row)].filter(Boolean).join(' · ');
}

function figure(row: Row): string {
  return [row.COMPARATOR, row.WRITTEN || row.OBS_VALUE, row.UNIT_MEASURE].filter(Boolean).join(' ');
}
