import { defineHastPlugin } from 'satteri';
import { slugify } from '../vietnamese/slug.ts';

/** Ids of the headings of one page, in order: “Ai làm được” → `ai-lam-duoc`, the second time `ai-lam-duoc-2`. */
export function headingIds(): (text: string) => string {
  const used = new Map<string, number>();
  return (text) => {
    const base = slugify(text) || 'muc';
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}

/** Gives headings ASCII ids: addresses are promises and must survive any keyboard. */
export function asciiHeadingIds() {
  return () => {
    const idOf = headingIds();
    return defineHastPlugin({
      name: 'ascii-heading-ids',
      element: {
        filter: ['h2', 'h3', 'h4'],
        visit(node, context) {
          context.setProperty(node, 'id', idOf(context.textContent(node)));
        },
      },
    });
  };
}
