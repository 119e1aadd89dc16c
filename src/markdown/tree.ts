import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';

/** What Markdown may do in this portal: read and rendered with the same, so that what is judged, searched and read aloud is what is shown. */
export const MARKDOWN_FEATURES = { gfm: true, smartPunctuation: false };

/**
 * The tree of a body.
 * @throws what the parser says in English when the body is no MDX
 */
export function parseTree(syntax: 'md' | 'mdx', body: string): MdastNode {
  return (syntax === 'mdx' ? mdxToMdast : markdownToMdast)(body, { features: MARKDOWN_FEATURES });
}

/** Words of a node as a page shows them; those of HTML, pictures and components without words are none. */
export function textOf(node: MdastNode): string {
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map((child) => textOf(child as MdastNode)).join('');
  return 'value' in node && node.type !== 'html' ? String(node.value) : '';
}
