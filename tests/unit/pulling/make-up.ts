import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';
import type { Made, MadeTable } from './made-table.ts';

/** A figure as the table means it: what must come out, or the fault that must be told. */
export interface Meant {
  cell: Made;
  /** `value`, `value–max`, with the sign of a bound before it; undefined: no figure. */
  is?: string;
  fault?: true;
}

export interface MadeUp {
  table: MadeTable;
  /** The declaration of its columns, as YAML. */
  declared: string;
  /** `place indicator period figure`, in order. */
  figures: string[];
  /** Rows (from 1) of which a fault must be told. */
  faults: number[];
  headingRows: number;
}

const PLACES = ['Bến Đá', 'Đồng Cao', 'Suối Ngà', 'Toàn Thắng', 'Tống', 'Cống', 'Thôn 1', 'Làng Tum'];
const ID: Record<string, string> = { 'Bến Đá': 'thon-ben-da', 'Đồng Cao': 'thon-dong-cao', 'Suối Ngà': 'thon-suoi-nga', 'Toàn Thắng': 'thon-toan-thang', Tống: 'thon-tong', Cống: 'thon-cong', 'Thôn 1': 'thon-1', 'Làng Tum': 'lang-tum' }; // prettier-ignore
const MEASURES = [
  { name: 'Số hộ', indicator: 'so-ho' },
  { name: 'Tỷ lệ (%)', indicator: 'ty-le' },
  { name: 'Diện tích (ha)', indicator: 'dien-tich' },
];

/** Makes up a table of one of two kinds: figures side by side under years, or one figure a row with its period. */
export function makeUp(gen: GeneratorValue): MadeUp {
  return pick(gen, [0, 1, 2]) === 0 ? long(gen) : wide(gen);
}

function pick<T>(gen: GeneratorValue, choices: readonly T[]): T {
  return choices[gen(fc.nat, { max: choices.length - 1 })]!;
}

function places(gen: GeneratorValue): string[] {
  return gen(fc.shuffledSubarray, PLACES, { minLength: 1, maxLength: 6 });
}

function figure(gen: GeneratorValue, indicator: string): Meant {
  const whole = gen(fc.integer, { min: 2, max: 999 });
  const large = gen(fc.integer, { min: 1_000, max: 99_999 });
  const share = gen(fc.integer, { min: 11, max: 999 });
  const grouped = String(large).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  const decimal = (number: number, places = 1): string => (number / 10 ** places).toFixed(places).replace('.', ',');
  const none: Meant = { cell: pick<Made>(gen, [null, { text: '-' }, { text: '…' }, { text: 'x' }, { text: '–' }, { text: 'chưa có số liệu' }]) };
  const bounds: Meant[] = [
    { cell: { text: `≥ ${whole}` }, is: `>=${whole}` },
    { cell: { text: `trên ${whole}` }, is: `>${whole}` },
    { cell: { text: `Dưới ${whole}` }, is: `<${whole}` },
    { cell: { text: `${whole} trở lên` }, is: `>=${whole}` },
    { cell: { text: `khoảng ${whole}` }, is: `~${whole}` },
    { cell: { text: `${whole}–${whole + 5}` }, is: `${whole}–${whole + 5}` },
    { cell: { text: `từ ${whole} đến ${whole + 1}` }, is: `${whole}–${whole + 1}` },
  ];
  const marked: Meant[] = [
    { cell: { text: String(whole), raised: '1' }, is: `${whole}` },
    { cell: { text: `${whole}(1)` }, is: `${whole}` },
    { cell: { text: `${whole}*` }, is: `${whole}` },
  ];
  const wrong: Meant[] = [
    { cell: { text: `${whole}O` }, fault: true },
    { cell: { error: pick(gen, ['#N/A', '#DIV/0!', '#REF!']) }, fault: true },
    { cell: { text: `${whole}/${whole + 9}` }, fault: true },
    { cell: { text: `${whole} (${share})` }, fault: true },
  ];
  const own: Record<string, Meant[]> = {
    'so-ho': [
      { cell: { number: large, format: pick(gen, ['0', '#,##0', 'General']) }, is: `${large}` },
      { cell: { number: -whole, format: '0' }, is: `-${whole}` },
      { cell: { text: grouped }, is: `${large}` },
      { cell: { text: `${whole} hộ` }, is: `${whole}` },
      { cell: { text: `(${whole})` }, is: `-${whole}` },
      { cell: { text: `${(whole % 9) + 1},000` }, fault: true },
    ],
    'ty-le': [
      { cell: { number: share / 1000, format: '0.0%' }, is: `${share / 10}` },
      { cell: { text: `${decimal(share + 10)}%` }, is: `${(share + 10) / 10}` },
      { cell: { number: (share + 10) / 10, format: '0.0' }, is: `${(share + 10) / 10}` },
      { cell: { text: decimal(share + 10) }, is: `${(share + 10) / 10}` },
    ],
    'dien-tich': [
      { cell: { number: large + 0.5, format: pick(gen, ['#,##0.0', '0.00']) }, is: `${large}.5` },
      { cell: { number: whole / 4, format: '0.00' }, is: `${Number((whole / 4).toFixed(2))}` },
      { cell: { text: `${grouped},25` }, is: `${large}.25` },
      { cell: { text: `${large} ha` }, is: `${large}` },
    ],
  };
  const kind = gen(fc.nat, { max: 39 });
  if (kind === 0) return pick(gen, wrong);
  if (kind < 5) return none;
  if (kind < 9) return pick(gen, bounds);
  if (kind < 12) return pick(gen, marked);
  const [first, ...rest] = own[indicator]!;
  // The refused spelling of a count is as rare as the other faults.
  return kind === 12 ? pick(gen, [first!, ...rest]) : pick(gen, [first!, ...rest].filter(({ fault }) => !fault));
} // prettier-ignore

