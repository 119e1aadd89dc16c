/**
 * Copies of the words that the checks keep of pages. A piece cut from a page holds the whole page in memory, and most addresses stand on
 * hundreds of pages: each is kept once.
 */
export class Kept {
  readonly #texts = new Map<string, string>();
  /** Addresses of the site itself as they are kept; others are known, and not kept. */
  readonly #own = new Map<string, string | undefined>();
  readonly #links = new Map<string, PageLink>();

  text<T extends string | undefined>(cut: T): T {
    if (cut === undefined) return cut;
    let own = this.#texts.get(cut);
    if (own === undefined) {
      own = Buffer.from(cut).toString();
      this.#texts.set(own, own);
    }
    return own as T;
  }

  /** An address that names something of the site itself. */
  own(address: string): string | undefined {
    const known = this.#own.get(address);
    if (known !== undefined || this.#own.has(address)) return known;
    const text = this.text(address);
    const own = ELSEWHERE.test(text) ? undefined : text;
    this.#own.set(text, own);
    return own;
  }

  link(tag: string, value: string): PageLink {
    const key = `${tag} ${value}`;
    let own = this.#links.get(key);
    if (!own)
      this.#links.set(Buffer.from(key).toString(), (own = { tag: this.text(tag), value: this.text(value) }));
    return own;
  }
}

/** An address that a page names, by the element that names it. */
export interface PageLink {
  readonly tag: string;
  readonly value: string;
}

/** Other sites, and what is no address of a page at all. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
