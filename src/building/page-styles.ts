import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../html/escape.ts';
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

  /** A page as it is published, its policy with the digest of its own styles alone; what has no styles stays as it is. */
  into(html: string): string {
    const page = new PageWords();
    const links: OpenTag[] = [];
    const policies: OpenTag[] = [];
    eachTag(html, (tag) => {
      const { name, attributes } = tag;
      page.see(name, attributes);
      if (name === 'link' && attributes['rel'] === 'stylesheet') links.push(tag);
      if (name === 'meta' && attributes['http-equiv'] === 'content-security-policy') policies.push(tag);
      if (name === 'script' && attributes['src'])
        page.mayWrite(this.#scripts.get(attributes['src']) ?? this.#everyScript);
    });
    if (!links.length) return html;
    const css = links.map(({ attributes }) => this.#sheets.get(attributes['href']!)!.usedBy(page)).join('');
    return write(html, [
      ...policies.map((tag) => ({ ...tag, words: policyFor(tag.attributes['content']!, css) })),
      ...links.map((link, index) => ({ ...link, words: index === 0 ? `<style>${css}</style>` : '' })),
    ]);
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

/** Digests of scripts say nothing here: pages have none of their own. */
function policyFor(policy: string, css: string): string {
  const digest = createHash('sha256').update(css).digest('base64');
  const content = policy
    .replace(/ 'sha256-[^']+'/g, '')
    .replace("style-src 'self'", `style-src 'self' 'sha256-${digest}'`);
  return `<meta http-equiv="content-security-policy" content="${escapeHtml(content)}">`;
}

function write(html: string, changes: readonly { from: number; to: number; words: string }[]): string {
  let out = '';
  let position = 0;
  for (const { from, to, words } of changes.toSorted((a, b) => a.from - b.from)) {
    out += html.slice(position, from) + words;
    position = to;
  }
  return out + html.slice(position);
}

function* assetsOf(site: string): Iterable<[name: string, text: string]> {
  const folder = join(site, routes.assets);
  for (const name of readdirSync(folder).sort())
    if (/\.(?:css|js)$/.test(name)) yield [name, readFileSync(join(folder, name), 'utf8')];
}
