import type { HastNode } from 'satteri';
import { slugify } from '../vietnamese/slug.ts';

/** Ids that pages around a text have of their own: a heading “Hỏi ai” in the text of a section stands above the “Hỏi ai” of its page. */
export const PAGE_IDS: ReadonlySet<string> = new Set(
  'noi-dung outline site-q brocade waves doc-nhanh hay-hoi hoi-ai giay-to chua-ro doi-chieu nguon xem-them thong-tin giu-lai chu-lon dong-thua dam-net nen-toi'.split(' '),
); // prettier-ignore

/** Ids of the headings of one page, in order, each another: “Ai làm được” → `ai-lam-duoc`, the second time `ai-lam-duoc-2`. */
export function headingIds(): (text: string) => string {
  const used = new Set(PAGE_IDS);
  return (text) => {
    const base = slugify(text) || 'muc';
    let id = base;
    // “Đợt 2” may stand behind two headings that are both called “Đợt”.
    for (let count = 2; used.has(id); count++) id = `${base}-${count}`;
    used.add(id);
    return id;
  };
}

/** Id of the first heading of a text that has these words. */
export const headingId = (words: string): string => headingIds()(words);

/** A heading as it stands on its page. */
export interface RenderedHeading {
  /** 2 to 4. */
  depth: number;
  slug: string;
  text: string;
}

/** Gives the headings of a page ASCII ids: addresses are promises and must survive any keyboard. That of the footnotes has its own. */
export function idHeadings(tree: HastNode): RenderedHeading[] {
  const idOf = headingIds();
  const headings: RenderedHeading[] = [];
  const visit = (node: HastNode): void => {
    if (node.type === 'element' && node.properties['id'] === FOOTNOTES) delete node.properties['className'];
    else if (node.type === 'element' && /^h[2-4]$/.test(node.tagName)) {
      const text = wordsOf(node);
      const slug = idOf(text);
      node.properties['id'] = slug;
      headings.push({ depth: Number(node.tagName[1]), slug, text });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return headings;
}

/** Which each mark of a footnote names. */
const FOOTNOTES = 'footnote-label';

function wordsOf(node: HastNode): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}
