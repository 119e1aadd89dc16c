import { sayDigits } from './numbers.ts';

/** Numbers that everyone knows by their digits (Nghị định 163/2016/NĐ-CP, Điều 33: số dịch vụ khẩn cấp). */
const EMERGENCY = '11[1-5]';
/** After a number that is dialled a sentence goes on with these or ends; a noun would be counted: “gọi 115 người”. */
const GOES_ON =
  '(?=\\s*(?:[,.;:!?)–-]|$)|\\s+(?:khi|nếu|để|hoặc|và|ngay|lúc|cho|thì|là|trước|theo|mỗi khi|lập tức|báo|trong trường hợp)(?!\\p{L}))';
const DIALLED = new RegExp(
  `(?<=(?<!\\p{L})(?:gọi|bấm|quay|nhắn|gọi điện|(?:số )?(?:điện thoại )?khẩn cấp|cấp cứu|cứu hỏa|cứu nạn|cháy nổ|cảnh sát)(?:\\s+(?:ngay|đến|tới|cho|về|vào|tổng đài|số|máy|là))*\\s*:?\\s+)(${EMERGENCY})${GOES_ON}`,
  'giu',
);
/** A second and third one behind the first: “một một ba, 114 hoặc 115”. */
const MORE = new RegExp(
  `(?<=một một [\\p{Ll}]+(?:,|,? và|,? hoặc|;)\\s+(?:gọi |bấm |số )?)(${EMERGENCY})${GOES_ON}`,
  'giu',
);
/** “lực lượng 113”, “xe cấp cứu 115 đến”: a name, unless something is counted. */
const NAMED = new RegExp(
  `(?<=(?<!\\p{L})(?:lực lượng|đội|xe cấp cứu|xe cứu thương|xe|cảnh sát|công an|cấp cứu|cứu hỏa|trung tâm) )(${EMERGENCY})(?![\\p{L}\\d]|[.,/-]\\d|\\s(?:người|hộ|chiếc|cán bộ|chiến sĩ|đồng chí|lượt|xe|vụ|ca|con|cây|thành viên)(?!\\p{L}))`,
  'giu',
);
const KINDS =
  'mã số(?: \\p{Ll}+){0,4}|mã(?: (?:bưu điện|bưu chính|vùng|định danh|hồ sơ|thẻ|đơn vị|hộ|xã|huyện|tỉnh))+|MST|STK|số tài khoản|tài khoản(?: ngân hàng)?(?: số)?|số sổ(?: \\p{Ll}+){0,3}|sổ (?:hộ khẩu|hộ nghèo|đỏ|tiết kiệm)(?: số)?|số (?:thẻ|hồ sơ|hiệu|định danh|căn cước|bảo hiểm|hợp đồng|biên lai|sê-ri)(?: \\p{Ll}+){0,3}|căn cước(?: công dân)?(?: số)?|CCCD(?: số)?|CMND(?: số)?|mã QR';
/** Digits alone, in one run or in groups; a code with letters or dashes is left for a person. */
const CODE = new RegExp(
  `(?<=(?<!\\p{L})(?:${KINDS})(?:\\s+là)?\\s*:?\\s+)(\\d{3,}(?: \\d{2,})*|\\d{1,2}(?: \\d{2,})+)(?![\\p{L}\\d]|[.,/-]\\d)`,
  'giu',
);

/**
 * Numbers that are no quantity, digit by digit: emergency numbers after “gọi”, “bấm” …, codes after the word that names them.
 * Groups are parted by commas. Other numbers that look dialled are left: a person says how they are grouped.
 */
export function sayCodes(text: string): string {
  const digits = (run: string): string => run.split(' ').map(sayDigits).join(', ');
  let said = text.replace(DIALLED, digits).replace(NAMED, digits);
  for (let before = ''; before !== said;) {
    before = said;
    said = said.replace(MORE, digits);
  }
  return said.replace(CODE, digits);
}
