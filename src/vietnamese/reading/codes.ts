import { sayDigits } from './numbers.ts';

/** Numbers of emergency services, which everyone knows by their digits. */
const EMERGENCY = '11[1-5]';
/** Whom or what one may call, bring or count: “gọi 115 người” is a quantity. */
const COUNTED =
  'người|hộ|gia đình|em|cháu|học sinh|học viên|sinh viên|thanh niên|phụ nữ|chị|anh|bà con|cụ|già làng|đại biểu|hội viên|đoàn viên|đảng viên|thành viên|cán bộ|công nhân|chiến sĩ|đồng chí|khách|con|cây|xe|chiếc|cái|lượt|ca|vụ|cuộc|lần|ngày|tháng|năm|triệu|nghìn|ngàn|tỷ|đồng|kg|tấn|tạ|ha|xã|thôn|làng|huyện|tỉnh|đơn vị|lớp|trường|mô hình|căn|nhà|nhân viên|phản ánh|yêu cầu|ý kiến|câu hỏi|tin nhắn';
const NO_QUANTITY = `(?![\\p{L}\\d]|[.,/-]\\d|%|\\s(?:${COUNTED})(?!\\p{L}))`;
const DIALLED = new RegExp(
  `(?<=(?<!\\p{L})(?:gọi|bấm|quay|nhắn|alo|liên hệ|gọi điện|đường dây|(?:số )?(?:điện thoại )?khẩn cấp|cấp cứu|cứu hỏa|cứu nạn|cháy nổ|cảnh sát|lực lượng|đội|xe cấp cứu|xe cứu thương|công an|tổng đài(?:\\s\\p{Ll}+){0,10})(?:\\s+(?:ngay|đến|tới|cho|về|vào|qua|tổng đài|số|máy|là|theo))*\\s*:?\\s+)(${EMERGENCY})${NO_QUANTITY}`,
  'giu',
);
/** “Cháy: 114. Công an: 113.”: a list of whom to call. */
const LISTED = new RegExp(
  `(?<=(?<!\\p{L})(?:cháy|cứu hỏa|chữa cháy|cứu nạn|cứu hộ|công an|an ninh|cấp cứu|y tế|trẻ em)(?:\\s\\p{Ll}+){0,4}\\s*:\\s*)(${EMERGENCY})(?=\\s*(?:[.,;)]|$))`,
  'giu',
);
/** A second and third one behind the first: “một một ba, 114 hoặc 115”. */
const MORE = new RegExp(
  `(?<=một một [\\p{Ll}]+(?:,|,? và|,? hoặc|;)\\s+(?:gọi |bấm |số )?)(${EMERGENCY})${NO_QUANTITY}`,
  'giu',
);
const KINDS =
  'mã số(?: \\p{Ll}+){0,4}|mã(?: (?:bưu điện|bưu chính|vùng|định danh|hồ sơ|thẻ|đơn vị|hộ|xã|huyện|tỉnh))+|MST|STK|số tài khoản(?: \\p{Ll}+){0,2}|tài khoản(?: ngân hàng)?(?: số)?|số sổ(?: \\p{Ll}+){0,3}|sổ (?:hộ khẩu|hộ nghèo|đỏ|tiết kiệm)(?: số)?|số (?:thẻ|hồ sơ|hiệu|định danh|căn cước|bảo hiểm|hợp đồng|biên lai|sê-ri)(?: \\p{Ll}+){0,3}|căn cước(?: công dân)?(?: số)?|CCCD(?: số)?|CMND(?: số)?|mã QR|mã(?= \\d{3})|đầu số|máy (?:lẻ|nhánh)';
/** Digits alone, in one run or in groups; a code with letters or dashes is left for a person. */
const CODE = new RegExp(
  `(?<=(?<!\\p{L})(?:${KINDS})(?:\\s+là)?\\s*:?\\s+)(\\d{3,}(?: \\d{2,})*|\\d{1,2}(?: \\d{2,})+)(?![\\p{L}\\d]|[.,/-]\\d)`,
  'giu',
);

/** A telephone in the groups that it was printed in, and a free one: nothing else begins with a zero and goes on in groups. */
const TELEPHONE = new RegExp(
  `(?<![\\d.,/-])(?:\\(0\\d{2,3}\\)|0\\d{2,4})(?:[ .-]\\d{1,4}){2,4}${NO_QUANTITY}|(?<![\\d.,/-])1[89]00(?:[ .]\\d{2,4}){1,3}${NO_QUANTITY}`,
  'gu',
);

/** Figures of a telephone with its area: ten before 2017 and of a mobile one, eleven since. */
const SHORTEST = 10;
const LONGEST = 11;
/** Those of 1800 and 1900. */
const FREE_SHORTEST = 8;
const FREE_LONGEST = 10;

/**
 * Numbers that are no quantity, digit by digit: telephones in groups, emergency numbers after “gọi”, “bấm” …, codes after the word that names
 * them.
 * Groups are parted by commas. Telephones in one run are left: a person says how they are grouped.
 */
export function sayCodes(text: string): string {
  if (!/\d/.test(text)) return text;
  const digits = (run: string): string => run.split(' ').map(sayDigits).join(', ');
  const groups = (number: string): string => {
    const parts = number.match(/\d+/g) ?? [];
    const length = parts.join('').length;
    const [shortest, longest] = parts[0]!.startsWith('0')
      ? [SHORTEST, LONGEST]
      : [FREE_SHORTEST, FREE_LONGEST];
    return length < shortest || length > longest ? number : parts.map(sayDigits).join(', ');
  };
  let said = text.replace(TELEPHONE, groups).replace(DIALLED, digits).replace(LISTED, digits);
  for (let before = ''; before !== said;) {
    before = said;
    said = said.replace(MORE, digits);
  }
  return said.replace(CODE, digits);
}
