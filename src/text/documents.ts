import { documentsText as en } from './en/documents.ts';
import { inLanguage, type Words } from './language.ts';

/** Words of the page of a cited document, for what is known beyond the words of the plans. */
const vi = {
  titleFrom: {
    document: 'theo văn bản',
    source: 'theo trang giới thiệu văn bản',
    cited: 'theo văn bản khác dẫn lại',
    plan: 'theo câu của kế hoạch',
  },
  inPlans: 'Kế hoạch ghi',
  state: 'Tình trạng',
  conflicts: 'Chỗ ghi khác nhau',
  dates: (cited: string, own: string) => `Kế hoạch ghi ${cited}; văn bản ghi ${own}.`,
  note: 'Lưu ý',
  read: 'Đọc ở',
  known: 'Thông tin lấy từ',
  noState: 'Chưa rõ. Trang này chưa có nguồn nói văn bản còn hay hết hiệu lực.',
  /** Where neither a source nor a plan gives the subject. */
  citedWhere: 'Kế hoạch chỉ nêu số, không nêu trích yếu. Câu nhắc đến văn bản:',
  numberOnly: 'Kế hoạch chỉ nêu số, không nêu trích yếu.',
  notPrinted: 'kế hoạch không ghi',
  /** In the place of the subject, where no source gives one. */
  noSubject: 'Chưa rõ trích yếu: kế hoạch chỉ nêu số.',
  how: 'Tìm văn bản ở đâu',
  /** How to find a document, by what its number says of it. */
  finding: {
    law: (name: string) =>
      `Tra “${name}” ở Cơ sở dữ liệu quốc gia về văn bản pháp luật (vbpl.vn) hoặc Hệ thống văn bản của Chính phủ (vanban.chinhphu.vn).`,
    'local-law': (name: string, issuer: string | undefined) =>
      `Tra “${name}” ở Cơ sở dữ liệu quốc gia về văn bản pháp luật (vbpl.vn), phần văn bản địa phương, hoặc ở cổng thông tin của ${issuer ?? 'địa phương ban hành'}.`,
    party: (name: string, issuer: string | undefined) =>
      `Văn bản của Đảng không đăng ở cơ sở dữ liệu pháp luật. Hỏi văn phòng ${issuer ? `của ${issuer}` : 'cấp ủy ban hành'}, hoặc chi bộ nơi làm việc; nêu “${name}”.`,
    administrative: (name: string, issuer: string | undefined) =>
      `Văn bản hành chính thường không đăng trên mạng. Hỏi văn thư của ${issuer ?? 'cơ quan ban hành'}, hoặc cơ quan tiếp nhận nếu cơ quan ấy không còn; nêu “${name}”.`,
  },
  search: 'Tìm trong các văn bản',
  byYear: 'Theo năm ban hành',
  ofYear: (label: string) => `Văn bản được viện dẫn: ${label.toLowerCase()}`,
  citingOfYear: (name: string, label: string) => `${name}: khoản viện dẫn, ${label.toLowerCase()}`,
  columns: {
    name: 'Văn bản',
    date: 'Ngày',
    issuer: 'Cơ quan ban hành',
    state: 'Tình trạng',
    citedBy: 'Kế hoạch viện dẫn',
  },
};

export type DocumentsWords = Words<typeof vi>;
export const documentsText = inLanguage({ vi, en });
