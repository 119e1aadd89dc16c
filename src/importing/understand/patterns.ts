import { anyOf } from './words.ts';

/** Forms of the parts of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW for the Party). */

/** Kinds of document a head may announce. */
export const DOCUMENT_TYPES = [
  'CHƯƠNG TRÌNH PHỐI HỢP',
  'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  'KẾ HOẠCH HÀNH ĐỘNG',
  'KẾ HOẠCH LIÊN TỊCH',
  'KẾ HOẠCH LIÊN NGÀNH',
  'KẾ HOẠCH PHỐI HỢP',
  'QUY CHẾ PHỐI HỢP',
  'CHƯƠNG TRÌNH',
  'THƯ KÊU GỌI',
  'LỜI KÊU GỌI',
  'HƯƠNG ƯỚC',
  'THÔNG CÁO',
  'ĐỀ CƯƠNG',
  'KỊCH BẢN',
  'THÔNG TRI',
  'THÔNG TƯ LIÊN TỊCH',
  'THÔNG TƯ',
  'NGHỊ ĐỊNH',
  'PHIẾU TRÌNH',
  'GIẤY MỜI',
  'BẢN THỎA THUẬN',
  'BẢN GHI NHỚ',
  'BIÊN BẢN',
  'QUY ĐỊNH',
  'QUY ƯỚC',
  'ĐIỀU LỆ',
  'THỂ LỆ',
  'QUYẾT ĐỊNH',
  'NGHỊ QUYẾT',
  'HƯỚNG DẪN',
  'THÔNG BÁO',
  'KẾ HOẠCH',
  'KẾT LUẬN',
  'PHƯƠNG ÁN',
  'CÔNG ĐIỆN',
  'BÁO CÁO',
  'TỜ TRÌNH',
  'QUY CHẾ',
  'CHỈ THỊ',
  'ĐỀ ÁN',
  'DỰ ÁN',
] as const;

export const DOCTYPE_LINE = new RegExp(
  `^(${anyOf(DOCUMENT_TYPES)})\\s*(?:[:.]|\\((?:DỰ THẢO|Dự thảo)[^()]*\\))?$`,
  'u',
);
/** The kind in small letters: only below a head, where nothing else is so called. */
export const SMALL_DOCTYPE_LINE = new RegExp(`^(${anyOf(DOCUMENT_TYPES)})$`, 'iu');
/** `KẾ HOẠCH Triển khai …`: kind and summary on one line. */
export const DOCTYPE_START = new RegExp(
  `^(?!QUY ĐỊNH (?:CHUNG|CỤ THỂ)(?:\\s|$))(${anyOf(DOCUMENT_TYPES)})\\s+(\\S.*)$`,
  'u',
);

