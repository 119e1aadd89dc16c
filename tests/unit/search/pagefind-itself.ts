import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { packed } from '../../../src/building/pagefind/packed.ts';
import type { IndexFiles } from '../../../src/building/search-index.ts';
import { escapeHtml } from '../../../src/html/escape.ts';
import type { BundlePage, Words } from '../../../src/search/index/bundles.ts';

/** What Pagefind itself makes of bundles, each written as the page that says to it what the bundle says. */
export async function pagefindFiles(pages: readonly (BundlePage & { url: string })[]): Promise<IndexFiles> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  for (const { url, ...page } of pages) await index!.addHTMLFile({ url, content: pageOf(page) });
  const { files } = await index!.getFiles();
  await pagefind.close();
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  return new Map(
    files.map(({ path, content }) => [
      path,
      path.endsWith('.pf_fragment') ? withText(content, (url) => byUrl.get(url)!) : content,
    ]),
  );
}

function pageOf({ filters, parts }: BundlePage): string {
  const head = filters.map(
    ([name, value]) => `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`,
  );
  const body = parts.map((part) =>
    'id' in part
      ? `<div id="${escapeHtml(part.id)}" data-pagefind-title="${escapeHtml(part.title)}"></div>`
      : `<p${part.weight > 1 ? ` data-pagefind-weight="${part.weight}"` : ''}>${escapeHtml(indexedText(part))}</p>`,
  );
  return `<html lang="vi"><head>${head.join('')}</head><body>${body.join('')}</body></html>`;
}

/** The text itself in place of the words indexed, word for word; words without a text are for the index alone. */
function withText(file: Uint8Array, pageAt: (url: string) => BundlePage): Uint8Array {
  const kept = JSON.parse(gunzipSync(file).subarray('pagefind_dcd'.length).toString()) as {
    url: string;
    content: string;
    anchors: { location: number }[];
  };
  const spelt = pageAt(kept.url)
    .parts.filter((part): part is Words => 'indexed' in part)
    .flatMap((part) => {
      const texts = part.text?.split(/\s+/u).filter(Boolean);
      const pieces = indexedText(part).split(/\s+/u).filter(Boolean);
      return pieces.map((spelled, at) => ({ spelled, text: texts?.[at] }));
    });
  const words = kept.content.split(' ');
  const content = spelt.flatMap(({ text, spelled }, at) =>
    text === undefined ? [] : [text + words[at]!.slice(spelled.length)],
  );
  const before = (location: number): number =>
    spelt.slice(0, location).filter(({ text }) => text !== undefined).length;
  const anchors = kept.anchors.map((anchor) => ({ ...anchor, location: before(anchor.location) }));
  return packed(JSON.stringify({ ...kept, content: content.join(' '), anchors }));
}

const indexedText = ({ indexed }: Words): string => indexed.map(({ text }) => text).join(' ');
