import type { Lead } from './terms.ts';

// Words that make a time a term, and words around it that make it none.

const CLOCK = String.raw`\d{1,2}\s?(?:giờ(?:\s?\d{1,2}(?:\s?phút)?)?|[hg]\d{0,2}['’′]?|:\d{2})`;
const HOUR = String.raw`(?:lúc\s+)?${CLOCK}(?:\s*(?:-|–|đến|tới)\s*${CLOCK})?(?:\s+(?:sáng|trưa|chiều|tối|đêm)(?!\p{L}))?\s*,?\s*`;
/** “vào sáng thứ Bảy, ngày …”, “đến chiều ngày …”. */
const DAYPART = String.raw`(?:các\s+)?(?:buổi\s+)?(?:sáng|trưa|chiều|tối|đêm)(?!\p{L})\s*,?\s*`;
const WEEKDAY = String.raw`(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|CN)\s*,?\s*`;
const DONE = String.raw`(?:hoàn thành|xong|kết thúc)(?: việc [^;,.]{2,80}| [^;,.:\d]{2,40}(?=\s*:))?`;
/** “chậm nhất ngày làm việc cuối cùng của”: the month or quarter ends with it. */
const LAST_DAY = String.raw`(?:(?:(?:chậm|muộn) nhất(?: là| vào)?|trước|đến|hết)\s+)?ngày (?:làm việc )?cuối(?: cùng)?(?: của)?`;
/** “tuần đầu”, “hai tuần cuối của”: somewhere in the month, which is all that the words say for sure. */
const WEEK = String.raw`(?:(?:một|hai|ba|\d) )?tuần(?: (?:đầu|giữa|cuối|thứ (?:nhất|hai|ba|tư)|[1-5])(?: tiên| cùng)?(?: của)?)?`;
/** “trước ngày Quốc khánh 02/9”, “nhân Ngày hội … 18/11”: the name of the day stands before its date, and no term of its own. */
const FEAST = String.raw`(?:(?:ngày\s+(?:hội|thành lập|truyền thống|giải phóng|thương binh|nhà giáo|phụ nữ|gia đình|bầu cử|toàn dân)|(?:ngày\s+)?(?:lễ|Quốc khánh|Quốc tế|kỷ niệm|khai giảng|khai mạc))(?!\p{L})(?:(?!\s(?:trước|chậm nhất|xong|đến hết)\s)[^,;.:\d()]){0,60}\(?)?`;
export const LEADS: [Lead, string][] = [
  ['until', 'trước khi (?:hết|kết thúc)'],
  ['before', String.raw`(?:${DONE} )?trước(?: thời điểm| lúc| hạn| dịp)?|(?:chậm|muộn) nhất(?: là)? trước`],
  [
    'by',
    String.raw`(?:(?:chậm|muộn|trễ) nhất|không (?:được )?(?:để )?(?:(?:chậm |muộn |trễ )?quá|muộn hơn|chậm hơn|trễ hơn|sau)|không (?:tiếp )?nhận(?: [^,;.:\d]{1,40}?)? sau|(?:đến|tới) hết|hết|hạn (?:cuối|chót)(?: cùng)?|deadline|(?<!(?:giới|ngắn|trung|dài|quyền) )(?:thời )?hạn(?: (?!chế|hán|hẹp|mặn|mức|điền|trước)\p{L}+){0,3}|thời gian (?:hoàn thành|kết thúc)(?: [^,;.:]{1,30})?(?=\s*:)|(?<!(?:giới|ngắn|trung|dài|quyền) )hạn (?!chế|hán|hẹp|mặn|mức|điền)[^,;.:()]{1,50}(?= là |\s*:))(?:\s+(?:là|vào|đến|trong|hết|tới))*|(?<!đã )${DONE}(?: trong| vào)?|${LAST_DAY}`,
  ],
  [
    'in',
    String.raw`thời gian(?:(?!\s(?:trước|xong|chậm nhất|muộn nhất|trễ nhất|không quá|đến hết|so với)\s)[^,;.:]){0,40}|dự kiến(?: vào| trong| từ)?|trong(?: khoảng| suốt| vòng)?(?: thời gian)?(?:(?: 0?[2-9]| hai| ba)(?=\s+$))?|(?:vào|nhân)(?: khoảng| dịp)|vào|dịp|nhân(?=\s+$| ngày (?:hội|lễ|quốc))|nhân (?:dịp )?(?:ngày|tuần lễ|tháng) [^,;.:\d()]{2,60}(?=\s)|khoảng|đúng|(?<!đã |được )(?:diễn ra|tổ chức|khai mạc|bế mạc|khai giảng|bế giảng|khai trương|ra mắt|mở thầu|đóng thầu|ra quân|khởi công|khánh thành|nghiệm thu|bàn giao|phát động)(?!\s*:)|lúc(?=\s+\d)|(?:đổi|dời|lùi|chuyển|hoãn)\s+sang|${WEEK}|(?:đợt|lần)\s+(?:\d{1,2}|[IVX]{1,3}|(?:thứ )?(?:nhất|hai|ba|tư|cuối))\s*[:,(]?`,
  ],
  ['from', 'từ'],
];
/** “đến 17 giờ ngày 18/4/2025”. */
export const UNTIL = new RegExp(
  String.raw`(?<!\p{L})(?:đến|tới)\s+(?:${HOUR})?(?:${DAYPART})?(?:${WEEKDAY})?$`,
  'iu',
);
export const LEAD = new RegExp(
  `(?<!\\p{L})(?:${LEADS.map(([lead, words]) => `(?<${lead}>${words})`).join('|')})(?:\\s*:\\s*|\\s+)(?:(?:cả|suốt|(?:cuối|hết) (?:giờ|buổi)(?: (?:sáng|chiều|làm việc|hành chính))?|ngày làm việc|ngày(?= $| thứ | chủ nhật)) )?${FEAST}(?:${HOUR})?(?:${DAYPART})?(?:${WEEKDAY})?(?:các\\s+)?$`,
  'iu',
);
// What stands before a time is asked for at its place alone (`endsAt`): each of these looks back from there.

