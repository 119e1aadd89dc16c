import { NeighboursWriter } from './neighbours.ts';
import { PostingsWriter } from './postings.ts';
import type { SearchRecord } from './record.ts';
import { recordTokens } from './tokens.ts';
import { VocabularyWriter } from './vocabulary.ts';

/** Files of the words of a site. */
export interface WordLists {
  vocabulary: string;
  /** By number. */
  postings: string[];
  neighbours: string;
}

/** Every list of words, from one look at each text. What they were counted in is forgotten at once: on a large site it is large. */
export function wordLists(records: readonly SearchRecord[]): WordLists {
  const vocabulary = new VocabularyWriter();
  const postings = new PostingsWriter();
  const neighbours = new NeighboursWriter();
  for (const record of records) {
    const tokens = recordTokens(record);
    vocabulary.add(tokens);
    postings.add(tokens);
    neighbours.add(tokens);
  }
  return {
    vocabulary: vocabulary.written(),
    postings: postings.written(),
    neighbours: neighbours.written(),
  };
}
