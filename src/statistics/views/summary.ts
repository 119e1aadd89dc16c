import { rankOf } from '../../places/lineage.ts';
import type { Observation } from '../../schemas/observation.ts';
import { saidOf } from '../agreement.ts';
import { ALL } from '../labels.ts';
import { newestOf } from '../newest.ts';
import { endOf } from '../period.ts';
import { latest, newestSaid, seriesOf, type Change, type Series } from '../series.ts';
import { observationsOf } from '../statistics.ts';
import type { Data, Places } from './view.ts';

/** One indicator in a line of a list. */
export interface Summary {
  /** Newest figure that can be named, a result before a target; undefined without any figure. */
  figure: Observation | undefined;
  /** Where no unit speaks for the others: the least and the most of them. Then the figure is one of many, and is not shown. */
  spread: Spread | undefined;
  /** What other sources say of the same moment, where they contradict it. */
  others: readonly Observation[];
  /** Change of that figure against the exact one before it. */
  change: Change | undefined;
  /** Series of the same place, for a small line. */
  series: Series[];
  figures: number;
}

/** How far apart units of one level lie at one moment. */
export interface Spread {
  least: Observation;
  most: Observation;
  places: number;
}

/**
 * What one indicator holds: of `ownPlace` where that has figures, else of the place with most of them; of equals, of the
 * highest unit, of these of the one with the newest figure: a unit that is no more gives way to the one that took its ground.
 */
export function summaryOf(
  data: Data,
  indicator: string,
  ownPlace: string,
  places: Places = new Map(),
): Summary {
  const rows = observationsOf(data, { indicator });
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  const levelOf = ([row]: readonly Observation[]): number => {
    const unit = row && places.get(row.place);
    return unit ? rankOf(unit) : 0;
  };
  const newestIn = (of: readonly Observation[]): string => endOf(newestOf(of)?.period ?? '');
  const [fullest = []] = [...byPlace.values()].sort((a, b) => b.length - a.length || levelOf(a) - levelOf(b) || newestIn(b).localeCompare(newestIn(a))); // prettier-ignore
  const own = byPlace.get(ownPlace) ?? fullest;
  const series = seriesOf(own).filter(
    ({ group, unit }) => group === '' && unit === data.indicators.get(indicator)!.unit,
  );
  const newest = series.at(-1) && latest(series.at(-1)!);
  const found =
    newest?.figure ?? own.findLast(isWhole) ?? own.findLast(({ kind }) => kind !== 'target') ?? own.at(-1);
  const same = own.filter((row) => found && ALIKE.every((field) => row[field] === found[field]));
  const [figure, ...others] = newest ? newestSaid(series.at(-1)!) : saidOf(same);
  const spread = figure && !byPlace.has(ownPlace) ? spreadAround(figure, rows, places) : undefined;
  return {
    figure,
    spread,
    others,
    change: spread ? undefined : newest?.change,
    series: spread ? [] : series,
    figures: rows.length,
  };
}

/** Units beyond which one of a level stands for itself only. */
const FEW = 3;

/** The figures of all units of its level like one of them; undefined where these are few, say “trên …” or contradict each other. */
function spreadAround(figure: Observation, rows: readonly Observation[], places: Places): Spread | undefined {
  const level = places.get(figure.place)?.level;
  const same = rows.filter(
    (row) => places.get(row.place)?.level === level && ALIKE.every((field) => row[field] === figure[field]),
  );
  const count = new Set(same.map(({ place }) => place)).size;
  const isPlain = same.every(
    ({ comparator, valueMax }) => comparator === undefined && valueMax === undefined,
  );
  if (count <= FEW || count < same.length || !isPlain) return undefined;
  const ranked = same.toSorted((a, b) => a.value - b.value);
  return { least: ranked[0]!, most: ranked.at(-1)!, places: count };
}

/** What figures of one thing and moment share. */
const ALIKE = ['period', 'periodLabel', 'kind', 'group', 'unit', 'standard', 'status'] as const;

/** A result of the whole, not of one of its groups. */
function isWhole({ kind, group }: Observation): boolean {
  return kind !== 'target' && ALL.test(group);
}

/** The fullest first: what has a course over time, then what most figures are of. */
export function byWeight(a: Summary, b: Summary): number {
  const course = ({ series, change }: Summary): number =>
    change ? Math.max(0, ...series.map(({ points }) => points.length)) : 0;
  return course(b) - course(a) || b.figures - a.figures;
}
