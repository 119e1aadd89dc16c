import { rowList, type Remark } from './grid.ts';
import type { ColumnFigure } from './shares.ts';

/**
 * A row given twice says one thing once: the first stays, the log says which lines said it again. Rows that differ in anything but the
 * spelling of their moment are no twins.
 */
export function dropTwins(figures: readonly ColumnFigure[]): { kept: ColumnFigure[]; remarks: Remark[] } {
  const same = Map.groupBy(figures, ({ row }) => {
    const { PERIOD_LABEL, WRITTEN: _written, ...rest } = row;
    return JSON.stringify(row.TIME_PERIOD ? rest : { ...rest, PERIOD_LABEL });
  });
  const again = [...same.values()].filter((twins) => twins.length > 1);
  return {
    kept: [...same.values()].map(([first]) => first!),
    remarks: again.map((twins) => ({
      line: twins[1]!.line,
      message: `CHÚ Ý: ${twins[0]!.figure.written} của “${twins[0]!.row.REF_AREA}” ghi ${twins.length} lần như nhau (dòng ${rowList(twins.map(({ line }) => line))}): chỉ lấy một`,
    })),
  };
}
