/** Attributes whose values come from templates and matter to the rules of HTML: few, and the same on page after page. */
const VALUES = new Set([
  'class',
  'role',
  'type',
  'scope',
  'rel',
  'lang',
  'dir',
  'popover',
  'inputmode',
  'autocomplete',
  'aria-current',
  'aria-live',
]);
/** Attributes that name other elements by their ids. */
export const REFERENCES = ['for', 'list', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/**
 * What has been seen of the pages so far, as a tree of places: an element stands in a place below the places of all its ancestors, told
 * apart by tag, names of attributes, values that matter, and whether it is empty. A page whose places are all known is made as pages before it
 * were made: what the rules of HTML say of those holds for it. Pages by the thousand have some hundred places.
 */
export class Shapes {
  readonly #places: Map<string, number>;

  /** @param places those seen by earlier checks; new ones are added */
  constructor(places = new Map<string, number>()) {
    this.#places = places;
  }

  /** Follows one page from its first tag on. */
  follow(): ShapeOfPage {
    return new ShapeOfPage((key) => {
      const known = this.#places.get(key);
      if (known !== undefined) return [known, false];
      // A key cut from the page would hold the whole page in memory.
      this.#places.set(Buffer.from(key).toString(), this.#places.size + 1);
      return [this.#places.size, true];
    });
  }
}

class ShapeOfPage {
  readonly #open: { place: number; holds: boolean }[] = [{ place: 0, holds: true }];
  readonly #ids = new Set<string>();
  readonly #named: string[] = [];
  readonly #labels = new Set<string>();
  readonly #unlabelled: string[] = [];
  readonly #placeOf: (key: string) => [place: number, isNew: boolean];
  #heading = 0;
  #fresh = 0;

  constructor(placeOf: (key: string) => [place: number, isNew: boolean]) {
    this.#placeOf = placeOf;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const above = this.#open.at(-1)!;
    above.holds = true;
    let key = `${above.place} ${tag}`;
    for (const name of Object.keys(attributes)) {
      const value = attributes[name]!;
      key += ` ${name}${VALUES.has(name) ? `=${value}` : value === '' ? '=' : ''}`;
    }
    this.#open.push({ place: this.#see(key), holds: false });
    this.#note(tag, attributes);
  }

  text(words: string): void {
    const here = this.#open.at(-1)!;
    here.holds ||= words.trim() !== '';
  }

  close(): void {
    const { place, holds } = this.#open.pop()!;
    if (!holds) this.#see(`${place} empty`);
  }

  /** Number of places met so far that no page before it had. */
  get fresh(): number {
    return this.#fresh;
  }

  /** Whether the page has a place that no page before it had, or points at what it does not have; asked once, at its end. */
  isNew(): boolean {
    return (
      this.#fresh > 0 ||
      this.#named.some((id) => !this.#ids.has(id)) ||
      this.#unlabelled.some((id) => !this.#labels.has(id))
    );
  }

  /** What one place cannot tell: the order of headings, and which ids belong together. */
  #note(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (/^h[1-6]$/.test(tag)) {
      this.#see(`heading ${this.#heading} ${tag}`);
      this.#heading = Number(tag[1]);
    }
    if (attributes.id) this.#ids.add(attributes.id);
    for (const name of REFERENCES)
      if (attributes[name]) this.#named.push(...attributes[name].split(/\s+/).filter(Boolean));
    if (attributes.for) this.#labels.add(attributes.for);
    if (
      /^(?:input|select|textarea)$/.test(tag) &&
      attributes.id &&
      attributes.type !== 'hidden' &&
      !attributes['aria-label'] &&
      !attributes['aria-labelledby']
    )
      this.#unlabelled.push(attributes.id);
  }

  #see(key: string): number {
    const [place, isNew] = this.#placeOf(key);
    if (isNew) this.#fresh++;
    return place;
  }
}

export type { ShapeOfPage };
