import type { Cell } from './grid.ts';
import { isNoFigure } from './read-figure.ts';

const SIGNED = /(?:^|\s)ngày\s(?:[\d…. ]*\s?tháng\s[\d…. ]*\s?năm|\d{1,2}\/\d{1,2}\/\d{4}$)/iu;

/** Words that stand under tables and are no place. */
const UNDER =
  /^(?:ghi chú|chú thích|lưu ý|nguồn|người lập|nơi nhận|thủ trưởng|chủ tịch|trưởng phòng|kế toán|tm\.|kt\.)/iu;

/**
 * A blank row, a note, or below the last place a signature. A note merged over the whole width says the same in every cell. A bare number where
 * names stand is neither: a table whose columns stand the other way round goes on there.
 */
export function isRemark(place: string, figures: readonly Cell[], isBelow: boolean): boolean {
  return figures.every(({ text, fault }) => {
    if (fault) return false;
    if (isNoFigure(text) || text === place || SIGNED.test(text)) return true;
    if (isBelow && UNDER.test(place) && /\p{L}/u.test(text)) return true;
    return (place === '' || (isBelow && !/^[\d.,\s]+$/u.test(place))) && !/\d/u.test(text);
  });
}

/** “HUYỆN GIỌNG” in a cell merged over the whole width is the title of the rows below it. */
export function isMergedName(written: string, figures: readonly Cell[]): boolean {
  return /\p{L}/u.test(written) && figures.every(({ text }) => text === written);
}
