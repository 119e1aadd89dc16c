import { tidy, walk, type Clause } from './clauses.ts';

/** A figure a plan sets out to reach. */
export interface Target {
  clause: string;
  /** Words of the clause around the figure, up to the next comma or stop. */
  words: string;
  value: number;
  /** Figure as printed: `97,00`. */
  written: string;
  /** The figure with the words that bound it, as printed: `trên 77,17% trở lên`, `giảm bình quân 3-4%`. */
  printed: string;
  upper: number | undefined;
  unit: string;
  comparator: '>=' | '>' | '<=' | '<' | '=' | 'approx';
  /** `level` to be reached, or `change` in percentage points. */
  sense: 'level' | 'change';
  /** Doubtful wording of the source: `trên … trở lên`, or a bound without “trở lên”. */
  doubt: string | undefined;
}

const PERCENT =
  /(?<cmp>(?:có\s+)?(?:từ|trên|dưới|khoảng|gần|hơn|ít nhất|tối thiểu|không quá|tối đa|duy trì|đạt|còn)\s+)?(?<lo>\d{1,3}(?:,\d{1,2})?)(?:\s*[-–]\s*(?<hi>\d{1,3}(?:,\d{1,2})?))?\s*%(?<suf>\s+trở\s+(?:lên|xuống))?/giu;
const COUNT =
  /(?<cmp>từ|ít nhất|tối thiểu|không quá|trên|khoảng)\s+(?<lo>\d{1,4})(?:\s*(?:đến|-|–)\s*(?<hi>\d{1,4}))?\s+(?<unit>mô hình|hội nghị|hộ|thôn|xã|lớp|người|sản phẩm|ha|căn|hợp tác xã|tổ hợp tác|cuộc|buổi)(?!\p{L})/giu;

/** Sections that tell the present state, not a target (document grammar, “Not targets”). */
const STATUS = /THỰC TRẠNG|TÌNH HÌNH|KẾT QUẢ|ĐÁNH GIÁ|NGUYÊN NHÂN/iu;

/** Is this a section that tells the present state? */
export function tellsState({ kind, text }: Pick<Clause, 'kind' | 'text'>): boolean {
  return kind === 'section' && STATUS.test(text);
}

/** Is this a section that says why, not what by when? */
export function tellsPurpose({ kind, text }: Pick<Clause, 'kind' | 'text'>): boolean {
  return kind === 'section' && /MỤC ĐÍCH|YÊU CẦU/iu.test(text);
}

/** Every target of a plan, in document order. A plan whose clause speaks of targets without a figure yields none. */
export function findTargets(clauses: readonly Clause[]): Target[] {
  const targets: Target[] = [];
  for (const { clause, ancestors } of walk(clauses)) {
    if (clause.id.startsWith('p') || [...ancestors, clause].some(tellsState)) continue;
    targets.push(...targetsIn(clause));
  }
  return targets;
}

function targetsIn(clause: Clause): Target[] {
  const { text } = clause;
  const found: Target[] = [];
  for (const match of text.matchAll(PERCENT)) {
    const { cmp = '', lo = '', hi, suf = '' } = match.groups!;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const change =
      /(?<verb>giảm|tăng)(?<how>\s+bình quân)?(?:\s+(?:so với[^,;.]{1,30}(?:là)?|là))?\s*$/iu.exec(
        before,
      )?.groups;
    const lead = tidy(cmp).toLowerCase().replace(/^có /u, '');
    found.push({
      clause: clause.id,
      words: wordsAround(text, match.index, match.index + match[0].length),
      value: decimal(lo),
      written: lo,
      printed: change
        ? tidy(`${change.verb!.toLowerCase()}${change.how ?? ''} ${match[0]}`)
        : small(tidy(match[0]).replace(/^có /iu, '')),
      upper: hi === undefined ? undefined : decimal(hi),
      unit: change ? 'điểm %' : '%',
      comparator: comparatorOf(lead, suf),
      sense: change ? 'change' : 'level',
      doubt: doubtOf(lead, suf),
    });
  }
  for (const match of text.matchAll(COUNT)) {
    const { cmp = '', lo = '', hi, unit = '' } = match.groups!;
    found.push({
      clause: clause.id,
      words: wordsAround(text, match.index, match.index + match[0].length),
      value: Number(lo),
      written: lo,
      printed: small(tidy(match[0])),
      upper: hi === undefined ? undefined : Number(hi),
      unit,
      comparator: comparatorOf(cmp.toLowerCase(), ''),
      sense: 'level',
      doubt: undefined,
    });
  }
  return found;
}

function comparatorOf(lead: string, suffix: string): Target['comparator'] {
  if (/xuống/u.test(suffix)) return '<=';
  if (/lên/u.test(suffix)) return '>=';
  if (lead === 'trên' || lead === 'hơn') return '>';
  if (lead === 'dưới') return '<';
  if (lead === 'từ' || lead === 'ít nhất' || lead === 'tối thiểu') return '>=';
  if (lead === 'không quá' || lead === 'tối đa') return '<=';
  return lead === 'khoảng' || lead === 'gần' ? 'approx' : '=';
}

function doubtOf(lead: string, suffix: string): string | undefined {
  if (lead === 'trên' && suffix) return 'bản nguồn viết “trên … trở lên”';
  if (lead === 'từ' && !suffix) return 'bản nguồn viết “từ …%” không kèm “trở lên”';
  return undefined;
}

/** The phrase a figure stands in: from the stop before it to the stop after it. */
function wordsAround(text: string, from: number, to: number): string {
  const start = Math.max(
    text.lastIndexOf(';', from),
    text.lastIndexOf('. ', from) + 1,
    text.lastIndexOf(': ', from) + 1,
    0,
  );
  const rest = text.slice(to);
  const stop = /[;.](?=\s|$)|\s\(/u.exec(rest)?.index ?? rest.length;
  return text
    .slice(start, to + stop)
    .replace(/^[;:.\s]+/u, '')
    .trim();
}

/** “Duy trì 100%” inside a table: the first letter is small. */
function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}
