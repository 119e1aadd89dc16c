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

/** The same text with the figures of what is taken back put out; every letter keeps its place. */
export function withoutWithdrawn(text: string): string {
  return /[“"]/u.test(text)
    ? WITHDRAWN.reduce((rest, pattern) => rest.replace(pattern, (words) => words.replace(/\d/g, '_')), text)
    : text;
}
