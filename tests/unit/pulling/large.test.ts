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
