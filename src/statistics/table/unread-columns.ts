import type { Problem } from '../../content/problem.ts';
import { areApart, momentOfHeading, wordsOfFigures } from './heading-words.ts';
import { endOf, isWithin, startOf } from '../period.ts';
import { rowList, type Cell, type Remark } from './grid.ts';
import type { Headed } from './headings.ts';
import { ALL } from '../labels.ts';
import { isOtherUnit, readUnit } from '../said-units.ts';
import { narrowerHeading } from './qualifiers.ts';
import type { Lookups } from './row.ts';
import type { ColumnFigure } from './shares.ts';
import { fold } from '../../vietnamese/fold.ts';

type Fault = Omit<Problem, 'file'>;

/** Names of fields in a database, where no mark stands. */
const FIELDS: Readonly<Record<string, string>> = {
  don_vi: 'đơn vị tính', don_vi_tinh: 'đơn vị tính', dvt: 'đvt', unit: 'đơn vị tính', units: 'đơn vị tính', unit_measure: 'đơn vị tính',
  nam: 'năm', quy: 'quý', thang: 'tháng', ky: 'kỳ', year: 'năm', quarter: 'quý', month: 'tháng', trang_thai: 'trạng thái', status: 'trạng thái', ghi_chu: 'ghi chú',
  chi_tieu: 'chỉ tiêu', dan_toc: 'dân tộc', gioi_tinh: 'giới tính', xa: 'xã', huyen: 'huyện', thon: 'thôn', dia_ban: 'địa bàn',
}; // prettier-ignore
const UNIT = /^(?:đvt|đơn vị tính|đơn vị đo)$/iu;
const KIND = /^(?:loại|loại số|loại số liệu|trạng thái|tình trạng|ghi chú|chú thích)$/iu;
const TIME = /^(?:năm|quý|tháng|kỳ|kỳ báo cáo|thời điểm|thời kỳ|thời gian|năm báo cáo|niên độ)$/iu;

/** Columns that say where a figure is from, by name or official code. */
const WHERE =
  /^(?:tên |mã(?: số)? )?(?:tỉnh|huyện|xã|phường|thôn|đơn vị|địa bàn|địa phương|đơn vị hành chính|xã, phường|thôn, làng)$/iu;

/** Columns that say what a figure counts. */
const WHAT = /^(?:tên )?(?:chỉ tiêu|chỉ số|nội dung|indicator)$/iu;

/** What such a column is in sources.yaml, and in words. */
const FIELD_OF = [
  [UNIT, 'unit', 'đơn vị'],
  [TIME, 'period', 'thời điểm'],
  [KIND, 'kind', 'loại'],
  [WHAT, 'indicator', 'chỉ tiêu'],
] as const;

/** Columns that say whom of a place a figure is of, and the words for all of them. */
const WHOM =
  /^(?:giới|giới tính|nhóm tuổi|độ tuổi|nhóm dân tộc|sex|gender|age|age_group|dân tộc|thành phần dân tộc|ethnicity|ethnic_group|residence|urbanisation)$/iu;

/** Remarks speak of much; only what a column of kinds says is sure. */
const REMARK = /^(?:tình trạng|ghi chú|chú thích)$/iu;

/**
 * Columns that sources.yaml does not name, and that say something else of the figures beside them than it declares. Another unit, year, kind
 * or indicator stops the pull, for the figures would be others; what a remark, a day, a place or a group may mean is told. Each is told once,
 * with the first rows.
 */
