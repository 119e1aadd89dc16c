import type { COLUMNS } from '../../schemas/observation.ts';
import type { SourceColumn, StatisticsSource } from '../../schemas/statistics-source.ts';
import { isCount } from '../count.ts';
import { isDitto } from './dittos.ts';
import type { Cell } from './grid.ts';
import { COMPARATORS, KINDS, STATUSES } from '../labels.ts';
import { COUNTER } from './places-of-table.ts';
import { isOtherUnit, isSameUnit, readUnit, unitInHeading, withoutScale } from '../said-units.ts';
import { formatNumber, MOST_DIGITS, type NumberStyle } from '../../vietnamese/number.ts';
import { wordsOfFigures, type WordsOfFigures } from './heading-words.ts';
import { readFigure, STRUCK, type FigureContext, type WrittenFigure } from './read-figure.ts';
import { parsePeriod } from './read-period.ts';

/** A normalised row, keyed by the columns of the long form. */
export type Row = Record<(typeof COLUMNS)[number], string>;

/** What a table is read against. */
export interface Lookups {
  /**
   * Ids of the places that a name in any spelling may mean (“huyện Giọng”); `within` leaves those that lie in that unit, `during` those that
   * were there between two days.
   */
  placesOf(written: string, within?: string, during?: readonly [string, string]): readonly string[];
  /** First and last day of a place, where known. */
  lifeOf(place: string): { from: string | undefined; to: string | undefined };
  /** Units that took the ground of a place. */
  successorsOf(place: string): readonly string[];
  /** Every way in which the gazetteer spells a place, with and without its kind. */
  spellingsOf(place: string): readonly string[];
  /** Id of an indicator given by id or by name. */
  indicatorOf(written: string): string | undefined;
  unitOf(indicator: string): string | undefined;
  nameOf(indicator: string): string | undefined;
  /** The day of the pull, `YYYY-MM-DD`. */
  today: string;
}

export type Field = keyof StatisticsSource['columns'];
export type ValueColumn = NonNullable<StatisticsSource['values']>[number];
export type Say = (field: Field, message: string, hint: string) => void;

/** Everything the fields of one row are made from. */
export interface RowContext {
  source: StatisticsSource;
  columns: StatisticsSource['columns'];
  wide: ValueColumn | undefined;
  cellAt: (name: string) => Cell;
  lookups: Lookups;
  /** Other figures of the column show that a comma parts decimals. */
  decimalCommas: boolean;
  /** Notes under the table by their mark. */
  footnotes: ReadonlyMap<string, string>;
  /** What the headings over the figure say of it. */
  told: WordsOfFigures;
  /** The table gives its unit by itself: nobody has looked at the words. */
  unitIsGiven: boolean;
  say: Say;
}

/** A row as read, and how its figure was written. */
export interface ReadRow {
  row: Row;
  figure: WrittenFigure;
}

/** A place as the row names it. */
export interface NamedPlace {
  id: string;
  /** Mark of a note behind its name. */
  mark?: string | undefined;
}

export const RESAVE = 'mở tệp bằng phần mềm bảng tính, sửa ô ấy, lưu lại, rồi chạy lại lệnh';

/**
 * Reads one figure with all that belongs to it; `none` where the table says that there is none, undefined where a fault was told.
 * @param placeAt the place that the row names, at the moment of the figure
 */
