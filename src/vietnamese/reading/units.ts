import { NUMBER, sayNumber, valueOf } from './decimals.ts';
import { sayDigits } from './numbers.ts';
import type { ReadingSettings } from './settings.ts';

/** What is counted one by one; “10/10 huyện” is a ratio only before such a noun. */
export const COUNTED =
  'huyện|xã|phường|thị trấn|thành phố|tỉnh|thôn|làng|khu dân cư|tổ(?! chức)|hộ|người|đại biểu|trường|lớp|đơn vị|cơ quan|cơ sở|chi hội|hội viên|học viên|thành viên|cán bộ|cuộc|buổi|lớp học|mô hình|hợp tác xã|tổ hợp tác|tiêu chí|chỉ tiêu|sản phẩm|học sinh|em|cháu|đảng viên|đoàn viên|chi bộ|buôn|trạm|con|cây|căn|đồng chí|chiến sĩ|công trình|dự án|chi đoàn|phiếu|nhà|dân(?! tộc)|trẻ|bà mẹ|phụ nữ|vụ(?! (?:lúa|mùa|đông|hè|xuân|thu))|ca(?! (?:nhạc|hát|cao))|điểm(?! trường)';
/** What is measured or told in a span: “3-5 năm”, “18-35 tuổi”. */
export const MEASURED =
  'giờ|phút|ngày|đêm|tuần|tháng|năm|vụ|lứa|lần|tuổi|khẩu|lao động|nghìn|ngàn|triệu|tỷ|đồng|tấn|tạ|yến|cân|lít|sào|mét|độ|gam|mi-li-gam|nhân khẩu|lượt|suất|phần|chỗ|phòng|chiếc|cái|giống|ki-lô-gam|ki-lô-mét|xăng-ti-mét|mi-li-mét|mi-li-lít|héc-ta|gốc|bụi|bao|bữa|bộ(?! phận)|quyển|cuốn|viên|quả|mũi|bài|trang|tiết|thùng|chai|gói|đứa|anh em|chị em|cặp|luống|thửa|hố|giếng|chậu|khay|hộp|xe|chuyến|đợt|nhóm|đội(?! (?:trưởng|viên|phó))|hàng|nhánh|lá|mầm|lớp|tầng|bước|câu|trận|cơn|tiếng(?! (?:Anh|Việt|dân|nói|mẹ))';
const RATIO = new RegExp(
  `(?<![\\p{L}\\d./,-])(\\d{1,3}(?:\\.\\d{3})+|\\d{1,4})\\/(\\d{1,3}(?:\\.\\d{3})+|\\d{1,4})(?=\\s+(?:${COUNTED})(?![\\p{L}]))`,
  'giu',
);
const RANGE = new RegExp(
  `(?<![\\p{L}\\d./,-])(${NUMBER})\\s?[-–]\\s?(${NUMBER})(?=\\s+(?:${COUNTED}|${MEASURED})(?![\\p{L}]))`,
  'giu',
);
/** “từ 02 - 03 “Mái ấm””, “khoảng 5-7 nơi”: behind such a word two figures are a span, whatever is counted. */
const SPAN = new RegExp(
  `(?<=(?<!\\p{L})(?:từ|khoảng|chừng|bình quân|trung bình)\\s)(${NUMBER})\\s?[-–]\\s?(${NUMBER})(?=\\s+\\p{L}{2}(?!háng\\s\\d))`,
  'giu',
);
/** “100% (9/9) thôn”: behind a percentage the figures that it comes from. */
const OF_PERCENT = /(?<=phần trăm, )(\d{1,4})\/(\d{1,4})(?=,)/gu;
/** “3/4 dân làng” is a part of them; “60/100.000 dân” a ratio. */
const ALL_PEOPLE = /^\sdân(?!\p{L})/iu;
/** “gió cấp 6-7, giật cấp 8-9”. */
const WIND =
  /(?<![\p{L}])((?:gió|bão|giật|mạnh)(?:\s\p{L}+){0,2}\s+cấp\s+)(\d{1,2})\s?[-–]\s?(\d{1,2})(?![\d/]|[.,-]\d)/giu;
