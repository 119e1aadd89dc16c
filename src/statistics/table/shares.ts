import type { Cell, Remark } from './grid.ts';
import type { ReadRow, ValueColumn } from './row.ts';

/** A figure and the column it stands in. */
export interface ColumnFigure extends ReadRow {
  wide: ValueColumn | undefined;
  line: number;
  cell: Cell;
}

/**
 * Percents told as parts of one: `0,15` may be 0,15 % or 15 %. Beside cells with a percent sign it is refused; a column of nothing
 * else is taken as written, and said. A factor (`times`) in sources.yaml settles it.
 */
export function doubtfulShares(
  figures: readonly ColumnFigure[],
  timesOf: (wide: ValueColumn | undefined) => number | undefined,
): { problems: { line: number; field: string; message: string; hint: string }[]; remarks: Remark[] } {
  const problems: ReturnType<typeof doubtfulShares>['problems'] = [];
  const remarks: Remark[] = [];
  const columns = Map.groupBy(
    figures.filter(({ row, wide }) => row.UNIT_MEASURE === '%' && timesOf(wide) === undefined),
    ({ wide, row }) => wide?.column ?? row.INDICATOR,
  );
  for (const [field, column] of columns) {
    const signed = column.filter(({ figure }) => figure.percent);
    const bare = column.filter(({ figure }) => !figure.percent);
    const small = bare.filter(({ figure: { value } }) => value > 0 && value <= 1);
    if (signed.some(({ figure }) => figure.value > 1))
      for (const { line, cell, figure } of small)
        problems.push({
          line,
          field,
          message: `“${cell.text}” có thể là ${figure.written}% hoặc ${String(Number((figure.value * 100).toPrecision(12))).replace('.', ',')}%; các ô khác của cột ghi dấu %`,
          hint: 'ghi dấu % vào ô này, hoặc định dạng ô là phần trăm như các ô khác',
        });
    else if (
      !signed.length &&
      bare.some(({ figure: { value } }) => value > 1) &&
      small.some(isRaw)
    )
      remarks.push({
        line: small[0]!.line,
        message: `CHÚ Ý: “${field}” có số như ${small[0]!.figure.written} bên cạnh số lớn hơn 1: nếu là phần của 1 thì sửa ô ấy thành phần trăm`,
      });
    else if (!signed.length && (small.length > 1 || small.some(isRaw)) && bare.every(({ figure }) => figure.value >= 0 && figure.value <= 1))
      remarks.push({
        message: `mọi số của “${field}” nằm từ 0 đến 1 và được lấy đúng như ghi (${small[0]!.figure.written}%); nếu là phần của 1 thì khai “times: 100”`,
      });
  }
  return { problems, remarks };
} // prettier-ignore

/** A number of a spreadsheet with more decimals than anybody writes by hand. */
function isRaw({ cell, figure }: ColumnFigure): boolean {
  return cell.number !== undefined && /,\d{3}/u.test(figure.written);
}
