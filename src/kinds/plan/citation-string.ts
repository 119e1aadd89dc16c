import { bareLabel, type Clause } from './clauses.ts';
import type { Plan } from './schema.ts';
import { readRow } from './table-rows.ts';
import { shortDate } from '../../text/date.ts';
import { text } from '../../text/vi.ts';

const ORDINAL = ['', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * Place of a clause the way cadres cite it: “mục II.2.1”, “mục IV.2, gạch đầu dòng 1”. A printed number that stands twice is
 * named with its place in order: “mục III (mục thứ năm theo thứ tự; bản gốc ghi hai mục “III”), khoản 2” (document grammar, “Clause tree”).
 * @param siblings clauses of the whole plan at root level, to see doubled numbers
 */
export function clausePlace(roots: readonly Clause[], chain: readonly Clause[]): string {
  return placeWords(
    roots,
    chain,
    (kind, label, order, times) =>
      `${kind} ${label} (${kind} thứ ${ordinal(order)} theo thứ tự; bản gốc ghi ${TIMES[times] ?? times} ${kind} “${label}”)`,
  );
}

/** The same place for lists and tables, where the long explanation would hide the rest: “mục III (thứ năm), khoản 2”. */
export function shortPlace(roots: readonly Clause[], chain: readonly Clause[]): string {
  return placeWords(roots, chain, (kind, label, order) => `${kind} ${label} (thứ ${ordinal(order)})`);
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
    ...(number === null ? [] : [`số ${number}`]),
    ...(date === null ? [] : [`ngày ${shortDate(date)}`]),
    `của ${issuer}`,
    ...(number === null || date === null ? [`về việc “${title}”`] : []),
  ].join(' ');
  return edition === 'digest' ? `${named} (${text.edition.digest})` : named;
}

const TIMES = ['', 'một', 'hai', 'ba', 'bốn', 'năm'];

function ordinal(order: number): string {
  return ORDINAL[order] ?? String(order);
}

/** @param doubled how to name a part whose printed number stands more than once among its siblings */
function placeWords(
  roots: readonly Clause[],
  chain: readonly Clause[],
  doubled: (kind: string, label: string, order: number, times: number) => string,
): string {
  const parts: string[] = [];
  let joined = '';
  let level: readonly Clause[] = roots;
  for (const clause of chain) {
    const alike = level.filter((other) => other.kind === clause.kind);
    const order = alike.indexOf(clause) + 1;
    const label = bareLabel(clause.label);
    const times =
      clause.label !== '' && isNumbered(clause)
        ? alike.filter((other) => bareLabel(other.label) === label).length
        : 1;
    if (clause.kind === 'section') {
      joined = label;
      parts.push(times > 1 ? doubled('mục', label, order, times) : `mục ${label}`);
    } else if (clause.kind === 'clause' || clause.kind === 'subclause') {
      const last = parts.at(-1) ?? '';
      if (times > 1) parts.push(doubled('khoản', label, order, times));
      else if (joined && last.startsWith('mục ') && !last.includes('(')) {
        const path = clause.kind === 'subclause' ? `${joined.split('.')[0]}.${label}` : `${joined}.${label}`;
        parts[parts.length - 1] = `mục ${path}`;
        joined = path;
      } else if (clause.kind === 'subclause' && last.startsWith('khoản '))
        parts[parts.length - 1] = `khoản ${label}`;
      else parts.push(`khoản ${label}`);
    } else parts.push(partName(clause, label, order, chain.length === 1));
    level = clause.children;
  }
  return parts.join(', ');
}

function isNumbered(clause: Clause): boolean {
  return ['part', 'chapter', 'section', 'article', 'clause', 'subclause', 'named', 'point'].includes(
    clause.kind,
  );
}

function partName(clause: Clause, label: string, order: number, atRoot: boolean): string {
  switch (clause.kind) {
    case 'article':
    case 'chapter':
    case 'part':
      return label;
    case 'named':
      return label.charAt(0).toLowerCase() + label.slice(1);
    case 'point':
      return `điểm ${label}`;
    case 'dash':
      return `gạch đầu dòng ${order}`;
    case 'table':
      return tableName(clause);
    case 'row':
      return rowName(clause, order);
    case 'plus':
      return `dấu cộng ${order}`;
    case 'star':
      return /^(?:Ghi chú|Lưu ý)/iu.exec(clause.text)?.[0] ?? `dấu sao ${order}`;
    default:
      return atRoot
        ? clause.text.startsWith('Trên đây')
          ? 'đoạn kết'
          : `phần mở đầu, đoạn ${order}`
        : `đoạn ${order}`;
  }
}

/** “Biểu số 2” as its caption says, else “bảng 1” by its address. */
function tableName({ id, table }: Clause): string {
  const printed =
    /^(?:Bảng|Biểu(?:\s+mẫu)?|Phụ\s+biểu)\s+(?:số\s+)?(?:\d{1,3}|[IVX]{1,5})(?:[.\-–]\d{1,3})*(?=[\s.:]|$)/iu;
  const named = printed.exec(table?.model.caption ?? '')?.[0];
  return named ? named.charAt(0).toLowerCase() + named.slice(1) : `bảng ${id.replace(/\D+/u, '')}`;
}

/** “dòng 2 (Thôn Hai)”: who counts rows may miscount, so the row is named too. */
export function rowName({ table }: Clause, order: number): string {
  const name = table?.row === undefined ? '' : readRow(table.model, table.row).name;
  return name && name.length <= 60 ? `dòng ${order} (${name})` : `dòng ${order}`;
}