function wide(gen: GeneratorValue): MadeUp {
  const measures = gen(fc.shuffledSubarray, MEASURES, { minLength: 1, maxLength: 3 });
  const years = Array.from({ length: gen(fc.integer, { min: 1, max: 3 }) }, (_, at) => 2021 + at);
  const numeric = gen(fc.boolean);
  const yearWords = (year: number): string => (numeric ? String(year) : `Năm ${year}`);
  const counter = gen(fc.boolean);
  const note = gen(fc.boolean);
  const deep = gen(fc.boolean);
  const before: Made[] = counter ? [{ text: 'STT' }, { text: 'Đơn vị' }] : [{ text: 'Đơn vị' }];
  const behind: Made[] = note ? [{ text: 'Ghi chú' }] : [];
  const width = before.length + years.length * measures.length + behind.length;
  const merged: MadeTable['merged'] = [];
  const rows: Made[][] = [];
  const put = (...cells: Made[]): number => rows.push([...cells, ...Array.from({ length: width - cells.length }, () => null)]);

  if (gen(fc.boolean)) {
    put({ text: 'ỦY BAN NHÂN DÂN XÃ VÍ DỤ' });
    if (gen(fc.boolean)) merged.push({ left: 0, top: 0, wide: width, high: 1 });
    put({ text: 'BẢNG TỔNG HỢP' });
  }
  if (gen(fc.boolean)) put();
  const top = rows.length;
  const first = before.length;
  const high = deep ? 3 : 2;
  if (deep) {
    put(...before, { text: 'Kết quả thực hiện' });
    rows.at(-1)!.splice(width - behind.length, behind.length, ...behind);
    merged.push({ left: first, top, wide: years.length * measures.length, high: 1 });
  }
  const yearRow = years.flatMap((year) => measures.map((_, at): Made => (at > 0 ? null : numeric ? { number: year, format: 'General' } : { text: `Năm ${year}` })));
  put(...(deep ? before.map(() => null) : before), ...yearRow, ...(deep ? [] : behind));
  for (const [at] of years.entries())
    merged.push({ left: first + at * measures.length, top: rows.length - 1, wide: measures.length, high: 1 });
  put(...before.map(() => null), ...years.flatMap(() => measures.map(({ name }): Made => ({ text: name }))));
  for (const at of [...before.keys(), ...behind.map(() => width - 1)]) merged.push({ left: at, top, wide: 1, high });
  const headingRows = rows.length;
  const numbers = pick(gen, ['none', 'brackets', 'letters']);
  if (numbers === 'brackets') put(...Array.from({ length: width }, (_, at): Made => ({ text: `(${at + 1})` })));
  if (numbers === 'letters') put(...Array.from({ length: width }, (_, at): Made => (at < first ? { text: 'AB'[at]! } : { number: at - first + 1, format: 'General' })));

  const hiddenRows: number[] = [];
  const figures: string[] = [];
  const faults: number[] = [];
  for (const [at, place] of places(gen).entries()) {
    const hidden = gen(fc.nat, { max: 9 }) === 0;
    if (hidden) hiddenRows.push(rows.length);
    const cells: Made[] = [];
    for (const year of years)
      for (const { indicator } of measures) {
        const meant = figure(gen, indicator);
        cells.push(meant.cell);
        if (hidden) continue;
        if (meant.fault) faults.push(rows.length + 1);
        else if (meant.is) figures.push(`${ID[place]} ${indicator} ${year}-12-31 ${meant.is}`);
      }
    const named: Made = { text: pick(gen, [place, place, `${at + 1}. ${place}`]) };
    put(...(counter ? [{ number: at + 1, format: 'General' }, named] : [named]), ...cells, ...(note ? [{ text: pick(gen, ['', 'số cuối năm']) }] : []));
  }
  below(gen, put, first, width, merged, () => rows.length);
  const declared = `placePrefix: xã
columns: { place: Đơn vị, reference: { constant: so-giong } }
values:
${years.flatMap((year) => measures.map(({ name, indicator }) => `  - { column: ${JSON.stringify(`${yearWords(year)} / ${name}`)}, indicator: ${indicator}, period: cuối ${year} }`)).join('\n')}
`;
  // Sometimes a column that nobody asks for is hidden.
  const hiddenColumns = note && gen(fc.boolean) ? [width - 1] : [];
  return { table: { rows, merged: merged.filter(({ wide: w, high: h }) => w > 1 || h > 1), hiddenRows, hiddenColumns }, declared, figures, faults: [...new Set(faults)], headingRows };
} // prettier-ignore

