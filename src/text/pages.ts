import { pagesText as en } from './en/pages.ts';
import { inLanguage, type Words } from './language.ts';

/** Words of the pages that stand beside the collections: about, site map, questions, missing page, foot. */
const vi = {
  links: {
    questions: 'Hỏi đáp',
    documents: 'Văn bản viện dẫn',
    agencies: (plans: boolean) => (plans ? 'Cơ quan và việc được giao' : 'Cơ quan'),
    targets: 'Chỉ tiêu',
    calendar: 'Lịch việc',
    places: 'Địa bàn',
    data: 'Tải dữ liệu',
    about: 'Giới thiệu',
    map: 'Sơ đồ trang',
    search: 'Tìm kiếm',
    home: 'Trang chủ',
    program: 'Chương trình tuần cho phát thanh viên',
  },
  map: {
    title: 'Sơ đồ trang',
    description: 'Mọi trang của cổng thông tin, xếp theo phần.',
    others: 'Tra cứu khác',
    whole: (count: number) => `Danh sách ${count.toLocaleString('vi-VN')} mục`,
  },
  portals: {
    title: 'Các cổng cùng tìm',
    lead: 'Ô tìm kiếm của trang này tìm cả ở những cổng dưới đây. Kết quả ở cổng khác thì có ghi tên cổng ấy.',
    own: 'cổng này',
    count: (portals: number): string => `Tìm cả ở ${portals.toLocaleString('vi-VN')} cổng khác`,
  },
  about: {
    title: 'Giới thiệu',
    who: 'Ai làm trang này',
    operator: (name: string) => `Cơ quan chủ quản: ${name}.`,
    contact: 'Liên hệ',
    email: 'Thư điện tử',
    phone: 'Điện thoại',
    promises: 'Chúng tôi giữ những điều này',
    promiseList: [
      'Chữ “trên”, “gần”, “từ … trở lên” luôn đi cùng con số.',
      'Điều chưa biết thì ghi là chưa biết.',
      'Trang không dùng cookie, không đếm người đọc, không tải gì từ trang khác.',
    ],
    /** First in the list; where there are charts, what holds of them too. */
    promiseOfFigures: (charts: boolean) =>
      charts
        ? 'Mỗi con số đều ghi nguồn, thời điểm và chuẩn đo; nguồn không ghi thì nói rõ. Chỉ tiêu và kết quả được vẽ khác nhau.'
        : 'Mỗi con số đều có nguồn.',
    /** Said where there are stories, second in the list. */
    promiseOfStories:
      'Người trong chuyện không được nêu tên nếu chưa có giấy đồng ý. Ai muốn gỡ bài thì bài được gỡ.',
    reuse: 'Dùng lại nội dung',
    reuseData: 'Dữ liệu tải về ở',
    dataPage: 'trang dữ liệu',
    access: 'Đọc trên mọi máy',
    accessText:
      'Trang đọc được trên điện thoại cũ, khi mạng yếu, khi tắt JavaScript, khi phóng to chữ, khi in ra giấy và bằng trình đọc màn hình.',
  },
  questions: {
    title: 'Hỏi đáp',
    description: 'Chọn câu gần với điều bạn cần; mỗi câu có lời đáp ngắn và dẫn tới mục sổ tay nói kỹ hơn.',
    lead: 'Chọn câu gần với điều bạn cần. Bấm vào câu hỏi để đọc lời đáp.',
    groups: { want: 'Tôi muốn…', family: 'Gia đình tôi…', ask: 'Câu hỏi khác' },
    readSection: (title: string) => `Đọc mục “${title}”`,
  },
  handbook: {
    description: (campaign: string, count: number) =>
      `Sổ tay ${campaign}: ${count} chuyện thường ngày kể bằng lời dễ hiểu, có các bước làm, hỏi ai và nguồn.`,
    lead: 'Mỗi mục một chuyện: vì sao nên làm, làm từng bước thế nào, hỏi ai. Mở ra là đọc được, in ra giấy được.',
    unsure: 'Chưa biết đọc mục nào? Chọn theo câu hỏi của bạn.',
  },
};

export type PagesWords = Words<typeof vi>;
export const pagesText = inLanguage({ vi, en });
