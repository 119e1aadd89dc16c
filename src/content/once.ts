import type { Content } from './content.ts';

type Memo = WeakMap<Content, unknown>;

/** Held on `globalThis`: the pages run in a bundle with a copy of every module, and ask about the same content as the steps around them. */
const holder = globalThis as { portalOnce?: Map<string, Memo> };

/**
 * What is worked out from the whole content, once for each reading of it. `name` is unique: by it the copies of a module know each other
 * during a build.
 */
export function once<T>(name: string, make: (content: Content) => T): (content: Content) => T {
  const own: Memo = new WeakMap();
  return (content) => {
    const memo = shared(name) ?? own;
    if (!memo.has(content)) memo.set(content, make(content));
    return memo.get(content) as T;
  };
}

/** From now on nothing is worked out twice in this process: for builds, where code does not change. The preview must not ask for it. */
export function shareOnce(): void {
  holder.portalOnce ??= new Map();
}

function shared(name: string): Memo | undefined {
  if (!holder.portalOnce) return undefined;
  let memo = holder.portalOnce.get(name);
  if (!memo) holder.portalOnce.set(name, (memo = new WeakMap()));
  return memo;
}
