import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../html/escape.ts';
import { isOpenTag, partsOf, type PageListener, type Part } from '../html/parts.ts';
import { eachTag, type OpenTag } from '../html/read.ts';
import { PageWords, StyleSheet, wordsOfScript } from '../html/used-styles.ts';
import * as routes from '../routes.ts';

/**
 * Writes the styles of a page into the page: on a weak link a file that the first paint waits for costs a journey there and back, longer than all its
 * bytes. Only rules that the page can use travel; all of them lie in `assets/` as the bundler made them, for what is made of pages.
 */
export class PageStyles {
  readonly #sheets = new Map<string, StyleSheet>();
  /** Words of each script by its address, but of those that load others. */
  readonly #scripts = new Map<string, ReadonlySet<string>>();
  readonly #everyScript = new Set<string>();

  /** @param site folder with the styles and scripts of the bundle; `base`: path prefix of the site */
  constructor(site: string, base: string) {
    const assets = routes.below(base, routes.assets);
    for (const [name, text] of assetsOf(site)) {
      if (name.endsWith('.css')) this.#sheets.set(`${assets}${name}`, new StyleSheet(text));
      if (name.endsWith('.js')) this.#learn(`${assets}${name}`, text);
    }
  }

  /**
   * A page as it is published, its policy with the digest of its own styles alone; what has no styles stays as it is.
   * @param listener is told of it as it is published
   */
  into(html: string, listener?: PageListener): string {
    const page = new PageWords();
    const links: OpenTag[] = [];
    const policies: OpenTag[] = [];
    const parts = partsOf(html);
    for (const part of parts) {
      if (!isOpenTag(part)) continue;
      const { name, attributes } = part;
      page.see(name, attributes);
      if (name === 'link' && attributes['rel'] === 'stylesheet') links.push(part);
      if (name === 'meta' && attributes['http-equiv'] === 'content-security-policy') policies.push(part);
      if (name === 'script' && attributes['src'])
        page.mayWrite(this.#scripts.get(attributes['src']) ?? this.#everyScript);
    }
    const changes = links.length ? this.#changes(links, policies, page) : [];
    if (listener) tell(parts, changes, listener);
    return write(html, changes);
  }

  #changes(links: readonly OpenTag[], policies: readonly OpenTag[], page: PageWords): Change[] {
    const css = links.map(({ attributes }) => this.#sheets.get(attributes['href']!)!.usedBy(page)).join('');
    return [
      ...policies.map((tag) => ({ tag, becomes: policyFor(tag.attributes['content']!, css) })),
      ...links.map((tag, index) => ({
        tag,
        becomes: index === 0 ? { name: 'style', attributes: {}, words: css } : undefined,
      })),
    ];
  }

  #learn(address: string, code: string): void {
    const words = wordsOfScript(code);
    for (const word of words) this.#everyScript.add(word);
    if (!/\bimport\b/.test(code)) this.#scripts.set(address, words);
  }
}

/** Every rule of the site that something on these pages, or made by their script, can use. */
export function stylesFor(site: string, pages: readonly string[], script: string): string {
  const page = new PageWords();
  for (const html of pages) eachTag(html, ({ name, attributes }) => page.see(name, attributes));
  page.mayWrite(wordsOfScript(script));
  return [...assetsOf(site)]
    .filter(([name]) => name.endsWith('.css'))
    .map(([, text]) => new StyleSheet(text).usedBy(page))
    .join('\n');
}

/** An element that holds nothing, and what stands in its place: another, or nothing. */
interface Change {
  tag: OpenTag;
  becomes: Element | undefined;
}

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** None in an element that holds nothing and is not closed. */
  words?: string;
}

/** Digests of scripts say nothing here: pages have none of their own. */
function policyFor(policy: string, css: string): Element {
  const digest = createHash('sha256').update(css).digest('base64');
  const content = policy
    .replace(/ 'sha256-[^']+'/g, '')
    .replace("style-src 'self'", `style-src 'self' 'sha256-${digest}'`);
  return { name: 'meta', attributes: { 'http-equiv': 'content-security-policy', content } };
}

function write(html: string, changes: readonly Change[]): string {
  let out = '';
  let position = 0;
  for (const { tag, becomes } of changes.toSorted((a, b) => a.tag.from - b.tag.from)) {
    out += html.slice(position, tag.from) + (becomes ? markup(becomes) : '');
    position = tag.to;
  }
  return out + html.slice(position);
}

function markup({ name, attributes, words }: Element): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join('')}>${words === undefined ? '' : `${words}</${name}>`}`;
}

/** Tells of a page with its changes made: what is told is what a parser would find in what is written. */
function tell(parts: readonly Part[], changes: readonly Change[], listener: PageListener): void {
  const changed = new Map<Part, Element | undefined>(changes.map(({ tag, becomes }) => [tag, becomes]));
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    if (typeof part === 'string') listener.text(part);
    else if (!isOpenTag(part)) listener.close(part.closes);
    else if (!changed.has(part)) listener.open(part.name, part.attributes);
    else {
      const becomes = changed.get(part);
      if (becomes) {
        listener.open(becomes.name, becomes.attributes);
        if (becomes.words) listener.text(becomes.words);
        listener.close(becomes.name);
      }
      // Nothing stands in what was there: its end follows.
      index++;
    }
  }
}

function* assetsOf(site: string): Iterable<[name: string, text: string]> {
  const folder = join(site, routes.assets);
  for (const name of readdirSync(folder).sort())
    if (/\.(?:css|js)$/.test(name)) yield [name, readFileSync(join(folder, name), 'utf8')];
}
