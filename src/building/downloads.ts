import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'domhandler';
import { writeAtomic } from '../files/atomic.ts';
import { filesBelow } from '../files/below.ts';
import { fileSize } from '../text/number.ts';
import { escapeHtml } from '../html/escape.ts';
import { replaceElements, wordsOf } from '../html/read.ts';

/**
 * Writes link and size of files made after the pages (PDF, packs, EPUB) into the pages that offer them; an offer whose file was not made
 * stays hidden. May run again on the same site. Returns how many offers are shown.
 * @param pages files of those that offer any, where it is known; `write`: puts a page in the place of what it was
 */
export function fillDownloads(
  site: string,
  pages: readonly string[] = filesBelow(site).filter((file) => file.endsWith('.html')),
  write = (file: string, html: string): void => writeAtomic(join(site, file), html),
): number {
  let shown = 0;
  for (const file of pages) {
    const path = join(site, file);
    const html = readFileSync(path, 'utf8');
    if (!offersFiles(html)) continue;
    const filled = replaceElements(html, isOffer, (offer) => {
      const target = offer.attribs['data-file']!;
      const made = join(site, target);
      const attributes = `data-file="${escapeHtml(target)}" data-href="${escapeHtml(offer.attribs['data-href']!)}"`;
      const link = offer.children.find((child) => 'name' in child && child.name === 'a');
      const label = escapeHtml(wordsOf((link as Element | undefined) ?? offer));
      if (!existsSync(made)) return `<li hidden ${attributes}>${label}</li>`;
      shown++;
      return `<li ${attributes}><a href="${escapeHtml(offer.attribs['data-href']!)}" download>${label}</a> (${fileSize(statSync(made).size)})</li>`;
    });
    if (filled !== html) write(file, filled);
  }
  return shown;
}

/** Whether a page may offer files that are made after it. */
export function offersFiles(html: string | Buffer): boolean {
  return html.includes('data-file=');
}

function isOffer({ name, attribs }: Element): boolean {
  return name === 'li' && 'data-file' in attribs && 'data-href' in attribs;
}
