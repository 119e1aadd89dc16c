import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPlan } from '../../../src/importing/import-plan.ts';
import { writePlan, type WriteOptions } from '../../../src/importing/run/write-plan.ts';
import type { Known } from '../../../src/importing/write/front-matter.ts';
import { paragraphsOf, parseClauses, walk } from '../../../src/kinds/plan/clauses/clauses.ts';
import { plan as schema, type Plan } from '../../../src/kinds/plan/schema.ts';

const KNOWN: Known = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
const DRAFT = `ỦY BAN NHÂN DÂN
XÃ VÍ DỤ
Số:      /KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Ví Dụ, ngày     tháng     năm 2025
KẾ HOẠCH
Giữ sạch nguồn nước của làng năm 2025
Ủy ban nhân dân xã Ví Dụ xây dựng kế hoạch như sau:
I. MỤC TIÊU
1. Làng nào cũng có người trông giữ bến nước.
2. Chín phần mười số hộ có bể lọc cát.
3. Không nhà nào nhốt trâu dưới gầm sàn.
II. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế:
- Lấy mẫu nước giếng ở các làng.
- Dạy cách rửa bể lọc.
2. Đoàn Thanh niên: dọn bến nước mỗi tháng một buổi.
`;
const NUMBERED = DRAFT.replace('Số:      /KH-UBND', 'Số: 15/KH-UBND').replace(
  'ngày     tháng     năm 2025',
  'ngày 05 tháng 3 năm 2025',
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ma-khoan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = async (
  text: string,
  more: Partial<WriteOptions> = {},
): Promise<{ id: string; notes: string[] }> => {
  const bytes = new TextEncoder().encode(text);
  const plan = await importPlan('ke-hoach.txt', bytes, KNOWN, { edition: 'full' });
  return writePlan(plan, bytes, { folder, extension: 'md', force: false, written: new Set(), ...more });
};
const path = (id: string): string => join(folder, id, 'index.md');
/** What the portal reads: front matter, and the words of each clause by its address. */
const read = (id: string): { data: Plan; words: Record<string, string> } => {
  const [, yaml = '', body = ''] = readFileSync(path(id), 'utf8').split(/^---$/m);
  const data = schema.parse(parse(yaml));
  const { clauses } = parseClauses(paragraphsOf(body), data.clauseIds);
  return {
    data,
    words: Object.fromEntries([...walk(clauses)].map(({ clause }) => [clause.id, clause.text])),
  };
};
const edit = (id: string, from: string | RegExp, to: string): void =>
  writeFileSync(path(id), readFileSync(path(id), 'utf8').replace(from, to));

describe('a plan that is imported again', () => {
  it('keeps the address of every clause when one is put in the middle; the new one gets a number nothing had', async () => {
    const { id } = await write(NUMBERED);
    const before = read(id).words;
    const { notes } = await write(
      NUMBERED.replace('2. Chín phần', '2. Mỗi xóm đào một rãnh thoát nước.\n3. Chín phần').replace(
        '3. Không nhà',
        '4. Không nhà',
      ),
      { force: true },
    );
    const after = read(id).words;
    expect(after).toEqual({ ...before, 'm1-k4': 'Mỗi xóm đào một rãnh thoát nước.' });
    expect(before['m1-k2']).toBe('Chín phần mười số hộ có bể lọc cát.');
    expect(notes).toContain('Khoản mới, có mã chưa dùng bao giờ: m1-k4.');
  });

  it('keeps them through two more imports, and never gives a number again', async () => {
    const { id } = await write(NUMBERED);
    const middle = NUMBERED.replace('2. Chín phần', '2. Mỗi xóm đào một rãnh thoát nước.\n3. Chín phần');
    await write(middle, { force: true });
    await write(NUMBERED, { force: true, acceptLost: true });
    await write(NUMBERED.replace('2. Chín phần', '2. Trồng tre quanh bến nước.\n3. Chín phần'), {
      force: true,
    });
    const { data, words } = read(id);
    expect(words['m1-k2']).toBe('Chín phần mười số hộ có bể lọc cát.');
    expect(words['m1-k5']).toBe('Trồng tre quanh bến nước.');
    expect(data.aliases).toEqual({ 'm1-k4': 'm1' });
  });

  it('follows a clause that moved to another section and one that was reworded a little', async () => {
    const { id } = await write(NUMBERED);
    await write(
      NUMBERED.replace('3. Không nhà nào nhốt trâu dưới gầm sàn.\n', '')
        .replace('1. Trạm Y tế:', '1. Không nhà nào nhốt trâu dưới gầm sàn.\n2. Trạm Y tế:')
        .replace('2. Đoàn Thanh niên', '3. Đoàn Thanh niên')
        .replace('Dạy cách rửa bể lọc.', 'Dạy cách rửa bể lọc cát.'),
      { force: true },
    );
    const { words } = read(id);
    expect(words['m1-k3']).toBe('Không nhà nào nhốt trâu dưới gầm sàn.');
    expect(words['m2-k1']).toBe('Trạm Y tế:');
    expect(words['m2-k1-g2']).toBe('Dạy cách rửa bể lọc cát.');
  });

  it('keeps remarks and aliases at their clause and what the editor corrected in the text', async () => {
    const { id } = await write(NUMBERED);
    edit(
      id,
      /^updated:/m,
      'remarks: { m1-k2: Bản nguồn không nói đến năm nào. }\naliases: { k-cu: m1-k3 }\nupdated:',
    );
    edit(id, 'Lấy mẫu nước giếng', 'Lấy mẫu nước ở giếng');
    await write(NUMBERED.replace('1. Làng nào', '1. Mỗi xóm đào một rãnh.\n2. Làng nào'), { force: true });
    const { data, words } = read(id);
    expect(words['m1-k2']).toBe('Chín phần mười số hộ có bể lọc cát.');
    expect(words['m1-k3']).toBe('Không nhà nào nhốt trâu dưới gầm sàn.');
    expect(data.remarks).toEqual({ 'm1-k2': 'Bản nguồn không nói đến năm nào.' });
    expect(data.aliases).toEqual({ 'k-cu': 'm1-k3' });
    expect(words['m2-k1-g1']).toBe('Lấy mẫu nước ở giếng ở các làng.');
    expect(words['m1-k4']).toBe('Mỗi xóm đào một rãnh.');
  });

  it('keeps the editor’s words where the new copy changed the same place, and tells both', async () => {
    const { id } = await write(NUMBERED);
    edit(id, 'Chín phần mười', 'Chín mươi phần trăm');
    const { notes } = await write(NUMBERED.replace('Chín phần mười', 'Tám phần mười'), { force: true });
    expect(read(id).words['m1-k2']).toBe('Chín mươi phần trăm số hộ có bể lọc cát.');
    expect(notes.join()).toContain('bản mới ghi “2. Tám phần mười số hộ có bể lọc cát.”');
  });

  it('refuses to let a clause with an address go until somebody says so, and changes nothing', async () => {
    const { id } = await write(NUMBERED);
    const before = readFileSync(path(id), 'utf8');
    const without = NUMBERED.replace('- Dạy cách rửa bể lọc.\n', '');
    await expect(write(without, { force: true })).rejects.toThrow('m2-k1-g2 (“Dạy cách rửa bể lọc.”)');
    expect(readFileSync(path(id), 'utf8')).toBe(before);
    await write(without, { force: true, acceptLost: true });
    expect(read(id).data.aliases).toEqual({ 'm2-k1-g2': 'm2-k1' });
  });
});

describe('the copy of a draft that got its number', () => {
  it('goes on in the plan of the draft, with its addresses', async () => {
    const { id } = await write(DRAFT);
    const again = await write(NUMBERED.replace('1. Làng nào', '1. Đào rãnh.\n2. Làng nào'));
    expect(again.id).toBe(id);
    const { data, words } = read(id);
    expect([data.number, data.date]).toEqual(['15/KH-UBND', '2025-03-05']);
    expect(words['m1-k1']).toBe('Làng nào cũng có người trông giữ bến nước.');
    expect(again.notes[0]).toBe(`Bản có số của dự thảo “${id}”: đã ghi tiếp vào kế hoạch ấy.`);
  });

  it('is asked about when its title was reworded: refused with both ways to say it', async () => {
    const { id } = await write(DRAFT);
    const reworded = NUMBERED.replace(
      'Giữ sạch nguồn nước của làng năm 2025',
      'Giữ sạch nguồn nước của các làng trong năm 2025',
    );
    await expect(write(reworded)).rejects.toThrow(`Có thể đây là bản có số của dự thảo “${id}”`);
    expect((await write(reworded, { asNew: true })).id).toBe(`${id}-2`);
    expect((await write(reworded, { update: id })).id).toBe(id);
  });

  it('of another plan of the same body and year is a plan of its own, with a name of its own in lists', async () => {
    const first = await write(NUMBERED);
    const second = await write(
      NUMBERED.replace('Số: 15/', 'Số: 16/').replace(
        'Giữ sạch nguồn nước của làng năm 2025',
        'Trồng rau quanh nhà năm 2025',
      ),
    );
    const third = await write(
      DRAFT.replace('Giữ sạch nguồn nước của làng năm 2025', 'Dạy chữ buổi tối năm 2025'),
    );
    expect([first.id, second.id, third.id].map((id) => read(id).data.shortTitle)).toEqual([
      'Kế hoạch UBND xã Ví Dụ 2025',
      'Kế hoạch UBND xã Ví Dụ 2025, số 16/KH-UBND',
      'Kế hoạch UBND xã Ví Dụ 2025: Dạy chữ buổi tối năm 2025',
    ]);
  });
});
