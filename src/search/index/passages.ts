import { DATE_ID, HEAD_ID, PAGE_ID } from './bundles.ts';
import { TITLE_JOIN, withoutBracket, withoutNumber } from '../record.ts';
import { bareText, everyToken, type Token, tokenize, withoutJoiners } from '../tokens.ts';

/** What Pagefind keeps of one bundle, as far as we use it. */
export interface Fragment {
  /** Address with the site's base. */
  url: string;
  content: string;
  filters: Record<string, string[]>;
  anchors: readonly { id: string; title?: string; location: number }[];
}

/** One record as the reader finds it. */
export interface Passage {
  /** Address with anchor. */
  url: string;
  /** Full title: page › section. */
  title: string;
  /** The first part of the title. */
  pageTitle: string;
  /** Its place among the records of its bundle, from 0. */
  place: number;
  /** Its own part of the title, without that of the page. */
  heading: string;
  text: string;
  tokens: Token[];
  /** The same with what joins the numbers of a date. */
  everyToken: Token[];
  titleTokens: Token[];
  /** Whether the text itself is or opens with the heading, and does not merely stand below it. */
  opens: boolean;
  /** Bare words of the heading, and of the whole title. */
  headingWords: ReadonlySet<string>;
  titleWords: ReadonlySet<string>;
  /** Name of the body that issued the plan, in bare words with a space before and after; empty for other kinds. */
  issuer: string;
  issuerTokens: Token[];
  filters: Record<string, string[]>;
  /** Day `YYYY-MM-DD`, or empty. */
  date: string;
}

/** Cuts a bundle into its records again; once, for the next query is mostly about the same. */
export function passagesOf(fragment: Fragment): readonly Passage[] {
  let known = cut.get(fragment);
  if (!known) cut.set(fragment, (known = cutFragment(fragment)));
  return known;
}
const cut = new WeakMap<Fragment, readonly Passage[]>();

function cutFragment(fragment: Fragment): Passage[] {
  const words = fragment.content.split(' ');
  const labels = [...fragment.anchors].sort((a, b) => a.location - b.location);
  const titleOf = (id: string): string => labels.find((label) => label.id === id)?.title ?? '';
  const page = { title: titleOf(HEAD_ID), date: titleOf(DATE_ID) };
  let place = 0;
  return labels.flatMap((label, i) => {
    if (label.id === HEAD_ID || label.id === DATE_ID) return [];
    const text = words.slice(label.location, labels[i + 1]?.location).join(' ');
    return [{ ...passage(fragment, label.id, page, label.title ?? '', text), place: place++ }];
  });
}

function passage(
  fragment: Fragment,
  id: string,
  page: { title: string; date: string },
  own: string,
  text: string,
): Omit<Passage, 'place'> {
  const isPage = own === page.title || own === '';
  const title = isPage ? page.title : page.title + TITLE_JOIN + own;
  const heading = isPage ? page.title : (own.split(TITLE_JOIN).at(-1) ?? own);
  const [address = ''] = fragment.url.split('#');
  const words = everyToken(text);
  const issuer = tokenize(
    fragment.filters['kind']?.[0] === 'plan' ? (fragment.filters['body']?.[0] ?? '') : '',
  );
  return {
    url: id === PAGE_ID ? address : `${address}#${id}`,
    title,
    pageTitle: page.title,
    heading,
    text,
    tokens: withoutJoiners(words),
    everyToken: words,
    titleTokens: tokenize(title),
    opens: id === PAGE_ID || text.slice(0, heading.length + LABEL).includes(withoutNumber(heading)),
    headingWords: bareWords(withoutBracket(withoutNumber(heading))),
    titleWords: bareWords(title),
    issuer: issuer.length > 0 ? bareText(issuer) : '',
    issuerTokens: issuer,
    filters: fragment.filters,
    date: page.date,
  };
}

/** Room for a printed label before the heading. */
const LABEL = 12;

const bareWords = (text: string): Set<string> => new Set(tokenize(text).map((token) => token.fold));
