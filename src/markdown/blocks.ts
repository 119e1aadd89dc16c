import type { MdastNode } from 'satteri';
import { parseTree, textOf } from './tree.ts';

/** How much of a text a block belongs to: `<Core>` to the short one, `<More>` only to the long one. */
export type BlockMark = 'core' | 'plain' | 'more';

/** A heading, paragraph, item of a list or row of a table as plain words, in the order of the text. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** Words with single spaces, without signs of Markdown; never empty. */
  text: string;
  mark: BlockMark;
  /** 1 to 6 for a heading, else 0. */
  depth: number;
  /** Item of a list with numbers. */
  numbered: boolean;
  /** Holds a `<Src>`. */
  sourced: boolean;
}

/** Components that say how much of a text their content belongs to. */
const MARKS: Partial<Record<string, BlockMark>> = { Core: 'core', More: 'more' };

/**
 * The one way from Markdown to plain words, over the parser’s tree. A text that MDX cannot read (braces in a `.md`) is read as Markdown.
 * Charts, pictures and other components without words give nothing.
 */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  walk(treeOf(body), 'plain', blocks);
  return blocks;
}

function treeOf(body: string): MdastNode {
  try {
    return parseTree('mdx', body);
  } catch {
    return parseTree('md', body);
  }
}

function walk(node: MdastNode, mark: BlockMark, into: Block[]): void {
  const add = (kind: Block['kind'], of: MdastNode, more: Partial<Block> = {}): void => {
    const text = tidy(
      of.type === 'tableRow' ? of.children.map((cell) => textOf(cell)).join(' ') : textOf(of),
    );
    if (text) into.push({ kind, text, mark, depth: 0, numbered: false, sourced: hasSource(of), ...more });
  };
  switch (node.type) {
    case 'heading':
      return add('heading', node, { depth: node.depth });
    case 'paragraph':
    case 'code':
      return add('paragraph', node);
    case 'tableRow':
      return add('row', node);
    case 'list':
      for (const item of node.children) {
        const [first, ...rest] = item.type === 'listItem' ? item.children : [];
        if (first?.type === 'paragraph') add('item', first, { numbered: node.ordered ?? false });
        for (const child of first?.type === 'paragraph' ? rest : first ? [first, ...rest] : [])
          walk(child, mark, into);
      }
      return;
    default: {
      const own = node.type === 'mdxJsxFlowElement' && node.name ? (MARKS[node.name] ?? mark) : mark;
      if ('children' in node) for (const child of node.children) walk(child as MdastNode, own, into);
    }
  }
}

function hasSource(node: MdastNode): boolean {
  if ('name' in node && node.name === 'Src') return true;
  return 'children' in node && node.children.some((child) => hasSource(child as MdastNode));
}

/** A component without words leaves the space before it: “222 hộ. <Src /> Bà con”, “hộ <Src />.” */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?](?:\s|$))/g, '')
    .trim();
}
