/**
 * What stands between two spaces, as it goes into the index: one and the same object for all that is written alike, so that what is worked out
 * from it is found without looking for it.
 */
export interface Spelt {
  readonly text: string;
  /** What is indexed of it, and the same with a full stop behind it: kept here by who has worked them out. */
  index?: readonly (readonly IndexWord[])[];
  ended?: Spelt;
}

/** A word of the index. */
export interface IndexWord {
  key: IndexKey;
  /** A piece of what is written as one: “30” of “30,71”. */
  part: boolean;
}

/** The letters of a word of the index, one and the same object for each. */
export interface IndexKey {
  /** Behind a tab the same letters with other marks, where they stand so: Pagefind keeps marks of its own beside those of the portal's spelling. */
  readonly text: string;
  /** Where it stands on the page that is being looked at. */
  places: number[] | undefined;
}

/** In place of a frequent word. No letter to Pagefind, and not used by the spelling. */
export const HOLE: Spelt = { text: '¤' };
