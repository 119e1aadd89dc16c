import { isCount } from '../count.ts';
import type { Remark } from './grid.ts';
import type { Lookups } from './row.ts';
import { isOtherUnit, readUnit } from '../said-units.ts';
import type { ColumnFigure } from './shares.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/number.ts';

const SHARE = /^t[ỷỉ] (?:lệ|trọng)/iu;

/** A count or a share below nothing may be a fall, or a figure that an office only sets in brackets; few shares are more than all. */
export function oddFigures(figures: readonly ColumnFigure[], { nameOf }: Pick<Lookups, 'nameOf'>): Remark[] {
  return figures.flatMap(({ row, cell, line }): Remark[] => {
    const [value, name] = [Number(row.OBS_VALUE), nameOf(row.INDICATOR) ?? ''];
    const isShare = row.UNIT_MEASURE === '%' && SHARE.test(name);
    if (value > 100 && isShare)
      return [{ line, message: `CHÚ Ý: một tỷ lệ được lấy là ${formatNumber(value)}%, hơn 100%` }];
    const isLevel = isShare && !/^t[ỷỉ] (?:lệ|trọng) (?:tăng|giảm)/iu.test(name);
    return value < 0 && (isLevel || isCount(row.UNIT_MEASURE, name))
      ? [{ line, message: `CHÚ Ý: “${cell.text}” được lấy là ${formatNumber(value)} ${row.UNIT_MEASURE}` }]
      : [];
  });
}

/** A figure keeps the unit that its source gives. One that is no measure of what the indicator counts is told: “cái” of “hộ”. */
export function otherUnits(figures: readonly ColumnFigure[], { unitOf }: Pick<Lookups, 'unitOf'>): Remark[] {
  const isOther = ({ row }: ColumnFigure): boolean => {
    const [said, own] = [row.UNIT_MEASURE, unitOf(row.INDICATOR) ?? row.UNIT_MEASURE];
    const measure = readUnit(said)?.of;
    return !fold(said).includes(fold(own)) && (measure === undefined || measure !== readUnit(own)?.of);
  };
  const units = Map.groupBy(figures.filter(isOther), ({ row }) => `${row.INDICATOR}|${row.UNIT_MEASURE}`);
  return [...units.values()].map((same) => {
    const [{ row, line }] = same as [ColumnFigure];
    return {
      line,
      message: `CHÚ Ý: ${same.length} số của “${row.INDICATOR}” được lấy với đơn vị “${row.UNIT_MEASURE}” như bảng ghi, mà chỉ tiêu tính bằng “${unitOf(row.INDICATOR)}”`,
    };
  });
}

/** A row that leaves its unit open below one in millions: the word above may be meant for it too. */
export function blankUnits(figures: readonly ColumnFigure[], unitAt: (line: number) => string): Remark[] {
  let above = '';
  return figures.flatMap(({ line, row }): Remark[] => {
    const written = unitAt(line);
    above = written || above;
    const [said, taken] = [readUnit(above), readUnit(row.UNIT_MEASURE)];
    const isOther = written === '' && said && said.of === taken?.of && isOtherUnit(said, taken!);
    return isOther ? [{ line, message: `CHÚ Ý: ô đơn vị để trống, số được lấy với đơn vị “${row.UNIT_MEASURE}” mà dòng trên ghi “${above}”` }] : [];
  });
} // prettier-ignore
