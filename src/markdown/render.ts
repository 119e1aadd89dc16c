import { toHtml } from 'hast-util-to-html';
import { markdownToHast, mdxToHast, type HastNode } from 'satteri';
import { alignByClass } from './cell-alignment.ts';
import { idHeadings, type RenderedHeading } from './heading-ids.ts';
import { keepSourceMarks } from './source-marks.ts';
import { MARKDOWN_FEATURES } from './tree.ts';

/** A text as HTML; a page sets its own components in where the text names them. */
export interface RenderedText {
  parts: Part[];
  headings: RenderedHeading[];
}

/** What is said around footnotes: the heading above them, and where the way back from one leads (`{reference}`, its number). */
export interface FootnoteWords {
  label: string;
  backLabel: string;
}

/** Finished HTML, or a component with what stands inside it. */
export type Part = string | { name: string; attributes: Record<string, string>; parts: Part[] };

/**
 * What a page shows of a text that has passed the gate (`content/gate/`). Its tree is walked and written down; nothing of it is ever run.
 * @throws Error at what the gate refuses
 */
export function renderText(
  { file, body }: { file: string; body: string },
  footnotes: FootnoteWords,
): RenderedText {
  const options = { features: { ...MARKDOWN_FEATURES, gfm: { footnotes } }, position: false };
  const tree = file.endsWith('.mdx') ? mdxToHast(body, options) : markdownToHast(body.trim(), options);
  const headings = idHeadings(tree);
  keepSourceMarks(tree);
  alignByClass(tree);
  return { parts: partsOf([tree]), headings };
}

function partsOf(nodes: readonly HastNode[]): Part[] {
  const parts: Part[] = [];
  const add = (part: Part): void => {
    if (typeof part === 'string' && typeof parts.at(-1) === 'string')
      parts.push(`${parts.pop() as string}${part}`);
    else parts.push(part);
  };
  for (const node of nodes) {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') add(component(node));
    else if (node.type === 'root') partsOf(node.children).forEach(add);
    else if (node.type === 'element' && holdsComponent(node)) {
      const [opens, closes] = tagsOf(node);
      [opens, ...partsOf(node.children), closes].forEach(add);
    } else add(html(node));
  }
  return parts;
}

type Component = Extract<HastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Element = Extract<HastNode, { type: 'element' }>;

function component({ name, attributes, children }: Component): Part {
  const plain = attributes.map((attribute): [string, string] => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      throw new Error(`<${name}> has an attribute that is no plain text`);
    return [attribute.name, attribute.value];
  });
  return { name: name ?? '', attributes: Object.fromEntries(plain), parts: partsOf(children) };
}

function holdsComponent(node: HastNode): boolean {
  if (!('children' in node)) return false;
  return node.children.some((child) => child.type.startsWith('mdxJsx') || holdsComponent(child));
}

function tagsOf(element: Element): [opens: string, closes: string] {
  const empty = html({ ...element, children: [] });
  const closes = `</${element.tagName}>`;
  return [empty.slice(0, -closes.length), closes];
}

/** Raw HTML has no place in a text: here it would come out as words. @throws Error at code */
function html(node: HastNode): string {
  if (node.type.startsWith('mdx')) throw new Error(`“${node.type}” in a text is code`);
  return toHtml(node, { characterReferences: { useNamedReferences: true } });
}
