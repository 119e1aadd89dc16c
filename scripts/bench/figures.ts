import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ProcessCost, processCost } from './process-cost.ts';

const INDICATORS = 10;
const YEARS = Array.from({ length: 10 }, (_, at) => 2016 + at);

/** What building a portal with figures of many communes cost: from nothing, after one figure has changed, and once more. */
export interface FiguresBench {
  figures: number;
  cold: ProcessCost;
  oneChanged: ProcessCost;
  nothingChanged: ProcessCost;
}

/** Prints what building with the figures of each number of communes cost. */
export async function benchAllFigures(
  counts: readonly number[],
  print: (line: string) => void,
): Promise<void> {
  for (const count of counts) {
    const { figures, ...builds } = await benchFigures(count);
    print(`\n## Dựng cổng có ${figures} số liệu của ${count} xã`);
    const costs = {
      'từ đầu': builds.cold,
      'đổi một số': builds.oneChanged,
      'không đổi gì': builds.nothingChanged,
    };
    for (const [name, { cpuSeconds, wallSeconds, peakMegabytes, said }] of Object.entries(costs))
      print(
        `\n${name}: ${cpuSeconds.toFixed(1)} giây CPU, ${wallSeconds.toFixed(1)} giây, đỉnh ${peakMegabytes.toFixed(0)} MB\n${said.trim()}`,
      );
  }
}

/** Builds the small example campaign with ten indicators over ten years of each commune of a made-up province, with the real command. */
async function benchFigures(communes: number): Promise<FiguresBench> {
  mkdirSync('.cache', { recursive: true });
  const room = mkdtempSync(resolve('.cache/do-so-lieu-'));
  try {
    const content = join(room, 'content');
    cpSync('tests/sites/nuoc-sach', content, { recursive: true });
    const at = (file: string): string => join(content, 'statistics', file);
    appendFileSync(join(content, 'places.yaml'), communeIds(communes).map(placeItem).join(''));
    const sources = Array.from({ length: INDICATORS }, (_, index) => `so-${index}`);
    for (const [index, source] of sources.entries()) {
      appendFileSync(at('indicators.yaml'), indicatorItem(index));
      appendFileSync(at('references.yaml'), `- { key: ${source}, title: Sổ ${index}, publisher: Nhóm làm phần mềm, date: null }\n`); // prettier-ignore
      appendFileSync(at('sources.yaml'), sourceItem(source, index));
      writeFileSync(at(`raw/${source}.csv`), table(['tinh-mau', ...communeIds(communes)], index));
    }
    const build = (...more: string[]): Promise<ProcessCost> =>
      processCost(process.execPath, ['scripts/build.ts', '--out', join(room, 'dist'), ...more], {
        env: { ...process.env, PORTAL_CONTENT: content },
      });
    const cold = await build('--clean');
    const changed = at('raw/so-0.csv');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace(/(?<=tinh-mau;2025;).*/, '99,9'));
    const oneChanged = await build();
    const nothingChanged = await build();
    const figures = (communes + 1) * YEARS.length * INDICATORS;
    return { figures, cold, oneChanged, nothingChanged };
  } finally {
    rmSync(room, { recursive: true });
  }
}

const communeIds = (count: number): string[] => Array.from({ length: count }, (_, at) => `xa-thu-${at}`);
const placeItem = (id: string): string =>
  `  - { id: ${id}, name: Thử ${id.replace(/\D/g, '')}, type: xã, level: commune, parent: tinh-mau, sources: [mau] }\n`;
const indicatorItem = (index: number): string =>
  `- { id: chi-so-${index}, name: Tỷ lệ hộ thử ${index}, definition: Số hộ thử chia cho tổng số hộ, unit: '%', topic: thử, goodDirection: ${index % 2 ? 'up' : 'down'} }\n`;
const sourceItem = (source: string, index: number): string =>
  `- { id: ${source}, title: Sổ ${index}, publisher: Nhóm làm phần mềm, licence: CC0, from: { kind: file, path: raw/${source}.csv, delimiter: ';' }, numbers: vi, maxAge: 3650, ` +
  `columns: { indicator: { constant: chi-so-${index} }, place: Địa bàn, period: Năm, value: Giá trị, reference: { constant: ${source} } } }\n`;

/** Figures that rise and fall, each commune at its own height. Deterministic. */
function table(places: readonly string[], index: number): string {
  const rows = places.flatMap((place, at) =>
    YEARS.map((year) => `${place};${year};${(((at * 7 + year * 3 + index * 11) % 1000) / 10).toFixed(1).replace('.', ',')}`),
  ); // prettier-ignore
  return `Địa bàn;Năm;Giá trị\n${rows.join('\n')}\n`;
}
