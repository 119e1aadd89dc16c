import { searchText as en } from './en/search.ts';
import { inLanguage, type Words } from './language.ts';

/** Examples for the help of the search, taken from the content of the portal. */
export interface SearchExamples {
  /** As a reader would say it. */
  question: string;
  /** An abbreviation and its long form. */
  abbreviation?: readonly string[] | undefined;
  /** The number of a document in several ways. */
  number?: readonly string[] | undefined;
  /** Words that stand together. */
  phrase: string;
}

/** Every word of the search page and the search box, and those that stand in what is searched. */
const vi = {
  label: 'Tìm trong toàn trang',
  placeholder: 'Hỏi bằng lời của bạn',
  button: 'Tìm',
  hint: 'Gõ có dấu hay không dấu đều được.',
  keys: 'Phím / để vào ô tìm, ↓ ↑ để chọn kết quả, Esc để trở về ô tìm và xóa.',
  examples: 'Thử hỏi',
  resultsLabel: 'Kết quả tìm kiếm',
  loading: 'Đang tìm…',
  number: (count: number): string => count.toLocaleString('vi-VN'),
  found: (count: string): string => `Có ${count} kết quả.`,
  foundAtLeast: (count: string): string => `Có từ ${count} kết quả trở lên.`,
  kinds: 'Kết quả theo nhóm',
  near: 'Gần với điều bạn tìm: viết khác dấu, dùng từ khác hoặc thiếu từ',
  cut: (length: number): string => `Câu hỏi dài quá: chỉ tìm theo ${length} chữ đầu.`,
  lastSearches: 'Vừa tìm trên máy này',
  forget: 'Xóa',
  nearWords: 'Thử từng từ',
  nearest: 'Có thể bạn cần',
  tellUs: 'Báo cho đơn vị quản lý biết điều bạn cần',
  letterSubject: (query: string): string => `Tìm không thấy: ${query}`,
  letterBody: (query: string): string =>
    `Tôi tìm “${query}” trên cổng thông tin mà không thấy. Tôi muốn biết:\n\n`,
  empty: (query: string): string => `Không thấy trang nào nói về “${query}”.`,
  emptyAdvice: 'Thử viết ít từ hơn, viết đủ chữ thay cho chữ tắt, hoặc xem sơ đồ trang.',
  emptyFiltered: 'Không có kết quả với các mục lọc đang chọn.',
  clearFilters: 'Bỏ các mục lọc',
  siteMap: 'Sơ đồ trang',
  error: 'Chưa tải được phần tìm kiếm. Có thể mạng đang yếu.',
  offline: 'Máy đang không có mạng. Những trang đã lưu vẫn đọc được.',
  retry: 'Thử lại',
  more: 'Xem thêm kết quả',
  /** Where alone a short form means what is told of it. */
  meaningScopes: { 'document-number': 'trong ký hiệu văn bản', recipients: 'ở nơi nhận của văn bản' },
  decoded: (query: string): string => `Đã đọc là “${query}”.`,
  corrected: (typed: string, query: string): string =>
    `Không thấy “${typed}”. Ý bạn là “${query}”? Dưới đây là kết quả cho “${query}”.`,
  better: (query: string): string => `Ý bạn là “${query}”? Kết quả dưới đây tìm theo chữ ấy.`,
  asTyped: 'Tìm đúng như đã gõ',
  offered: (query: string): string => `Có phải bạn tìm “${query}”?`,
  unquoted: (query: string): string =>
    `Không nơi nào có đúng cụm chữ trong ngoặc kép. Dưới đây là kết quả cho “${query}”, bỏ ngoặc kép.`,
  missing: (words: string): string =>
    `Không trang nào có đủ các từ đã gõ; các kết quả dưới đây thiếu: ${words}.`,
  unreached: (names: string): string =>
    `Chưa hỏi được: ${names}. Kết quả dưới đây chưa có phần của nơi ấy; có thể thử lại sau.`,
  otherMarks: 'Không thấy đúng dấu như đã gõ; dưới đây là kết quả không kể dấu.',
  filters: 'Lọc kết quả',
  all: 'Tất cả',
  filterNames: {
    kind: 'Loại',
    year: 'Năm',
    place: 'Địa bàn',
    level: 'Cấp',
    body: 'Cơ quan',
    edition: 'Bản',
  },
  filterValues: {
    plan: 'Kế hoạch',
    handbook: 'Sổ tay',
    story: 'Điển hình',
    indicator: 'Số liệu',
    document: 'Văn bản viện dẫn',
    agency: 'Cơ quan',
    place: 'Địa bàn',
    digest: 'Bản tóm lược',
    full: 'Toàn văn',
    'trung-uong': 'Trung ương',
    tinh: 'Cấp tỉnh',
    huyen: 'Cấp huyện',
    xa: 'Cấp xã',
  } as Readonly<Record<string, string>>,
  sort: 'Sắp xếp',
  sortBest: 'Sát nhất',
  sortNewest: 'Mới nhất',
  signer: 'Người ký',
  storyWords: 'Gương làm ăn giỏi, điển hình, mô hình',
  placeNow: (units: string, last: string): string =>
    `Nay thuộc ${units}, sau sắp xếp, sáp nhập; tên cũ dùng đến hết ${last}`,
  placeBefore: (units: string): string => `Trước đây là ${units}, trước sắp xếp, sáp nhập`,
  helpTitle: 'Tìm kiếm thế nào',
  /** Each with an example of this portal; none that it has no example for. */
  help: ({ question, abbreviation, number, phrase }: SearchExamples): string[] =>
    [
      `Gõ câu hỏi như khi nói: “${question}”.`,
      'Gõ không dấu cũng được; gõ có dấu thì kết quả đúng dấu đứng trước. Quên bật bộ gõ Telex hay VNI cũng không sao.',
      abbreviation && `Chữ tắt và chữ đầy đủ là một: ${abbreviation.join(', ')}.`,
      number && `Số văn bản viết cách nào cũng được: ${number.join(', ')}.`,
      'Ngày tháng cũng vậy: 30/11, ngày 30 tháng 11, tháng 6/2021.',
      `Đặt trong ngoặc kép để tìm đúng từng chữ: "${phrase}".`,
    ].filter((line) => line !== undefined),
  /** Shown where the script of the page has not come after a while. */
  late: 'Phần tìm kiếm của trang chưa tải về được. Hãy tải lại trang; vẫn thế thì tìm theo',
  noScript:
    'Ô tìm kiếm cần bật JavaScript trong trình duyệt. Không bật được thì tìm theo sơ đồ trang hoặc theo các phần chính ở đầu trang.',
};

export type SearchText = Words<typeof vi>;
export const searchText = inLanguage({ vi, en });
