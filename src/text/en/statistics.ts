import { shortDate } from '../date.ts';
import { either, listed } from '../holdings.ts';
import type { StatisticsWords } from '../statistics.ts';
import { inSentence } from '../sentence.ts';
import { count } from './count.ts';

export const statisticsText: StatisticsWords = {
  lead: (figures, indicators) =>
    `${count(figures, 'figure')} of ${count(indicators, 'indicator')}. Each is shown with its source, moment and standard, or with a word that the source gives none; figures by two standards are not joined.`,
  noFigures: 'No figure yet.',
  table: 'Table',
  columns: {
    place: 'Place',
    period: 'Moment',
    figure: 'Figure',
    kind: 'Kind',
    byStandard: 'standard',
    source: 'Source',
    indicator: 'Indicator',
  },
  indicatorsCount: (indicators) => count(indicators, 'indicator'),
  kind: { target: 'target', baseline: 'baseline', actual: 'result' },
  atPlace: (figure, place) => `${figure} (${place})`,
  spread: (least, most) => `from ${least} to ${most}`,
  noPeriod: 'no moment given',
  years: 'Figures by year',
  figuresByYear: (figures) =>
    `${count(figures, 'figure')}, by year; below are the newest of the highest level.`,
  figuresOfYear: (name, year) => `${name}, ${inSentence(year)}`,
  coursesElsewhere: (places) => `The course of ${count(places, 'unit')}, drawn on the page of each`,
  clause: 'clause of the plan',
  definition: 'Definition',
  unit: 'Unit',
  topic: 'Topic',
  direction: {
    up: 'the higher the better',
    down: 'the lower the better',
    none: 'high or low tells neither good nor bad',
  },
  directionLabel: 'How to read it',
  newest: (isResult, isOnly, when, publisher) =>
    `${isResult ? (isOnly ? 'Figures of' : 'Newest figure') : 'Furthest target'}: ${when}${publisher ? `, from ${publisher}` : ''}.`,
  more: 'In words, table and sources',
  moreWithoutTable: 'In words, and sources',
  pulled: 'Fetched',
  stale: (stale) =>
    stale.kind === 'failing'
      ? `The source “${stale.title}” could not be fetched since ${shortDate(stale.since)}: these are the figures of the last good time and may be old.`
      : `Source “${stale.title}”: the figures were fetched more than ${count(stale.days, 'day')} ago and may be old.`,
  csv: 'Download the figures (.csv)',
  svg: 'Download the drawing (.svg)',
  legend: {
    target: 'target (open ring)',
    actual: 'result (full dot)',
    bound: 'only “above” or “below” this level is known (arrow)',
    about: 'the source says “about” or “nearly” (dotted ring)',
  },
  computed: 'worked out',
  computedTitle: 'Figures worked out here',
  computedLead:
    'No source has published these. The site worked them out from published figures of the same place and moment, as the indicator is defined.',
  fewFigures: (name) => `${name}: too few figures for a chart yet; they stand in the table`,
  contradiction: 'Sources differ; their figures stand side by side, no average is taken:',
  figures: 'Figures',
  others: (indicators) => count(indicators, 'more indicator'),
  deeper: (charts) => `${count(charts, 'chart')} for planners`,
  places: 'Places',
  placesLead: (has) =>
    `All there is of one place: ${listed([has('plan') && 'plans', has('story') && 'stories', has('indicator') && 'figures', 'what it was before and what it is part of now'])}.`,
  placeFigures: 'Figures of the place',
  placeCharts: 'Charts of the place',
  placeNow: 'Now part of',
  placeBefore: 'Formerly',
  placeAbove: 'Part of',
  placeBelow: 'Consists of',
  placeBelowBefore: 'Formerly also',
  placeSince: 'Since',
  placeUntil: 'Until',
  placeCode: 'Unit code',
  placeArea: 'Area',
  placeVariants: 'Other spellings',
  placeFormer: (name) => `Before, ${name}`,
  placeShared: (name, others) =>
    `The plans, stories and figures below are of the whole former ${name}; part of it now belongs to ${others.join(', ')}.`,
  placeNothing: (has) =>
    `There are no ${either([has('plan') && 'plans', has('story') && 'stories', has('indicator') && 'figures'], 'or') || 'entries'} of this place yet.`,
  data: 'Download data',
  licence: 'Licence',
  dataLead:
    'All tables of the site, to open in a spreadsheet or to use again. UTF-8, columns apart by commas, decimals by points.',
  downloads: {
    'doc-truoc.txt': 'Read me: what the columns mean, licence, sources',
    'so-lieu.csv': 'All figures, one a row',
    'so-lieu.json': 'All figures as JSON',
    'so-lieu.csv-metadata.json': 'What the columns of the figures are (CSVW)',
    'danh-muc.jsonld': 'Catalogue of the data (DCAT)',
    'chi-tieu.csv': 'Targets of the plans',
    'viec.csv': 'Tasks of each agency',
    'van-ban.csv': 'Cited documents',
  },
  perIndicator: 'Indicator by indicator',
};
