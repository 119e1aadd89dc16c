import { compareText as en } from './en/compare.ts';
import { inLanguage, type Words } from './language.ts';

/** Words of the page that lays two plans side by side; its script takes them too. */
const vi = {
  title: 'So sánh hai kế hoạch',
  lead: 'Chọn hai kế hoạch: chỉ tiêu cùng nội dung và đề mục cùng tên được đặt cạnh nhau, mỗi dòng dẫn về đúng khoản.',
  first: 'Kế hoạch thứ nhất',
  second: 'Kế hoạch thứ hai',
  narrow: 'Lọc tên kế hoạch',
  choose: 'Chọn một kế hoạch',
  show: 'Đặt cạnh nhau',
  swap: 'Đổi chỗ',
  noScript:
    'Muốn chọn hai kế hoạch bất kỳ thì cần bật JavaScript. Không bật được thì vẫn xem được ở dưới các chỉ tiêu mà nhiều kế hoạch cùng đặt.',
  /** Shown when the script has not come after some seconds. */
  late: 'Phần chọn hai kế hoạch chưa tải về được. Hãy tải lại trang khi mạng khá hơn.',
  loading: 'Đang lấy hai kế hoạch…',
  failed: 'Không lấy được kế hoạch. Xem lại đường mạng rồi chọn lại.',
  same: 'Hai ô đang chọn cùng một kế hoạch. Chọn kế hoạch khác ở một ô.',
  unknown: 'Địa chỉ nêu một kế hoạch không có trên trang này. Chọn lại ở trên.',
  shown: (a: string, b: string, targets: number, sections: number) =>
    `${a} và ${b}: ${targets} chỉ tiêu và ${sections} đề mục đặt được cạnh nhau.`,
  targets: 'Chỉ tiêu cả hai cùng đặt',
  sections: 'Đề mục giống nhau',
  noTargets: 'Không có chỉ tiêu nào viết cùng lời hay cùng nối với một chỉ tiêu của bảng số liệu.',
  noSections: 'Hai kế hoạch không có đề mục nào cùng tên.',
  only: (title: string, targets: number, sections: number) =>
    `Chỉ có trong ${title}: ${[targets && `${targets} chỉ tiêu`, sections && `${sections} đề mục`].filter(Boolean).join(', ')}`,
  change: 'mức thay đổi, tính bằng điểm phần trăm',
  pairs: 'Cặp kế hoạch có nhiều chỉ tiêu chung',
  pair: (a: string, b: string) => `${a} và ${b}`,
  pairCount: (count: number) => `${count} chỉ tiêu chung`,
  shared: 'Chỉ tiêu nhiều kế hoạch cùng đặt',
  sharedAll: (count: number) => `Xem cả ${count.toLocaleString('vi-VN')} chỉ tiêu đặt cạnh nhau`,
  noShared:
    'Chưa có chỉ tiêu nào được nối với bảng số liệu ở hai kế hoạch trở lên. Chọn hai kế hoạch thì chỉ tiêu viết cùng lời vẫn được đặt cạnh nhau.',
};

export type CompareWords = Words<typeof vi>;
export const compareText = inLanguage({ vi, en });
