/** Units of measures: what is measured has decimals, what is counted (hộ, người, xã, …) has none. */
const MEASURES =
  /^(?:%|‰|điểm(?: %| phần trăm)?|ha|hec-?ta|[ck]?m|mm|[kcm]?m[²³23]|km2|[mk]?g|kg|tạ|tấn|yến|lít|ml|[kmg]?wh?|độ|°c|sào|mẫu|công|usd|lần|giờ|phút|năm|tháng|ngày|tuổi|điểm số|hệ số|chỉ số|cây số)$/u;
const SCALED = /^(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm|chục|1\.?000)(?:\s|$)/u;
/** The mean population of a year is counted in people all the same. */
const MEAN =
  /(?<!\p{L})(?<!dân số )(?:bình quân|trung bình|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|mật độ|năng suất|hệ số|chỉ số)(?!\p{L})/iu;

/** Whether figures of an indicator are counts, which cannot have decimals: “hộ”, “người”, not “%”, “triệu đồng”, “người/km²”, means. */
export function isCount(unit: string, name: string): boolean {
  const plain = unit.normalize('NFC').toLowerCase().trim();
  return !isRate(unit, name) && !MEASURES.test(plain) && !SCALED.test(plain);
}

const OCCURRENCES =
  /^(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) )?(?:lượt|cuộc|buổi|hội nghị|hội thảo|lớp|đợt|vụ|ca|chuyến|trận|tin|bài|kg|tạ|tấn|m3|m³|kwh|đồng)(?![\p{L}/])/iu;

/**
 * Whether a unit may count what happens in a time (visits, meetings, what is harvested or paid) and not what is there on a day: more time holds
 * more of it.
 */
export function isOccurrence(unit: string): boolean {
  return OCCURRENCES.test(unit.normalize('NFC').trim());
}

/** Whether figures of places may not be added up: shares and means. */
export function isRate(unit: string, name: string): boolean {
  return /[%‰/]/u.test(unit) || MEAN.test(name.normalize('NFC'));
}
