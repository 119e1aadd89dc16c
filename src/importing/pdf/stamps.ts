import type { Row, Segment } from './rows.ts';

/** Words that a signing program prints over a page, never an office. */
const SIGNED =
  /^(?:(?:Người|Được) ký\s*(?:bởi)?\s*:|Ký (?:số )?bởi\s*:|Chữ ký số|(?:Digitally )?signed by|Signature (?:Not Verified|valid)|Thời gian ký\s*:|Ngày ký\s*:|Signing (?:date|time)|Date:\s*\d{4}[.\-/])/iu;
/** What such a stamp says besides; office words elsewhere. */
const BESIDE =
  /^(?:Email|Cơ quan|Tổ chức|Đơn vị|Lý do|Reason|Location|Nơi ký|Chức vụ|Ngày|Date|DN|Foxit|Nguồn)\s*:/iu;
/** A stamp is one block: its lines stand close together and begin alike. */
const NEAR = { high: 70, across: 30 };

/** Takes the stamps of electronic signatures out of the rows; they are no words of the document. */
export function liftStamps(pages: readonly Row[][]): { pages: Row[][]; dropped: string[] } {
  const dropped: string[] = [];
  const cleaned = pages.map((page) => {
    const signed = page.flatMap(({ y, segments }) =>
      segments.filter(({ text }) => SIGNED.test(text)).map((segment) => ({ ...segment, y })),
    );
    if (!signed.length) return [...page];
    return page.flatMap((row) => {
      const isStamp = (segment: Segment): boolean =>
        SIGNED.test(segment.text) ||
        ((BESIDE.test(segment.text) || STAMPED_AT.test(segment.text)) &&
          signed.some(
            ({ y, x0, size }) =>
              Math.abs(y - row.y) < NEAR.high &&
              Math.abs(x0 - segment.x0) < NEAR.across &&
              Math.abs(size - segment.size) < 0.1 * size,
          ));
      const kept = row.segments.filter((segment) => !isStamp(segment));
      dropped.push(...row.segments.filter(isStamp).map(({ text }) => text));
      return kept.length ? [{ ...row, segments: kept }] : [];
    });
  });
  return { pages: cleaned, dropped };
}

/** `05.03.2025 10:22:31 +07:00` */
const STAMPED_AT = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}[:']?\d{2}'?)?$/u;
