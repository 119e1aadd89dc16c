/**
 * Words that a correction or an amendment quotes only to take them back: “Đã in: “80% số hộ”; nay sửa lại là: “85% số hộ””, “cụm từ “trước
 * ngày 30/9” được đính chính thành …”. What they say is asked of nobody (Nghị định 30/2020, Điều 18: đính chính văn bản).
 */
const QUOTED = '[“"][^“”"]*[”"]';
const WHAT =
  '(?:(?:cụm từ|từ|chữ|số|số liệu|con số|nội dung|câu|đoạn|dòng|mốc thời gian|thời hạn)\\s+(?:là\\s+)?)?';
const CHANGED =
  '(?:đính chính|sửa(?: đổi)?|thay(?: thế)?|điều chỉnh|đọc)(?: lại)?\\s*(?:thành|bằng|là|như sau)(?!\\p{L})';
const WITHDRAWN = [
  // “…” được đính chính thành “…”
  `${QUOTED}(?=,?\\s+(?:(?:nay|đã|được|thì|xin)\\s+)*${CHANGED})`,
  // thay cụm từ “…” bằng cụm từ “…”; bỏ cụm từ “…”
  `(?<=(?<!\\p{L})(?:sửa(?: đổi)?|thay(?: thế)?|đính chính|điều chỉnh|bãi bỏ|bỏ|lược bỏ|xóa)\\s+${WHAT}(?:từ\\s+)?)${QUOTED}`,
  // đã in là “…”, ghi nhầm: “…”; behind “nay”, “lại”, “đúng” stands what holds.
  `(?<=(?<!(?:nay|lại|đúng|phải)(?: là)?\\s)(?:đã|bản) (?:in|ghi|viết|nêu)(?: (?:sai|nhầm))?(?: là)?\\s*:?\\s*)${QUOTED}`,
  `(?<=(?<!\\p{L})(?:in|ghi|viết) (?:sai|nhầm)(?: là)?\\s*:?\\s*)${QUOTED}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** “Ví dụ: sinh ngày 15/8/2007 thì …”, up to the stop; written small, for a village may be called so. */
const EXAMPLE = /(?<!\p{L})(?:[Vv]í dụ|[Tt]hí dụ|[Cc]hẳng hạn|[Gg]iả sử)(?!\p{L})(?:[^.;()]|\.(?=\d))*/gu;

/** The same text with the figures of what is taken back, and of examples, put out; every letter keeps its place. */
export function withoutWithdrawn(printed: string): string {
  const text = /í dụ|ẳng hạn|iả sử/u.test(printed) ? printed.replace(EXAMPLE, withoutDigits) : printed;
  return /[“"]/u.test(text)
    ? WITHDRAWN.reduce((rest, pattern) => rest.replace(pattern, withoutDigits), text)
    : text;
}

const withoutDigits = (words: string): string => words.replace(/\d/g, '_');
