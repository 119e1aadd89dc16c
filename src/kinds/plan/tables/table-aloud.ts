import type { Clause } from '../clauses/clauses.ts';
import { columnsOf, WITH_UNIT } from './table-columns.ts';
import { COUNTER, isFigure, MARK, readRow, type RowCell } from './table-rows.ts';
import { inSentence } from '../../../text/sentence.ts';

/**
 * The words of a clause for the ear. A row of a table is one sentence, each value behind its headings: “Thôn Một: hộ thoát nghèo, số
 * hộ là 4 hộ, tỷ lệ là 3,2%.” What heads several columns is said once.
 */
export function clauseAloud(clause: Clause): string {
  return clause.table?.row === undefined ? clause.text : rowAloud(clause);
}

function rowAloud({ table, text }: Clause): string {
  const { model, row } = table!;
  const { name, cells, title } = readRow(model, row!);
  if (title || !cells.some(({ heading }) => heading)) return text.replaceAll(' | ', ', ');
  const { unit, time } = columnsOf(model);
  const ofName = WITH_UNIT.exec(name)?.[1];
  const unitOfRow = cells.find(({ cell }) => cell.column === unit)?.text;
  const about = ofName === undefined ? name : name.replace(WITH_UNIT, '').trim();
  let above = '';
  const said = cells
    .filter(
      ({ cell, text: words, heading }) =>
        /[\p{L}\d]/u.test(words) && words !== name && cell.column !== unit && !COUNTER.test(heading),
    )
    .map((cell) => {
      const parts = cell.heading.split('; ')[0]!.split(' / ');
      const upper = parts.slice(0, -1).join(', ');
      const heading = (upper && upper === above ? parts.slice(-1) : parts).map(headingAloud).join(', ');
      above = upper;
      if (MARK.test(cell.text)) return `${heading} có`;
      const value = valueAloud(cell, unitOfRow, ofName);
      return heading ? `${heading} là ${cell.cell.column === time?.at ? inSentence(value) : value}` : value;
    });
  return `${[about, said.join('; ')].filter(Boolean).join(': ')}.`;
}

/** “Tỷ lệ (%)” → “tỷ lệ”; “Kế hoạch 2024” → “kế hoạch năm 2024”, since a bare year is heard as a number. */
function headingAloud(heading: string): string {
  const plain = heading
    .replace(/\s*\([^()]*\)/gu, '')
    .replace(/^(ƯTH|TH|KH)(?=\s|$)/u, (short) => SHORT[short]!)
    .replace(/(?<!(?:năm|-|–|đến) ?)(?<!\d)((?:19|20)\d{2})$/iu, 'năm $1');
  return inSentence(plain);
}

/** What heads columns of figures in short. */
const SHORT: Record<string, string> = { KH: 'Kế hoạch', TH: 'Thực hiện', ƯTH: 'Ước thực hiện' };

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|>=)\s*(.*)$/u, 'từ $1 trở lên'],
  [/^(?:≤|<=)\s*(.*)$/u, 'không quá $1'],
  [/^>\s*(.*)$/u, 'trên $1'],
  [/^<\s*(.*)$/u, 'dưới $1'],
  [/^~\s*(.*)$/u, 'khoảng $1'],
];

function valueAloud(
  { text, heading }: RowCell,
  unitOfRow: string | undefined,
  ofName: string | undefined,
): string {
  const words = text.replace(/\s+/gu, ' ');
  const unit = unitOfRow ?? /\(([^()]{1,20})\)[^()]*$/u.exec(heading)?.[1] ?? ofName ?? '';
  const whole =
    isFigure(words) && unit && !words.includes('%') ? `${words}${unit === '%' ? '' : ' '}${unit}` : words;
  const sign = SIGNS.find(([pattern]) => pattern.test(whole));
  return sign ? whole.replace(...(sign as [RegExp, string])) : whole;
}
