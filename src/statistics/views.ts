import { fullName } from '../places/lineage.ts';
import type { Observation } from '../schemas/observation.ts';
import type { Place } from '../schemas/place.ts';
import { statisticsText as text } from '../text/statistics.ts';
import { figureText, withUnit } from './figure.ts';
import { formatNumber } from './number.ts';
import { isCumulative, positionOf } from './period.ts';
import { change, seriesOf } from './series.ts';
import { observationsOf, type Statistics } from './statistics.ts';

/** A mark for one figure. */
export interface Mark {
  value: number;
  /** Upper end of a range. */
  upper: number | undefined;
  /** `exact`, or only a bound: the figure is above or below. */
  bound: 'exact' | 'above' | 'below';
  /** Figure with the words of its source: “trên 26%”. */
  label: string;
}

export interface Line {
  /** What sets this line apart from the others: “chuẩn 2016–2020”. */
  name: string;
  points: (Mark & { x: number })[];
}

/** A row of marks under one name. */
export interface MarkRow {
  name: string;
  /** Rows with the same heading stand together. */
  heading: string;
  target: Mark | undefined;
  result: Mark | undefined;
}

export type Drawing =
  | { kind: 'lines'; lines: Line[]; targets: (Mark & { x: number })[]; unit: string }
  | { kind: 'marks'; rows: MarkRow[]; unit: string }
  | { kind: 'bars'; bars: { name: string; mark: Mark }[]; unit: string };

/** A chart as data: what it says in words, what is drawn, and every figure in it. */
export interface ChartView {
  id: string;
  /** A sentence. */
  title: string;
  /** Reads the chart aloud; also its accessible name. */
  sentence: string;
  notes: string[];
  drawing: Drawing;
  rows: Observation[];
}

type Data = Pick<Statistics, 'observations' | 'indicators'>;
type Places = ReadonlyMap<string, Place>;

function markOf(observation: Observation): Mark {
  const { comparator, value, valueMax } = observation;
  return {
    value,
    upper: valueMax,
    bound:
      comparator === '>' || comparator === '>='
        ? 'above'
        : comparator === '<' || comparator === '<='
          ? 'below'
          : 'exact',
    label: figureText(observation),
  };
}

/** Time series of one indicator in one place, one line for each standard. Undefined when no series has two moments. */
export function seriesView(
  data: Data,
  places: Places,
  indicator: string,
  place: string,
): ChartView | undefined {
  const meaning = data.indicators.get(indicator)!;
  const all = observationsOf(data, { indicator, place }).filter(
    ({ unit, group }) => unit === meaning.unit && group === '',
  );
  const series = seriesOf(all);
  if (!series.some(({ points }) => points.length > 1)) return undefined;
  const targets = all.filter(
    ({ kind, period }) => kind === 'target' && period !== '' && !isCumulative(period),
  );
  const where = fullName(places.get(place)!);
  const point = (observation: Observation): Mark & { x: number } => ({
    ...markOf(observation),
    x: positionOf(observation.period)!,
  });
  const told = series.map((one) => {
    const trend = change(one);
    const standard = one.standard && `theo ${text.standardLine(one.standard)}, `;
    if (!trend)
      return `${standard}${one.points.map((p) => `${p.periodLabel} là ${figureText(p)}`).join(', ')}`;
    return `${standard}từ ${figureText(trend.from)} (${trend.from.periodLabel}) ${direction(trend.by)} ${figureText(trend.to)} (${trend.to.periodLabel}), ${amount(trend.by, meaning.unit)}`;
  });
  const latest = series.findLast((one) => change(one) !== undefined);
  const trend = latest && change(latest);
  const notes = series
    .slice(1)
    .filter(
      (one, index) => one.standard && series[index]!.standard && one.standard !== series[index]!.standard,
    )
    .map((one) => text.breakNote(series[series.indexOf(one) - 1]!.standard, one.standard));
  return {
    id: `${indicator}-${place}`,
    title: trend
      ? `${meaning.name} ở ${where} ${direction(trend.by)} ${figureText(trend.to)} (${trend.to.periodLabel}), trước đó là ${figureText(trend.from)} (${trend.from.periodLabel})`
      : `${meaning.name} ở ${where} qua các năm`,
    sentence: `${meaning.name} ở ${where}: ${told.join('; ')}.`,
    notes,
    drawing: {
      kind: 'lines',
      unit: meaning.unit,
      lines: series.map((one) => ({ name: text.standardLine(one.standard), points: one.points.map(point) })),
      targets: targets.map(point),
    },
    rows: [...series.flatMap(({ points }) => points), ...targets],
  };
}

