import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { readContent } from '../../src/portal.ts';
import { figureText } from '../../src/statistics/figure.ts';
import { accessibilityFaults, faultsOfPaints } from './axe.ts';

const content = readContent('content');
const { observations, indicators } = content.statistics;

/** Rows of a table of the built site, read by a CSV reader the portal does not use to write it. */
function download(path: string): Record<string, string>[] {
  return parse(readFileSync(join('dist', path)), { columns: true, bom: true });
}

/** A figure as a download holds it. */
function written(row: Record<string, string>): string {
  const number = (text: string): string => (text === '' ? '' : String(Number(text)));
  return [
    row.INDICATOR,
    row.REF_AREA,
    row.TIME_PERIOD,
    number(row.OBS_VALUE!),
    number(row.VALUE_MAX!),
    row.COMPARATOR,
    row.STANDARD,
    row.GROUP,
    row.KIND,
    row.REFERENCE,
    row.CLAUSE,
  ].join('|');
}

const held = observations.map((row) =>
  [
    row.indicator,
    row.place,
    row.period,
    row.value,
    row.valueMax ?? '',
    row.comparator ?? '',
    row.standard,
    row.group,
    row.kind,
    row.reference,
    row.clause ?? '',
  ].join('|'),
);

test.describe('every figure of the content', () => {
  test('stands in a table of the page of its indicator and of its place, with the words of its source', () => {
    const rowsOf = (path: string): string[] => {
      const { document } = parseHTML(readFileSync(join('dist', path, 'index.html'), 'utf8'));
      return [...document.querySelectorAll('table.observations tbody tr')].map((row) =>
        (row.textContent ?? '').replace(/\s+/g, ' '),
      );
    };
    const pages = new Map<string, string[]>();
    const missing: string[] = [];
    for (const row of observations)
      for (const path of [`so-lieu/${row.indicator}`, `dia-ban/${row.place}`]) {
        if (!pages.has(path)) pages.set(path, rowsOf(path));
        // Each row of a page may stand for one figure only.
        const rows = pages.get(path)!;
        const at = rows.findIndex(
          (text) =>
            text.includes(figureText(row)) && text.includes(row.periodLabel) && text.includes(row.note),
        );
        if (at < 0) missing.push(`${path}: ${figureText(row)} ${row.periodLabel}`);
        else rows.splice(at, 1);
      }
    expect(observations.length).toBeGreaterThanOrEqual(396);
    expect(missing).toEqual([]);
  });

  test('comes back from the one download of all, from those of the indicators and from JSON', () => {
    expect(download('du-lieu/so-lieu.csv').map(written).sort()).toEqual(held.toSorted());
    const parts = [...indicators.keys()].flatMap((id) => download(`du-lieu/so-lieu/${id}.csv`));
    expect(parts.map(written).sort()).toEqual(held.toSorted());
    const json = JSON.parse(readFileSync('dist/du-lieu/so-lieu.json', 'utf8')) as {
      observations: Record<string, string>[];
    };
    expect(json.observations.map(written).sort()).toEqual(held.toSorted());
  });
});

/** Built-in datatypes of the standard that the tables use, and what their cells may look like. */
const DATATYPES: Record<string, RegExp> = {
  string: /^[^]*$/,
  number: /^-?\d+(?:\.\d+)?$/,
  anyURI: /^https?:\/\/\S+$/,
};

test('the descriptions of the tables hold against “Metadata Vocabulary for Tabular Data” and against the tables', () => {
  const files = [
    'so-lieu.csv-metadata.json',
    ...readdirSync('dist/du-lieu/so-lieu')
      .filter((file) => file.endsWith('-metadata.json'))
      .map((file) => `so-lieu/${file}`),
  ];
  expect(files).toHaveLength(indicators.size + 1);
  for (const file of files) {
    const described = JSON.parse(readFileSync(join('dist/du-lieu', file), 'utf8')) as {
      '@context': [string, Record<string, string>];
      url: string;
      dialect: Record<string, unknown>;
      tableSchema: { columns: { name: string; titles: string[]; datatype: string; required?: boolean }[] };
    };
    // 5.2: the context is the namespace, alone or with a language or base.
    expect(described['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    expect(Object.keys(described['@context'][1])).toEqual(['@language']);
    // Found from the table by its own name and “-metadata.json” (Model for Tabular Data, 5.3).
    expect(`${described.url}-metadata.json`).toBe(file.split('/').at(-1));
    expect(described.dialect).toEqual({ encoding: 'utf-8', delimiter: ',', header: true });
    // Properties of a table without a prefix must be those of the standard.
    const known = ['@context', 'url', 'dialect', 'tableSchema'];
    expect(Object.keys(described).filter((key) => !known.includes(key) && !key.startsWith('dc:'))).toEqual(
      [],
    );
    const { columns } = described.tableSchema;
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z0-9][A-Za-z0-9_.]*$/.test(name))).toEqual([]);
    const rows = download(join('du-lieu', file, '..', described.url));
    // 6.4.2: the titles are compatible with the header of the table, in its order: one of each is the same.
    expect(columns.map(({ titles }) => titles[0])).toEqual(Object.keys(rows[0]!));
    const inVietnamese = columns.map(({ titles }) => titles[1]!);
    expect(inVietnamese.filter((title) => /^[A-Z_]*$|\(/.test(title))).toEqual([]);
    expect(new Set(inVietnamese).size).toBe(columns.length);
    const wrong = columns.flatMap(({ name, datatype, required = false }) =>
      rows
        .filter((row) => (row[name] === '' ? required : !DATATYPES[datatype]?.test(row[name]!)))
        .map((row) => `${file}: ${name} “${row[name]}”`),
    );
    expect(wrong).toEqual([]);
  }
});

