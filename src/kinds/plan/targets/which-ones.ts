import { SETS } from './aim-words.ts';

// Figures that only say which ones are meant (document grammar, “Not targets”).

/** “Hộ có từ 05 con bò trở lên phải có chuồng”: for whom a rule holds. */
const WHOM =
  /^\s*(?:[-+*•–]\s*)?(?:những |các )?(?:hộ|hộ gia đình|gia đình|nhà|người|cá nhân|cơ sở|học sinh|trẻ em|phụ nữ|hội viên)(?:\snào)?(?:\s(?!mỗi)\p{L}+){0,6}\s+(?:có|nuôi|trồng|ở|từ|đủ|trên|dưới|nợ|sinh|cách)(?:\s(?:từ|đủ|trên|dưới|hơn))*\s+$/iu;
const BINDS =
  /^[^;.%]{0,60}?\s(?:phải|bắt buộc|cấm|thì|bị (?:phạt|xử lý|trừ|nhắc|đưa|giữ|thu hồi)|mới (?:được|đem)|không (?:được|xét|cho|trồng|tưới|dùng|cấp)|nhận trợ cấp|(?:được|sẽ được) (?:hỗ trợ|vay|miễn|giảm|xét|hưởng|cấp|nhận|ưu tiên|ghi|khen|tặng|nghỉ|hoàn))(?!\p{L})/iu;
/** The same of anything else, where no word asks for it: “Rừng cộng đồng từ 50 ha trở lên phải có tổ bảo vệ”. */
const WHICH_THING =
  /^\s*(?:[-+*•–]\s*)?(?!(?:mỗi|toàn|cả|không|chưa|trên|dưới|từ|hơn|quá|vượt|có)\s)\p{L}[^,;.:%\d]{1,60}?\s(?:(?:có|từ|đủ|trên|dưới|hơn|quá|vượt)\s+)+$/iu;
/** “Trên 70% hộ nuôi | từ 02 con bò trở lên …”, “95% phụ nữ mang thai khám thai | ít nhất 4 lần”: behind a share, which of them are meant or what is so of each. */
const OF_SHARE =
  /%\s(?:trở lên\s)?(?!đạt|bằng|tương|so|là)(?:(?!(?<!\p{L})(?:và|lên|xuống|còn|giảm|tăng|mỗi|ít nhất|tối thiểu)\s)[^,;.:()\d%])+$/iu;
/** “không còn xã | dưới 15 tiêu chí”: of which there are to be none. */
const NONE_SUCH = /(?<!\p{L})không (?:còn|có)\s\p{L}[^,;.:%\d]*\s(?:dưới|trên|từ|hơn)\s+$/iu;
/** “Xã có tỷ lệ tiêm chủng dưới 80% trong quý I | phải tiêm vét”: what the sentence says comes behind, of those that the figure picks. */
const SAYS_MORE =
  /^(?:\s(?:trong|ở|tại|của|sau|về)\s[^,;.:]{1,40}?)?\s(?:phải|thì|cần|bị|có thể|nhất thiết|bắt buộc|không (?:được|phải)|mới được)(?!\p{L})/iu;

/** “Giảm số xã có mật độ muỗi | từ 0,5 con/nhà trở lên”: what is counted; “Số hộ có vườn rau | trên 200 hộ” counts it. */
const DEFINED =
  /(?<!\p{L})(?:t[ỷỉ] lệ|số)\s(?<what>\p{L}+)[^,;.:%\d]*\scó\s[^,;.:%\d]*(?:từ|trên|dưới|đủ)\s+$/iu;
/** Something stands before the figure and its bound: not “Không quá | 02 lần phải bổ sung hồ sơ”. */
const SPEAKS_OF =
  /\p{L}(?<!(?:^|[\s,])(?:không|quá|dưới|trên|từ|hơn|đạt|có)),?\s+(?:(?:không quá|quá|dưới|trên|từ|hơn|đạt|có)\s+)*$/iu;

/** Words that ask for what follows them, so that its figure is set after all: “vận động các hộ có trên …”, “mỗi thôn có trên …”. */
const ASKS =
  'phấn đấu|mục tiêu|chỉ tiêu|quyết tâm|bảo đảm|đảm bảo|duy trì|giữ|vận động|để|giúp|nhằm|yêu cầu|phải|nâng|đưa|mỗi|xây dựng|thành lập|hình thành|trong đó';
const NOT_ASKED = String.raw`(?:(?!(?<!\p{L})(?:${ASKS})(?!\p{L})|,\s(?:các|toàn|cả|số|t[ỷỉ] lệ)\s)[^;.:%\d])*?`;
/** Work that takes some out of all: they are listed, chosen, looked into, dealt with. */
const PICKS =
  'rà soát|danh sách|thống kê|tổng hợp|xác định|phân loại|phát hiện|theo dõi|quản lý|khảo sát|ưu tiên|tập trung|chú trọng|quan tâm|chọn|xem xét|điều chỉnh|hỗ trợ|cấp|bố trí|sắp xếp|sáp nhập|giải thể|kiểm tra|thanh tra|thẩm định|phê duyệt|hướng dẫn|cấm|kiểm soát|áp dụng|báo cáo|cảnh báo|di dời|miễn|giải quyết|tháo gỡ|đầu tư';