export function unreadColumns(
  { columnOf, headings, rows }: Headed,
  figures: readonly ColumnFigure[],
  { isScaled, lookups }: { isScaled: (figure: ColumnFigure) => boolean; lookups: Pick<Lookups, 'placesOf' | 'spellingsOf' | 'indicatorOf' | 'unitOf' | 'nameOf'> },
): { problems: Fault[]; remarks: Remark[] } {
  const read = new Set(columnOf.values());
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]));
  const found = { problems: [] as Fault[], remarks: [] as Remark[] };
  for (const [at, heading] of headings.entries()) {
    const own = heading.split(' / ').at(-1)!;
    const name = FIELDS[own.toLowerCase()] ?? own;
    if (read.has(at)) continue;
    if (WHERE.test(name)) found.remarks.push(...ofOthers(name, at, figures, cellsOf, lookups));
    if (WHOM.test(name)) found.remarks.push(...ofSome(name, at, figures, cellsOf));
    const meant = FIELD_OF.find(([names]) => names.test(name));
    if (STANDARD.test(name)) found.remarks.push(...ofStandards(name, heading, at, figures, cellsOf));
    else if (!meant && !WHERE.test(name) && !WHOM.test(name) && !NO_PART.test(name)) found.remarks.push(...ofOnePart(name, heading, at, figures, cellsOf, lookups));
    if (!meant) continue;
    const [, field, as] = meant;
    const textOf = ({ line }: ColumnFigure): string => saidIn(cellsOf.get(line)?.[at]);
    const says = (figure: ColumnFigure): boolean => {
      const text = textOf(figure);
      if (field === 'kind') return saysOtherKind(text, figure);
      if (field === 'indicator') return saysOtherThing(text, figure, lookups);
      return field === 'unit' ? !isScaled(figure) && saysOtherUnit(text, figure) : saysOtherTime(name, text, figure);
    };
    // Of several figures in a row the column may mean one: it is against the row where it agrees with none.
    const others = [...Map.groupBy(figures, ({ line }) => line).values()].filter((row) => row.every(says)).map(([one]) => one!);
    const [first] = others;
    if (REMARK.test(name) && !first) found.remarks.push(...leftOut(name, heading, at, figures, cellsOf));
    if (field === 'indicator' && !first) found.remarks.push(...narrower(name, figures, textOf, lookups));
    if (!first) continue;
    const taken = { kind: 'kết quả', unit: first.row.UNIT_MEASURE, period: first.row.TIME_PERIOD, indicator: lookups.nameOf(first.row.INDICATOR) ?? first.row.INDICATOR }[field];
    const message = `cột “${name}” ghi “${textOf(first)}” mà số được lấy với ${as} “${taken}” (dòng ${rowList(others.map(({ line }) => line))})`;
    if (REMARK.test(name) || (field === 'period' && isDay(textOf(first)))) found.remarks.push({ line: first.line, message: `CHÚ Ý: ${message}; khai cột ấy trong sources.yaml nếu nó nói về các số này` });
    else found.problems.push({ line: first.line, field: heading, message, hint: `khai “${field}: ${heading}” trong “columns” của sources.yaml, thêm “map” nếu chữ trong cột nghĩa khác; cột ấy không nói về các số này thì đổi tên nó trong bảng` });
  }
  return found;
} // prettier-ignore

/** Words beside figures that nobody asked for: “chưa tính thôn Hai”. */
function leftOut(name: string, heading: string, at: number, figures: readonly ColumnFigure[], cellsOf: ReadonlyMap<number, readonly Cell[]>): Remark[] {
  const lines = new Map(figures.map(({ line }) => [line, saidIn(cellsOf.get(line)?.[at])] as const).filter(([, text]) => /\p{L}/u.test(text)));
  const texts = [...new Set(lines.values())].map((text) => `“${text}”`);
  return texts.length
    ? [{ message: `cột “${name}” có lời mà không lấy (dòng ${rowList(lines.keys())}): ${texts.slice(0, 3).join(', ')}${texts.length > 3 ? ', …' : ''}; khai “note: ${heading}” trong “columns” để lời ấy đi cùng số` }]
    : [];
} // prettier-ignore

/** “Số hộ cận nghèo” in a column of what is counted, beside figures that are taken for the poor. */
function narrower(name: string, figures: readonly ColumnFigure[], textOf: (figure: ColumnFigure) => string, { nameOf }: Pick<Lookups, 'nameOf'>): Remark[] {
  const taken = ({ row }: ColumnFigure): string => `${nameOf(row.INDICATOR) ?? ''} ${row.GROUP}`.trim();
  const found = figures.filter((figure) => narrowerHeading([textOf(figure)], taken(figure)) !== undefined);
  return found.length ? [{ line: found[0]!.line, message: `CHÚ Ý: cột “${name}” ghi “${textOf(found[0]!)}” mà số được lấy làm “${taken(found[0]!)}” (dòng ${rowList(found.map(({ line }) => line))})` }] : [];
} // prettier-ignore

