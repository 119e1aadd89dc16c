import { isCount } from '../count.ts';
import type { Remark } from './grid.ts';
import type { ColumnFigure } from './shares.ts';
import { formatNumber } from '../../vietnamese/number.ts';

const ONE_DOT = /(?<![\d.,])([1-9]\d{0,2})\.(\d{3})(?![\d.,])/u;
const SEVERAL_DOTS = /\d\.\d{3}\.\d{3}/u;

/**
 * “1.234 ha” is a thousand in Vietnamese signs, and a little more than one where the file came from a program that writes 1.234 for 1,234.
 * What is measured may be either; where nothing in its column shows which, the reading taken is told beside the other one.
 */
export function doubtfulDots(
  figures: readonly ColumnFigure[],
  known: { declared: boolean; decimalCommas: (wide: ColumnFigure['wide']) => boolean; nameOf: (id: string) => string },
): Remark[] {
  if (known.declared) return [];
  const columns = Map.groupBy(figures, ({ wide, row }) => JSON.stringify([wide?.column, row.UNIT_MEASURE]));
  return [...columns.values()].flatMap((column) => {
    const { wide, row } = column[0]!;
    const isSettled = known.decimalCommas(wide) || column.some(({ cell }) => SEVERAL_DOTS.test(cell.text));
    if (isSettled || isCount(row.UNIT_MEASURE, known.nameOf(row.INDICATOR))) return [];
    const doubtful = column.filter(({ cell }) => cell.number === undefined && ONE_DOT.test(cell.text));
    if (!doubtful.length) return [];
    const [whole, thousand, rest] = ONE_DOT.exec(doubtful[0]!.cell.text)!;
    const lines = [...new Set(doubtful.map(({ line }) => line))].join(', ');
    return [
      {
        line: doubtful[0]!.line,
        message: `CHÚ Ý: “${whole}” được lấy là ${whole} ${row.UNIT_MEASURE} (dấu chấm ngăn hàng nghìn), không phải ${thousand},${rest} ${row.UNIT_MEASURE} (dòng ${lines}); đúng thì khai “numbers: vi”, không đúng thì khai “numbers: machine” cho nguồn này`,
      },
    ];
  });
} // prettier-ignore

/** A format that shows thousands of a number (`#,##0,`): the figure is taken as the screen shows it, and the number behind is told. */
export function scaledCells(figures: readonly ColumnFigure[]): Remark[] {
  const scaled = figures.filter(({ cell, figure }) => {
    const ratio = Math.round(Math.log10(Math.abs((cell.number ?? 0) / figure.value)));
    return cell.number !== undefined && figure.value !== 0 && !figure.percent && ratio >= 3;
  });
  if (!scaled.length) return [];
  const { cell, figure, line } = scaled[0]!;
  return [
    {
      line,
      message: `CHÚ Ý: ô cho thấy ${figure.written} mà giữ ${formatNumber(cell.number!)} (định dạng chia nhỏ con số); ${scaled.length} ô như vậy được lấy như màn hình cho thấy`,
    },
  ];
} // prettier-ignore
