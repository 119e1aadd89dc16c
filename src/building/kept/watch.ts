import { BEHIND, behind } from '../../reads.ts';

/** Properties that name an item of a list: whoever looks for one item reads them of all others too. */
const NAMES = ['id', 'file', 'language', 'order'];
const isName = (key: string): boolean => NAMES.includes(key);

/**
 * A piece of what is watched, as a later build finds it again. `whole`: all of it; `names`: which items a list has, in which order;
 * `item`: a property of one of them, or all of it; `entry`: one of a map; `call`: what a function answered.
 */
export type Piece =
  | readonly ['whole']
  | readonly ['names']
  | readonly ['item', string, property?: string]
  | readonly ['entry', string | number]
  | readonly ['call', ...(string | number | boolean | null)[]];

/** Told of a piece of what stands at a key; without a key, of the value itself. */
export type Note = (key: string | undefined, piece: Piece) => void;

/**
 * The same value, which tells what of it is read: of an object its lists, maps and functions one by one; of a list whose items have names,
 * and of a map, each item that is looked at; of anything else that all of it was read. What is handed out below that is as it was.
 * Returns a function that hands the watched value out. Another page wants another one: what a module remembers of an item is remembered of
 * this page's alone.
 */
export function watch(value: unknown, note: Note): () => unknown {
  if (!isPlain(value)) return watchPart(value, (piece) => note(undefined, piece));
  const parts = new Map<string, () => unknown>();
  const watched = new Proxy(value, {
    get(target: object, key) {
      if (key === BEHIND) return value;
      if (typeof key !== 'string' || !Object.hasOwn(target, key)) return Reflect.get(target, key) as unknown;
      let part = parts.get(key);
      if (!part) parts.set(key, (part = watchPart(value[key], (piece) => note(key, piece))));
      return part();
    },
    ...whoeverLooks(() => note(undefined, ['whole'])),
  });
  return () => watched;
}

/** Hands a part out, each time noting what that alone tells of it. */
function watchPart(value: unknown, note: (piece: Piece) => void): () => unknown {
  if (typeof value === 'function') {
    const called = watchFunction(value as Called, note);
    return () => called;
  }
  if (value instanceof Map) {
    const watched = watchMap(value, note);
    return () => watched;
  }
  const names = Array.isArray(value) ? namesIn(value) : undefined;
  if (!names)
    return () => {
      note(['whole']);
      return value;
    };
  const items = (value as object[]).map(
    (item, index) => new Proxy(item, new WatchedItem(names[index]!, note)),
  );
  return () => {
    note(['names']);
    return items;
  };
}

type Called = (...args: unknown[]) => unknown;

function watchFunction(answer: Called, note: (piece: Piece) => void): Called {
  return (...args) => {
    const plain = args.filter((arg) => /^(?:string|number|boolean)$/.test(typeof arg) || arg === null);
    note(plain.length === args.length ? ['call', ...(plain as string[])] : ['whole']);
    return answer(...args.map(behind));
  };
}

/** Names of the items of a list, each another; every page asks for those of the same few lists. */
function namesIn(list: unknown[]): readonly string[] | undefined {
  let names = listNames.get(list);
  if (names === undefined) {
    const found = list.map(nameOf);
    names = found.includes(undefined) || new Set(found).size < found.length ? null : (found as string[]);
    listNames.set(list, names);
  }
  return names ?? undefined;
}
const listNames = new WeakMap<unknown[], readonly string[] | null>();

/** Tells what is read of one item. Pages by the thousand look through lists of thousands: it is as small as can be. */
class WatchedItem implements ProxyHandler<object> {
  readonly #name: string;
  readonly #note: (piece: Piece) => void;
  #told: Set<string> | undefined;

  constructor(name: string, note: (piece: Piece) => void) {
    this.#name = name;
    this.#note = note;
  }

  get(target: object, key: string | symbol): unknown {
    if (key === BEHIND) return target;
    if (typeof key === 'string' && !isName(key) && !this.#told?.has(key)) {
      (this.#told ??= new Set()).add(key);
      this.#note(['item', this.#name, key]);
    }
    return Reflect.get(target, key);
  }

  has(target: object, key: string | symbol): boolean {
    this.#note(['item', this.#name]);
    return Reflect.has(target, key);
  }

  ownKeys(target: object): (string | symbol)[] {
    this.#note(['item', this.#name]);
    return Reflect.ownKeys(target);
  }
}

function watchMap(value: ReadonlyMap<unknown, unknown>, note: (piece: Piece) => void): object {
  return new Proxy(value, {
    get(target, key) {
      if (key === BEHIND) return target;
      if (key === 'get' || key === 'has')
        return (name: unknown): unknown => {
          note(typeof name === 'string' || typeof name === 'number' ? ['entry', name] : ['whole']);
          return target[key](behind(name));
        };
      note(['whole']);
      const own = Reflect.get(target, key, target) as unknown;
      return typeof own === 'function' ? (own as Called).bind(target) : own;
    },
  });
}

/** `{ ...item }`, `'photos' in item`, `Object.keys(item)`. */
function whoeverLooks(read: () => void): ProxyHandler<object> {
  return {
    has(target, key) {
      read();
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      read();
      return Reflect.ownKeys(target);
    },
  };
}

/** What names an item of a list: its file, else its id. */
export function nameOf(item: unknown): string | undefined {
  if (!isPlain(item)) return undefined;
  const { file, id } = item;
  if (typeof id !== 'string') return undefined;
  return typeof file === 'string' ? file : id;
}

/** All that is read of the items of a list by looking for one. */
export function namesOf(list: readonly object[]): unknown[] {
  return list.map((item) => NAMES.map((name) => (item as Record<string, unknown>)[name]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
