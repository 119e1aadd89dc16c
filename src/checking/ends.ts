import type { Content } from '../content/content.ts';
import type { Source } from '../schemas/common.ts';
import { ProblemsError, type Problem } from '../content/problem.ts';
import { shortDate } from '../text/date.ts';

/** An editor is reminded so many days before a rule ends that a text rests on. */
const REMINDED = 60;
const DAY = 86_400_000;

/**
 * Texts that rest on a rule with an end. Returns reminders: rules that end within 60 days, and ended ones whose text says what
 * holds now (`afterwards`).
 * @throws ProblemsError when a rule has ended and its text does not say so
 */
export function checkEnds(content: Pick<Content, 'texts'>, today: string): Problem[] {
  const problems: Problem[] = [];
  const reminders: Problem[] = [];
  for (const { file, data } of content.texts)
    for (const { key, basis, validTo, afterwards } of sourcesOf(data)) {
      if (!validTo) continue;
      const left = Math.round((Date.parse(validTo) - Date.parse(today)) / DAY);
      if (left > REMINDED) continue;
      const said = `“${basis}” chỉ áp dụng đến hết ${shortDate(validTo)}`;
      const place = { file, field: `sources.${key}` };
      if (left >= 0)
        reminders.push({
          ...place,
          message: `${said}, còn ${left} ngày`,
          hint: afterwards
            ? 'đọc lại quy định và bài: câu sau ngày hết đã có ở “afterwards”'
            : 'đọc lại quy định; thêm “afterwards” nói sau ngày ấy thì thế nào, hoặc sửa bài và “validTo”',
        });
      else if (afterwards)
        reminders.push({
          ...place,
          message: `${said}, đã qua ${-left} ngày`,
          hint: 'viết lại bài theo quy định đang áp dụng, rồi thay nguồn này',
        });
      else
        problems.push({
          ...place,
          message: `${said}, nay đã hết mà bài chưa nói`,
          hint: 'sửa bài theo quy định mới, hoặc thêm “afterwards” nói nay thì thế nào',
        });
    }
  if (problems.length) throw new ProblemsError(problems);
  return reminders;
}

/** Rules a text rests on; a text of another kind may list sources without. */
function sourcesOf(data: unknown): readonly Source[] {
  return (data as { sources?: readonly Source[] }).sources ?? [];
}
