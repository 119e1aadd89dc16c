import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/portal.ts';
import type { Observation } from '../../../src/schemas/observation.ts';
import { contradictions } from '../../../src/statistics/agreement.ts';
import { figureText } from '../../../src/statistics/figure.ts';

const content = readContent(fileURLToPath(new URL('../../../content', import.meta.url)));
const { observations, references } = content.statistics;
/** The word that stands before a number, by the sign in the table. */
const WORD: Partial<Record<NonNullable<Observation['comparator']>, RegExp>> = {
  '~<': /(?<!\p{L})gần $/iu,
  '~': /(?<!\p{L})khoảng $/iu,
  '>': /(?<!\p{L})(?:trên|hơn) $/iu,
  '<': /(?<!\p{L})dưới $/iu,
  '>=': /(?<!\p{L})(?:từ|ít nhất)(?: hơn)? $/iu,
};
/** “18.800”: the number as a sentence writes it. */
const numberIn = ({ value }: Pick<Observation, 'value'>): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 }).format(value);
/** Words before each place where a text writes the number, and nothing of it before or behind. */
function before(text: string, number: string): string[] {
  const found = new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![\\d.,]*\\d)`, 'gu');
  return [...text.matchAll(found)].map(({ index }) => text.slice(0, index));
}

const figure = (comparator: Observation['comparator']) =>
  figureText({ value: 47, valueMax: undefined, comparator, unit: '%', written: '47' });

test('a figure is shown with the word of its source: nearly is not about', () => {
  expect(['~<', '~', '>', '<'].map((sign) => figure(sign as Observation['comparator']))).toEqual([
    'gần 47%',
    'khoảng 47%',
    'trên 47%',
    'dưới 47%',
  ]);
});

test('“gần 25%” and “24,8%” can both be true; “gần 25%” and “25,2%” cannot', () => {
  const row = observations[0]!;
  const beside = (value: number) =>
    contradictions([
      { ...row, period: '2019', value: 25, comparator: '~<' },
      { ...row, period: '2019', value, comparator: undefined },
    ]).length;
  expect([beside(24.8), beside(25.2)]).toEqual([0, 1]);
});

test('a figure that stands in the title of its source has the sign of the title', () => {
  const faults = observations.flatMap((row) => {
    const title = references.get(row.reference)?.title ?? '';
    const words = before(title, numberIn(row)).at(0);
    if (words === undefined || !/(?:gần|khoảng|trên|hơn|dưới) $/iu.test(words)) return [];
    const right = row.comparator && WORD[row.comparator]?.test(words);
    return right ? [] : [`${row.indicator} ${row.periodLabel}: ${figureText(row)}, tựa nguồn “${title}”`];
  });
  expect(faults).toEqual([]);
});

test('no note tells another sign than the table has', () => {
  expect(
    observations
      .filter(({ note, comparator }) => /“gần\s/u.test(note) && comparator !== '~<')
      .map(({ indicator, note }) => `${indicator}: ${note}`),
  ).toEqual([]);
});

test('a sentence that gives a figure of the tables gives its sign too', () => {
  const byAddress = new Map([...references].map(([key, { url }]) => [url, key]));
  const faults = [...content.handbook, ...content.stories].flatMap(({ file, data, body }) =>
    data.sources.flatMap(({ key, url }) => {
      const rows = observations.filter(
        ({ reference, comparator }) => url && comparator && reference === byAddress.get(url),
      );
      const sentences = body.split(/(?<=<Src [^>]*>)/u).filter((part) => part.includes(`"${key}"`));
      return rows.flatMap((row) =>
        sentences
          .flatMap((sentence) => before(sentence, numberIn(row)))
          .filter((words) => !WORD[row.comparator!]?.test(words))
          .map((words) => `${file}: “…${words.slice(-30)}${numberIn(row)}”, bảng ghi ${figureText(row)}`),
      );
    }),
  );
  expect(faults).toEqual([]);
});
