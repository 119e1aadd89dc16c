import type { Observation } from '../../schemas/observation.ts';
import { agree } from '../agreement.ts';
import { rowList, type Remark } from './grid.ts';
import type { Row } from './row.ts';
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

/** What to do about two figures that nothing tells apart. */
export const KEEP_ONE =
  'giữ số đúng; mỗi số là của một phần (một dân tộc, một khu vực, một đợt) thì ghi điều ấy ở một cột và khai “group”, hoặc chọn dòng bằng “only”; nguồn ghi cả hai thì nói vì sao ở một cột và khai “note”';

/**
 * Two figures of one place, moment and kind in one table: at least one is about something else. Where one row says both, two columns were
 * declared to mean the same; where nothing that is published tells two rows apart, readers would take either for the figure. Nobody but the
 * editor knows which it is.
 */
export function saidTwice(
  figures: readonly ColumnFigure[],
  sectionOf: (line: number) => string | undefined,
): {
  problems: { line: number; field: string | undefined; message: string; hint: string }[];
  remarks: Remark[];
  /** Figures of one meaning in several rows. */
  twice: ColumnFigure[][];
} {
  const same = [...Map.groupBy(figures, meaningOf).values()].filter((all) => valuesOf(all).size > 1);
  const problems: ReturnType<typeof saidTwice>['problems'] = [];
  const remarks: Remark[] = [];
  const unexplained: ColumnFigure[][] = [];
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
    if (all.some((one, at) => all.slice(at + 1).some((other) => clash(one.row, other.row)))) unexplained.push(all);
    else remarks.push({ line, message: `CHÚ Ý: ${differ(row, all, sectionOf)}` });
  }
  const [first] = unexplained;
  if (first && !problems.length) {
    const [{ row, line, wide }] = first as [ColumnFigure];
    const more = unexplained.length > 1 ? `; ${unexplained.length - 1} chỗ nữa cũng vậy` : '';
    problems.push({ line, field: wide?.column, message: `${differ(row, first, sectionOf)}${more}`, hint: KEEP_ONE });
  }
  return { problems, remarks, twice: inRows };
} // prettier-ignore

/** Two figures that cannot both be true, and that neither standing, document, clause nor note tells apart. */
export function clash(one: Row, other: Row): boolean {
  const isTold =
    (['OBS_STATUS', 'REFERENCE', 'CLAUSE'] as const).some((field) => one[field] !== other[field]) ||
    withoutMarks(one) !== withoutMarks(other);
  return !isTold && !agree(extentOf(one), extentOf(other));
}

/** A mark whose words stand nowhere explains nothing. */
function withoutMarks({ NOTE }: Row): string {
  return NOTE.replaceAll(/(?:^|; )nguồn đánh dấu (?:chú thích )?[(“][^()“”]*[)”]/gu, '');
}

function extentOf({ OBS_VALUE, VALUE_MAX, COMPARATOR }: Row): Pick<Observation, 'value' | 'valueMax' | 'comparator'> {
  return {
    value: Number(OBS_VALUE),
    valueMax: VALUE_MAX === '' ? undefined : Number(VALUE_MAX),
    comparator: (COMPARATOR || undefined) as Observation['comparator'],
  };
} // prettier-ignore

function differ({ REF_AREA }: Row, figures: readonly ColumnFigure[], sectionOf: (line: number) => string | undefined): string {
  const isApart = new Set(figures.map(({ line }) => sectionOf(line))).size > 1;
  const where = (line: number): string => (isApart && sectionOf(line) ? `dòng ${line}, dưới “${sectionOf(line)}”` : `dòng ${line}`);
  const list = figures.map((one) => `${one.figure.written} (${where(one.line)})`).join(', ');
  return `“${REF_AREA}” có nhiều số khác nhau cho cùng một chỉ tiêu, thời điểm: ${list}`;
} // prettier-ignore

function meaningOf({ row }: ColumnFigure): string {
  return [row.INDICATOR, row.REF_AREA, row.TIME_PERIOD, row.TIME_PERIOD ? '' : row.PERIOD_LABEL, row.UNIT_MEASURE, row.KIND, row.STANDARD, row.GROUP, row.REFERENCE].join('|');
} // prettier-ignore

function valuesOf(figures: readonly ColumnFigure[]): Set<string> {
  return new Set(figures.map(({ row }) => row.OBS_VALUE));
}
