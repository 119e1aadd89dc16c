import type { HastNode } from 'satteri';

const NO_BREAK = '\u00a0';

/** Keeps the mark of a source (`<Src />`) on the line of the words it stands behind: alone on a line of its own, `[1]` belongs to nothing. */
export function keepSourceMarks(node: HastNode): void {
  if (!('children' in node)) return;
  node.children.forEach((child, index) => {
    const before = node.children[index - 1];
    if (child.type === 'mdxJsxTextElement' && child.name === 'Src' && before?.type === 'text')
      before.value = before.value.replace(/\s+$/, NO_BREAK);
    keepSourceMarks(child);
  });
}
