/**
 * Copies of the words that the checks keep of pages. A piece cut from a page holds the whole page in memory, and most addresses stand on
 * hundreds of pages: each is kept once.
 */
export class Kept {
  readonly #texts = new Map<string, string>();
  readonly #links = new Map<string, PageLink>();

  text<T extends string | undefined>(cut: T): T {
    if (cut === undefined) return cut;
    let own = this.#texts.get(cut);
    if (own === undefined) this.#texts.set((own = Buffer.from(cut).toString()), own);
    return own as T;
  }

  link(tag: string, value: string, rel = ''): PageLink {
    const key = `${tag} ${rel} ${value}`;
    let own = this.#links.get(key);
    if (!own)
      this.#links.set(
        Buffer.from(key).toString(),
        (own = { tag: this.text(tag), value: this.text(value), rel: this.text(rel) }),
      );
    return own;
  }
}

/** An address that a page names, by the element that names it. */
export interface PageLink {
  readonly tag: string;
  readonly value: string;
  readonly rel: string;
}