/** A day may be the one of the report. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(momentOfHeading(text) ?? '');
}

/** A word, or an age: “0-14”, “60+”. */
const PART = /\p{L}|^\d+\s*(?:[-–]\s*\d+|\+)$/u;

/** Columns that only number, remark or name where a row comes from. */
const NO_PART = /^(?:|stt|tt|số tt|mã|mã số|id|ghi chú|chú thích|nguồn|người .*|ngày .*|tel|điện thoại)$/iu;

/**
 * Rows of one place with a figure each, told apart by a column that sources.yaml does not name (“Xã cũ”, “Thôn”, “Năm”): every figure is of a
 * part only, and as one of the whole place it would be false.
 */
export function partsOfPlaces({ columnOf, headings, rows }: Headed, twice: readonly (readonly ColumnFigure[])[]): { line: number; field: string; message: string; hint: string } | undefined {
  const read = new Set(columnOf.values());
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]));
  for (const [at, heading] of headings.entries()) {
    const name = heading.split(' / ').at(-1)!;
    if (read.has(at) || NO_PART.test(name) || KIND.test(name)) continue;
    const same = twice.find((all) => {
      const texts = all.map(({ line }) => saidIn(cellsOf.get(line)?.[at]).trim());
      return texts.every((text) => TIME.test(name) ? text !== '' : PART.test(text)) && new Set(texts).size === texts.length;
    });
    if (!same) continue;
    const [first] = same as [ColumnFigure];
    const texts = same.slice(0, 4).map(({ line }) => saidIn(cellsOf.get(line)![at])).join(', ');
    return {
      line: first.line,
      field: name,
      message: `“${first.row.REF_AREA}” có ${same.length} dòng (${same.slice(0, 4).map(({ line }) => line).join(', ')}${same.length > 4 ? ', …' : ''}), mỗi dòng một số, khác nhau ở cột “${name}” (${texts}${same.length > 4 ? ', …' : ''}): không số nào là của cả nơi ấy`,
      hint: TIME.test(name) ? `khai “period: ${name}” trong “columns”` : `khai “group: ${name}” trong “columns” để giữ từng phần, hoặc để trong bảng một dòng cho cả nơi ấy`,
    };
  }
  return undefined;
} // prettier-ignore

/** What a cell says, also where a merged one reaches over it. */
function saidIn(cell: Cell | undefined): string {
  return cell?.text || (cell?.over ?? '');
}

/** A row of another place than the one that its figure is taken for: neither that one, nor one that it lies in. */
function ofOthers(name: string, at: number, figures: readonly ColumnFigure[], cellsOf: ReadonlyMap<number, readonly Cell[]>, { placesOf, spellingsOf }: Pick<Lookups, 'placesOf' | 'spellingsOf'>): Remark[] {
  const textOf = ({ line }: ColumnFigure): string => saidIn(cellsOf.get(line)?.[at]);
  const first = figures.find((figure) => {
    const { REF_AREA, TIME_PERIOD: period } = figure.row;
    const during = period ? ([startOf(period), endOf(period)] as const) : undefined;
    const said = [`${name} ${textOf(figure)}`, textOf(figure)].map((each) => placesOf(each, undefined, during)).find((ids) => ids.length > 0) ?? [];
    const own = spellingsOf(REF_AREA)[1] ?? REF_AREA;
    return said.length > 0 && !said.some((id) => id === REF_AREA || placesOf(own, id).includes(REF_AREA));
  });
  return first ? [{ line: first.line, message: `CHÚ Ý: cột “${name}” ghi “${textOf(first)}” mà số được lấy cho “${first.row.REF_AREA}”` }] : [];
} // prettier-ignore

/** Figures of women, of children, that no group tells apart from those of all. */
function ofSome(name: string, at: number, figures: readonly ColumnFigure[], cellsOf: ReadonlyMap<number, readonly Cell[]>): Remark[] {
  const textOf = ({ line }: ColumnFigure): string => saidIn(cellsOf.get(line)?.[at]);
  const first = figures.find((figure) => figure.row.GROUP === '' && !ALL.test(textOf(figure)));
  return first ? [{ line: first.line, message: `CHÚ Ý: cột “${name}” ghi “${textOf(first)}” mà số được lấy làm số chung; khai “group: ${name}” trong sources.yaml` }] : [];
} // prettier-ignore