/** “tuổi từ 11 - 14”, “lứa tuổi 6-11”. */
const AGES =
  /(?<=(?<!\p{L})tuổi(?: (?:từ|khoảng))?\s)(\d{1,2})\s?[-–]\s?(\d{1,2})(?![\d/]|[.,-]\d|\s?[-–%])/giu;
/** “từ lớp 6 - lớp 9”: steps of a scale; villages are no scale. */
const STEPS =
  /(?<=(?<!\p{L})(lớp|khối|tuần|tầng|bậc|mức|cấp) )(\d{1,2})\s?[-–]\s?\1 (\d{1,2})(?![\p{L}\d/]|[.,-]\d)/giu;
/** “huyết áp 140/90”. */
const PRESSURE = /(?<=(?<!\p{L})huyết áp(?:\s\p{Ll}+){0,4}\s)(\d{2,3})\/(\d{2,3})(?![\d/]|[.,-]\d)/giu;
/** “bản đồ tỷ lệ 1/25.000”: thousands are no month. */
const SCALE = /(?<=(?<!\p{L})(?:tỷ|tỉ) lệ(?: bản đồ)?\s)(1)\/(\d{1,3}(?:\.\d{3})+)(?![\d/]|[.,-]\d)/giu;
/** “cách nhau 1 mét - 1,2 mét”. */
const SAME_UNIT = new RegExp(
  `(?<![\\p{L}\\d./,-])(${NUMBER})(\\s(?:${MEASURED}))\\s?[-–]\\s?(${NUMBER})(?=\\2(?!\\p{L}))`,
  'giu',
);
/** “cao 1m65”, “sâu 3m5”; “1m2” may be an area. */
const METRES = /(?<![\p{L}\d.,/-])(\d{1,2})m(?![23](?!\d))(\d{1,2})(?![\p{L}\d/²³]|[.,]\d)/gu;
/** A number that is dialled is no quantity: a person says how it is grouped. */
const CALLED = '(?:đường dây nóng|[Tt]ổng đài|[Đđ]iện thoại|[Ss]ố máy|[Hh]otline|ĐT)(?: số)?';
const NUMBERS = new RegExp(
  `(?<![\\p{L}\\d/–−-])(?<!\\d[.,:–-])(?<!\\d )(?<!${CALLED}\\s?:?\\s)(${NUMBER})(?![\\p{L}\\d/])(?![.,:]\\d|[–-]\\S|\\s[–-]\\s)(?! \\d)`,
  'gu',
);

/** Ratios before a counting noun: “10/10 huyện” → “mười trên mười huyện”; ranges: “2-3 con” → “hai đến ba con”. */
export function sayRatios(text: string, settings: ReadingSettings): string {
  const join =
    (word: string) =>
    (whole: string, first: string, second: string): string => {
      const [a, b] = [sayNumber(first, settings), sayNumber(second, settings)];
      return a && b && !(word === 'đến' && valueOf(first) >= valueOf(second)) ? `${a} ${word} ${b}` : whole;
    };
  return text
    .replace(RATIO, (whole: string, part: string, all: string, at: number) =>
      mayBeDate(part, all, text.slice(0, at)) ||
      isFraction(part, all, text.slice(0, at)) ||
      (Number(all) <= 10 && ALL_PEOPLE.test(text.slice(at + whole.length)))
        ? whole
        : join('trên')(whole, part, all),
    )
    .replace(PRESSURE, join('trên'))
    .replace(SCALE, join('trên'))
    .replace(METRES, (_whole, metres: string, more: string) =>
      [
        sayNumber(metres, settings),
        'mét',
        more.startsWith('0') ? sayDigits(more) : sayNumber(more, settings),
      ].join(' '),
    )
    .replace(SAME_UNIT, (whole, low: string, unit: string, high: string) =>
      valueOf(low) < valueOf(high)
        ? `${sayNumber(low, settings)}${unit} đến ${sayNumber(high, settings)}`
        : whole,
    )
    .replace(OF_PERCENT, (whole: string, part: string, all: string) =>
      Number(part) <= Number(all) ? join('trên')(whole, part, all) : whole,
    )
    .replace(WIND, (whole, key: string, low: string, high: string) =>
      Number(low) < Number(high)
        ? `${key}${sayNumber(low, settings)} đến ${sayNumber(high, settings)}`
        : whole,
    )
    .replace(STEPS, (whole, noun: string, low: string, high: string) =>
      Number(low) < Number(high)
        ? `${sayNumber(low, settings)} đến ${noun.toLowerCase()} ${sayNumber(high, settings)}`
        : whole,
    )
    .replace(AGES, join('đến'))
    .replace(RANGE, join('đến'))
    .replace(SPAN, join('đến'));
}