/** What stands under a table: a total, notes, a signature. */
function below(
  gen: GeneratorValue,
  put: (...cells: Made[]) => number,
  first: number,
  width: number,
  merged: MadeTable['merged'],
  line: () => number,
): void {
  const inName = (text: string): Made[] => [...Array.from({ length: first - 1 }, () => null), { text }];
  if (gen(fc.boolean)) {
    const label = pick(gen, ['Tổng', 'TỔNG CỘNG', 'Cộng', 'Tổng cộng toàn huyện', 'Toàn xã', 'Tổng số']);
    put(
      ...inName(label),
      ...Array.from({ length: width - first }, (): Made => ({ number: 77_777, format: '#,##0' })),
    );
  }
  if (gen(fc.boolean)) {
    if (gen(fc.boolean)) merged.push({ left: 0, top: line(), wide: width, high: 1 });
    put({ text: 'Ghi chú: số liệu do 5 thôn báo cáo năm 2023' });
  }
  if (gen(fc.boolean)) put({ text: '(1) Số ước' });
  if (gen(fc.boolean)) {
    put(...Array.from({ length: width - 1 }, () => null), {
      text: 'Ví Dụ, ngày 15 tháng 12 năm 2023',
    });
    put(...inName('NGƯỜI LẬP BIỂU'), ...Array.from({ length: width - first - 1 }, () => null), {
      text: 'CHỦ TỊCH',
    });
  }
}

