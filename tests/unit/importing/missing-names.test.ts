import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { agency, type Agency } from '../../../src/kinds/agency/schema.ts';
import { readContent } from '../../../src/portal.ts';
import { importPlan } from '../../../src/importing/import-plan.ts';
import { place as placeSchema, type Place } from '../../../src/schemas/place.ts';
import { missingText } from '../../../src/importing/write/missing-names.ts';
import { COMMUNE, PARTY } from './make/documents.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ten-moi-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('plans of bodies and places that the portal does not know: the lines that the import prints are all it takes to build', async () => {
  const content = join(folder, 'content');
  cpSync('tests/sites/nuoc-sach', content, { recursive: true });
  writeFileSync(join(folder, 'xa.txt'), COMMUNE);
  writeFileSync(join(folder, 'dang.txt'), PARTY);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/import.ts', join(folder, 'xa.txt'), join(folder, 'dang.txt')],
    { env: { ...process.env, PORTAL_CONTENT: content } },
  );
  const [, places = '', agencies = ''] = /places\.yaml\n([^]*?)\n\n {2}agencies\.yaml\n([^]*)$/u.exec(
    stdout,
  )!;
  expect(places.split('\n')).toEqual([
    // The commune names its district, the party of the district its province.
    '  - { id: xa-cat-van-huyen-an-binh, name: Cát Vân, type: xã, level: commune, parent: huyen-an-binh }',
    '  - { id: tinh-dong-xuan, name: Đồng Xuân, type: tỉnh, level: province, parent: viet-nam }',
    '  - { id: huyen-an-binh, name: An Bình, type: huyện, level: district, parent: tinh-dong-xuan }',
  ]);
  expect(() => readContent(content)).toThrow('không có địa bàn nào mang mã “xa-cat-van-huyen-an-binh”');
  appendFileSync(join(content, 'places.yaml'), `${places}\n`);
  appendFileSync(join(content, 'agencies.yaml'), agencies);
  const { plans, agencies: all } = readContent(content);
  expect(plans.map(({ data }) => data.place)).toEqual(
    expect.arrayContaining(['xa-cat-van-huyen-an-binh', 'huyen-an-binh']),
  );
  expect([...all.values()]).toContainEqual(
    expect.objectContaining({ name: 'Ban Thường vụ Huyện ủy An Bình', kind: 'party', level: 'huyen' }),
  );
});

const missing = async (
  text: string,
  places: readonly Place[] = [],
  agencies: readonly Agency[] = [],
): Promise<string> => {
  const known = { places, agencies, campaign: null, today: '2026-11-23' };
  const plan = await importPlan('a.txt', new TextEncoder().encode(text), known, { edition: 'full' });
  return missingText([plan.missing]);
};
const head = (above: string, issuer: string, day: string): string =>
  `${above}\n${issuer}\nSố: 5/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nVí Dụ, ngày ${day}\n\nKẾ HOẠCH\nGiữ sạch nguồn nước\n\nI. MỤC ĐÍCH\n1. Giữ sạch suối.\nII. TỔ CHỨC THỰC HIỆN\n1. Các thôn thực hiện.\n`;

test('in what a unit lies is never guessed: where the document does not tell, the line asks for it', async () => {
  const text = await missing(head('', 'ỦY BAN NHÂN DÂN XÃ VÍ DỤ', '05 tháng 3 năm 2019'));
  expect(text).toContain('{ id: xa-vi-du, name: Ví Dụ, type: xã, level: commune }   # thêm parent');
});

test('a commune of the two-tier government lies in the province; a ward is called one', async () => {
  const text = await missing(
    head('UBND TỈNH ĐỒNG XUÂN', 'ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ', '05 tháng 9 năm 2025'),
  );
  expect(text).toContain(
    '{ id: phuong-vi-du, name: Ví Dụ, type: phường, level: commune, parent: tinh-dong-xuan }',
  );
});

const VIET_NAM = placeSchema.parse({
  id: 'viet-nam',
  name: 'Việt Nam',
  type: 'quốc gia',
  level: 'country',
  parent: null,
});

