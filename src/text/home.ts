import { capitalise } from './sentence.ts';
import { homeText as en } from './en/home.ts';
import { begun, type Has } from './holdings.ts';
import { inLanguage, type Words } from './language.ts';

/** Words of the home page: three doors by need, what is asked most, a story, what is new, one chart. */
const vi = {
  needs: {
    want: {
      title: () => 'Tôi muốn …',
      note: (has: Has) =>
        has('handbook')
          ? 'Việc thường ngày, lời dễ hiểu, có các bước và hỏi ai.'
          : 'Người khác đã làm thế nào: ở đâu, ra sao, được gì.',
    },
    commune: {
      /** `type`: the most frequent kind of the units of today: a city has “phường” alone. */
      title: (type = 'xã') => `${capitalise(type)} tôi`,
      note: (has: Has) =>
        begun(
          [has('story') && 'chuyện', has('plan') && 'kế hoạch', has('indicator') && 'số liệu'],
          ' của nơi mình ở, theo tên cũ hay tên mới.',
          'Nơi mình ở, theo tên cũ hay tên mới.',
        ),
    },
    'look-up': {
      title: () => 'Tra cứu',
      note: (has: Has) =>
        begun(
          [has('plan') && 'đến từng khoản', has('indicator') && `${has('plan') ? '' : 'đến '}từng con số`],
          has('plan') ? ', có nguồn và câu trích dẫn sẵn.' : ', có nguồn.',
          'Tên gọi, địa chỉ, nguồn.',
        ),
    },
  },
  otherQuestions: 'Câu hỏi khác',
  seeOthers: 'Xem người khác làm thế nào',
  chooseCommune: (types: readonly string[]) => `Chọn ${types.join(', ') || 'nơi'} của tôi`,
  commune: (name: string, stories: number) => `${name}: ${stories} chuyện`,
  agencies: 'Cơ quan',
  targets: 'Chỉ tiêu',
  calendar: 'Lịch việc',
  documents: 'Văn bản viện dẫn',
  data: 'Tải dữ liệu',
  asked: 'Hay được hỏi nhất',
  more: (section: string) => `Đọc tiếp: ${section}`,
  highlight: 'Một chuyện có thật',
  news: 'Mới thêm, mới sửa',
  chart: 'Một con số',
  chartMore: 'Xem mọi con số và nguồn',
};

export type HomeWords = Words<typeof vi>;
export const homeText = inLanguage({ vi, en });
