import type { ClauseTree } from './clauses.ts';

/**
 * Trees of clauses, each made when somebody asks for it, of which the last ones made are held: those of thousands of plans together, with the texts that
 * their words are cut from, are a large part of what a build needs of memory. Made again, a tree has other clauses of the same ids.
 */
export class HeldTrees {
  readonly #most: number;
  readonly #held: Place[] = [];
  #next = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @param make gives the same tree each time, and is not asked for it before somebody is */
  of(make: () => ClauseTree): () => ClauseTree {
    const place: Place = { tree: undefined };
    return () => {
      if (place.tree) return place.tree;
      const made = make();
      const before = this.#held[this.#next];
      if (before) before.tree = undefined;
      this.#held[this.#next] = place;
      this.#next = (this.#next + 1) % this.#most;
      return (place.tree = made);
    };
  }
}

interface Place {
  tree: ClauseTree | undefined;
}

/** For all readings of the content. Up to as many plans, each is read once: making a tree takes a millisecond or two. */
export const heldTrees = new HeldTrees(1_000);
