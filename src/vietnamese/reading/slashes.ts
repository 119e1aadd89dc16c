const PER =
  'năm|quý|tháng|tuần|ngày|giờ|phút|vụ|lứa|đợt|chuyến|hộ|nhà|người|khẩu|lao động|cây|con|tấn|tạ|sào|suất|thôn|làng|xã|huyện';
/** Places beside places are a choice: “12 huyện/thành phố”. */
const PLACES = 'tỉnh|huyện|thành phố|thị xã|xã|phường|thị trấn|thôn|làng|buôn|ấp|khu dân cư|tổ dân phố';
const RATE = new RegExp(
  `(?<=\\d\\s?(?!(?:${PLACES})\\s*/)(?:phần trăm|(?:[\\p{Ll}-]+(?:\\s(?:vuông|khối|động|xê))?)))\\s*/\\s*(?:0?1\\s+)?(?=(?:${PER})(?![\\p{L}/]))`,
  'gu',
);
const PERCENT = new RegExp(`(?<=phần trăm)\\s*/\\s*(?:0?1\\s+)?(?=(?:${PER})(?![\\p{L}/]))`, 'gu');
const THREE = /(?<=^|[\s,])(?<!\d\s?)(?!đồng|và\/)(\p{Ll}+)\/(\p{Ll}+)\/(\p{Ll}+)(?![\p{L}/])/gu;
const TWO = /(?<=(?:^|[\s,])(?!đồng)\p{Ll}+)\s*\/\s*(?=\p{Ll}{2,}(?![\p{L}]*[\p{L}\s]*\/))/gu;

/**
 * Slashes, while figures still are figures: after a measured thing “mỗi” (“5 người/hộ”, “7,9%/năm”), between other words “hoặc”.
 * A price over two things, and a slash beside a figure, are left for a person.
 */
export function saySlashes(text: string): string {
  return text
    .replace(RATE, ' mỗi ')
    .replace(PERCENT, ' mỗi ')
    .replace(/(?<!\p{L})và\s*\/\s*hoặc(?!\p{L})/giu, 'và hoặc')
    .replace(THREE, '$1, $2 hoặc $3')
    .replace(TWO, ' hoặc ');
}

/**
 * Dashes between words are commas; before a measure, after a word, they are a minus (“xuống -2 độ”). Between figures they are
 * ranges, at the beginning of a line perhaps a list: neither is this rule's business.
 */
export function sayDashes(text: string): string {
  return text
    .replace(/(?<=\p{L}),?\s+[-–—]\s+(?=\p{L})/gu, ', ')
    .replace(/(?<=\p{L}\s)[-−](?=\d+(?:,\d+)?\s*(?:%|độ))/gu, 'âm ');
}
