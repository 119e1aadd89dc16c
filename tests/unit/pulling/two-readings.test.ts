import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Campaign, Office, table } from '../statistics/pulling.ts';

const INDICATOR =
  '- { id: dien-tich, name: Diện tích, definition: Diện tích, unit: ha, topic: nước sạch, goodDirection: up }\n- { id: so-ho, name: Số hộ, definition: Số hộ, unit: hộ, topic: nước sạch, goodDirection: up }\n';

let campaign: Campaign;
let office: Office;
beforeEach(() => {
  campaign = new Campaign();
  office = new Office();
  const indicators = join(campaign.folder, 'statistics/indicators.yaml');
  writeFileSync(indicators, `${readFileSync(indicators, 'utf8').trimEnd()}\n${INDICATOR}`);
});
afterEach(() => {
  campaign.close();
  office.close();
});

const told = async (cells: readonly string[], more = '', indicator = 'dien-tich'): Promise<string> => {
  campaign.declare(
    `from: { kind: file, path: raw/a.csv }\n${more}columns: { place: { constant: xa-vi-du-moi }, period: Năm, value: X, indicator: { constant: ${indicator} }, reference: { constant: so-giong } }\n`,
  );
  campaign.put('a.csv', `Năm;X\n${cells.map((cell, at) => `${2015 + at};${cell}`).join('\n')}\n`);
  return (await campaign.pull({ accept: 'all' })).remarks.join('\n');
};

it('“1.234 ha” alone is a thousand, and both readings are told', async () => {
  expect(await told(['80', '1.234'])).toContain(
    '3: CHÚ Ý: “1.234” được lấy là 1.234 ha (dấu chấm ngăn hàng nghìn), không phải 1,234 ha (dòng 3)',
  );
  expect(campaign.figures()).toEqual(['xa-vi-du-moi 2015 80', 'xa-vi-du-moi 2016 1234']);
});

it.each([
  ['a comma beside it', ['80,5', '1.234'], ''],
  ['a number of several dots', ['1.234.500', '1.234'], ''],
  ['the editor', ['80', '1.234'], 'numbers: vi\n'],
])('%s settles it', async (_, cells, more) => {
  expect(await told(cells, more)).not.toContain('dấu chấm');
});

it('what is counted has no decimals, so nothing is to be told', async () => {
  expect(await told(['80', '1.234'], '', 'so-ho')).toBe('');
});

it.each([
  ['KM2', 'km²'],
  ['XDC', 'ha'],
])('a unit that SDMX codes as %s is %s', async (code, unit) => {
  const url = await office.open();
  office.replies = [table(`REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nxa-vi-du-moi,2023,1.5,${code}\n`)];
  campaign.declare(
    `from: { kind: sdmx-csv, url: '${url}/x.csv' }\ncolumns: { place: REF_AREA, indicator: { constant: dien-tich }, reference: { constant: so-giong } }\n`,
  );
  await campaign.pull({ accept: 'all' });
  expect(readFileSync(join(campaign.folder, 'statistics/data/thu.csv'), 'utf8')).toContain(
    `1.5,,"1,5",${unit},`,
  );
});

it('a title of another commune than the one its villages are looked for in is told', async () => {
  campaign.declare(
    `from: { kind: file, path: raw/a.csv }\nwithin: xa-vi-du-moi\ncolumns: { place: { constant: xa-vi-du-moi }, period: Năm, value: X, indicator: { constant: so-ho }, reference: { constant: so-giong } }\n`,
  );
  for (const [title, told] of [
    ['TỔNG HỢP XÃ VÍ DỤ NĂM 2023', 'CHÚ Ý: trên bảng ghi “XÃ VÍ DỤ”'],
    ['Tổng hợp xã Ví Dụ Mới', ''],
  ] as const) {
    campaign.put('a.csv', `${title};\nNăm;X\n2023;5\n`);
    const remarks = (await campaign.pull({ accept: 'all' })).remarks.join('\n');
    if (told) expect(remarks).toContain(told);
    else expect(remarks).toBe('');
  }
});
