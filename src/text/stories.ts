import { duration } from './aloud.ts';
import { counted } from './counted.ts';
import { storiesText as en } from './en/stories.ts';
import { inLanguage, type Words } from './language.ts';

/** Words of the pages about model stories. */
const vi = {
  listDescription: (count: number) =>
    `${counted(count)} câu chuyện có thật: ở đâu, làm thế nào, số liệu và nguồn.`,
  /** `named`: somebody agreed in writing to be named. */
  listLead: (count: number, named: boolean) =>
    `${counted(count)} câu chuyện có nguồn. ${
      named ? 'Người trong chuyện chỉ nêu tên khi có giấy đồng ý.' : 'Người trong chuyện không nêu tên.'
    }`,
  facets: {
    place: 'Địa bàn',
    living: 'Cách làm',
    who: 'Ai',
    length: 'Độ dài',
    /** By how long the script takes to read aloud. */
    below: 'dưới 1 phút',
    between: (from: number, to: number) => `${from} đến ${to} phút`,
    above: 'trên 4 phút',
  },
  duration,
  length: (minutes: number) => `đọc to khoảng ${duration(minutes)}`,
  tools: 'Nghe, chia sẻ câu chuyện này',
  listen: 'Nghe và chia sẻ',
  follow: 'Theo dõi chuyện mới',
  title: (section: string, labels: readonly string[]) => `${section}: ${labels.join(', ')}`,
  count: (count: number) => `${counted(count)} câu chuyện.`,
  facetDescription: (count: number, label: string) =>
    `${counted(count)} câu chuyện điển hình: ${label}. Chuyện có nguồn, đọc được ở đây và có bản đọc loa.`,
  withdrawn: {
    title: 'Câu chuyện đã gỡ',
    description: 'Câu chuyện ở địa chỉ này đã được gỡ.',
    heading: 'Câu chuyện này đã được gỡ',
    when: (day: string, reason: string) => `Gỡ ${day}. Lý do: ${reason}`,
    others: 'Xem các câu chuyện khác',
  },
  /** A story older than the campaign must not be read as a result of it. */
  earlier: (before: string, campaign: string, from: number) =>
    `${before} ${campaign} (${from}). Kể lại như một gương đi trước, không phải kết quả của ${campaign}.`,
  facts: 'Thông tin',
  where: 'Ở đâu',
  today: 'Nay thuộc',
  people: 'Dân tộc',
  when: 'Thời gian',
  year: (year: number) => `năm ${year}`,
  aboutYear: (year: number) => `khoảng năm ${year}`,
  activities: 'Cách làm',
  figures: 'Số liệu trong chuyện',
  columns: { what: 'Nội dung', figure: 'Số liệu', year: 'Năm', source: 'Nguồn' },
  noYear: 'không rõ',
  sameArea: (name: string | undefined) => `Cùng ${name ?? 'địa bàn'}`,
  sameWay: 'Cùng cách làm',
};

export type StoriesWords = Words<typeof vi>;
export const storiesText = inLanguage({ vi, en });
