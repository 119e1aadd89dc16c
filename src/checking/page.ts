import { gzipSync } from 'node:zlib';
import type { PageListener } from '../html/parts.ts';
import { isHeading, loadedByElement } from '../html/read.ts';
import type { Kept, PageLink } from './keep.ts';
import type { ShapeOfPage } from './shapes.ts';

/** What the checks need to know of one built page. */
export interface PageFacts {
  /** Address below the site's base: `/so-tay/`. */
  path: string;
  /** File below the site folder. */
  file: string;
  /** At least what travels: of a long page, compressed the quickest way, some tenth more; a short one as it is. */
  bytes: number;
  /** Made as no page before it was made: the rules of HTML have to be tried on it. */
  isNew: boolean;
  language: string | undefined;
  title: string;
  description: string | undefined;
  csp: string | undefined;
  ids: string[];
  /** Every address of the site itself that it leads to or loads, once each. */
  addresses: string[];
  /** Things fetched without a click: scripts, styles, pictures, frames. */
  resources: PageLink[];
  /** Of these, what the page needs to be whole without network: `loadedBy` in `html/read.ts`. */
  loads: string[];
  /** Of these, what a browser waits for before it shows a word: a journey there and back on a weak link. */
  awaited: string[];
  styleAttributes: string[];
  inlineScripts: number;
  /** Names of content files that stand in its words: nothing to a reader. */
  fileNames: string[];
  headings: number[];
  hidden: boolean;
  /** Leads on to another page by itself. */
  refreshes: boolean;
  /** Offers files that are made after the pages: `data-file`. */
  offers: boolean;
}

const LOADED: Record<string, string> = {
  script: 'src',
  img: 'src',
  iframe: 'src',
  source: 'src',
  audio: 'src',
  video: 'src',
  track: 'src',
  embed: 'src',
  object: 'data',
};

const ENDING = /\.(?:ya?ml|mdx)\b/;
const FILE_NAME = /[\w/-]+\.(?:ya?ml|mdx)\b/g;

/**
 * Reads a page once, in one pass, as it is told of it. Of its text nothing is kept: the pages of a large portal together are too much for the
 * memory.
 */
export class PageReader implements PageListener {
  readonly #facts: PageFacts;
  readonly #shape: ShapeOfPage;
  readonly #kept: Kept;
  /** Addresses that it leads to, and those of what it loads. */
  readonly #leads = new Set<string>();
  readonly #loads = new Set<string>();
  #inTitle = false;
  #svgs = 0;

  /** @param file below the site folder */
  constructor(file: string, { shape, kept }: { shape: ShapeOfPage; kept: Kept }) {
    this.#facts = noFacts(file);
    this.#shape = shape;
    this.#kept = kept;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const facts = this.#facts;
    const kept = this.#kept;
    const { id, style, href, srcset } = attributes;
    this.#shape.open(tag, attributes);
    if (tag === 'svg') this.#svgs++;
    if (attributes['data-file'] !== undefined) facts.offers = true;
    if (id) facts.ids.push(kept.text(id));
    if (style !== undefined) facts.styleAttributes.push(`<${tag} style="${style}">`);
    if (tag === 'html') facts.language = kept.text(attributes['lang']);
    if (tag === 'title' && this.#svgs === 0) this.#inTitle = true;
    if (isHeading(tag)) facts.headings.push(Number(tag[1]));
    if (tag === 'meta') readMeta(facts, attributes, kept);
    if (tag === 'link') this.#readLink(attributes);
    if (href && tag !== 'link' && tag !== 'use') this.#lead(href);
    if (tag === 'form' && attributes['action']) this.#lead(attributes['action']);
    const needed = loadedByElement(tag, attributes);
    if (needed !== undefined) facts.loads.push(kept.text(needed));
    if (needed !== undefined && isAwaited(tag, attributes)) facts.awaited.push(kept.text(needed));
    const loaded = LOADED[tag];
    if (loaded && attributes[loaded]) this.#load(tag, attributes[loaded]);
    if (srcset) for (const part of srcset.split(',')) this.#load(tag, part.trim().split(/\s+/)[0]!);
    if (tag === 'script' && !attributes['src'] && !IS_DATA.has(attributes['type']!)) facts.inlineScripts++;
  }

  text(words: string): void {
    this.#shape.text(words);
    if (this.#inTitle) this.#facts.title += words;
    // The whole name is looked for only where such an ending stands: most words of most pages have none.
    if (ENDING.test(words)) this.#facts.fileNames.push(...(words.match(FILE_NAME) ?? []));
  }

  close(tag: string): void {
    this.#shape.close();
    if (tag === 'title') this.#inTitle = false;
    if (tag === 'svg') this.#svgs--;
  }

  /** @param html the whole page as it is published */
  end(html: string): PageFacts {
    for (const address of this.#loads) this.#leads.add(address);
    this.#facts.addresses = [...this.#leads];
    this.#facts.bytes = weightOf(html);
    this.#facts.title = this.#kept.text(this.#facts.title);
    this.#facts.isNew = this.#shape.isNew();
    return this.#facts;
  }

  #readLink({ rel = '', href = '' }: Readonly<Record<string, string>>): void {
    if (/stylesheet|icon|preload|modulepreload|manifest/.test(rel)) this.#load(`link ${rel}`, href);
    else if (href) this.#lead(href);
  }

  #lead(value: string): void {
    const own = this.#kept.own(value);
    if (own !== undefined) this.#leads.add(own);
  }

  #load(tag: string, value: string): void {
    this.#facts.resources.push(this.#kept.link(tag, value));
    const own = this.#kept.own(value);
    if (own !== undefined) this.#loads.add(own);
  }
}

/** Address of a page below the site's base. */
export function addressOf(file: string): string {
  return `/${file}`.replace(/\/index\.html$/, '/');
}

function noFacts(file: string): PageFacts {
  return {
    path: addressOf(file),
    file,
    bytes: 0,
    isNew: false,
    language: undefined,
    title: '',
    description: undefined,
    csp: undefined,
    ids: [],
    addresses: [],
    resources: [],
    loads: [],
    awaited: [],
    styleAttributes: [],
    inlineScripts: 0,
    fileNames: [],
    headings: [],
    hidden: false,
    refreshes: false,
    offers: false,
  };
}

/** Scripts that a browser does not run. */
const IS_DATA: ReadonlySet<string> = new Set(['application/ld+json', 'application/json']);

function weightOf(html: string): number {
  const bytes = Buffer.byteLength(html);
  return bytes <= SHORT ? bytes : gzipSync(html, { level: 1 }).length;
}

/** Pages of so many bytes are light however they travel: what they weigh compressed decides nothing. */
const SHORT = 30_000;

/** A style sheet, or a script that is neither a module nor put off. */
function isAwaited(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (tag === 'link') return attributes['rel'] === 'stylesheet';
  return (
    tag === 'script' && attributes['type'] !== 'module' && !('defer' in attributes || 'async' in attributes)
  );
}

function readMeta(facts: PageFacts, attributes: Readonly<Record<string, string>>, kept: Kept): void {
  if (attributes['name'] === 'description') facts.description = kept.text(attributes['content']);
  if (attributes['name'] === 'robots' && attributes['content']?.includes('noindex')) facts.hidden = true;
  const equivalent = attributes['http-equiv']?.toLowerCase();
  if (equivalent === 'content-security-policy') facts.csp = kept.text(attributes['content']);
  if (equivalent === 'refresh') facts.refreshes = true;
}
