import { findMentions, numberKey, type CitedDocument, type Mention } from '../plan/citations/citations.ts';
import { findAnchors } from '../plan/clauses/footnotes.ts';
import { footnotesOf } from '../plan/outline.ts';
import type { ClausePlace } from '../plan/plan-index.ts';

/** The sentence in which a plan names a document, where no plan says what the document is about. */
export interface CitingSentence {
  words: string;
  place: ClausePlace;
}

/** Words that a sentence must hold besides the name of the document to tell anything of it. */
const TELLING = 8;

/** The first sentence that tells something besides the number, of the clauses before their footnotes; none where there is none. */
export function citingSentence(document: CitedDocument<ClausePlace>): CitingSentence | undefined {
  const texts = document.places.flatMap(({ place }) => [
    { place, text: place.clause.text, note: 0 },
    ...citedBelow(place).map((text) => ({ place, text, note: 1 })),
  ]);
  for (const { place, text } of texts.sort((a, b) => a.note - b.note)) {
    const mention = findMentions(text).find(
      (found) => numberKey(found.number) === numberKey(document.number),
    );
    const words = mention && sentenceAround(text, mention);
    if (words && wordsOf(words) - nameWords(mention) >= TELLING) return { words, place };
  }
  return undefined;
}

/** Texts of the footnotes that the clause carries. */
function citedBelow({ plan, clause }: ClausePlace): string[] {
  const notes = footnotesOf(plan);
  return findAnchors(clause.text, new Set(notes.keys())).map(({ number }) => notes.get(number)!);
}

function sentenceAround(text: string, { index, length }: Mention): string {
  const stops = [...text.slice(0, index).matchAll(/[.;]\s+(?=\p{Lu})/gu)];
  const start = Math.max(0, ...stops.map((stop) => stop.index + stop[0].length));
  const rest = text.slice(index + length);
  const end = /[.;](?=\s+\p{Lu}|\s*$)/u.exec(rest)?.index ?? rest.length;
  return text.slice(start, index + length + end).trim();
}

/** “Kết luận số 08-KL/TU ngày 24/02/2021 của Ban Thường vụ Tỉnh ủy”: kind, “số”, number, day and body. */
function nameWords({ type, date, issuer }: Mention): number {
  return wordsOf(type ?? '') + 2 + (date ? 2 : 0) + (issuer ? 1 + wordsOf(issuer) : 0);
}

const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;