test('the catalogue says of every table what DCAT-AP asks for, and every file it names is there', () => {
  type Node = Record<string, unknown>;
  const catalogue = JSON.parse(readFileSync('dist/du-lieu/danh-muc.jsonld', 'utf8')) as Node;
  for (const key of ['dct:title', 'dct:description', 'dct:publisher', 'dct:license'])
    expect(catalogue, key).toHaveProperty([key]);
  const sets = catalogue['dcat:dataset'] as Node[];
  expect(sets.length).toBeGreaterThan(indicators.size);
  for (const set of sets) {
    expect(set['@type']).toBe('dcat:Dataset');
    for (const key of ['@id', 'dct:title', 'dct:description', 'dct:publisher'])
      expect(set[key], `${String(set['dct:title'])}: ${key}`).toBeTruthy();
    for (const part of set['dcat:distribution'] as Node[]) {
      expect(part['dcat:accessURL']).toBeTruthy();
      expect(part['dct:license']).toBeTruthy();
      const { pathname } = new URL((part['dcat:downloadURL'] as { '@id': string })['@id']);
      expect(readFileSync(join('dist', pathname)).length).toBeGreaterThan(0);
    }
  }
  expect(readFileSync('dist/du-lieu/doc-truoc.txt', 'utf8')).toContain(content.site.licence);
});

