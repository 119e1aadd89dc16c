import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckMemory } from './memory.ts';
import { addressOf, type PageFacts } from './page.ts';

/**
 * Whether an address may lead to what the last site had and this one has not: a file, or an id of a page. It is told by the last name in it, the
 * same however an address is written; so there is something gone of that name, but maybe elsewhere.
 */
export function mayBeGone(
  { pages: before, stamps }: Pick<CheckMemory, 'pages' | 'stamps'>,
  { folder, files, pages }: { folder: string; files: readonly string[]; pages: readonly PageFacts[] },
): (address: string) => boolean {
  const there = new Set(files);
  const gone = new Set<string>();
  for (const file of Object.keys(stamps))
    // Compressed copies are made last, and named by no page.
    if (!there.has(file) && !/\.(?:br|gz)$/.test(file) && !existsSync(join(folder, file)))
      gone.add(lastName(addressOf(file)));
  for (const { file, path, ids } of pages) if (isLess(ids, before.get(file)?.ids)) gone.add(lastName(path));
  if (gone.size === 0) return () => false;
  return (address) => isOneOf(gone, lastName(address));
}

function isLess(ids: readonly string[], before: readonly string[] = []): boolean {
  if (ids === before) return false;
  const own = new Set(ids);
  return before.some((id) => !own.has(id));
}

/** `/so-tay/be-loc/?a#b` → `be-loc`. Looked for sign by sign: a large portal has half a million addresses. */
function lastName(address: string): string {
  let end = address.length;
  for (const sign of '?#') {
    const at = address.indexOf(sign);
    if (at >= 0 && at < end) end = at;
  }
  if (address.endsWith(INDEX, end)) end -= INDEX.length - 1;
  if (address.endsWith('/', end)) end--;
  return address.slice(address.lastIndexOf('/', end - 1) + 1, end);
}

const INDEX = '/index.html';

function isOneOf(gone: ReadonlySet<string>, name: string): boolean {
  // Written otherwise, or named by the way to it.
  return gone.has(name) || name.includes('%') || name === '.' || name === '..';
}
