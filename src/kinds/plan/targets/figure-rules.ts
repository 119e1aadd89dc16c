import { SETS_OUTRIGHT } from './aim-words.ts';
import { saysWhich } from './which-ones.ts';

// Figures of rules: who may take part, what must be so before, how large a thing is (document grammar, “Not targets”).

/** “Nếu trên 50% số hộ đồng ý thì …”, “từ 90% … trở lên thì được xét”. */
const IF = /(?<!\p{L})(?:nếu|trường hợp|khi(?: có| đạt)?)\s[^;.]*$/iu;
const THEN = /^[^;.]*?[\s,]thì\s/iu;
const ALLOWED = /^(?:(?!\s(?:khi|nếu|còn)\s)[^;.])*?\sthì\s|^\s+mới\s+(?:được|đủ)\s/iu;
/** “Không phấn đấu chạy theo con số 100%”, “chưa đặt ra chỉ tiêu 80%”: what is not aimed at. */
const NOT_AIMED =
  /(?<!\p{L})(?:không|chưa)\s(?:(?:nên|cần|phải)\s)?(?:bắt buộc|phấn đấu|đặt(?: ra)?|đề ra|giao|chạy theo|áp dụng|quy định|đòi hỏi|ép)(?!\p{L})(?!\s(?:dưới|thấp hơn|ít hơn|quá))[^,;.:]*$/iu;
/** “Quy định mỗi hộ nuôi không quá 02 con chó”, “cấm xe trên 3,5 tấn”: what a rule of the plan says. */
const RULED =
  /(?<!\p{L})(?:quy định (?:rõ )?(?:mỗi|mức|tỷ lệ|số|hộ|người|thời gian|chỉ|không)|cấm)(?!\p{L})(?:(?!phấn đấu|mục tiêu|chỉ tiêu)[^;.])*$/iu;
/** “Thôn nào đạt dưới 70% phải kiểm điểm”: of whichever this holds. */
const WHICHEVER = /^\s*(?:[-+*•–]\s*)?(?:\p{L}+\s){1,3}nào\s(?!cũng)(?:(?!\scũng\s)[^;.])*$/iu;
/** “Mỗi lần tưới không quá 20 lít”: how something is done each time. */
const EACH_TIME = /^\s*(?:[-+*•–]\s*)?mỗi (?:lần|bữa|liều|mũi|gốc|cây|con|luống|gói|bình)\s[^,;.:]*$/iu;
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
/** “Báo cáo ngay khi đàn vật nuôi chết trên 5%”, “nếu kết quả dưới 50%”: at what measure something is done. */
const AT_MEASURE =
  /(?<!(?:đến|tới|trong)\s)(?<!\p{L})(?:khi|nếu)\s(?!kết thúc|hết|xong|hoàn thành)(?:(?!không\s)[^,;.:])*?(?:(?:có|đạt|trên|dưới|vượt|quá|hơn|còn|từ)|,\s(?!đạt|có|giảm|tăng|còn|xuống|lên)\p{Ll}+\s(?:trên|dưới|quá|hơn))\s+$/iu;
/** “Tỷ số giới tính khi sinh dưới 111 …”: what is measured, not when. */
const MEASURED_WHEN =
  /(?:^|[,:])\s*(?:[-+*•–]\s*)?(?:t[ỷỉ] (?:lệ|số|suất)|số|chỉ số|mức|tuổi thọ|thời gian)\s[^,;:]*\skhi\s/iu;
/** “phải có trên 50% số hộ đồng ý mới triển khai”. */
const NEEDED = /(?<!\p{L})(?:phải|cần) (?:có|đạt|đủ)(?:\s(?:ít nhất|tối thiểu|trên|từ|đủ))*\s+$/iu;
const ONLY_THEN = /^[^,;.]*?(?<!(?:nông thôn|thành lập|xây|làm|trồng|đổi|lớp|cây|nhà|hộ|đổi) )\smới\s\p{Ll}/u;
/** “dự kiến có khoảng 120 đại biểu tham dự”: who comes to a meeting. */
const EXPECTED = /(?<!\p{L})(?:dự kiến|mời)(?:\s(?:có|mời|khoảng|trên|gần|hơn|từ))*\s+$/iu;
const ATTENDS = /^[^,;.]*?\s(?:tham dự|(?:về )?dự)(?!\s(?:án|toán|kiến|thảo|báo|phòng)|\p{L})/iu;
const OF_VOTES = /^\s*(?:tổng )?(?:số phiếu|(?:số )?đại biểu (?:dự|có mặt)|đại diện)(?!\p{L})/iu;
const SPEED = /^km\/(?:giờ|h)$/iu;
/** “Đối tượng: hộ có thu nhập dưới …”, “Điều kiện: …”: who may, and what must be so before. */
const CONDITION =
  /^\s*(?:[-+*•–]\s*)?(?:đối tượng|điều kiện|tiêu chuẩn|tiêu chí (?:công nhận|xét|đánh giá|xếp|chọn|lựa chọn|bình))(?:\s\p{Ll}+){0,4}\s*:/iu;
