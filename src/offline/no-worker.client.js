// Written out as /sw.js where `site.yaml` says `offline: false`: browsers that still have the service worker take this one in its place
// at the next visit. It removes all that this portal kept (not what one in another folder of the same address did) and itself; open pages
// read on from the network.
(function () {
  'use strict';
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  worker.addEventListener('install', () => worker.skipWaiting());
  worker.addEventListener('activate', (event) => event.waitUntil(leave()));

  async function leave() {
    const base = /** @type {string} */ ('__BASE__');
    const own = base === '/' ? '' : base;
    for (const name of await caches.keys())
      if (name.startsWith(own) && /^(?:opened$|wishes$|shell:|kept:)/.test(name.slice(own.length)))
        await caches.delete(name);
    await worker.registration.unregister();
  }
})();
