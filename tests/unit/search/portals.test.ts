import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildIndex } from '../../../src/building/search-index.ts';
import { serve } from '../../../src/building/serve.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { type Service, startService } from '../../../src/search/page/service.client.ts';
import { portalOf, type Shard } from '../../../src/search/answer/shards.ts';

/** Three portals of made-up provinces, each under a base of its own, and one index over what all three hold. */
const BASES = { mot: '/', hai: '/cvd/', ba: '/a/b/' } as const;
const THINGS = [
  'giếng',
  'bể lọc cát',
  'nhà vệ sinh',
  'vườn rau',
  'chuồng bò',
  'lớp học',
  'đường thôn',
  'trạm y tế',
];
const WORKS = ['đào', 'sửa', 'làm mới', 'góp công làm', 'vay vốn làm', 'hướng dẫn làm'];
const records = (name: keyof typeof BASES, base: string): SearchRecord[] =>
  THINGS.flatMap((thing, at) =>
    WORKS.filter((_, turn) => (at + turn + name.length) % 3 !== 0).map((work, turn): SearchRecord => {
      const title = `${work} ${thing} ở tỉnh ${name}`;
      const more = turn % 2 ? ` Hộ nghèo ${work} ${thing} được góp thêm ${turn + 2} ngày công.` : '';
      return {
        url: `${base}so-tay/${name}-${at}-${turn}/`,
        title,
        pageTitle: title,
        kind: 'handbook',
        text: `Bà con tỉnh ${name} ${work} ${thing}.${more}`,
      };
    }),
  );

const folder = mkdtempSync(join(tmpdir(), 'ba-cong-'));
const servers = new Map<string, Server>();
const addresses = new Map<string, string>();
const shards: Shard[] = [];

beforeAll(async () => {
  const make = async (name: string, base: string, held: SearchRecord[]): Promise<void> => {
    const outDir = join(folder, name);
    mkdirSync(outDir);
    await buildIndex({ records: held, glossary: [], places: [], outDir, log: () => {} });
    const server = await serve({ folder: outDir, port: 0, base });
    servers.set(name, server);
    addresses.set(name, `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`);
  };
  for (const [name, base] of Object.entries(BASES) as [keyof typeof BASES, string][])
    await make(name, base, records(name, '/'));
  await make(
    'tat-ca',
    '/',
    (Object.keys(BASES) as (keyof typeof BASES)[]).flatMap((name) => records(name, '/')),
  );
  shards.push(
    { name: 'Cổng Hai', base: addresses.get('hai')!, weight: 1 },
    { name: 'Cổng Ba', base: addresses.get('ba')!, weight: 1 },
  );
}, 60_000);
afterAll(() => {
  for (const server of servers.values()) server.close();
  rmSync(folder, { recursive: true });
});

const request = (query: string) => ({ query, filters: {}, sort: 'best', typing: false, limit: 10 }) as const;
const started = (name: string, along: readonly Shard[] = [], patience?: number): Promise<Service> =>
  startService(addresses.get(name)!, along, patience);

/** The portal “hai” on a server that sends the head and the first bytes of one kind of file, and then what `go` does. */
async function breaking(path: RegExp, go: (response: ServerResponse) => void): Promise<Shard> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url!, 'http://127.0.0.1').pathname;
    const file = readFileSync(join(folder, 'hai', asked));
    response.setHeader('content-length', file.length);
    if (!path.test(asked)) return void response.end(file);
    response.write(file.subarray(0, 8), () => go(response));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    name: 'Cổng Nghẽn',
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    weight: 1,
  };
}

describe('three portals searched as one', () => {
  it.each([
    'giếng',
    'vay vốn làm chuồng bò',
    'hộ nghèo vườn rau',
    'sửa đường thôn',
    'ho ngheo',
    'tỉnh hai',
    'nhà vệ sinh tỉnh ba',
  ])('give the same first ten as one index over all: “%s”', async (query) => {
    const all = await (await started('tat-ca')).search(request(query));
    const three = await (await started('mot', shards)).search(request(query));
    const names = (hrefs: string[]): string[] => hrefs.map((href) => href.split('/').at(-2)!);
    expect(names(three.results.map(({ href }) => href))).toEqual(names(all.results.map(({ href }) => href)));
    expect(three.total).toBe(all.total);
    expect(three.results.length).toBeGreaterThan(2);
  });

  it('say of each result in which portal it stands, with its address there', async () => {
    const { results } = await (await started('mot', shards)).search(request('tỉnh ba giếng'));
    expect(results[0]!.portal).toBe('Cổng Ba');
    expect(results[0]!.href.startsWith(`${addresses.get('ba')!}so-tay/ba-`)).toBe(true);
    const own = await (await started('mot', shards)).search(request('tỉnh mot giếng'));
    expect(own.results[0]!.portal).toBeNull();
  });

  it('put the results of a portal that weighs more first, of one that weighs less last', async () => {
    const weighed = (weight: number): Shard[] => [{ ...shards[0]!, weight }];
    const heavy = await (await started('mot', weighed(3))).search(request('giếng'));
    expect(heavy.results.slice(0, 3).map(({ portal }) => portal)).toEqual([
      'Cổng Hai',
      'Cổng Hai',
      'Cổng Hai',
    ]);
    const light = await (await started('mot', weighed(0.2))).search(request('giếng'));
    expect(light.results[0]!.portal).toBeNull();
  });
});