export const RULE = /^[_—–\-=*~.\s]{3,}$|^[*o]$/u;
/** Recognition of letters misreads marks: `CHŨ NGHĨA`. */
export const NATION = /^C\p{L}NG H\p{L}{2} X\p{L} H\p{L}I CH\p{L} NGH\p{L}A VI\p{L}T NAM$/iu;
/** Mass organisations print their own name where the State prints the nation. */
export const UNION_HEAD = /^ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$/iu;
export const MOTTO = /^Độc lập\s*[-–—.]?\s*Tự do\s*[-–—.]?\s*Hạnh phúc$/iu;
export const PARTY = /^ĐẢNG CỘNG SẢN VIỆT NAM$/iu;
/** “Số”, also as recognition of letters misreads it (`Sô:`, `So:`), where a sign follows. */
const NUMBER_WORD = '(?:(?:Số|SỐ)\\s*[:.]?|(?:S[ôồổỗộơoòóỏ]|S[ÔỒỔỖỘO])\\s*[:.])';
export const DOCUMENT_NUMBER = new RegExp(
  `^${NUMBER_WORD}\\s*(?:(\\d{0,5}\\p{Ll}?|\\d(?:\\s\\d){1,4}|[.…_\\s]*)\\s*([-–/].*)|(\\d{1,5})\\s+(\\p{Lu}[\\p{L}]{1,5}\\s?\\/\\s?\\p{Lu}.*))$`,
  'u',
);
/** `Số: 41`, `Số: 41/`, `Số`: the rest of the number went to another line. */
export function isOpenNumber(text: string): boolean {
  return /^S[ốỐ]\s*[:.]?\s*(?:\d{0,5}\s*[-/]?|\d{1,5}\s*[-/].*[-/])$/u.test(text);
}
/** `TỈNH VÍ DỤ` above its bodies. */
export const UNIT_ALONE = /^(?:TỈNH|THÀNH PHỐ|HUYỆN) (?!ỦY|UỶ|ĐOÀN)\p{Lu}+(?: \p{Lu}+){0,3}$/u;
/** `V/v …`: summary of an official letter, which names no kind. */
export const ABOUT = /^V\s?\/\s?[vV]\s*[:.]?\s+(?=\S)/u;
/** Where a body is to be found, in the cell of its name. */
export const CONTACT = /^(?:Địa chỉ|Điện thoại|ĐT|Tel|Fax|E-?mail|Website)\s*[:.]/iu;
export const ADDRESSEE = /^Kính gửi\s*:?/iu;
/** Place and day of issue, also `ngày 31/10/2023`, with a gap left blank, without the comma that recognition lost, with letters it took for figures: no day then. */
export const PLACE_DATE =
  /^(?!(?:Căn cứ|Thực hiện|Theo|Xét|Luật|Bộ luật|Pháp lệnh)\s)(\p{Lu}[\p{L}\s.’'-]{1,60}?(?:\s\d{1,2}(?=\s*,))?)\s*[,.]?\s*ngà[yỵỳýỷỹ]\s*(?:(\d\s?\d|\d|[\dOIlS]{1,2}|[.…_\s]*)\s*tháng?\s*(\d\s?\d|\d|[\dOIlS]{1,2}|[.…_\s]*)\s*năm\s*(\d\s?\d\s?\d\s?\d|[\dOIlS]{4}|\d{0,3}\s*[.…_]*)|(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}))\s*[.;]?$/iu;

export const STAMP =
  /^[([]?\s*(?:(?:BẢN )?DỰ THẢO|(?:Bản )?[Dd]ự thảo|H[ỎO][ẢA]? TỐC|(?:THƯỢNG )?KHẨN|(?:TỐI |TUYỆT )?MẬT|LƯU HÀNH NỘI BỘ|TÀI LIỆU (?:HỌP|HỘI NGHỊ|KỲ HỌP)|MẪU SỐ)(?!\p{L})/u;

/** Also set off by signs of emphasis: `*Nơi nhận:*`. */
export const RECIPIENTS =
  /^(?:[*_]+\s*)?(?:(?:Nơi nhận|NƠI NHẬN)\s*:?|(?:Nơi gửi|NƠI GỬI|N[ơo]i nh[ậâaạăặ]n)\s*:)[*_]*/u;
/** Offices that sign, as printed in capitals. */
const OFFICES = [
  'CHỦ TỊCH', 'BÍ THƯ', 'GIÁM ĐỐC', 'TRƯỞNG BAN', 'TRƯỞNG PHÒNG', 'CHÁNH VĂN PHÒNG', 'CHỦ NHIỆM', 'CỤC TRƯỞNG', 'CHI CỤC TRƯỞNG',
  'TỔNG GIÁM ĐỐC', 'BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'HIỆU TRƯỞNG', 'VIỆN TRƯỞNG', 'TRƯỞNG CÔNG AN', 'TRƯỞNG ĐOÀN', 'THỦ TƯỚNG', 'ỦY VIÊN',
  'CHỈ HUY TRƯỞNG', 'TƯ LỆNH', 'HIỆU PHÓ', 'TRƯỞNG KHOA', 'TRƯỞNG TRẠM', 'TRẠM TRƯỞNG', 'TỔNG THƯ KÝ', 'ĐỒN TRƯỞNG', 'HẠT TRƯỞNG', 'TỔ TRƯỞNG', 'CHÁNH THANH TRA', 'CHÍNH ỦY', 'CHÍNH TRỊ VIÊN',
  'TRƯỞNG THỐNG KÊ', 'TRƯỞNG THUẾ', 'TRƯỞNG TIỂU BAN', 'TỔNG BIÊN TẬP', 'TỔNG CỤC TRƯỞNG', 'CHÁNH ÁN', 'ĐỘI TRƯỞNG', 'TRƯỞNG THÔN', 'TRƯỞNG BUÔN', 'TRƯỞNG LÀNG', 'TRƯỞNG BẢN', 'TRƯỞNG ẤP', 'XÓM TRƯỞNG', 'THỦ TRƯỞNG', 'CHI HỘI TRƯỞNG', 'LIÊN ĐỘI TRƯỞNG',
  'TỔNG PHỤ TRÁCH', 'PHỤ TRÁCH',
]; // prettier-ignore
/** `TM.`, `KT.`, `T/M`, also `K.T`, `TM/`; without a sign only before a body or an office: “KT XÃ HỘI” is none. */
export const AUTHORITY = new RegExp(
  `^(?:(?:T\\.?M|K\\.?T|T\\.?L|T\\.?U\\.?Q|Q)\\s*[./]\\s*(?=\\p{Lu})|(?:T\\/M|K\\/T|T\\/L)\\s*\\.?\\s*(?=\\p{Lu})|T\\.?M\\s+(?=(?:BAN|ỦY BAN|UỶ BAN|UBND|HĐND|ĐẢNG|BCH|BTV|BTT|CHI|CẤP|HỘI|ĐOÀN|THƯỜNG TRỰC|TẬP THỂ)(?!\\p{L}))|(?:K\\.?T|T\\.?L|T\\.?U\\.?Q)\\s+(?=${anyOf(OFFICES)}(?!\\p{L})))`,
  'u',
);
export const OFFICE = new RegExp(
  `^(?:QUYỀN\\s+|Q\\.\\s*)?(?:PHÓ\\s+)?${anyOf(OFFICES)}(?:\\s+[-–]?\\s*\\p{Lu}[\\p{Lu}\\s,–-]*)?$`,
  'u',
);
/** An office and nothing else, in capitals or not: texts in the fonts of TCVN3 lose their capitals. */
export const OFFICE_ALONE = new RegExp(`^(?:QUYỀN\\s+|Q\\.\\s*)?(?:PHÓ\\s+)?${anyOf(OFFICES)}$`, 'iu');
/** An office with more on its line: `GIÁM ĐỐC Nguyễn Văn Ví Dụ`. */
export const OFFICE_START = new RegExp(`^(?:PHÓ\\s+)?${anyOf(OFFICES)}\\s+\\p{Lu}\\p{Ll}`, 'u');
/** `(Đã ký)`, `(Đã ký, đóng dấu)`, `Đã ký: Nguyễn Văn Ví Dụ`. */
export const SIGNED =
  /\(?\s*đã\s+ký(?:\s+tên)?(?:\s*(?:,|và)\s*đóng dấu)?\s*(?:\)|:)?|\(\s*ký[^()]{0,60}\)/iu;
export const PERSON =
  /^(?:(?:TS|ThS|BSCKII?|BSNT|BS|DSCKII?|DS|KS|CN|CKII?|PGS|GS|(?:Đại|Thượng|Trung|Thiếu) tướng|Thượng tá|Trung tá|Đại tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy)(?:\.\s*|\s+))*\p{Lu}[\p{L}’']*(?:\s\p{Lu}[\p{L}’'-]*){1,5}$/u;
/** What an appendix is called; “Mẫu Sơn, ngày …” is a place. */
export const APPENDIX =
  /^(?!\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,3}\s*,\s*ngày\s)(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu|MẪU|Mẫu|DANH MỤC|DANH SÁCH)(?:\s|$|:)/u;
export const BASIS_START = /^(?:Căn cứ|Thực hiện|Xét|Theo|Thi hành)(?=\s)/u;
/** A document number of any series; enough to tell a basis from a title. */
export const HAS_NUMBER = /\d{1,5}\s?(?:\/\s?\d{4}\s?\/|[-/])\s?(?:\p{Lu}|QĐ|NĐ)\p{L}*(?:[-/]\p{L}+)*/u;
export const SECTION_START =
  /^(?:[IVXL]{1,8}\s*[.\-–:/]{1,2}\s*\p{Lu}|(?:CHƯƠNG|Chương|MỤC|Mục)\s+(?:[IVXL]+|\d+)(?=[\s.:]|$)|Phần\s+(?:(?:thứ\s+)?\p{L}+|\d{1,2}\s*[.:–-]\s)|PHẦN\s|Điều\s+1\b|[1A]\s*(?:\.|\.?\/\.?)\s|1\)\s+\p{Lu}|1(?:\.|\s?[-–]\s?)\p{Lu})/u;
