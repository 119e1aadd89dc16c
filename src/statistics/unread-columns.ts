import { areApart, momentOfHeading, wordsOfFigures } from './heading-words.ts';
import { isWithin } from './period.ts';
import type { Cell, Remark } from './grid.ts';
import type { Headed } from './headings.ts';
import { ALL } from './labels.ts';
import { isOtherUnit, readUnit } from './said-units.ts';
import type { Lookups } from './row.ts';
import type { ColumnFigure } from './shares.ts';

/** Names of fields in a database, where no mark stands. */
const FIELDS: Readonly<Record<string, string>> = {
  don_vi: 'đơn vị tính', don_vi_tinh: 'đơn vị tính', dvt: 'đvt', unit: 'đơn vị tính', units: 'đơn vị tính', unit_measure: 'đơn vị tính',
  nam: 'năm', quy: 'quý', thang: 'tháng', ky: 'kỳ', year: 'năm', quarter: 'quý', month: 'tháng', trang_thai: 'trạng thái', status: 'trạng thái', ghi_chu: 'ghi chú',
  chi_tieu: 'chỉ tiêu', dan_toc: 'dân tộc', gioi_tinh: 'giới tính', xa: 'xã', huyen: 'huyện', thon: 'thôn', dia_ban: 'địa bàn',
}; // prettier-ignore
const UNIT = /^(?:đvt|đơn vị tính|đơn vị đo)$/iu;
const KIND = /^(?:loại|loại số|loại số liệu|trạng thái|tình trạng|ghi chú|chú thích)$/iu;
const TIME = /^(?:năm|quý|tháng|kỳ|kỳ báo cáo|thời điểm|thời kỳ|thời gian|năm báo cáo|niên độ)$/iu;

/** Columns that say where a figure is from. */
const WHERE =
  /^(?:tên )?(?:tỉnh|huyện|xã|phường|thôn|đơn vị|địa bàn|địa phương|đơn vị hành chính|xã, phường|thôn, làng)$/iu;

/** Columns that say what a figure counts. */
const WHAT = /^(?:tên )?(?:chỉ tiêu|chỉ số|nội dung|indicator)$/iu;

/** Columns that say whom of a place a figure is of, and the words for all of them. */
const WHOM =
  /^(?:giới|giới tính|nhóm tuổi|độ tuổi|nhóm dân tộc|sex|gender|age|age_group|dân tộc|thành phần dân tộc|ethnicity|ethnic_group|residence|urbanisation)$/iu;

/**
 * Columns that sources.yaml does not name, and that say something else of the figures beside them than it declares: another unit, another
 * year. Each is told once, with the first rows.
 */
export function unreadColumns(
  { columnOf, headings, rows }: Headed,
  figures: readonly ColumnFigure[],
  { isScaled, lookups }: { isScaled: (figure: ColumnFigure) => boolean; lookups: Pick<Lookups, 'placesOf' | 'spellingsOf' | 'indicatorOf' | 'unitOf'> },
): Remark[] {
  const read = new Set(columnOf.values());
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]));
  return headings.flatMap((heading, at): Remark[] => {
    const own = heading.split(' / ').at(-1)!;
    const name = FIELDS[own.toLowerCase()] ?? own;
    if (!read.has(at) && WHERE.test(name)) return ofOthers(name, at, figures, cellsOf, lookups);
    if (!read.has(at) && WHAT.test(name)) return ofOtherThings(name, at, figures, cellsOf, lookups);
    if (!read.has(at) && WHOM.test(name)) return ofSome(name, at, figures, cellsOf);
    if (read.has(at) || !(UNIT.test(name) || TIME.test(name) || KIND.test(name))) return [];
    const others = figures.filter((figure) => {
      const text = saidIn(cellsOf.get(figure.line)?.[at]);
      if (KIND.test(name)) return saysOtherKind(text, figure);
      return UNIT.test(name) ? !isScaled(figure) && saysOtherUnit(text, figure) : saysOtherTime(name, text, figure);
    });
    const [first] = others;
    if (!first) return [];
    const [taken, as] = KIND.test(name) ? ['kết quả', 'loại'] : UNIT.test(name) ? [first.row.UNIT_MEASURE, 'đơn vị'] : [first.row.TIME_PERIOD, 'thời điểm'];
    const lines = [...new Set(others.map(({ line }) => line))].slice(0, 10).join(', ');
    return [{ line: first.line, message: `CHÚ Ý: cột “${name}” ghi “${saidIn(cellsOf.get(first.line)![at])}” mà số được lấy với ${as} “${taken}” (dòng ${lines}); khai cột ấy trong sources.yaml nếu nó nói về các số này` }];
  });
} // prettier-ignore

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
      return texts.every((text) => TIME.test(name) ? text !== '' : /\p{L}/u.test(text)) && new Set(texts).size === texts.length;
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
    const { REF_AREA } = figure.row;
    const said = [`${name} ${textOf(figure)}`, textOf(figure)].map((each) => placesOf(each)).find((ids) => ids.length > 0) ?? [];
    const own = spellingsOf(REF_AREA)[1] ?? REF_AREA;
    return said.length > 0 && !said.some((id) => id === REF_AREA || placesOf(own, id).includes(REF_AREA));
  });
  return first ? [{ line: first.line, message: `CHÚ Ý: cột “${name}” ghi “${textOf(first)}” mà số được lấy cho “${first.row.REF_AREA}”` }] : [];
} // prettier-ignore

/** A row of another indicator than the one that its figure is taken for. */
function ofOtherThings(name: string, at: number, figures: readonly ColumnFigure[], cellsOf: ReadonlyMap<number, readonly Cell[]>, { indicatorOf, unitOf }: Pick<Lookups, 'indicatorOf' | 'unitOf'>): Remark[] {
  const textOf = ({ line }: ColumnFigure): string => saidIn(cellsOf.get(line)?.[at]);
  const first = figures.find((figure) => {
    const said = indicatorOf(textOf(figure)) ?? '';
    return unitOf(said) !== undefined && said !== figure.row.INDICATOR;
  });
  return first ? [{ line: first.line, message: `CHÚ Ý: cột “${name}” ghi “${textOf(first)}” mà số được lấy làm “${first.row.INDICATOR}”` }] : [];
} // prettier-ignore

/** Figures of women, of children, that no group tells apart from those of all. */
function ofSome(name: string, at: number, figures: readonly ColumnFigure[], cellsOf: ReadonlyMap<number, readonly Cell[]>): Remark[] {
  const textOf = ({ line }: ColumnFigure): string => saidIn(cellsOf.get(line)?.[at]);
  const first = figures.find((figure) => figure.row.GROUP === '' && !ALL.test(textOf(figure)));
  return first ? [{ line: first.line, message: `CHÚ Ý: cột “${name}” ghi “${textOf(first)}” mà số được lấy làm số chung; khai “group: ${name}” trong sources.yaml` }] : [];
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
