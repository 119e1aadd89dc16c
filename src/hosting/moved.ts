import { REDIRECTS, redirectsSchema } from '../content/redirects.ts';
import { ContentReader } from '../content/reader.ts';
import { ProblemsError } from '../content/problem.ts';

/** An old address and where it leads, both below the base. */
export interface Moved {
  from: string;
  to: string;
}

/** The addresses that `redirects.yaml` moves, without reading the rest of the content. @throws ProblemsError when it has faults */
export function readMoved(content: string, today: string): Moved[] {
  const reader = new ContentReader(content, today, []);
  const read = reader.yaml(REDIRECTS, redirectsSchema);
  if (reader.problems.length) throw new ProblemsError(reader.problems);
  return (read ?? []).map(({ from, to }) => ({ from, to }));
}

/** The same for a preview: content that is being edited may have faults, and pages at old addresses lead on by themselves. */
export function movedOrNone(content: string, today: string): Moved[] {
  try {
    return readMoved(content, today);
  } catch (error) {
    if (error instanceof ProblemsError) return [];
    throw error;
  }
}
