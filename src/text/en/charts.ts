import type { ChartWords } from '../charts.ts';
import { count, number } from './count.ts';
import { monthName } from './date.ts';

export const chartText: ChartWords = {
  at: (name, where) => `${name} in ${where}`,
  former: (where) => `${where} (former)`,
  figureAt: (figure, when) => (when.includes('(') ? `${figure}, ${when}` : `${figure} (${when})`),
  rose: 'rose to',
  fell: 'fell to',
  stayed: 'stayed at',
  up: (amount) => `up by ${amount}`,
  down: (amount) => `down by ${amount}`,
  unchanged: 'no change',
  standard: (standard) => (standard ? `standard ${standard}` : ''),
  byStandard: (standard) => `by standard ${standard}`,
  trendTitle: (what, word, to, from) => `${what} ${word} ${to}, before that ${from}`,
  turnTitle: (what, word, to, reached, turn) => `${what} ${word} ${to} after it ${reached} ${turn}`,
  reached: 'reached',
  sank: 'went down to',
  turned: (first, second) => `${first}; then ${second}`,
  missingYears: (years) => `There is no figure for ${years}.`,
  dotted: 'The dotted part of the line passes over years without figures.',
  severalLengths:
    'Figures of months, quarters or halves stand beside figures of years: what was added up over each of them cannot be compared; lines join only figures of equally long times.',
  partOfYear: (period) => {
    const [, half, quarter, month, day] =
      /^\d{4}-(?:S([12])|Q([1-4])|(\d\d)(?:-(\d\d))?)$/.exec(period) ?? [];
    if (half) return `H${half}`;
    if (quarter) return `Q${quarter}`;
    if (!month) return '';
    return `${day ? `${Number(day)} ` : ''}${monthName(Number(month)).slice(0, 3)}`;
  },
  plainTitle: (what, newest) => `${what}: the newest figure is ${newest}`,
  trend: (from, word, to, amount) => `from ${from} it ${word} ${to}, ${amount}`,
  also: (figures) => `besides, only a bound is known: ${figures}`,
  beside: (figures) => `besides, not to be compared with these: ${figures}`,
  was: (when, figure) => `${when}: ${figure}`,
  target: (when, figure) => `target for ${when}: ${figure}`,
  breakLabel: {
    standard: 'new standard',
    unit: 'new unit',
    definition: 'new way of counting',
    territory: 'new boundaries',
  },
  breakNote: (name, what, from, to) =>
    `Break ${name}: ${what} (${from || 'not given'} → ${to || 'not given'}). The two lines stay apart and cannot be compared directly.`,
  andOthers: (list, others) => `${list} and ${number(others)} more, see the table`,
  betweenEnds: (between, low, high) => `… ${number(between)} in between are not drawn, ${low} to ${high}`,
  moreLines: (lines) => `${count(lines, 'faint line')} without a name; names and figures stand in the table.`,
  targetsTitle: (places, indicators) =>
    `${count(places, 'place')} set the same ${count(indicators, 'target')} at different levels`,
  sameTarget: (name, places, level) => `${name}: ${count(places, 'place')} set the same level, ${level}`,
  differentTargets: (name, places) =>
    places > 1
      ? `${name}: ${count(places, 'place')} set different levels`
      : `${name}: a different level each year`,
  targetsOf: (name, list) => `${name}: ${list}`,
  targetAt: (where, when, figure) => `${where} ${when} ${figure}`,
  pairsTitle: (where, target, result) => `${where}: target ${target} and result ${result}`,
  pairsTitleAlone: (where, target) => `${where}: target ${target}, no result published yet`,
  pair: (name, target, result) => `${name}: target ${target}, result ${result}`,
  disputed: (figures) => `${figures.join('; ')} (sources differ)`,
  disputedTiles: (names) => `Not shaded, for sources differ: ${names}.`,
  pairMissing: (name, target) => `${name}: target ${target}, no result published yet`,
  pairsNote:
    'Targets and results are not of the same time; a result adds up the whole period, which is not enough to say whether the target of one year was met.',
  laterNote: 'There is a result later than the moment of the target.',
  targetWord: 'target',
  resultWord: 'result',
  rounded: {
    exact: (figure) => `about ${figure}`,
    about: (figure) => `about ${figure}`,
    above: (figure) => `above ${figure}`,
    below: (figure) => `below ${figure}`,
  },
  missing: 'no figure yet',
  missingPlaces: (names) => `No figure yet: ${names}.`,
  computed: (figures) =>
    `${count(figures, 'figure was', 'figures were')} worked out here from published ones, as the indicator is defined; the table says how.`,
  rankTitle: (name, first, places, figure) =>
    `${name}: ${together(first)} highest of ${count(places, 'place')} with figures, ${figure}`,
  groupTitle: (name, first, groups, figure) =>
    `${name}: ${together(first)} the largest of ${count(groups, 'group')}, ${figure}`,
  rankTitlePlain: (name, when, places) => `${name}, ${when}: figures of ${count(places, 'place')}`,
  mostTitle: (name, first, groups, figure) =>
    `${name}: ${together(first)} highest of ${count(groups, 'group')}, ${figure}`,
  listSentence: (name, when, list) => `${name}, ${when}: ${list}.`,
  rankSentence: (name, when, places, high, highest, low, lowest) =>
    `${name}, ${when}, ${count(places, 'place or group', 'places or groups')} with figures: highest ${are(high)} with ${highest}, lowest ${are(low)} with ${lowest}.`,
  multiplesTitle: (name, first, figure) =>
    `${name} of each place: the newest figure is highest in ${names(first)}, ${figure}`,
  multiplesTitlePlain: (name, places) => `${name} of ${count(places, 'place')}, a small chart for each`,
  multiplesSentence: (name, list) => `${name}, the newest figure of each place: ${list}.`,
  multiplesNote:
    'All small charts share one scale. Figures of different moments or standards cannot be compared directly.',
  mapTitle: (name, when, first, figure) => `${name}, ${when}: highest in ${names(first)}, ${figure}`,
  mapNote:
    'Each tile is a place, set nearly where it lies, whatever its shape and size; where room is short the tiles follow one another with their names.',
  mapSentence: (name, when, list) => `${name}, ${when}: ${list}.`,
  scale: (steps) => `The stronger the colour of a tile, the larger the figure: ${steps}.`,
  unplaced: (unit) => `Figures in another unit (${unit}) are not drawn here; they stand in the table.`,
};

function names(all: readonly string[]): string {
  return [all.slice(0, -1).join(', '), all.at(-1)!].filter(Boolean).join(' and ');
}

/** “Sông Một is”, “Sông Một and Sông Hai are”. */
function together(all: readonly string[]): string {
  return `${names(all)} ${all.length > 1 ? 'are' : 'is'}`;
}

function are(all: readonly string[]): string {
  return `${all.length > 1 ? 'are' : 'is'} ${names(all)}`;
}