const PERIODS: { cell: Made; is?: string; fault?: true }[] = [
  { cell: { number: 2023, format: 'General' }, is: '2023' },
  { cell: { text: 'Năm 2022' }, is: '2022' },
  { cell: { text: 'Quý II/2023' }, is: '2023-Q2' },
  { cell: { text: 'quý 4 năm 2022' }, is: '2022-Q4' },
  { cell: { text: '6 tháng đầu năm 2023' }, is: '2023-S1' },
  { cell: { text: '9 tháng năm 2023' }, is: '2023-01/2023-09' },
  { cell: { text: 'Tháng 6 năm 2023' }, is: '2023-06' },
  { cell: { text: '06-2023' }, is: '2023-06' },
  { cell: { text: 'ngày 30 tháng 9 năm 2023' }, is: '2023-09-30' },
  { cell: { text: 'Cuối năm 2023' }, is: '2023-12-31' },
  { cell: { text: 'đầu 2022' }, is: '2022-01-01' },
  { cell: { text: 'giữa năm 2022' }, is: '2022-06' },
  { cell: { text: 'Năm học 2022–2023' }, is: '2022/2023' },
  { cell: { text: 'niên vụ 2022/2023' }, is: '2022/2023' },
  { cell: { text: '2021–2025' }, is: '2021/2025' },
  { cell: { day: '2023-06-30', shows: 'day' }, is: '2023-06-30' },
  { cell: { day: '2023-06-01', shows: 'month' }, is: '2023-06' },
  { cell: { day: '2023-06-01', shows: 'year' }, is: '2023' },
  { cell: { text: '30/02/2023' }, fault: true },
  { cell: { text: '13/2023' }, fault: true },
  { cell: { text: 'Quý V/2023' }, fault: true },
  { cell: { text: 'năm ngoái' }, fault: true },
];

function long(gen: GeneratorValue): MadeUp {
  const rows: Made[][] = [];
  const merged: MadeTable['merged'] = [];
  const put = (...cells: Made[]): number => rows.push([...cells, ...Array.from({ length: 3 - cells.length }, () => null)]);
  if (gen(fc.boolean)) put({ text: 'SỐ HỘ DÙNG NƯỚC SẠCH' });
  put({ text: 'Đơn vị' }, { text: 'Thời điểm' }, { text: 'Số hộ' });
  const headingRows = rows.length;
  const figures: string[] = [];
  const faults: number[] = [];
  const hiddenRows: number[] = [];
  for (const place of places(gen)) {
    const times = gen(fc.integer, { min: 1, max: 3 });
    const isMerged = times > 1 && gen(fc.boolean);
    if (isMerged) merged.push({ left: 0, top: rows.length, wide: 1, high: times });
    // Two figures of one moment would be a fault of its own.
    let free = PERIODS;
    for (let at = 0; at < times; at++) {
      const hidden = !isMerged && gen(fc.nat, { max: 9 }) === 0;
      if (hidden) hiddenRows.push(rows.length);
      const period = pick(gen, gen(fc.nat, { max: 11 }) === 0 ? free : free.filter(({ fault }) => !fault));
      free = free.filter(({ is }) => is === undefined || is !== period.is);
      const meant = figure(gen, 'so-ho');
      const isFault = meant.fault ?? (meant.is !== undefined && period.fault);
      if (!hidden && isFault) faults.push(rows.length + 1);
      if (!hidden && !isFault && meant.is) figures.push(`${ID[place]} so-ho ${period.is} ${meant.is}`);
      put(isMerged && at > 0 ? null : { text: place }, period.cell, meant.cell);
    }
    if (gen(fc.nat, { max: 9 }) === 0) put({ text: 'Đơn vị' }, { text: 'Thời điểm' }, { text: 'Số hộ' });
  }
  const declared = `placePrefix: xã
columns: { place: Đơn vị, period: Thời điểm, value: Số hộ, indicator: { constant: so-ho }, reference: { constant: so-giong } }
`;
  return { table: { rows, merged, hiddenRows, hiddenColumns: [] }, declared, figures, faults, headingRows };
} // prettier-ignore
