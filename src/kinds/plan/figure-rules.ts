import { SETS } from './aim-words.ts';

// Figures of rules: who may take part, what must be so before, how large a thing is (document grammar, “Not targets”).

/** “Nếu trên 50% số hộ đồng ý thì …”, “từ 90% … trở lên thì được xét”. */
const IF = /(?<!\p{L})(?:nếu|trường hợp|khi(?: có| đạt)?)\s[^;.]*$/iu;
const THEN = /^[^;.]*?[\s,]thì\s/iu;
const ALLOWED =
  /^(?:(?!\s(?:khi|nếu)\s)[^;.])*?\sthì\s+(?:mới|được|đủ|phải|tiến hành|triển khai|công nhận|xét|đạt)|^\s+mới\s+(?:được|đủ)\s/iu;
/** “Không phấn đấu chạy theo con số 100%”, “chưa đặt ra chỉ tiêu 80%”: what is not aimed at. */
const NOT_AIMED =
  /(?<!\p{L})(?:không|chưa)\s(?:(?:nên|cần|phải)\s)?(?:bắt buộc|phấn đấu|đặt(?: ra)?|đề ra|giao|chạy theo|áp dụng|quy định|đòi hỏi|ép)(?!\p{L})(?!\s(?:dưới|thấp hơn|ít hơn|quá))[^,;.:]*$/iu;
/** “Hộ có từ 05 con bò trở lên phải có chuồng”: for whom a rule holds. */
const WHOM =
  /^\s*(?:[-+*•–]\s*)?(?:những |các )?(?:hộ|hộ gia đình|gia đình|nhà|người|cá nhân|cơ sở|học sinh|trẻ em|phụ nữ|hội viên)(?:\snào)?(?:\s(?!mỗi)\p{L}+){0,6}\s+(?:có|nuôi|trồng|ở|từ|đủ|trên|dưới|nợ|sinh|cách)(?:\s(?:từ|đủ|trên|dưới|hơn))*\s+$/iu;
const BINDS =
  /^[^;.%]{0,60}?\s(?:phải|bắt buộc|cấm|thì|bị (?:phạt|xử lý|trừ|nhắc|đưa|giữ|thu hồi)|mới (?:được|đem)|không (?:được|xét|cho|trồng|tưới|dùng|cấp)|nhận trợ cấp|(?:được|sẽ được) (?:hỗ trợ|vay|miễn|giảm|xét|hưởng|cấp|nhận|ưu tiên|ghi|khen|tặng|nghỉ|hoàn))(?!\p{L})/iu;
/** The same of anything else, where no word asks for it: “Rừng cộng đồng từ 50 ha trở lên phải có tổ bảo vệ”. */
const WHICH_THING =
  /^\s*(?:[-+*•–]\s*)?(?!(?:mỗi|toàn|cả|không|chưa|trên|dưới|từ|hơn|quá|vượt|có)\s)\p{L}[^,;.:%\d]{1,60}?\s(?:(?:có|từ|đủ|trên|dưới|hơn|quá|vượt)\s+)+$/iu;
/** “Hộ nghèo là hộ thu nhập dưới 2,2 triệu đồng”: what a word means. */
const MEANS =
  /(?<!\p{L})là (?:các |những )?(?:hộ|người|thôn|xã|gia đình|cơ sở|trẻ)\s(?:gia đình\s)?(?:có|thiếu|thu nhập|đạt|sống|từ|trên|dưới)(?!\p{L})[^,;.]*$/iu;
/** “cách nhà trên 10 km”, “cách giếng ít nhất 20 m”: how far apart things are. */
const APART =
  /(?<!\p{L})(?:cách|xa)\s(?!làm|thức|mạng|ly|nghĩ|tính|chăm|trồng|nuôi)(?:\p{L}+\s){1,5}(?:(?:từ|ít nhất|tối thiểu|trên|dưới|hơn|không quá|tối đa|khoảng|gần)\s+)?$/iu;
/** “được sáp nhập từ 03 xã”: from what a place was made. */
const MADE_FROM =
  /(?<!\p{L})(?:sáp nhập|hợp nhất|nhập|thành lập|hình thành)(?:\s(?:trên cơ sở|nguyên trạng|toàn bộ|lại|mới))*\s+(?:từ\s+)?$/iu;
/** “hợp lệ khi có trên 50% đại diện”, “đạt chuẩn khi độ đục không quá 2 NTU”: when something counts. */
const COUNTS_WHEN =
  /(?<!\p{L})(?:hợp lệ|có giá trị|đạt (?:chuẩn|yêu cầu)|đủ điều kiện|(?:được|xét|chỉ|mới)\s[^,;.:%\d]{0,30}?)\s(?:khi|nếu)\s[^;.]*$/iu;
