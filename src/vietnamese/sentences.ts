/**
 * Sentences of a paragraph as they stand. A full stop, question or exclamation mark ends one where a capital, a digit or an opening quotation
 * mark follows: “1.749 ha”, “6,6 tỷ”, “TP. Mới”, “P. Mới”, “BS. Ví Dụ” and “gồm: 1. Đơn; 2. Ảnh” hold
 * no end, and the number before a heading is none.
 */
export function splitSentences(paragraph: string): string[] {
  return paragraph
    .split(
      /(?<=[.!?…][”"]?)(?<!(?:^|[\s.])(?:T[PpXxSs]|P?GS|Th[Ss]|B[Ss]|CKI{1,2}|(?<!(?:ông|bà|anh|chị|em|cô|chú|bác|cụ|cháu)\s)[PQHX])\.|[:;]\s\d{1,2}\.|^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]+|[a-zA-DĐđ])\.)\s+(?=[“"\p{Lu}\d])/u,
    )
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Sentences as they are said: each with a mark at its end. */
export function saidSentences(paragraph: string): string[] {
  return splitSentences(paragraph).map((sentence) =>
    /[.!?…][”"]?$/.test(sentence) ? sentence : `${sentence.replace(/[:;,]$/, '')}.`,
  );
}

/** A line that is said by itself: with a full stop where it has no mark at its end. */
export function ended(line: string): string {
  return /[.!?…]$/u.test(line) ? line : `${line}.`;
}
