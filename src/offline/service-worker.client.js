// The service worker of the portal, written out by the build as /sw.js with VERSION and BASE filled in. It is one classic script,
// because a worker for the whole site must lie at its root and may not depend on a file whose name changes.
//
// Two kinds of cache: “opened” holds what the reader has opened, page by page; “kept:<set>:<version>” holds one set of one version and
// counts only when its seal is there, which is written last. So a half-finished or interrupted download is never read from, and
// versions never mix: a set changes as a whole.
//
// Hand-written, against the rule of libraries first. workbox-precaching keeps one list whole, but the same list for every visitor, at
// installation, from the beginning again after every break: a reader cannot choose a set, see it grow, take it up again or remove
// it. Its other strategies renew address by address, which mixes versions. What is left to it, routing and trimming, is some thirty
// lines of this file.
(function () {
  'use strict';
  const VERSION = '__VERSION__';
  const BASE = '__BASE__';
  const OPENED = 'opened';
  const SHELL = `shell:${VERSION}`;
  const SEAL = '/__seal';
  const OPENED_LIMIT = 150;
  /** Milliseconds a reader with a copy of a page waits for the network. */
  const PATIENCE = 3000;
  const worker = /** @type {any} */ (self);
  /** Milliseconds between two looks for a newer version. */
  const PAUSE = 3_600_000;
  let looked = 0;
  /** Sets being saved now. @type {Map<string, Promise<object>>} */
  const running = new Map();

  worker.addEventListener('install', (/** @type {any} */ event) => {
    event.waitUntil(
      (async () => {
        const list = await loadList();
        if (list.version !== VERSION) throw new Error('a newer version is being published');
        await fill(await caches.open(SHELL), list.shell, () => undefined);
        await worker.skipWaiting();
      })(),
    );
  });

  worker.addEventListener('activate', (/** @type {any} */ event) => {
    event.waitUntil(
      (async () => {
        await worker.clients.claim();
        for (const name of await caches.keys())
          if (name.startsWith('shell:') && name !== SHELL) await caches.delete(name);
      })(),
    );
    // Kept sets follow the new version by themselves; when that fails, the old ones stay whole and the next visit tries again.
    event.waitUntil(refresh());
  });

  worker.addEventListener('message', (/** @type {any} */ event) => {
    const port = event.ports[0];
    const { act, set } = event.data;
    const say = (/** @type {object} */ message) => port?.postMessage(message);
    const work = async () => {
      if (act === 'save') say(await save(set, say));
      else if (act === 'remove') {
        for (const name of await namesOf(set)) await caches.delete(name);
        say({ state: 'removed' });
      } else if (act === 'list') {
        const sets = [];
        for (const kept of await sealed()) sets.push(kept.set);
        say({ state: 'list', sets: [...new Set(sets)] });
        await refresh();
      }
    };
    event.waitUntil(work());
  });

  worker.addEventListener('fetch', (/** @type {any} */ event) => {
    const request = /** @type {Request} */ (event.request);
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
    if (url.pathname === `${BASE}__WORKER__` || url.pathname === `${BASE}__OFFLINE_LIST__`) return;
    const answered = answer(event, request, url);
    event.respondWith(request.mode === 'navigate' ? answered.then(dress) : answered);
  });

  /**
   * @param {any} event
   * @param {Request} request
   * @param {URL} url
   */
  async function answer(event, request, url) {
    const path = url.pathname;
    const isPage = request.mode === 'navigate';
    // Files named by their content never change; the parts of a kept search index must all be of one version.
    const fixed = path.startsWith(`${BASE}__ASSETS__`) || path.startsWith(`${BASE}__SEARCH_INDEX__`);
    const kept = await find(path);
    // What the reader has kept stands at once, also on a weak link; a newer version replaces the set behind it, as a whole.
    if (isPage && kept) event.waitUntil(refreshNowAndThen());
    if ((isPage || fixed) && kept) return kept;
    const opened = await look(OPENED, path);
    if (path.startsWith(`${BASE}__ASSETS__`) && opened) return opened;
    try {
      const response = await (isPage && opened ? patient(request) : fetch(request));
      if (response.ok && (isPage || fixed || path.endsWith('.svg')))
        event.waitUntil(remember(path, response.clone()));
      return response;
    } catch (error) {
      const copy = kept ?? opened;
      if (copy) return copy;
      const nothing = isPage && (await find(`${BASE}__OFFLINE_PAGE__`));
      if (nothing) return nothing;
      throw error;
    }
  }

  /**
   * Ticks the boxes of reading comfort that this reader wants ticked (see wishes.client.ts): pages carry no script to remember it.
   * @param {Response} response
   */
  async function dress(response) {
    const wishes = await look('wishes', '/__wishes');
    const type = response.headers.get('content-type') ?? '';
    if (!wishes || !type.startsWith('text/html')) return response;
    let page = await response.text();
    for (const id of await wishes.json()) page = page.replace(` id="${id}"`, ` id="${id}" checked`);
    return new Response(page, { status: response.status, headers: { 'content-type': type } });
  }

  /** @param {Request} request */
  function patient(request) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('too slow')), PATIENCE);
      fetch(request)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }

  /**
   * What was opened may be read again. The index of the search is left out: single parts of it are of no use.
   * @param {string} path
   * @param {Response} response
   */
  async function remember(path, response) {
    if (path.startsWith(`${BASE}__SEARCH_INDEX__`)) return;
    const cache = await caches.open(OPENED);
    try {
      await cache.put(path, response);
      const pages = (await cache.keys()).filter((key) => key.url.endsWith('/'));
      for (const old of pages.slice(0, Math.max(0, pages.length - OPENED_LIMIT))) await cache.delete(old);
    } catch {
      // The disk is full: reading goes on, only nothing more is remembered.
    }
  }

  /**
   * The copy in a complete set, newest first, or in the shell.
   * @param {string} path
   */
  async function find(path) {
    for (const { name } of await sealed()) {
      const copy = await look(name, path);
      if (copy) return copy;
    }
    return look(SHELL, path);
  }

  /**
   * Looks without opening: opening would make anew a cache that was removed a moment ago.
   * @param {string} name
   * @param {string} url
   */
  function look(name, url) {
    return caches.match(url, { cacheName: name });
  }

  /** Complete sets, newest first. */
  async function sealed() {
    const found = [];
    for (const name of await caches.keys()) {
      if (!name.startsWith('kept:')) continue;
      const seal = await look(name, SEAL);
      if (!seal) continue;
      const [, set = '', version = ''] = name.split(':');
      found.push({ name, set, version, at: (await seal.json()).at });
    }
    return found.sort((a, b) => b.at - a.at);
  }

  /** @param {string} set */
  async function namesOf(set) {
    return (await caches.keys()).filter((name) => name.startsWith(`kept:${set}:`));
  }

  /** A worker that has slept forgets when it looked last; the list then costs little, because it is asked for by its tag. */
  async function refreshNowAndThen() {
    if (Date.now() - looked < PAUSE) return;
    looked = Date.now();
    await refresh();
  }

  /** Brings every kept set to the newest version. */
  async function refresh() {
    let list;
    try {
      list = await loadList();
    } catch {
      return; // no network: what is kept stays
    }
    for (const set of new Set((await sealed()).map((kept) => kept.set))) {
      const wanted = list.sets.find((/** @type {any} */ one) => one.id === set);
      const have = (await sealed()).find((kept) => kept.set === set);
      if (wanted && have && have.version !== wanted.version) await save(set, () => undefined);
    }
  }

  /**
   * @param {string} set
   * @param {(message: object) => void} say
   */
  function save(set, say) {
    const work = running.get(set) ?? saveOnce(set, say).finally(() => running.delete(set));
    running.set(set, work);
    return work;
  }

  /**
   * @param {string} set
   * @param {(message: object) => void} say
   * @returns {Promise<object>}
   */
  async function saveOnce(set, say) {
    for (let attempt = 0; attempt < 3; attempt++) {
      let name = '';
      try {
        const list = await loadList();
        const wanted = list.sets.find((/** @type {any} */ one) => one.id === set);
        if (!wanted) return { state: 'gone' };
        name = `kept:${set}:${wanted.version}`;
        const cache = await caches.open(name);
        await fill(cache, wanted.files, (done, bytes) =>
          say({ state: 'progress', done, files: wanted.files.length, bytes, size: wanted.bytes }),
        );
        await cache.put(SEAL, new Response(JSON.stringify({ at: Date.now() })));
        for (const old of await namesOf(set)) if (old !== name) await caches.delete(old);
        return { state: 'saved' };
      } catch (error) {
        const reason = /** @type {any} */ (error);
        if (reason?.name === 'QuotaExceededError') {
          await caches.delete(name);
          return { state: 'full' };
        }
        // A file of another version: the site was published meanwhile. Begin again with its new list.
        if (reason?.message !== 'other version') return { state: 'interrupted' };
      }
    }
    return { state: 'interrupted' };
  }

  /**
   * Puts the files into the cache. What is there already, or in another cache with the same digest, is not loaded again: so an
   * interrupted download goes on where it stopped.
   * @param {Cache} cache
   * @param {{path: string, hash: string, size: number}[]} files
   * @param {(done: number, bytes: number) => void} tick
   */
  async function fill(cache, files, tick) {
    let bytes = 0;
    let done = 0;
    const waiting = files.slice();
    const lane = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        await bring(cache, file).catch((error) => {
          waiting.length = 0; // the other lanes stop too
          throw error;
        });
        bytes += file.size;
        tick(++done, bytes);
      }
    };
    // A weak link waits more than it carries: six files at a time.
    const lanes = await Promise.allSettled(Array.from({ length: 6 }, lane));
    for (const result of lanes) if (result.status === 'rejected') throw result.reason;
  }

  /**
   * @param {Cache} cache
   * @param {{path: string, hash: string}} file
   */
  async function bring(cache, file) {
    const url = BASE + file.path.slice(1);
    if (await known(cache, url, file.hash)) return;
    const response = await fetch(url, { cache: 'no-store' });
    if (!response.ok) throw new Error(response.status === 404 ? 'other version' : 'no file');
    const body = await response.arrayBuffer();
    if ((await digest(body)) !== file.hash) throw new Error('other version');
    await put(cache, url, body, response.headers.get('content-type') ?? '', file.hash);
  }

  /**
   * @param {Cache} cache
   * @param {string} url
   * @param {string} hash
   */
  async function known(cache, url, hash) {
    if ((await cache.match(url))?.headers.get('x-digest') === hash) return true;
    for (const name of await caches.keys()) {
      const copy = await look(name, url);
      if (!copy || copy.headers.get('x-digest') !== hash) continue;
      await put(cache, url, await copy.arrayBuffer(), copy.headers.get('content-type') ?? '', hash);
      return true;
    }
    return false;
  }

  /**
   * @param {Cache} cache
   * @param {string} url
   * @param {ArrayBuffer} body
   * @param {string} type
   * @param {string} hash
   */
  async function put(cache, url, body, type, hash) {
    await cache.put(url, new Response(body, { headers: { 'content-type': type, 'x-digest': hash } }));
  }

  async function loadList() {
    const response = await fetch(`${BASE}__OFFLINE_LIST__`, { cache: 'no-cache' });
    if (!response.ok) throw new Error('no list');
    return response.json();
  }

  /** @param {ArrayBuffer} body */
  async function digest(body) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
    return Array.from(bytes.slice(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
})();
