import { defineHastPlugin } from 'satteri';
import { slugify } from '../vietnamese/slug.ts';

/** Gives headings ASCII ids (“Ai làm được” → `ai-lam-duoc`): addresses are promises and must survive any keyboard. */
export function asciiHeadingIds() {
  return () => {
    const used = new Map<string, number>();
    return defineHastPlugin({
      name: 'ascii-heading-ids',
      element: {
        filter: ['h2', 'h3', 'h4'],
        visit(node, context) {
          const base = slugify(context.textContent(node)) || 'muc';
          const count = (used.get(base) ?? 0) + 1;
          used.set(base, count);
          context.setProperty(node, 'id', count === 1 ? base : `${base}-${count}`);
        },
      },
    });
  };
}
