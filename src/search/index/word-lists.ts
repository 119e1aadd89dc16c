import { NeighboursWriter, pairsOnPage } from './neighbours.ts';
import { type PagePostings, postingsOnPage, PostingsWriter } from './postings.ts';
import { pagesOf } from '../record-page.ts';
import type { SearchRecord } from '../record.ts';
import { recordWords } from './record-words.ts';
import { countedWords, VocabularyWriter } from './vocabulary.ts';
import { type CutRecord, cutRecord } from './written.ts';
import { addCounts, type Counts, countsOf } from './counts.ts';

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

/** Every list of words, from one look at each text. */
export const wordLists = (records: readonly SearchRecord[]): WordLists =>
  addedUp(pagesOf(records).map((page) => wordsOnPage(page.records().map(cutRecord))));

/** The lists of a site from what its pages give, in their order. */
export function addedUp(pages: Iterable<PageWords>): WordLists {
  const vocabulary = new VocabularyWriter();
  const postings = new PostingsWriter();
  const neighbours = new NeighboursWriter();
  for (const { size, words, postings: own, pairs } of pages) {
    vocabulary.add(words, size);
    postings.add(own, size);
    neighbours.add(pairs);
  }
  const words = vocabulary.written();
  return { vocabulary: words, postings: postings.written(), neighbours: neighbours.written(words) };
}

/** What neighbouring pages give together, which is added to the lists as that of one page is. */
export function joinedWords(pages: Iterable<PageWords>): PageWords {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const postings = new PostingsWriter();
  let size = 0;
  for (const page of pages) {
    size += page.size;
    addCounts(words, page.words);
    addCounts(pairs, page.pairs);
    postings.add(page.postings, page.size);
  }
  return { size, words: countsOf(words), postings: postings.joined(), pairs: countsOf(pairs) };
}

export function wordsOnPage(records: readonly CutRecord[]): PageWords {
  const words = recordWords(records);
  return {
    size: records.length,
    words: countedWords(words),
    postings: postingsOnPage(words),
    pairs: pairsOnPage(words),
  };
}
