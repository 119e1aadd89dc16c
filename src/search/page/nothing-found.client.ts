import type { SearchText } from '../../text/search.ts';
import { addressOf, type SearchState } from './address.ts';
import { element } from './render.client.ts';
import type { AnswerView } from './view.ts';

/** What helps on when nothing was found: sections near in meaning, words that are found, the site map, a letter. */
export function helpFor(
  { hints }: AnswerView,
  query: string,
  {
    text,
    siteMap,
    operator,
    state,
  }: { text: SearchText; siteMap: string; operator: string | undefined; state: SearchState },
): HTMLElement[] {
  const nearest = hints.nearest.map(({ href, title }) =>
    element('li', {}, element('a', { href }, title.map((piece) => piece.text).join(''))),
  );
  const words = hints.words.map((word) =>
    element('li', {}, element('a', { href: addressOf({ ...state, query: word, pages: 1 }) }, word)),
  );
  const list = (title: string, items: readonly HTMLElement[]): HTMLElement[] =>
    items.length > 0 ? [element('p', {}, `${title}:`), element('ul', {}, ...items)] : [];
  return [
    ...list(text.nearest, nearest),
    ...list(text.nearWords, words),
    element('a', { href: siteMap }, text.siteMap),
    ...(operator ? [element('a', { href: letterTo(operator, query, text) }, text.tellUs)] : []),
  ];
}

/** A letter that is ready but for what the reader adds; nothing is sent before the reader sends it. */
function letterTo(operator: string, query: string, text: SearchText): string {
  const part = (words: string): string => encodeURIComponent(words);
  return `mailto:${operator}?subject=${part(text.letterSubject(query))}&body=${part(text.letterBody(query))}`;
}
