import type { Problem } from '../../content/problem.ts';
import type { StatisticsSource } from '../../schemas/statistics-source.ts';
import { multipliedUnit } from './caption.ts';
import { partsBeside, toldColumn, type ToldColumn } from './told-columns.ts';
import { againstHeadings, isResultHeading } from './against-headings.ts';
import { readUnit, type SaidUnit } from '../said-units.ts';
import { isRate } from '../count.ts';
import { withoutDittos } from './dittos.ts';
import { doubtfulDots, scaledCells } from './dots.ts';
import { footnotesOf } from './footnotes.ts';
import { rowList, type Cell, type Grid, type Remark } from './grid.ts';
import { otherMarks, type Headed } from './headings.ts';
import { formatNumber } from '../../vietnamese/number.ts';
import { placeOfTable } from './places-of-table.ts';
import { isMergedName, isRemark } from './asides.ts';
import { showsDecimalComma, STRUCK } from './read-figure.ts';
import { faultOf, figureCell, headingOf, readRow, RESAVE, styleOf, takeText, type Lookups, type NamedPlace, type ReadRow, type Row, type ValueColumn } from './row.ts'; // prettier-ignore
import { fold, hasMarks } from '../../vietnamese/fold.ts';
import { canonicalTones } from '../../vietnamese/tones.ts';
import { endOf, startOf } from '../period.ts';
import { notThereThen, withLife, yetToCome } from './lives.ts';
import { doubtfulShares, type ColumnFigure } from './shares.ts';
import { markStanding } from './titles.ts';
import { asideOf, disagreement, type Part } from './totals.ts';
import { blankUnits, oddFigures, otherUnits } from './odd-figures.ts';
import { bearersOf, placeWithin, rankOf, UNIT } from './units-around.ts';
import { dropTwins, saidTwice } from './twins.ts';
import { partsOfPlaces, unreadColumns } from './unread-columns.ts';

type Fault = Omit<Problem, 'file'>;

interface Line {
  line: number;
  /** Its place among the rows. */
  index: number;
  cells: Cell[];
  cellAt: (name: string) => Cell;
  /** What stands where the name of the place is expected. */
  written: string;
  /** Why nothing stands there: a formula without its result. */
  fault: string | undefined;
  place: NamedPlace | undefined;
}

/** Least sum that is hardly one by chance. */
const LARGE = 20;

/** The rows of a table below its headings, being read: figures of places, what is wrong, and what is no figure of a place. */
export class Table {
  rows: Row[] = [];
  readonly problems: Fault[] = [];
  readonly remarks: Remark[] = [];
  readonly #source: StatisticsSource;
  readonly #columns: StatisticsSource['columns'];
  readonly #lookups: Lookups;
  readonly #wides: readonly (ValueColumn | undefined)[];
  readonly #footnotes: ReadonlyMap<string, string>;
  readonly #decimalCommas: ReadonlyMap<ValueColumn | undefined, boolean>;
  /** What the headings over each column say. */
  readonly #told: ReadonlyMap<ValueColumn | undefined, ToldColumn>;
  readonly #unitIsGiven: boolean;
  readonly #found: Headed;
  #lines: readonly Line[] = [];
  /** Rows whose name several units bear, settled by another cell or row. */
  readonly #settled = new Set<number>();
  #figures: ColumnFigure[] = [];
  readonly #parts: Part[] = [];
  readonly #totals: { label: string; part: Part; row: Row; wide: ValueColumn | undefined }[] = [];
  /** Cells that say they have no figure; a dash says that there is nothing to count. */
  readonly #empty: { line: number; wide: ValueColumn | undefined; isNothing: boolean; said: boolean }[] = [];

