import type { Task } from './tasks.ts';

/** Words between a body and its part: “có trách nhiệm”, “kịp thời”, “là cơ quan”. */
const BETWEEN =
  /^[\s,:]*(?:(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm|kịp thời|chủ động|sẽ|phải|đề nghị|là (?:cơ quan|đơn vị|bộ phận))[\s,]+)*/iu;

/** “Căn cứ khả năng ngân sách, | phối hợp …”, “Hằng năm, | chủ trì …”, “theo chức năng | phối hợp”: on what ground and when, before the part itself. */
const GROUND =
  /^[\s,:]*(?:(?:căn cứ|trên cơ sở|theo(?! dõi)|h[ằà]ng (?:năm|quý|tháng)|định kỳ|trong|khi|sau|tùy theo)\s?[^,;.:]{0,100}(?:,\s(?:nhiệm vụ|quyền hạn)[^,;.:]{0,60})?,\s+|theo chức năng(?:, nhiệm vụ)?(?: được giao| của mình)?\s+)(?=chủ trì|phối hợp|tham mưu)/iu;

/** The part that the first words of the work give to a body (document grammar, “Roles”). */
export function roleOf(printed: string): Task['role'] {
  const text = printed.replace(GROUND, '').replace(BETWEEN, '');
  if (
    /^chủ trì/iu.test(text) ||
    /^[\s,:]*(?:là|làm) (?:cơ quan |đơn vị |bộ phận )?(?:thường trực|đầu mối)/iu.test(printed)
  )
    return 'lead';
  if (/^(?:phối hợp|cùng\s)/iu.test(text)) return 'support';
  return /^tham mưu/iu.test(text) ? 'advise' : 'do';
}
