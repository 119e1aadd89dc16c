import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Campaign, Office, status, table, type Reply } from './pulling.ts';

const GOOD =
  'Địa bàn;Năm;Giá trị\nxã Ví Dụ;2022;61,5\nxã Ví Dụ;2023;70\nhuyện Giọng;2023;80,25\nhuyện Giọng;2024;1.080\n';
const FIGURES = [
  'xa-vi-du-huyen-giong 2022 61.5',
  'xa-vi-du-huyen-giong 2023 70',
  'huyen-giong 2023 80.25',
  'huyen-giong 2024 1080',
];
const COLUMNS =
  'columns: { indicator: { constant: ty-le-ho-dung-nuoc-sach }, place: Địa bàn, period: Năm, value: Giá trị, reference: { constant: so-giong } }';

let office: Office;
let address: string;
let campaign: Campaign;

beforeEach(async () => {
  office = new Office();
  address = await office.open();
  campaign = new Campaign(source());
});
afterEach(() => {
  office.close();
  campaign.close();
});

function source(more = ''): string {
  return `from: { kind: http, url: '${address}/bang.csv', format: csv${more} }\n${COLUMNS}`;
}

/** Pulls once well, then again with other replies or other settings; the figures must be those of the first pull. */
async function afterGoodPull(reply: Reply, settings = ''): Promise<string | undefined> {
  office.replies = [table(GOOD)];
  await campaign.pull();
  const before = campaign.kept();
  office.replies = [reply];
  if (settings) campaign.declare(source(settings));
  const { failing } = await campaign.pull({ today: '2026-02-01' });
  expect(campaign.kept()['thu.csv']).toBe(before['thu.csv']);
  expect(Object.keys(campaign.kept())).toEqual(['thu.csv', 'thu.meta.json']);
  return failing;
}

it('keeps a good answer as one normalised table with its record', async () => {
  office.replies = [table(GOOD, { etag: '"mot"' })];
  await campaign.pull();
  expect(campaign.figures()).toEqual(FIGURES);
  expect(campaign.record()).toMatchObject({
    pulledAt: '2026-01-15',
    asOf: '2024',
    rows: 4,
    changedRows: 4,
    answer: { etag: '"mot"' },
  });
});

it('asks whether the table changed, and leaves every byte alone when it did not', async () => {
  office.replies = [
    table(GOOD, { etag: '"mot"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' }),
    status(304),
  ];
  await campaign.pull();
  const before = campaign.kept();
  await campaign.pull({ today: '2026-02-01' });
  expect(office.requests[1]!.headers['if-none-match']).toBe('"mot"');
  expect(office.requests[1]!.headers['if-modified-since']).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
  expect(campaign.kept()).toEqual(before);
});

it('fetches the whole table again when the source is declared otherwise', async () => {
  office.replies = [table(GOOD, { etag: '"mot"' })];
  await campaign.pull();
  campaign.declare(`${source()}\ntimes: 10`);
  await campaign.pull({ accept: 'all' });
  expect(office.requests[1]!.headers['if-none-match']).toBeUndefined();
  expect(campaign.figures()[1]).toBe('xa-vi-du-huyen-giong 2023 700');
});

it('keeps the last good figures when the table is gone, and says since when', async () => {
  expect(await afterGoodPull(status(404))).toContain('không còn tệp này (mã 404)');
  expect(campaign.record()['failing']).toEqual({
    since: '2026-02-01',
    reason: expect.stringContaining('không còn tệp này (mã 404)') as string,
  });
  await campaign.pull({ today: '2026-03-01' });
  expect(campaign.record()['failing']).toMatchObject({ since: '2026-02-01' });
  office.replies = [table(GOOD)];
  await campaign.pull({ today: '2026-03-02' });
  expect(campaign.record()['failing']).toBeUndefined();
});

it('tries again after a fault of the server, with growing pauses', async () => {
  office.replies = [status(500), status(503), table(GOOD)];
  await campaign.pull();
  expect(campaign.figures()).toEqual(FIGURES);
  expect(campaign.pauses).toEqual([500, 1000]);
});

it('waits as long as the server asks', async () => {
  office.replies = [status(429, { 'retry-after': '7' }), table(GOOD)];
  await campaign.pull();
  expect(campaign.pauses).toEqual([7000]);
});

