import { expect, test } from 'vitest';
import { findings, sourceFiles } from './files.ts';

/** Where Vietnamese may stand outside `src/text`, and why. A name fits the file and all below it. */
const MAY: Record<string, string[]> = {
  'the language itself is what this room knows': ['vietnamese', 'places'],
  'how official documents and tables are worded, and how places in them are cited': [
    'importing',
    'pulling',
    'kinds/plan',
    'kinds/story/icons.ts',
    'kinds/story/paragraphs.ts',
    'kinds/story/schema.ts',
    'search',
    'spoken/script-drafts.ts',
    'statistics/normalise.ts',
    'statistics/period.ts',
    'statistics/series.ts',
    'statistics/views/ranking.ts',
  ],
  'how a figure is worded, with its unit': [
    'charts/style.ts',
    'kinds/story/figures.ts',
    'statistics/figure.ts',
    'statistics/computed.ts',
    'kinds/story/program.ts',
    'spoken/script-docx.ts',
  ],
  'messages to editors stand where the error is made': [
    'building',
    'checking',
    'config.ts',
    'content',
    'kinds/handbook/languages.ts',
    'kinds/handbook/schema.ts',
    'kinds/indicator',
    'office',
    'pdf',
    'pictures',
    'schemas',
    'statistics/grid.ts',
  ],
  'forms for editors': ['kinds/templates.ts'],
  'columns of the tables, described where they are written': ['statistics/csvw.ts'],
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
  expect(findings(sourceFiles('src/text'), /from '(?!\.\/|\.\.\/schemas\/)/)).toEqual([]);
});