test('every chart on a page has its sentence, its unit in words, its source, its two files and, as files, the same figures', () => {
  const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const faults: string[] = [];
  let charts = 0;
  for (const page of pages) {
    const html = readFileSync(join('dist', page), 'utf8');
    if (!html.includes('class="figure"')) continue;
    const { document } = parseHTML(html);
    for (const figure of document.querySelectorAll('figure.figure:has(figcaption):has(a[download])')) {
      charts += 1;
      const say = (fault: string): void => void faults.push(`${page}: ${fault}`);
      const text = figure.textContent ?? '';
      const names = [...figure.querySelectorAll('svg')].map((svg) => svg.getAttribute('aria-label') ?? '');
      if (names.length !== 2 || names[0] !== names[1]) say('two drawings with one name');
      if (!text.includes(names[0]!)) say(`sentence only for some: ${names[0]}`);
      if (!names[0]!.endsWith('.')) say(`no sentence: ${names[0]}`);
      if (!/Nguồn:/.test(text) || !/Số mới nhất:|Lấy về:/.test(text)) say('no source or no day');
      const [csv, svg] = [...figure.querySelectorAll('a[download]')].map((link) =>
        link.getAttribute('href')!,
      );
      if (download(csv!).length === 0) say(`no figures in ${csv}`);
      const file = readFileSync(join('dist', svg!), 'utf8');
      if (/var\(|currentColor.*var\(/.test(file) || !file.includes('<title>') || !file.includes('Nguồn:'))
        say(`${svg} cannot stand alone`);
    }
  }
  expect(charts).toBeGreaterThan(50);
  expect(faults).toEqual([]);
});

/** The drawing a reader of a wide screen sees. */
async function drawing(page: Page, path: string, title: string | RegExp) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  return page.locator('figure.figure', { hasText: title }).first();
}

test.describe('the poverty rate of the province', () => {
  const PATH = '/so-lieu/ty-le-ho-ngheo/';
  test('is two lines that never meet, with the break 2021/22 named', async ({ page }) => {
    const figure = await drawing(page, PATH, /qua các năm|trước đó là/);
    const svg = figure.locator('.chart-wide svg');
    const lines = await svg
      .locator('g[fill="none"][stroke-width="2.5"] path, path[stroke-width="2.5"]')
      .all();
    const drawn = await svg.evaluate(
      (node) =>
        [...node.querySelectorAll('path')].filter((path) => {
          const style = path.closest('[stroke-width="2.5"]');
          return style !== null && /^M[-\d.]+,[-\d.]+L/.test(path.getAttribute('d') ?? '');
        }).length,
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(drawn).toBe(2);
    await expect(svg).toContainText('2021/22: đổi chuẩn');
    await expect(svg).toContainText('chuẩn 2016–2020');
    await expect(svg).toContainText('chuẩn 2022–2025');
    await expect(figure).toContainText('Điểm gãy 2021/22');
  });

  test('draws >26, <24 and >13,6 as arrows and says so in the table', async ({ page }) => {
    const figure = await drawing(page, PATH, /trước đó là/);
    const svg = figure.locator('.chart-wide svg');
    for (const label of ['trên 26%', 'dưới 24%', 'trên 13,6%']) await expect(svg).toContainText(label);
    // Of the 2016–2020 series only 19,5 and 10,29 are exact: two dots and three arrows.
    const marks = await svg.evaluate((node) => {
      const colour = 'var(--chart-2)';
      const of = (selector: string): number =>
        [...node.querySelectorAll(selector)].filter((mark) =>
          mark.closest(`[stroke="${colour}"], [fill="${colour}"]`),
        ).length;
      return { dots: of('circle'), arrows: of('g[stroke-width="2"] > path') };
    });
    expect(marks).toEqual({ dots: 2, arrows: 3 });
    const rows = page.locator('table.observations').last().locator('tbody tr');
    await expect(rows.filter({ hasText: 'đầu 2016' }).filter({ hasText: 'tỉnh' })).toContainText('trên 26%');
    await expect(rows.filter({ hasText: 'đầu 2017' })).toContainText('dưới 24%');
  });
});

test('a district shows its target of 2022 against its result over three years for four indicators, from both sources', async ({
  page,
}) => {
  const figure = await drawing(page, '/so-lieu/', /chỉ tiêu 2022 và kết quả 3 năm/);
  const svg = figure.locator('.chart-wide svg');
  for (const label of [
    'từ 15% trở lên',
    '65,2%',
    'từ 10% trở lên',
    'từ 5% trở lên',
    '35,02%',
    'trên 5%',
    '13,98%',
  ])
    await expect(svg).toContainText(label);
  // The source gives no result for one of the four: it is said to be missing, not drawn as zero.
  await expect(svg.locator('text', { hasText: 'chưa có số' })).toHaveCount(1);
  const marks = await svg.evaluate((node) => ({
    hollow: node.querySelectorAll('[stroke="var(--chart-1)"][fill="var(--paper)"] circle').length,
    solid: node.querySelectorAll('[fill="var(--chart-2)"] circle').length,
  }));
  expect(marks).toEqual({ hollow: 4, solid: 3 });
  await expect(figure.locator('> details > p a[href^="/ke-hoach/"]')).toHaveCount(4);
  await expect(figure.locator('> details > p a[rel~="external"]')).toHaveCount(1);
});

const WITH_CHARTS = [
  '/so-lieu/',
  '/so-lieu/ty-le-ho-ngheo/',
  '/so-lieu/ty-le-ho-ngheo-dtts/',
  '/so-lieu/dan-so-theo-dan-toc/',
  '/dia-ban/',
];

for (const path of WITH_CHARTS) {
  test(`${path} fits 320 px and passes axe, light and dark`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await faultsOfPaints(page, 'dark')).toEqual([]);
  });

  test(`${path} says the same without script`, async ({ browser }) => {
    const texts: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(path);
      texts.push(await page.locator('main').innerText());
      await context.close();
    }
    expect(texts[1]).toBe(texts[0]);
  });
}

test('an indicator says first what the list of figures says of it, and a result stays filled on paper', async ({
  page,
}) => {
  await page.goto('/so-lieu/');
  const tile = page.locator('.tiles > li').first();
  const [figure, standing] = [
    await tile.locator('strong').innerText(),
    await tile.locator('.muted').innerText(),
  ];
  await tile.getByRole('link').click();
  await expect(page.locator('.headline strong')).toHaveText(figure);
  await expect(page.locator('.headline .muted')).toContainText(standing);
  await page.emulateMedia({ media: 'print' });
  // Emptied by a browser that spares ink, it would look like a target.
  await expect(page.locator('.headline .solid')).toHaveCSS('print-color-adjust', 'exact');
});

test('no letters of a chart leave its frame on a phone', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  const outside: string[] = [];
  for (const path of WITH_CHARTS) {
    await page.goto(path);
    outside.push(
      ...(await page.evaluate(
        (where) =>
          [...document.querySelectorAll('.chart-narrow svg text')].flatMap((text) => {
            const box = text.getBoundingClientRect();
            return box.left < -1 || box.right > window.innerWidth + 1
              ? [`${where}: ${text.textContent}`]
              : [];
          }),
        path,
      )),
    );
  }
  expect(outside).toEqual([]);
  await context.close();
});
