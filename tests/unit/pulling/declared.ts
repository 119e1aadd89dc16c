import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { ProblemsError } from '../../../src/content/problem.ts';
import { readRows } from '../../../src/statistics/table/normalise.ts';
import { Campaign } from '../statistics/pulling.ts';
import { makeWorkbook, type MadeSheet } from '../statistics/workbook.ts';

const PLACES = `sources: {}
places:
  - { id: viet-nam, name: Việt Nam, type: quốc gia, level: country, parent: null }
  - { id: xa-mot, name: Một, type: xã, level: commune, parent: viet-nam, code: '90001' }
  - { id: xa-hai, name: Hai, type: xã, level: commune, parent: viet-nam, code: '90002' }
`;
const INDICATORS = `
- { id: so-ho, name: Số hộ, definition: Số hộ, unit: hộ, topic: nước sạch, goodDirection: up }
- { id: ty-le, name: Tỷ lệ hộ, definition: Tỷ lệ, unit: '%', topic: nước sạch, goodDirection: up }
- { id: von, name: Vốn vay, definition: Vốn, unit: đồng, topic: nước sạch, goodDirection: up }
- { id: dien-tich, name: Diện tích, definition: Diện tích, unit: ha, topic: nước sạch, goodDirection: up }
- { id: thu-nhap, name: Thu nhập, definition: Thu nhập, unit: triệu đồng/người/năm, topic: nước sạch, goodDirection: up }
`;

/** Of the test that runs. */
export let campaign: Campaign;
/** Makes and removes the campaign of each test of a file. */
export function declareAnew(): void {
  beforeEach(() => {
    campaign = new Campaign();
    writeFileSync(join(campaign.folder, 'places.yaml'), PLACES);
    const indicators = join(campaign.folder, 'statistics/indicators.yaml');
    writeFileSync(indicators, `${readFileSync(indicators, 'utf8').trimEnd()}${INDICATORS}`);
  });
  afterEach(() => campaign.close());
}

/** Pulls a table whose columns are declared as `heading → fields`; rows as “place moment value kind status”, or the message that stops it. */
export async function pulled(table: string | readonly MadeSheet[], columns: Record<string, string>) {
  const name = typeof table === 'string' ? 'a.csv' : 'a.xlsx';
  const values = Object.entries(columns).map(([column, fields]) => `  - { column: '${column}', ${fields} }`);
  campaign.declare(
    `from: { kind: file, path: raw/${name} }\nplacePrefix: xã\ncolumns: { place: Đơn vị, reference: { constant: so-giong } }\nvalues:\n${values.join('\n')}\n`,
  );
  campaign.put(name, typeof table === 'string' ? table : makeWorkbook(table));
  try {
    const { remarks } = await campaign.pull({ accept: 'all' });
    const rows = readRows(readFileSync(join(campaign.folder, 'statistics/data/thu.csv'), 'utf8')).map((row) =>
      ['REF_AREA', 'TIME_PERIOD', 'OBS_VALUE', 'KIND', 'OBS_STATUS'].map((field) => row[field]).join(' '),
    );
    return { rows, told: remarks.join('\n') };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { rows: [], told: error.problems.map(({ line, message }) => `${line}: ${message}`).join('\n') };
  }
}