/** “Số liệu tính đến hết năm 2023” measures; it asks for nothing. */
export const MEASURES =
  /(?<=(?:^|[^\p{L}])(?:tính|kể|cập nhật|lũy kế|luỹ kế|(?<!(?:báo cáo|báo|gửi|nộp|cung cấp|tổng hợp|rà soát|chốt|nhập|hoàn thiện|hoàn thành|đối chiếu|thu thập|công bố|xong|các|toàn bộ) )số liệu|(?<!(?:vệ|học|thí|tuyển|khai|(?<!công )dân|an|phát|hy|ký|mưu|nghiên cứu) )sinh(?: ra)?|cư trú|thường trú|nhập (?:hộ )?khẩu|dư nợ|số dư|có đất|sử dụng đất|kết hôn)\s+|(?:^|[^\p{L}])(?:mốc|thời kỳ|thời gian|số liệu)\s+(?:thời gian\s+)?(?:được\s+)?(?:giám sát|thanh tra|kiểm toán|lấy số liệu|thống kê|đánh giá)\s*:\s*)/iuy;
/** “Chốt số liệu đến 30/11”, “số liệu chốt đến hết ngày 31/10”: up to when is counted; “chốt số liệu trước ngày …” is work to be done. */
export const COUNTED_UP_TO =
  /(?<=(?:^|[^\p{L}])(?:chốt (?:số liệu|dữ liệu|kết quả)|(?:số liệu|dữ liệu|kết quả)(?: \p{L}+){0,3} (?:chốt|lấy|tính|thống kê|cập nhật|ghi nhận|tổng hợp))(?: (?:được|là|số|kể|tính))*\s+)/iuy;
/** “Các hộ đã đăng ký trước ngày 01/3/2024 được nhận giống”: who had done it by then, no work to be done. */
export const HAD_DONE = /(?<=(?:^|[^\p{L}])đã\s(?:(?!phải |cần |xong |hoàn thành )[^,;.:\d]){1,50})/iuy;
/** “Lùi thời hạn nộp từ ngày 15/3 | sang ngày 30/3”: the first day holds no more. */
export const MOVES =
  /(?<=(?:^|[^\p{L}])(?:lùi|dời|hoãn|chuyển|đổi|điều chỉnh|gia hạn|kéo dài)(?!\p{L})[^;.:\d]{0,60}từ\s+(?:ngày\s+)?)/iuy;
