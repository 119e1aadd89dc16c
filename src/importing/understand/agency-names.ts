import { anyOf } from './words.ts';

/** First words of the names of bodies, as a head prints them. */
const FIRST_WORDS = [
  'UBND', 'ỦY BAN', 'UỶ BAN', 'HĐND', 'HỘI ĐỒNG', 'SỞ', 'BỘ', 'BAN', 'PHÒNG', 'HỘI', 'HỘI LHPN', 'LIÊN ĐOÀN', 'LIÊN HIỆP', 'LIÊN MINH',
  'LĐLĐ', 'ĐẢNG BỘ', 'ĐẢNG ỦY', 'ĐẢNG UỶ', 'TỈNH ỦY', 'TỈNH UỶ', 'HUYỆN ỦY', 'HUYỆN UỶ', 'THÀNH ỦY', 'THÀNH UỶ', 'THỊ ỦY', 'QUẬN ỦY',
  'BCH', 'BCĐ', 'BTV', 'BTT', 'BQL', 'UB', 'CHI HỘI', 'CÂU LẠC BỘ', 'CLB', 'NHÀ VĂN HÓA', 'NHÀ THIẾU NHI', 'BỘ TƯ LỆNH', 'TRUNG ĐOÀN', 'TIỂU ĐOÀN', 'LỮ ĐOÀN', 'MẶT TRẬN', 'MTTQ', 'UBMTTQ', 'CÔNG AN', 'CÔNG ĐOÀN', 'BỘ CHỈ HUY', 'CHI CỤC', 'CỤC', 'TỔNG', 'TRUNG TÂM', 'TRUNG ƯƠNG',
  'ĐOÀN', 'TỈNH ĐOÀN', 'HUYỆN ĐOÀN', 'VĂN PHÒNG', 'CHÍNH PHỦ', 'THỦ TƯỚNG', 'QUỐC HỘI', 'VIỆN', 'TRƯỜNG', 'NGÂN HÀNG', 'BẢO HIỂM',
  'THANH TRA', 'ĐÀI', 'HẠT', 'TỔ CÔNG TÁC', 'CHỦ TỊCH', 'CĐCS', 'CĐGD', 'CĐ NGÀNH', 'CHI BỘ', 'CHI ĐOÀN', 'LIÊN ĐỘI', 'THÀNH ĐOÀN', 'THỊ ĐOÀN',
  'QUẬN ĐOÀN', 'XÃ ĐOÀN', 'ĐẢNG ĐOÀN', 'BỆNH VIỆN', 'TRẠM', 'KHO BẠC', 'TÒA ÁN', 'TOÀ ÁN', 'VIỆN KIỂM SÁT', 'BAN CHQS', 'ĐỒN BIÊN PHÒNG',
  'PGD', 'PHÒNG GD', 'KHOA', 'HỌC VIỆN', 'BẢO TÀNG', 'THƯ VIỆN', 'HTX', 'HỢP TÁC XÃ', 'TIỂU BAN', 'THƯỜNG TRỰC', 'THỐNG KÊ', 'THUẾ', 'HẢI QUAN', 'THI HÀNH ÁN',
  'BƯU ĐIỆN', 'THÔN', 'LÀNG', 'BUÔN', 'ẤP', 'TỔ DÂN PHỐ', 'KHU PHỐ', 'ĐIỆN LỰC', 'CÔNG TY', 'QUỸ',
]; // prettier-ignore
const AGENCY_START = new RegExp(`^${anyOf(FIRST_WORDS)}(?=\\s|$)`, 'u');

/** Does a line open the name of a body? A wrapped rest (“XÃ CÁT VÂN”, “VÀ PHÁT TRIỂN NÔNG THÔN”) does not. */
export function isAgency(text: string): boolean {
  return AGENCY_START.test(text.toUpperCase());
}
