import { Parser } from 'htmlparser2';

/** What the checks need to know of one built page. */
export interface PageFacts {
  /** Address below the site's base: `/so-tay/`. */
  path: string;
  /** File below the site folder. */
  file: string;
  html: string;
  language: string | undefined;
  title: string;
  description: string | undefined;
  canonical: string | undefined;
  csp: string | undefined;
  ids: string[];
  /** Every `href`, and `src` of what the browser loads. */
  links: { tag: string; value: string; rel: string }[];
  /** Things fetched without a click: scripts, styles, pictures, frames. */
  resources: { tag: string; value: string }[];
  styleAttributes: string[];
  inlineScripts: number;
  /** Names of content files that stand in its words: nothing to a reader. */
  fileNames: string[];
  headings: number[];
  hidden: boolean;
  /** Leads on to another page by itself. */
  refreshes: boolean;
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

/** Reads a page once, in one pass. */
export function readPage(path: string, file: string, html: string): PageFacts {
  const facts: PageFacts = {
    path,
    file,
    html,
    language: undefined,
    title: '',
    description: undefined,
    canonical: undefined,
    csp: undefined,
    ids: [],
    links: [],
    resources: [],
    styleAttributes: [],
    inlineScripts: 0,
    fileNames: [],
    headings: [],
    hidden: false,
    refreshes: false,
  };
  let inTitle = false;
  let depth = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      depth += tag === 'svg' ? 1 : 0;
      if (attributes.id) facts.ids.push(attributes.id);
      if (attributes.style !== undefined) facts.styleAttributes.push(`<${tag} style="${attributes.style}">`);
      if (tag === 'html') facts.language = attributes.lang;
      if (tag === 'title' && depth === 0) inTitle = true;
      if (/^h[1-6]$/.test(tag)) facts.headings.push(Number(tag[1]));
      if (tag === 'meta') readMeta(facts, attributes);
      if (tag === 'link') readLink(facts, attributes);
      if (attributes.href && tag !== 'link' && tag !== 'use')
        facts.links.push({ tag, value: attributes.href, rel: attributes.rel ?? '' });
      if (tag === 'form' && attributes.action) facts.links.push({ tag, value: attributes.action, rel: '' });
      const loaded = LOADED[tag];
      if (loaded && attributes[loaded]) facts.resources.push({ tag, value: attributes[loaded] });
      if (attributes.srcset)
        for (const part of attributes.srcset.split(','))
          facts.resources.push({ tag, value: part.trim().split(/\s+/)[0]! });
      if (
        tag === 'script' &&
        !attributes.src &&
        attributes.type !== 'application/ld+json' &&
        attributes.type !== 'application/json'
      )
        facts.inlineScripts++;
    },
    ontext(text) {
      if (inTitle) facts.title += text;
      facts.fileNames.push(...(text.match(/[\w/-]+\.(?:ya?ml|mdx)\b/g) ?? []));
    },
    onclosetag(tag) {
      if (tag === 'title') inTitle = false;
      if (tag === 'svg') depth--;
    },
  });
  parser.write(html);
  parser.end();
  return facts;
}

function readMeta(facts: PageFacts, attributes: Record<string, string>): void {
  if (attributes.name === 'description') facts.description = attributes.content;
  if (attributes.name === 'robots' && attributes.content?.includes('noindex')) facts.hidden = true;
  const equivalent = attributes['http-equiv']?.toLowerCase();
  if (equivalent === 'content-security-policy') facts.csp = attributes.content;
  if (equivalent === 'refresh') facts.refreshes = true;
}

function readLink(facts: PageFacts, attributes: Record<string, string>): void {
  const { rel = '', href = '' } = attributes;
  if (rel === 'canonical') facts.canonical = href;
  else if (/stylesheet|icon|preload|modulepreload|manifest/.test(rel))
    facts.resources.push({ tag: `link ${rel}`, value: href });
  else if (href) facts.links.push({ tag: 'link', value: href, rel });
}
