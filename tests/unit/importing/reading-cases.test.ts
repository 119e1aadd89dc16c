import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importPlan, type ImportedPlan } from '../../../src/importing/import-plan.ts';

const ROOT = fileURLToPath(new URL('../../fixtures/importing/documents', import.meta.url));
const files = readdirSync(ROOT);
const KNOWN = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const open = (start: string): Promise<ImportedPlan> => {
  const file = files.find((name) => name.startsWith(start))!;
  return importPlan(file, new Uint8Array(readFileSync(join(ROOT, file))), KNOWN, { edition: 'full' });
};

describe('documents that lost or changed what they say', () => {
  it('01: every row in content controls is there', async () => {
    expect(
      (await open('01')).body
        .find((entry) => entry.startsWith('| TT'))!
        .split('\n')
        .slice(2),
    ).toEqual([
      '| 1 | Hộ dùng nước sạch | % | 95 |',
      '| 2 | Hộ có nhà tiêu hợp vệ sinh | % | 80 |',
      '| 3 | Hộ thoát nghèo | hộ | 12 |',
    ]);
  });

  it.each(['02-', '02b'])('%s: the embedded part is read', async (start) => {
    expect((await open(start)).body.join('\n')).toContain('1. Hội Phụ nữ xã: tập huấn trước ngày 30/6/2025.');
  });

  it('04: signs of Symbol and Wingdings, and the comparison they make', async () => {
    const { body, result } = await open('04');
    expect(body).toContain('1. Tỷ lệ hộ dùng nước sạch ≥ 95%.');
    expect(body).toContain('2. Tỷ lệ hộ nghèo ≤ 5%.');
    expect(body).toContain('5. Thay đổi nếp nghĩ của người dân; ✓ đã làm; → sẽ làm.');
    expect(result.indicators[0]).toMatchObject({ value: 95, comparator: '>=' });
  });

  it('05: figures of equations', async () => {
    expect((await open('05')).body.join('\n')).toMatch(/≥95% vào cuối năm 2025\.[\s\S]*đạt 45 triệu/u);
  });

  it('07: every value under its own column', async () => {
    expect((await open('07')).body.at(-1)!.split('\n').slice(0, 4)).toEqual([
      '| TT | Thôn | Hộ dùng nước sạch | << | Hộ thoát nghèo | << |',
      '| ^^ | ^^ | Số hộ | Tỷ lệ (%) | Số hộ | Tỷ lệ (%) |',
      '| --- | --- | --- | --- | --- | --- |',
      '| 1 | Thôn Một | 120 | 96,5 | 4 | 3,2 |',
    ]);
  });

  it('09: no contents, no code of a field', async () => {
    const { body, coverage } = await open('09');
    expect(body.filter((entry) => entry.startsWith('I. MỤC TIÊU'))).toHaveLength(1);
    expect(body.join(' ')).toContain('của người dân xã Ví Dụ theo mục II.1.');
    expect(coverage.dropped.map(({ reason }) => reason)).toContain('mục lục');
  });

  it('15: head and title of the PDF', async () => {
    expect((await open('15')).result.metadata).toMatchObject({
      docType: 'Kế hoạch',
      number: '15/KH-UBND',
      place: 'Ví Dụ',
      date: '2025-03-05',
    });
  });

  it('19: Windows-1258 with every accent', async () => {
    const plan = await open('19');
    expect(plan.body.join('\n')).toContain('Vận động 30 hộ ở làng Kon Krông, thôn Brẻ, làm nhà tiêu.');
  });

  it.each(files.filter((name) => !name.startsWith('26')))('%s loses no letter', async (name) => {
    expect((await open(name)).coverage.missing).toEqual([]);
  });
});
