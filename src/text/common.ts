import { counted } from './counted.ts';
import { text as en } from './en/common.ts';
import { inLanguage, type Words } from './language.ts';

/** Every interface string of the portal. Words of a campaign belong in `content/site.yaml`. */
const vi = {
  language: 'vi',
  /** The same for those who show a link to this page. */
  locale: 'vi_VN',
  skip: 'Đến phần nội dung',
  home: 'Trang chủ',
  breadcrumbs: 'Bạn đang ở',
  menu: 'Các phần chính',
  searchLabel: 'Tìm trong trang',
  searchButton: 'Tìm',
  /** As wide as the box of a telephone is. */
  searchPlaceholder: 'Hỏi gì?',
  sources: 'Nguồn',
  source: 'Nguồn',
  related: 'Xem thêm',
  onThisPage: 'Trong trang này',
  photoBy: 'Ảnh',
  /** “{reference}” is the number of the note. */
  footnotes: { label: 'Chú thích', backLabel: 'Về chỗ có chú thích {reference}' },
  noDate: 'không ghi ngày',
  rebuiltTitle: 'tựa bài dựng lại từ địa chỉ trang',
  unknownYear: 'không rõ năm',
  /** Of a plan in a list, where nothing around it says what is not known. */
  unknownState: 'chưa rõ còn hiệu lực không',
  updated: 'Cập nhật',
  filterBy: 'Lọc',
  filterMore: 'Lọc thêm',
  chosen: 'Đang lọc',
  without: 'bỏ lựa chọn này',
  withoutAll: 'Bỏ hết',
  entriesCount: (count: number) => `${counted(count)} mục`,
  digestNotice: {
    title: 'Bản tóm lược, không phải văn bản chính thức',
    body: 'Từng khoản được viết lại bằng lời của trang này, giữ đủ số liệu, ngày, cơ quan và văn bản viện dẫn. Khi dùng làm căn cứ, xin đối chiếu với bản có chữ ký và đóng dấu.',
  },
  fullNotice: 'Toàn văn theo bản do cơ quan ban hành cung cấp.',
  edition: { digest: 'bản tóm lược', full: 'toàn văn' },
  level: { 'trung-uong': 'Trung ương', tinh: 'Cấp tỉnh', huyen: 'Cấp huyện', xa: 'Cấp xã' },
  status: {
    'in-force': 'Còn hiệu lực',
    draft: 'Dự thảo, chưa ban hành',
    replaced: 'Đã thay thế',
    ended: 'Đã hết thời gian thực hiện',
    unknown: 'Chưa rõ',
  },
  storyKind: {
    household: 'Hộ gia đình',
    group: 'Nhóm hộ, tổ hợp tác',
    cooperative: 'Hợp tác xã',
    village: 'Thôn, làng',
    elder: 'Già làng, người uy tín',
    'village-model': 'Mô hình của xã',
  },
  before: 'Chuyện có trước khi bắt đầu',
  footer: {
    sections: 'Các phần',
    about: 'Về trang này',
    privacy: 'Không dùng cookie, không theo dõi người đọc, không tải gì từ trang khác.',
    licence: 'Giấy phép',
  },
  moved: {
    title: (path: string) => `Trang đã chuyển: ${path}`,
    body: 'Trang này đã chuyển sang địa chỉ mới. Nếu trình duyệt không tự mở, bấm vào đây:',
    reason: 'Lý do',
  },
  notFound: {
    title: 'Không có trang này',
    body: 'Địa chỉ có thể gõ nhầm hoặc trang đã chuyển. Bạn có thể tìm bằng vài từ, hoặc xem sơ đồ trang.',
  },
} as const;

export type CommonWords = Words<typeof vi>;
export const text = inLanguage({ vi, en });
