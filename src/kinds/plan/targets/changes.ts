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
const ENDS_CHANGE =
  /(?<!\p{L})từ\s+\d(?:[^;.]|\.(?=\d)){0,60}?\s(?:lên|xuống)(?:\s+(?:còn|đến|tới|thành|đạt|mức))*\s+$/iu;

export function endsChange(text: string, at: number): boolean {
  return ENDS_CHANGE.test(near(text, at));
}

/** Right before a figure: “đạt | 48 tạ/ha”, “lên | 17 tiêu chí”. */
const REACHES = String.raw`(?:đạt|lên|xuống|còn|giảm|tăng|thêm|ổn định|duy trì|phấn đấu)(?:\s+(?:được|có|còn|đến|tới|mức|ở mức|thêm|bình quân))*`;
/**
 * Words that relate what follows to something else: behind them a figure says of whom, where, how or with what. Without them the words from the
 * last stop to the figure are one phrase, and the figure is its object or says how much of it there is to be.
 */
const RELATES =
  'cho|cứ|của|ở|tại|trên|dưới|với|từ|do|bởi|theo|trong|ngoài|giữa|qua|bằng|để|nhằm|là|gồm|cách|thuộc|khi|nếu|hiện|đã|đang|so|như|kể|sau|trước|về|vào|này|có|được|bị|không|chưa|toàn|cả|dân số|mức|tính';
/** Where such a phrase begins. */
const OPENS = String.raw`(?:^\s*(?:[-+*•–]\s*)?|[.;:,]\s+|\svà\s+|năm\s+(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?:?\s+)(?:phấn đấu\s+)?`;
/** “Trồng | 50.000 cây”, “mỗi thôn | 02 mô hình”, “sản lượng lương thực | 3.250 tấn”, “doanh thu | 850 tỷ đồng”. */
const PHRASE = String.raw`${OPENS}(?:(?!(?:${RELATES})\s)[\p{L}-]+\s+){1,10}`;
/** “Có | 05 thôn đạt chuẩn”, “Mỗi thôn có | 02 mô hình”, “Số lao động được đào tạo nghề | 4.000 người”, “Chỉ tiêu giao: | 1.250 lao động”. */
const SAID_OUTRIGHT = String.raw`${OPENS}(?:mỗi(?:\s\p{Ll}+){1,3}\s)?có\s+(?:thêm\s+)?|${OPENS}(?:tổng )?số\s(?:(?!(?:có|từ|trên|dưới|trong|tại|ở|hiện|đã|không|chưa)\s)[\p{L}-]+\s+){2,12}|năm\s20\d\d\s(?:là|có)\s+|(?:^|\s)(?:chỉ tiêu|mục tiêu|kế hoạch)(?:\s\p{Ll}+){0,4}:\s+`;
const SETS = new RegExp(String.raw`(?<=(?<!\p{L})${REACHES}\s+|${PHRASE}|${SAID_OUTRIGHT})`, 'iuy');
/** Money is set where it is reached or earned; “Hỗ trợ 400.000 đồng/ha” says how much is given. */
const EARNS = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:đạt|lên|còn|tăng|thêm)(?:\s\p{Ll}+)?\s+|${OPENS}(?:tổng )?(?:thu(?! hút| h[oồ]i)|doanh thu|giá trị|kim ngạch|dư nợ|vốn (?:đăng ký|huy động)|huy động)(?:\s(?!(?:${RELATES})\s)[\p{L}-]+){0,8}\s+)`,
  'iuy',
);
/** “tiêu chí 17”, “lớp 5 trường”: a name. Amounts below ten are written with a zero before them. */
const NAMED =
  /(?<!\p{L})(?:thôn|tổ|lớp|khối|xã|phường|đội|khu|ấp|bản|buôn|làng|cụm|nhóm|đợt|tuyến|dự án|tiêu chí|loại|cấp|hạng|bậc|vùng|khóa|kỳ|điểm|đường|phòng|mẫu|mũi|liều|gói|hạng mục|hợp phần|môn|tầng|bước|giai đoạn|phần|bài|số)\s+$/iu;

/** Whether words before what is counted set it without a bound, as they do in a part on aims. */
export function setsCount(text: string, { index, 0: whole, groups }: RegExpExecArray): boolean {
  const unit = asUnit(groups!['unit']!);
  if (unit === 'lần' || !(endsAt(text, index, SETS) || countChangesBy(text, index))) return false;
  if (isMoney(unit) && !endsAt(text, index, EARNS)) return false;
  if (/^[1-9]\d?\s/u.test(whole) && NAMED.test(near(text, index))) return false;
  return !/^[^;.]*\snếu\s/iu.test(text.slice(index + whole.length));
}
