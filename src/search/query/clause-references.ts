import type { Passage } from '../index/passages.ts';
import { TITLE_JOIN } from '../record.ts';

/** A query with the clause that it names written as titles write it; null where it names none. */
export interface Referring {
  text: string;
  clause: ClauseReference | null;
}

/** “IV.2”, or the last part of such a number where the part of the plan is not said: “2”. */
export interface ClauseReference {
  number: string;
  whole: boolean;
}

/**
 * “khoản 2 mục IV”, “mục IV khoản 2”, “điểm b, khoản 2, mục III”, “điểm 1.4 mục III” → “IV.2”, “III.2.b”, “III.1.4”. The order of
 * the parts is that of the plan, whatever the order in the query.
 */
export function readClause(text: string): Referring {
  if (OF_A_LAW.test(text)) return { text, clause: null };
  const [run] = REFERENCE.exec(text) ?? [];
  if (run === undefined) {
    const [number] = NUMBERED.exec(text) ?? [];
    return { text, clause: number === undefined ? null : { number, whole: true } };
  }
  const parts = [...run.matchAll(PART)]
    .map(([, unit = '', label = '']) => ({ rank: RANKS.get(unit.toLowerCase())!, label }))
    .sort((a, b) => a.rank - b.rank);
  const labels = parts.map(({ label, rank }, at) => written(label, rank, at === 0 && parts.length > 1));
  const number = labels.reduce(joinLabels, '');
  const whole = parts.length > 1 || /^[IVX]/.test(number);
  // A single point or a number by itself says too little: “điểm 3” may be points won. “mục 2.2” is a number in two parts.
  if (!whole && parts[0]!.rank !== CLAUSE && !number.includes('.')) return { text, clause: null };
  return { text: text.replace(run, () => number), clause: { number, whole } };
}

/** Whether a passage is the clause asked for, not what stands below it. */
export function isReferred({ title, heading, text }: Passage, clause: ClauseReference | null): boolean {
  if (clause === null || !title.includes(TITLE_JOIN)) return false;
  const [number] = OWN_NUMBER.exec(heading) ?? [];
  const [, label] = LABEL.exec(text) ?? [];
  if (number === undefined || label === undefined || !endsWith(number, label)) return false;
  const depth = number.split('.').length - clause.number.split('.').length;
  return clause.whole
    ? number.toLowerCase() === clause.number.toLowerCase()
    : depth <= 1 && endsWith(number, clause.number);
}

/** “IV” and “2” → “IV.2”; “III” and “1.4” → “III.1.4”; “1” and “1.4” → “1.4”. */
const joinLabels = (joined: string, label: string): string =>
  joined === '' || label.startsWith(`${joined}.`) ? label : `${joined}.${withoutLast(joined, label)}`;

const withoutLast = (joined: string, label: string): string => {
  const last = joined.split('.').at(-1)!;
  return label.startsWith(`${last}.`) ? label.slice(last.length + 1) : label;
};

/** Parts of a plan have Roman numbers: “phần iv”, and “mục 4” above a clause. */
function written(label: string, rank: number, above: boolean): string {
  if (rank >= CLAUSE) return label.toLowerCase();
  const roman = above ? (ROMAN[Number(label)] ?? label) : label;
  return roman.replace(/^[ivx]+/i, (number) => number.toUpperCase());
}
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const endsWith = (number: string, label: string): boolean => number === label || number.endsWith(`.${label}`);

/** “khoản 7 Điều 4 Luật Hợp tác xã” is no clause of a plan. */
const OF_A_LAW = /(?<!\p{L})(?:điều|dieu)\s+\d/iu;
const CLAUSE = 2;
const RANKS = new Map([
  ['phần', 0],
  ['phan', 0],
  ['mục', 1],
  ['muc', 1],
  ['khoản', CLAUSE],
  ['khoan', CLAUSE],
  ['điểm', 3],
  ['diem', 3],
]);
const LABELS = String.raw`(?:[IVX]+(?:\.\d+)*|\d{1,2}(?:\.\d{1,2})*|[a-zđ])`;
const ONE = String.raw`(?:${[...RANKS.keys()].join('|')})\s+${LABELS}(?![\p{L}\p{M}\d%/])`;
/** The parts, with nothing between them that says more. */
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\p{M}])${ONE}(?:(?:\s*,\s*|\s+(?:của|cua|thuộc|thuoc|ở|o|trong|tại|tai)\s+|\s+)${ONE})*`,
  'iu',
);
const PART = new RegExp(String.raw`(${[...RANKS.keys()].join('|')})\s+(${LABELS})`, 'giu');
/** “IV.2” by itself. */
const NUMBERED = /(?<![\p{L}\p{M}\d/-])[IVX]+(?:\.\d{1,2})+(?![\p{L}\p{M}\d/.-])/u;
const OWN_NUMBER = /^[IVXLC\d][\p{L}\d.]*(?=\s|$)/u;
/** The label that a clause is printed with: “2. ”, “b) ”, “IV. ”. */
const LABEL = /^\(?([\p{L}\d][\p{L}\d.]*?)[.)\-–:]*\s/u;
