import { fieldName } from '../explain.ts';
import type { Problem } from '../problem.ts';
import { isRealDay } from '../../schemas/common.ts';
import { isOtherWeekday, weekdayOf } from '../../vietnamese/weekday.ts';

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

/** “02/9/2025”, “ngày 02 tháng 9 năm 2025”; not the number of a document. */
const WRITTEN = /(?<![\d/.-])(ngày )?(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})(?![\d/])/giu;
/** The months of the moon have days of their own. */
const OF_THE_MOON = /âm lịch|(?<!\p{L})(?:âl|al)(?!\p{L})/iu;

/** Days that no calendar has, and weekdays that are not those of their day, in a text of our own. */
export function daysThatAreNone(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, index) =>
    OF_THE_MOON.test(line)
      ? []
      : [...line.matchAll(WRITTEN)].flatMap(({ 0: words, 1: called, 2: day, 3: month, 4: year, index: at }): Problem[] => {
          const written = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
          const say = (message: string, hint: string): Problem[] => [{ file, line: index + 1, column: at + 1, message, hint }];
          if (!isRealDay(written))
            return called ? say(`“${words}”: lịch không có ngày này`, 'xem lại ngày và tháng; viết ngày trước, tháng sau') : [];
          return isOtherWeekday(line, at, words.length, written)
            ? say(`“${words}” là ${weekdayOf(written)}, câu ghi thứ khác`, 'sửa lại ngày, hoặc sửa lại thứ')
            : [];
        }),
  );
}
