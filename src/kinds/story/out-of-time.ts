import type { Content } from '../../content/content.ts';
import type { Problem } from '../../content/problem.ts';
import { fullName } from '../../places/lineage.ts';

/** Stories of a year in which their unit was not there: told for a look, for a source may call a place by its later name. */
export function storiesOutOfTime({ stories, places }: Pick<Content, 'stories' | 'places'>): Problem[] {
  return stories.flatMap(({ file, data: { year, place } }): Problem[] => {
    const unit = places.get(place);
    if (year === null || !unit) return [];
    const from = unit.validFrom?.slice(0, 4);
    const to = unit.validTo?.slice(0, 4);
    if (!(from && String(year) < from) && !(to && String(year) > to)) return [];
    return [
      {
        file,
        field: 'place',
        message: `chuyện năm ${year} mà ${fullName(unit)} ${from && String(year) < from ? `chỉ có từ năm ${from}` : `chỉ có đến năm ${to}`}`,
        hint: 'ghi mã của đơn vị lúc ấy trong places.yaml; hoặc xem lại “year”',
      },
    ];
  });
}