it('gives up a server that never answers', async () => {
  expect(await afterGoodPull(() => undefined, ', timeout: 0.2')).toContain('quá 0,2 giây mà chưa tải xong');
  // Four times in all; a request may be given up before it reaches the server.
  expect(campaign.pauses).toEqual([500, 1000, 2000]);
});

it('stops an answer without end at the size limit', async () => {
  const endless: Reply = (_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('xã Ví Dụ;2023;70\n'.repeat(1000)));
      response.once('drain', more);
    };
    more();
  };
  expect(await afterGoodPull(endless, ', maxSize: 0.2')).toContain('lớn hơn 0,2 MB');
});

it('follows a moved table, and leaves a circle of moves', async () => {
  office.replies = [status(302, { location: '/moi.csv' }), table(GOOD)];
  await campaign.pull();
  expect(campaign.figures()).toEqual(FIGURES);
  office.replies = [status(302, { location: '/bang.csv' })];
  expect((await campaign.pull()).failing).toContain('chuyển tiếp quá 5 lần');
});

it('refuses http to another machine unless the source allows it, also after a move', async () => {
  expect(await afterGoodPull(status(302, { location: 'http://vi-du.example/bang.csv' }))).toContain(
    'không dùng https',
  );
});

it('tells a web page from a table', async () => {
  expect(await afterGoodPull(table('<!DOCTYPE html><html><body>Đăng nhập</body></html>', { 'content-type': 'text/html' }))).toContain('trả về một trang web');
}); // prettier-ignore

it('reads UTF-8 under a wrong name, a byte order mark, UTF-16 and the coding the source names', async () => {
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD, 'utf16le')]);
  for (const body of [Buffer.from(GOOD), Buffer.from(`\uFEFF${GOOD}`), wide]) {
    office.replies = [table(body, { 'content-type': 'text/csv; charset=iso-8859-1' })];
    await campaign.pull();
    expect(campaign.figures()).toEqual(FIGURES);
  }
});

it('refuses letters of an unknown coding instead of guessing', async () => {
  const odd = Buffer.concat([Buffer.from('Địa bàn;Năm;Giá trị\n'), Buffer.from([0xe3, 0x28, 0xa1])]);
  expect(await afterGoodPull(table(odd, { 'content-type': 'text/csv' }))).toContain('không rõ bảng mã');
});

it('finds out commas, semicolons and tabs between columns', async () => {
  for (const sign of [',', '\t']) {
    office.replies = [table(GOOD.replaceAll(',', sign === ',' ? '.' : ',').replaceAll(';', sign).replace('1.080', '1080'))];
    campaign.declare(`${source()}\nnumbers: ${sign === ',' ? 'machine' : 'vi'}`);
    await campaign.pull({ accept: 'all' });
    expect(campaign.figures()).toEqual(FIGURES);
  }
}); // prettier-ignore

it('names the columns there are when one is called otherwise', async () => {
  const failing = await afterGoodPull(table(GOOD.replace('Giá trị', 'Tỷ lệ (%)')));
  expect(failing).toBe('bảng không có cột “Giá trị”');
  await expect(campaign.pull({ strict: true })).rejects.toThrow(/các cột đang có: Địa bàn, Năm, Tỷ lệ \(%\)/);
});

it('tells every wrong cell at once, with row, column, value and what was expected', async () => {
  office.replies = [table('Địa bàn;Năm;Giá trị\nxã Nọ;2022;61,5\nxã Ví Dụ;năm ngoái;7O\n')];
  const pulled = campaign.pull();
  await expect(pulled).rejects.toThrow(/bang\.csv:2 · trường “Địa bàn”: không có địa bàn nào tên “xã Nọ”/);
  await expect(pulled).rejects.toThrow(/bang\.csv:3 · trường “Năm”: “năm ngoái” không phải thời điểm/);
  await expect(pulled).rejects.toThrow(
    /bang\.csv:3 · trường “Giá trị”: “7O” không phải số\n\s+→ viết số dạng 1\.234,5/,
  );
  expect(existsSync(join(campaign.folder, 'statistics/data/thu.csv'))).toBe(false);
});

it('fails instead of keeping old figures when asked to be strict', async () => {
  office.replies = [table(GOOD)];
  await campaign.pull();
  office.replies = [status(404)];
  await expect(campaign.pull({ strict: true })).rejects.toThrow(/không còn tệp này/);
});