/** “Đợt 2/2024 xã …”, “hạn 15/8 hộ …”, “trước 5/8 xã …”, “trong tháng 2/3 hộ …”: a month or a day, or a part, no share. */
function mayBeDate(part: string, all: string, before: string): boolean {
  const [first, second] = [Number(part), Number(all)];
  if (part.includes('.') || all.includes('.')) return false;
  if (/^(?:19|20)\d{2}$/.test(all) && first <= 12) return true;
  if (first < 1 || first > 31 || second < 1 || second > 12) return false;
  return (
    first > second ||
    /(?<!\p{L})(?:trước|sau|đến|tới|từ|vào|hết|hạn|ngày|mùng|tuần|tháng|quý|năm)\s$/iu.test(before)
  );
}

/** “hơn 2/3 hộ dân” is about two thirds of them, no two of three. */
function isFraction(part: string, all: string, before: string): boolean {
  return Number(part) < Number(all) && Number(all) <= 10 && /(?<!\p{L})(?:hơn|gần|ngót|khoảng|quá|non|đến|tới|ít nhất|tối thiểu|trên|dưới|vượt|không đủ|đủ)\s$/iu.test(before); // prettier-ignore
}

/** Every number that is left, where its reading is beyond doubt. */
export function sayNumbers(text: string, settings: ReadingSettings): string {
  return text.replace(NUMBERS, (whole: string, number: string, at: number) =>
    looksDialled(number, text.slice(0, at), text.slice(at + whole.length))
      ? whole
      : (sayNumber(number, settings) ?? whole),
  );
}

/** “gọi số 1022 để được hỗ trợ”, “nhắn tin đến 1405 ủng hộ”. */
const ASKED =
  /(?<!\p{L})(?:(?:gọi|bấm|quay|nhắn|soạn|gửi|alo|liên hệ|tổng đài|hotline)(?:\s(?:điện|tin|ngay|đến|tới|cho|về|vào|qua|gửi|tổng đài|đầu số|số|máy|là|theo))*|(?:tổng đài|đường dây nóng)(?:\s\p{L}+){1,6}):?\s$/iu;
const COUNTS_PEOPLE = new RegExp(`^ (?:${COUNTED}|đồng|triệu|nghìn|tỷ|lượt)(?!\\p{L})`, 'iu');

/**
 * A run of digits without dots is no quantity when it is as long as a telephone number, or when it counts nothing and is no year:
 * “nhắn 1407”.
 */
function looksDialled(number: string, before: string, after: string): boolean {
  if (!/^\d{4,}$/.test(number)) return false;
  if (number.length >= 7) return true;
  if (ASKED.test(before) && !COUNTS_PEOPLE.test(after)) return true;
  const year = number.length === 4 && /^(?:1[5-9]|20)/.test(number);
  return !year && !/(?<!\p{L})(?:năm|số)\s$/iu.test(before) && !/^\s\p{L}/u.test(after);
}
