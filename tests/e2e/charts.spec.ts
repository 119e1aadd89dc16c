import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { drawChart } from '../../src/charts/draw.ts';
import { gapTo } from '../../src/charts/labels.ts';
import { layLines } from '../../src/charts/line-layout.ts';
import { readContent } from '../../src/portal.ts';
import { chosenView, viewsOf, viewsOfPlace } from '../../src/statistics/views/choose.ts';
import type { Drawing } from '../../src/statistics/views/view.ts';
import { madeUp } from './made-up-charts.ts';

/** Widths of the drawing: phones and a wider screen. */
const WIDTHS = [320, 360, 720];
/** Made-up drawings in the normal run; all of them with `CHARTS=300`. */
const COUNT = Number(process.env.CHARTS ?? 60);

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Measured {
  width: number;
  height: number;
  texts: (Box & { text: string })[];
  glyphs: Box[];
}

const styles = ['tokens.css', 'charts.css']
  .map((name) => readFileSync(`src/styles/${name}`, 'utf8'))
  .join('\n');

/** Where every word and mark stands in Chromium, in pixels from the corner of its drawing; boxes by their middle. */
async function measure(page: Page, drawings: readonly { svg: string; width: number }[]): Promise<Measured[]> {
  const bodies = drawings.map(({ svg, width }) => `<div style="width:${width}px">${svg}</div>`).join('');
  await page.setContent(`<!doctype html><style>${styles}</style>${bodies}`);
  return page.evaluate(() =>
    [...document.querySelectorAll('svg')].map((svg) => {
      const frame = svg.getBoundingClientRect();
      // A drawing is shown at most 44 rem wide: all is told in its own pixels.
      const scale = svg.viewBox.baseVal.width / frame.width;
      const boxOf = (part: Element): Box => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return {
          x: (left - frame.left + width / 2) * scale,
          y: (top - frame.top + height / 2) * scale,
          width: width * scale,
          height: height * scale,
        };
      };
      return {
        width: frame.width * scale,
        height: frame.height * scale,
        texts: [...svg.querySelectorAll('text')]
          .filter((part) => part.textContent.trim() !== '')
          .map((part) => ({ ...boxOf(part), text: part.textContent })),
        glyphs: [...svg.querySelectorAll('circle, path[transform]')].map(boxOf),
      };
    }),
  );
}

/** Letters fill about two thirds of the box of their line. */
function inked<T extends Box>(box: T): T {
  return { ...box, width: box.width - 2, height: box.height * 0.6 };
}

function overlaps(a: Box, b: Box): boolean {
  return (a.width + b.width) / 2 > Math.abs(a.x - b.x) && (a.height + b.height) / 2 > Math.abs(a.y - b.y);
}

/** What a reader would misread in one drawing. */
function faultsOf(drawing: Drawing, width: number, measured: Measured): string[] {
  const faults: string[] = [];
  const texts = measured.texts.map(inked);
  for (const { text, x, y, width: wide, height } of texts) {
    const out =
      x - wide / 2 < -1 ||
      x + wide / 2 > measured.width + 1 ||
      y - height / 2 < -1 ||
      y + height / 2 > measured.height + 1;
    if (out) faults.push(`“${text}” leaves the drawing`);
  }
  texts.forEach((one, at) => {
    for (const other of texts.slice(at + 1))
      if (overlaps(one, other)) faults.push(`“${one.text}” covers “${other.text}”`);
    if (drawing.kind !== 'multiples')
      for (const glyph of measured.glyphs)
        if (overlaps(one, { ...glyph, width: glyph.width - 3, height: glyph.height - 3 }))
          faults.push(`“${one.text}” covers a mark`);
  });
  if (drawing.kind === 'lines') faults.push(...misread(drawing, width, texts, measured.glyphs));
  return faults;
}

/** Labels of a time series that stand nearer to the mark of another, or touch a number of the axis. */
function misread(
  drawing: Extract<Drawing, { kind: 'lines' }>,
  width: number,
  texts: readonly (Box & { text: string })[],
  glyphs: readonly Box[],
): string[] {
  const { labels, points, left } = layLines(drawing, width);
  return labels.flatMap((label) => {
    const { own } = label;
    const box = texts
      .filter(({ text }) => text === label.text)
      .toSorted(
        (a, b) => Math.hypot(a.x - label.x, a.y - label.y) - Math.hypot(b.x - label.x, b.y - label.y),
      )[0];
    if (!box) return [`“${label.text}” is not drawn`];
    const faults: string[] = [];
    if (!glyphs.some((glyph) => Math.hypot(glyph.x - own.x, glyph.y - own.y) < 14))
      faults.push(`no mark where “${label.text}” points`);
    if (box.x - box.width / 2 < left + 6) faults.push(`“${label.text}” touches the axis`);
    const nearer = points.filter(
      (point) => Math.hypot(point.x - own.x, point.y - own.y) > 2 && gapTo(box, point) <= gapTo(box, own),
    );
    if (nearer.length > 0 && !label.leader) faults.push(`“${label.text}” is nearer to another mark`);
    return faults;
  });
}

async function faultsIn(
  page: Page,
  drawings: readonly { name: string; drawing: Drawing }[],
): Promise<string[]> {
  const all = drawings.flatMap(({ name, drawing }) =>
    WIDTHS.map((width) => ({ name, drawing, width, svg: drawChart(drawing, width, 'Câu đọc') })),
  );
  const measured = await measure(page, all);
  return all.flatMap(({ name, drawing, width }, at) =>
    faultsOf(drawing, width, measured[at]!).map((fault) => `${name}, ${width} px: ${fault}`),
  );
}

test('no chart of the site can be misread at any width', async ({ page }) => {
  const { statistics, places, site } = readContent('content');
  const views = [
    ...[...statistics.indicators.keys()].flatMap((indicator) => viewsOf(statistics, places, indicator)),
    ...[...places.keys()].flatMap((place) => viewsOfPlace(statistics, places, place, statistics.featured)),
    ...statistics.featured.flatMap((chart) => chosenView(statistics, places, chart, site.place) ?? []),
  ];
  const drawings = new Map(views.map(({ indicator, id, drawing }) => [`${indicator} ${id}`, drawing]));
  expect(drawings.size).toBeGreaterThan(20);
  expect(
    await faultsIn(
      page,
      [...drawings].map(([name, drawing]) => ({ name, drawing })),
    ),
  ).toEqual([]);
});

test(`no made-up chart can be misread at any width (${COUNT} of them)`, async ({ page }) => {
  // A bound for what hangs: five times the charts may take five times as long.
  test.setTimeout(180_000 * Math.max(1, COUNT / 60));
  const drawings = Array.from({ length: COUNT }, (_, seed) => ({
    name: `seed ${seed}`,
    drawing: madeUp(seed),
  }));
  expect(await faultsIn(page, drawings)).toEqual([]);
});
