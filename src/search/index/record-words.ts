import { type SearchRecord, TITLE_JOIN } from '../record.ts';
import { withoutJoiners, type Word } from '../tokens.ts';
import { type CutRecord, cutText, wordsOf } from './written.ts';

/** The words of one record, for all lists of words at once. */
export interface RecordWords {
  /** Every word of its text, and of what its title says beyond that of its page; of a page itself, the whole title. */
  text: readonly Word[];
  heading: readonly Word[];
  /** Of the title of its page, and of a plan the body that issued it: who asks for the plans of a body names it. The same list while that is the same. */
  page: readonly Word[];
  /** Words of its title and of its text, without joiners. */
  parts: readonly [title: readonly Word[], text: readonly Word[]];
}

/** The words of the records of one page, whose titles repeat each other. */
export function recordWords(records: readonly CutRecord[]): RecordWords[] {
  const known = new Map<string, readonly Word[]>();
  const wordsIn = (title: string): readonly Word[] => {
    let words = known.get(title);
    if (!words) known.set(title, (words = wordsOf(cutText(title))));
    return words;
  };
  return records.map((record) => {
    const text = wordsOf(record.cut);
    return {
      text,
      heading: wordsIn(ownTitle(record)),
      page: wordsIn(titleOf(record)),
      parts: [withoutJoiners(wordsIn(record.title)), withoutJoiners(text)],
    };
  });
}

function ownTitle({ title, pageTitle }: SearchRecord): string {
  return title.startsWith(pageTitle + TITLE_JOIN) ? title.slice(pageTitle.length + TITLE_JOIN.length) : title;
}

const titleOf = ({ pageTitle, kind, body }: SearchRecord): string =>
  kind === 'plan' ? `${pageTitle} ${body ?? ''}` : pageTitle;
