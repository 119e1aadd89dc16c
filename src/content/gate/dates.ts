import { fieldName } from '../explain.ts';
import type { Problem } from '../problem.ts';

/** Fields that tell of a day gone by: when a text was entered, compared, published, agreed to or taken away. */
const PAST = new Set(['updated', 'reviewed', 'date', 'source']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days in the future where only a past day makes sense. `today` is `YYYY-MM-DD` in Việt Nam. */
export function futureDays(file: string, data: unknown, today: string): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (value && typeof value === 'object')
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    else if (typeof value === 'string' && PAST.has(String(path.at(-1))) && DAY.test(value) && value > today)
      problems.push({
        file,
        field: fieldName(path),
        message: `ngày ${value} còn ở tương lai (hôm nay là ${today})`,
        hint: 'ghi ngày đã qua, dạng năm-tháng-ngày; xem lại năm và thứ tự ngày, tháng',
      });
  };
  visit(data, []);
  return problems;
}
