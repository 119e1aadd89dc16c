import { ownName } from '../../own-name.client.ts';

/** The last searches of this reader, newest first. They stay on the device and are sent nowhere. */
export class LastSearches {
  readonly #store: Storage | null;

  constructor(store: Storage | null = deviceStore()) {
    this.#store = store;
  }

  all(): string[] {
    try {
      const kept: unknown = JSON.parse(this.#store?.getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
    } catch {
      // Another page may have written anything there.
      return [];
    }
  }

  add(query: string): void {
    const last = [query, ...this.all().filter((known) => known !== query)].slice(0, MOST);
    this.#write(JSON.stringify(last));
  }

  clear(): void {
    this.#write(null);
  }

  #write(value: string | null): void {
    try {
      if (value === null) this.#store?.removeItem(KEY);
      else this.#store?.setItem(KEY, value);
    } catch {
      // A full or forbidden store keeps nothing; searching goes on.
    }
  }
}

function deviceStore(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const KEY = ownName('last-searches');
const MOST = 5;
