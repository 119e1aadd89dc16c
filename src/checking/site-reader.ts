import { listenTo, type PageListener } from '../html/parts.ts';
import { Kept } from './keep.ts';
import { noMemory, type CheckMemory } from './memory.ts';
import { PageReader, type PageFacts } from './page.ts';
import { Shapes } from './shapes.ts';

/** Reads the pages of a site, each once: while it is made, by whoever goes through it then, or as it lies there. */
export class SiteReader {
  readonly #shapes: Shapes;
  readonly #kept = new Kept();
  readonly #followed = new Map<string, PageFacts>();

  /** @param memory of the checks before */
  constructor({ places }: Pick<CheckMemory, 'places'> = noMemory()) {
    this.#shapes = new Shapes(places);
  }

  /** @param file below the site */
  read(file: string, html: string): PageFacts {
    const reader = this.#reader(file);
    listenTo(html, reader);
    return reader.end(html);
  }

  /**
   * A page on its way to the site. It has to lie there in the end, as it is now: what is met in it first is tried on it, and on no other.
   * @param tell tells of the page as it is published, and gives it
   */
  follow(file: string, tell: (listener: PageListener) => string): string {
    const reader = this.#reader(file);
    const html = tell(reader);
    this.#followed.set(file, reader.end(html));
    return html;
  }

  /** What was learnt of a page on its way. */
  followed(file: string): PageFacts | undefined {
    return this.#followed.get(file);
  }

  #reader(file: string): PageReader {
    return new PageReader(file, { shape: this.#shapes.follow(), kept: this.#kept });
  }
}
