import type { GlossaryEntry } from '../../schemas/glossary.ts';
import { tokenize } from '../tokens.ts';
import { leavesOutDiacritics } from './hits.ts';

/** What a word of the glossary means, for who asks just that: “OCOP là gì”. */
export interface Meaning {
  /** With its other form: “OCOP (Mỗi xã một sản phẩm)”. */
  word: string;
  plain: string;
  /** All its spellings. */
  spellings: string[];
  /** Where alone the short form means this. */
  scope?: GlossaryEntry['scope'];
}

/** The meanings that a portal tells, in the order of its glossary. */
export const makeMeanings = (glossary: readonly GlossaryEntry[]): Meaning[] =>
  glossary.map((entry) => {
    const { short, long, plain, variants, said, scope } = entry;
    const spellings = [...new Set([...(short ? [short] : []), long, ...variants, ...said])];
    return { word: spelled(entry), plain, spellings, ...(scope ? { scope } : {}) };
  });

/** A word with its other form: “OCOP (Mỗi xã một sản phẩm)”. */
export const spelled = ({ short, long }: Pick<GlossaryEntry, 'short' | 'long'>): string =>
  short && short !== long ? `${short} (${long})` : long;

/** Those of a word, typed with its marks or with some left out. The short form of several things means each of them. */
export function meaningsOf(word: string, meanings: readonly Meaning[]): Meaning[] {
  const typed = tokenize(word);
  const isSaid = (spelling: string): boolean => {
    const tokens = tokenize(spelling);
    return (
      tokens.length === typed.length &&
      tokens.every(({ form }, at) => {
        const asked = typed[at]!.form;
        return asked === form || leavesOutDiacritics(asked, form);
      })
    );
  };
  return typed.length === 0 ? [] : meanings.filter(({ spellings }) => spellings.some(isSaid));
}
