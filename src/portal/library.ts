import { readLibrary, type PlanLibrary } from '../plans/library.ts';
import type { Content } from './portal.ts';

const libraries = new WeakMap<Content, PlanLibrary>();

/** What all plans hold together, read once for each reading of the content. */
export function library(content: Content): PlanLibrary {
  let made = libraries.get(content);
  if (!made) {
    made = readLibrary(
      content.plans.map(({ id, data }) => ({ id, data, tree: content.trees.get(id)! })),
      content.agencies.values(),
    );
    libraries.set(content, made);
  }
  return made;
}
