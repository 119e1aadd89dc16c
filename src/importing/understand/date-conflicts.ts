import { findMentions, numberKey, type Mention } from '../../kinds/plan/citations/citations.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { ImportWarning } from '../line.ts';

type Dated = Mention & { date: string; line: number };

/**
 * A document that the text dates twice: “Nghị quyết số 12-NQ/TU ngày 30/6/2025” and, further down, “… ngày 03/6/2025”. Which day is right
 * only the document itself can say, so both stay as printed and are told. Numbers begin anew with every year and in every place: another
 * year, kind or issuer makes another document.
 */
export function dateConflicts(paragraphs: readonly { text: string; line: number }[]): ImportWarning[] {
  const dated = paragraphs.flatMap(({ text, line }) =>
    findMentions(text).flatMap((mention): Dated[] =>
      mention.date ? [{ ...mention, date: mention.date, line }] : [],
    ),
  );
  return [...Map.groupBy(dated, ({ number }) => numberKey(number)).values()].flatMap((mentions) => {
    const [first] = mentions;
    const other = mentions.find((mention) => mention.date !== first!.date && sameDocument(first!, mention));
    if (!other) return [];
    return [
      {
        code: 'two-dates',
        line: other.line,
        message: `${other.number} ghi ngày ${printed(other.date)} ở đây và ngày ${printed(first!.date)} ở dòng ${first!.line}: xem lại văn bản ấy; trang hiện cả hai.`,
      },
    ];
  });
}

function sameDocument(a: Dated, b: Dated): boolean {
  const issuers = [a, b].map(({ issuer }) => (issuer === undefined ? undefined : slugify(issuer)));
  return (
    a.date.slice(0, 4) === b.date.slice(0, 4) &&
    (a.type === undefined || b.type === undefined || a.type === b.type) &&
    (issuers[0] === undefined || issuers[1] === undefined || issuers[0] === issuers[1])
  );
}

function printed(iso: string): string {
  return iso.split('-').reverse().join('/');
}
