import { walk, type Clause } from './clauses.ts';

/** Components that may stand between the clauses of a digest; each on lines of its own. */
export const PLAN_COMPONENTS = ['Note', 'Chart'] as const;

/** A component of the portal set into a digest. It is no clause: it has no address and moves none. */
export interface PlanComponent {
  name: (typeof PLAN_COMPONENTS)[number];
  attributes: Record<string, string>;
  /** Markdown between the opening and the closing tag. */
  text: string;
  /** 1-based line of the body on which it opens. */
  line: number;
}

const OPENS = /^<(Note|Chart)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>(.*)$/u;

/**
 * Takes the components out of the body of an `.mdx` plan. Their lines become empty, so that what is left is an outline text like
 * any other, read by the same parser: ids and line numbers of clauses do not know whether a component stands between them.
 * Markdown never sees the outline, because it would renumber its lists and lose the printed labels (“2.1-”, “+”).
 */
export function liftComponents(body: string): { text: string; components: PlanComponent[] } {
  const lines = body.split('\n');
  const components: PlanComponent[] = [];
  for (let index = 0; index < lines.length; index++) {
    const match = OPENS.exec(lines[index]!.trim());
    if (!match) continue;
    const [, name, attributes = '', closed, rest = ''] = match;
    const end = closed ? index : lines.findIndex((line, at) => at >= index && line.includes(`</${name}>`));
    if (end < 0) continue;
    const inner = closed ? '' : [rest, ...lines.slice(index + 1, end + 1)].join('\n');
    components.push({
      name: name as PlanComponent['name'],
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, key, value]) => [key!, value!]),
      ),
      text: inner
        .slice(0, inner.lastIndexOf(`</${name}>`) < 0 ? undefined : inner.lastIndexOf(`</${name}>`))
        .trim(),
      line: index + 1,
    });
    lines.fill('', index, end + 1);
    index = end;
  }
  return { text: lines.join('\n'), components };
}

/**
 * Components by the clause they stand after, in order; those before the first clause under the empty id.
 * @param bodyLine line of the file on which the body begins, as for the clauses
 */
export function componentsByClause(
  components: readonly PlanComponent[],
  clauses: readonly Clause[],
  bodyLine: number,
): Map<string, PlanComponent[]> {
  const order = [...walk(clauses)].map(({ clause }) => clause);
  return Map.groupBy(
    components,
    (component) => order.findLast(({ line }) => line < bodyLine + component.line - 1)?.id ?? '',
  );
}
