import type { ReadMeWords } from '../read-me.ts';
import { count } from './count.ts';

export const readMeText: ReadMeWords = {
  about: (campaign) => `data on ${campaign}`,
  what: 'WHAT THERE IS',
  holds: (figures, indicators) => `${count(figures, 'figure')} of ${count(indicators, 'indicator')}.`,
  code: 'indicator code',
  perIndicator:
    'the figures of each indicator, with a description of the columns of the same name and “-metadata.json”.',
  how: 'HOW TO READ IT',
  reading: `  Tables are CSV in UTF-8 with a byte order mark; columns apart by commas, decimals by points.
  A cell of text that begins with = + - @ (or a tab, a line end) has a ' before it, also behind a ; within it, so that a spreadsheet opens it as text and runs no
  formula; without that ' it is the original text. Cells of numbers are unchanged, negative ones too.`,
  readingFigures: `  OBS_VALUE is for calculating; WRITTEN is the figure exactly as the source writes it, in the Vietnamese way (1.234,5).
  Where COMPARATOR is not empty, OBS_VALUE is only a bound: “>” above, “<” below, “~” about, “~<” nearly (a little less). Do not take it for exact.
  Where VALUE_MAX is given, the source gives a range from OBS_VALUE to VALUE_MAX.
  KIND: target, baseline (start of a period), actual (result).
  TIME_PERIOD like “2021/2024” adds up the whole period: do not set it beside single years; with the labels “năm học”, “niên vụ” it is one
  school year or crop year. “2023-Q2” is the second quarter, “2023-S1” the first half.
  Figures with different STANDARD cannot be joined.
  REF_AREA is the place by its name at the moment of the figure.
  Names and notes are in Vietnamese, as in the sources.`,
  columns: 'COLUMNS',
  sources: 'SOURCES',
  source: (title, publisher, licence, day) =>
    `${title}: ${publisher}. Licence: ${licence}. Fetched on ${day}.`,
  licence: 'LICENCE',
};
