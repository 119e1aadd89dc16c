import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { readContent } from '../../../src/portal.ts';
import { network } from '../../../src/pulling/network.ts';
import { isInnerAddress, isInnerHost } from '../../../src/pulling/private-address.ts';
import { Campaign, Office, status, table, type Reply } from '../statistics/pulling.ts';

const TABLE = 'Địa bàn;Năm;Giá trị\nxã Ví Dụ;2023;61,5\n';
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

it.each<[string, Reply, RegExp]>([
  ['a part of the table', (_, response) => response.writeHead(206, { 'content-range': 'bytes 0-20/99' }).end(TABLE), /chỉ trả một phần của bảng \(mã 206\)/],
  ['a packed body that ends early, without its length', (_, response) => {
    const packed = gzipSync(TABLE.repeat(50));
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length - 12));
  }, /nén mà thiếu phần cuối/],
  ['“not changed” where nothing is kept', status(304), /“không đổi” \(mã 304\) dù chưa có bảng/],
  ['a redirect to a file', status(302, { location: 'file:///etc/hostname' }), /chuyển tiếp tới “file:”, không phải trang mạng/],
  ['a redirect to no address', status(302, { location: 'http://[' }), /chuyển tiếp “http:\/\/\[” không đúng/],
  ['a body packed in a way nobody knows', table(TABLE, { 'content-encoding': 'x-zip' }), /nén theo kiểu “x-zip”/],
  ['an answer that only says it was heard', status(202), /mã 202, không kèm bảng/],
  ['one page of several, named beside it', table(TABLE, { link: '</bang.csv?page=1>; rel="prev", </bang.csv?page=3>; rel="next"' }), /chỉ trả một trang của bảng/],
  ['an answer without a body', status(204), /mã 204, không kèm bảng/],
  ['a body cut off by the server', (_, response) => {
    response.writeHead(200, { 'content-length': '999' });
    response.write(TABLE, () => response.destroy());
  }, /ngắt giữa chừng|không nối được/],
])('takes no part for the whole: %s', async (_, reply, told) => {
  office.replies = [reply];
  await expect(campaign.pull()).rejects.toThrow(told);
}); // prettier-ignore

it('reads a body that was packed unasked', async () => {
  office.replies = [table(gzipSync(TABLE), { 'content-encoding': 'gzip' })];
  await campaign.pull();
  expect(campaign.figures()).toEqual(['xa-vi-du-huyen-giong 2023 61.5']);
});

it('stops a packed body that is larger than allowed once unpacked', async () => {
  office.replies = [table(gzipSync('0'.repeat(2_000_000)), { 'content-encoding': 'gzip' })];
  campaign.declare(source(', maxSize: 1'));
  await expect(campaign.pull()).rejects.toThrow(/quá lớn sau khi giải nén/);
});

it('takes no body shorter than the server said', async () => {
  const network = {
    fetch: () => Promise.resolve(new Response(TABLE, { headers: { 'content-length': '999' } })),
    resolve: () => Promise.resolve([]),
    sleep: () => Promise.resolve(),
    random: () => 0,
  };
  await expect(campaign.pull({ network })).rejects.toThrow(/chỉ có \d+ byte trong 999 byte/);
});

it('asks for a body that is not packed, whose length can be held against what was said', async () => {
  office.replies = [table(TABLE)];
  await campaign.pull();
  expect(office.requests[0]!.headers['accept-encoding']).toBe('identity');
});

it('leaves a redirect to another service of this machine, unless the source says that it may', async () => {
  const other = new Office();
  const inner = await other.open();
  other.replies = [table(TABLE)];
  office.replies = [status(302, { location: `${inner}/bang.csv` })];
  await expect(campaign.pull()).rejects.toThrow(/chuyển tiếp tới “127\.0\.0\.1:\d+”, nằm trong máy này/);
  expect(other.requests).toEqual([]);
  campaign.declare(source(', private: true'));
  await campaign.pull();
  expect(campaign.figures()).toEqual(['xa-vi-du-huyen-giong 2023 61.5']);
  other.close();
});

it.each([
  ['10.1.2.3'],
  ['169.254.169.254'],
  ['192.168.0.9'],
  ['fe80::1'],
  ['fd00::8'],
  ['93.184.216.34', '127.0.0.1'],
])('leaves a redirect to a name that resolves to %s %s', async (...addresses) => {
  campaign.addresses = { 'so-lieu.example.com': addresses };
  campaign.declare(source(', insecure: true'));
  office.replies = [status(302, { location: 'http://so-lieu.example.com/bang.csv' })];
  await expect(campaign.pull()).rejects.toThrow(/chuyển tiếp tới “so-lieu\.example\.com”, nằm trong máy này/);
});

