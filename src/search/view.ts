import type { Answer, Found } from './engine.ts';
import { excerpt, markWords, type Piece } from './excerpt.ts';
import { FILTERS, type FilterName } from './record.ts';

/** One result as the page shows it; plain data, so that it can come from a worker. */
export interface ResultView {
  /** Address with the anchor; the words to mark ride along as `?tim=`. */
  href: string;
  title: Piece[];
  excerpt: Piece[];
  /** Values of the filters on this result. */
  facets: Partial<Record<FilterName, string>>;
}

/** An answer as the page shows it. */
export interface AnswerView {
  results: ResultView[];
  decoded: string | null;
  corrected: string | null;
  missing: string[];
  otherMarks: boolean;
}

export function viewOf(answer: Answer, typed: string): AnswerView {
  const { decoded, corrected, missing, otherMarks, words } = answer;
  const marked = corrected ?? decoded ?? typed;
  return {
    results: answer.results.map((found) => resultView(found, words, marked)),
    decoded,
    corrected,
    missing,
    otherMarks,
  };
}

function resultView({ passage, match }: Found, words: ReadonlySet<string>, marked: string): ResultView {
  const [path = '', anchor] = passage.url.split('#');
  const facets = FILTERS.flatMap((name) => {
    const value = passage.filters[name]?.[0];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    href: `${path}?tim=${encodeURIComponent(marked.slice(0, LONGEST_MARK))}${anchor ? `#${anchor}` : ''}`,
    title: markWords(passage.title, words),
    excerpt: excerpt(passage.text, passage.tokens, match.marks),
    facets: Object.fromEntries(facets),
  };
}

const LONGEST_MARK = 100;