function direction(by: number): string {
  if (by === 0) return 'giữ nguyên ở';
  return by > 0 ? 'tăng lên' : 'giảm còn';
}

function amount(by: number, unit: string): string {
  if (by === 0) return 'không đổi';
  return `${by > 0 ? 'tăng' : 'giảm'} ${withUnit(formatNumber(Math.abs(by)), unit === '%' ? 'điểm phần trăm' : unit)}`;
}

/** Targets of several indicators side by side, from every place and year that sets them. */
export function targetsView(
  data: Data,
  places: Places,
  indicators: readonly string[],
): ChartView | undefined {
  const rows = indicators.flatMap((indicator) =>
    observationsOf(data, { indicator }).filter(({ kind, unit }) => kind === 'target' && unit === '%'),
  );
  if (rows.length === 0) return undefined;
  const said = indicators.map((indicator) => {
    const own = rows.filter((row) => row.indicator === indicator);
    return `${data.indicators.get(indicator)!.name.toLowerCase()}: ${own.map((row) => `${fullName(places.get(row.place)!)} năm ${row.periodLabel} ${figureText(row)}`).join(', ')}`;
  });
  const wheres = new Set(rows.map(({ place }) => place)).size;
  return {
    id: `chi-tieu-${indicators.join('-').length}-${indicators[0]}`,
    title: `${wheres} địa bàn đặt cùng ${indicators.length} chỉ tiêu nhưng mức khác nhau`,
    sentence: `${said.join('; ')}.`.replace(/^./u, (first) => first.toUpperCase()),
    notes: [],
    drawing: {
      kind: 'marks',
      unit: '%',
      rows: rows.map((row) => ({
        name: `${fullName(places.get(row.place)!)}, ${row.periodLabel}`,
        heading: data.indicators.get(row.indicator)!.name,
        target: markOf(row),
        result: undefined,
      })),
    },
    rows,
  };
}

/** Targets of one place beside the results it reported for the same indicators; each with its own period. */
export function targetResultView(
  data: Data,
  places: Places,
  indicators: readonly string[],
  place: string,
): ChartView | undefined {
  const pairs = indicators.flatMap((indicator) => {
    const own = observationsOf(data, { indicator, place }).filter(({ unit }) => unit === '%');
    const target = own.find(({ kind }) => kind === 'target');
    const result = own.findLast(({ kind }) => kind === 'actual');
    return target && result ? [{ indicator, target, result }] : [];
  });
  if (pairs.length === 0) return undefined;
  const where = fullName(places.get(place)!);
  const { target, result } = pairs[0]!;
  return {
    id: `ket-qua-${place}`,
    title: `${where}: chỉ tiêu ${target.periodLabel} và kết quả ${result.periodLabel}`,
    sentence: `${where}: ${pairs.map((pair) => `${data.indicators.get(pair.indicator)!.name.toLowerCase()} đặt ${figureText(pair.target)} (${pair.target.periodLabel}), đạt ${figureText(pair.result)} (${pair.result.periodLabel})`).join('; ')}.`,
    notes:
      target.periodLabel === result.periodLabel
        ? []
        : ['Chỉ tiêu và kết quả không cùng thời gian; kết quả là số cộng dồn của cả giai đoạn.'],
    drawing: {
      kind: 'marks',
      unit: '%',
      rows: pairs.map((pair) => ({
        name: '',
        heading: data.indicators.get(pair.indicator)!.name,
        target: markOf(pair.target),
        result: markOf(pair.result),
      })),
    },
    rows: pairs.flatMap((pair) => [pair.target, pair.result]),
  };
}

