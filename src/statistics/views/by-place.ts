import type { Observation } from '../../schemas/observation.ts';
import type { Place } from '../../schemas/place.ts';
import { chartText as text } from '../../text/charts.ts';
import { numberText } from '../../text/number.ts';
import { saidOf } from '../agreement.ts';
import { figureText, whenOf } from '../figure.ts';
import { newestSaid, seriesOf } from '../series.ts';
import { observationsOf } from '../statistics.ts';
import { linesOf } from './over-time.ts';
import { computedNote, countOf, figuresAt, largestOf } from './ranking.ts';
import { figureAt, markOf, namedList, placeName, type ChartView, type Data, type Places } from './view.ts';

/** Units with a square of their own on the tile map below `above`, row by row. */
export function tiledUnits(places: Places, above: string): (Place & { grid: [number, number] })[] {
  return [...places.values()]
    .filter((place): place is Place & { grid: [number, number] } => place.parent === above && !!place.grid)
    .sort((a, b) => a.grid[1] - b.grid[1] || a.grid[0] - b.grid[0]);
}

/**
 * One small chart for each unit right below `above`, all on one scale, units without figures named below. Undefined when fewer than three have
 * figures, or none of them at two moments.
 */
export function multiplesView(
  data: Data,
  places: Places,
  indicator: string,
  above: string,
): ChartView | undefined {
  const meaning = data.indicators.get(indicator)!;
  const tiled = tiledUnits(places, above);
  const districts = tiled.filter(({ level }) => level === 'district');
  // Since July 2025 provinces have communes right below them.
  const units = districts.length > 0 ? districts : tiled;
  const panels = units.map((unit) => ({
    unit,
    series: seriesOf(
      observationsOf(data, { indicator, place: unit.id }).filter(
        (row) => row.unit === meaning.unit && row.group === '',
      ),
    ),
  }));
  const shown = panels.filter(({ series }) => series.length > 0);
  if (shown.length < 3 || !shown.some(({ series }) => series.some(({ points }) => points.length > 1)))
    return undefined;
  const newest = shown.flatMap(({ series }) => newestSaid(series.at(-1)!));
  const ranked = newest.toSorted((a, b) => b.value - a.value);
  const highest = largestOf(ranked);
  return {
    indicator,
    id: 'tung-dia-ban',
    title: highest.length
      ? text.multiplesTitle(
          meaning.name,
          highest.map(({ place: at }) => placeName(places, at)),
          figureText(highest[0]!),
        )
      : text.multiplesTitlePlain(meaning.name, shown.length),
    sentence: text.multiplesSentence(
      meaning.name,
      namedList(newest.map((row) => `${placeName(places, row.place)} ${figureAt(row)}`)),
    ),
    notes: [
      text.multiplesNote,
      ...missingNote(
        panels.filter(({ series }) => series.length === 0).map(({ unit }) => unit.id),
        places,
      ),
    ],
    drawing: {
      kind: 'multiples',
      unit: meaning.unit,
      panels: shown.map(({ unit, series }) => {
        const last = newestSaid(series.at(-1)!);
        return {
          name: unit.name,
          latest: `${last.map((row) => markOf(row).label).join('; ')} · ${last[0]!.period.slice(0, 4)}`,
          lines: linesOf(series),
        };
      }),
    },
    rows: shown.flatMap(({ series }) => series.flatMap(({ points }) => points)),
  };
}

/** Tile map of one indicator at one moment. Undefined when fewer than half of the tiles have a figure. */
export function mapView(
  data: Data,
  places: Places,
  indicator: string,
  period: string,
  above: string,
): ChartView | undefined {
  const units = tiledUnits(places, above);
  const found = figuresAt(data, places, indicator, period).filter((row) =>
    units.some(({ id }) => id === row.place),
  );
  const count = countOf(found);
  if (count < 3 || count * 2 < units.length) return undefined;
  const { name, unit } = data.indicators.get(indicator)!;
  const byPlace = Map.groupBy(found, ({ place }) => place);
  const of = ({ id }: Place): readonly Observation[] => saidOf(byPlace.get(id) ?? []);
  const disputed = units.filter((place) => of(place).length > 1);
  const first = found[0]!;
  const highest = largestOf(found);
  const list = namedList(
    found.map(
      (row) => `${placeName(places, row.place)} ${figureText(row)}${numberText.standing[row.status]}`,
    ),
  );
  return {
    indicator,
    id: `ban-do-${period.replace('/', '-den-')}`,
    title: highest.length
      ? text.mapTitle(
          name,
          whenOf(first),
          highest.map(({ place }) => placeName(places, place)),
          figureText(first),
        )
      : text.rankTitlePlain(name, whenOf({ ...first, status: 'A' }), count),
    sentence: text.mapSentence(name, whenOf({ ...first, status: 'A' }), list),
    notes: [
      text.mapNote,
      ...computedNote(found),
      ...missingNote(
        units.filter(({ id }) => !byPlace.has(id)).map(({ id }) => id),
        places,
      ),
      ...(disputed.length
        ? [text.disputedTiles(namedList(disputed.map(({ id }) => placeName(places, id))))]
        : []),
    ],
    drawing: {
      kind: 'tiles',
      unit,
      tiles: units.map((place) => {
        const [row, ...others] = of(place);
        const tile = { name: place.name, column: place.grid[0], row: place.grid[1] };
        return others.length
          ? {
              ...tile,
              mark: undefined,
              said: of(place)
                .map((one) => markOf(one).label)
                .join('; '),
            }
          : { ...tile, mark: row && markOf(row) };
      }),
    },
    rows: found,
  };
}

function missingNote(ids: readonly string[], places: Places): string[] {
  return ids.length > 0 ? [text.missingPlaces(namedList(ids.map((id) => placeName(places, id))))] : [];
}
