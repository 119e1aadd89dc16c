/**
 * Name of something that this portal keeps in the reader's browser. Portals in two folders of one address share the stores there: each has
 * names of its own, those of the portal at the root being plain. The service worker names its caches by the same rule.
 */
export function ownName(name: string): string {
  const home = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return home === '/' ? name : home + name;
}
