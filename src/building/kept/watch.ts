import { behind, standsFor } from '../../reads.ts';

/** Properties that name an item of a list: whoever looks for one item reads them of all others too. */
const NAMES = ['id', 'file', 'language', 'order'];

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
      if (typeof key !== 'string' || !Object.hasOwn(target, key)) return Reflect.get(target, key) as unknown;
      let part = parts.get(key);
      if (!part) parts.set(key, (part = watchPart(value[key], (piece) => note(key, piece))));
      return part();
    },
    ...whoeverLooks(() => note(undefined, ['whole'])),
  });
  standsFor(watched, value);
  return () => watched;
}

/** Hands a part out, each time noting what that alone tells of it. */
function watchPart(value: unknown, note: (piece: Piece) => void): () => unknown {
  if (typeof value === 'function') {
    const called = watchFunction(value as Called, note);
    return () => called;
  }
  if (value instanceof Map) {
    const watched = standsFor(watchMap(value, note), value);
    return () => watched;
  }
  const names = Array.isArray(value) ? value.map(nameOf) : [undefined];
  if (!Array.isArray(value) || names.includes(undefined) || new Set(names).size < names.length)
    return () => {
      note(['whole']);
      return value;
    };
  const items = value.map((item, index) =>
    watchItem(item as object, (property) =>
      note(property === undefined ? ['item', names[index]!] : ['item', names[index]!, property]),
    ),
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

function watchItem(item: object, read: (property?: string) => void): object {
  const told = new Set<string>(NAMES);
  const watched = new Proxy(item, {
    get(target, key) {
      if (typeof key === 'string' && !told.has(key)) {
        told.add(key);
        read(key);
      }
      return Reflect.get(target, key) as unknown;
    },
    ...whoeverLooks(() => read()),
  });
  return standsFor(watched, item);
}

function watchMap(value: ReadonlyMap<unknown, unknown>, note: (piece: Piece) => void): object {
  return new Proxy(value, {
    get(target, key) {
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