export function readRow(context: RowContext, placeAt: (period: string) => NamedPlace): ReadRow | 'none' | undefined {
  const { source, columns, wide, cellAt, lookups } = context;
  let sound = true;
  const say: Say = (...fault) => {
    sound = false;
    context.say(...fault);
  };
  const field = (name: Field): string => {
    const own = wide && name in wide ? wide[name as keyof ValueColumn] : undefined;
    if (typeof own === 'string') return own;
    const { fault } = takeCell(columns[name], cellAt);
    if (fault) say(name, fault, RESAVE);
    return takeText(columns[name], cellAt);
  };
  const must = (name: Field, value: string | undefined, message: string, hint: string): string => {
    if (value) return value;
    say(name, message, hint);
    return '';
  };
  const attempt = <T>(name: Field, read: () => T, hint: string): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      say(name, error.message, hint);
      return undefined;
    }
  };

  const named = field('indicator');
  const known = lookups.indicatorOf(named) ?? lookups.indicatorOf(named.replace(COUNTER, '')) ?? '';
  const unit = unitFor(field('unit'), lookups.unitOf(known) ?? '', context.unitIsGiven, (own, written) =>
    say('unit', `đơn vị “${written}” không phải đơn vị của chỉ tiêu (“${own}”)`, context.unitIsGiven ? 'chọn chỉ tiêu khác; nếu hai đơn vị là một thì khai “unit: { constant: … }” trong “columns”, hoặc “times” (hệ số đổi ra đơn vị của chỉ tiêu)' : 'sửa ô đơn vị, hoặc chọn chỉ tiêu khác'),
  );
  const times = (wide?.times ?? source.times ?? 1) * 10 ** powerOf(field('multiplier'), say);
  const reading: FigureContext = {
    ...styleOf(source),
    decimalCommas: context.decimalCommas,
    unit,
    count: times === 1 && isCount(unit, lookups.nameOf(known) ?? ''),
    marks: new Set(context.footnotes.keys()),
  };
  const cell = figureCell(context);
  const figure = attempt('value', () => readFigure(cell, reading), cell.fault ? RESAVE : hintFor(reading.style, cell.text, reading.count));
  if (!figure && sound) return 'none';
  if (figure?.percent && !unit.includes('%'))
    say('value', `ô ghi “${cell.text}” mà chỉ tiêu tính bằng “${unit}”`, 'chọn cột khác, hoặc sửa chỉ tiêu của cột này trong sources.yaml');

  const inName = unitInHeading(headingOf(columns.indicator).map((name) => cellAt(name).text)[0] ?? '');
  const measured = readUnit(unit);
  if (inName && measured && times === 1 && !field('unit') && isOtherUnit(inName, measured))
    say('indicator', `tên chỉ tiêu ghi đơn vị “${inName.said}” mà chỉ tiêu tính bằng “${unit}”`, 'khai “times” hoặc “unit” cho nguồn này trong sources.yaml');
  const indicator = must(
    'indicator',
    known,
    named ? `không có chỉ tiêu nào mang mã hay tên “${named}”` : 'thiếu mã chỉ tiêu',
    'ghi mã trong indicators.yaml',
  );
  const period = field('period');
  const moment = attempt('period', () => parsePeriod(period), 'ghi ví dụ: 2023, 6/2024, quý II/2023, 6 tháng đầu năm 2023, cuối 2023, 2021–2025, không ghi ngày') ?? '';
  if (period === '' && headingOf(columns.period).length && !(wide && 'period' in wide))
    say('period', 'ô thời điểm để trống', 'ghi thời điểm của dòng này, hoặc ghi “không ghi ngày”');
  const place = placeAt(moment);
  // What nobody declares is as its heading or its moment says: “KH 2025” is a target, “Ước 2025” an estimate.
  const note = noteOf(field('note'), figure, place, context.footnotes);
  const told = { ...context.told, ...wordsOfFigures(period), ...standingOf([field('note'), ...marksOf(figure, place).map((mark) => context.footnotes.get(mark) ?? '')]) };
  const sort = field('kind') || (told.kind ?? '');
  // “Ước tính”, “sơ bộ” in the column of kinds are results, and how sure these are.
  const standing = sort.toLowerCase() in KINDS ? undefined : STATUSES[sort.toLowerCase()];
  const kind = standing ? '' : sort;
  const said = field('status') || (standing ?? '');
  const status = STATUSES[said.toLowerCase()] ?? (said.toUpperCase() || (told.status ?? (figure?.isEstimate && KINDS[kind.toLowerCase()] !== 'target' ? 'E' : 'A')));
  const bound = field('comparator');
  if (bound && figure?.bound && COMPARATORS[bound.toLowerCase()] !== COMPARATORS[figure.bound])
    say('comparator', `cột ghi mức “${bound}” mà ô số ghi “${cell.text}”`, 'bỏ một trong hai');
  const most = takeCell(columns.valueMax, cellAt);
  const upper = attempt('valueMax', () => readFigure(most, { ...reading, count: false }), hintFor(reading.style));
  if (upper && figure?.max !== undefined)
    say('valueMax', `ô số đã ghi một khoảng “${cell.text}” mà còn cột “đến”`, 'bỏ một trong hai');
  if (upper && figure && upper.value < figure.value)
    say('valueMax', `khoảng đi ngược: từ “${cell.text}” đến “${most.text}”`, 'đổi chỗ hai số, hoặc sửa số sai');
  const scaled = (value: number | undefined): string => (value === undefined ? '' : String(times === 1 ? value : tidy(value * times)));
  const row: Row = {
    INDICATOR: indicator,
    REF_AREA: place.id,
    TIME_PERIOD: moment,
    // The time of day that data portals add says nothing of the figure.
    PERIOD_LABEL: period.replace(/^\d{4}-\d\d-\d\d[T ]\d\d:.*$/u, moment.split('-').reverse().join('/')),
    OBS_VALUE: scaled(figure?.value),
    VALUE_MAX: scaled(figure?.max ?? upper?.value),
    WRITTEN: figure ? (times === 1 ? figure.written : formatNumber(tidy(figure.value * times))) : '',
    UNIT_MEASURE: must('unit', unit, 'thiếu đơn vị', 'ghi đơn vị, hoặc khai “unit” trong indicators.yaml'),
    OBS_STATUS: must(
      'status',
      /^[AEP]$/u.test(status) ? status : undefined,
      `trạng thái “${status}” không rõ`,
      'ghi: A (như thường), E (ước), P (sơ bộ), hoặc để trống',
    ),
    KIND: must('kind', KINDS[kind.toLowerCase()], `loại “${kind}” không rõ`, 'ghi: chỉ tiêu, đầu kỳ hoặc kết quả'),
    COMPARATOR:
      COMPARATORS[(bound || (figure?.bound ?? '')).toLowerCase()] ??
      must('comparator', undefined, `mức “${bound}” không rõ`, 'ghi: trên, dưới, khoảng, từ … trở lên, hoặc để trống'),
    STANDARD: field('standard'),
    GROUP: field('group'),
    REFERENCE: must('reference', field('reference'), 'thiếu tài liệu nguồn', 'ghi mã trong references.yaml'),
    CLAUSE: field('clause'),
    NOTE: note,
  };
  return sound && figure ? { row, figure } : undefined;
} // prettier-ignore

