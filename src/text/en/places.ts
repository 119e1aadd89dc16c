import type { PlacesWords } from '../places.ts';
import { either, listed } from '../holdings.ts';
import { count } from './count.ts';

export const placesText: PlacesWords = {
  title: () => 'My commune',
  lead: (has, renamed) => {
    const what = listed([has('story') && 'stories', has('plan') && 'plans', has('indicator') && 'figures']);
    return `Choose where you live${what && ` to see ${what} of that place`}.${renamed ? ' Renamed places are found under either name.' : ''}`;
  },
  today: (unit, types) => (types.length > 0 ? `${unit}, communes and wards of today` : unit),
  before: (unit, until) => `${unit}, until ${until}`,
  former: 'Former communes and wards',
  map: (places, unit) =>
    `${count(places, 'place')} of ${unit}: the colour of a tile says what there is to read`,
  mapNote:
    'Each tile is a place, set nearly where it lies, whatever its shape and size; where room is short the tiles follow one another with their names. Press a tile to open the page of the place.',
  levels: (has) => [
    'nothing yet',
    either([has('indicator') && 'figures', has('plan') && 'plans'], 'or') || 'something',
    'stories',
    'stories and plans',
  ],
  due: 'Soon to be done',
  moreDue: (tasks) => `${count(tasks, 'more task')} in the calendar`,
  places: (places) => count(places, 'place'),
  stories: (stories) => count(stories, 'story', 'stories'),
  plans: (plans) => count(plans, 'plan'),
  figures: (figures) => count(figures, 'figure'),
  inItsTime: (name, from, to) => {
    const time = [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(' ');
    return time ? `${name} (${time})` : name;
  },
  charts: (charts) => count(charts, 'chart'),
  moreCharts: (charts) => count(charts, 'more chart'),
  chartsNotPrinted: (charts) => `${count(charts, 'more chart')} on this page of the portal.`,
  onlyFigures: 'figures',
  noHoldings: 'nothing yet',
  nothing: 'nothing yet',
  mine: () => 'This is my commune',
  holds: 'Here',
  count: (said, inside) => `Here${inside ? ', with the places inside' : ''}: ${said}.`,
  listOf: (what, unit) => `${what}: ${unit}`,
  seeAll: (said) => `See all ${said}`,
  allFigures: (figures) => `All ${count(figures, 'figure')}`,
  inner: 'Place by place',
  until: (day) => `until ${day}`,
  keep: (has, pages) =>
    listed([either([has('story') && 'stories', has('plan') && 'plans'], 'and'), count(pages, 'page')]),
  ask: (units) => `To learn more, ask the People’s Committee of ${units.join(' or ')}.`,
  lookAbove: 'See the unit around it:',
};
