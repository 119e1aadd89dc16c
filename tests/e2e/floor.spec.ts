import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { newerInScript, newerInStyles } from './floor.ts';

/** What is newer than the floor and may be used all the same, with what a browser without it shows. */
const PLAIN_WITHOUT: Record<string, string> = {
  ':focus-visible': 'the ring that the browser itself draws',
  ':is': 'the same rule, which the bundler writes a second time as :-webkit-any',
  ':has': 'boxes of comfort are not offered (@supports); a list of downloads keeps its empty room',
  ':backdrop': 'a word explained below its section',
  ':target-current': 'an outline without the present clause marked',
  'scroll-target-group': 'an outline without the present clause marked',
  'scroll-target-group: auto': 'an outline without the present clause marked',
  'scroll-margin-block-start': 'a clause that begins at the very top of the window',
  ':details-content': 'on paper, what is folded stays folded',
  'content-visibility': 'on paper, what is folded stays folded',
  'content-visibility: visible': 'on paper, what is folded stays folded',
  'gap in a flexible box': 'margins, from older-browsers.css',
  'column-gap in a flexible box': 'margins, from older-browsers.css',
  'border-block': 'no line above and below',
  'border-block: double': 'no line above and below',
  'border-block: solid': 'no line above and below',
  'margin-block': 'less room around what is found',
  'margin-inline': 'less room around what is found',
  'padding-block': 'less room around what is found',
  'padding-inline': 'less room around what is found',
  contain: 'slower typing',
  'contain: content': 'slower typing',
  'width: fit-content': 'a box as wide as the text',
  'align-self: start': 'an aside as high as the text',
  'justify-content: start': 'boxes that begin where rows begin anyway',
  hyphens: 'long words in narrow columns of a table break where they must',
  page: 'a wide table on paper stands upright like all else',
  'text-wrap': 'headings broken where the line ends',
  'text-wrap: balance': 'headings broken where the line ends',
  'text-wrap: wrap': 'headings broken where the line ends, as all of them are there',
  'text-decoration-thickness': 'the usual line below a link',
  'text-decoration: dotted': 'a whole line below a hard word',
  'text-underline-offset': 'the usual line below a link',
  'text-size-adjust': 'letters as the browser sizes them',
  'color-scheme': 'bars and boxes in light colours on a dark page',
  'color-scheme: dark': 'bars and boxes in light colours on a dark page',
  'color-scheme: light': 'bars and boxes in light colours on a dark page',
  '@media (forced-colors)': 'Windows 10 alone has forced colours, with browsers that know them',
  'forced-color-adjust': 'as above',
  'forced-color-adjust: none': 'as above',
  '@media (scripting)': 'buttons that only say they need JavaScript',
  'overflow-wrap: anywhere': 'long addresses break where the table lets them',
  'user-select': 'a citation is marked by hand',
  'user-select: all': 'a citation is marked by hand',
  'print-color-adjust': 'the reader ticks “background” in the print dialogue',
  'print-color-adjust: exact': 'the reader ticks “background” in the print dialogue',
  '@page': 'the browser’s own margins on paper',
  size: 'the size of paper that the printer has',
  orphans: 'lines parted between two sheets',
  widows: 'lines parted between two sheets',
  'break-before: avoid': 'the head of a table at the foot of a sheet',
  'break-after: avoid': 'a heading at the foot of a sheet',
};

const built = (ending: string): [string, string][] =>
  readdirSync('dist/assets')
    .filter((name) => name.endsWith(ending))
    .map((name) => [name.split('.')[0]!, readFileSync(`dist/assets/${name}`, 'utf8')]);

test('styles use nothing newer than the oldest browsers of the floor but what leaves a plain page', () => {
  const newer = new Set(built('.css').flatMap(([, css]) => newerInStyles(css)));
  expect([...newer].filter((what) => !(what in PLAIN_WITHOUT))).toEqual([]);
});

test('every row of boxes with gaps keeps its distance by margins where there are no gaps', () => {
  const sheets = readdirSync('src/styles').map((name) => readFileSync(`src/styles/${name}`, 'utf8'));
  const fallback = readFileSync('src/styles/older-browsers.css', 'utf8');
  const rows = sheets.flatMap((css) =>
    // Looked behind: a brace that one match took would hide the rule that begins there.
    [...css.matchAll(/(?<=^|[{}]|\*\/)\s*([^{}@;/]+)\{([^{}]*)\}/g)]
      .filter(([, , body]) => /display: (?:inline-)?flex/.test(body!) && /gap:/.test(body!))
      .filter(([, , body]) => !/flex-direction: column/.test(body!))
      // Parts of a list of selectors, but not of `:is(a, b)`.
      .flatMap(([, selector]) => selector!.split(/,(?![^(]*\))/).map((part) => part.trim())),
  );
  expect(rows.length).toBeGreaterThan(10);
  const kept = [...fallback.matchAll(/^ {2}(.+) > \*[,\s]/gm)].map(([, selector]) => selector!);
  expect(rows.filter((row) => !kept.some((selector) => row.endsWith(selector)))).toEqual([]);
});

/** Asked for before they are used, or followed by an older way; or methods of our own that bear the name of a new one. */
const ASKED_FOR = [
  '.share()',
  '.writeText()',
  '.getVoices()',
  '.speak()',
  'SpeechSynthesisUtterance',
  '.show()',
  '.number()',
  // Of fflate, where an error is made.
  '.captureStackTrace()',
];

test('scripts call nothing that the oldest browsers of the floor lack, but what is asked for first or supplied', () => {
  const supplied = [
    ...readFileSync('src/search/page/older-browsers.client.ts', 'utf8').matchAll(/'(\w+)'/g),
  ].map(([, name]) => `.${name}()`);
  const files: [string, string][] = [...built('.js'), ['sw', readFileSync('dist/sw.js', 'utf8')]];
  const faults = files.flatMap(([name, code]) =>
    newerInScript(code)
      .filter((what) => !ASKED_FOR.includes(what))
      // The methods lie in the file itself, or in one that it loads.
      .filter((what) => !(supplied.includes(what) && /older-browsers|toReversed/.test(code)))
      .map((what) => `${name}: ${what}`),
  );
  expect(faults).toEqual([]);
});

test('the check knows new from old', () => {
  expect(newerInStyles('a:has(b){inset:0;color:red}@container (min-width:1px){c{gap:1px}}')).toEqual([
    ':has',
    '@container',
    'gap in a flexible box',
    'inset',
  ]);
  expect(newerInScript('x.at(-1);structuredClone(y);x.map(String);Response.json(z);a?.b')).toEqual([
    '.at()',
    '?.',
    'Response.json()',
    'structuredClone',
  ]);
});
