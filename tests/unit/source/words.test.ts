import { expect, test } from 'vitest';
import { findings, sourceFiles } from './files.ts';

/** Where Vietnamese may stand outside `src/text`, and why. A name fits the file and all below it. */
const MAY: Record<string, string[]> = {
  'the language itself is what this room knows': ['vietnamese', 'places', 'html/vietnamese-parts.ts'],
  'how official documents and tables are worded, and how places in them are cited': [
    'importing',
    'pulling',
    'kinds/plan',
    'kinds/document/finding.ts',
    'kinds/story/icons.ts',
    'spoken/paragraphs.ts',
    'kinds/story/schema.ts',
    'search',
    'spoken/script-drafts.ts',
    'statistics/across-tables.ts',
    'statistics/asides.ts',
    'statistics/dittos.ts',
    'statistics/sections.ts',
    'statistics/sheet-years.ts',
    'statistics/units-around.ts',
    'statistics/against-headings.ts',
    'statistics/caption.ts',
    'statistics/chosen-rows.ts',
    'statistics/count.ts',
    'statistics/dots.ts',
    'statistics/footnotes.ts',
    'statistics/heading-words.ts',
    'statistics/headings.ts',
    'statistics/labels.ts',
    'statistics/lives.ts',
    'statistics/normalise.ts',
    'statistics/places-of-table.ts',
    'statistics/qualifiers.ts',
    'statistics/read-figure.ts',
    'statistics/read-period.ts',
    'statistics/row.ts',
    'statistics/said-units.ts',
    'statistics/shares.ts',
    'statistics/table.ts',
    'statistics/titles.ts',
    'statistics/told-columns.ts',
    'statistics/totals.ts',
    'statistics/odd-figures.ts',
    'statistics/twins.ts',
    'statistics/unread-columns.ts',
    'statistics/series.ts',
    'statistics/views/ranking.ts',
  ],
  'how a figure is worded, with its unit': ['kinds/story/figures.ts'],
  'messages to editors stand where the error is made': [
    'building',
    'checking',
    'config.ts',
    'content',
    'hosting',
    'kinds/handbook/languages.ts',
    'kinds/handbook/promised-headings.ts',
    'kinds/story/out-of-time.ts',
    'kinds/document/facts-schema.ts',
    'kinds/document/facts.ts',
    'kinds/handbook/schema.ts',
    'kinds/indicator',
    'office',
    'packing',
    'pdf',
    'pictures',
    'schemas',
    'statistics/grid.ts',
    'statistics/record.ts',
  ],
  'what editors call a kind, and its form': [
    'kinds/agency/index.ts',
    'kinds/document/index.ts',
    'kinds/handbook/index.ts',
    'kinds/handbook/template.ts',
    'kinds/place/index.ts',
    'kinds/story/index.ts',
    'kinds/story/template.ts',
  ],
  'widths of letters': ['charts/letters.ts'],
  'a count that only the style sheet can make': ['styles/program.css'],
  'letters that folding takes apart': ['kinds/handbook/pack-search.client.js'],
};

test('words that readers see stand in src/text; all else that is Vietnamese has a reason', () => {
  const allowed = Object.values(MAY).flat();
  const files = sourceFiles('src', /\.(?:ts|js|astro|css)$/).filter(
    ({ file }) =>
      !['text', ...allowed].some((name) => file === `src/${name}` || file.startsWith(`src/${name}/`)),
  );
  expect(findings(files, /[À-ỹĐđ]/u)).toEqual([]);
});

test('an exception that nobody needs any more is struck off', () => {
  const files = sourceFiles('src', /\.(?:ts|js|astro|css)$/);
  const idle = Object.values(MAY)
    .flat()
    .filter((name) => {
      const own = files.filter(({ file }) => file === `src/${name}` || file.startsWith(`src/${name}/`));
      return findings(own, /[À-ỹĐđ]/u).length === 0;
    });
  expect(idle).toEqual([]);
});

test('text imports no room but the types of schemas', () => {
  const files = sourceFiles('src/text');
  const outside = files.filter(({ file }) => !file.startsWith('src/text/en/'));
  expect(findings(outside, /from '(?!\.\/|\.\.\/schemas\/)/)).toEqual([]);
  const inside = files.filter(({ file }) => file.startsWith('src/text/en/'));
  expect(findings(inside, /from '(?!\.\/|\.\.\/[a-z-]+\.ts)/)).toEqual([]);
});

test('words are looked up when they are asked for: before the content is read, no module knows the language', () => {
  const modules = sourceFiles('src', /\.ts$/).filter(({ file }) => !file.startsWith('src/text/'));
  expect(findings(modules, /^(?:export )?const \w+ = \w*[tT]ext(?:\.|\[)/m)).toEqual([]);
});
