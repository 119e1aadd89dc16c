import { handbookText as en } from './en/handbook.ts';
import { inLanguage, type Words } from './language.ts';
import { inSentence } from './sentence.ts';

/** Words around the handbook: sections, print, downloads, languages, reading offline. */
const vi = {
  quick: 'Đọc nhanh',
  questions: 'Bà con hay hỏi',
  ask: 'Hỏi ai',
  papers: 'Giấy tờ',
  unknown: 'Điều chưa rõ',
  clause: 'xem điều khoản',
  endedOffice: (day: string) =>
    ` (cơ quan này hoạt động đến hết ${day}; nay hỏi Ủy ban nhân dân xã, phường nơi ở)`,
  reviewed: 'Đối chiếu với nguồn lần cuối',
  changes: 'Những lần sửa',
  terms: 'Từ khó trong mục này',
  closeTerm: 'Đóng',
  neighbours: 'Mục trước và mục sau',
  keep: {
    title: 'In, giữ lại, chia sẻ',
    address: 'Địa chỉ trang này',
    scan: 'Quét mã để mở trang này',
    print: 'Cả sổ tay trên một trang để in',
    pack: 'Gói đọc không cần mạng',
    message: 'Gửi địa chỉ này bằng tin nhắn',
    tools: 'Nghe, chia sẻ, chép địa chỉ',
    report: 'Báo lỗi trang này',
    reportSubject: (title: string) => `Báo lỗi: ${title}`,
    reportBody: (title: string, address: string) =>
      `Trang: ${title}\nĐịa chỉ: ${address}\nMục hoặc khoản: \nĐiều chưa đúng: \nNên sửa thành: \n`,
    reportPhone: 'Báo lỗi qua điện thoại',
    sectionPdf: 'Mục này, PDF khổ A4',
    bookPdf: 'Cả sổ tay, PDF khổ A4',
    bookletPdf: 'Cả sổ tay chữ lớn, PDF khổ A5',
    epub: 'Cả sổ tay, sách điện tử EPUB',
    zip: 'Cả sổ tay, gói .zip mở bằng trình duyệt',
    txt: 'Cả sổ tay, chỉ chữ .txt',
  },
  book: {
    title: 'Bản in cả sổ tay',
    description: (count: number) =>
      `Cả ${count} mục của sổ tay trên một trang, có bìa, mục lục và nguồn, để in ra giấy hoặc lưu lại.`,
    contents: 'Mục lục',
    onTheWeb: 'Bản trên mạng',
    hint: 'Bấm lệnh in của trình duyệt để in trang này; chọn khổ A4.',
    reviewed: (first: string, last: string) =>
      first === last
        ? `Các mục được đối chiếu với nguồn ${first}.`
        : `Các mục được đối chiếu với nguồn từ ${first} đến ${last}.`,
  },
  pack: {
    title: 'Gói đọc không cần mạng',
    lead: 'Chép sổ tay vào thẻ nhớ, gửi qua Bluetooth hay Zalo, rồi mở ra đọc ở nơi không có sóng.',
    how: 'Cách mở',
    steps: [
      'Tải gói .zip về máy hoặc điện thoại.',
      'Giải nén: bấm vào tệp, chọn “Giải nén” hoặc “Extract”.',
      'Mở tệp index.html trong thư mục vừa giải nén. Không cần mạng, không cần cài gì.',
    ],
    files: 'Các tệp',
    save: 'Đọc bằng điện thoại thường xuyên? Lưu ngay trong trình duyệt thì nội dung tự cập nhật khi có mạng.',
    saveLink: 'Lưu để đọc khi không có mạng',
    searchTitle: 'Tìm trong sổ tay',
    searchLabel: 'Gõ vài từ, có dấu hay không dấu',
    searchNone: 'Không thấy mục nào. Thử ít từ hơn.',
    searchFound: 'mục tìm thấy',
    contents: 'Các mục',
    back: 'Về mục lục',
    web: 'Bản mới nhất trên mạng',
  },
  languages: {
    label: 'Đọc bằng tiếng khác',
    /** Languages of Viet Nam that `Intl` does not name, by their codes of ISO 639-3. */
    names: {
      vi: 'Tiếng Việt',
      bdq: 'Tiếng Ba Na',
      sed: 'Tiếng Xơ Đăng',
      jra: 'Tiếng Gia Rai',
      jeh: 'Tiếng Giẻ',
      rad: 'Tiếng Ê Đê',
      hre: 'Tiếng Hrê',
      cua: 'Tiếng Co',
      hmn: 'Tiếng Mông',
      tyz: 'Tiếng Tày',
    } as Readonly<Record<string, string>>,
    fallBack: (name: string) => `Mục này chưa có bản ${inSentence(name)}. Dưới đây là bản tiếng Việt.`,
    stale: 'Bản dịch này cũ hơn bản tiếng Việt. Chỗ nào khác nhau, xin theo bản tiếng Việt.',
    translator: (name: string) => `Người dịch: ${name}.`,
    reviewed: (day: string) => `Bản dịch được đọc soát ${day}.`,
    notReviewed: 'Bản dịch chưa được đọc soát.',
  },
  comfort: {
    title: 'Cỡ chữ, màu nền',
    large: 'Chữ lớn',
    spacing: 'Dòng thưa',
    contrast: 'Đậm nét, nền trắng',
    dark: 'Nền tối',
    remember: 'Nhớ lựa chọn trên máy này',
  },
} as const;

export type HandbookWords = Words<typeof vi>;
export const handbookText = inLanguage({ vi, en });