/** “cai sữa khi đạt 8 kg trở lên”, “trên 50% số phiếu”, “không quá 40 km/giờ”: a measure that something must have. */
const WHEN_HAS = /(?<!\p{L})khi (?:đạt|có|đủ|cao|nặng)(?:\s(?:từ|trên|đủ|ít nhất))*\s+$/iu;
const OF_VOTES = /^\s*(?:tổng )?(?:số phiếu|(?:số )?đại biểu (?:dự|có mặt)|đại diện)(?!\p{L})/iu;
const SPEED = /^km\/(?:giờ|h)$/iu;
/** “Đối tượng: hộ có thu nhập dưới …”, “Điều kiện: …”: who may, and what must be so before. */
const CONDITION = /^\s*(?:[-+*•–]\s*)?(?:đối tượng|điều kiện|tiêu chuẩn)(?:\s\p{Ll}+){0,4}\s*:/iu;
/** “trên 90% được 10 điểm”: a scale by which work is judged. */
const SCORES = /^[^;.]*?\s(?:được|chấm|trừ|cộng|thưởng)\s+(?:(?:tối đa|thêm)\s+)?\d[\d,]*\s+điểm(?!\p{L})/iu;
/** “nồng độ 0,05%”, “nước muối 0,9%”, “làm tăng 20% nguy cơ”: what things are made of, what follows from what. */
const STRENGTH =
  /(?<!\p{L})(?:(?:nồng độ|hàm lượng|độ (?:ẩm|mặn|cồn|đạm|đục)|dung dịch|nước muối|cồn|chế phẩm|vôi|dốc)(?:\s\p{L}+){0,3}|chứa(?:\s(?:tới|đến|khoảng|trên))?)\s+$/iu;
const OF_RISK = /^\s*(?:nguy cơ|rủi ro)(?!\p{L})/iu;
/** “bị trừ 50% điểm”, “Hạn mức giao đất không quá 400 m2”. */
const CUT = /(?<!\p{L})bị (?:trừ|cắt|phạt|giảm)\s+$/iu;
const LIMIT = /(?<!\p{L})hạn mức(?:\s\p{L}+){0,6}\s+$/iu;
/** “Trên 70% hộ nuôi | từ 02 con bò trở lên …”: behind a share, which of them are meant. */
const WHICH =
  /%\s+(?:số\s+)?(?:hộ|hộ gia đình|gia đình|nhà|người|cơ sở|học sinh|trẻ em|phụ nữ|hội viên|xã|thôn|làng|chi hội|chi đoàn|trường)(?:\s\p{L}+){0,6}?\s+(?:có|nuôi|trồng|ở|đủ|đạt)(?:\s(?:từ|đủ|trên|dưới|hơn))*\s+$/iu;
/** “Chuồng rộng tối thiểu 4 m2”, “sâu trên 8 m”, “nhẹ dưới 2,5 kg”: the size of a thing. */
const SIZED =
  /(?<!\p{L})(?<!mở |nâng )(?:rộng|sâu|cao|dài|dày|nặng|nhẹ|dốc|chứa|đường kính|dung tích)(?:\s(?:từ|ít nhất|tối thiểu|tối đa|trên|dưới|hơn|không (?:quá|dưới)|khoảng))*\s+$/iu;
const SIZE_UNIT = /^(?:c?m[²³23]?|mét|kg|lít|độ)(?:\/|$)/iu;
/** “Khẩu hiệu: “100% nhà sạch””: a figure of a saying. */
const SAYING =
  /(?<!\p{L})(?:khẩu hiệu|băng rôn|thông điệp|chủ đề|pa[- ]?nô|phương châm|phong trào|cuộc thi|hội thi)(?:[^“”"]|“[^”]*”|"[^"]*")*[“"][^”"]*$/iu;
const FOLLOWS = /(?<!\p{L})(?:giảm|tăng)(?:\s(?:tới|đến|khoảng|thêm))?\s+$/iu;
const IF_BEHIND = /^[^,;.]*\snếu\s/iu;

/** Whether a figure belongs to a rule, by the part of the sentence before it and by what stands behind it. */
export function isRule(before: string, after: string, unit: string): boolean {
  if (NOT_AIMED.test(before) || MEANS.test(before) || SAYING.test(before) || STRENGTH.test(before))
    return true;
  if (isCondition(before, after, unit) || SCORES.test(after) || SPEED.test(unit)) return true;
  if (unit === '%') return OF_RISK.test(after) || CUT.test(before);
  return isOfThing(before, unit) || saysWhom(before, after);
}

/** What must be so before, and what follows from it. */
function isCondition(before: string, after: string, unit: string): boolean {
  if (COUNTS_WHEN.test(before) || ALLOWED.test(after) || (IF.test(before) && THEN.test(after))) return true;
  if (WHEN_HAS.test(before) || OF_VOTES.test(after)) return true;
  if (FOLLOWS.test(before) && IF_BEHIND.test(after)) return true;
  return CONDITION.test(before) && (unit !== '%' || !/đối tượng/iu.test(before));
}

/** How large a thing is, how far from another, of what a place was made. */
function isOfThing(before: string, unit: string): boolean {
  if (SIZE_UNIT.test(unit) && SIZED.test(before)) return true;
  if (/^(?:km|mét|m)$/iu.test(unit) && APART.test(before)) return true;
  return LIMIT.test(before) || (isPlace(unit) && MADE_FROM.test(before));
}

function isPlace(unit: string): boolean {
  return /^(?:xã|phường|thị trấn|thôn|làng|huyện|đơn vị)/iu.test(unit);
}

/** For whom a rule holds, which of them a share is of. */
function saysWhom(before: string, after: string): boolean {
  if (WHICH.test(before)) return true;
  if (!BINDS.test(after)) return false;
  return (
    WHOM.test(before) || (WHICH_THING.test(before) && !SETS.test(before) && BINDS.test(after.split(',')[0]!))
  );
}