test('what the Government issues is of the country; a body whose level is not told says so', async () => {
  expect(await missing(head('', 'CHÍNH PHỦ', '05 tháng 3 năm 2019'), [VIET_NAM])).toContain(
    '{ id: chinh-phu, name: Chính phủ, kind: state, level: trung-uong, place: viet-nam }',
  );
  const cell = head('', 'CHI BỘ MỘT', '05 tháng 3 năm 2019').replace('Số: 5/KH-UBND', 'Số: 5-KH/CB');
  expect(await missing(cell, [VIET_NAM])).toContain(
    'level: null, place: chua-ro-dia-ban }   # thay place: mã của địa bàn',
  );
});

test('a draft without its day was issued within the year that its head prints, and by the day somebody holds it', async () => {
  const bounds = async (day: string, term = ''): Promise<unknown> => {
    const known = { places: [], agencies: [], campaign: null, today: '2026-11-23' };
    const text = head('UBND TỈNH ĐỒNG XUÂN', 'UBND XÃ VÍ DỤ', day).replace('1. Giữ sạch', 'Căn cứ Quyết định số 3/QĐ-UBND ngày 30/12/2019 của UBND tỉnh, giữ sạch').replace('1. Các thôn', `1. ${term}Các thôn`); // prettier-ignore
    const { fields } = await importPlan('a.txt', new TextEncoder().encode(text), known, { edition: 'full' });
    return [fields['issuedNotBefore'], fields['issuedNotAfter']];
  };
  expect(await bounds('   tháng    năm 2025')).toEqual([
    { date: '2025-01-01', reason: 'năm 2025 ghi trên văn bản' },
    { date: '2025-12-31', reason: 'năm 2025 ghi trên văn bản' },
  ]);
  // A term before that year and the year cannot both bound it: the year of the head says nothing then.
  expect(await bounds('   tháng    năm 2025', 'Hoàn thành trước ngày 15/6/2023. ')).toEqual([
    { date: '2019-12-30', reason: 'văn bản được dẫn 3/QĐ-UBND' },
    { date: '2023-06-15', reason: expect.stringContaining('15/6/2023') },
  ]);
  expect(await bounds('   tháng    năm 2026')).toEqual([
    { date: '2026-01-01', reason: 'năm 2026 ghi trên văn bản' },
    { date: '2026-11-23', reason: 'ngày nhập vào cổng' },
  ]);
});

test('an urban district is a kind of place', async () => {
  const text = await missing(
    head('UBND THÀNH PHỐ HẢI PHÒNG', 'ỦY BAN NHÂN DÂN QUẬN VÍ DỤ', '05 tháng 9 năm 2023'),
  );
  expect(text).toContain('{ id: thanh-pho-hai-phong, name: Hải Phòng, type: thành phố, level: province');
  expect(text).toContain(
    '{ id: quan-vi-du, name: Ví Dụ, type: quận, level: district, parent: thanh-pho-hai-phong }',
  );
  const unit = { id: 'quan-vi-du', name: 'Ví Dụ', type: 'quận', level: 'district', parent: null };
  expect(placeSchema.safeParse(unit).success).toBe(true);
});

test('of units that share a name none is taken for another', async () => {
  const known = [
    { id: 'tinh-mot', name: 'Một', type: 'tỉnh', level: 'province', parent: null },
    { id: 'tinh-hai', name: 'Hai', type: 'tỉnh', level: 'province', parent: null },
    { id: 'huyen-an-binh', name: 'An Bình', type: 'huyện', level: 'district', parent: 'tinh-mot' },
    { id: 'huyen-an-binh-hai', name: 'An Bình', type: 'huyện', level: 'district', parent: 'tinh-hai' },
    { id: 'xa-khac', name: 'Ví Dụ', type: 'xã', level: 'commune', parent: 'tinh-mot' },
  ].map((place) => placeSchema.parse(place));
  // Two districts are called An Bình, and the document does not tell of which province its own is; the known commune lies in none.
  const text = await missing(
    head('UBND HUYỆN AN BÌNH', 'ỦY BAN NHÂN DÂN XÃ VÍ DỤ', '05 tháng 3 năm 2019'),
    known,
  );
  expect(text).toContain(
    '{ id: xa-vi-du-huyen-an-binh, name: Ví Dụ, type: xã, level: commune }   # thêm parent',
  );
  expect(text).not.toContain('id: huyen-an-binh');
});

