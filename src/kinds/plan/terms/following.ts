import type { Moment } from './moments.ts';
import type { Lead } from './terms.ts';

/** The number of a document, or a comparison: the time behind it is no term. */
const CITES =
  /\d\s?[/-]\s?\p{Lu}|(?<!\p{L})(?:số \d|so với|theo|kết quả|báo cáo|tình hình|số liệu|cùng kỳ)(?!\p{L})/iu;
/** “…, ngày 15/3/2026 …”, “… và từ tháng 7/2026”: the next part of the sentence begins with the time. */
const NEXT_PART = /^(?:\s*:)?[^.;:]*(?:,|\))\s*(?:và\s+)?(?:từ\s+)?$|^[^.;:,]*\svà\s+(?:từ\s+)?$/u;
/** Whom the time is for: the word of the first goes on. */
const FOR_OTHERS = /^\s*\(?(?:đối với|với|cho|dành cho)\s/iu;
const TELLS = /^\s*(?:của|so với|là(?! hạn)|có|còn|đạt|giảm|tăng|đã)\s/iu;

/**
 * What makes a time behind another one in the same sentence a term too: “Tháng 5/2026 khởi công, tháng 11/2026 nghiệm thu”. It opens
 * its part of the sentence, and is of its own year or of the one that is meant for both. Years by themselves tell of too much else.
 */
export function followsOn(
  text: string,
  last: { end: number; lead: Lead; to: Moment },
  moment: Moment,
  end: number,
): { lead: Lead; index: number } | undefined {
  const between = text.slice(last.end, moment.index);
  const after = text.slice(end);
  if (moment.unit === 'year' || !mayShareYear(moment, last.to, LABELS.test(after))) return undefined;
  if (!NEXT_PART.test(between) || CITES.test(between) || TELLS.test(after)) return undefined;
  const same = FOR_OTHERS.test(after) && FOR_OTHERS.test(between);
  const from = /từ\s+$/u.exec(between)?.[0].length ?? 0;
  return { lead: same ? last.lead : from ? 'from' : 'opens', index: moment.index - from };
}

/** A time that a colon makes a label: “…, quý III: nghiệm thu”. */
export const LABELS = /^\s*:/u;

/**
 * “Tháng 3 tập huấn, tháng 9 sơ kết”: without years of their own, times of one year follow each other; a label goes on with the year of the
 * one before it.
 */
function mayShareYear(moment: Moment, last: Moment, labels: boolean): boolean {
  if (moment.year !== undefined || last.unit === 'year') return true;
  if ((last.year !== undefined && !labels) || last.unit !== moment.unit) return false;
  return moment.unit === 'day' ? dayOfYear(moment) > dayOfYear(last) : moment.first > last.last;
}

/** NaN for a day without its month, which comes before and after nothing. */
function dayOfYear({ month, first }: Moment): number {
  return month! * 100 + first;
}