export const MOVED_ON = /^\s*,?\s*(?:sang|thành|qua)\s+(?:ngày\s+|hết\s+|tháng\s+|quý\s+|đến\s+)*\d/iu;
export const LASTS = /(?<=(?:\d|một|hai|ba|sáu|chín|mười)\s+(?:ngày|tuần|tháng|năm)(?:\s+làm việc)?\s*[,(]?\s*(?:(?:kể|tính|bắt đầu)\s+)?)/iuy; // prettier-ignore
/** “Kể từ ngày 01/7/2025, …” at the head of a sentence begins something. */
export const SINCE = /(?<=(?:^[\s+*•–-]*|[.;]\s+)Kể )/uy;
/** “triển khai từ tháng 3/2024”: work begins then. */
export const BEGINS =
  /(?<=(?:bắt đầu|thực hiện|triển khai|áp dụng|chính thức|(?<!đã |được )đưa vào (?:vận hành|sử dụng|hoạt động|khai thác))\s+)/iuy;
/** “Bắt đầu từ năm 2027, mỗi thôn …” at the head of a sentence. */
export const STARTS = /(?<=(?:^[\s+*•–-]*|[.;:]\s+)bắt đầu\s+)/iuy;
/** “Giai đoạn 1 (từ năm 2026 đến năm 2028): …”: the years of a stage. */
export const STAGE = /(?<=(?:^[\s+*•–-]*|[.;]\s+)giai đoạn\s+(?:\d|[IVX]+|một|hai|ba)\s*\()/iuy;
/** A clause, a sentence or a part of one begins here. */
export const OPENS = /(?<=(?:^[\s+*•–-]*|[.;:]\s+)(?:(?:riêng|các|định kỳ(?: vào)?)\s+)?)/iuy;
/** The same, but for a colon: “giai đoạn 1: từ năm 2021” only explains. */
export const OPENS_SENTENCE = /(?<=(?:^[\s+*•–-]*|[.;]\s+)(?:(?:riêng|các|định kỳ(?: vào)?)\s+)?)/iuy;
export const RANGE = new RegExp(
  String.raw`^\s*(?:-|–|đến|tới)(?:\s+hết)?\s*(?:${HOUR})?(?:${DAYPART})?(?:${WEEKDAY})?$`,
  'iu',
);
/** What happens on a day; “tổ chức … năm 2024” names what is held. */
export const EVENT =
  /^(?:diễn ra|tổ chức|khai mạc|bế mạc|khai giảng|bế giảng|khai trương|ra mắt|mở thầu|đóng thầu|ra quân|đúng)(?!\p{L})/iu;
/** Work has its month; “công trình khánh thành năm 2020” tells of one that stands. */
export const WORK = /^(?:khởi công|khánh thành|nghiệm thu|bàn giao|phát động)(?!\p{L})/iu;
/** “Thời gian thực hiện: từ 2025 đến 2027”. */
export const LABEL = /(?<=(?:thời gian|thời hạn|tiến độ)[^,;.:]{0,40}:\s*)/iuy;
/** “Thời gian: 01 ngày (ngày 19/5/2026)”, “01 buổi, sáng ngày 19/5/2026”: how long, then when. */
export const DAYS_LONG =
  /(?<=thời gian[^,;.:]{0,40}:\s*(?:\d{1,2}|một|nửa|hai|ba)\s+(?:ngày|buổi)\s*[,(]\s*(?:vào\s+)?(?:các\s+)?(?:buổi\s+)?(?:(?:sáng|trưa|chiều|tối)(?:(?:,| và| hoặc)?\s+)?)*)/iuy;
/** “ngày … tháng 6”, “ngày    tháng 6”. */
export const BLANK_DAY = /(?<=ngày\s*(?:…+|\.{2,}|_{2,})?\s*)/iuy;
/** Work that stands between “hoàn thành” and a time. */
export const WITH_WORK = /^(?:hoàn thành|xong|kết thúc) việc /iu;
/** “Xong phần thô | cuối tháng 6”: the work stands between, and the part of a month or quarter is none of its name. */
export const DONE_WORK = /(?<=(?:^|[^\p{L}])(?:hoàn thành|xong|kết thúc)\s[^,;.:\d]{2,40}\s)/iuy;
/** Another term begins right behind. */
export const GOES_ON =
  /^\s*(?:xong\s+)?(?:trước|chậm nhất|muộn nhất|trong|vào|đến hết)\s+(?:\d|ngày|tháng|quý|năm|(?:đầu|giữa|cuối)\s)/iu;
/** What may stand before a time at the head of a clause: “7 giờ 30, thứ Bảy, ngày 15/6/2024”. */
export const AT_HOUR = new RegExp(
  `(?:${HOUR})?(?:(?:vào )?(?:sáng|trưa|chiều|tối|đêm|rạng sáng)\\s*,?\\s*)?(?:${WEEKDAY}\\(?)?$`,
  'iu',
);
/** “trước ngày 15/6 (báo cáo 6 tháng) và 15/12 (báo cáo năm)”: what each is for may stand in brackets. */
export const BESIDE = /^\s*(?:\([^();\d]{0,20}\d?[^();\d]{0,20}\)\s*)?(?:,|và|hoặc)\s*$/iu;
export const AGAIN =
  /^(?:(?:\s*,\s*|\s+và\s+)(?:ngày\s+)?\d{1,2})+\s+(?:h[ằà]ng|mỗi)\s+tháng|^\s*(?:của\s+)?năm\s+(?:báo cáo|kế hoạch|đánh giá)(?!\p{L})|^(?:\s*\(?(?:dương lịch|DL)\)?)?\s*(?:của\s+)?(?:h[ằà]ng|mỗi)\s+(?:năm|quý|tháng|tuần)|^\s+của\s+(?:tháng|quý|năm|kỳ)[^,.;:]*|^\s+tháng\s+(?:đầu|giữa|cuối|sau|kế tiếp|tiếp theo|liền kề)(?!\p{L})[^,.;:]{0,40}/iu;
export const LUNAR = /^\s*\(?\s*(?:[âÂ]m lịch|ÂL)(?!\p{L})\)?(?:\s+năm\s+\d{4})?/u;
/** “01/6 ÷ 30/6/2026”, “01/6 → 30/6/2026”: spans by other signs. */
export const SPAN_SIGNS = /(?<=\d\s?)[÷→~](?=\s?\d)/gu;