/** Words before a noun that name a place or whom something is for. */
const BEFORE_NOUN = 'đối với|cho|tại|ở|với|những';
/** What something may have much or little of. */
export const MEASURED =
  't[ỷỉ] lệ|mức|mật độ|lưu lượng|quy mô|diện tích|thu nhập|doanh thu|công suất|sản lượng|dân số|tổng|số|chiều|độ|chỉ số|khoảng cách|giá trị|vốn|dư nợ|trọng (?:lượng|tải)|tải trọng|dung tích';
const THRESHOLD = String.raw`(?:từ|trên|dưới|hơn|quá|đủ)\s+$`;
const HAVING = String.raw`\p{L}[^;.:%\d]*?(?<!,)\scó(?:\s(?:${MEASURED})(?:\s\p{L}+){0,6})?\s+${THRESHOLD}`;
/** “Rà soát hộ | có từ 03 con trở lên”, “Ưu tiên các thôn | có tỷ lệ hộ nghèo trên 20%”. */
const PICKED = new RegExp(String.raw`(?<!\p{L})(?:${PICKS})(?!\p{L})${NOT_ASKED}\s${HAVING}`, 'iu');
/** “Đối với khu vực | có mật độ dân cư trên 200 hộ/km²”, “ở các thôn | có tỷ lệ …”; in an aim it may say where. */
const SOMEWHERE = new RegExp(String.raw`(?<!\p{L})(?:${BEFORE_NOUN})\s${NOT_ASKED}${HAVING}`, 'iu');
const ASKED = new RegExp(
  String.raw`(?<!\p{L})(?:${ASKS}|(?:đến|hết|cuối|trong) năm|trong số)(?!\p{L})`,
  'iu',
);
/** “Khen thưởng tập thể | giải ngân trên 95%”, “Xét tặng … cho hộ | đạt từ 90 điểm”: who is judged by it. */
const JUDGED = new RegExp(
  String.raw`(?<!\p{L})(?:xét(?! nghiệm)|bình xét|khen(?: thưởng)?|biểu dương|tuyên dương|tôn vinh|trao thưởng|kiểm điểm|phê bình|nhắc nhở|xử phạt|thu hồi|chọn)(?!\p{L})(?:(?!(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|bảo đảm|đảm bảo|để|nhằm|phải)(?!\p{L}))[^;.:%\d])*?\s(?:hộ|gia đình|người|cá nhân|tập thể|đơn vị|cơ sở|dự án|trường hợp|xe|phương tiện|xã|thôn|làng|trường|địa phương|cán bộ|học sinh|hội viên|đảng viên|chi bộ|chi hội|doanh nghiệp|chủ (?:xe|hộ|cơ sở))(?:\s\p{L}+){0,6}\s+${THRESHOLD}`,
  'iu',
);

/** “Xử lý các trường hợp | lấn chiếm trên 50 m²”, “xử lý 100% phương tiện | quá tải trên 10%”: what is met with. */
const MET =
  /(?<!\p{L})(?:xử lý|ngăn chặn|cấm|kiểm tra)(?:\s(?:nghiêm|dứt điểm|kịp thời))*\s(?:\d+%\s)?(?:các |những |số )?(?:trường hợp|xe|phương tiện|cơ sở|hộ|người|công trình|dự án)(?:\s(?!đạt|có|trong|được)\p{L}+){1,5}\s+(?:từ|trên|dưới|hơn|quá)\s+$/iu;

/** Whether a figure only says which ones are meant, by the part of the sentence before it and by what stands behind it. */
export function saysWhich(before: string, after: string, unit: string): boolean {
  if (
    PICKED.test(before) ||
    JUDGED.test(before) ||
    MET.test(before) ||
    NONE_SUCH.test(before) ||
    (SAYS_MORE.test(after) && SPEAKS_OF.test(before) && !SETS.test(before)) ||
    (SOMEWHERE.test(before) && !ASKED.test(before))
  )
    return true;
  if (unit === '%')
    return /^\sđược\s/u.test(after) && SPEAKS_OF.test(before) && /(?:từ|trên|dưới)\s+$/iu.test(before);
  const defined = DEFINED.exec(before)?.groups!['what'];
  if (defined !== undefined && !unit.startsWith(defined.toLowerCase())) return true;
  if (OF_SHARE.test(before)) return true;
  if (!BINDS.test(after)) return false;
  return (
    WHOM.test(before) || (WHICH_THING.test(before) && !SETS.test(before) && BINDS.test(after.split(',')[0]!))
  );
}
