import type { HastNode } from 'satteri';

/** Classes of `base.css`; cells stand at the start of their line anyway. */
const CLASSES: Readonly<Record<string, string>> = { right: 'cell-end', center: 'cell-middle' };

/** Columns that Markdown puts to the right or in the middle (`--:`, `:-:`): by a class, for no page carries styles in its tags. */
export function alignByClass(node: HastNode): void {
  if (node.type === 'element' && (node.tagName === 'th' || node.tagName === 'td') && node.properties) {
    const { style, ...others } = node.properties;
    const side =
      typeof style === 'string' ? CLASSES[/^text-align: ?(\w+);?$/.exec(style)?.[1] ?? ''] : undefined;
    node.properties = side ? { ...others, className: [side] } : others;
  }
  if ('children' in node) node.children.forEach((child) => alignByClass(child as HastNode));
}