describe('a portal searched along that does not answer', () => {
  it('is left out from the start, and said', async () => {
    const gone: Shard = { name: 'Cổng Vắng', base: 'http://127.0.0.1:9/', weight: 1 };
    const answer = await (await started('mot', [shards[0]!, gone])).search(request('giếng'));
    expect(answer.unreached).toEqual(['Cổng Vắng']);
    expect(new Set(answer.results.map(({ portal }) => portal))).toEqual(new Set([null, 'Cổng Hai']));
  });

  it('is left out and said when it stops answering while somebody searches', async () => {
    const copy = join(folder, 'sap-vang');
    cpSync(join(folder, 'hai'), copy, { recursive: true });
    const server = await serve({ folder: copy, port: 0 });
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const service = await started('mot', [{ name: 'Cổng Sắp Vắng', base, weight: 1 }]);
    server.closeAllConnections();
    await new Promise((done) => void server.close(done));
    const answer = await service.search(request('giếng'));
    expect(answer.unreached).toEqual(['Cổng Sắp Vắng']);
    expect(answer.results.length).toBeGreaterThan(0);
    expect(answer.results.every(({ portal }) => portal === null)).toBe(true);
  });

  it.each([
    ['words', /vocabulary\.txt$/],
    ['index', /\/index\//],
    ['texts', /\/fragment\//],
  ])('is left out and said when it sends the head of its %s and then nothing', async (_, path) => {
    const stalled = await breaking(path, () => undefined);
    const answer = await (await started('mot', [stalled], 100)).search(request('giếng'));
    expect(answer.unreached).toEqual(['Cổng Nghẽn']);
    expect(answer.results.length).toBeGreaterThan(0);
    expect(answer.results.every(({ portal }) => portal === null)).toBe(true);
  });

  it('is left out and said when a file of it breaks off', async () => {
    const broken = await breaking(/\/fragment\//, (response) => response.destroy());
    const answer = await (await started('mot', [broken])).search(request('giếng'));
    expect(answer.unreached).toEqual(['Cổng Nghẽn']);
    expect(answer.results.length).toBeGreaterThan(0);
  });

  it('is left out and said when a network puts a page of its own in the place of its files', async () => {
    const server = createServer((request, response) => {
      const asked = new URL(request.url!, 'http://127.0.0.1').pathname;
      const isText = asked.startsWith('/pagefind/fragment/');
      response.end(isText ? '<p>Mời đăng nhập</p>' : readFileSync(join(folder, 'hai', asked)));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const answer = await (
      await started('mot', [{ name: 'Cổng Quán', base, weight: 1 }])
    ).search(request('giếng'));
    expect(answer.unreached).toEqual(['Cổng Quán']);
    expect(answer.results.length).toBeGreaterThan(0);
  });

  it('is no reason to be silent when this portal itself does not come: the search fails', async () => {
    await expect(startService('http://127.0.0.1:9/', shards)).rejects.toThrow('index incomplete');
  });
});

it('a file that did not come is not forgotten because somebody searches for something else meanwhile', async () => {
  const folderOf = join(folder, 'mot');
  let release = (): void => undefined;
  const released = new Promise<void>((done) => (release = done));
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((done) => (asked = done));
  // Where the words stand does not come; what is asked for after that waits.
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://127.0.0.1').pathname.slice(1);
    if (path.startsWith('pagefind/index/')) return void response.writeHead(404).end();
    const isText = path.startsWith('pagefind/fragment/');
    if (isText) asked();
    void (isText ? released : Promise.resolve()).then(() => response.end(readFileSync(join(folderOf, path))));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const service = await startService(base);
  const first = service.search(request('giếng'));
  await Promise.race([isAsked, first.catch(() => undefined)]);
  const second = service.search(request('vườn rau'));
  release();
  await expect(first).rejects.toThrow('index incomplete');
  await expect(second).rejects.toThrow('index incomplete');
});

it('a file of this portal that breaks off is one that did not come', async () => {
  const { base } = await breaking(/\/fragment\//, (response) => response.destroy());
  const service = await startService(base);
  await expect(service.search(request('giếng'))).rejects.toThrow('index incomplete');
});

it('a portal that lies below another on the same host is told from it', () => {
  const portals = [{ base: 'https://vi-du.example/' }, { base: 'https://vi-du.example/cvd/' }];
  expect(portalOf('https://vi-du.example/cvd/pagefind/x', portals)).toBe(portals[1]);
  expect(portalOf('https://vi-du.example/pagefind/x', portals.toReversed())).toBe(portals[0]);
  expect(portalOf('https://khac.example/', portals)).toBeUndefined();
});

it('opens its index to other portals, and only that', async () => {
  const header = 'access-control-allow-origin';
  const origin = 'https://khac.example';
  const of = async (path: string): Promise<string | null> =>
    (await fetch(`${addresses.get('hai')!}${path}`, { headers: { origin } })).headers.get(header);
  expect(await of('pagefind/vocabulary.txt')).toBe('*');
  expect(await of('404')).toBeNull();
});
