import type { Observation } from '../schemas/observation.ts';
import { formatNumber } from '../vietnamese/number.ts';

type Figure = Pick<Observation, 'value' | 'valueMax' | 'comparator' | 'unit' | 'written'>;

/** `%` stands close to its number, words one space off. */
export function withUnit(number: string, unit: string): string {
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** “trên 26%”, “từ 15% trở lên”, “khoảng 47%”, “gần 47%”, “từ 3 đến 4 điểm %”: the word of the source always goes with the number. */
export function figureText(figure: Figure): string {
  const number = grouped(figure.written) || formatNumber(figure.value);
  if (figure.valueMax !== undefined)
    return `từ ${number} đến ${withUnit(formatNumber(figure.valueMax), figure.unit)}`;
  const full = withUnit(number, figure.unit);
  switch (figure.comparator) {
    case '>':
      return `trên ${full}`;
    case '<':
      return `dưới ${full}`;
    case '>=':
      return `từ ${full} trở lên`;
    case '<=':
      return `từ ${full} trở xuống`;
    case '~':
      return `khoảng ${full}`;
    case '~<':
      return `gần ${full}`;
    default:
      return full;
  }
}

/** Keeps the decimals as written and sets the dots of the thousands: `21848` → `21.848`, `97,00` stays. */
function grouped(written: string): string {
  const [whole = '', decimals] = written.replaceAll('.', '').split(',');
  const dotted = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return decimals === undefined ? dotted : `${dotted},${decimals}`;
}

export const KIND_TEXT: Record<Observation['kind'], string> = {
  target: 'chỉ tiêu',
  baseline: 'số đầu kỳ',
  actual: 'kết quả',
};
