import { defineHastPlugin } from 'satteri';

const NO_BREAK = '\u00a0';

/** Keeps the mark of a source (`<Src />`) on the line of the words it stands behind: alone on a line of its own, `[1]` belongs to nothing. */
export function keptSourceMarks() {
  return () =>
    defineHastPlugin({
      name: 'kept-source-marks',
      mdxJsxTextElement: {
        filter: ['Src'],
        visit(node, context) {
          const before = context.parent(node).children[context.indexOf(node)! - 1];
          if (before?.type === 'text' && /\s$/.test(before.value))
            context.replaceNode(before, { ...before, value: before.value.replace(/\s+$/, NO_BREAK) });
        },
      },
    });
}
