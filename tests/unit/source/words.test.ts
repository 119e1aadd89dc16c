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
    'statistics/table',
    'statistics/count.ts',
    'statistics/labels.ts',
    'statistics/said-units.ts',
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
