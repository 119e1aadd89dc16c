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

/**
 * Two figures of one place, moment and kind in one table: at least one is about something else. Where one row says both, two columns were
 * declared to mean the same, and nobody but the editor knows which does.
 */
export function saidTwice(figures: readonly ColumnFigure[]): {
  problems: { line: number; field: string | undefined; message: string; hint: string }[];
  remarks: Remark[];
  /** Figures of one meaning in several rows. */
  twice: ColumnFigure[][];
} {
  const same = [...Map.groupBy(figures, meaningOf).values()].filter((all) => valuesOf(all).size > 1);
  const problems: ReturnType<typeof saidTwice>['problems'] = [];
  const remarks: Remark[] = [];
  const inRows: ColumnFigure[][] = [];
  for (const all of same) {
    const [{ row, line }] = all as [ColumnFigure];
    const rows = Map.groupBy(all, (one) => `${one.line}|${one.row.OBS_STATUS}`);
    const twice = [...rows.values()].find((one) => valuesOf(one).size > 1);
    if (twice) {
      const columns = twice.map(({ wide }) => `“${wide?.column}”`).join(' và ');
      const written = twice.map(({ figure }) => figure.written).join(', ');
      problems.push({
        line: twice[0]!.line,
        field: twice[0]!.wide?.column,
        message: `hai cột ${columns} được khai là cùng một chỉ tiêu, thời điểm mà ghi hai số: ${written}`,
        hint: 'sửa “indicator”, “period” hoặc “group” của một trong hai cột trong sources.yaml',
      });
      break;
    }
    inRows.push(all);
    const list = all.map((one) => `${one.figure.written} (dòng ${one.line})`).join(', ');
    remarks.push({
      line,
      message: `CHÚ Ý: “${row.REF_AREA}” có nhiều số khác nhau cho cùng một chỉ tiêu, thời điểm: ${list}`,
    });
  }
  return { problems, remarks, twice: inRows };
}

function meaningOf({ row }: ColumnFigure): string {
  return [row.INDICATOR, row.REF_AREA, row.TIME_PERIOD, row.TIME_PERIOD ? '' : row.PERIOD_LABEL, row.UNIT_MEASURE, row.KIND, row.STANDARD, row.GROUP, row.REFERENCE].join('|');
} // prettier-ignore

function valuesOf(figures: readonly ColumnFigure[]): Set<string> {
  return new Set(figures.map(({ row }) => row.OBS_VALUE));
}