const SCALE_WORDS: Readonly<Record<number, string>> = { 1: '', 1e3: 'nghìn ', 1e6: 'triệu ', 1e9: 'tỷ ' };

/** The unit of a figure, as its indicator spells it (“Ha”, “hecta” are “ha”); one of another kind of measure is told. */
function unitFor(
  written: string,
  own: string,
  isGiven: boolean,
  tell: (own: string, written: string) => void,
): string {
  if (!written || !own || written === own) return written || own;
  if (!/[\p{L}%‰]/u.test(written) || isDitto(written)) tell(own, written);
  if (written.toLowerCase() === own.toLowerCase()) return own;
  const [said, taken] = [readUnit(written), readUnit(own)];
  if (isGiven && !(said?.of && taken?.of)) tell(own, written);
  if (!said?.of || !taken?.of) return written;
  if (said.of !== taken.of) tell(own, written);
  if (written.includes('/') && isSameUnit(written, own)) return own;
  const isPlain = !`${written}${own}`.includes('/') && said.of !== 'người';
  if (isPlain && !isOtherUnit(said, taken)) return own;
  // “Trđ”, “Triệu đồng”, “Mill. dongs” are one unit, and stand as the interface writes it: no second series begins with a capital.
  const base = withoutScale(own);
  const scale = SCALE_WORDS[said.factor / (readUnit(base)?.factor ?? Number.NaN)];
  return said.of === taken.of && !`${written}${own}`.includes('/') && scale !== undefined
    ? `${scale}${base}`
    : plainUnit(written);
}

/** “Triệu đồng” → “triệu đồng”; codes keep their letters. */
function plainUnit(written: string): string {
  return /usd|vn[dđ]|wh/iu.test(written) ? written : written.toLowerCase();
}

function powerOf(written: string, say: Say): number {
  if (/^-?\d?\d?$/u.test(written)) return Number(written);
  say(
    'multiplier',
    `bậc của đơn vị “${written}” không phải số`,
    'ghi số mũ của mười: 0, 3 (nghìn), 6 (triệu)',
  );
  return 0;
}

/** How the numbers of a source are written, and whether somebody said so. */
export function styleOf({ from, numbers }: StatisticsSource): { style: NumberStyle; declared: boolean } {
  if (from.kind === 'sdmx-csv') return { style: 'machine', declared: true };
  return { style: numbers ?? 'vi', declared: numbers !== undefined };
}

