import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PageWords, StyleSheet, wordsOfScript } from '../html/used-styles.ts';
import * as routes from '../routes.ts';

/**
 * Writes the styles of a page into the page: on a weak link a file that the first paint waits for costs a journey there and back, longer than all its
 * bytes. Only rules that the page can use travel; all of them lie in `assets/` as the bundler made them, for what is made of pages.
 */
export class PageStyles {
  readonly #sheets = new Map<string, StyleSheet>();
  /** Words of each script by its address: none known where it loads others. */
  readonly #scripts = new Map<string, ReadonlySet<string> | undefined>();
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
    const links = [...html.matchAll(LINK)];
    if (!links.length) return html;
    const page = new PageWords(html, this.#scriptWords(html));
    const css = links.map(([, address]) => this.#sheets.get(address!)!.usedBy(page)).join('');
    const digest = createHash('sha256').update(css).digest('base64');
    let first = true;
    return html
      .replace(LINK, () => (first ? ((first = false), `<style>${css}</style>`) : ''))
      .replace(POLICY, (policy) =>
        policy
          .replace(/ 'sha256-[^']+'/g, '')
          .replace(/style-src 'self'/, `style-src 'self' 'sha256-${digest}'`),
      );
  }

  #learn(address: string, code: string): void {
    const words = new Set(wordsOfScript(code));
    for (const word of words) this.#everyScript.add(word);
    this.#scripts.set(address, /\bimport\b/.test(code) ? undefined : words);
  }

  #scriptWords(html: string): ReadonlySet<string> {
    const own = [...html.matchAll(SCRIPT)].map(([, address]) => this.#scripts.get(address!));
    if (own.includes(undefined)) return this.#everyScript;
    return new Set(own.flatMap((words) => [...words!]));
  }
}

/** Every rule of the site that something on these pages, or made by their script, can use. */
export function stylesFor(site: string, pages: readonly string[], script: string): string {
  const page = new PageWords(pages.join('\n'), new Set(wordsOfScript(script)));
  return [...assetsOf(site)]
    .filter(([name]) => name.endsWith('.css'))
    .map(([, text]) => new StyleSheet(text).usedBy(page))
    .join('\n');
}

function* assetsOf(site: string): Iterable<[name: string, text: string]> {
  const folder = join(site, routes.assets);
  for (const name of readdirSync(folder).sort())
    if (/\.(?:css|js)$/.test(name)) yield [name, readFileSync(join(folder, name), 'utf8')];
}

const SCRIPT = /<script [^>]*\bsrc="([^"]+)"/g;
const LINK = /<link rel="stylesheet" href="([^"]+)">/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
