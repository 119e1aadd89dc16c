import { walk, type Clause } from './clauses/clauses.ts';
import { scanTags } from './tags.ts';

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

/**
 * Takes the components out of the body of an `.mdx` plan. Their lines become empty, so that what is left is an outline text like
 * any other, read by the same parser: ids and line numbers of clauses do not know whether a component stands between them.
 * Markdown never sees the outline, because it would renumber its lists and lose the printed labels (“2.1-”, “+”).
 * A component that shares a line with words stays where it is; the gate refuses it.
 */
export function liftComponents(body: string): { text: string; components: PlanComponent[] } {
  const lines = body.split('\n');
  const components: PlanComponent[] = [];
  const { tags } = scanTags(body);
  let after = 0;
  for (const [index, tag] of tags.entries()) {
    const name = PLAN_COMPONENTS.find((known) => known === tag.name);
    if (!name || tag.closes || tag.start < after) continue;
    const last = tag.closed
      ? tag
      : tags.slice(index + 1).find((other) => other.closes && other.name === name);
    if (!last || !standsAlone(body, tag.start, last.end)) continue;
    after = last.end;
    components.push({
      name,
      attributes: Object.fromEntries(
        tag.attributes.flatMap(({ name: key, value }) => (value === undefined ? [] : [[key, value]])),
      ),
      text: tag.closed ? '' : body.slice(tag.end, last.start).trim(),
      line: tag.line,
    });
    lines.fill('', tag.line - 1, last.line - 1 + body.slice(last.start, last.end).split('\n').length);
  }
  return { text: lines.join('\n'), components };
}

/** Whether nothing but blanks shares the first and the last line. */
function standsAlone(body: string, start: number, end: number): boolean {
  const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  const newline = body.indexOf('\n', end);
  return before.trim() === '' && body.slice(end, newline < 0 ? undefined : newline).trim() === '';
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
