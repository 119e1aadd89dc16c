import { gzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { loadedByElement } from '../html/read.ts';
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
  canonical: string | undefined;
  csp: string | undefined;
  ids: string[];
  /** Every `href`, and `src` of what the browser loads. */
  links: PageLink[];
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

/** Reads a page once, in one pass. Of its text nothing is kept: the pages of a large portal together are too much for the memory. */
export function readPage(
  { path, file, html }: { path: string; file: string; html: string },
  { shape, kept }: { shape: ShapeOfPage; kept: Kept },
): PageFacts {
  const facts: PageFacts = {
    path,
    file,
    bytes: weightOf(html),
    isNew: false,
    language: undefined,
    title: '',
    description: undefined,
    canonical: undefined,
    csp: undefined,
    ids: [],
    links: [],
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
  let inTitle = false;
  let depth = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      shape.open(tag, attributes);
      depth += tag === 'svg' ? 1 : 0;
      if (attributes['data-file'] !== undefined) facts.offers = true;
      if (attributes.id) facts.ids.push(kept.text(attributes.id));
      if (attributes.style !== undefined) facts.styleAttributes.push(`<${tag} style="${attributes.style}">`);
      if (tag === 'html') facts.language = kept.text(attributes.lang);
      if (tag === 'title' && depth === 0) inTitle = true;
      if (/^h[1-6]$/.test(tag)) facts.headings.push(Number(tag[1]));
      if (tag === 'meta') readMeta(facts, attributes, kept);
      if (tag === 'link') readLink(facts, attributes, kept);
      if (attributes.href && tag !== 'link' && tag !== 'use')
        facts.links.push(kept.link(tag, attributes.href, attributes.rel));
      if (tag === 'form' && attributes.action) facts.links.push(kept.link(tag, attributes.action));
      const needed = loadedByElement(tag, attributes);
      if (needed !== undefined) facts.loads.push(kept.text(needed));
      if (needed !== undefined && isAwaited(tag, attributes)) facts.awaited.push(kept.text(needed));
      const loaded = LOADED[tag];
      if (loaded && attributes[loaded]) facts.resources.push(kept.link(tag, attributes[loaded]));
      if (attributes.srcset)
        for (const part of attributes.srcset.split(','))
          facts.resources.push(kept.link(tag, part.trim().split(/\s+/)[0]!));
      if (
        tag === 'script' &&
        !attributes.src &&
        attributes.type !== 'application/ld+json' &&
        attributes.type !== 'application/json'
      )
        facts.inlineScripts++;
    },
    ontext(text) {
      shape.text(text);
      if (inTitle) facts.title += text;
      // The whole name is looked for only where such an ending stands: most words of most pages have none.
      if (ENDING.test(text)) facts.fileNames.push(...(text.match(FILE_NAME) ?? []));
    },
    onclosetag(tag) {
      shape.close();
      if (tag === 'title') inTitle = false;
      if (tag === 'svg') depth--;
    },
  });
  parser.write(html);
  parser.end();
  facts.title = kept.text(facts.title);
  facts.isNew = shape.isNew();
  return facts;
}

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

function readMeta(facts: PageFacts, attributes: Record<string, string>, kept: Kept): void {
  if (attributes.name === 'description') facts.description = kept.text(attributes.content);
  if (attributes.name === 'robots' && attributes.content?.includes('noindex')) facts.hidden = true;
  const equivalent = attributes['http-equiv']?.toLowerCase();
  if (equivalent === 'content-security-policy') facts.csp = kept.text(attributes.content);
  if (equivalent === 'refresh') facts.refreshes = true;
}

function readLink(facts: PageFacts, attributes: Record<string, string>, kept: Kept): void {
  const { rel = '', href = '' } = attributes;
  if (rel === 'canonical') facts.canonical = kept.text(href);
  else if (/stylesheet|icon|preload|modulepreload|manifest/.test(rel))
    facts.resources.push(kept.link(`link ${rel}`, href));
  else if (href) facts.links.push(kept.link('link', href, rel));
}
