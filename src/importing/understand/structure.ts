import {
  parseClauses,
  walk,
  type Clause,
  type ClauseTree,
  type Paragraph,
} from '../../kinds/plan/clauses/clauses.ts';
import { findAnchors } from '../../kinds/plan/clauses/footnotes.ts';
import { joinLines, type JoinResult } from '../../kinds/plan/clauses/joining.ts';
import type { ImportWarning, SourceLine } from '../line.ts';
import { pathsOf, PREAMBLE } from './paths.ts';

/** The body of a plan as the grammar of src/plans sees it, with printed paths. */
export interface Structure {
  paragraphs: Paragraph[];
  tree: ClauseTree;
  /** Clauses in document order with their ancestors. */
  clauses: { clause: Clause; ancestors: readonly Clause[]; path: string }[];
  paths: Map<Clause, string>;
  /** Path of the clause each footnote is called in. */
  notePaths: Map<number, string>;
  joins: JoinResult['joins'];
  warnings: ImportWarning[];
}

/** Joins the lines of the body into paragraphs and builds the clause tree. */
export function readStructure(lines: readonly SourceLine[]): Structure {
  const joined = joinLines(freeOpenLines(lines));
  const tree = parseClauses(joined.paragraphs);
  const paths = pathsOf(tree.clauses);
  const clauses = [...walk(tree.clauses)].map((entry) => ({ ...entry, path: paths.get(entry.clause)! }));
  const defined = new Set(tree.footnotes.map((note) => note.number));
  const notePaths = new Map<number, string>();
  for (const { clause, path } of clauses)
    for (const anchor of findAnchors(clause.text, defined))
      if (!notePaths.has(anchor.number)) notePaths.set(anchor.number, path);
  return {
    paragraphs: joined.paragraphs,
    tree,
    clauses,
    paths,
    notePaths,
    joins: joined.joins,
    warnings: [
      ...joined.warnings,
      ...clauses.flatMap(({ clause }) => clause.warnings),
      ...tree.footnotes
        .filter((note) => !notePaths.has(note.number))
        .map((note) => ({
          code: 'footnote-without-anchor',
          line: note.line,
          message: `Chú thích ${note.number} không có chỗ gọi trong bài.`,
        })),
    ],
  };
}

/** Path of a footnote; one that nothing calls belongs to no section. */
export function pathOfNote(structure: Structure, number: number): string {
  return structure.notePaths.get(number) ?? PREAMBLE;
}

/**
 * Paragraphs of a Word or PDF file are whole, unless the file itself holds wrapped lines: then each line is a
 * “paragraph”, and sentences go on in small letters.
 */
function freeOpenLines(lines: readonly SourceLine[]): SourceLine[] {
  let open = 0;
  let pairs = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before?.whole || !line.whole || line.footnote !== undefined) return;
    pairs++;
    if (continues(before, line)) open++;
  });
  const wrapped = pairs > 12 && open > pairs * 0.3;
  return lines.map((line) =>
    line.whole && (wrapped || /^[\p{Ll}(]/u.test(line.text)) ? { ...line, whole: false } : line,
  );
}

function continues(before: SourceLine, line: SourceLine): boolean {
  return (
    !/[.;:!?…]["”’)]?$/u.test(before.text) && /^[\p{Ll}(]/u.test(line.text) && !/^[a-zđ]\)/u.test(line.text)
  );
}
