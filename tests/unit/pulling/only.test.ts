import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ProblemsError } from '../../../src/content/problem.ts';
import { readRows } from '../../../src/statistics/table/normalise.ts';
import { campaign, declareAnew } from './declared.ts';

declareAnew();

async function pulled(only: string, table: string, name = 'a.csv') {
  campaign.declare(
    `from: { kind: file, path: raw/${name} }\nplacePrefix: xã\nonly: ${only}\ncolumns: { place: Xã, period: Năm, value: value, indicator: { constant: so-ho }, reference: { constant: so-giong } }\n`,
  );
  campaign.put(name, table);
  try {
    const { remarks } = await campaign.pull({ accept: 'all' });
    const rows = readRows(readFileSync(join(campaign.folder, 'statistics/data/thu.csv'), 'utf8')).map(
      (row) => `${row['REF_AREA']} ${row['TIME_PERIOD']} ${row['OBS_VALUE']}${row['NOTE'] ? ` ${row['NOTE']}` : ''}`,
    );
    return { rows, told: remarks.join('\n') };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { rows: [], told: error.problems.map(({ message, hint }) => `${message} → ${hint}`).join('\n') };
  }
} // prettier-ignore

const COUNTRY =
  'Xã;Năm;Giới;value\nCẢ NƯỚC;2023;Chung;900\nXứ lạ;2023;Chung;700\nMột;2023;Chung;120*\nMột;2023;Nữ;50\nHai;2023;chung;80\nHai;2022;Chung;90\n* Gồm cả hộ mới;\n';

it('of a table of the whole country only the rows that are asked for are taken, and the others counted', async () => {
  const { rows, told } = await pulled('{ Giới: Chung, Xã: [Một, Hai], Năm: 2023 }', COUNTRY);
  expect(rows).toEqual(['xa-mot 2023 120 (*) Gồm cả hộ mới', 'xa-hai 2023 80']);
  expect(told).toContain('lấy 2 dòng như “only” ghi, bỏ 5 dòng khác');
});

it('a word that no row says stops the pull: nothing is lost in silence', async () => {
  const { rows, told } = await pulled('{ Giới: Chung, Xã: [Mọt, Hai] }', COUNTRY);
  expect(rows).toEqual([]);
  expect(told).toContain('“only” hỏi “Mọt” mà không dòng nào ghi thế ở cột “Xã” → có phải ý bạn là “Một”?');
});

it('a dimension of a statistics office is settled by it', async () => {
  const cube = {
    version: '2.0',
    class: 'dataset',
    id: ['Xã', 'Năm', 'Giới'],
    size: [2, 1, 2],
    dimension: {
      Xã: { category: { index: ['Một', 'Xứ lạ'] } },
      Năm: { category: { index: ['2023'] } },
      Giới: { category: { index: ['Chung', 'Nữ'] } },
    },
    value: [120, 50, 700, 300],
  };
  const { rows } = await pulled('{ Giới: Chung, Xã: Một }', JSON.stringify(cube), 'a.json');
  expect(rows).toEqual(['xa-mot 2023 120']);
});
