import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { network } from '../../../src/pulling/network.ts';
import { pullStatistics } from '../../../src/pulling/pull.ts';
import { readRows } from '../../../src/statistics/table/normalise.ts';
import { Office, table } from '../statistics/pulling.ts';

/** Tables from outside that once came out as other figures; each lies over a small campaign with places and indicators for them. */
const CASES = fileURLToPath(new URL('../../fixtures/pulling/', import.meta.url));
const LAYERS = [fileURLToPath(new URL('../../sites/nuoc-sach/', import.meta.url)), `${CASES}campaign`];

describe('tables that once came out as other figures', () => {
  let folder: string;
  let office: Office;
  let address: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nep-case-'));
    office = new Office();
    address = await office.open();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    office.close();
  });

  async function pull(name: string): Promise<{ figures: string[]; remarks: string[]; notes: string[] }> {
    for (const layer of [...LAYERS, join(CASES, name)]) cpSync(layer, folder, { recursive: true });
    const sources = join(folder, 'statistics/sources.yaml');
    writeFileSync(sources, readFileSync(sources, 'utf8').replace('http://127.0.0.1:4671', address));
    const pulled = await pullStatistics({
      folder,
      network,
      strict: false,
      tick: () => undefined,
      today: '2026-01-15',
      accept: 'all',
    });
    const rows = readRows(readFileSync(join(folder, 'statistics/data/thu.csv'), 'utf8'));
    return {
      figures: rows.map((row) => `${row['REF_AREA']} ${row['INDICATOR']} ${row['TIME_PERIOD']} ${row['OBS_VALUE']}`),
      notes: rows.map((row) => row['NOTE']!),
      remarks: pulled.sources[0]!.remarks,
    };
  } // prettier-ignore

  it('months of SDMX stay months', async () => {
    office.replies = [table('INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE\nso-ho,xa-vi-du-moi,2023-01,100\nso-ho,xa-vi-du-moi,2023-02,110\nso-ho,xa-vi-du-moi,2023-03,130\n')]; // prettier-ignore
    expect((await pull('p01-sdmx-month')).figures).toEqual([
      'xa-vi-du-moi so-ho 2023-01 100',
      'xa-vi-du-moi so-ho 2023-02 110',
      'xa-vi-du-moi so-ho 2023-03 130',
    ]);
  });

  it('moments of a data portal stay days', async () => {
    const records = ['2023-03-31', '2023-06-30', '2023-09-30'].map((day, at) => ({
      dia_ban: 'xã Ví Dụ Mới',
      ngay: `${day}T00:00:00`,
      so_ho: 100 + at,
    }));
    office.replies = [table(JSON.stringify({ success: true, result: { total: 3, records } }))];
    expect((await pull('p04-ckan-date')).figures).toEqual([
      'xa-vi-du-moi so-ho 2023-03-31 100',
      'xa-vi-du-moi so-ho 2023-06-30 101',
      'xa-vi-du-moi so-ho 2023-09-30 102',
    ]);
  });

  it('impossible days and months are refused with their row, and no other row is', async () => {
    const refused = pull('p06-words');
    await expect(refused).rejects.toThrow(/a\.csv:8 · trường “Thời điểm”.*\n.*\n.*a\.csv:9 · trường “Thời điểm”/);
    await expect(refused).rejects.toMatchObject({ problems: { length: 2 } });
  }); // prettier-ignore

  it('“2,000” hộ is refused with both readings', async () => {
    await expect(pull('p15-comma-thousand')).rejects.toThrow(
      /a\.csv:4 .*“2,000” có thể là 2\.000 \(.*\) hoặc 2,000/,
    );
  });

  it('a hidden row is left out and told', async () => {
    const { figures, remarks } = await pull('x01-hidden-true');
    expect(figures).toEqual(['thon-ben-da so-ho 2023-12-31 120', 'thon-suoi-nga so-ho 2023-12-31 80']);
    expect(remarks).toEqual(['statistics/raw/a.xlsx (bảng tính “Sheet1”): dòng ẩn không lấy: 3']);
  });

  it('a year in numbers stands over its columns like one in words', async () => {
    expect((await pull('x03-year-number-merged')).figures).toEqual([
      'thon-ben-da so-ho 2022-12-31 100',
      'thon-ben-da ty-le 2022-12-31 80',
      'thon-ben-da so-ho 2023-12-31 120',
      'thon-ben-da ty-le 2023-12-31 96',
      'thon-dong-cao so-ho 2022-12-31 90',
      'thon-dong-cao ty-le 2022-12-31 70',
      'thon-dong-cao so-ho 2023-12-31 95',
      'thon-dong-cao ty-le 2023-12-31 75',
    ]);
    expect((await pull('x03c-single-year')).figures).toEqual([
      'thon-ben-da so-ho 2023-12-31 120',
      'thon-ben-da ty-le 2023-12-31 96',
    ]);
  });

  it('45 with a raised 1 is 45', async () => {
    const { figures, notes } = await pull('x05-superscript');
    expect(figures).toEqual(['thon-ben-da so-ho 2023-12-31 45', 'thon-dong-cao so-ho 2023-12-31 95']);
    expect(notes).toEqual(['nguồn đánh dấu chú thích (1)', '']);
  });

  it.each([
    ['x06-formula-nocache', 'ô B2 là công thức chưa có kết quả'],
    ['x06b-formula-nocache-all', 'ô B3 là công thức chưa có kết quả'],
    ['x07-error', ':3 · trường “Số hộ”: ô báo lỗi “#DIV/0!”'],
  ])('%s is refused with its cell', async (name, told) => {
    await expect(pull(name)).rejects.toThrow(told);
  });

  it('days of the calendar from 1904 are those that the screen shows', async () => {
    expect((await pull('x10-1904true')).figures).toEqual(['thon-ben-da so-ho 2023-12-01 120']);
  });

  it('Toàn Thắng, Tống and Cống are villages', async () => {
    const { figures, remarks } = await pull('x11-total-place');
    expect(figures).toEqual([
      'thon-toan-thang so-ho 2023-12-31 120',
      'thon-tong so-ho 2023-12-31 60',
      'thon-cong so-ho 2023-12-31 44',
      'thon-suoi-nga so-ho 2023-12-31 80',
    ]);
    expect(remarks).toHaveLength(1);
  });

  it('percents and blanks between thousands stay right', async () => {
    expect((await pull('x13-percent')).figures).toEqual([
      'thon-ben-da ty-le 2023-12-31 12.23',
      'thon-dong-cao ty-le 2023-12-31 -5',
      'thon-suoi-nga ty-le 2023-12-31 0',
    ]);
    expect((await pull('x14-nbsp')).figures).toEqual([
      'thon-ben-da ty-le 2023-12-31 1234.5',
      'thon-dong-cao ty-le 2023-12-31 1234',
    ]);
  });
});
