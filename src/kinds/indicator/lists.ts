import type { Content } from '../../content/content.ts';
import {
  byYear,
  fits,
  listPages,
  type ListPage,
  sectionName,
  type SectionName,
} from '../../content/long-list.ts';
import { asked } from '../../content/once.ts';
import { fullName, rankOf } from '../../places/lineage.ts';
import * as routes from '../../routes.ts';
import type { Observation } from '../../schemas/observation.ts';
import type { Place } from '../../schemas/place.ts';
import { computedShares, computedSums, type Computed } from '../../statistics/computed.ts';
import { observationsOf } from '../../statistics/statistics.ts';
import { viewsOf } from '../../statistics/views/choose.ts';
import type { ChartView } from '../../statistics/views/view.ts';
import { compareVietnamese } from '../../vietnamese/collate.ts';

/** What the pages of one indicator show. */
export interface IndicatorLists {
  /** Published figures, oldest first. */
  rows: Observation[];
  /** Those that stand on the page of the indicator: all, or of the highest units the newest. */
  shown: Observation[];
  /** Figures worked out here; with the others where there are too many for one page. */
  computed: Computed[];
  views: ChartView[];
  /** Units whose course is drawn on their own page only. */
  elsewhere: Place[];
  /** Years of figures, newest first, when all are too many for one page. */
  sections: SectionName[];
  pages: ListPage<Observation>[];
}

/**
 * Charts and figures of an indicator, laid out so that each page stays light: where a province has figures of each commune, the page of the
 * indicator draws and lists the highest units, every figure stands on pages by year, and the course of a unit on the page of the unit.
 */
export const indicatorLists = asked('figures of an indicator', layLists);

function layLists({ statistics, places }: Content, id: string): IndicatorLists {
  const rows = observationsOf(statistics, { indicator: id });
  const views = viewsOf(statistics, places, id);
  const above = new Set(rows.flatMap((row) => places.get(row.place)!.parent ?? []));
  const computed = [
    ...computedShares(statistics, id),
    ...[...above].flatMap((unit) => computedSums(statistics, places, id, unit)),
  ];
  const weights = [...[...rows, ...computed].map(weighFigure), ...views.map(weighView)];
  if (fits(weights, (weight) => weight))
    return { rows, shown: rows, computed, views, elsewhere: [], sections: [], pages: [] };
  const courses = views
    .flatMap((view) => (view.course === undefined ? [] : [{ view, unit: places.get(view.course)! }]))
    .sort((a, b) => rankOf(a.unit) - rankOf(b.unit));
  // Of a hundred communes none says more than another: the units above them do, or charts of them all.
  const highest = courses.filter(({ unit }) => unit.level === courses[0]!.unit.level);
  const drawn =
    highest.length > MOST_COURSES && courses.length < views.length ? [] : highest.slice(0, MOST_COURSES);
  const sections = byYear([...rows, ...computed], yearOf).map((section) => ({
    ...section,
    entries: byUnit(places, section.entries),
  }));
  return {
    rows,
    shown: ofHighest(places, rows),
    computed: [],
    views: [...drawn.map(({ view }) => view), ...views.filter((view) => view.course === undefined)],
    elsewhere: courses.slice(drawn.length).map(({ unit }) => unit),
    sections: sections.map(sectionName),
    pages: listPages(routes.indicator(id), sections, weighFigure),
  };
}

/** Courses drawn on a page that cannot show all. */
const MOST_COURSES = 6;
/** Figures listed there. */
const MOST_FIGURES = 24;

/** The newest figures of the highest units that there are figures of, oldest first. */
function ofHighest(places: Content['places'], rows: readonly Observation[]): Observation[] {
  const rank = (row: Observation): number => rankOf(places.get(row.place)!);
  const highest = rows.reduce((least, row) => Math.min(least, rank(row)), Infinity);
  return rows.filter((row) => rank(row) === highest && row.period !== '').slice(-MOST_FIGURES);
}

/** The highest units first, then by name: whoever looks for a commune finds it by its letter. */
function byUnit(places: Content['places'], rows: readonly Observation[]): Observation[] {
  const unitOf = (row: Observation): Place => places.get(row.place)!;
  const names = new Map(rows.map((row) => [row.place, fullName(unitOf(row))]));
  return rows.toSorted(
    (a, b) =>
      rankOf(unitOf(a)) - rankOf(unitOf(b)) ||
      compareVietnamese(names.get(a.place)!, names.get(b.place)!) ||
      (a.place < b.place ? -1 : Number(a.place > b.place)),
  );
}

/** The year a figure is of; of a sum over years, the last. */
function yearOf({ period }: Observation): string | undefined {
  return period === '' ? undefined : period.split('/').at(-1)!.slice(0, 4);
}

/** Characters of HTML, measured on built pages. */
export function weighFigure({ note }: Observation): number {
  return 620 + note.length;
}

/** The same of a chart, drawn twice. Drawings are full of like signs: they shrink to less than half of what words do. */
export function weighView({ rows, drawing }: ChartView): number {
  return (drawing.kind === 'bars' ? 4_000 : 5_000) + 60 * Math.min(rows.length, MOST_WEIGHED);
}
const MOST_WEIGHED = 200;
