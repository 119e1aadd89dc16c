import { hasMarks } from '../../vietnamese/fold.ts';
import { MOST_DIGITS } from '../../vietnamese/number.ts';

/** Kinds of units that a sum may be of: “Toàn huyện”, “Cộng xã”. */
const UNITS =
  '(?:quốc|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|làng|bản|buôn|ấp|xóm|khối|tổ dân phố|khu phố|khu dân cư|vùng|khu vực|cụm|địa bàn|bộ)';
const TOTAL = new RegExp(
  `^(?:(?:tổng(?: (?:cộng|số|chung|cuối|các .+|toàn .+|\\d+ .+|${UNITS}.*))?|cộng(?: (?:chung|dồn|toàn .+|(?:các )?${UNITS}.*))?|chung toàn .+|toàn ${UNITS}.*)|tổng (?:cộng|số) .+)$`,
  'u',
);
const MEAN = /^(?:bình quân|trung bình)(?: .+)?$/u;
/** Rows that a spreadsheet program in English adds: “Giọng Total”, “Grand Total”. */
const PROGRAM_TOTAL = /^(?:.+ )?(?:sub ?)?total$/u;
/** “Tổng” and the like typed without any mark. */
const BARE_TOTAL = /^(?:tong|tong cong|tong so|cong|toan (?:tinh|huyen|xa|phuong|thi tran|vung))$/u;

/**
 * What a row is by the words in place of a name: a sum over the rows (“Tổng”, “Tổng cộng toàn huyện”, “Cộng”), a mean of them, or neither.
 * Ask only of words that are no place of the gazetteer: “Toàn Thắng”, “Tống” and “Cộng Hòa” are places, and are no sums either.
 */
export function asideOf(label: string): 'total' | 'mean' | undefined {
  const words = label.normalize('NFC').toLowerCase().replaceAll(/\([^()]*\)/gu, ' ').replaceAll(/[^\p{L}\d ]+/gu, ' ').replaceAll(/\s+/gu, ' ').trim(); // prettier-ignore
  if (TOTAL.test(words) || PROGRAM_TOTAL.test(words) || (!hasMarks(words) && BARE_TOTAL.test(words)))
    return 'total';
  return MEAN.test(words) ? 'mean' : undefined;
}

/** A figure of a row, for adding up. */
export interface Part {
  /** What is added: same column, indicator, moment, kind, group, standard and unit. */
  key: string;
  line: number;
  value: number;
  /** Digits after the comma, as written. */
  decimals: number;
  /** No bound and no range. */
  exact: boolean;
  /** How large the unit is: a table may have districts and their communes. */
  rank?: number;
}

/**
 * What a total says against the rows it may stand for: all rows of the table, those since the total above, those down to the total below, or those
 * of one level.
 * Returns the sum nearest to it where none of these agrees; undefined where one does.
 * @param open rows without a figure leave room below the total
 */
export function disagreement(
  total: Part,
  parts: readonly Part[],
  totalLines: readonly number[],
  open: boolean,
): number | undefined {
  const same = parts.filter(({ key }) => key === total.key);
  if (!total.exact || !same.every(({ exact }) => exact)) return undefined;
  const above = Math.max(0, ...totalLines.filter((line) => line < total.line));
  const below = Math.min(Infinity, ...totalLines.filter((line) => line > total.line));
  const choices = [
    same,
    same.filter(({ line }) => line > above && line < total.line),
    same.filter(({ line }) => line > total.line && line < below),
    // A row of the whole among its parts: the district above its communes.
    ...same
      .filter(({ value }) => value === total.value)
      .map((whole) => same.filter((part) => part !== whole)),
    ...[...Map.groupBy(same, ({ rank }) => rank).values()].filter((level) => level.length < same.length),
  ].filter((choice) => choice.length > 0);
  const sums = choices.map((choice) => choice.reduce((all, { value }) => all + value, 0));
  const agrees = choices.some((choice, index) => {
    const off = total.value - sums[index]!;
    return Math.abs(off) <= slackOf([total, ...choice]) || (open && off > 0);
  });
  if (agrees || !sums.length) return undefined;
  const nearest = sums.reduce((best, sum) =>
    Math.abs(sum - total.value) < Math.abs(best - total.value) ? sum : best,
  );
  return Number(nearest.toPrecision(MOST_DIGITS));
}

/** Rounded figures may miss their rounded sum by half of the last place each. */
function slackOf(parts: readonly Part[]): number {
  const most = parts.reduce((found, { decimals }) => Math.max(found, decimals), 0);
  const least = parts.reduce((found, { decimals }) => Math.min(found, decimals), Infinity);
  return most === 0 ? 1e-9 : (10 ** -least * parts.length) / 2 + 1e-9;
} // prettier-ignore