/** Places ranked by one indicator at one moment, largest first. Places above the level of most others (sums) are left out. */
export function rankingView(
  data: Data,
  places: Places,
  indicator: string,
  period: string,
): ChartView | undefined {
  const meaning = data.indicators.get(indicator)!;
  const all = observationsOf(data, { indicator }).filter(
    (row) => row.period === period && row.kind !== 'target' && row.unit === meaning.unit && row.group === '',
  );
  const byLevel = [...Map.groupBy(all, ({ place }) => places.get(place)!.level).values()].sort(
    (a, b) => b.length - a.length,
  );
  const rows = (byLevel[0] ?? []).toSorted((a, b) => b.value - a.value);
  if (rows.length < 3) return undefined;
  return barsView(meaning.name, `ranking-${indicator}`, meaning.unit, rows, (row) =>
    fullName(places.get(row.place)!),
  );
}

/** Groups (peoples, kinds) of one indicator in one place at its latest moment, largest first; the total is left out. */
export function groupsView(
  data: Data,
  places: Places,
  indicator: string,
  place: string,
): ChartView | undefined {
  const meaning = data.indicators.get(indicator)!;
  const all = observationsOf(data, { indicator, place }).filter(
    (row) => row.group !== '' && row.kind !== 'target' && row.unit === meaning.unit,
  );
  const period = all.at(-1)?.period;
  const rows = all
    .filter((row) => row.period === period && row.group !== 'Tổng số')
    .toSorted((a, b) => b.value - a.value);
  if (rows.length < 3) return undefined;
  return barsView(
    `${meaning.name}, ${fullName(places.get(place)!)}`,
    `nhom-${indicator}-${place}`,
    meaning.unit,
    rows,
    (row) => row.group,
  );
}

function barsView(
  name: string,
  id: string,
  unit: string,
  rows: Observation[],
  nameOf: (row: Observation) => string,
): ChartView {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  return {
    id,
    title: `${name}: ${nameOf(first)} cao nhất trong ${rows.length} nhóm hoặc nơi có số, ${figureText(first)}`,
    sentence: `${name}, ${first.periodLabel}, ${rows.length} nhóm hoặc nơi có số: cao nhất ở ${nameOf(first)} với ${figureText(first)}, thấp nhất ở ${nameOf(last)} với ${figureText(last)}.`,
    notes: [],
    drawing: { kind: 'bars', unit, bars: rows.map((row) => ({ name: nameOf(row), mark: markOf(row) })) },
    rows,
  };
}

/** The charts that suit one indicator, at most three: over time where it has most moments, by place, by group. */
export function viewsOf(data: Data, places: Places, indicator: string): ChartView[] {
  const own = observationsOf(data, { indicator });
  const most = (key: (row: Observation) => string): string[] =>
    [
      ...Map.groupBy(
        own.filter(({ period }) => period !== ''),
        key,
      ),
    ]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([value]) => value);
  const overTime = most(({ place }) => place)
    .map((place) => seriesView(data, places, indicator, place))
    .find((view) => view !== undefined);
  const byPlace = most(({ period }) => period)
    .map((period) => rankingView(data, places, indicator, period))
    .find((view) => view !== undefined);
  const byGroup = most(({ place }) => place)
    .map((place) => groupsView(data, places, indicator, place))
    .find((view) => view !== undefined);
  return [overTime, byPlace, byGroup].filter((view) => view !== undefined);
}
