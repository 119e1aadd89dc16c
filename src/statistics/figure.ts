import type { Observation } from '../schemas/observation.ts';
import { numberText as text, shownNumber } from '../text/number.ts';

type Figure = Pick<Observation, 'value' | 'valueMax' | 'comparator' | 'unit' | 'written'>;

/** `%` stands close to its number, words one space off. */
export function withUnit(number: string, unit: string): string {
  return unit === '%' ? `${number}%` : `${number} ${text.unit(unit)}`;
}

/** “trên 26%”, “từ 15% trở lên”, “khoảng 47%”, “gần 47%”, “từ 3 đến 4 điểm %”: the word of the source always goes with the number. */
export function figureText(figure: Figure): string {
  const number = grouped(figure.written) || shownNumber(figure.value);
  if (figure.valueMax !== undefined)
    return text.range(number, withUnit(shownNumber(figure.valueMax), figure.unit));
  const full = withUnit(number, figure.unit);
  switch (figure.comparator) {
    case '>':
      return text.above(full);
    case '<':
      return text.below(full);
    case '>=':
      return text.least(full);
    case '<=':
      return text.most(full);
    case '~':
      return text.about(full);
    case '~<':
      return text.nearly(full);
    default:
      return full;
  }
}

/** Keeps the decimals as written and sets the thousands apart: `21848` → `21.848`, `97,00` stays. */
function grouped(written: string): string {
  const [whole = '', decimals] = written.replaceAll('.', '').split(',');
  return text.written(whole, decimals);
}

/** When a figure was: in the words of its source, or in those of the language of the portal; an estimate never goes without that word. */
export function whenOf({
  period,
  periodLabel,
  status = 'A',
}: Pick<Observation, 'period' | 'periodLabel'> & Partial<Pick<Observation, 'status'>>): string {
  const when = text.moment(periodLabel, period);
  if (status === 'A') return when;
  return status === 'E' ? text.estimated(when) : text.provisional(when);
}