it('downloads once what several sources share', async () => {
  office.replies = [table(GOOD)];
  campaign.declare(source(), source(), source());
  await campaign.pull();
  expect(office.requests.length).toBe(1);
  expect(campaign.figures('thu2')).toEqual(FIGURES);
});

it('asks before it takes a change of many rows or of a sign', async () => {
  campaign.declare(`${source()}\nnumbers: vi`);
  expect(await afterGoodPull(table(GOOD.replace('61,5', '62').replace('80,25', '81')))).toContain(
    'thay đổi lớn: 50% số dòng khác trước hoặc mất đi',
  );
  office.replies = [table(GOOD.replace('61,5', '-61,5'))];
  expect((await campaign.pull()).failing).toContain(
    'đổi dấu ở ty-le-ho-dung-nuoc-sach, xa-vi-du-huyen-giong',
  );
  await campaign.pull({ accept: 'all' });
  expect(campaign.figures()[0]).toBe('xa-vi-du-huyen-giong 2022 -61.5');
});

it('takes new rows without asking, and a look writes nothing', async () => {
  office.replies = [table(GOOD)];
  await campaign.pull();
  office.replies = [table(`${GOOD}xã Ví Dụ;2024;75\n`)];
  const before = campaign.kept();
  const { changes } = await campaign.pull({ mode: 'look' });
  expect(changes!.added.map((row) => row.OBS_VALUE)).toEqual(['75']);
  expect(campaign.kept()).toEqual(before);
  await campaign.pull();
  expect(campaign.figures()).toEqual([...FIGURES, 'xa-vi-du-huyen-giong 2024 75']);
});

it('reads JSON by its path, an open data portal and SDMX', async () => {
  const records = [
    { khu: 'VN-1', nam: '2023', gia: 70.5 },
    { khu: 'VN-1', nam: '2024', gia: 72 },
  ];
  const map = '{ column: khu, map: { VN-1: huyện Giọng } }';
  const columns = `columns: { indicator: { constant: ty-le-ho-dung-nuoc-sach }, place: ${map}, period: nam, value: gia, reference: { constant: so-giong } }`;
  const expected = ['huyen-giong 2023 70.5', 'huyen-giong 2024 72'];
  office.replies = [table(JSON.stringify({ data: { rows: records } }))];
  campaign.declare(
    `from: { kind: http, url: '${address}/a.json', format: json, path: data.rows }\n${columns}`,
  );
  await campaign.pull();
  expect(campaign.figures()).toEqual(expected);

  office.replies = [table(JSON.stringify({ success: true, result: { total: 2, records } }))];
  campaign.declare(`from: { kind: ckan, url: '${address}/cong', resource: abc }\n${columns}`);
  await campaign.pull();
  expect(office.requests.at(-1)!.url).toBe('/cong/api/3/action/datastore_search?resource_id=abc&limit=32000');
  expect(campaign.figures()).toEqual(expected);

  office.replies = [table('DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nA,huyen-giong,ty-le-ho-dung-nuoc-sach,2023,70.5\nA,huyen-giong,ty-le-ho-dung-nuoc-sach,2024,72\n')]; // prettier-ignore
  campaign.declare(
    `from: { kind: sdmx-csv, url: '${address}/sdmx' }\ncolumns: { place: REF_AREA, reference: { constant: so-giong } }`,
  );
  await campaign.pull();
  expect(campaign.figures()).toEqual(expected);

  office.replies = [table(GOOD)];
  campaign.declare(`from: { kind: google-sheet, url: '${address}/d/e/x/pubhtml?gid=3' }\n${COLUMNS}`);
  await campaign.pull({ accept: 'all' });
  expect(office.requests.at(-1)!.url).toBe('/d/e/x/pub?gid=3&output=csv&single=true');
  expect(campaign.figures()).toEqual(FIGURES);

  office.replies = [table(GOOD)];
  campaign.declare(`from: { kind: google-sheet, url: '${address}/d/e/x/pubhtml#gid=7' }\n${COLUMNS}`);
  await campaign.pull({ accept: 'all' });
  expect(office.requests.at(-1)!.url).toBe('/d/e/x/pub?gid=7&output=csv&single=true');
});

