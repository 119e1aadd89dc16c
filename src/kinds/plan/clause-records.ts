import { bareLabel, type Clause, walk } from './clauses/clauses.ts';
import { findAnchors, type Footnote } from './clauses/footnotes.ts';
import { rowWithHeadings, tableWords } from './tables/table-rows.ts';
import { type SearchRecord, TITLE_JOIN } from '../../search/record.ts';

/** What all clauses of a plan share. */
export type PlanFacets = Omit<SearchRecord, 'anchor' | 'title' | 'text'>;

/**
 * One record for each clause of a plan, in order: “Kế hoạch UBND huyện A 2022 › IV.2 Phòng Dân tộc”. A row of a table is found with
 * the headings it stands under, since its own cells hold little more than figures.
 */
export function clauseRecords(
  clauses: readonly Clause[],
  footnotes: readonly Footnote[],
  facets: PlanFacets,
): SearchRecord[] {
  const notes = new Map(footnotes.map((note) => [note.number, note.text]));
  return [...walk(clauses)].map(({ clause, ancestors }) => {
    const path = [...ancestors, clause];
    const anchors = findAnchors(clause.text, new Set(notes.keys()));
    const cited = anchors.map(({ number }) => notes.get(number) ?? '');
    return {
      ...facets,
      anchor: clause.id,
      title: [facets.pageTitle, whereIn(path)].filter(Boolean).join(TITLE_JOIN),
      text: [clause.label, wordsOf(clause), ...cited].filter(Boolean).join(' '),
    };
  });
}

function wordsOf({ text, table }: Clause): string {
  if (!table) return text;
  return table.row === undefined ? tableWords(table.model) : rowWithHeadings(table.model, table.row);
}

/** “IV.2 Phòng Dân tộc”: numbers down to the clause, and the nearest heading. */
function whereIn(path: readonly Clause[]): string {
  const labels = path.map((clause) => bareLabel(clause.label)).filter((label) => /[\p{L}\d]/u.test(label));
  const number = labels.reduce(
    (joined, label) => (label.startsWith(`${joined}.`) ? label : joinLabels(joined, label)),
    '',
  );
  const caption = path.find(({ table }) => table)?.table!.model.caption;
  const heading = caption ?? path.findLast((clause) => clause.heading !== undefined)?.heading ?? '';
  return [number, heading].filter(Boolean).join(' ');
}

/** “IV” and “2” → “IV.2”; “IV.2” and “2.1” → “IV.2.1”. */
function joinLabels(joined: string, label: string): string {
  const last = joined.split('.').at(-1);
  return joined === ''
    ? label
    : `${joined}.${last && label.startsWith(`${last}.`) ? label.slice(last.length + 1) : label}`;
}
