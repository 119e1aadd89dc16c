import { NeighboursWriter, pairsOnPage } from './neighbours.ts';
import { type PagePostings, postingsOnPage, PostingsWriter } from './postings.ts';
import type { SearchRecord } from './record.ts';
import { recordTokens } from './tokens.ts';
import { VocabularyWriter, wordsOnPage } from './vocabulary.ts';
import type { Counts } from './counts.ts';

/** Files of the words of a site. */
export interface WordLists {
  vocabulary: string;
  /** By number. */
  postings: string[];
  neighbours: string;
}

/** What the words of one page give to the lists of its site, in plain data: worked out from the records of this page alone. */
export interface PageWords {
  /** Number of records. */
  size: number;
  words: Counts;
  postings: PagePostings;
  pairs: Counts;
}

/** Every list of words, from one look at each text. @param summary of a page, where somebody remembers those of the last time */
export function wordLists(
  records: readonly SearchRecord[],
  summary: (page: readonly SearchRecord[], make: () => PageWords) => PageWords = (_, make) => make(),
): WordLists {
  const vocabulary = new VocabularyWriter();
  const postings = new PostingsWriter();
  const neighbours = new NeighboursWriter();
  for (const page of pagesOf(records)) {
    const { size, words, postings: own, pairs } = summary(page, () => wordsOf(page));
    vocabulary.add(words, size);
    postings.add(own, size);
    neighbours.add(pairs);
  }
  return {
    vocabulary: vocabulary.written(),
    postings: postings.written(),
    neighbours: neighbours.written(),
  };
}

/** Neighbouring records with one address. */
function pagesOf(records: readonly SearchRecord[]): SearchRecord[][] {
  const pages: SearchRecord[][] = [];
  for (const record of records) {
    const last = pages.at(-1);
    if (last?.[0]!.url === record.url) last.push(record);
    else pages.push([record]);
  }
  return pages;
}

function wordsOf(records: readonly SearchRecord[]): PageWords {
  const tokens = records.map(recordTokens);
  return {
    size: records.length,
    words: wordsOnPage(tokens),
    postings: postingsOnPage(tokens),
    pairs: pairsOnPage(tokens),
  };
}
