import { numberKey, type CitedDocument } from '../plan/citations/citations.ts';
import type { ClausePlace } from '../plan/plan-index.ts';
import { nearest } from '../../content/explain.ts';
import type { DocumentFacts } from './facts-schema.ts';
import type { Problem } from '../../content/problem.ts';
import { shortDate } from '../../text/date.ts';
import { inSentence } from '../../text/sentence.ts';
import { planIndex } from '../plan/plan-index.ts';
import type { Plan } from '../plan/schema.ts';
import { planBehind } from '../plan/lists/shown.ts';
import type { Content } from '../../content/content.ts';
import { once } from '../../content/once.ts';

type Cited = CitedDocument<ClausePlace>;

const factsByNumber = once('document facts', ({ documents }) =>
  Map.groupBy(documents, ({ number }) => numberKey(number)),
);

/** What `documents.yaml` says of a document that plans cite. */
function factsOf(content: Content, document: Cited): DocumentFacts | undefined {
  return factsByNumber(content)
    .get(numberKey(document.number))
    ?.find((facts) => isSameDay(facts, document));
}

/** A document as its page shows it: what is known of it, else what the plans say. */
export function described(
  content: Content,
  document: Cited,
): {
  facts: DocumentFacts | undefined;
  date: string | undefined;
  issuer: string | undefined;
  titles: string[];
  /** What the portal knows of its force; of a plan that stands here, what the plan says of itself. */
  state: DocumentFacts['state'] | Plan['status'] | undefined;
} {
  const facts = factsOf(content, document);
  const plan = planBehind(content, document.number, document.date);
  // A number without its day may be that of another body.
  const own = document.date === undefined ? undefined : plan;
  const titles = [...new Set([...(facts?.title ? [facts.title] : []), ...document.titles])];
  return {
    facts,
    date: facts?.date ?? document.date,
    issuer: facts?.issuer ?? document.issuer ?? own?.issuer,
    titles: titles.length > 0 || !own ? titles : [inSentence(own.about)],
    state: facts?.state ?? plan?.status,
  };
}

/** The subject as it stands behind “Về việc”: the words of a plan begin with “về”, which is said already. */
export function subjectOf(title: string): string {
  return title.replace(/^về(?:\s+việc)?\s+/iu, '');
}

/** Every entry of `documents.yaml` is one cited document: a slip in the number or the day is told, not left unseen. */
export function checkDocuments(content: Content): Problem[] {
  if (content.documents.length === 0) return [];
  const { documents } = planIndex(content);
  const byNumber = Map.groupBy(documents, ({ number }) => numberKey(number));
  return content.documents.flatMap((facts, index) => {
    const cited = byNumber.get(numberKey(facts.number)) ?? [];
    if (cited.some((document) => isSameDay(facts, document))) return [];
    const near = nearest(
      facts.number,
      documents.map(({ number }) => number),
    );
    const days = cited.flatMap(({ date }) => (date ? [shortDate(date)] : [])).join(', ');
    return [
      {
        file: 'documents.yaml',
        field: `${index + 1}`,
        message: cited.length
          ? `${facts.number} ghi ngày ${shortDate(facts.citedAs ?? facts.date)}, các kế hoạch ghi ngày ${days}`
          : `không kế hoạch nào viện dẫn “${facts.number}”`,
        hint: cited.length
          ? 'kế hoạch ghi sai ngày thì giữ “date” đúng của văn bản và thêm “citedAs” là ngày kế hoạch ghi'
          : `${near ? `có phải ý bạn là “${near}”? ` : ''}sửa số cho đúng, hoặc xóa mục này`,
      },
    ];
  });
}

function isSameDay({ date, citedAs }: DocumentFacts, document: Pick<Cited, 'date'>): boolean {
  return document.date === undefined || document.date === (citedAs ?? date);
}
