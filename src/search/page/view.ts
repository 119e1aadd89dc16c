import type { Answer } from '../answer/engine.ts';
import { type Facets, facetsOf } from '../answer/facets.ts';
import { portalOf, type Shard } from '../answer/shards.ts';
import type { Found } from '../answer/site.ts';
import { excerpt, highlightWords, type Piece } from '../answer/excerpt.ts';

/** One result as the page shows it; plain data, so that it can come from a worker. */
export interface ResultView {
  /** Address with the anchor. */
  href: string;
  /** Phrases of the excerpt for the browser to mark on the page that opens, as a text fragment directive; may be empty. */
  textFragment: string;
  title: Piece[];
  excerpt: Piece[];
  facets: Facets;
  /** It does not hold the query, but comes near. */
  near: boolean;
  /** Name of the other portal it stands in; null for this one. */
  portal: string | null;
}

/** An answer as the page shows it. */
export interface AnswerView extends Omit<Answer, 'hints' | 'results' | 'words'> {
  results: ResultView[];
  hints: { words: string[]; nearest: Pick<ResultView, 'href' | 'title'>[] };
  /** Names of the portals that were to be searched along and did not answer. */
  unreached: string[];
}

/** @param portals others that are searched along, whose results say where they stand */
export function viewOf(
  answer: Answer,
  portals: readonly Shard[] = [],
  unreached: readonly Shard[] = [],
): AnswerView {
  const { results, hints, words, ...told } = answer;
  const view = (found: Found): ResultView => resultView(found, words, portals);
  return {
    ...told,
    results: results.map(view),
    hints: { ...hints, nearest: hints.nearest.map(view) },
    unreached: unreached.map(({ name }) => name),
  };
}

function resultView(
  { passage, match, holds }: Found,
  words: ReadonlySet<string>,
  portals: readonly Shard[],
): ResultView {
  const pieces = excerpt(passage.text, passage.tokens, match.highlights);
  const facets = facetsOf(passage);
  return {
    href: passage.url,
    // A clause is short and highlighted as a whole, with its citation; a text fragment would take that mark away.
    textFragment: facets.kind === 'plan' ? '' : textFragment(pieces),
    title: highlightWords(passage.title, words),
    excerpt: pieces,
    facets,
    near: !holds,
    portal: portalOf(passage.url, portals)?.name ?? null,
  };
}

/**
 * `:~:text=…` of the URL Fragment Text Directives specification (WICG): the browser itself marks the words on the page, which
 * needs no script there. “-”, “,” and “&” would be read as signs of the directive.
 */
function textFragment(pieces: readonly Piece[]): string {
  const phrases = new Set(pieces.filter(({ highlighted }) => highlighted).map(({ text }) => text));
  const longest = [...phrases].sort((a, b) => b.length - a.length).slice(0, MOST_HIGHLIGHTED);
  return longest.map((phrase) => `text=${encodeURIComponent(phrase).replaceAll('-', '%2D')}`).join('&');
}

const MOST_HIGHLIGHTED = 3;
