import { inSentence } from '../../../text/sentence.ts';
import { bareLabel, type Clause, isNumbered } from '../clauses/clauses.ts';
import type { Plan } from '../schema.ts';
import { readRow } from '../tables/table-rows.ts';
import { citingText as words } from '../../../text/citing.ts';
import { shortDate } from '../../../text/date.ts';
import { text } from '../../../text/common.ts';

/**
 * Place of a clause the way cadres cite it: “mục II.2.1”, “mục IV.2, gạch đầu dòng 1”. A printed number that stands twice is
 * named with its place in order: “mục III (mục thứ năm theo thứ tự; bản gốc ghi hai mục “III”), khoản 2” (document grammar, “Clause tree”).
 * @param siblings clauses of the whole plan at root level, to see doubled numbers
 */
export function clausePlace(roots: readonly Clause[], chain: readonly Clause[]): string {
  return placeWords(roots, chain, words.doubled);
}

/** The same place for lists and tables, where the long explanation would hide the rest: “mục III (thứ năm), khoản 2”. */
export function shortPlace(roots: readonly Clause[], chain: readonly Clause[]): string {
  return placeWords(roots, chain, words.doubledShort);
}

/**
 * A plan as it is cited: kind, number, day, issuer. What the source leaves blank is left out and the subject stands in for it; a digest
 * says that it is one.
 */
export function planCitation(
  { type, title, number, date, edition }: Pick<Plan, 'type' | 'title' | 'number' | 'date' | 'edition'>,
  issuer: string,
): string {
  const named = [
    type,
    ...(number === null ? [] : [words.number(number)]),
    ...(date === null ? [] : [words.date(shortDate(date))]),
    words.issuer(issuer),
    ...(number === null || date === null ? [words.about(title)] : []),
  ].join(' ');
  return edition === 'digest' ? `${named} (${text.edition.digest})` : named;
}

/** @param doubled how to name a part whose printed number stands more than once among its siblings */
function placeWords(
  roots: readonly Clause[],
  chain: readonly Clause[],
  doubled: (kind: 'section' | 'clause', label: string, order: number, times: number) => string,
): string {
  const parts: string[] = [];
  let joined = '';
  let level: readonly Clause[] = roots;
  for (const clause of chain) {
    const { label, order, times } = placeAmong(level, clause);
    if (clause.kind === 'section') {
      joined = label;
      parts.push(times > 1 ? doubled('section', label, order, times) : words.section(label));
    } else if (clause.kind === 'clause' || clause.kind === 'subclause') {
      const last = parts.at(-1) ?? '';
      if (times > 1) parts.push(doubled('clause', label, order, times));
      else if (joined && last.startsWith(words.section('')) && !last.includes('(')) {
        const path = clause.kind === 'subclause' ? `${joined.split('.')[0]}.${label}` : `${joined}.${label}`;
        parts[parts.length - 1] = words.section(path);
        joined = path;
      } else if (clause.kind === 'subclause' && last.startsWith(words.clause('')))
        parts[parts.length - 1] = words.clause(label);
      else parts.push(words.clause(label));
    } else parts.push(partName(clause, label, order, chain.length === 1));
    level = clause.children;
  }
  return parts.join(', ');
}

/** Where a clause stands among its siblings of one kind, and how often its printed number does. */
interface PlaceAmong {
  label: string;
  order: number;
  times: number;
}

/** Of the clauses of one level, each: whoever names one names its neighbours too, and what stands below it. */
const placesOfLevel = new WeakMap<readonly Clause[], Map<Clause, PlaceAmong>>();

function placeAmong(level: readonly Clause[], clause: Clause): PlaceAmong {
  let places = placesOfLevel.get(level);
  if (!places) placesOfLevel.set(level, (places = placesAmong(level)));
  // Of a tree that was made again in between, the clause is another one of the same id.
  return places.get(clause) ?? places.get(level.find(({ id }) => id === clause.id)!)!;
}

function placesAmong(level: readonly Clause[]): Map<Clause, PlaceAmong> {
  const orders = new Map<Clause['kind'], number>();
  const counts = new Map<string, number>();
  const countedAs = ({ kind }: Clause, label: string): string => `${kind} ${label}`;
  const placed = level.map((clause) => {
    const label = bareLabel(clause.label);
    const order = (orders.get(clause.kind) ?? 0) + 1;
    orders.set(clause.kind, order);
    counts.set(countedAs(clause, label), (counts.get(countedAs(clause, label)) ?? 0) + 1);
    return { clause, label, order };
  });
  return new Map(
    placed.map(({ clause, label, order }) => {
      const times = clause.label !== '' && isNumbered(clause) ? counts.get(countedAs(clause, label))! : 1;
      return [clause, { label, order, times }];
    }),
  );
}

function partName(clause: Clause, label: string, order: number, atRoot: boolean): string {
  switch (clause.kind) {
    case 'article':
    case 'chapter':
    case 'part':
      return label;
    case 'named':
      return inSentence(label);
    case 'point':
      return words.point(label);
    case 'dash':
      return words.dash(order);
    case 'table':
      return tableName(clause);
    case 'row':
      return rowName(clause, order);
    case 'plus':
      return words.plus(order);
    case 'star':
      return /^(?:Ghi chú|Lưu ý)/iu.exec(clause.text)?.[0] ?? words.star(order);
    default:
      return atRoot
        ? clause.text.startsWith('Trên đây')
          ? words.closing
          : words.opening(order)
        : words.paragraph(order);
  }
}

/** “Biểu số 2” as its caption says, else “bảng 1” by its address. */
function tableName({ id, table }: Clause): string {
  const printed =
    /^(?:Bảng|Biểu(?:\s+mẫu)?|Phụ\s+biểu)\s+(?:số\s+)?(?:\d{1,3}|[IVX]{1,5})(?:[.\-–]\d{1,3})*(?=[\s.:]|$)/iu;
  const named = printed.exec(table?.model.caption ?? '')?.[0];
  return named ? inSentence(named) : words.table(id.replace(/\D+/u, ''));
}

/** “dòng 2 (Thôn Hai)”: who counts rows may miscount, so the row is named too. */
export function rowName({ table }: Clause, order: number): string {
  const name = table?.row === undefined ? '' : readRow(table.model, table.row).name;
  return words.row(order, name.length <= 60 ? name : '');
}
