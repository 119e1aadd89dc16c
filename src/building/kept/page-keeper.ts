import { existsSync, readdirSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import type { Configuration } from '../../config.ts';
import * as routes from '../../routes.ts';
import { heardBy, type Reads, type Way } from '../../reads.ts';
import { offersFiles } from '../downloads.ts';
import type { LastSite } from './last-site.ts';
import { Pieces, type Ground, type Read } from './pieces.ts';
import type { BuildRecord, KeptPage } from './record.ts';
import { watch, type Piece } from './watch.ts';

export interface Counts {
  /** Pages taken over from the last build, and pages made: those a reader opens, not files beside them. */
  kept: number;
  made: number;
}

/**
 * Takes over, page by page, what the last build made: a page is made anew unless all that it read then is the same now. What it reads is
 * noted while it is made, so that nobody has to say it beforehand, and nobody can forget it.
 */
export class PageKeeper {
  readonly counts: Counts = { kept: 0, made: 0 };
  /** Pages made anew that offer files which are made after all pages. */
  readonly offering: string[] = [];
  readonly #configuration: Configuration;
  readonly #fresh: string;
  readonly #program: string;
  readonly #language: string;
  readonly #pieces: Pieces;
  readonly #last: BuildRecord | undefined;
  readonly #site: LastSite;
  readonly #pages = new Map<string, KeptPage>();
  /** Pieces by their places: those of the last build, and behind them what pages made anew read besides. */
  readonly #places: Places;
  /** Of the pieces of the last build that were looked at, whether they are now what they were then. */
  readonly #same: boolean[] = [];
  /** What the page under way watches, by the way to it. */
  readonly #views = new Map<string, () => unknown>();
  readonly #listener: Reads;
  /** What the page under way has read. */
  #heard = new Set<string>();
  #ground: string | undefined;
  #valid = true;

  /** @param fresh folder that this build writes into; `last`: what the build before it left; `site`: the files of it */
  constructor(
    configuration: Configuration,
    {
      fresh,
      program,
      last,
      site,
      ...ground
    }: { fresh: string; program: string; last: BuildRecord | undefined; site: LastSite } & Ground,
  ) {
    this.#configuration = configuration;
    this.#fresh = fresh;
    this.#program = program;
    // Words of the interface stand in the bundle in one language.
    this.#language = ground.content.site.language;
    this.#last = last;
    this.#site = site;
    this.#pieces = new Pieces(ground);
    this.#places = new Places(last?.pieces);
    this.#listener = this.#listen();
  }

  /**
   * Makes a page and writes it, or takes it over.
   * @param file below the site; `given`: what the page is handed; `make`: gives the whole of it, or nothing where there is none
   */
  async page(file: string, given: unknown, make: () => Promise<string | Buffer | undefined>): Promise<void> {
    this.#begin();
    const props = this.#pieces.of(given);
    const before = this.#valid ? this.#last?.pages[file] : undefined;
    if (before?.props === props && this.#isAsBefore(before) && this.#site.take(file)) {
      this.#pages.set(file, before);
      return this.#count(file, 'kept');
    }
    this.#heard = new Set();
    this.#views.clear();
    const made = await heardBy(this.#listener, make);
    if (made === undefined) return;
    const reads = [...this.#heard].map((piece) => {
      // What it is now, before anybody changes it.
      this.#pieces.print(piece);
      return this.#places.of(piece);
    });
    this.#pages.set(file, { props, reads });
    this.#site.write(file, made);
    if (file.endsWith('.html') && offersFiles(made)) this.offering.push(file);
    this.#count(file, 'made');
  }

  /** What the next build is to know, once the site lies where it was wanted. */
  record(): Omit<BuildRecord, 'files' | 'whole' | 'warned'> {
    const { output } = this.#configuration;
    const pieces = new Places();
    const pages = [...this.#pages].map(([file, { props, reads }]): [string, KeptPage] => [
      file,
      { props, reads: reads.map((place) => pieces.of(this.#places.all[place]!)) },
    ]);
    return {
      version: 2,
      output,
      ground: this.#ground ?? '',
      pieces: pieces.all,
      prints: pieces.all.map((piece) => this.#pieces.print(piece)),
      pages: Object.fromEntries(pages),
    };
  }

  /** Styles and scripts are written before the first page: what pages call them is part of what every page rests on. */
  #begin(): void {
    if (this.#ground !== undefined) return;
    const assets = join(this.#fresh, routes.assets);
    const { base, address } = this.#configuration;
    const names = existsSync(assets) ? readdirSync(assets).sort() : [];
    this.#ground = hash('sha1', JSON.stringify([this.#program, base, address, this.#language, names]));
    this.#valid = this.#last?.ground === this.#ground;
  }

  #isAsBefore({ reads }: KeptPage): boolean {
    return reads.every((place) => (this.#same[place] ??= this.#isSame(place)));
  }

  #isSame(place: number): boolean {
    const { pieces, prints } = this.#last!;
    const piece = pieces[place];
    return piece !== undefined && this.#pieces.print(piece) === prints[place];
  }

  #listen(): Reads {
    const note = (read: Read): void => void this.#heard.add(JSON.stringify(read));
    return {
      watched: <T>(value: T, way: Way): T => {
        const name = way.join('\n');
        let view = this.#views.get(name);
        if (!view) {
          // A `Read`, of which most is the same for thousands of pieces.
          const from = `[${JSON.stringify(way)},`;
          const hear = (key: string | undefined, piece: Piece): void =>
            void this.#heard.add(`${from}${JSON.stringify(key ?? null)},${JSON.stringify(piece)}]`);
          this.#views.set(name, (view = watch(value, hear)));
        }
        return view() as T;
      },
      answered: (way) => note([way, null, ['whole']]),
      today: () => note(['today']),
      file: (path) => note(['file', relative(this.#configuration.content, path).split(sep).join('/')]),
    };
  }

  #count(file: string, how: keyof Counts): void {
    if (file.endsWith('.html')) this.counts[how]++;
  }
}

/** Texts that stand in many pages, each once. */
class Places {
  readonly all: string[];
  readonly #known: Map<string, number>;

  constructor(known: readonly string[] = []) {
    this.all = [...known];
    this.#known = new Map(known.map((text, place) => [text, place]));
  }

  of(text: string): number {
    let place = this.#known.get(text);
    if (place === undefined) this.#known.set(text, (place = this.all.push(text) - 1));
    return place;
  }
}
