import type { Content } from '../content/content.ts';
import type { Kind } from '../content/kind.ts';
import { kinds } from './index.ts';

/** Kinds whose pages are made by the common ones, each with the first part of its addresses. */
export function plainKinds(content: Content): { section: string; kind: Kind }[] {
  return kinds
    .filter(({ pages }) => pages === 'plain')
    .map((kind) => ({ section: kind.section(content).path.slice(1, -1), kind }));
}
