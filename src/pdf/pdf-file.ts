import { getDocumentProxy } from 'unpdf';

/**
 * Pages (from 1) on which the chapters begin: the headings one level below the title, as the bookmarks name them. The first such heading
 * is the list of contents itself and is left out.
 */
export async function chapterPages(bytes: Uint8Array): Promise<number[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const [title] = await document.getOutline();
  const pages: number[] = [];
  for (const item of title?.items.slice(1) ?? []) {
    const target = typeof item.dest === 'string' ? await document.getDestination(item.dest) : item.dest;
    pages.push((await document.getPageIndex(target![0] as never)) + 1);
  }
  return pages;
}

/**
 * The same PDF without the moment it was made and without the numbers the browser gave its nodes, so that the same page gives the same
 * bytes. Lengths stay, or the offsets inside would be wrong; so does the order of the numbers, by which the file is searched.
 */
export function withoutTraces(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const ids = [...new Set(text.match(/(?<=\(node)\d{8}(?=\))/g))].sort();
  const rank = new Map(ids.map((id, index) => [id, String(index + 1).padStart(8, '0')]));
  const still = text
    .replace(/(\/(?:CreationDate|ModDate) \(D:)(\d{14})/g, (_, name: string) => `${name}20000101000000`)
    .replace(/(?<=\(node)\d{8}(?=\))/g, (id) => rank.get(id)!);
  return Buffer.from(still, 'latin1');
}