it('takes no part of a table that a portal cuts short', async () => {
  const records = [{ khu: 'huyện Giọng', nam: '2023', gia: 70.5 }];
  office.replies = [table(JSON.stringify({ success: true, result: { total: 3, records } }))];
  campaign.declare(
    `from: { kind: ckan, url: '${address}', resource: abc }\ncolumns: { indicator: { constant: ty-le-ho-dung-nuoc-sach }, place: khu, period: nam, value: gia, reference: { constant: so-giong } }`,
  );
  await expect(campaign.pull()).rejects.toThrow(/chỉ trả 1 dòng trong 3 dòng của bảng/);
});

it('SDMX: a figure counted in thousands is that many, an estimate stays one, an unknown state is refused', async () => {
  const head = 'REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS\n';
  const row = (rest: string): string => `huyen-giong,ty-le-ho-dung-nuoc-sach,2023,${rest}\n`;
  const own = `from: { kind: sdmx-csv, url: '${address}/sdmx' }\ncolumns: { place: REF_AREA, reference: { constant: so-giong } }`;
  campaign.declare(own);
  office.replies = [table(head + row('1.25,3,E'))];
  await campaign.pull();
  expect(campaign.figures()).toEqual(['huyen-giong 2023 1250']);
  expect(campaign.kept()['thu.csv']).toContain(',E,');
  office.replies = [table(head + row('1.25,nghìn,A'))];
  campaign.declare(`${own}\nmaxChange: 1`);
  expect((await campaign.pull()).failing).toMatch(/bậc của đơn vị “nghìn” không phải số/);
  office.replies = [table(head + row('1.25,0,Z'))];
  campaign.declare(`${own}\nmaxChange: 0.9`);
  expect((await campaign.pull()).failing).toMatch(/trạng thái “Z” không rõ/);
});

it('SDMX: a figure that the source takes back is left out, and said', async () => {
  const row = (action: string, year: number): string =>
    `${action},huyen-giong,ty-le-ho-dung-nuoc-sach,${year},70\n`;
  campaign.declare(
    `from: { kind: sdmx-csv, url: '${address}/sdmx' }\ncolumns: { place: REF_AREA, reference: { constant: so-giong } }`,
  );
  office.replies = [
    table(`ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\n${row('I', 2022)}${row('D', 2023)}`),
  ];
  expect((await campaign.pull()).remarks.join()).toContain('1 số mà nguồn ghi là đã xóa (ACTION: D)');
  expect(campaign.figures()).toEqual(['huyen-giong 2022 70']);
});

it('SDMX: a figure of one sex or age is no figure of all, and is told', async () => {
  const head = 'REF_AREA,INDICATOR,SEX,AGE,TIME_PERIOD,OBS_VALUE\n';
  campaign.declare(
    `from: { kind: sdmx-csv, url: '${address}/sdmx' }\ncolumns: { place: REF_AREA, reference: { constant: so-giong } }`,
  );
  office.replies = [table(`${head}huyen-giong,ty-le-ho-dung-nuoc-sach,_T,Y0T14,2023,70\n`)];
  expect((await campaign.pull()).remarks.join()).toContain('CHÚ Ý: cột “AGE” ghi “Y0T14”');
});

it('says what stands in JSON when the path leads nowhere', async () => {
  office.replies = [table('{"tong": 1, "bang": []}')];
  campaign.declare(`from: { kind: http, url: '${address}/a.json', format: json, path: rows }\n${COLUMNS}`);
  await expect(campaign.pull()).rejects.toThrow(/các mục ở gốc: tong, bang/);
});

/** Pulls one row of JSON below `items` with what stands around it. */
async function json(around: object): Promise<string[]> {
  const items = [{ 'Địa bàn': 'huyện Giọng', 'Năm': 2023, 'Giá trị': 70 }];
  office.replies = [table(JSON.stringify({ ...around, data: { items, ...around } }))];
  campaign.declare(`from: { kind: http, url: '${address}/a.json', format: json, path: data.items }\n${COLUMNS}`);
  return (await campaign.pull()).remarks;
} // prettier-ignore

