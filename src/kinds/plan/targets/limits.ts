import { POINTS, type Comparator } from '../figures.ts';
import { MEASURED } from './which-ones.ts';

// In a part on tasks a bound may limit or describe, and set nothing to be reached (document grammar, “Not targets”).

/** Words behind which a figure is aimed at, whatever else the sentence says. */
const SETS =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|quyết tâm|bảo đảm|đảm bảo|duy trì|giữ (?:vững|ổn định|t[ỷỉ] lệ)|nâng(?! cấp)|đưa(?! đón| vào| tin)|giảm(?! nghèo)|tăng(?! cường)|hạ(?! tầng)|kéo|kiềm chế|rút ngắn|hoàn thành|không (?:để|còn)|xuống|lên|đạt|nào cũng|vượt(?! quá)|thêm|(?:hằng|hàng|mỗi|trong|đến|tới|cuối|hết) (?:năm|quý|ngày|tháng))(?!\p{L})/iu;
/** “Số hộ tái nghèo không quá …”: what is counted is what the sentence is about. */
const TELLS = /^\s*(?:[-+*•–]\s*)?(?:tổng|số|chỉ số|t[ỷỉ] (?:lệ|số|suất))\s/iu;
/** “không quá 02 phim”, “tối đa 15 người”: most of what somebody may; an aim is to keep something down. */
const isUpper = (op: Comparator): boolean => op === '<=' || op === '<';
/** “trong đó vốn tín dụng | 60%” */
const OF_FUNDS = /(?:^|,)\s*(?:trong đó\s)?(?:nguồn )?vốn(?:\s\p{L}+){1,4}\s+$/iu;
const OF_TIME = /^(?:giây|phút|giờ|ngày(?! công)|tuần|tháng)(?:\/|$)/iu;
const BOUND = String.raw`(?:(?:từ|ít nhất|tối thiểu|trên|dưới|hơn|không quá|không dưới|tối đa|khoảng|gần)\s+)*$`;
/** “Gạo có tỷ lệ tấm …”, “Rượu bia chiếm trên …”: what share something has; “hộ có hố rác trên 85%” tells the share of households. */
const HAS_SHARE = new RegExp(
  String.raw`^(?<who>[^;:]*?)(?:^|\s)(?:có(?:\s(?:${MEASURED})(?:\s\p{L}+){0,5})?|phải có(?:\s\p{L}+){1,10}|chiếm)\s+${BOUND}`,
  'iu',
);
/** “Vườn mẫu phải có diện tích tối thiểu …”, “Trẻ cần ngủ ít nhất …”: what something has or needs. */
const HAS_COUNT = new RegExp(
  String.raw`^(?<who>[^;:]*?)(?:^|\s)(?:có(?:\s\p{L}+){0,6}|cần\s\p{L}+)\s+${BOUND}`,
  'iu',
);
/** “…, kèm ít nhất 02 ảnh”, “khuyên bà con ăn ít nhất 400 gam rau”: what goes with one, what is good for one. */
const OF_ONE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:gồm|kèm(?: theo)?)\s+${BOUND}|(?:khuyên|khuyến cáo|nhắc|dặn)\s)`,
  'iu',
);
/** Whose figures are set for them: “mỗi hộ có ít nhất 01 vườn rau”, “các thôn có trên 80% số hộ …”. */
const SET_FOR =
  /(?:^|[\s,])(?:mỗi(?!\slần)|toàn|(?:các )?(?:xã|phường|thôn|làng|bản|buôn|ấp|tổ dân phố|khu dân cư|trường(?! hợp)|cơ quan|đơn vị|địa phương|chi bộ|chi hội|chi đoàn))(?:\s\p{L}+){0,4}$|^\s*(?:[-+*•–]\s*)?(?:(?:khi|đến|tới|trong|hết|cuối)\s[^,]*)?$|,\s*$/iu;

/** “ít nhất”, “tối thiểu” ask for something; other bounds may tell of what there is: “Các trường có | từ 5 lớp trở lên bố trí …”. */
const DESCRIBES = /(?<!\p{L})(?:từ|trên|hơn)\s+$/iu;
const EACH = /(?:^|[\s,])(?:mỗi(?!\slần)|toàn)(?:\s\p{L}+){0,4}$|^\s*(?:[-+*•–]\s*)?$|,\s*$/iu;

/** Whether a figure of a part on tasks limits or describes, by the part of the sentence before it. */
export function isLimit(before: string, unit: string, op: Comparator): boolean {
  const said = before.slice(before.lastIndexOf(': ') + 1);
  if (SETS.test(said) || TELLS.test(said)) return false;
  if ((isUpper(op) && unit !== POINTS) || OF_TIME.test(unit)) return true;
  if (op === '=') return unit === '%' && OF_FUNDS.test(said);
  // “khoảng 65% số vụ”: what nobody sets is a guess.
  if (op === 'approx') return true;
  if (unit !== '%' && OF_ONE.test(said)) return true;
  const has = (unit === '%' ? HAS_SHARE : HAS_COUNT).exec(said);
  if (has === null) return false;
  const setFor = unit !== '%' && DESCRIBES.test(said) ? EACH : SET_FOR;
  return !setFor.test(has.groups!['who']!);
}
