import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomic } from '../files/atomic.ts';
import { formatNumber } from '../statistics/number.ts';

/**
 * Writes link and size of files made after the pages (PDF, packs, EPUB) into the pages that offer them; an offer whose file was not made
 * stays hidden. May run again on the same site. Returns how many offers are shown.
 */
export function fillDownloads(site: string): number {
  let shown = 0;
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.html')) continue;
    const path = join(site, file);
    const html = readFileSync(path, 'utf8');
    const filled = html.replace(OFFER, (_, target: string, href: string, inner: string) => {
      const label = /(?:<a [^>]*>)?([^<]*)/.exec(inner)![1]!.trim();
      const made = join(site, target);
      if (!existsSync(made)) return `<li hidden data-file="${target}" data-href="${href}">${label}</li>`;
      shown++;
      return `<li data-file="${target}" data-href="${href}"><a href="${href}" download>${label}</a> (${fileSize(statSync(made).size)})</li>`;
    });
    if (filled !== html) writeAtomic(path, filled);
  }
  return shown;
}

const OFFER = /<li(?: hidden)? data-file="([^"]+)" data-href="([^"]+)"[^>]*>([\s\S]*?)<\/li>/g;

/** “856 byte”, “12 KB”, “1,4 MB”: decimal units, as a telephone counts them. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte`;
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1_000))} KB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}