/** Rows that all say one thing in a column: “Tiểu học” of “Cấp học”. They are of that part, unless it is the name of all of them. */
function ofOnePart(name: string, heading: string, at: number, figures: readonly ColumnFigure[], cellsOf: ReadonlyMap<number, readonly Cell[]>, { placesOf, nameOf }: Pick<Lookups, 'placesOf' | 'nameOf'>): Remark[] {
  const texts = new Set(figures.map(({ line }) => saidIn(cellsOf.get(line)?.[at]).trim()));
  const [text = '', ...others] = texts;
  const { row, line } = figures[0] ?? {};
  if (others.length || !row || !PART.test(text) || /\d{3}/u.test(text) || ALL.test(text) || row.GROUP || placesOf(text).length) return [];
  const isSaid = figures.every((one) => fold(`${nameOf(one.row.INDICATOR) ?? ''} ${one.row.UNIT_MEASURE}`).includes(fold(text)));
  return isSaid ? [] : [{ line: line!, message: `CHÚ Ý: mọi dòng ghi “${text}” ở cột “${name}” mà số được lấy làm số chung; là số của một phần thì khai “group: ${heading}” trong “columns”` }];
} // prettier-ignore

/** What figures are counted by. */
const STANDARD = /^(?:theo )?(?:chuẩn|tiêu chí|cách tính|phương pháp(?: tính)?)(?!\p{L})/iu;

function ofStandards(name: string, heading: string, at: number, figures: readonly ColumnFigure[], cellsOf: ReadonlyMap<number, readonly Cell[]>): Remark[] {
  const texts = [...new Set(figures.filter(({ row }) => row.STANDARD === '').map(({ line }) => saidIn(cellsOf.get(line)?.[at]).trim()))].filter(Boolean);
  return texts.length
    ? [{ message: `CHÚ Ý: cột “${name}” ghi ${texts.slice(0, 3).map((text) => `“${text}”`).join(', ')} mà không lấy; khai “standard: ${heading}” trong “columns” để số của chuẩn khác nhau không nối liền` }]
    : [];
} // prettier-ignore

/** A row of another indicator than the one that its figure is taken for. */
function saysOtherThing(text: string, { row }: ColumnFigure, { indicatorOf, unitOf }: Pick<Lookups, 'indicatorOf' | 'unitOf'>): boolean {
  const said = indicatorOf(text) ?? '';
  return unitOf(said) !== undefined && said !== row.INDICATOR;
} // prettier-ignore

function saysOtherUnit(text: string, { row }: ColumnFigure): boolean {
  const [said, taken] = [readUnit(text), readUnit(row.UNIT_MEASURE)];
  return said !== undefined && taken !== undefined && isOtherUnit(said, taken);
}

/** “Kế hoạch”, “số ước” beside a figure that is taken for a result. */
function saysOtherKind(text: string, { row }: ColumnFigure): boolean {
  const said = wordsOfFigures(text.replace(/^số(?: liệu)? /iu, ''));
  return (said.kind !== undefined && row.KIND !== said.kind) || (said.status !== undefined && row.OBS_STATUS === 'A');
} // prettier-ignore

function saysOtherTime(name: string, text: string, { row }: ColumnFigure): boolean {
  const said = momentOfHeading(text) ?? momentOfHeading(`${name} ${text}`) ?? momentOfHeading(`${name} ${text}/${row.TIME_PERIOD.slice(0, 4)}`); // prettier-ignore
  if (said === undefined || row.TIME_PERIOD === '') return false;
  // A quarter beside a figure that is taken for the year is another moment too; a day may be that of the report.
  const isPart =
    !/^\d{4}-\d\d-\d\d$/u.test(said) && said !== row.TIME_PERIOD && isWithin(said, row.TIME_PERIOD);
  return isPart || areApart(said, row.TIME_PERIOD);
}