  constructor(
    source: StatisticsSource,
    columns: StatisticsSource['columns'],
    lookups: Lookups,
    found: Headed,
    grid: Grid,
  ) {
    this.#source = source;
    this.#columns = columns;
    this.#lookups = lookups;
    this.#found = found;
    this.#wides = source.values ?? [undefined];
    this.#unitIsGiven = grid.beside?.unit !== undefined && columns.unit === grid.beside.unit && source.columns.unit === undefined;
    this.#footnotes = footnotesOf(found.all ?? found.rows);
    for (const { name, heading } of otherMarks(found)) this.remarks.push({ message: `CHÚ Ý: cột “${heading}” được hiểu là “${name}”` });
    for (const line of found.numbered) this.remarks.push({ line, message: 'hiểu là dòng đánh số cột, bỏ qua' });
    const words = Object.entries(columns).flatMap(([field, column]) => (['value', 'valueMax', 'group'].includes(field) ? [] : headingOf(column)));
    const lines = withoutDittos(found.rows, new Set(words.map((name) => found.columnOf.get(name)!))).map(({ line, cells }, index): Line => {
      const cellAt = (name: string): Cell => cells[found.columnOf.get(name)!] ?? { text: '' };
      const written = takeText(columns.place, cellAt);
      return { line, index, cells, cellAt, written, fault: faultOf(columns.place, cellAt), place: placeOfTable(written, source, lookups) };
    });
    this.#lines = lines;
    this.#decimalCommas = new Map(
      this.#wides.map((wide) => [
        wide,
        lines.some(({ cellAt }) => {
          const { number, text } = figureCell({ wide, columns, cellAt });
          return number === undefined && showsDecimalComma(text);
        }),
      ]),
    );
    const firstLine = (found.all ?? found.rows)[0]?.line ?? 0;
    const first = lines.findIndex((line) => line.place !== undefined && !this.#isSection(line));
    this.#told = new Map(
      this.#wides.map((wide) => {
        const name = wide?.column ?? headingOf(columns.value)[0] ?? '';
        const at = found.columnOf.get(name);
        const isFilled = (column: number): boolean => found.rows.some(({ cells }) => /\d/u.test(cells[column]?.text ?? ''));
        const told = { ...toldColumn(found.over.get(name)), parts: at === undefined ? [] : partsBeside(found.headings, at, isFilled) };
        // A row of units may stand below the headings: “(hộ)”, “(nghìn đồng)”.
        const below = lines.slice(0, Math.max(0, first)).filter((line) => line.written === '' || this.#isSection(line));
        const unit = below.map(({ cellAt }) => this.#unitIn(figureCell({ wide, columns, cellAt }))).find(Boolean);
        return [wide, unit ? { ...told, unit } : told];
      }),
    );
    const last = lines.findLastIndex(({ place }) => place !== undefined);
    for (const [index, line] of lines.entries()) this.#read(line, index > last, grid.isText ? found.width : Infinity);
    if (this.#settled.size) this.remarks.push({ message: `tên có ở nhiều nơi, hiểu theo đơn vị ghi cùng dòng hoặc ở dòng trên (dòng ${rowList(this.#settled)})` });
    this.#lookAbove(grid, firstLine);
    if (!columns.status) this.remarks.push(...markStanding(grid, this.#figures, firstLine, ({ wide }) => isResultHeading(this.#told.get(wide)?.headings ?? []))); // prettier-ignore
    const against = againstHeadings(this.#figures, this.#told, { source, columns, grid, rows: found.all ?? found.rows, firstLine, lookups }); // prettier-ignore
    this.problems.push(...against.problems.filter((one) => !this.problems.some(({ line, field }) => line === one.line && field === one.field))); // prettier-ignore
    this.remarks.push(...against.remarks);
    this.#lookForCutDecimals(grid, found);
    this.remarks.push(...doubtfulDots(this.#figures, { declared: styleOf(source).declared, decimalCommas: (wide) => this.#decimalCommas.get(wide) ?? false, nameOf: (id) => lookups.nameOf(id) ?? '' })); // prettier-ignore
    const unread = unreadColumns(found, this.#figures, { lookups, isScaled: ({ wide }) => (wide?.times ?? wide?.unit ?? source.times ?? columns.multiplier ?? columns.unit) !== undefined }); // prettier-ignore
    this.problems.push(...unread.problems);
    this.remarks.push(...scaledCells(this.#figures), ...unread.remarks);
    this.#look();
  } // prettier-ignore

  #read(line: Line, isBelow: boolean, width: number): void {
    const figures = this.#wides.map((wide) => figureCell({ wide, columns: this.#columns, cellAt: line.cellAt }));
    if ((!line.place || isMergedName(line.written, figures)) && this.#isAside(line, figures, isBelow)) return;
    if (this.#isSection(line)) {
      this.remarks.push({ line: line.line, message: `bỏ qua dòng không có số: “${shorten(wordsOf(line)[0]!)}”` });
      return;
    }
    const named = this.#placesOf(line);
    if (line.place) this.#sayGuess(line.line, line.written, line.place);
    else if (!bearersOf(line.written, this.#source, this.#lookups).ids.length) named.tellUnknown('');
    if (line.written.includes(STRUCK))
      this.#say(line.line, headingOf(this.#columns.place)[0], {
        message: `tên địa bàn có chữ gạch bỏ: “${line.written.replaceAll(STRUCK, '')}”`,
        hint: 'xóa hẳn phần gạch bỏ, hoặc bỏ gạch',
      });
    const more = line.cells.findIndex(({ text }, at) => at >= width && text !== '');
    if (more >= 0)
      this.#say(line.line, undefined, {
        message: `dòng có ${more + 1} ô mà tiêu đề chỉ có ${width}; dấu ngăn cột có thể đang đứng trong một con số hay một tên`,
        hint: 'đặt ô ấy trong ngoặc kép, hoặc ghi “delimiter” của nguồn này trong sources.yaml',
      });
    for (const [at, wide] of this.#wides.entries()) {
      const one = this.#readRow(line, wide, named.at, (...fault) => this.#say(...fault));
      if (one === 'none') {
        const { text, over } = figures[at]!;
        if (over) this.#sayMerged(line, wide, over);
        this.#empty.push({ line: line.line, wide, isNothing: /^[-–—−]+$/u.test(text), said: text !== '' });
      } else if (one) {
        this.rows.push(one.row);
        this.#parts.push(this.#part(one, wide, line.line));
        this.#figures.push({ ...one, wide, line: line.line, cell: figures[at]! });
      }
    }
    if (!line.place && !named.isFound()) named.at('');
  } // prettier-ignore

  /** A row of one text over figures of one place: “Người - Person”, “Tỷ lệ tăng (%)”. */
  #isSection(line: Line): boolean {
    const { place } = this.#columns;
    const [text = '', ...others] = typeof place === 'object' && 'constant' in place ? wordsOf(line) : [];
    return !others.length && /^[^\d]*\p{L}[^\d]*$/u.test(text);
  }

  /** “(nghìn đồng)”, “Người - Person”. */
  #unitIn({ text, over = '' }: Cell): SaidUnit | undefined {
    const said = (text || over).replaceAll(/[()]/gu, '').trim();
    return readUnit(said) ?? readUnit(said.replace(/\s+[-–]\s+\p{Lu}[^-–]*$/u, ''));
  }

  /** A figure merged over rows of one place counts once; over several places it is of none of them alone. */
  #sayMerged(row: Line, wide: ValueColumn | undefined, over: string): void {
    const { line, written } = row;
    const first = this.#figures.findLast((one) => one.wide === wide);
    const place = first && this.#placeAt(row, first.row.TIME_PERIOD);
    if (!first || !place || first.row.REF_AREA === place.id || first.cell.text !== over) {
      this.remarks.push({ line, message: `ô gộp với con số ${over} ở trên: chỉ tính một lần, ở dòng đầu` });
      return;
    }
    this.#say(line, wide?.column ?? headingOf(this.#columns.value)[0], {
      message: `con số ${over} nằm trong ô gộp của dòng ${first.line} và dòng này (“${written}”): không phải số của riêng nơi nào`,
      hint: 'bỏ gộp ô và ghi số của từng nơi, hoặc ghi số ấy ở một dòng của đơn vị gồm cả hai nơi',
    });
  }

  /** The place of a row at the moment of each of its figures: an old and a new unit may share a name. A name that fails is told once. */
  #placesOf(row: Line): { at: (period: string) => NamedPlace; tellUnknown: (period: string) => void; isFound: () => boolean } {
    const { line, written, fault, place } = row;
    const found = new Map<string, NamedPlace | undefined>([['', place]]);
    let isTold = false;
    const tellUnknown = (period: string): void => {
      if (!isTold) this.#say(line, headingOf(this.#columns.place)[0] ?? 'place', fault === undefined ? this.#unknown(written, period) : { message: fault, hint: RESAVE });
      isTold = true;
    };
    const at = (period: string): NamedPlace => {
      if (!found.get(period)) found.set(period, this.#placeAt(row, period));
      const one = found.get(period);
      if (!one) tellUnknown(period);
      return one ?? { id: '?' };
    };
    return { at, tellUnknown, isFound: () => [...found.values()].some(Boolean) };
  } // prettier-ignore

  #placeAt(row: Line, period: string): NamedPlace | undefined {
    const during = period ? ([startOf(period), endOf(period)] as const) : undefined;
    const own = period ? placeOfTable(row.written, this.#source, this.#lookups, during) : row.place;
    if (own || !bearersOf(row.written, this.#source, this.#lookups, during).ids.length) return own;
    const found = placeWithin(this.#lines, row.index, { source: this.#source, lookups: this.#lookups, headings: this.#found.headings, ...(during && { during }) });
    if (found) this.#settled.add(row.line);
    return found;
  } // prettier-ignore

  #readRow(
    { line, cellAt }: Line,
    wide: ValueColumn | undefined,
    placeAt: (period: string) => NamedPlace,
    say: (line: number, field: string | undefined, told: { message: string; hint: string }) => void,
  ): ReadRow | 'none' | undefined {
    return readRow(
      {
        source: this.#source,
        columns: this.#columns,
        wide,
        cellAt,
        lookups: this.#lookups,
        footnotes: this.#footnotes,
        decimalCommas: this.#decimalCommas.get(wide) ?? false,
        told: this.#told.get(wide) ?? { headings: [] },
        unitIsGiven: this.#unitIsGiven,
        say: (field, message, hint) => {
          const own = wide && field === 'value' ? wide.column : headingOf(this.#columns[field])[0];
          say(line, own ?? field, { message, hint });
        },
      },
      placeAt,
    );
  }

  /** Rows that carry no figure of a place: blank ones, totals, notes and signatures under the table. */
  #isAside(line: Line, figures: readonly Cell[], isBelow: boolean): boolean {
    const label = line.written || (line.cells.find(({ text }) => /\p{L}/u.test(text))?.text ?? '');
    const kind = asideOf(label);
    if (kind) {
      const what = kind === 'total' ? 'dòng tổng' : 'dòng bình quân';
      this.remarks.push({ line: line.line, message: `“${label}” là ${what}, không lấy làm số của một địa bàn` });
      if (kind === 'total')
        for (const wide of this.#wides) {
          const one = this.#readRow(line, wide, () => ({ id: '?' }), () => undefined);
          if (one && one !== 'none') this.#totals.push({ label, part: this.#part(one, wide, line.line), row: one.row, wide });
        }
      return true;
    }
    const sum = kind ? undefined : this.#sumBelow(line);
    if (sum) {
      this.remarks.push({ line: line.line, message: `“${label}” bằng tổng của ${sum.rows} dòng dưới nó: là dòng gộp, không lấy làm số của một địa bàn` });
      return true;
    }
    if (!isRemark(line.written, figures, isBelow)) return false;
    if (label) this.remarks.push({ line: line.line, message: `bỏ qua dòng không có số: “${shorten(label)}”` });
    return true;
  } // prettier-ignore

  /**
   * Rows that a row adds up although it is called no total: “Khu vực thành thị” over its wards. Every column that can be added up must say so, and
   * one of them with figures too large to agree by chance; a unit that the gazetteer lacks is none.
   */
  #sumBelow(line: Line): { rows: number } | undefined {
    if (line.place || line.written === '' || UNIT.test(line.written) || bearersOf(line.written, this.#source, this.#lookups).ids.length) return undefined;
    const next = this.#lines.findIndex(({ index, place }) => index > line.index && !place);
    const below = this.#lines.slice(line.index + 1, next < 0 ? undefined : next);
    const valueOf = (one: Line, wide: ValueColumn | undefined): number | undefined => {
      const read = this.#readRow(one, wide, () => ({ id: '?' }), () => undefined);
      return read && read !== 'none' && !isRate(read.row.UNIT_MEASURE, this.#lookups.nameOf(read.row.INDICATOR) ?? '') ? Number(read.row.OBS_VALUE) : undefined;
    };
    const columns = this.#wides.map((wide) => ({ own: valueOf(line, wide), parts: below.map((one) => valueOf(one, wide)).filter((part) => part !== undefined) })).filter(({ own }) => own !== undefined);
    const agrees = columns.every(({ own, parts }) => Math.abs(own! - parts.reduce((all, part) => all + part, 0)) < 1e-9);
    const isLarge = columns.some(({ own, parts }) => own! >= LARGE && parts.filter(Boolean).length > 1);
    return agrees && isLarge ? { rows: below.length } : undefined;
  } // prettier-ignore

  /** Names are found without their marks (“Đắk Tô” for Đăk Tô): a name with other marks is told. */
  #sayGuess(line: number, written: string, { id }: NamedPlace): void {
    const own = this.#lookups.spellingsOf(id);
    const isThatName = own.some((name) => fold(written).includes(fold(name)));
    if (!hasMarks(written) || !isThatName || own.some((name) => sameMarks(written, name))) return;
    this.remarks.push({ line, message: `“${written}” được hiểu là “${own[0] ?? id}” (${id})` });
  }

  #unknown(written: string, period: string): { message: string; hint: string } {
    if (written === '')
      return {
        message: 'dòng có con số mà không có tên địa bàn',
        hint: 'ghi tên địa bàn ở dòng này; nếu là dòng tổng thì ghi “Tổng cộng”',
      };
    const during = period ? ([startOf(period), endOf(period)] as const) : undefined;
    const several = bearersOf(written, this.#source, this.#lookups, during).ids;
    const told = several.slice(0, 4).map((id) => withLife(id, this.#lookups));
    const when = period && told.some((one, at) => one !== several[at]) ? ` trong ${period}` : '';
    return several.length
      ? {
          message: `có ${several.length} địa bàn tên “${written}”${when}: ${told.join(', ')}`,
          hint: 'ghi “within” (mã đơn vị bao ngoài) cho nguồn này trong sources.yaml, hoặc ghi mã địa bàn',
        }
      : {
          message: `không có địa bàn nào tên “${written}”`,
          hint: 'ghi đủ loại và tên như trong places.yaml, hoặc mã của nó; chưa có ở đó thì thêm một mục',
        };
  }

  #part({ row, figure }: ReadRow, wide: ValueColumn | undefined, line: number): Part {
    const { INDICATOR, TIME_PERIOD, KIND, GROUP, STANDARD, UNIT_MEASURE } = row;
    return {
      key: JSON.stringify([wide?.column, INDICATOR, TIME_PERIOD, KIND, GROUP, STANDARD, UNIT_MEASURE]),
      line,
      value: Number(row.OBS_VALUE),
      decimals: /,(\d+)/u.exec(figure.written)?.[1]?.length ?? 0,
      exact: figure.bound === '' && row.COMPARATOR === '' && row.VALUE_MAX === '',
      ...(row.REF_AREA !== '?' && { rank: rankOf(row.REF_AREA, this.#lookups) }),
    };
  }

  /** Looks at the table as a whole: shares, cells without a figure, totals against sums. */
  #look(): void {
    const doubts = doubtfulShares(this.#figures, (wide) => wide?.times ?? this.#source.times);
    this.problems.push(...doubts.problems);
    this.remarks.push(...doubts.remarks);
    const said = this.#empty.filter((one) => one.said);
    if (said.length)
      this.remarks.push({
        message: `${said.length} ô ghi là không có số (dòng ${rowList(said.map(({ line }) => line))})`,
      });
    const full = new Set([...this.#figures.map(({ line }) => line), ...said.map(({ line }) => line)]);
    const blank = [...new Set(this.#empty.map(({ line }) => line))].filter((line) => !full.has(line));
    if (blank.length && !this.problems.length)
      this.remarks.push({
        message: `${blank.length} dòng có tên địa bàn mà để trống mọi ô số (dòng ${rowList(blank)})`,
      });
    this.remarks.push(...oddFigures(this.#figures, this.#lookups));
    this.#lookTwice();
    this.problems.push(...yetToCome(this.#figures, this.#lookups.today));
    this.remarks.push(...notThereThen(this.#figures, this.#lookups));
    this.remarks.push(...otherUnits(this.#figures, this.#lookups));
    const ofLine = new Map(this.#lines.map((line) => [line.line, line]));
    if (headingOf(this.#columns.unit).length)
      this.remarks.push(
        ...blankUnits(this.#figures, (line) => takeText(this.#columns.unit, ofLine.get(line)!.cellAt)),
      );
    const lines = [...new Set(this.#totals.map(({ part }) => part.line))];
    for (const { label, part, row, wide } of this.#totals) {
      if (isRate(row.UNIT_MEASURE, this.#lookups.nameOf(row.INDICATOR) ?? '')) continue;
      const open = this.#empty.some((one) => one.wide === wide && !one.isNothing);
      const sum = disagreement(part, this.#parts, lines, open);
      if (sum !== undefined)
        this.remarks.push({
          line: part.line,
          message: `CHÚ Ý: “${label}”${wide ? ` cột “${wide.column}”` : ''} ghi ${formatNumber(part.value)} mà cộng các dòng được ${formatNumber(sum)}`,
        });
    }
  }

  /** “Đơn vị tính: nghìn hộ” over a column of hộ: nobody but the editor knows whether its figures are thousands. */
  #lookAbove(grid: Grid, firstLine: number): void {
    const above = multipliedUnit(grid, firstLine);
    if (!above || this.#columns.multiplier) return;
    for (const [wide, [one]] of Map.groupBy(this.#figures, (figure) => figure.wide)) {
      const unit = one!.row.UNIT_MEASURE;
      const settled = (wide?.times ?? this.#source.times) !== undefined || unit.toLowerCase().includes(above.times);
      if (settled || isRate(unit, this.#lookups.nameOf(one!.row.INDICATOR) ?? '')) continue;
      this.#say(above.line, wide?.column ?? headingOf(this.#columns.value)[0], {
        message: `trên bảng ghi đơn vị tính “${above.said}” mà chỉ tiêu tính bằng “${unit}”`,
        hint: 'khai “times” cho cột ấy trong sources.yaml: 1000 nếu số là nghìn, 1 nếu số đã đúng như ghi',
      });
    }
  } // prettier-ignore

  /**
   * `1,12,5,` with a comma between the cells may be 12 and a remark “5”, or 12,5 with its comma taken for a sign between cells: told where
   * a column of words holds digits right beside the figure.
   */
  #lookForCutDecimals({ delimiter }: Grid, found: Headed): void {
    if (delimiter !== ',') return;
    for (const wide of this.#wides) {
      const at = found.columnOf.get(wide?.column ?? headingOf(this.#columns.value)[0] ?? '');
      if (at === undefined || !/^(?:ghi chú|chú thích|nguồn|)$/iu.test(found.headings[at + 1] ?? '-')) continue;
      for (const { line, cells } of found.rows)
        if (/^\d+$/u.test(cells[at]?.text ?? '') && /^\d{1,3}$/u.test(cells[at + 1]?.text ?? ''))
          this.#say(line, wide?.column ?? headingOf(this.#columns.value)[0], {
            message: `“${cells[at]!.text}” và “${cells[at + 1]!.text}” đứng cạnh nhau có thể là một số “${cells[at]!.text},${cells[at + 1]!.text}” bị dấu phẩy cắt đôi`,
            hint: 'đặt con số trong ngoặc kép, hoặc lưu lại bảng với dấu chấm phẩy giữa các cột',
          });
    }
  } // prettier-ignore

  /** Two figures of one place, moment and kind in one table: at least one is about something else. */
  #lookTwice(): void {
    const { kept, remarks } = dropTwins(this.#figures);
    this.remarks.push(...remarks);
    if (remarks.length) [this.#figures, this.rows] = [kept, kept.map(({ row }) => row)];
    const withFigures = new Set(this.#figures.map(({ line }) => line));
    const sections = this.#lines.filter(
      ({ line, place, written }) => !place && written !== '' && !withFigures.has(line),
    );
    const twice = saidTwice(
      this.#figures,
      (line) => sections.findLast((section) => section.line < line)?.written,
    );
    const part = partsOfPlaces(this.#found, twice.twice);
    // A row that cannot be read may be the other one's twin for its fault alone.
    if (!this.problems.length) this.problems.push(...(part ? [part] : twice.problems));
    if (!part) this.remarks.push(...twice.remarks);
  }

  #say(line: number, field: string | undefined, told: { message: string; hint: string }): void {
    this.problems.push({ line, field, ...told });
  }
}

/** The texts of a row, once each. */
function wordsOf({ cells }: Line): string[] {
  return [...new Set(cells.map(({ text }) => text).filter(Boolean))];
}

/** Whether a name says another letter by letter, wherever its tones stand (hoà, hòa). */
function sameMarks(written: string, name: string): boolean {
  const key = (text: string): string =>
    canonicalTones(text)
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, ' ');
  return key(written).includes(key(name));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
