import type { Content } from '../content/content.ts';
import type { SearchExamples } from '../text/search.ts';
import { planIndex } from './plan/plan-index.ts';

/** Examples for the help of the search from the words of this campaign, not of another. */
export function searchExamples(content: Content): SearchExamples {
  const { exampleQueries } = content.site;
  const short = content.glossary.find(({ short: word, scope }) => word && !scope && ABBREVIATION.test(word));
  return {
    question: exampleQueries[0]!,
    abbreviation: short && [short.short!, short.long],
    number: numberInWays(content),
    phrase: short?.long ?? content.site.name,
  };
}

/** Of capitals alone, as one reads it in documents: “DTTS”, no unit. */
const ABBREVIATION = /^\p{Lu}{3,}$/u;

/** The number of the document that is cited most, as printed, as typed in haste, as spoken: “08-KL/TU, 08 kl tu, kết luận 08”. */
function numberInWays(content: Content): string[] | undefined {
  const { documents } = planIndex(content);
  const cited = documents
    .filter(({ number, type }) => type && /^\d+[-/]/.test(number))
    .toSorted((a, b) => b.places.length - a.places.length)[0];
  if (!cited) return undefined;
  const { number, type } = cited;
  return [
    number,
    number.replace(/[^\p{L}\d]+/gu, ' ').toLowerCase(),
    `${type!.toLowerCase()} ${/^\d+/.exec(number)![0]}`,
  ];
}
