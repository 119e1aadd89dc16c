import type { SourceText } from './line.ts';

/** Words that a signing program prints over a page, never an office. */
export const SIGNED =
  /^(?:(?:Người|Được) ký\s*(?:bởi)?\s*:|Ký (?:số )?bởi\s*:|Chữ ký số|(?:Digitally )?signed by|Signature (?:Not Verified|valid)|Thời gian ký\s*:|Ngày ký\s*:|Ký ngày\s*:|Signing (?:date|time)|Date:\s*\d{4}[.\-/]|SAO (?:Y|LỤC)\s*[;,])/iu;
/** What such a stamp says besides; office words elsewhere. */
export const BESIDE =
  /^(?:Email|Cơ quan|Tổ chức|Đơn vị|Lý do|Reason|Location|Nơi ký|Chức vụ|Ngày|Date|DN|Foxit|Nguồn)\s*:/iu;
/** `05.03.2025 10:22:31 +07:00` */
export const STAMPED_AT =
  /^\d{1,2}[./-]\d{1,2}[./-]\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}[:']?\d{2}'?)?$/u;

/** No hand writes the second: it shows that a run of such lines is a stamp and no form (“Người ký: …”). */
const BY_MACHINE =
  /\d{1,2}[./-]\d{1,2}[./-]\d{4}\s+\d{1,2}:\d{2}:\d{2}|Signature (?:Not Verified|valid)|signed by/iu;

/** `Ủy ban nhân dân xã Ví Dụ`, `Tỉnh Ví Dụ`: a body or a unit in small letters; offices and names in capitals stand in the document. */
function namesSigner(text: string): boolean {
  return (
    text !== text.toUpperCase() &&
    /^(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Văn phòng|Sở|Tỉnh|Thành phố|Xã|Phường)\s[\p{L}\s-]{2,60}$/u.test(
      text,
    )
  );
}

/**
 * Takes the stamps of electronic signatures out of a text that was copied from a signed page: lines that follow one another and say who
 * signed, of what office and when. Who signs the document is its own signature; its day stands in its head.
 */
export function withoutStamps(source: SourceText): SourceText {
  if (!source.lines.some(({ text }) => SIGNED.test(text.trim()) || STAMPED_AT.test(text.trim())))
    return source;
  const stamped = new Set<number>();
  for (let at = 0; at < source.lines.length; at++) {
    const own = source.lines[at]!.text.trim();
    // A stamp without words of its own: the body, its unit and the moment to the second.
    if (STAMPED_AT.test(own) && BY_MACHINE.test(own))
      for (let up = at; up === at || namesSigner(source.lines[up]?.text.trim() ?? ''); up--) stamped.add(up);
    if (!SIGNED.test(own)) continue;
    const isPart = (index: number): boolean => {
      const text = source.lines[index]?.text.trim() ?? '';
      return SIGNED.test(text) || BESIDE.test(text) || STAMPED_AT.test(text);
    };
    let end = at + 1;
    while (isPart(end)) end++;
    const run = source.lines.slice(at, end);
    if (run.some(({ text }) => BY_MACHINE.test(text))) run.forEach((_, index) => stamped.add(at + index));
    at = end - 1;
  }
  return withoutLines(source, stamped, 'dấu của chữ ký số');
}

/** Leaves lines out, with the reason told. */
export function withoutLines(source: SourceText, left: ReadonlySet<number>, reason: string): SourceText {
  if (!left.size) return source;
  return {
    ...source,
    lines: source.lines.filter((_, index) => !left.has(index)),
    dropped: [
      ...(source.dropped ?? []),
      ...[...left].map((index) => ({
        reason,
        text: source.lines[index]!.text.trim(),
        line: source.lines[index]!.line,
      })),
    ],
  };
}