it('connects to the addresses that were looked at, whatever the name comes to by then', async () => {
  campaign.addresses = { 'so-lieu.example.com': ['203.0.113.7', '2001:db8::7'] };
  campaign.declare(source(', insecure: true'));
  const asked: (readonly string[] | undefined)[] = [];
  const away = `http://so-lieu.example.com/bang.csv`;
  await campaign.pull({
    network: {
      ...network,
      resolve: (host) => Promise.resolve(campaign.addresses[host]!),
      fetch: (url, { addresses }) => {
        asked.push(addresses);
        return Promise.resolve(url.href === away ? new Response(TABLE) : new Response(null, { status: 302, headers: { location: away } })); // prettier-ignore
      },
    },
  });
  expect(asked).toEqual([undefined, ['203.0.113.7', '2001:db8::7']]);
});

it('a connection goes to the given address: the name itself is asked of nobody', async () => {
  office.replies = [table(TABLE)];
  const { port } = new URL(address);
  const answer = await network.fetch(new URL(`http://ten-khong-co-that.invalid:${port}/bang.csv`), {
    headers: {},
    signal: AbortSignal.timeout(5000),
    addresses: ['127.0.0.1'],
  });
  expect(await answer.text()).toBe(TABLE);
  expect(office.requests[0]!.headers.host).toBe(`ten-khong-co-that.invalid:${port}`);
});

it.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['0.0.0.0', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['100.64.1.1', true],
  ['8.8.8.8', false],
  ['::1', true],
  ['::', true],
  ['::ffff:10.0.0.1', true],
  ['::ffff:a00:1', true],
  ['64:ff9b::7f00:1', true],
  ['2002:c0a8:1::', true],
  ['2606:4700::1111', false],
  ['fe80::1%eth0', true],
])('%s is inside: %s', (written, inner) => {
  expect(isInnerAddress(written)).toBe(inner);
});

it('knows names of this machine and of its network, and leaves all others to the resolver', () => {
  for (const host of ['localhost', 'a.localhost', 'may-in.local', 'kho', '[::1]', 'LOCALHOST.'])
    expect(isInnerHost(host)).toBe(true);
  expect(isInnerHost('so-lieu.example.com')).toBeUndefined();
});

it('tells a damaged record of a pull in words, at pulling and at reading', async () => {
  office.replies = [table(TABLE)];
  await campaign.pull();
  const path = join(campaign.folder, 'statistics/data/thu.meta.json');
  const good = readFileSync(path, 'utf8');
  for (const damaged of [good.slice(0, 20), '', '[]', 'null', '\uFEFF', good.replace('"rows"', '"dong"'), good.replace(/"rows": \d+/, '"rows": "hai"'), good.replace(/"pulledAt": "[^"]+"/, '"pulledAt": "31/02/2026"'), good.replace('"source": "thu"', '"source": "khac"')]) {
    writeFileSync(path, damaged);
    await expect(campaign.pull()).rejects.toThrow(/statistics\/data\/thu\.meta\.json: tệp ghi lần lấy số liệu bị hỏng/);
    expect(readFileSync(path, 'utf8')).toBe(damaged);
    expect(() => readContent(campaign.folder)).toThrow(/thu\.meta\.json: tệp ghi lần lấy số liệu bị hỏng/);
  }
}); // prettier-ignore

it.each([
  ['beside its rows', { unit: '‰', data: [{ xa: 'xã Ví Dụ', nam: 2023, so: 61.5 }] }],
  ['in a note beside them', { meta: { don_vi_tinh: '‰' }, data: [{ xa: 'xã Ví Dụ', nam: 2023, so: 61.5 }] }],
])('an answer that gives its unit once, %s, is held against it', async (_, answer) => {
  office.replies = [table(JSON.stringify(answer), { 'content-type': 'application/json' })];
  const of = (unit: string) =>
    campaign.declare(
      `from: { kind: http, url: '${address}/a', format: json, path: data }\ncolumns: { indicator: { constant: ty-le-ho-dung-nuoc-sach }, place: xa, period: nam, value: so, reference: { constant: so-giong } }\n${unit}`,
    );
  of('');
  await expect(campaign.pull()).rejects.toThrow('trên bảng ghi đơn vị tính “‰” mà chỉ tiêu tính bằng “%”');
  of('times: 0.1\n');
  await campaign.pull();
  expect(campaign.figures()).toEqual(['xa-vi-du-huyen-giong 2023 6.15']);
});
