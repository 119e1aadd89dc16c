import type { Content } from '../../content/content.ts';
import {
  fits,
  listPages,
  type ListPage,
  type ListSection,
  sectionName,
  type SectionName,
} from '../../content/long-list.ts';
import { asked } from '../../content/once.ts';
import * as routes from '../../routes.ts';
import type { Observation } from '../../schemas/observation.ts';
import type { Place } from '../../schemas/place.ts';
import { statisticsText } from '../../text/statistics.ts';
import { viewsOfPlace } from '../../statistics/views/choose.ts';
import type { ChartView } from '../../statistics/views/view.ts';
import { weighFigure, weighView } from '../indicator/lists.ts';
import { newestFirst } from '../plan/lists/facets.ts';
import type { PlanText } from '../plan/plan-index.ts';
import type { StoryEntry } from '../story/facets.ts';
import { formerHoldings, type Holdings, ownHoldings } from './items.ts';

/** A thing that belongs to a unit, of whichever kind. */
export type Held = { plan: PlanText } | { story: StoryEntry } | { figure: Observation } | { view: ChartView };

/** What there is of a unit, and what of it stands on a page. */
interface Shown {
  all: Holdings;
  shown: Holdings;
}

export interface PlaceLists extends Shown {
  /** Charts of the unit on its page; the first where they are too many. */
  views: ChartView[];
  /** Former units on its ground. What is not shown of them stands on their own pages. */
  former: (Shown & { unit: Place; shared: string[] })[];
  /** Kinds of things that are too many for the page of the unit. */
  sections: SectionName[];
  pages: ListPage<Held>[];
}

/** Charts of a unit: what the editor chose for it, and each indicator over time. */
const chartsOf = asked('charts of a unit', ({ statistics, places }, id: string) =>
  viewsOfPlace(statistics, places, id, statistics.featured),
);

/** What a unit has, laid out so that each page stays light: where all is too much, its own page shows the first of each kind. */
export function placeLists(content: Content, id: string): PlaceLists {
  const all = inOrder(ownHoldings(content, id));
  const before = formerHoldings(content, id).map((one) => ({ ...one, all: inOrder(one) }));
  const views = chartsOf(content, id);
  const charts = {
    slug: 'bieu-do',
    label: statisticsText.placeCharts,
    entries: views.map((view): Held => ({ view })),
  };
  const lists = [...sectionsOf(content, all), charts];
  const fit = fits(
    [...lists, ...before.flatMap((one) => sectionsOf(content, one.all))].flatMap(({ entries }) => entries),
    weigh,
  );
  const long = fit
    ? []
    : lists.filter((list) => list.entries.length > (list === charts ? MOST_CHARTS : MOST));
  const shownOf = (held: Holdings): Holdings => (fit ? held : firstOf(held));
  return {
    all,
    views: fit ? views : views.slice(0, MOST_CHARTS),
    shown: shownOf(all),
    former: before.map(({ unit, shared, all }) => ({ unit, shared, all, shown: shownOf(all) })),
    sections: long.map(sectionName),
    pages: listPages(routes.place(id), long, weigh),
  };
}

/** Of each kind, on the page of a unit that has too much for one. */
const MOST = 24;
const MOST_CHARTS = 8;

const firstOf = ({ plans, stories, figures }: Holdings): Holdings => ({
  plans: plans.slice(0, MOST),
  stories: stories.slice(0, MOST),
  figures: figures.slice(0, MOST),
});

const inOrder = ({ plans, stories, figures }: Holdings): Holdings => ({
  plans: newestFirst(plans),
  stories,
  figures,
});

function sectionsOf({ site }: Content, { plans, stories, figures }: Holdings): ListSection<Held>[] {
  return [
    { slug: 'ke-hoach', label: site.menu.plans, entries: plans.map((plan) => ({ plan })) },
    { slug: 'dien-hinh', label: site.menu.stories, entries: stories.map((story) => ({ story })) },
    { slug: 'so-lieu', label: statisticsText.placeFigures, entries: figures.map((figure) => ({ figure })) },
  ];
}

/** Characters of HTML, measured on built pages. */
function weigh(held: Held): number {
  if ('plan' in held) return 520 + held.plan.data.shortTitle.length + held.plan.data.summary.length;
  if ('story' in held) return 1300 + held.story.data.title.length + held.story.data.summary.length;
  return 'view' in held ? weighView(held.view) : weighFigure(held.figure);
}
