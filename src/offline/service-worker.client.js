// The service worker of the portal, written out by the build as /sw.js with VERSION and BASE filled in. It is one classic script,
// because a worker for the whole site must lie at its root and may not depend on a file whose name changes.
//
// Portals in two folders of one address share the store of the browser. Each names its caches after its folder (`/cvd/opened`; the one at
// the root, `opened`) and neither reads nor removes what is not named so.
//
// Two kinds of cache: “opened” holds what the reader has opened, page by page, the oldest going first; “kept:<set>:<version>” holds one
// set of one version and counts only when its seal is there, which is written last. So a half-finished or interrupted download is never
// read from, and versions never mix: a set changes as a whole.
//
// A network may answer in the portal's name: a café asks for a password, a carrier for money. What is no file of this portal (sent on
// elsewhere, of another type, a page without its mark) is shown only where there is no copy, and never stored.
//
// Hand-written, against the rule of libraries first. workbox-precaching keeps one list whole, but the same list for every visitor, at
// installation, from the beginning again after every break: a reader cannot choose a set, see it grow, take it up again or remove
// it. Its other strategies renew address by address, which mixes versions. What is left to it, routing and trimming, is some thirty
// lines of this file.
(function () {
  'use strict';
  const VERSION = '__VERSION__';
  const BASE = /** @type {string} */ ('__BASE__');
  /** Stands in every page of this portal and in no other. */
  const MARK = '__MARK__';
  const ASSETS = `${BASE}__ASSETS__`;
  const SEARCH_INDEX = `${BASE}__SEARCH_INDEX__`;
  const OWN = BASE === '/' ? '' : BASE;
  const OPENED = `${OWN}opened`;
  const WISHES = `${OWN}wishes`;
  const SHELLS = `${OWN}shell:`;
  const SHELL = SHELLS + VERSION;
  const KEPT = `${OWN}kept:`;
  const SEAL = '/__seal';
  /** Addresses of pages that the reader chose to keep: never trimmed. */
  const CHOSEN = '/__chosen';
  /** How many of each the store of opened pages holds: some 20 MB when full. */
  const LIMITS = { pages: Number('__OPENED_PAGES__'), pictures: 60, assets: 150 };
  /** Milliseconds a reader with a copy of a page waits for the network. */
  const PATIENCE = 3000;
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  /** Milliseconds between two looks for a newer version. */
  const PAUSE = 3_600_000;
  let looked = 0;
  /** Sets being saved now. @type {Map<string, Promise<object>>} */
  const running = new Map();

  worker.addEventListener('install', (event) => {
    event.waitUntil(
      (async () => {
        await fill(await caches.open(SHELL), JSON.parse('__SHELL_FILES__'), () => undefined);
        await worker.skipWaiting();
      })(),
    );
  });

  worker.addEventListener('activate', (event) => {
    event.waitUntil(
      (async () => {
        await worker.clients.claim();
        if (OWN) await takeOver().catch(() => undefined);
        for (const name of await caches.keys())
          if (name.startsWith(SHELLS) && name !== SHELL) await caches.delete(name);
        // Kept sets follow the new version by themselves; when that fails, the old ones stay whole and the next visit tries again.
        await refresh();
      })(),
    );
  });

  worker.addEventListener('message', (event) => {
    const port = event.ports[0];
    const { act, set, paths } = event.data;
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
      } else if (act === 'opened') {
        for (const path of paths) await bringPage(path).catch(() => undefined);
      } else
        /** @type {Client} */ (event.source).postMessage({
          asked: act,
          state: await chooseOrNot(act, paths),
        });
    };
    event.waitUntil(work());
  });

  worker.addEventListener('fetch', (event) => {
    const request = event.request;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
    if (url.pathname === `${BASE}__WORKER__` || url.pathname === `${BASE}__OFFLINE_LIST__`) return;
    // A recording is asked for in pieces, and plays from the network alone.
    if (request.headers.has('range')) return;
    if (request.mode === 'navigate') event.respondWith(answerPage(event, request, url.pathname).then(dress));
    else event.respondWith(answerFile(event, request, url.pathname));
  });

  /**
   * What the reader has kept stands at once, also on a weak link; a newer version replaces the set behind it, as a whole. A page that
   * was only opened waits a while for the network, and what comes too late is there the next time.
   * @param {FetchEvent} event
   * @param {Request} request
   * @param {string} path
   */
  async function answerPage(event, request, path) {
    const kept = await find(path);
    if (kept) {
      event.waitUntil(refreshNowAndThen());
      return kept;
    }
    const copy = (await look(OPENED, path)) ?? (await look(SHELL, path));
    const arriving = fetch(request);
    const page = arriving.then((response) => pageOf(response.clone()));
    const stored = page.then(
      /** @returns {unknown} */ (text) => text !== undefined && rememberPage(path, text),
    );
    event.waitUntil(stored.catch(() => undefined));
    if (!copy)
      return arriving.catch(
        async (error) => (await look(SHELL, `${BASE}__OFFLINE_PAGE__`)) ?? Promise.reject(error),
      );
    return inTime(page).then(
      (text) => (text === undefined ? gone(arriving, path).then((is) => (is ? arriving : copy)) : arriving),
      () => copy,
    );
  }

  /**
   * Files named by their content never change; the parts of a kept search index must all be of one version.
   * @param {FetchEvent} event
   * @param {Request} request
   * @param {string} path
   */
  async function answerFile(event, request, path) {
    const kept = await find(path);
    const isAsset = path.startsWith(ASSETS);
    if (kept && (isAsset || path.startsWith(SEARCH_INDEX))) return kept;
    const copy = kept ?? (await look(OPENED, path)) ?? (await look(SHELL, path));
    if (copy && isAsset) return copy;
    try {
      const response = await fetch(request);
      if (!isFile(response)) return copy ?? response;
      if (isAsset || request.destination === 'image')
        event.waitUntil(rememberFile(path, response.clone()).catch(() => undefined));
      return response;
    } catch (error) {
      if (copy) return copy;
      throw error;
    }
  }

  /**
   * Workers up to 0.1 named nothing after their folder. What lies in their caches below this folder, and in those of this portal alone,
   * comes over; the rest is somebody else's.
   */
  async function takeOver() {
    for (const name of await caches.keys()) {
      const isStore = name === 'opened' || name === 'wishes';
      if (!isStore && !/^(?:kept|shell):/.test(name)) continue;
      const old = await caches.open(name);
      const requests = await old.keys();
      const paths = requests.map(({ url }) => new URL(url).pathname);
      const isOwn = (/** @type {string} */ path) => path.startsWith(BASE);
      const isNote = (/** @type {string} */ path) => path.startsWith('/__');
      if (!paths.some(isOwn) && name !== 'wishes') continue;
      const isWhole = paths.every((path) => isOwn(path) || isNote(path));
      if (!isStore && !isWhole) continue;
      const cache = await caches.open(OWN + name);
      for (const request of requests) {
        const path = new URL(request.url).pathname;
        const mine = isOwn(path) || isNote(path);
        const copy = mine && !(await cache.match(path)) ? await old.match(request) : undefined;
        if (copy) await cache.put(path, copy);
        if (isOwn(path)) await old.delete(path);
      }
      if (!isStore) await caches.delete(name);
    }
  }

  /**
   * Ticks the boxes of reading comfort that this reader wants ticked (see reading-preferences.client.ts), on every page that has them.
   * @param {Response} response
   */
  async function dress(response) {
    const wishes = await listAt('/__wishes');
    const type = response.headers.get('content-type') ?? '';
    if (!wishes.length || !type.startsWith('text/html')) return response;
    let page = await response.text();
    for (const id of wishes) page = page.replace(` id="${id}"`, ` id="${id}" checked`);
    return new Response(page, { status: response.status, headers: { 'content-type': type } });
  }

  /**
   * @template T
   * @param {Promise<T>} promise
   * @returns {Promise<T>}
   */
  function inTime(promise) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('too slow')), PATIENCE);
      promise.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }

  /**
   * Text of the page when the answer is a page of this portal.
   * @param {Response} response
   */
  async function pageOf(response) {
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || response.redirected || !type.startsWith('text/html')) return undefined;
    const text = await response.text();
    return text.includes(MARK) ? text : undefined;
  }

  /**
   * Whether the portal itself says that the page is no more; its copy goes too. Anybody else may be wrong.
   * @param {Promise<Response>} arriving
   * @param {string} path
   */
  async function gone(arriving, path) {
    const response = (await arriving).clone();
    if (response.status !== 404 && response.status !== 410) return false;
    if (!(await response.text()).includes(MARK)) return false;
    await (await caches.open(OPENED)).delete(path);
    return true;
  }

  /** @param {Response} response */
  function isFile(response) {
    return (
      response.ok &&
      !response.redirected &&
      !(response.headers.get('content-type') ?? '').startsWith('text/html')
    );
  }

  /**
   * A page that was opened without this worker, most often still in the store of the browser.
   * @param {string} path
   */
  async function bringPage(path) {
    const text = await pageOf(await fetch(path, { cache: 'force-cache' }));
    if (text === undefined) throw new Error('no page of this portal');
    await rememberPage(path, text);
  }

  /**
   * A page counts as remembered when all that it loads is: without its styles nobody would take it for the same page.
   * @param {string} path
   * @param {string} text
   */
  async function rememberPage(path, text) {
    const cache = await caches.open(OPENED);
    for (const address of loadedBy(text))
      if (!(await cache.match(address)))
        await rememberFile(address, await fetch(address, { cache: 'force-cache' }));
    await cache.put(path, new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    await trim(cache);
  }

  /**
   * @param {string} path
   * @param {Response} response
   */
  async function rememberFile(path, response) {
    if (isFile(response)) await (await caches.open(OPENED)).put(path, response);
  }

  /**
   * Addresses of the styles, scripts and pictures of a page.
   * @param {string} text
   */
  function loadedBy(text) {
    const tags = text.match(/<(?:script|img|link)\b[^>]*>/g) ?? [];
    return tags
      .filter((tag) => !tag.startsWith('<link') || /rel="(?:stylesheet|icon)"/.test(tag))
      .map((tag) => / (?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '')
      .filter((address) => address.startsWith(BASE));
  }

  /**
   * The oldest go first; those that the reader chose stay, and so does whatever a remembered page loads.
   * @param {Cache} cache
   */
  async function trim(cache) {
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    const chosen = await listAt(CHOSEN);
    const pages = paths.filter((path) => path.endsWith('/'));
    await drop(
      cache,
      pages.filter((path) => !chosen.includes(path)),
      LIMITS.pages,
    );
    await drop(
      cache,
      paths.filter((path) => path.startsWith(`${BASE}__PHOTOS__`)),
      LIMITS.pictures,
    );
    if (paths.length - pages.length < LIMITS.assets + LIMITS.pictures) return;
    const loaded = new Set();
    for (const page of pages)
      for (const address of loadedBy((await (await cache.match(page))?.text()) ?? '')) loaded.add(address);
    await drop(
      cache,
      paths.filter((path) => path.startsWith(ASSETS) && !loaded.has(path)),
      0,
    );
  }

  /**
   * @param {Cache} cache
   * @param {string[]} paths oldest first
   * @param {number} limit
   */
  async function drop(cache, paths, limit) {
    for (const path of paths.slice(0, Math.max(0, paths.length - limit))) await cache.delete(path);
  }

  /**
   * Pages that the reader chooses one by one stay among those opened, and are not trimmed.
   * @param {string} act
   * @param {string[]} paths
   */
  async function chooseOrNot(act, paths) {
    const others = (await listAt(CHOSEN)).filter((path) => !paths.includes(path));
    if (act === 'chosen') {
      const missing = await Promise.all(paths.map(async (path) => !(await look(OPENED, path))));
      const chosen = (await listAt(CHOSEN)).filter((path) => paths.includes(path));
      return chosen.length === paths.length && !missing.includes(true) ? 'saved' : 'none';
    }
    try {
      if (act === 'choose') for (const path of paths) await bringPage(path);
      const wanted = act === 'choose' ? [...others, ...paths] : others;
      await (await caches.open(WISHES)).put(CHOSEN, new Response(JSON.stringify(wanted)));
      return act === 'choose' ? 'saved' : 'removed';
    } catch (error) {
      return /** @type {Error | undefined} */ (error)?.name === 'QuotaExceededError' ? 'full' : 'interrupted';
    }
  }

  /**
   * A list that a reader's wishes are kept in; a damaged one counts as empty.
   * @param {string} key
   * @returns {Promise<string[]>}
   */
  async function listAt(key) {
    try {
      return (await (await look(WISHES, key))?.json()) ?? [];
    } catch {
      return [];
    }
  }

  /**
   * The copy in a complete set, newest first. One whose bytes are no longer what they were is thrown away and loaded again.
   * @param {string} path
   */
  async function find(path) {
    for (const { name } of await sealed()) {
      const copy = await look(name, path);
      if (!copy) continue;
      if (await isSound(copy.clone())) return copy;
      await (await caches.open(name)).delete(path);
      looked = 0;
    }
    return undefined;
  }

  /** @param {Response} copy */
  async function isSound(copy) {
    try {
      return (await digest(await copy.arrayBuffer())) === copy.headers.get('x-digest');
    } catch {
      return false;
    }
  }

  /**
   * Looks without opening: opening would make anew a cache that was removed a moment ago. A store that cannot be read holds nothing.
   * @param {string} name
   * @param {string} url
   */
  function look(name, url) {
    return caches.match(url, { cacheName: name }).catch(() => undefined);
  }

  /** Complete sets, newest first. */
  async function sealed() {
    const found = [];
    for (const name of await caches.keys()) {
      if (!name.startsWith(KEPT)) continue;
      const at = await (await look(name, SEAL))?.json().then(
        (/** @type {{ at: number }} */ seal) => seal.at,
        () => undefined,
      );
      if (!at) continue;
      const [set = '', version = ''] = name.slice(KEPT.length).split(':');
      found.push({ name, set, version, at });
    }
    return found.sort((a, b) => b.at - a.at);
  }

  /** @param {string} set */
  async function namesOf(set) {
    return (await caches.keys()).filter((name) => name.startsWith(`${KEPT}${set}:`));
  }

  /** A worker that has slept forgets when it looked last; the list then costs little, because it is asked for by its tag. */
  async function refreshNowAndThen() {
    if (Date.now() - looked < PAUSE) return;
    looked = Date.now();
    await refresh();
  }

  /** Brings every kept set to the newest version, and whatever went missing from it or from the shell back. */
  async function refresh() {
    let list;
    try {
      list = await loadList();
    } catch {
      return; // no network: what is kept stays
    }
    for (const set of new Set((await sealed()).map((kept) => kept.set))) {
      const wanted = list.sets.find((one) => one.id === set);
      const have = (await sealed()).find((kept) => kept.set === set);
      if (wanted && have && !(await isWhole(have, wanted))) await save(set, () => undefined);
    }
    await fill(await caches.open(SHELL), JSON.parse('__SHELL_FILES__'), () => undefined).catch(
      () => undefined,
    );
  }

  /**
   * @param {{ name: string, version: string }} have
   * @param {{ version: string, files: { path: string }[] }} wanted
   */
  async function isWhole(have, wanted) {
    if (have.version !== wanted.version) return false;
    const keys = await (await caches.open(have.name)).keys();
    const there = new Set(keys.map(({ url }) => new URL(url).pathname));
    return wanted.files.every(({ path }) => there.has(BASE + path.slice(1)));
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
        const wanted = list.sets.find((one) => one.id === set);
        if (!wanted) return { state: 'gone' };
        name = `${KEPT}${set}:${wanted.version}`;
        const cache = await caches.open(name);
        await fill(cache, wanted.files, (done, bytes) =>
          say({ state: 'progress', done, files: wanted.files.length, bytes, size: wanted.bytes }),
        );
        await cache.put(SEAL, new Response(JSON.stringify({ at: Date.now() })));
        for (const old of await namesOf(set)) if (old !== name) await caches.delete(old);
        return { state: 'saved' };
      } catch (error) {
        const reason = /** @type {Error | undefined} */ (error);
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
    const holders = await cachesByPath();
    const waiting = files.slice();
    const lane = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        await bring(cache, file, holders.get(BASE + file.path.slice(1)) || []).catch((error) => {
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
   * @param {string[]} holders names of caches that have a file of this address
   */
  async function bring(cache, file, holders) {
    const url = BASE + file.path.slice(1);
    if (await known(cache, url, file.hash, holders)) return;
    const response = await fetch(url, { cache: 'no-store' });
    if (!response.ok) throw new Error(response.status === 404 ? 'other version' : 'no file');
    const body = await response.arrayBuffer();
    if ((await digest(body)) !== file.hash) throw new Error('other version');
    await put(cache, url, body, response.headers.get('content-type') ?? '', file.hash);
  }

  /** Which caches hold an address: asked once for all files of a set, since a set may have hundreds. */
  async function cachesByPath() {
    /** @type {Map<string, string[]>} */
    const holders = new Map();
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) {
        const path = new URL(url).pathname;
        holders.set(path, [...(holders.get(path) || []), name]);
      }
    return holders;
  }

  /**
   * @param {Cache} cache
   * @param {string} url
   * @param {string} hash
   * @param {string[]} holders
   */
  async function known(cache, url, hash, holders) {
    if (!holders.length) return false;
    if ((await cache.match(url))?.headers.get('x-digest') === hash) return true;
    for (const name of holders) {
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

  /** @returns {Promise<{ sets: { id: string, version: string, bytes: number, files: { path: string, hash: string, size: number }[] }[] }>} */
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