it.each([
  { next: 'https://mau.example/?page=2' },
  { meta: { hasMore: true } },
  { links: { next: { href: '/trang/2' } } },
  { totalPages: 3 },
  { total: 250, page: 1 },
  { '@odata.nextLink': 'https://mau.example/?skip=1' },
])('one page of several is no table: %o', async (around) => {
  await expect(json(around)).rejects.toThrow(/chỉ trả một trang: 1 dòng/);
});

it.each([
  { next: null },
  { links: { next: { href: null } } },
  { hasMore: false, totalPages: 1 },
  { total: 1, page: 1 },
])('the only page is the table: %o', async (around) => {
  expect(await json(around)).toEqual([]);
});

it('a bare total above the rows that came is told: it may be a sum of the figures', async () => {
  expect((await json({ total: 70 })).join()).toContain('CHÚ Ý: nơi lấy trả 1 dòng mà ghi “total”: 70');
});

it('fields within fields of JSON have both names, a list is no figure', async () => {
  const at = (value: unknown): object[] => [{ noi: { ten: 'huyện Giọng' }, nam: 2023, gia: value }];
  campaign.declare(
    `from: { kind: http, url: '${address}/a.json', format: json }\ncolumns: { indicator: { constant: ty-le-ho-dung-nuoc-sach }, place: noi.ten, period: nam, value: gia, reference: { constant: so-giong } }`,
  );
  office.replies = [table(JSON.stringify(at([70])))];
  await expect(campaign.pull()).rejects.toThrow('“[70]” không phải số');
  office.replies = [table(JSON.stringify(at(70)))];
  await campaign.pull();
  expect(campaign.figures()).toEqual(['huyen-giong 2023 70']);
});

it('an empty answer is told as such', async () => {
  office.replies = [table('\n')];
  await expect(campaign.pull()).rejects.toThrow(/bảng trống: .* không có chữ nào/);
});

it('passes over what a spreadsheet program lays beside an open file', async () => {
  campaign.declare(`from: { kind: file, path: 'raw/*bao-cao.csv' }\n${COLUMNS}`);
  campaign.put('bao-cao.csv', GOOD);
  campaign.put('~$bao-cao.csv', 'Nguyễn Văn Ví Dụ');
  await campaign.pull();
  expect(campaign.figures()).toEqual(FIGURES);
});

it('takes a part of a cell by a pattern and counts in other units', async () => {
  office.replies = [table('Nơi;Kỳ báo cáo;Nghìn hộ\nhuyện Giọng;Báo cáo quý IV năm 2023 (chính thức);1,5\n')];
  campaign.declare(
    `from: { kind: http, url: '${address}/b.csv', format: csv }\ntimes: 1000\ncolumns: { indicator: { constant: ty-le-ho-dung-nuoc-sach }, place: Nơi, period: { column: Kỳ báo cáo, match: 'năm (\\d{4})' }, value: Nghìn hộ, reference: { constant: so-giong } }`,
  );
  await campaign.pull();
  expect(campaign.figures()).toEqual(['huyen-giong 2023 1500']);
});

it('a pull that is killed in the middle leaves the last good figures and nothing else', async () => {
  office.replies = [table(GOOD)];
  await campaign.pull();
  const before = campaign.kept();
  let held!: () => void;
  const reached = new Promise<void>((resolve) => (held = resolve));
  office.replies = [
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' }).write('Địa bàn;Năm;Giá trị\n');
      held();
    },
  ];
  const child = spawn(process.execPath, ['scripts/pull.ts'], {
    env: { ...process.env, PORTAL_CONTENT: campaign.folder },
    stdio: 'ignore',
  });
  await reached;
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(campaign.kept()).toEqual(before);

  writeFileSync(join(campaign.folder, 'statistics/data/thu.csv.tmp'), 'nửa chừng');
  office.replies = [table(GOOD)];
  await campaign.pull();
  expect(readdirSync(join(campaign.folder, 'statistics/data'))).toEqual(['thu.csv', 'thu.meta.json']);
});

it('figures changed by hand are replaced by those of the source', async () => {
  office.replies = [table(GOOD, { etag: '"mot"' })];
  await campaign.pull();
  const path = join(campaign.folder, 'statistics/data/thu.csv');
  const good = readFileSync(path, 'utf8');
  writeFileSync(path, good.replace('61.5', '99'));
  await campaign.pull();
  expect(readFileSync(path, 'utf8')).toBe(good);
});
