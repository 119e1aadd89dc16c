import type { Content } from '../../content/content.ts';
import { asked } from '../../content/once.ts';
import { reads } from '../../reads.ts';
import { keepRemembered, remembered } from '../../remembered.ts';
import { walk, type Clause, type ClauseTree } from './clauses/clauses.ts';
import type { Plan } from './schema.ts';

/** What stands around the clauses of a plan: the little of it that lists of clauses of many plans need. */
export interface Outline {
  /** Each clause by its id, in reading order. */
  clauses: ReadonlyMap<string, { above: string | undefined; heading: string | undefined }>;
  /** Footnotes by their number. */
  footnotes: ReadonlyMap<number, string>;
}

/** A plan with its clause tree. */
export interface PlanText {
  id: string;
  data: Plan;
  tree: ClauseTree;
  /** Told apart from the tree: a list that shows clauses of a plan stays as it is when the words of others change. */
  outline?: Outline;
}

export type Heading = Pick<Clause, 'id' | 'heading'>;

/**
 * A plan whose text is read only by whoever looks at it: handed to a page among many others, it is no more than its name and its
 * data. A page that looks says so.
 */
export function toldPlan(content: Content, id: string, data: Plan): PlanText {
  return Object.defineProperties({ id, data } as PlanText, {
    tree: { get: () => (reads()?.watched(content, ['content']) ?? content).trees.get(id) },
    outline: { get: () => outlineInContent(content, id) },
  });
}

const outlineInContent = asked(
  'outline of a plan',
  (content, id: string) => outlineOf(content.trees.get(id)!),
  (outline) => outline,
  (content, id) => {
    const tree = content.trees.get(id)!;
    // A page of a list that is made anew some day wants those of all its plans.
    keepRemembered(OUTLINE, tree);
    return tree;
  },
);

/** Clauses above a clause, outermost first. */
export function headingsAbove(plan: PlanText, clause: string): Heading[] {
  const { clauses } = plan.outline ?? outlineOf(plan.tree);
  const found: Heading[] = [];
  for (let id = clauses.get(clause)?.above; id !== undefined; id = clauses.get(id)?.above)
    found.unshift({ id, heading: clauses.get(id)!.heading });
  return found;
}

export function footnotesOf(plan: PlanText): ReadonlyMap<number, string> {
  return (plan.outline ?? outlineOf(plan.tree)).footnotes;
}

/** Numbers that stand for a footnote in the text of a plan. */
export function footnoteNumbers(plan: PlanText): Set<number> {
  return new Set(footnotesOf(plan).keys());
}

const outlines = new WeakMap<ClauseTree, Outline>();

export function outlineOf(tree: ClauseTree): Outline {
  let known = outlines.get(tree);
  if (!known) {
    known = remembered(OUTLINE, tree, () => outlineFrom(tree));
    outlines.set(tree, known);
  }
  return known;
}

function outlineFrom(tree: ClauseTree): Outline {
  const clauses = new Map<string, { above: string | undefined; heading: string | undefined }>();
  for (const { clause, ancestors } of walk(tree.clauses))
    clauses.set(clause.id, { above: ancestors.at(-1)?.id, heading: clause.heading });
  return { clauses, footnotes: new Map(tree.footnotes.map(({ number, text }) => [number, text])) };
}

const OUTLINE = 'outline of a plan';
