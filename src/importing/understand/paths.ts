import { bareLabel, isNumbered, walk, type Clause } from '../../kinds/plan/clauses/clauses.ts';

/** Path of text before the first section, and of anything outside the sections. */
export const PREAMBLE = 'preamble';

/**
 * Printed path of every clause: `II.2.1`; the second use of a label under one parent gets `~2`. Signs and plain
 * paragraphs have the path of the numbered clause they stand in.
 */
export function pathsOf(clauses: readonly Clause[]): Map<Clause, string> {
  const paths = new Map<Clause, string>();
  const used = new Map<string, number>();
  for (const { clause, ancestors } of walk(clauses)) {
    const parent = ancestors.findLast(isNumbered);
    const above = parent ? paths.get(parent)! : '';
    if (!isNumbered(clause)) {
      paths.set(clause, above || PREAMBLE);
      continue;
    }
    // A section without number is found by its own words.
    const label = (bareLabel(clause.label) || stripEnd(clause.text)).replace(/\s+/gu, ' ');
    const path = join(above, parent && bareLabel(parent.label), label);
    const times = (used.get(path) ?? 0) + 1;
    used.set(path, times);
    paths.set(clause, times > 1 ? `${path}~${times}` : path);
  }
  return paths;
}

/** `2.1` under `II.2` repeats the 2: the path is `II.2.1`. */
function join(above: string, parentLabel: string | undefined, label: string): string {
  if (!above) return label;
  const rest =
    parentLabel && label.startsWith(`${parentLabel}.`) ? label.slice(parentLabel.length + 1) : label;
  return `${above}.${rest}`;
}

function stripEnd(text: string): string {
  return text.replace(/\s*[.:;,]+$/u, '').trim();
}

/** Heading of a clause, or its first sentence, without closing sign. */
export function headingOf(clause: Clause): string {
  const text = clause.heading ?? /^.*?(?:[.!?…](?=\s+\p{Lu})|$)/su.exec(clause.text)![0];
  return stripEnd(text);
}

/** Depth among numbered clauses, 1 for the outermost. */
export function levelOf(ancestors: readonly Clause[]): number {
  return ancestors.filter(isNumbered).length + 1;
}
