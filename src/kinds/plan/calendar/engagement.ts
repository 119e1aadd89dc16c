import { capitalise, inSentence } from '../../../text/sentence.ts';
import { workOf } from './calendar.ts';
import { headingsAbove } from '../outline.ts';
import type { ClausePlace } from '../plan-index.ts';

/** A clause that sets a time, with the words of it: a step, a term, or a term without a day. */
export type Timed = Pick<ClausePlace, 'plan' | 'clause'> & { words: string };

/** “Thời gian”, “Thời gian thực hiện”, “Địa điểm”, “Lộ trình”, “Tiến độ”: says when or where, not what. */
const LABEL =
  /^(?:\d+[.)]\s*|[a-zđ][.)]\s*|[-+–•*]\s*)?(?:về\s+)?(?:thời\s+(?:gian|hạn|điểm)|lộ trình|tiến độ|địa điểm|các bước)(?![\p{L}])[^:.;]{0,60}?(?=\s*:|$)/iu;

/**
 * What has to be done, as a calendar says it beside the time: the time itself is not said again, and where the clause holds nothing
 * else (“Thời gian: từ tháng 4 đến 30/11”) what it is the time of is told by the headings above, at last by the title of the plan.
 */
export function taskNames(item: Timed): string[] {
  const own = workOf(item).filter((work) => /[\p{L}\d]/u.test(work));
  // A heading that is the whole sentence is the work itself.
  const works = own.length > 0 || !item.clause.heading ? own : [item.clause.heading];
  const label = LABEL.exec(item.clause.heading ?? item.clause.text);
  if (label && item.clause.children.length === 0) {
    const rest = withoutTime((works[0] ?? '').replace(LABEL, '').replace(/^\s*:\s*/u, ''), item.words);
    const name = nameAbove(item);
    return [rest ? `${name}: ${inSentence(rest)}` : name];
  }
  const named = works.map((work) => withoutTime(work.replace(NOTE, ''), item.words)).filter(Boolean);
  return named.length > 0 ? named : [nameAbove(item)];
}

/** A duty told in a note is a duty. */
const NOTE = /^(?:ghi chú|lưu ý)\s*:\s*(?=\p{Lu})/iu;

/** “Năm 2018, phấn đấu giảm …” beside “Năm 2018” → “Phấn đấu giảm …”. */
function withoutTime(work: string, words: string): string {
  if (!work.toLowerCase().startsWith(words.toLowerCase())) return work;
  const rest = work.slice(words.length);
  if (/^[\p{L}\d]/u.test(rest)) return work;
  const bare = rest.replace(/^[\s,:;.–-]+/u, '');
  // What depends on the words before it (“Năm 2024 là năm …”) is no sentence without them.
  if (/^(?:là|của|và|hoặc|so với|trở|với)(?!\p{L})/iu.test(bare)) return work;
  return capitalise(bare);
}

function nameAbove(item: Timed): string {
  const heading = headingsAbove(item.plan, item.clause.id)
    .toReversed()
    .map((clause) => clause.heading)
    .find((words) => words !== undefined && !LABEL.test(words) && !GENERAL.test(words));
  return heading ? sentenceCase(heading) : item.plan.data.title;
}

/** Headings that every plan has: they name nothing that is done. */
const GENERAL =
  /^(?:tổ chức thực hiện|nội dung(?: thực hiện)?|phân công|trách nhiệm|mục (?:đích|tiêu)|yêu cầu|nhiệm vụ|kế hoạch|thực hiện)(?:[\s,].{0,40})?$/iu;

/** “CÁC BƯỚC TRIỂN KHAI” → “Các bước triển khai”; what is not in capitals stays. */
function sentenceCase(heading: string): string {
  if (heading !== heading.toUpperCase()) return heading;
  return heading.charAt(0) + heading.slice(1).toLowerCase();
}