export function figureCell({ wide, columns, cellAt }: Pick<RowContext, 'wide' | 'columns' | 'cellAt'>): Cell {
  return wide ? cellAt(wide.column) : takeCell(columns.value, cellAt);
}

const EXAMPLES: Record<NumberStyle, string> = { vi: '1.234,5', en: '1,234.5', machine: '1234.5' };

function hintFor(style: NumberStyle, written = '0', isCounted = false): string {
  if (written.includes(STRUCK)) return 'xóa hẳn phần gạch bỏ, hoặc bỏ gạch';
  if (!/\d/u.test(written)) return 'chưa có số thì để trống ô, hoặc ghi “…”; không có gì để đếm thì ghi 0';
  const other = style === 'vi' ? '; nếu cả bảng viết 1,234.5 thì khai “numbers: en” cho nguồn này' : '';
  const scaled =
    isCounted && /\d[.,]\d/u.test(written)
      ? '; bảng tính bằng nghìn, triệu thì khai “times” (1000, 1000000) cho cột ấy'
      : '';
  return `viết số dạng ${EXAMPLES[style]}${other}${scaled}`;
}

function marksOf(figure: WrittenFigure | undefined, place: NamedPlace): string[] {
  return [place.mark, figure?.mark].filter((mark) => mark !== undefined);
}

/** A note that tells how sure its figure is: “số liệu năm 2023 là số sơ bộ”, “ước tính”; not one that tells of something else (“chưa gồm …”). */
const STANDING = /^(?:(?:đây )?là )?(?:(?:số liệu|số|kết quả|năm|quý|tháng)(?:\s+(?!chưa|không)\S+){0,6}?\s+)?(?:ước(?: tính| thực hiện| đạt)?|sơ bộ|tạm tính)(?!\p{L})/iu; // prettier-ignore

/** “(*) Số sơ bộ” under the table makes the figures that bear the mark provisional, and no others; the same words beside a figure do. */
function standingOf(notes: readonly string[]): Pick<WordsOfFigures, 'status'> {
  const status = notes
    .map((note) => STANDING.exec(note.normalize('NFC').trim())?.[0])
    .map((words) => (words ? wordsOfFigures(words).status : undefined))
    .find(Boolean);
  return status ? { status } : {};
}

/** What the source notes of a figure: its own note, the notes that marks point to, and a word that no sign of bounds says. */
function noteOf(
  note: string,
  figure: WrittenFigure | undefined,
  place: NamedPlace,
  footnotes: ReadonlyMap<string, string>,
): string {
  const marked = marksOf(figure, place).map((mark) => {
    const words = footnotes.get(mark);
    return words ? `(${mark}) ${words}` : `nguồn đánh dấu chú thích (${mark})`;
  });
  return [note, ...new Set(marked)].filter(Boolean).join('; ');
}

export function headingOf(column: SourceColumn | undefined): string[] {
  if (typeof column === 'string') return [column];
  return column && 'column' in column ? [column.column] : [];
}

function takeCell(column: SourceColumn | undefined, cellAt: (name: string) => Cell): Cell {
  if (column === undefined) return { text: '' };
  if (typeof column === 'string') return cellAt(column);
  if ('constant' in column) return { text: column.constant };
  const { text, over, fault } = cellAt(column.column);
  const said = text || over || '';
  const match = column.match ? new RegExp(column.match, 'u').exec(said) : [said];
  const part = (match?.[1] ?? match?.[0] ?? '').trim();
  const mapped = column.map && Object.hasOwn(column.map, part) ? column.map[part]! : part;
  return { text: mapped, ...(fault && { fault }) };
}

/** Why the cell of a field cannot be read. */
export function faultOf(
  column: SourceColumn | undefined,
  cellAt: (name: string) => Cell,
): string | undefined {
  return takeCell(column, cellAt).fault;
}

/** Words of a field; a merged cell speaks for every place that it reaches over. */
export function takeText(column: SourceColumn | undefined, cellAt: (name: string) => Cell): string {
  const { text, over = '' } = takeCell(column, cellAt);
  return visible(text || over);
}

/** Words as the screen shows them: signs without width (of copied web pages) part no letters. */
function visible(text: string): string {
  return text
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Multiplying leaves dust behind the fifteen digits that a machine keeps: 0.1532 × 100. */
function tidy(value: number): number {
  return Number(value.toPrecision(MOST_DIGITS));
}
