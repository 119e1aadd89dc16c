import type { Task } from './tasks.ts';

/** Words between a body and its part: “có trách nhiệm”, “kịp thời”, “là cơ quan”. */
const BETWEEN =
  /^[\s,:]*(?:(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|kịp thời|chủ động|sẽ|phải|đề nghị|là (?:cơ quan|đơn vị|bộ phận))[\s,]+)*/iu;

/** The part that the first words of the work give to a body (document grammar, “Roles”). */
export function roleOf(printed: string): Task['role'] {
  const text = printed.replace(BETWEEN, '');
  if (
    /^chủ trì/iu.test(text) ||
    /^[\s,:]*(?:là|làm) (?:cơ quan |đơn vị |bộ phận )?(?:thường trực|đầu mối)/iu.test(printed)
  )
    return 'lead';
  if (/^(?:phối hợp|cùng\s)/iu.test(text)) return 'support';
  return /^tham mưu/iu.test(text) ? 'advise' : 'do';
}
