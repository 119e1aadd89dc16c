/** One fault in the content, told to the editor: where, what is wrong, what to write instead. */
export interface Problem {
  /** Path relative to the content folder (or as the editor typed it). */
  file: string;
  /** 1-based line in `file`, when known. */
  line?: number | undefined;
  /** 1-based column in that line, when known. */
  column?: number | undefined;
  /** Dotted path of the front-matter or YAML field, when the fault is in a field. */
  field?: string | undefined;
  /** What is wrong, in Vietnamese, one sentence. */
  message: string;
  /** What to write or do instead, in Vietnamese. */
  hint?: string | undefined;
  /** Id of the text that is said not to be there: nothing is told of it where that text is told to be unreadable (`withoutEchoes`). */
  missing?: string | undefined;
  /** Further lines with the very same fault (`toldTogether`). */
  alsoOn?: readonly number[] | undefined;
}

/** Thrown when content cannot be used; carries every problem found, not only the first. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ProblemsError';
    this.problems = problems;
    // Told to editors: where in the program it was found says nothing to them, and the preview prints it.
    delete this.stack;
  }
}

/** What an error tells the editor, also when another copy of this module made it: pages are built from a bundle of their own. Undefined when it is no such error. */
export function problemsIn(error: unknown): readonly Problem[] | undefined {
  if (error instanceof ProblemsError) return error.problems;
  if (!(error instanceof Error) || error.name !== 'ProblemsError') return undefined;
  const { problems } = error as Partial<ProblemsError>;
  return Array.isArray(problems) ? problems : undefined;
}

/** `plans/a/index.md:12:9 · issuer: …. → …` on one line, as terminal and log show it. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.line && problem.column].filter(Boolean).join(':');
  const field = problem.field ? ` · trường “${problem.field}”` : '';
  const also = problem.alsoOn ? `\n    ${alsoOn(problem.alsoOn)}` : '';
  const hint = problem.hint ? `\n    → ${problem.hint}` : '';
  return `${place}${field}: ${problem.message}${also}${hint}`;
}

/** “cũng sai như vậy ở 3.329 dòng nữa: 3, 4, 5, …”. */
export function alsoOn(lines: readonly number[]): string {
  const named = lines.slice(0, MOST_LINES).join(', ');
  return `cũng sai như vậy ở ${lines.length.toLocaleString('vi-VN')} dòng nữa: ${named}${lines.length > MOST_LINES ? ', …' : ''}`;
}

/** Lines that one message names. */
const MOST_LINES = 10;

/** One list in the order an editor works through it: by file, then line; what is said twice is said once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...once.values()].sort(
    (a, b) =>
      Number(a.file > b.file) - Number(a.file < b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

/**
 * One wrong word at the head of a table is wrong on each of its rows: what is said of more than `APART` lines of a file in the very same words
 * is said once, at the first of them, with the others named. @param problems in the order of their lines
 */
export function toldTogether(problems: readonly Problem[]): Problem[] {
  const alike = Map.groupBy(problems, sameWords);
  return problems.flatMap((problem) => {
    const [first, ...rest] = alike.get(sameWords(problem))!;
    if (rest.length < APART || [first, ...rest].some((each) => each?.line === undefined)) return [problem];
    return problem === first ? [{ ...problem, alsoOn: rest.map(({ line }) => line!) }] : [];
  });
}

const sameWords = ({ file, field, message, hint }: Problem): string => JSON.stringify([file, field, message, hint]);
const APART = 3;
