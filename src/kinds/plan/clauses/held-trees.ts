import type { ClauseTree } from './clauses.ts';

/**
 * Trees of clauses, each made when somebody asks for it, of which some are held: those of thousands of plans together, with the texts that
 * their words are cut from, are a large part of what a build needs of memory. Made again, a tree has other clauses of the same ids.
 *
 * A build goes through all plans several times, always in the same order. Were the oldest tree let go each time, then with one plan more
 * than are held each would be made anew in every round: so new ones take the places of the last few, and only now and then that of
 * one held for long, which may be of content that nobody reads any more.
 */
export class HeldTrees {
  readonly #most: number;
  readonly #lasting: number;
  readonly #held: Place[] = [];
  #made = 0;

  constructor(most: number) {
    this.#most = most;
    this.#lasting = Math.floor(most * LASTING);
  }

  /** @param make gives the same tree each time, and is not asked for it before somebody is */
  of(make: () => ClauseTree): () => ClauseTree {
    const place: Place = { tree: undefined };
    return () => {
      if (place.tree) return place.tree;
      const made = make();
      const slot = this.#slot();
      const before = this.#held[slot];
      if (before) before.tree = undefined;
      this.#held[slot] = place;
      return (place.tree = made);
    };
  }

  /** Where the next tree is held: a free place while there is one. */
  #slot(): number {
    if (this.#held.length < this.#most) return this.#held.length;
    const made = this.#made++;
    if (made % RARELY === RARELY - 1 && this.#lasting > 0) return Math.floor(made / RARELY) % this.#lasting;
    return this.#lasting + (made % (this.#most - this.#lasting));
  }
}

interface Place {
  tree: ClauseTree | undefined;
}

/** Share of the trees that stay while the others come and go. */
const LASTING = 0.9;
/** One in so many new trees takes the place of a lasting one. */
const RARELY = 16;

/** For all readings of the content. Up to as many plans, each is read once: making a tree takes a millisecond or two. */
export const heldTrees = new HeldTrees(1_000);