test('a district of another province that bears the same name is not taken for it, nor does the new one get its id', async () => {
  const known = [
    { id: 'tinh-mot', name: 'Một', type: 'tỉnh', level: 'province', parent: null },
    { id: 'huyen-vi-du', name: 'Ví Dụ', type: 'huyện', level: 'district', parent: 'tinh-mot' },
  ].map((place) => placeSchema.parse(place));
  const text = await missing(
    head('UBND TỈNH ĐỒNG XUÂN', 'ỦY BAN NHÂN DÂN HUYỆN VÍ DỤ', '05 tháng 3 năm 2019'),
    known,
  );
  expect(text).toContain(
    '{ id: huyen-vi-du-tinh-dong-xuan, name: Ví Dụ, type: huyện, level: district, parent: tinh-dong-xuan }',
  );
  expect(text).toContain('place: huyen-vi-du-tinh-dong-xuan }');
});

test('the committee of a commune is not that of another commune of the same name', async () => {
  const known = [
    { id: 'huyen-mot', name: 'Một', type: 'huyện', level: 'district', parent: null },
    { id: 'xa-vi-du', name: 'Ví Dụ', type: 'xã', level: 'commune', parent: 'huyen-mot' },
  ].map((place) => placeSchema.parse(place));
  const body = agency.parse({ id: 'ubnd-xa-vi-du', name: 'Ủy ban nhân dân xã Ví Dụ', kind: 'state', level: 'xa', place: 'xa-vi-du' }); // prettier-ignore
  const of = (district: string): string =>
    head(`UBND HUYỆN ${district}`, 'ỦY BAN NHÂN DÂN XÃ VÍ DỤ', '05 tháng 3 năm 2019');
  expect(await missing(of('AN BÌNH'), known, [body])).toContain(
    '{ id: ubnd-xa-vi-du-2, name: Ủy ban nhân dân xã Ví Dụ, kind: state, level: xa, place: xa-vi-du-huyen-an-binh }',
  );
  expect(await missing(of('MỘT'), known, [body])).toBe('');
});

test('two communes of one name in one run: each has its own committee, and that they share an id is told', async () => {
  const content = join(folder, 'content');
  cpSync('tests/sites/nuoc-sach', content, { recursive: true });
  const files = ['AN BÌNH', 'BÌNH AN'].map((district, at) => {
    const file = join(folder, `${at}.txt`);
    writeFileSync(
      file,
      COMMUNE.replace('UBND HUYỆN AN BÌNH', `UBND HUYỆN ${district}`).replace(
        'huyện An Bình',
        `huyện ${district === 'AN BÌNH' ? 'An Bình' : 'Bình An'}`,
      ),
    );
    return file;
  });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/import.ts', ...files, '--dry-run'],
    {
      env: { ...process.env, PORTAL_CONTENT: content },
    },
  );
  expect(stdout).toContain(
    'id: ubnd-xa-cat-van, name: Ủy ban nhân dân xã Cát Vân, kind: state, level: xa, place: xa-cat-van-huyen-an-binh }',
  );
  expect(stdout).toContain(
    'id: ubnd-xa-cat-van, name: Ủy ban nhân dân xã Cát Vân, kind: state, level: xa, place: xa-cat-van-huyen-binh-an }   # trùng mã với dòng trên',
  );
});

test('a province that the portal knows is known, though it lies in the country', async () => {
  const known = [
    { id: 'viet-nam', name: 'Việt Nam', type: 'quốc gia', level: 'country', parent: null },
    { id: 'tinh-dong-xuan', name: 'Đồng Xuân', type: 'tỉnh', level: 'province', parent: 'viet-nam' },
  ].map((place) => placeSchema.parse(place));
  const text = await missing(head('', 'ỦY BAN NHÂN DÂN TỈNH ĐỒNG XUÂN', '05 tháng 3 năm 2019'), known);
  expect(text).not.toContain('places.yaml\n');
  expect(text).toContain('place: tinh-dong-xuan }');
});
