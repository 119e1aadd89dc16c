import { endsAt } from '../../../vietnamese/matches.ts';
import { asUnit, isMoney } from '../figures.ts';

// Words before a figure that make it a change, or an aim that has no bound.

/**
 * What is reduced, up to a word that says more: “giảm tỷ lệ hộ nghèo | 3%”. Behind “còn”, “xuống” stands what is left; behind “cho”, “ở” whom
 * or what the figure concerns.
 */
const REDUCED = String.raw`(?:\s+(?!(?:còn|xuống|lên|đạt|là|để|có|được|dưới|bằng|phấn đấu|vận động|bảo đảm|đảm bảo|duy trì|so|thiểu|ít nhất|tối thiểu|trên(?! địa bàn)|hơn|gần|khoảng|xấp xỉ|không)(?!\p{L}))[\p{L}-]+|\s+dưới\s\d{1,2}\stuổi){1,12}?(?<!\s(?:của|với|và|đến|tới|trên|từ|theo|bình|mỗi|các|cho|ở|trong|tại))`;
const changeOf = (reduced: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:giảm|tăng|gấp|nâng(?=\s+thêm\s))(?:\s+t[ỷỉ] lệ\s[^,;.:%\d]{2,24}?(?=\s+(?:bình quân|từ|ít nhất|tối thiểu)))?|giảm${reduced}|(?:tăng|nâng)${reduced}(?=\s+thêm\s))(?:\s+(?:bình quân|so với[^,;.]{1,30}(?:là)?|là|thêm|gấp))?(?:\s+(?:từ|ít nhất|tối thiểu|tối đa|trên|hơn|gần|khoảng|xấp xỉ|không dưới|(?:không )?quá))?\s*$`,
    'iu',
  );
const CHANGES = changeOf(REDUCED);
/** “Giảm nghèo” is a work, of which something may be counted: “giảm nghèo, ít nhất 02 mô hình”. */
const COUNT_CHANGES = changeOf(String.raw`(?=\s+(?:tổng )?số\s)${REDUCED}`);
/** Letters before a figure among which such words stand. */
const NEAR = 90;
const near = (text: string, at: number): string => text.slice(Math.max(0, at - NEAR), at);

/** Words of a change right before a share: “giảm bình quân ít nhất”, “Giảm tỷ lệ hộ nghèo”. */
export function changesBy(text: string, at: number): boolean {
  return CHANGES.test(near(text, at));
}

/** The same before what is counted: “Giảm ít nhất | 40 hộ nghèo”. */
export function countChangesBy(text: string, at: number): boolean {
  return COUNT_CHANGES.test(near(text, at));
}

/** “giảm bình quân”, “tăng” before the figure of a change, without what it is measured against. */
export function changeBefore(text: string, at: number): string {
  const found =
    /(?<verb>giảm|tăng|gấp|nâng(?=\s+thêm\s))(?<how>\s+(?:bình quân|thêm|gấp))?(?!.*(?:giảm|tăng|gấp))/iu.exec(
      near(text, at),
    );
  return found ? `${found.groups!['verb']}${found.groups!['how'] ?? ''}` : '';
}

/** “từ 15 tiêu chí lên | 17 tiêu chí”: the end of a change is to be reached, bounded or not. */
const ENDS_CHANGE = /(?<!\p{L})từ\s+\d[^;.]{0,60}?\s(?:lên|xuống)(?:\s+(?:còn|đến|tới|thành|đạt|mức))*\s+$/iu;

export function endsChange(text: string, at: number): boolean {
  return ENDS_CHANGE.test(near(text, at));
}

const REACHES = String.raw`(?:đạt|lên|xuống|còn|giảm|tăng|thêm|ổn định|duy trì|phấn đấu)(?:\s+(?:được|có|còn|đến|tới|mức|ở mức|thêm|bình quân))*`;
const MAKES =
  'trồng|mở|xây(?: dựng)?|làm|tổ chức|chuyển đổi|x[oó][áa]|hỗ trợ|bê tông h[oó][áa]|cứng h[oó][áa]|thành lập|cải tạo|sửa(?: chữa)?|nâng cấp|lắp(?: đặt)?|kết nạp|phát triển|đào tạo|tập huấn|nhân rộng|khoan|đào';
const EACH = String.raw`mỗi\s(?:xã|phường|thôn|làng|bản|buôn|huyện|chi hội|chi đoàn|chi bộ|hội viên|đoàn viên|đảng viên|cán bộ|năm|quý|tháng)`;
/** “sản lượng lương thực | 3.250 tấn”: a measure and its figure; “trên diện tích 30 ha” says where. */
const MEASURE = String.raw`(?<!(?:trên|với|có|từ|quy mô)\s)(?:tổng |thu )?(?:sản lượng|diện tích|năng suất|thu nhập|doanh thu|giá trị sản xuất|tổng đàn|đàn)(?:\s(?!của|do|cho|có|là)\p{Ll}+){0,6}`;
/** “Có | 05 thôn đạt chuẩn”, at the head of a sentence. */
const THERE_ARE = String.raw`(?:^|[.;:]\s)\s*(?:[-+*•–]\s*)?(?:phấn đấu\s+)?có(?: thêm)?`;
/** “đạt | 48 tạ/ha”, “Trồng | 50.000 cây”, “mỗi thôn | 02 mô hình”. */
const SETS = new RegExp(
  String.raw`(?<=(?:(?<!\p{L})(?:${REACHES}|${MEASURE})|${THERE_ARE}|(?:^|[.;:,])\s*(?:[-+*•–]\s*)?(?:phấn đấu\s+(?:(?:trong|đến|hết|cuối)\s[^,;.:]{1,24}?\s)?)?(?:${EACH}(?:,|\s\p{Ll}+){0,3}|(?:${EACH},?\s)?(?:${MAKES})(?: (?:mới|thêm))?))\s+)`,
  'iuy',
);

/** Whether words before what is counted set it without a bound, as they do in a part on aims. “Hỗ trợ 400.000 đồng/ha” says how much is given. */
export function setsCount(text: string, { index, 0: whole, groups }: RegExpExecArray): boolean {
  const unit = asUnit(groups!['unit']!);
  if (unit === 'lần' || !(endsAt(text, index, SETS) || countChangesBy(text, index))) return false;
  if (isMoney(unit) && !/(?:đạt|lên|còn|tăng|thêm)(?:\s\p{Ll}+)?\s+$/iu.test(near(text, index))) return false;
  return !/^[^;.]*\snếu\s/iu.test(text.slice(index + whole.length));
}
