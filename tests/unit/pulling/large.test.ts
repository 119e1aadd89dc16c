import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { campaign, declareAnew, pulled } from './declared.ts';

declareAnew();

it('a table of thirty thousand rows is read, each row looked at once', async () => {
  const ROWS = 30_000;
  const table = `Đơn vị;Tỷ lệ\n${Array.from({ length: ROWS }, () => 'Một;12,5').join('\n')}\n`;
  const { rows, told } = await pulled(table, { 'Tỷ lệ': 'indicator: ty-le, period: 2023' });
  expect(rows).toEqual(['xa-mot 2023 12.5 actual A']);
  expect(told).toContain('ghi 30000 lần như nhau (dòng 2, 3, 4');
  expect(told.length).toBeLessThan(400);
  expect(campaign.figures()).toHaveLength(1);
}, 60_000);

it('three thousand communes of ten names, told apart by three hundred districts above them, cost what their rows cost', async () => {
  const districts = Array.from({ length: 300 }, (_, at) => at);
  const communes = Array.from({ length: 10 }, (_, at) => at);
  const places = districts.flatMap((at) => [
    `  - { id: h-${at}, name: Núi ${at}, type: huyện, level: district, parent: null }`,
    ...communes.map((own) => `  - { id: x-${at}-${own}, name: Suối ${own}, type: xã, level: commune, parent: h-${at} }`),
  ]);
  writeFileSync(join(campaign.folder, 'places.yaml'), `sources: {}\nplaces:\n${places.join('\n')}\n`);
  const rows = districts.flatMap((at) => [`Huyện Núi ${at};`, ...communes.map((own) => `Suối ${own};${at}`)]);
  const read = await pulled(`Đơn vị;Số hộ\n${rows.join('\n')}\n`, { 'Số hộ': 'indicator: so-ho, period: 2023' });
  expect(read.rows).toHaveLength(3000);
  expect(read.rows.at(-1)).toBe('x-299-9 2023 299 actual A');
}, 60_000); // prettier-ignore