/** “trên 90% được 10 điểm”: a scale by which work is judged. */
const SCORES = /^[^;.]*?\s(?:được|chấm|trừ|cộng|thưởng)\s+(?:(?:tối đa|thêm)\s+)?\d[\d,]*\s+điểm(?!\p{L})/iu;
/** “Sản phẩm đạt từ 50 đến 69 điểm xếp hạng 3 sao”. */
const RANKS = /^[^,;.]*?\sxếp (?:loại|hạng)(?!\p{L})/iu;
/** “thang 100 điểm, trong đó 30% số điểm …”: how points are parted. */
const SCORED =
  /(?<!\p{L})(?:chấm|thang|cơ cấu|tính)\s(?:[\d.]+\s)?điểm(?!\p{L})(?:(?!phấn đấu|mục tiêu|chỉ tiêu)[^;.])*$/iu;
/** “nồng độ 0,05%”, “nước muối 0,9%”, “làm tăng 20% nguy cơ”: what things are made of, what follows from what. */
const STRENGTH =
  /(?<!\p{L})(?:(?:nồng độ|hàm lượng|độ (?:ẩm|mặn|cồn|đạm|đục)|dung dịch|nước muối|cồn|chế phẩm|vôi|dốc)(?:\s\p{L}+){0,3}|chứa(?:\s(?:tới|đến|khoảng|trên))?)\s+$/iu;
const OF_RISK = /^\s*(?:nguy cơ|rủi ro)(?!\p{L})/iu;
/** “bị trừ 50% điểm”, “Hạn mức giao đất không quá 400 m2”. */
const CUT = /(?<!\p{L})bị (?:trừ|cắt|phạt|giảm)\s+$/iu;
const LIMIT = /(?<!\p{L})hạn mức(?:\s\p{L}+){0,6}\s+$/iu;
/** “Chuồng rộng tối thiểu 4 m2”, “sâu trên 8 m”, “nhẹ dưới 2,5 kg”: the size of a thing. */
const SIZED =
  /(?<!\p{L})(?<!mở |nâng )(?:rộng|sâu|cao|dài|dày|nặng|nhẹ|dốc|chứa|đường kính|dung tích|mật độ(?:\s\p{L}+)?|dung lượng(?:\s\p{L}+){0,4})(?:\s(?:từ|ít nhất|tối thiểu|tối đa|trên|dưới|hơn|không (?:quá|dưới)|khoảng))*\s+$/iu;
const SIZE_UNIT = /^(?:c?m[²³23]?|mét|kg|lít|độ|[KMG]B)(?:\/|$)|\/(?:k?m[²³23]|ha)$/iu;
/** “Khẩu hiệu: “100% nhà sạch””: a figure of a saying. */
const SAYING =
  /(?<!\p{L})(?:khẩu hiệu|băng rôn|thông điệp|chủ đề|pa[- ]?nô|phương châm|phong trào|cuộc thi|hội thi)(?:[^“”"]|“[^”]*”|"[^"]*")*[“"][^”"]*$/iu;
const FOLLOWS = /(?<!\p{L})(?:giảm|tăng)(?:\s(?:tới|đến|khoảng|thêm))?\s+$/iu;
/** “uống rượu bia làm tăng gấp 7 lần”: what comes of what; “góp phần làm giảm 10%” sets it. */
const BRINGS =
  /(?<!\p{L})(?<!góp phần )(?:làm|khiến)(?:\s(?!việc)\p{L}+){0,6}?\s(?:tăng|giảm)(?:\s(?:tới|đến|khoảng|thêm|gấp|trên|hơn|từ))*\s+$/iu;
const IF_BEHIND = /^[^,;.]*\snếu\s/iu;

/** Whether a figure belongs to a rule, by the part of the sentence before it and by what stands behind it. */
export function isRule(before: string, after: string, unit: string): boolean {
  if (NOT_AIMED.test(before) || MEANS.test(before) || SAYING.test(before) || STRENGTH.test(before))
    return true;
  if (RULED.test(before) || EACH_TIME.test(before) || WHICHEVER.test(before) || BRINGS.test(before))
    return true;
  if (isCondition(before, after, unit) || SCORES.test(after) || SCORED.test(before) || SPEED.test(unit))
    return true;
  if (/^điểm$/iu.test(unit) && RANKS.test(after)) return true;
  if (saysWhich(before, after, unit)) return true;
  if (unit === '%') return OF_RISK.test(after) || CUT.test(before);
  return (
    isOfThing(before, unit) || (EXPECTED.test(before) && (unit.startsWith('đại biểu') || ATTENDS.test(after)))
  );
}

/** What must be so before, and what follows from it. */
function isCondition(before: string, after: string, unit: string): boolean {
  if (COUNTS_WHEN.test(before) || ALLOWED.test(after) || (IF.test(before) && THEN.test(after))) return true;
  if (WHEN_HAS.test(before) || OF_VOTES.test(after)) return true;
  if (AT_MEASURE.test(before) && !SETS_OUTRIGHT.test(before) && !MEASURED_WHEN.test(before)) return true;
  if (NEEDED.test(before) && ONLY_THEN.test(after)) return true;
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
