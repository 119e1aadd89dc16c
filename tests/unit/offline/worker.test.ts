import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeOffline } from '../../../src/building/offline.ts';
import { readContent } from '../../../src/portal.ts';

const content = readContent('tests/sites/nuoc-sach');
const site = mkdtempSync(join(tmpdir(), 'cong-'));
afterAll(() => rmSync(site, { recursive: true }));
for (const folder of ['ngoai-tuyen', 'pagefind', 'so-tay', 'assets']) mkdirSync(join(site, folder));
for (const page of ['', 'ngoai-tuyen/', 'so-tay/'])
  writeFileSync(join(site, page, 'index.html'), `<!doctype html><title>Trang ${page}</title>`);

function written(offline: boolean): { worker: string; list: { sets: { id: string }[] } } {
  writeOffline({ site, base: '/thu/', content: { ...content, site: { ...content.site, offline } } });
  return {
    worker: readFileSync(join(site, 'sw.js'), 'utf8'),
    list: JSON.parse(readFileSync(join(site, 'ngoai-tuyen/bo.json'), 'utf8')) as { sets: { id: string }[] },
  };
}

test('the worker knows its portal: mark, base, what it needs at once, and no placeholder is left', () => {
  const { worker, list } = written(true);
  expect(worker).toContain('<meta name="portal" content="https://gieng-lang.example/thu/">');
  expect(worker).toContain('"path":"/ngoai-tuyen/"');
  expect(worker).not.toMatch(/__[A-Z_]+__/);
  expect(list.sets.map(({ id }) => id)).toContain('so-tay');
});

test('the worker is one script that browsers of 2020 run: no operator of later years', () => {
  const { worker } = written(true);
  expect(worker).not.toMatch(/\?\.[a-z(]|\?\?|\bimport\b/);
  expect(() => new Function(worker)).not.toThrow();
});

test('a change of any page makes another worker, so that browsers fetch it; the same pages make the same', () => {
  const { worker } = written(true);
  expect(written(true).worker).toBe(worker);
  writeFileSync(join(site, 'so-tay/index.html'), '<!doctype html><title>Trang mới</title>');
  expect(written(true).worker).not.toBe(worker);
});

test('`offline: false` writes a worker that leaves, and offers no set', () => {
  const { worker, list } = written(false);
  expect(worker).toContain('unregister()');
  expect(worker).not.toContain('fetch');
  expect(list.sets).toEqual([]);
});

/** The store of one browser, as far as the worker uses it: caches by name, each with texts by address. */
class Store {
  readonly all = new Map<string, Map<string, Response>>();
  keys = async (): Promise<string[]> => [...this.all.keys()];
  delete = async (name: string): Promise<boolean> => this.all.delete(name);
  match = async (url: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> =>
    this.all.get(cacheName)?.get(url)?.clone();
  async open(name: string) {
    const held = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, held);
    const pathOf = (key: string | { url: string }): string =>
      typeof key === 'string' ? key : new URL(key.url).pathname;
    return {
      keys: async () => [...held.keys()].map((path) => ({ url: `https://vi-du.vn${path}` })),
      match: async (key: string | { url: string }) => held.get(pathOf(key))?.clone(),
      put: async (key: string | { url: string }, response: Response) => void held.set(pathOf(key), response),
      delete: async (key: string | { url: string }) => held.delete(pathOf(key)),
    };
  }
  fill(name: string, paths: readonly string[]): void {
    this.all.set(
      name,
      new Map(paths.map((path) => [path, new Response(path === '/__seal' ? '{"at":1}' : path)])),
    );
  }
}

/** Runs the worker of the portal at `base` in that browser, without network, and lets it take over. */
async function takeOver(store: Store, base: string, offline = true) {
  writeOffline({ site, base, content: { ...content, site: { ...content.site, offline } } });
  const heard = new Map<string, (event: object) => void>();
  const self = {
    addEventListener: (name: string, hear: (event: object) => void) => heard.set(name, hear),
    clients: { claim: async () => undefined },
    registration: { unregister: async () => true },
    skipWaiting: async () => undefined,
  };
  new Function('self', 'caches', 'fetch', 'location', readFileSync(join(site, 'sw.js'), 'utf8'))(
    self,
    store,
    async () => Promise.reject(new Error('no network')),
    new URL('https://vi-du.vn/'),
  );
  const raise = async (name: string, event: object): Promise<void> => {
    const works: Promise<unknown>[] = [];
    heard.get(name)!({ ...event, waitUntil: (work: Promise<unknown>) => works.push(work) });
    await Promise.all(works);
  };
  await raise('activate', {});
  return async (data: object): Promise<unknown[]> => {
    const said: unknown[] = [];
    await raise('message', { data, ports: [{ postMessage: (message: unknown) => said.push(message) }] });
    return said;
  };
}

test('two portals in two folders of one address keep apart: neither reads, removes or renews what the other kept', async () => {
  const store = new Store();
  store.fill('shell:cu', ['/', '/ngoai-tuyen/']);
  store.fill('kept:so-tay:1', ['/so-tay/', '/__seal']);
  store.fill('/suoi/kept:so-tay:1', ['/suoi/so-tay/', '/__seal']);
  store.fill('/suoi/shell:cu', ['/suoi/']);
  const ask = await takeOver(store, '/thu/');
  expect(await ask({ act: 'list' })).toEqual([{ state: 'list', sets: [] }]);
  await ask({ act: 'remove', set: 'so-tay' });
  const held = await store.keys();
  expect(held).toEqual(
    expect.arrayContaining(['shell:cu', 'kept:so-tay:1', '/suoi/kept:so-tay:1', '/suoi/shell:cu']),
  );
  const other = await takeOver(store, '/suoi/');
  expect(await other({ act: 'list' })).toEqual([{ state: 'list', sets: ['so-tay'] }]);
  expect(await store.keys()).not.toContain('/suoi/shell:cu');
  const root = await takeOver(store, '/');
  expect(await root({ act: 'list' })).toEqual([{ state: 'list', sets: ['so-tay'] }]);
  await root({ act: 'remove', set: 'so-tay' });
  expect(await store.keys()).toContain('/suoi/kept:so-tay:1');
});

test('what an older worker of a folder kept comes over; what lies there of others stays where it is', async () => {
  const store = new Store();
  store.fill('opened', ['/thu/so-tay/', '/suoi/so-tay/']);
  store.fill('kept:so-tay:1', ['/thu/so-tay/', '/__seal']);
  store.fill('kept:so-tay:2', ['/suoi/so-tay/', '/__seal']);
  const ask = await takeOver(store, '/thu/');
  expect(await ask({ act: 'list' })).toEqual([{ state: 'list', sets: ['so-tay'] }]);
  expect([...store.all.get('/thu/opened')!.keys()]).toEqual(['/thu/so-tay/']);
  expect([...store.all.get('opened')!.keys()]).toEqual(['/suoi/so-tay/']);
  expect(await store.keys()).toContain('kept:so-tay:2');
  expect(await store.keys()).not.toContain('kept:so-tay:1');
});

test('the worker that leaves takes its own along and nothing of another folder', async () => {
  const store = new Store();
  for (const name of ['opened', 'kept:so-tay:1', '/thu/opened', '/thu/kept:so-tay:1', '/thu/tham/opened'])
    store.fill(name, ['/x/']);
  await takeOver(store, '/thu/', false);
  expect(await store.keys()).toEqual(['opened', 'kept:so-tay:1', '/thu/tham/opened']);
});
