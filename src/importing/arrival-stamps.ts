import { isAgency } from './understand/agency-names.ts';
import { isCapitals } from './understand/words.ts';
import type { SourceLine, SourceText } from './line.ts';
import { withoutLines } from './electronic-stamps.ts';

/** `ĐẾN`, `CÔNG VĂN ĐẾN`, also with the number behind it: what the stamp of arrivals is called. */
const ARRIVED = /^(?:(?:CÔNG VĂN|VĂN BẢN|TÀI LIỆU)\s+)?Đ[ẾÉ]N(?:\s*:)?(?:$|\s+(?=S[ỐÔốô]|N[GgÀà]|G[IiỜờ]))/u;
/** What it leaves to fill in; a number without the sign of a document. */
const PARTS = [
  /^S[ốôỐÔ]\s*:?[\s.…_]*\d*[\s.…_]*(?:$|(?=N(?:gày|GÀY)))/u,
  /^(?:Ngày|NGÀY)\s*:?[\s.…_]*(?:$|\d{1,2}\D.*$)/u,
  /^(?:Giờ|GIỜ)\s*:?[\s.…_]*(?:$|\d{1,2}\D.*$)/u,
  /^(?:Kính )?[Cc]huyển\s*:?.*$/u,
  /^(?:Lưu hồ sơ|Số và ký hiệu)(?:\s|$).*$/u,
];

/**
 * Takes the stamp of arrivals out (Nghị định 30/2020, Phụ lục IV): its number and day are those of who received the document, not of who
 * issued it. Each of its parts stands once, beside the others in one cell or box; above it the body that received, where the head names
 * another below.
 */
export function withoutArrivals(source: SourceText): SourceText {
  const { lines } = source;
  const stamped = new Set<number>();
  for (const [at, { text }] of lines.entries()) {
    const named = ARRIVED.exec(text.trim());
    if (!named) continue;
    const left = [...PARTS];
    const isPart = (words: string): boolean => {
      const part = left.findIndex((one) => one.test(words));
      if (part < 0) return false;
      const [own] = left.splice(part, 1);
      const rest = words.replace(own!, '').trim();
      return !rest || isPart(rest);
    };
    const behind = text.trim().slice(named[0].length);
    if (behind && !isPart(behind)) continue;
    let end = at + 1;
    while (end < lines.length && isBelow(lines[end]!, lines[at]!) && isPart(lines[end]!.text.trim())) end++;
    if (!behind && end === at + 1) continue;
    for (let line = at; line < end; line++) stamped.add(line);
    if (namesReceiver(lines, at, end)) stamped.add(at - 1);
  }
  return withoutLines(source, stamped, 'dấu công văn đến');
}

/** A body right above that opens its cell, its box or the page, while the head names its own below or beside. */
function namesReceiver(lines: readonly SourceLine[], at: number, end: number): boolean {
  const isBody = (line: SourceLine | undefined): boolean =>
    line !== undefined && isAgency(line.text.trim()) && isCapitals(line.text);
  const [above, own] = [lines[at - 2], lines[at - 1]];
  if (!isBody(own) || !isBelow(own!, lines[at]!) || (above && isBelow(above, own!) && isBody(above)))
    return false;
  const around = [...lines.slice(Math.max(0, at - REACH), at - 1), ...lines.slice(end, end + REACH)];
  return around.some(isBody);
}

/** A head is no longer than so many lines. */
const REACH = 12;

/** In one cell, or in one column of a stamp that was drawn as a table. */
function isBelow({ cell }: SourceLine, { cell: own }: SourceLine): boolean {
  return cell?.table === own?.table && cell?.column === own?.column;
}
